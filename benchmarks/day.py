"""A day of made-up news with known stories: who tells what when, in whose words, and what is a development.

Names and nouns are made of syllables, and two stories share a common word or two, as real ones do. A story is
told again as the labelled streams show it: other order, other verbs, a name and a label put in front or
behind, a lead or none.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.entry import Entry

START = datetime(2026, 1, 6, tzinfo=UTC)
DAY = timedelta(hours=24)
POLL = timedelta(minutes=5)
OUTLETS = 40
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or")]
VERBS = [
    ("opens", "launches", "starts"),
    ("approves", "backs", "passes"),
    ("cuts", "trims", "reduces"),
    ("closes", "shuts", "seals"),
    ("buys", "acquires", "takes"),
    ("hits", "strikes", "batters"),
    ("moves", "shifts", "relocates"),
    ("sells", "offloads", "sheds"),
    ("loses", "drops", "forfeits"),
    ("finds", "discovers", "unearths"),
    ("builds", "erects", "constructs"),
    ("bans", "outlaws", "bars"),
    ("repairs", "mends", "restores"),
    ("funds", "finances", "sponsors"),
    ("leads", "heads", "chairs"),
    ("tests", "trials", "probes"),
]
"""Each with words that other outlets have for it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the day."""

    at: datetime
    outlet: int
    story: int
    guid: str
    title: str
    summary: str
    development: bool = False
    """It tells something that nobody has told of the story, or it is a copy of what does."""
    corrected: str = ""
    """The title that the outlet gives it half an hour later, "" where it stays."""


@dataclass(frozen=True, slots=True)
class _Facts:
    who: str
    what: str
    where: str
    thing: str
    verbs: tuple[str, ...]
    toll: int
    """0: nobody is hurt in this one."""


def day(entries: int, seed: int) -> list[Told]:
    """So many entries, by time; about five of each story."""
    chance = random.Random(seed)
    told: list[Told] = []
    story = 0
    while len(told) < entries:
        told += _story(story, chance)
        story += 1
    return sorted(told[:entries], key=lambda one: (one.at, one.guid))


@dataclass(frozen=True, slots=True)
class Poll:
    """What one poll of one outlet brings."""

    at: datetime
    outlet: int
    entries: tuple[Entry, ...]


def polls(told: Sequence[Told]) -> Iterator[Poll]:
    """Each outlet is asked every five minutes; polls without news are left out."""
    brought: defaultdict[tuple[datetime, int], list[Entry]] = defaultdict(list)
    for one in told:
        url = f"https://outlet{one.outlet}.example/{one.guid}"
        entry = Entry(one.guid, url, one.title, one.summary, published=one.at)
        brought[_next_poll(one.at, one.outlet), one.outlet].insert(0, entry)
        if one.corrected:
            later = _next_poll(one.at + timedelta(minutes=30), one.outlet)
            fixed = Entry(one.guid, url, one.corrected, one.summary, published=one.at)
            brought[later, one.outlet].append(fixed)
    for (at, outlet), entries in sorted(brought.items(), key=lambda row: row[0]):
        yield Poll(at, outlet, tuple(entries))


def _next_poll(at: datetime, outlet: int) -> datetime:
    offset = outlet * timedelta(seconds=7)
    return START + offset + ((at - START - offset) // POLL + 1) * POLL


def plain(one: Told) -> dict[str, Any]:
    """What JSON can hold."""
    return {name: getattr(one, name) for name in one.__slots__} | {"at": one.at.isoformat()}


def told_of(row: dict[str, Any]) -> Told:
    """The entry that `plain` was made of."""
    return Told(**{**row, "at": datetime.fromisoformat(row["at"])})


def _story(number: int, chance: random.Random) -> Iterator[Told]:
    words = [_word(chance) for _ in range(4)]
    who, what, where, thing = words[0].title(), words[1], words[2].title(), words[3]
    toll = chance.randint(5, 60) if number % 3 == 0 else 0
    facts = _Facts(who, what, where, thing, chance.choice(VERBS), toll)
    outlets = chance.sample(range(OUTLETS), chance.randint(2, 8))
    begun = START + chance.random() * (DAY - timedelta(hours=6))
    for order, outlet in enumerate(outlets):
        at = begun + order * timedelta(minutes=chance.uniform(3, 30))
        title = _title(facts, chance, first=order == 0)
        yield Told(
            at=at,
            outlet=outlet,
            story=number,
            guid=f"{number}-{order}",
            title=title,
            summary=_lead(facts, chance) if chance.random() < 0.7 else "",
            corrected=f"{title} (corrected)" if chance.random() < 0.05 else "",
        )
    if toll and chance.random() < 0.5:
        yield from _development(facts, number, begun + timedelta(hours=5), chance)


def _development(
    facts: _Facts, number: int, begun: datetime, chance: random.Random
) -> Iterator[Told]:
    """The toll rises, and others copy it."""
    more = _Facts(facts.who, facts.what, facts.where, facts.thing, facts.verbs, facts.toll + 7)
    for order, outlet in enumerate(chance.sample(range(OUTLETS), chance.randint(1, 3))):
        yield Told(
            at=begun + order * timedelta(minutes=chance.uniform(3, 15)),
            outlet=outlet,
            story=number,
            guid=f"{number}-more-{order}",
            title=_title(more, chance, first=order == 0),
            summary="",
            development=True,
        )


def _title(facts: _Facts, chance: random.Random, *, first: bool) -> str:
    verb = facts.verbs[0] if first else chance.choice(facts.verbs)
    toll = f", {facts.toll} killed" if facts.toll else ""
    title = f"{facts.who} {verb} {facts.what} {facts.thing} in {facts.where}{toll}"
    if first:
        return title
    before = f"{facts.toll} killed, " if facts.toll else ""
    other = f"{before}{facts.where} {facts.what}: {facts.who} {verb} {facts.thing}"
    dressed = chance.choice(("{}", "UPDATE 1-{}", "{} | Daily", "Breaking: {}"))
    return dressed.format(chance.choice((title, other)))


def _lead(facts: _Facts, chance: random.Random) -> str:
    more = " ".join(_word(chance) for _ in range(6))
    return f"In {facts.where} {facts.who} told of the {facts.what} {facts.thing} {more}. More was to come."


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))
