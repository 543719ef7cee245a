"""Carries updates to the conversation and its replies back.

python-telegram-bot's own updater confirms updates before they are handled, so that a kill loses them
(measured: four of four). Here a batch is confirmed by the next poll, after all of it is handled; which
updates of an unconfirmed batch were handled already is marked in the store. Chats do not wait for each
other, within a chat the order is kept.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from telegram import CallbackQuery, ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.chat.dispatch import answer
from bot.chat.membership import entered, left, moved
from bot.chat.telegram.reading import CHANNEL, KINDS, request_of, request_of_member
from bot.chat.turn import Desk, Reply, Request, ui_language
from bot.core.delivery import Receipt
from bot.core.errors import RasidError, RecipientGone, SendError
from bot.core.message import Message
from bot.core.subscriber import Address
from bot.ports import Channel

POLL_SECONDS = 25
"""How long Telegram holds a poll open; below the 30 s at which proxies give up on a silent connection."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 5.0
"""Seconds between polls while Telegram cannot be reached: people wait for answers, and one bot asks."""
UPDATES = ["message", "channel_post", "callback_query", "my_chat_member"]
MARKED = 100
"""Handled updates remembered: the size of the largest batch."""

App = Application[Any, Any, Any, Any, Any, Any]
PRESENT = (
    ChatMemberStatus.MEMBER,
    ChatMemberStatus.ADMINISTRATOR,
    ChatMemberStatus.OWNER,
    ChatMemberStatus.RESTRICTED,
)


class TelegramCarrier:
    """One bot's conversation."""

    def __init__(self, application: App, channel: Channel, desk: Desk) -> None:
        self._application, self._channel, self._desk = application, channel, desk
        self._bot = application.bot
        self._handled: list[int] = []
        application.add_handler(TypeHandler(Update, self._on_update))
        application.add_error_handler(self._on_error)

    async def run(self) -> None:
        """Take updates until cancelled. Raises `InvalidToken`; every other failure is waited out."""
        mark = await self._desk.store.read(lambda unit: unit.marks.get("telegram-handled"))
        self._handled = [int(number) for number in (mark or "").split()]
        offset, wait = 0, FIRST_WAIT
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset,
                    timeout=POLL_SECONDS,
                    read_timeout=POLL_SECONDS + 10,
                    allowed_updates=UPDATES,
                )
            except InvalidToken:
                raise
            except TelegramError as error:
                wait = await self._wait_out(error, wait)
                continue
            wait = FIRST_WAIT
            if updates:
                await self.handle(updates)
                offset = updates[-1].update_id + 1

    async def _wait_out(self, error: TelegramError, wait: float) -> float:
        self._desk.meter.event(
            "telegram.conflict" if isinstance(error, Conflict) else "telegram.unreachable",
            error=type(error).__name__,
            detail=error.message,
            wait=wait,
        )
        pause = wait
        if isinstance(error, RetryAfter):
            asked = error.retry_after
            pause = asked if isinstance(asked, int) else asked.total_seconds()
        await self._desk.clock.sleep(pause)
        return min(wait * 2, LONGEST_WAIT)

    async def handle(self, updates: Sequence[Update]) -> None:
        """Handle a batch: chats beside each other, the updates of one chat in order."""
        chats: dict[int, list[Update]] = defaultdict(list)
        for update in updates:
            if update.update_id not in self._handled:
                chats[update.effective_chat.id if update.effective_chat else 0].append(update)
        await asyncio.gather(*(self._handle_chat(batch) for batch in chats.values()))

    async def _handle_chat(self, updates: Sequence[Update]) -> None:
        for update in updates:
            await self._application.process_update(update)
            self._handled = [*self._handled, update.update_id][-MARKED:]
            mark = " ".join(map(str, self._handled))
            await self._desk.store.run(lambda unit: unit.marks.set("telegram-handled", mark))  # noqa: B023

    async def _on_update(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.my_chat_member is not None:
            await self._on_member(update.my_chat_member, update)
            return
        message = update.effective_message
        if message is not None and message.migrate_to_chat_id is not None:
            await moved(CHANNEL, str(message.chat.id), str(message.migrate_to_chat_id), self._desk)
            return
        request = request_of(update, self._bot)
        if request is not None:
            reply = await answer(request, self._desk)
            await self._carry(reply, request, update.callback_query)

    async def _on_member(self, change: ChatMemberUpdated, update: Update) -> None:
        status = change.new_chat_member.status
        address = Address(CHANNEL, str(change.chat.id))
        if status not in PRESENT:
            private = change.chat.type == ChatType.PRIVATE
            await left(address, "blocked" if private else "kicked", self._desk)
        elif change.old_chat_member.status not in PRESENT and KINDS[change.chat.type] != "private":
            request = request_of_member(change)
            await self._carry(await entered(request, self._desk), request, None)

    async def _carry(self, reply: Reply, request: Request, query: CallbackQuery | None) -> None:
        if query is not None:
            await self._answer_query(query, reply.notice)
        try:
            if reply.edit is not None and query is not None and query.message is not None:
                receipt = Receipt(str(query.message.message_id))
                await self._channel.edit(request.address, receipt, reply.edit)
            for message in reply.send:
                await self._send(request.address, message)
        except RecipientGone as gone:
            await left(request.address, gone.reason, self._desk)
        if reply.aside is not None:
            # Who has never spoken with the bot cannot be written to, and loses nothing by it.
            with suppress(SendError):
                await self._channel.send(Address(CHANNEL, request.sender.id), reply.aside)

    async def _send(self, address: Address, message: Message) -> None:
        """Send a reply; waits once for what Telegram asks to wait, and gives up styles before words."""
        try:
            await self._channel.send(address, message)
        except RecipientGone:
            raise
        except SendError as error:
            if error.retry_after is not None:
                await self._desk.clock.sleep(error.retry_after.total_seconds())
                await self._channel.send(address, message)
            else:
                await self._channel.send(address, message.plain())

    async def _answer_query(self, query: CallbackQuery, notice: str) -> None:
        try:
            await query.answer(notice or None)
        except BadRequest as error:
            # «query is too old»: the button worked, only its spinner has ended by itself.
            self._desk.meter.event("telegram.callback_late", detail=error.message)

    async def _on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        error = context.error
        number = update.update_id if isinstance(update, Update) else 0
        fields = {"update": number, "error": f"{type(error).__name__}: {error}"}
        if isinstance(error, RasidError | TelegramError):
            self._desk.meter.event("chat.failed", **fields)
        else:
            self._desk.meter.event("chat.crashed", **fields, exception=error)
        if not isinstance(update, Update) or isinstance(error, RecipientGone):
            return
        request = request_of(update, self._bot)
        if request is None:
            return
        languages = self._desk.phrases.languages()
        language = ui_language(request.sender.language, languages)
        sorry = self._desk.phrases.spans(language, "something-wrong")
        try:
            if update.callback_query is not None:
                text = "".join(span.text for span in sorry)
                await self._answer_query(update.callback_query, text)
            else:
                await self._channel.send(request.address, Message(sorry))
        except (SendError, TelegramError) as again:
            self._desk.meter.event("chat.silent", update=number, error=str(again))
