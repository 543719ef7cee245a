"""The stand-in's state: people, chats, messages, and what the bot has yet to hear of.

It knows nothing of HTTP. Every change gets the next `revision`, so "what is new since revision
n" answers a waiting test, a page that reconnects and a terminal alike, and nobody has to keep a
log of events.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.demo.mailbox import Mailbox
from bot.demo.markup import Formatted, Json, cut, finish

T = TypeVar("T")

MESSAGES_KEPT = 1000
"""Messages kept in one chat; older ones are forgotten, so a demo may run for weeks."""
CALLBACKS_KEPT = 200
FILES_KEPT = 100


@dataclass(eq=False)
class User:
    """A person or the bot, as Telegram knows them."""

    id: int
    name: str
    language: str = ""
    username: str = ""
    is_bot: bool = False

    def as_json(self) -> Json:
        """The Bot API's `User`."""
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.name}
        if self.username:
            body["username"] = self.username
        if self.language:
            body["language_code"] = self.language
        return body


@dataclass(frozen=True)
class Button:
    """One button of an inline keyboard: it carries either callback data or a link."""

    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True)
class Answer:
    """What the bot answered to a pressed button."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(frozen=True)
class StoredFile:
    """A file that somebody sent."""

    id: str
    name: str
    kind: str
    content: bytes


@dataclass(eq=False)
class Chat:
    """A private chat, a group (`supergroup`) or a channel."""

    id: int
    kind: str
    title: str
    username: str = ""
    language: str = ""
    members: dict[int, str] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    typing: float = 0.0
    last_id: int = 0
    messages: OrderedDict[int, "Message"] = field(default_factory=OrderedDict)

    def as_json(self) -> Json:
        """The Bot API's `Chat`."""
        name = "first_name" if self.kind == "private" else "title"
        body: Json = {"id": self.id, "type": self.kind, name: self.title}
        return {**body, "username": self.username} if self.username else body


@dataclass(eq=False)
class Message:
    """One message. It is live: after an edit the same object shows the new text."""

    id: int
    chat: Chat
    sender: User | None
    date: int
    content: Json
    markup: Json | None = None
    reply_to: "Message | None" = None
    thread_id: int | None = None
    silent: bool = False
    revision: int = 0
    edits: int = 0
    edit_date: int = 0
    deleted: bool = False

    @property
    def text(self) -> str:
        """The text, or the caption of a file."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or caption."""
        return list(self.content.get("entities") or self.content.get("caption_entities") or [])

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender is not None and self.sender.is_bot

    @property
    def buttons(self) -> list[list[Button]]:
        """The inline keyboard, row by row."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [
            [Button(b["text"], b.get("callback_data", ""), b.get("url", "")) for b in row]
            for row in rows
        ]

    def spans(self, kind: str) -> list[str]:
        """The parts of the text under entities of one type: `spans("bold")`."""
        return [
            cut(self.text, e["offset"], e["length"]) for e in self.entities if e["type"] == kind
        ]

    def as_json(self, *, with_reply: bool = True) -> Json:
        """The Bot API's `Message`."""
        body: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.as_json()}
        if self.sender is not None and self.chat.kind != "channel":
            body["from"] = self.sender.as_json()
        if self.chat.kind == "channel":
            body["sender_chat"] = self.chat.as_json()
        body |= self.content
        if self.thread_id is not None:
            body |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if self.edits:
            body["edit_date"] = self.edit_date
        if self.markup and "inline_keyboard" in self.markup:
            body["reply_markup"] = self.markup  # the server gives back inline keyboards only
        if with_reply and self.reply_to is not None:
            body["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        return body


@dataclass(eq=False)
class Callback:
    """A pressed button that waits for the bot's answer."""

    id: str
    answer: Answer | None = None


class Conversations:
    """All that the stand-in remembers, and the bell that rings at every change."""

    def __init__(self, bot: User, clock: Callable[[], float]) -> None:
        self.bot = bot
        self.clock = clock
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.mailbox = Mailbox()
        self.callbacks: OrderedDict[str, Callback] = OrderedDict()
        self.files: OrderedDict[str, StoredFile] = OrderedDict()
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.revision = 0
        self.closed = False
        self._serial = 0
        self._bell = asyncio.Event()

    def serial(self) -> int:
        """A number never given before."""
        self._serial += 1
        return self._serial

    def ring(self) -> None:
        """Wake everybody who waits for a change."""
        self._bell.set()
        self._bell = asyncio.Event()

    async def until(self, ready: Callable[[], T | None], timeout: float | None) -> T:
        """Wait until `ready` gives something; TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(timeout):
            while (found := ready()) is None:
                await self._bell.wait()
            return found

    def tell(self, kind: str, payload: Json) -> None:
        """Queue an update for the bot."""
        self.mailbox.put(kind, payload)
        self.ring()

    def add_user(self, name: str, language: str = "", username: str = "") -> User:
        """A new person."""
        user = User(100_000_000 + self.serial(), name, language, username)
        self.users[user.id] = user
        return user

    def add_chat(self, chat: Chat) -> Chat:
        """Remember a chat under its id."""
        self.chats[chat.id] = chat
        return chat

    def post(self, chat: Chat, sender: User | None, content: Json, **how: Any) -> Message:
        """Put a message into a chat; `how` are further fields of `Message`."""
        chat.last_id += 1
        message = Message(chat.last_id, chat, sender, int(self.clock()), content, **how)
        chat.messages[message.id] = message
        while len(chat.messages) > MESSAGES_KEPT:
            chat.messages.popitem(last=False)
        if message.from_bot:
            chat.typing = 0.0
        self._changed(message)
        return message

    def edit(self, message: Message, content: Json, markup: Json | None) -> None:
        """Give a message new content and a new keyboard."""
        message.content, message.markup = content, markup
        message.edits += 1
        message.edit_date = int(self.clock())
        self._changed(message)

    def delete(self, message: Message) -> None:
        """Mark a message as deleted; it stays as a tombstone for those who reconnect."""
        message.deleted = True
        self._changed(message)

    def store(self, name: str, kind: str, content: bytes) -> StoredFile:
        """Keep a file's bytes."""
        stored = StoredFile(f"file-{self.serial()}", name, kind, content)
        self.files[stored.id] = stored
        while len(self.files) > FILES_KEPT:
            self.files.popitem(last=False)
        return stored

    def press(self, user: User, message: Message, data: str) -> Callback:
        """A person presses a button: the bot gets a `callback_query`."""
        callback = Callback(str(self.serial()))
        self.callbacks[callback.id] = callback
        while len(self.callbacks) > CALLBACKS_KEPT:
            self.callbacks.popitem(last=False)
        query = {"id": callback.id, "from": user.as_json(), "message": message.as_json()}
        self.tell("callback_query", {**query, "chat_instance": str(message.chat.id), "data": data})
        return callback

    def _changed(self, message: Message) -> None:
        self.revision += 1
        message.revision = self.revision
        self.ring()


def words(text: str) -> Json:
    """The content of a message that a person types."""
    body = finish(Formatted(text))
    return {"text": body.text, **({"entities": list(body.entities)} if body.entities else {})}
