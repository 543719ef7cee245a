"""Where a new entry belongs: identity is asked first, then the words of the stories that are alive.

What is known of them is a function of the entries in the store. It is read from there at the start and
kept in step: an entry is learnt as soon as it is placed, so that the next one of the same poll sees it, and
forgotten again where its unit of work came to nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from bot.core.entry import Entry, Meaning
from bot.core.errors import required
from bot.core.feed import Feed
from bot.core.ids import EntryId, StoryId
from bot.core.story import (
    Development,
    Follows,
    IdentityKey,
    Placement,
    SameStory,
    Story,
    line_of,
    wakes,
)
from bot.ports import Unit
from bot.stories.cluster import Clusters
from bot.stories.evidence import in_print
from bot.stories.identity import identity_keys, place, window
from bot.stories.similarity import Terms, read
from bot.stories.thresholds import Thresholds
from bot.text.languages import guess

PAGE = 2_000
"""Entries read at once at the start; their texts are let go again before the next ones."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A new entry with what is compared of it."""

    feed: Feed
    entry: Entry
    language: str
    lead: str
    seen: datetime
    keys: Sequence[IdentityKey]
    terms: Terms


def language_of(feed: Feed, entry: Entry) -> str:
    """The language of an entry, by the operator's word, the feed's, or its own."""
    told = feed.offer.language or entry.language or guess(f"{entry.title} {entry.summary}")
    return told.lower()[:2]


def arrival(
    feed: Feed,
    entry: Entry,
    language: str,
    lead: str,
    seen: datetime,
    meaning: Meaning | None = None,
) -> Arrival:
    """Read a new entry for the questions that are asked of it."""
    keys = identity_keys(entry, str(feed.id), feed.offer.source)
    terms = read(entry.title, lead, language, meaning)
    return Arrival(feed, entry, language, lead, seen, keys, terms)


class _Unsettled(NamedTuple):
    """What was learnt in a unit of work of which it is not known yet whether it was kept."""

    before: EntryId
    """The latest entry that was known before."""
    last: EntryId
    arrival: Arrival
    """The last one that was learnt: it is in the store if and only if all of them are."""


class LivingStories:
    """What is told in the stories that are alive. Used by one thread: the one that runs units of work."""

    def __init__(
        self,
        thresholds: Thresholds | None = None,
        middle: Meaning | None = None,
        page: int = PAGE,
    ) -> None:
        """Where meanings are read, `middle` is that of headlines."""
        self.clusters = Clusters(thresholds or Thresholds(), middle)
        self._page = page
        self._latest = EntryId(0)
        self._unsettled: _Unsettled | None = None

    def catch_up(self, unit: Unit, now: datetime) -> None:
        """Be in step with the store; to be called once at the beginning of a unit of work that places."""
        self._settle(unit)
        since = now - self.clusters.thresholds.window
        # Once at the start this reads all that is alive; later, what another process has added.
        while rows := unit.entries.told(since, self._latest, self._page):
            self.clusters.replay(row for row in rows if not self._is_old(row.published, row.seen))
            self.clusters.settle()
            self._latest = rows[-1].id
        self.clusters.expire(now)

    def place(self, unit: Unit, new: Arrival) -> Placement:
        """Say where an entry belongs; asking changes nothing."""
        placed = place(new.keys, _known(unit, new.keys, new.seen))
        if isinstance(placed, SameStory) or self._is_old(new.entry.published, new.seen):
            return placed
        placed = self.clusters.place(new.terms, new.feed.offer.source, new.seen)
        return in_print(placed, new.entry.title, new.lead, new.language)

    def keep(self, unit: Unit, new: Arrival, story_id: StoryId, placement: Placement) -> None:
        """Keep an entry that was placed, and learn from it."""
        unit.stories.remember(story_id, new.keys)
        entry_id = unit.entries.add(
            new.entry,
            new.feed,
            story_id,
            new.language,
            new.lead,
            new.seen,
            placement,
            new.terms.meaning,
        )
        before = self._latest if self._unsettled is None else self._unsettled.before
        self._unsettled = _Unsettled(before, entry_id, new)
        self._latest = entry_id
        if not self._is_old(new.entry.published, new.seen):
            self.clusters.add(new.terms, new.feed.offer.source, new.seen, story_id)

    def _settle(self, unit: Unit) -> None:
        """Learn whether the last unit of work was kept, and forget what it taught if it was not."""
        unsettled, self._unsettled = self._unsettled, None
        if unsettled is None:
            return
        new = unsettled.arrival
        stored = unit.entries.known(new.feed.id, {new.entry.guid}).get(new.entry.guid)
        # Ids are given out again after a unit that came to nothing, also by another process.
        if stored and (stored.id, stored.first_seen) == (unsettled.last, new.seen):
            self.clusters.settle()
        else:
            self.clusters.undo()
            self._latest = unsettled.before

    def _is_old(self, published: datetime | None, seen: datetime) -> bool:
        """What a feed just added brings from long ago is history: nobody's news may fold into it."""
        return published is not None and seen - published > self.clusters.thresholds.window


def story_of(unit: Unit, new: Arrival, placement: Placement) -> Story:
    """The story that an entry joins, seen now, or the one that it opens."""
    if isinstance(placement, SameStory):
        story = required(unit.stories.get(placement.story_id), "a story")
        seen = replace(story, last_seen=new.seen, woke=_woken(new, story) or story.woke)
        unit.stories.save(seen)
        return seen
    follows, woke = None, None
    if isinstance(placement, Development):
        earlier = required(unit.stories.get(placement.story_id), "a story")
        follows, woke = _follows(earlier, placement), _woken(new, earlier)
    return unit.stories.open(
        new.entry.title,
        new.lead,
        new.entry.url,
        new.language,
        new.feed.offer.source,
        new.entry.published,
        new.seen,
        follows,
        woke,
    )


def _known(unit: Unit, keys: Sequence[IdentityKey], now: datetime) -> dict[IdentityKey, StoryId]:
    """The stories that these keys lead to, each as long as it may be trusted."""
    found: dict[IdentityKey, StoryId] = {}
    for key in keys:
        found.update(unit.stories.find([key], now - window(key)))
    return found


def _woken(new: Arrival, story: Story) -> datetime | None:
    return new.seen if wakes(story.last_seen, new.entry.published, new.seen) else None


def _follows(earlier: Story, new: Development) -> Follows:
    return Follows(earlier.id, line_of(earlier), new.reason, new.evidence, new.before)
