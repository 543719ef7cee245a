"""An update of Telegram becomes a Request; what is none is None."""

from collections.abc import Awaitable, Callable

from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, Message, MessageEntity, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

from bot.chat.turn import Document, Request, Sender
from bot.core.subscriber import Address, SubscriberKind

CHANNEL = "telegram"

KINDS: dict[str, SubscriberKind] = {
    ChatType.PRIVATE: "private",
    ChatType.GROUP: "group",
    ChatType.SUPERGROUP: "group",
    ChatType.CHANNEL: "channel",
}

EDITORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


def request_of(update: Update, bot: Bot) -> Request | None:
    """What a person said or pressed, or None for an update that is neither."""
    if update.callback_query is not None:
        return _pressed(update.callback_query, bot)
    message = update.message or update.channel_post
    if message is None or (message.text is None and message.document is None):
        return None
    command, rest = _command(message, bot.username)
    if command is None:
        return None
    chat = message.chat
    replied = message.reply_to_message
    to_bot = (
        replied is not None and replied.from_user is not None and replied.from_user.id == bot.id
    )
    return Request(
        address=_address(message),
        kind=KINDS[chat.type],
        title=_title(chat),
        sender=_sender(update),
        text=rest,
        command=command,
        replied_to=str(replied.message_id) if replied is not None and to_bot else "",
        addressed=chat.type == ChatType.PRIVATE or bool(command) or to_bot,
        may_edit=_rights(chat, update, bot),
        may_manage=_manages(update, bot),
        document=_document(message),
        bot=bot.username,
    )


def request_of_member(change: ChatMemberUpdated) -> Request:
    """Being added to a chat is like /start by whoever added the bot."""
    user = change.from_user
    return Request(
        address=Address(CHANNEL, str(change.chat.id)),
        kind=KINDS[change.chat.type],
        title=_title(change.chat),
        sender=Sender(str(user.id), user.first_name, (user.language_code or "")[:2].lower()),
        text="",
        command="start",
    )


def _pressed(query: CallbackQuery, bot: Bot) -> Request | None:
    message = query.message
    if message is None:
        return None
    update = Update(0, callback_query=query)
    chat = message.chat
    return Request(
        address=_address(message) if isinstance(message, Message) else _plain_address(chat),
        kind=KINDS[chat.type],
        title=_title(chat),
        sender=_sender(update),
        text=query.data or "",
        pressed=True,
        card=str(message.message_id),
        may_edit=_rights(chat, update, bot),
        may_manage=_manages(update, bot),
        bot=bot.username,
    )


def _command(message: Message, own_name: str) -> tuple[str | None, str]:
    """Command and what follows; ("", text) for plain text; None for another bot's command."""
    text = message.text or ""
    first = message.entities[0] if message.entities else None
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset != 0:
        return "", text
    name, _, whom = text[1 : first.length].partition("@")
    if whom and whom.lower() != own_name.lower():
        return None, ""
    return name.lower(), text[first.length :].strip()


def _document(message: Message) -> Document | None:
    sent = message.document
    if sent is None:
        return None

    async def read() -> bytes:
        return bytes(await (await sent.get_file()).download_as_bytearray())

    return Document(sent.file_name or "", sent.file_size or 0, read)


def _address(message: Message) -> Address:
    thread = message.message_thread_id if message.is_topic_message else None
    return Address(CHANNEL, str(message.chat.id), thread)


def _plain_address(chat: Chat) -> Address:
    return Address(CHANNEL, str(chat.id))


def _title(chat: Chat) -> str:
    return chat.effective_name or str(chat.id)


def _sender(update: Update) -> Sender:
    user = update.effective_user
    if user is None:  # a post of a channel
        return Sender("", "", "")
    return Sender(str(user.id), user.first_name, (user.language_code or "")[:2].lower())


def _rights(chat: Chat, update: Update, bot: Bot) -> Callable[[], Awaitable[bool]] | None:
    """In a group or channel: a question to Telegram, asked only where the answer matters.

    Whoever posts in a channel is one of its admins; but any reader can press a button there.
    """
    may_manage = _manages(update, bot)
    if chat.type == ChatType.PRIVATE or may_manage is None:
        return None

    async def may_edit() -> bool:
        sender_chat = update.effective_message.sender_chat if update.effective_message else None
        if not update.callback_query and sender_chat is not None and sender_chat.id == chat.id:
            return True  # an anonymous admin speaks in the name of the group
        return await may_manage(_plain_address(chat))

    return may_edit


def _manages(update: Update, bot: Bot) -> Callable[[Address], Awaitable[bool]] | None:
    user = update.effective_user
    if user is None:
        return None

    async def may_manage(address: Address) -> bool:
        try:
            member = await bot.get_chat_member(address.chat, user.id)
        except (BadRequest, Forbidden):
            return False  # the bot, or the person, is not in that chat any more
        return member.status in EDITORS

    return may_manage
