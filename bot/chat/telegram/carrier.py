"""Carries updates to the conversation and its replies back.

python-telegram-bot's own updater confirms updates before they are handled, so that a kill loses them
(measured: four of four). Here they are kept in the store before they are confirmed, and handled after it:
what was kept and not handled is handled at the next start. Chats do not wait for each other, within a
chat the order is kept.
"""

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from telegram import CallbackQuery, ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.chat.dispatch import answer
from bot.chat.membership import entered, left, moved
from bot.chat.telegram.alone import Alone
from bot.chat.telegram.reading import CHANNEL, KINDS, request_of, request_of_member
from bot.chat.telegram.updates import UpdateTray
from bot.chat.turn import Desk, Reply, Request, ui_language
from bot.core.delivery import Receipt
from bot.core.errors import (
    MessageRefused,
    Mistake,
    RasidError,
    RecipientGone,
    SendError,
    StoreError,
)
from bot.core.message import Message
from bot.core.subscriber import Address
from bot.ports import Channel

POLL_SECONDS = 25
"""How long Telegram holds a poll open; below the 30 s at which proxies give up on a silent connection."""
LISTEN_SECONDS = 0.2
"""Between looks for more updates while the store is busy with others' work and cannot keep what came."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 5.0
"""Seconds between polls while Telegram cannot be reached: people wait for answers, and one bot asks."""
UPDATES = ["message", "channel_post", "callback_query", "my_chat_member"]

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
        self._alone = Alone(desk.clock)
        self._queues: dict[int, deque[Update]] = {}
        self._working: set[asyncio.Task[None]] = set()
        self._tray = UpdateTray(desk.store, desk.clock)
        self.answers = 0
        """How often Telegram has answered when it was asked for updates."""
        application.add_handler(TypeHandler(Update, self._on_update))
        application.add_error_handler(self._on_error)

    async def run(self) -> None:
        """Take updates until cancelled.

        Raises `InvalidToken`, and `ConfigError` where another bot has the token; every other failure is
        waited out.
        """
        self._alone = Alone(self._desk.clock)
        await self.resume()
        offset, wait = 0, FIRST_WAIT
        while True:
            try:
                updates = await self._ask(offset, POLL_SECONDS)
                await self._begin_new(updates)
                await self._keep_and_listen(updates, offset)
            except InvalidToken:
                raise
            except Exception as error:
                wait = await self._wait_out(error, wait)
                continue
            wait = FIRST_WAIT
            if updates:
                offset = updates[-1].update_id + 1

    async def resume(self) -> None:
        """Go on with what an earlier process has kept and not handled."""
        for one in await self._desk.store.read(lambda unit: unit.inbox.waiting()):
            try:
                update = Update.de_json(json.loads(one.body), self._bot)
            except Exception as error:
                # Of another version, perhaps; nobody shall be without an answer for its sake.
                self._tell_mistake(one.id, error)
                await self._handled(one.id)
            else:
                self._begin(update)

    async def take(self, updates: Sequence[Update]) -> None:
        """Begin to handle updates that are new, and keep them; only then may they be confirmed."""
        await self._begin_new(updates)
        await self._tray.keep(updates)

    async def _ask(self, offset: int, seconds: int) -> Sequence[Update]:
        updates: Sequence[Update] = await self._bot.get_updates(
            offset, timeout=seconds, read_timeout=seconds + 10, allowed_updates=UPDATES
        )
        self.answers += 1
        return updates

    async def _keep_and_listen(self, updates: Sequence[Update], offset: int) -> None:
        """Nobody waits for the writing: while ten thousand alerts are being recorded, people are answered.

        What comes meanwhile comes again with the next poll, since it was not confirmed, and is kept then.
        """
        kept = asyncio.create_task(self._tray.keep(updates))
        try:
            while not (await asyncio.wait({kept}, timeout=LISTEN_SECONDS))[0]:
                await self._begin_new(await self._ask(offset, 0))
        finally:
            await kept

    async def _begin_new(self, updates: Sequence[Update]) -> None:
        for update in await self._tray.new(updates):
            self._begin(update)

    async def finish(self, patience: float | None = None) -> None:
        """Wait for what is being handled; what takes longer than `patience` is left to the next start."""
        if self._working:
            await asyncio.wait(set(self._working), timeout=patience)
        for task in set(self._working):
            task.cancel()

    async def handle(self, updates: Sequence[Update]) -> None:
        """Take updates and see them through."""
        await self.take(updates)
        await self.finish()

    def _begin(self, update: Update) -> None:
        """Chats beside each other, the updates of one chat in order."""
        chat = update.effective_chat.id if update.effective_chat else 0
        queue = self._queues.get(chat)
        if queue is not None:
            queue.append(update)
            return
        self._queues[chat] = deque([update])
        task = asyncio.create_task(self._handle_chat(chat))
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    async def _handle_chat(self, chat: int) -> None:
        queue = self._queues[chat]
        while queue:
            update = queue.popleft()
            try:
                await self._application.process_update(update)
            except Exception as error:
                self._tell_mistake(update.update_id, error)
            await self._handled(update.update_id)
        del self._queues[chat]

    def _tell_mistake(self, number: int, error: Exception) -> None:
        self._desk.meter.event("chat.failed", update=number, error=str(Mistake.behind(error)))

    async def _handled(self, number: int) -> None:
        try:
            await self._tray.handled(number)
        except StoreError as error:
            # It stays in the inbox, and is handled again by the next process: better than never.
            self._desk.meter.event("chat.failed", update=number, error=str(error))

    async def _wait_out(self, error: Exception, wait: float) -> float:
        if isinstance(error, Conflict):
            if "webhook" in error.message.lower():
                with suppress(TelegramError):  # of a time when updates came by webhook
                    await self._bot.delete_webhook()
            else:
                self._alone.check()
        expected = isinstance(error, TelegramError | StoreError)
        self._desk.meter.event(
            "telegram.conflict" if isinstance(error, Conflict) else "telegram.unreachable",
            error=type(error).__name__,
            detail=str(error if expected else Mistake.behind(error)),
            wait=wait,
        )
        pause = wait
        if isinstance(error, RetryAfter):
            asked = error.retry_after
            pause = asked if isinstance(asked, int) else asked.total_seconds()
        await self._desk.clock.sleep(pause)
        return min(wait * 2, LONGEST_WAIT)

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
        """Send a reply; waits once for what Telegram asks to wait, and gives up styles before words.

        An answer that never came is not waited for again: the reply is sent once more, and may come twice.
        """
        try:
            await self._channel.send(address, message)
        except RecipientGone:
            raise
        except MessageRefused:
            await self._channel.send(address, message.plain())
        except SendError as error:
            if error.retry_after is not None:
                await self._desk.clock.sleep(error.retry_after.total_seconds())
            await self._channel.send(address, message)

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
