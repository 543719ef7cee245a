"""Messages to Telegram: text with entities (never markup that could fail to parse), errors sorted.

Entities count in UTF-16 units. The Bot API tells by the words of an error what has happened; those words
were read in the source of tdlib/telegram-bot-api (10.0).
"""

import os
from collections.abc import Awaitable, Mapping
from datetime import timedelta
from typing import TypeVar

from bot.core.delivery import Receipt
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError
from bot.core.message import Attachment, Button, Message, Style, utf16_length
from bot.core.subscriber import Address, SubscriberKind

# python-telegram-bot answers `retry_after` as a timedelta, its future default, when this is set.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import MessageEntityType
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

T = TypeVar("T")

ENTITIES: Mapping[Style, tuple[MessageEntityType, ...]] = {
    "plain": (),
    "bold": (MessageEntityType.BOLD,),
    "italic": (MessageEntityType.ITALIC,),
    "code": (MessageEntityType.CODE,),
    "link": (MessageEntityType.TEXT_LINK,),
    "bold-link": (MessageEntityType.BOLD, MessageEntityType.TEXT_LINK),
}

GONE: Mapping[str, str] = {
    "chat not found": "chat not found",
    "user is deactivated": "deactivated",
    "peer_id_invalid": "chat not found",
    "message thread not found": "topic gone",
    "topic_closed": "topic closed",
    "topic_deleted": "topic gone",
    "not enough rights": "no right to post",
    "have no rights": "no right to post",
    "need administrator rights": "no right to post",
    "group chat was deactivated": "deactivated",
}
"""What a 400 says when the recipient cannot be written to, and the reason that is kept."""

DONE = ("message is not modified", "message to edit not found", "message can't be edited")
"""What a 400 says to an edit that has nothing left to do."""


def kind_of(to: Address) -> SubscriberKind:
    """What an address is by itself, as far as the pace is concerned: only people have positive numbers."""
    return "group" if to.chat.startswith("-") else "private"


class TelegramChannel:
    """Sends through one bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        """Deliver once; `reply_to` is a message of the same chat, which may be gone meanwhile."""
        reply = None
        if reply_to is not None:
            reply = ReplyParameters(int(reply_to.message), allow_sending_without_reply=True)
        if message.attachment is not None:
            return await self._send_file(to, message, message.attachment)
        sent = await _sorted(
            self._bot.send_message(
                to.chat,
                message.text,
                entities=entities(message),
                reply_markup=_markup(message),
                link_preview_options=_preview(message),
                disable_notification=message.silent or None,
                message_thread_id=to.thread,
                reply_parameters=reply,
            )
        )
        return Receipt(str(sent.message_id))

    async def _send_file(self, to: Address, message: Message, file: Attachment) -> Receipt:
        call = self._bot.send_photo if file.kind == "picture" else self._bot.send_document
        sent = await _sorted(
            call(
                to.chat,
                InputFile(file.content, file.name),
                caption=message.text,
                caption_entities=entities(message),
                reply_markup=_markup(message),
                disable_notification=message.silent or None,
                message_thread_id=to.thread,
            )
        )
        return Receipt(str(sent.message_id))

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        """Replace what was sent."""
        markup = _markup(message)
        try:
            await _sorted(
                self._bot.edit_message_text(
                    message.text,
                    to.chat,
                    int(receipt.message),
                    entities=entities(message),
                    reply_markup=markup if isinstance(markup, InlineKeyboardMarkup) else None,
                    link_preview_options=_preview(message),
                )
            )
        except MessageRefused as refused:
            if not any(words in str(refused).lower() for words in DONE):
                raise
        return receipt


def entities(message: Message) -> list[MessageEntity]:
    """The styles of a message as Telegram counts them."""
    found = []
    offset = 0
    for span in message.spans:
        length = utf16_length(span.text)
        if length:
            for kind in ENTITIES[span.style]:
                url = span.url if kind is MessageEntityType.TEXT_LINK else None
                found.append(MessageEntity(kind, offset, length, url=url))
        offset += length
    return found


def _markup(message: Message) -> InlineKeyboardMarkup | ForceReply | None:
    if message.asks:
        return ForceReply(selective=True)
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in message.buttons])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _preview(message: Message) -> LinkPreviewOptions:
    if message.preview:
        return LinkPreviewOptions(url=message.preview, prefer_small_media=True)
    return LinkPreviewOptions(is_disabled=True)


async def _sorted(call: Awaitable[T]) -> T:
    """The answer of a call, its failure as one of our errors."""
    try:
        return await call
    except RetryAfter as error:
        wait = error.retry_after
        seconds = wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
        # Telegram does not say whom a 429 concerns; to wait with everything is what it asks for.
        raise SendError(error.message, seconds, everyone=True) from error
    except ChatMigrated as error:
        raise RecipientMoved(error.message, str(error.new_chat_id)) from error
    except Forbidden as error:
        raise RecipientGone(error.message, _forbidden(error.message)) from error
    except BadRequest as error:
        words = error.message.lower()
        for said, reason in GONE.items():
            if said in words:
                raise RecipientGone(error.message, reason) from error
        raise MessageRefused(error.message) from error
    except TelegramError as error:
        raise SendError(f"{type(error).__name__}: {error.message}") from error


def _forbidden(message: str) -> str:
    words = message.lower()
    if "blocked" in words:
        return "blocked"
    if "kicked" in words:
        return "kicked"
    return "deactivated" if "deactivated" in words else "forbidden"
