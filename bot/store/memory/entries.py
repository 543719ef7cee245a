"""Entries in memory."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile

from bot.core.entry import Entry, Meaning, StoredEntry, Told
from bot.core.errors import StoreError
from bot.core.feed import Feed
from bot.core.ids import EntryId, FeedId, StoryId
from bot.core.story import Placement
from bot.matching.needs import Needs, are_met
from bot.store.memory.tables import Tables, must_be


class MemoryEntries:
    """See `ports.Entries`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def known(self, feed_id: FeedId, guids: Collection[str]) -> Mapping[str, StoredEntry]:
        """See `ports.Entries.known`."""
        ids = self._tables.entry_ids
        return {
            guid: self._tables.entries[ids[feed_id, guid]]
            for guid in guids
            if (feed_id, guid) in ids
        }

    def add(
        self,
        entry: Entry,
        feed: Feed,
        story_id: StoryId,
        language: str,
        lead: str,
        now: datetime,
        placement: Placement | None = None,
        meaning: Meaning | None = None,
    ) -> EntryId:
        """See `ports.Entries.add`."""
        tables = self._tables.writing
        must_be(feed.id in tables.feeds, "feed", feed.id)
        must_be(story_id in tables.stories, "story", story_id)
        if (feed.id, entry.guid) in tables.entry_ids:
            raise StoreError(f"feed {feed.id} has an entry {entry.guid!r} already")
        entry_id = EntryId(tables.next("entry"))
        tables.entry_ids[feed.id, entry.guid] = entry_id
        tables.entries[entry_id] = StoredEntry(
            id=entry_id,
            feed_id=feed.id,
            story_id=story_id,
            source=feed.offer.source,
            country=feed.offer.country,
            language=language,
            lead=lead,
            first_seen=now,
            entry=entry,
            placement=placement,
        )
        if meaning is not None:
            tables.meanings[entry_id] = meaning
        return entry_id

    def edit(self, entry_id: EntryId, entry: Entry, lead: str, now: datetime) -> None:
        """See `ports.Entries.edit`."""
        tables = self._tables.writing
        must_be(entry_id in tables.entries, "entry", entry_id)
        former = tables.entries[entry_id]
        tables.former_entries[entry_id] = (*tables.former_entries.get(entry_id, ()), former)
        guid = former.entry.guid
        tables.entries[entry_id] = replace(former, lead=lead, entry=replace(entry, guid=guid))

    def former(self, entry_id: EntryId) -> Sequence[StoredEntry]:
        """See `ports.Entries.former`."""
        return self._tables.former_entries.get(entry_id, ())

    def recent(self, since: datetime, limit: int) -> Sequence[StoredEntry]:
        """See `ports.Entries.recent`."""
        found = [entry for entry in self._tables.entries.values() if entry.first_seen >= since]
        found.sort(key=lambda entry: (entry.first_seen, entry.id), reverse=True)
        return found[: max(limit, 0)]

    def told(self, since: datetime, after: EntryId, limit: int) -> Sequence[Told]:
        """See `ports.Entries.told`."""
        tables = self._tables
        later = takewhile(lambda row: row.id > after, reversed(tables.entries.values()))
        living = [row for row in later if tables.stories[row.story_id].last_seen >= since]
        return [self._first(row) for row in living[::-1][: max(limit, 0)]]

    def _first(self, row: StoredEntry) -> Told:
        first, *_ = (*self._tables.former_entries.get(row.id, ()), row)
        title, lead, published = first.entry.title, first.lead, first.entry.published
        return Told(
            row.id,
            row.story_id,
            row.source,
            row.language,
            title,
            lead,
            published,
            row.first_seen,
            self._tables.meanings.get(row.id),
        )

    def by_source(self, since: datetime) -> Mapping[str, int]:
        """See `ports.Entries.by_source`."""
        found = self._tables.entries.values()
        return Counter(stored.source for stored in found if stored.first_seen >= since)

    def extent(self, since: datetime) -> tuple[int, datetime | None]:
        """See `ports.Entries.extent`."""
        times = [stored.first_seen for stored in self._tables.entries.values()]
        times = [at for at in times if at >= since]
        return len(times), min(times, default=None)

    def candidates(self, needs: Needs | None, since: datetime) -> Sequence[EntryId]:
        """See `ports.Entries.candidates`."""
        return [
            entry_id
            for entry_id, stored in sorted(self._tables.entries.items(), reverse=True)
            if stored.first_seen >= since and (needs is None or self._has(entry_id, needs))
        ]

    def some(self, ids: Sequence[EntryId]) -> Sequence[StoredEntry]:
        """See `ports.Entries.some`."""
        return [self._tables.entries[id_] for id_ in ids if id_ in self._tables.entries]

    def of_story(self, story_id: StoryId) -> Sequence[StoredEntry]:
        """See `ports.Entries.of_story`."""
        found = [stored for stored in self._tables.entries.values() if stored.story_id == story_id]
        return sorted(found, key=lambda stored: (stored.first_seen, stored.id))

    def spellings(self, beginning: str, shortest: int, longest: int) -> Mapping[str, int]:
        """See `ports.Entries.spellings`."""
        return Counter(
            key
            for entry_id in self._tables.entries
            for keys in self._tables.keys(entry_id)
            for key in keys
            if key.startswith(beginning) and shortest <= len(key) <= longest
        )

    def index(self, limit: int) -> int:
        """See `ports.Entries.index`; here nothing is laid aside."""
        return 0

    def _has(self, entry_id: EntryId, needs: Needs) -> bool:
        return any(are_met(needs, keys) for keys in self._tables.keys(entry_id))
