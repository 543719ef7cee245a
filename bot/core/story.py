"""A story: the same news from many entries. Alerts are about stories."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.ids import StoryId


@dataclass(frozen=True, slots=True)
class Story:
    """The news itself, told by the entry that was seen first."""

    id: StoryId
    headline: str
    lead: str
    url: str
    language: str
    source: str
    published: datetime | None
    first_seen: datetime
    last_seen: datetime
    revision: int = 1
    """Grows with every change that a reader would see: another outlet, a corrected headline."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One outlet that carries a story."""

    source: str
    language: str
    url: str
    headline: str
    seen: datetime


IdentityKind = Literal["guid", "url", "headline"]


@dataclass(frozen=True, slots=True)
class IdentityKey:
    """Something that two entries of one story have in common, letter by letter.

    `scope` bounds where `value` is unique: a feed for a guid, "" for all the world.
    """

    kind: IdentityKind
    scope: str
    value: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much an entry reads like what is known of a story; kept for /why."""

    story_id: StoryId
    score: float
    """From 0 to 1, what time has taken off already gone."""
    shared: tuple[str, ...]
    """The terms that both have, the most telling first."""


Turn = Literal["number", "denial", "actor", "action"]
"""What makes later news of a story news: another number, a denial, somebody new, something new done."""


@dataclass(frozen=True, slots=True)
class SameStory:
    """The entry joins a known story; `shared` is the evidence."""

    story_id: StoryId
    shared: IdentityKey | Likeness


@dataclass(frozen=True, slots=True)
class Development:
    """The entry goes on with a known story, and says something of it that nobody has said yet."""

    story_id: StoryId
    reason: Turn
    evidence: str
    """The words or numbers that are new."""
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class NewStory:
    """Nothing known is the same; the entry opens a story."""

    nearest: Likeness | None = None
    """The most alike of those that came near and were not alike enough, or None."""


Placement = SameStory | Development | NewStory
