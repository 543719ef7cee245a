"""A subscriber: a person, a group, a channel, who receives alerts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.digest import NO_DIGEST, DigestPlan
from bot.core.ids import SubscriberId
from bot.core.quiet import QuietHours

SubscriberKind = Literal["private", "group", "channel", "console"]
MessageStyle = Literal["full", "lead", "headline"]
"""What an alert shows: headline, lead, a preview of the article · no preview · the headline alone."""
SubscriberState = Literal["active", "stopped", "gone"]
"""stopped: left by /stop · gone: cannot be reached (blocked, thrown out); revived when it returns."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where alerts go: a channel of ours, the chat there, and the forum topic in that chat."""

    channel: str
    """A key of `bot.channels.CHANNELS`, such as `telegram`. (A Telegram broadcast channel is a chat.)"""
    chat: str
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Who receives alerts."""

    id: SubscriberId
    address: Address
    kind: SubscriberKind
    title: str
    """Name of the person or chat, for the operator."""
    language: str
    """The interface language, two letters."""
    time_zone: str
    """IANA name, such as `Asia/Baku`."""
    state: SubscriberState
    created: datetime
    gone_reason: str = ""
    quiet: QuietHours | None = None
    digest: DigestPlan = NO_DIGEST
    style: MessageStyle = "full"


QuestionAbout = Literal["watch", "edit", "rename", "zone"]


@dataclass(frozen=True, slots=True)
class Question:
    """What the bot has asked a subscriber and waits to be told: the next line of text is the answer."""

    about: QuestionAbout
    watch_id: int
    """The watch concerned; 0 for a new one, or where it is about none."""
    until: datetime
    asked_by: str = ""
    """The member of a group that the question was put to; "" in a private chat."""
