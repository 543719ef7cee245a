"""What the flows need of the world beside the store: time, feeds, ways out, words, the operator's ear."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.delivery import Receipt
from bot.core.discovery import Discovery
from bot.core.entry import Meaning
from bot.core.feed import Feed, FeedOffer, FetchOutcome
from bot.core.message import Message, Span
from bot.core.subscriber import Address


class Clock(Protocol):
    """Where time comes from."""

    def now(self) -> datetime:
        """Aware, UTC."""

    async def sleep(self, seconds: float) -> None:
        """Come back after so many seconds of this clock."""


class Fetcher(Protocol):
    """The way to a feed: fetches, reads, bounds and classifies; never raises for what a server does."""

    async def fetch(self, feed: Feed) -> FetchOutcome:
        """One conditional GET of the feed, read off the event loop."""

    async def summary(self, url: str) -> str:
        """The first words of an article by its page; "" where they are not to be had."""


class Finder(Protocol):
    """The way to more feeds."""

    async def find(self, address: str) -> Discovery:
        """The feeds of a site, or the feed at this address, each fetched and read."""

    def listed(self, raw: bytes) -> Sequence[FeedOffer]:
        """The feeds of an OPML document. Raises `ConfigError` where it is none."""

    def listing(self, offers: Sequence[FeedOffer]) -> bytes:
        """An OPML document that other readers take."""


class Embedder(Protocol):
    """What texts mean, so that two that share few words can be found to say the same. Blocks."""

    @property
    def middle(self) -> Meaning:
        """Where headlines point on the average, before any is known."""

    def embed(self, texts: Sequence[str]) -> Sequence[Meaning]:
        """A direction for each text, of length `MEANING`, the same each time; always as many numbers."""


class Meter(Protocol):
    """What happens, told to the operator."""

    def event(self, name: str, **fields: object) -> None:
        """Count and log one event; `name` is dotted (`feed.failed`), fields are short values."""


class Channel(Protocol):
    """A way out to subscribers. Every failure is a `SendError` of `core.errors`."""

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        """Deliver once; `reply_to` is a message of the same recipient, who may have deleted it."""

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        """Replace what was sent, without a sound.

        A message that is already so, or that the recipient has deleted, counts as edited.
        """


class Gazetteer(Protocol):
    """Countries and cities by their names. Looking up may read files at first: not on the event loop."""

    def languages(self) -> Sequence[str]:
        """In which languages names are known, two letters."""

    def find(self, name: str) -> str | None:
        """The place of that name in any of the languages: an id, or None."""

    def name(self, place: str, language: str) -> str:
        """What the place is called; in English where nobody calls it otherwise."""

    def zone(self, place: str) -> str | None:
        """The time zone of a city, by its IANA name; None of a country."""


class Phrasebook(Protocol):
    """The catalogues of the interface languages."""

    def languages(self) -> Sequence[str]:
        """Two-letter codes, sorted."""

    def say(self, language: str, key: str, /, **details: object) -> str:
        """The phrase as plain text; a missing language falls back to English."""

    def spans(self, language: str, key: str, /, **details: object) -> tuple[Span, ...]:
        """The phrase with its bold, italic and code parts; details never bring markup of their own."""
