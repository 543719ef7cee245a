"""What tests use in place of the world. Each is an adapter of a port; nothing is patched."""

import asyncio
import hashlib
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.core.delivery import Receipt
from bot.core.entry import MEANING, Meaning
from bot.core.errors import SendError
from bot.core.feed import Feed, FetchFailed, FetchOutcome
from bot.core.message import Message
from bot.core.subscriber import Address

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)


@dataclass
class StepClock:
    """A `Clock` that moves when it is told to, or when somebody sleeps."""

    at: datetime = NOW
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)
        await asyncio.sleep(0)  # others have their turn, as with any clock

    def step(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass
class ListMeter:
    """A `Meter` that remembers."""

    events: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    def event(self, name: str, **fields: object) -> None:
        self.events.append((name, fields))

    def names(self) -> list[str]:
        return [name for name, _ in self.events]


@dataclass
class ScriptedFetcher:
    """A `Fetcher` that answers from a script, by URL; without one the feed is not there."""

    script: dict[str, list[FetchOutcome]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)

    def will(self, url: str, *outcomes: FetchOutcome) -> None:
        self.script.setdefault(url, []).extend(outcomes)

    async def fetch(self, feed: Feed) -> FetchOutcome:
        planned = self.script.get(feed.url)
        return planned.pop(0) if planned else FetchFailed("temporary", "dns", "no such host")

    async def summary(self, url: str) -> str:
        return self.pages.get(url, "")


@dataclass
class RecordingChannel:
    """A `Channel` that remembers what it was given, and fails when told to."""

    sent: list[tuple[Address, Message]] = field(default_factory=list)
    edits: list[tuple[Address, Receipt, Message]] = field(default_factory=list)
    replies: list[Receipt | None] = field(default_factory=list)
    """For each of `sent`, the message that it answers."""
    failures: list[SendError] = field(default_factory=list)

    def will_fail(self, failures: Iterable[SendError]) -> None:
        self.failures.extend(failures)

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        self._fail()
        self.sent.append((to, message))
        self.replies.append(reply_to)
        return Receipt(str(len(self.sent)))

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        self._fail()
        self.edits.append((to, receipt, message))
        return receipt

    def _fail(self) -> None:
        if self.failures:
            raise self.failures.pop(0)


async def until(happened: Callable[[], bool]) -> None:
    """Wait a few seconds for something that other tasks bring about."""
    for _ in range(500):
        if happened():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


class WordEmbedder:
    """An `Embedder` to whom a text means its words: each is a direction of its own, by chance of a digest."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @property
    def middle(self) -> Meaning:
        return (0,) * 32

    def embed(self, texts: Sequence[str]) -> Sequence[Meaning]:
        self.asked.extend(texts)
        return [meaning_of(text) for text in texts]


def meaning_of(text: str) -> Meaning:
    """What a text means to `WordEmbedder`."""
    digests = [hashlib.sha256(word.encode()).digest() for word in text.casefold().split()]
    sums = [sum(column) - 128 * len(digests) for column in zip(*digests, strict=True)]
    length = math.hypot(*sums) or 1.0
    return tuple(round(number / length * MEANING) for number in sums)
