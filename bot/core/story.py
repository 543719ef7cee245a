"""A story: the same news from many entries. Alerts are about stories."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.ids import StoryId

BREAKING_OUTLETS = 4
BREAKING_SPAN = timedelta(minutes=30)
"""So many outlets with words of their own in so short a time: how news monitors of the EU tell breaking news
from what is merely carried on (four independent sources within half an hour)."""
FRESH = timedelta(hours=1)
"""What is older when it is first read was not carried so fast: the bot was away, or a feed is new."""

A_DAY = timedelta(hours=24)
"""A story of which nothing is heard for so long, and then something, has woken."""

COUNTRY = "@"
"""In front of the two letters of a country, where that is evidence: each reader's language has its name."""

Turn = Literal["number", "denial", "actor", "action"]
"""What makes later news of a story news: another number, a denial, somebody new, something new done."""


@dataclass(frozen=True, slots=True)
class Follows:
    """What a story goes on with, and what of it is new."""

    story_id: StoryId
    line: StoryId
    """The story with which it all began; `story_id` itself where that one goes on with none."""
    turn: Turn
    evidence: str
    """The word or the number that is new, as the headline has it, or a country."""
    before: str = ""
    """The number that was told before."""


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
    follows: Follows | None = None
    """The earlier story, where this one is a development of it."""
    woke: datetime | None = None
    """When something was heard of it again after a day's silence, the last time."""


def line_of(story: Story) -> StoryId:
    """The story with which the line of developments began that this one is in."""
    return story.id if story.follows is None else story.follows.line


def wakes(last_seen: datetime, published: datetime | None, now: datetime) -> bool:
    """Whether an entry that comes `now` wakes a story that was `last_seen` then; old news wakes none."""
    fresh = published is None or now - published < A_DAY
    return fresh and now - last_seen >= A_DAY


@dataclass(frozen=True, slots=True)
class Coverage:
    """One outlet that carries a story."""

    source: str
    language: str
    url: str
    headline: str
    seen: datetime
    placement: "Placement | None" = None
    """Why its first entry is of this story; None where an earlier version has kept no reason."""


def outlets(carried: Iterable[Coverage]) -> Sequence[Coverage]:
    """Each outlet once, by its first entry, of entries in the order in which they were seen."""
    first: dict[str, Coverage] = {}
    for one in carried:
        first.setdefault(one.source, one)
    return list(first.values())


def breaking(story: Story, coverage: Sequence[Coverage]) -> int:
    """How many outlets carried a story within half an hour of each other, where it broke so; else 0.

    Those that print the headline of another one are copies, and count once.
    """
    if story.published is not None and story.first_seen - story.published > FRESH:
        return 0
    own = {" ".join(each.headline.casefold().split()): each.seen for each in reversed(coverage)}
    seen = sorted(own.values())
    most = max((sum(at <= other <= at + BREAKING_SPAN for other in seen) for at in seen), default=0)
    return most if most >= BREAKING_OUTLETS else 0


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
    before: str = ""
    """The number that was told before, where a number is new."""


@dataclass(frozen=True, slots=True)
class NewStory:
    """Nothing known is the same; the entry opens a story."""

    nearest: Likeness | None = None
    """The most alike of those that came near and were not alike enough, or None."""


Placement = SameStory | Development | NewStory
"""Where an entry belongs, with the evidence."""


def nearest_of(placement: Placement | None) -> Likeness | None:
    """What an entry that opened a story was found most alike to."""
    if isinstance(placement, Development):
        return placement.likeness
    return placement.nearest if isinstance(placement, NewStory) else None
