"""One turn of a conversation, free of Telegram: what was asked, what is answered, what handlers need."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from bot.core.ids import TopicId
from bot.core.message import Message
from bot.core.subscriber import Address, Subscriber, SubscriberKind
from bot.core.topic import Topic
from bot.ports import Clock, Finder, Gazetteer, Meter, Phrasebook, Store

AccessMode = Literal["open", "invite", "allowlist"]


@dataclass(frozen=True, slots=True)
class Sender:
    """Who acts: in a group one of its members."""

    id: str
    name: str
    language: str
    """As Telegram tells it, two letters, or ""."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was sent to the bot."""

    name: str
    size: int
    """In bytes, as the sender's side says."""
    read: Callable[[], Awaitable[bytes]]
    """Fetch it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a person said or pressed."""

    address: Address
    kind: SubscriberKind
    title: str
    sender: Sender
    text: str
    """The line of text; after a command what follows it; of a button its data."""
    command: str = ""
    """Without the slash, lower case, "" for plain text and buttons."""
    pressed: bool = False
    """A button was pressed."""
    replied_to: str = ""
    """The message of the bot that this one replies to, or ""."""
    card: str = ""
    """The message whose button was pressed."""
    addressed: bool = True
    """Said to the bot: in a private chat, as a command, or as a reply to it."""
    may_edit: Callable[[], Awaitable[bool]] | None = None
    """In a group or channel: whether the sender is one of its admins. None where everybody may."""
    may_manage: Callable[[Address], Awaitable[bool]] | None = None
    """Whether the sender is an admin of another chat. None where nobody can be asked."""
    document: Document | None = None
    bot: str = ""
    """The bot's own name, for links to it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot does in answer."""

    send: tuple[Message, ...] = ()
    edit: Message | None = None
    """Takes the place of the card whose button was pressed."""
    notice: str = ""
    """Said in passing to whoever pressed a button."""
    aside: Message | None = None
    """Said to the sender in private, if the bot may write there."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who may subscribe."""

    mode: AccessMode
    admins: frozenset[str]
    """Telegram ids of the operator's people; they may always."""
    allowed: frozenset[str] = frozenset()
    """Ids of persons and chats, in mode `allowlist`."""
    invitations: frozenset[str] = frozenset()
    """Words that open the door in mode `invite`: `/start WORD`, or the link with `?start=WORD`."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What handlers work with."""

    store: Store
    clock: Clock
    meter: Meter
    phrases: Phrasebook
    topics: Mapping[TopicId, Topic]
    access: Access
    time_zone: str
    """Of a new subscriber."""
    most_watches: int
    new_word: Callable[[], str]
    """Makes a word of invitation that nobody can guess."""
    finder: Finder
    slowest: timedelta
    """Between two polls of a feed that is silent: what its health is judged by."""
    places: Gazetteer


Handler = Callable[[Request, Subscriber, Desk], Awaitable[Reply]]
ButtonHandler = Callable[[Request, Subscriber, Desk, str], Awaitable[Reply]]


def say(desk: Desk, subscriber: Subscriber, key: str, /, **details: object) -> Message:
    """One phrase as a message."""
    return Message(desk.phrases.spans(subscriber.language, key, **details))


def notice(desk: Desk, subscriber: Subscriber, key: str, /, **details: object) -> Reply:
    """One phrase in passing."""
    return Reply(notice=desk.phrases.say(subscriber.language, key, **details))


def ui_language(wanted: str, known: Sequence[str]) -> str:
    """The interface language for a person whose Telegram speaks `wanted`."""
    code = wanted.lower().split("-")[0]
    return code if code in known else "en"
