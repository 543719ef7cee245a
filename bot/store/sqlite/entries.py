"""Entries in SQLite."""

import json
import sys
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.core.entry import Entry, Meaning, StoredEntry, Told
from bot.core.errors import StoreError
from bot.core.feed import Feed
from bot.core.ids import EntryId, FeedId, StoryId
from bot.core.story import Placement
from bot.matching.needs import Needs
from bot.store.sqlite.placements import placement_json
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.stored import stored_of
from bot.store.sqlite.values import (
    meaning_blob,
    meaning_of,
    micros,
    micros_or_null,
    moment,
    moment_or_none,
)
from bot.store.sqlite.waiting import Waiting
from bot.store.sqlite.words import expression, key, token

_TEXTS = "url, title, summary, content, author, tags, declared_language, published, lead"
"""What an edit may change, and what is kept of the former text."""

_KEEP_FORMER = f"""
INSERT INTO former_entries (entry_id, replaced, {_TEXTS})
SELECT id, ?, {_TEXTS} FROM entries WHERE id = ?"""

_FORMER = f"""
SELECT entries.id, feed_id, story_id, guid, source, country, language, first_seen, placement,
    {", ".join(f"former_entries.{column}" for column in _TEXTS.split(", "))}
FROM former_entries JOIN entries ON entries.id = entry_id
WHERE entry_id = ? ORDER BY former_entries.id"""

_TOLD = """
SELECT entries.id, story_id, entries.source, entries.language, entries.first_seen, meaning,
    ifnull(first.title, entries.title) AS title, ifnull(first.lead, entries.lead) AS lead,
    CASE WHEN first.id IS NULL THEN entries.published ELSE first.published END AS published
FROM entries
CROSS JOIN stories ON stories.id = story_id
LEFT JOIN former_entries AS first ON first.id = (
    SELECT min(id) FROM former_entries WHERE entry_id = entries.id
)
WHERE entries.id > ? AND stories.last_seen >= ?
ORDER BY entries.id LIMIT ?"""
"""CROSS JOIN holds SQLite to the order of ids: asked at every ingest, when there is nothing to read."""

# All ids in one row: Python's driver gives way to other threads at each row, and there may be 50,000.
_SINCE = "SELECT json_group_array(id) AS ids FROM entries WHERE first_seen >= ?"

_FOUND = """
SELECT json_group_array(entry_id) AS ids FROM (
    SELECT entry_id FROM words CROSS JOIN texts ON texts.id = words.rowid WHERE words MATCH ?
    UNION ALL SELECT value FROM json_each(?)
)
WHERE entry_id IN (SELECT id FROM entries WHERE first_seen >= ?)"""

_SOME = """
SELECT entries.* FROM json_each(?) AS asked CROSS JOIN entries ON entries.id = asked.value
ORDER BY asked.key"""


class SqliteEntries:
    """See `ports.Entries`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting = Waiting(session)

    def known(self, feed_id: FeedId, guids: Collection[str]) -> Mapping[str, StoredEntry]:
        """See `ports.Entries.known`."""
        # One look-up a guid: the statement is prepared once, and no limit on variables is met.
        sql = "SELECT * FROM entries WHERE feed_id = ? AND guid = ?"
        found = ((guid, self._session.row(sql, (feed_id, guid))) for guid in guids)
        return {guid: stored_of(row) for guid, row in found if row is not None}

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
        columns = {
            "feed_id": feed.id,
            "story_id": story_id,
            "guid": entry.guid,
            "source": feed.offer.source,
            "country": feed.offer.country,
            "language": language,
            "first_seen": micros(now),
            "placement": placement_json(placement),
            "meaning": meaning_blob(meaning),
            **_texts(entry, lead),
        }
        entry_id = EntryId(self._session.insert("entries", columns))
        self._waiting.add(entry_id)
        return entry_id

    def edit(self, entry_id: EntryId, entry: Entry, lead: str, now: datetime) -> None:
        """See `ports.Entries.edit`."""
        if not self._session.change(_KEEP_FORMER, (micros(now), entry_id)):
            raise StoreError(f"there is no entry {entry_id}")
        if self._waiting.has(entry_id):
            self._waiting.index([entry_id])  # as long as it says what is now kept as former
        self._session.update("entries", entry_id, _texts(entry, lead))
        self._waiting.add(entry_id)

    def former(self, entry_id: EntryId) -> Sequence[StoredEntry]:
        """See `ports.Entries.former`."""
        return tuple(map(stored_of, self._session.rows(_FORMER, (entry_id,))))

    def recent(self, since: datetime, limit: int) -> Sequence[StoredEntry]:
        """See `ports.Entries.recent`."""
        rows = self._session.rows(
            "SELECT * FROM entries WHERE first_seen >= ? ORDER BY first_seen DESC, id DESC LIMIT ?",
            (micros(since), max(limit, 0)),
        )
        return [stored_of(row) for row in rows]

    def told(self, since: datetime, after: EntryId, limit: int) -> Sequence[Told]:
        """See `ports.Entries.told`."""
        rows = self._session.rows(_TOLD, (after, micros(since), max(limit, 0)))
        return [_told(row) for row in rows]

    def by_source(self, since: datetime) -> Mapping[str, int]:
        """See `ports.Entries.by_source`."""
        rows = self._session.rows(
            "SELECT source, count(*) AS many FROM entries WHERE first_seen >= ? GROUP BY source",
            (micros(since),),
        )
        return {row["source"]: row["many"] for row in rows}

    def extent(self, since: datetime) -> tuple[int, datetime | None]:
        """See `ports.Entries.extent`."""
        (row,) = self._session.rows(
            "SELECT count(*) AS many, min(first_seen) AS first FROM entries WHERE first_seen >= ?",
            (micros(since),),
        )
        return row["many"], moment_or_none(row["first"])

    def candidates(self, needs: Needs | None, since: datetime) -> Sequence[EntryId]:
        """See `ports.Entries.candidates`."""
        if needs is None:
            (row,) = self._session.rows(_SINCE, (micros(since),))
        else:
            asked = expression(needs)
            if asked is None:
                return []
            waiting = json.dumps(self._waiting.meeting(needs))
            (row,) = self._session.rows(_FOUND, (asked, waiting, micros(since)))
        return sorted(set(map(EntryId, json.loads(row["ids"]))), reverse=True)

    def some(self, ids: Sequence[EntryId]) -> Sequence[StoredEntry]:
        """See `ports.Entries.some`."""
        rows = self._session.rows(_SOME, (json.dumps(ids),))
        return [stored_of(row) for row in rows]

    def of_story(self, story_id: StoryId) -> Sequence[StoredEntry]:
        """See `ports.Entries.of_story`."""
        rows = self._session.rows(
            "SELECT * FROM entries WHERE story_id = ? ORDER BY first_seen, id", (story_id,)
        )
        return [stored_of(row) for row in rows]

    def spellings(self, beginning: str, shortest: int, longest: int) -> Mapping[str, int]:
        """See `ports.Entries.spellings`."""
        first = token(beginning)
        rows = self._session.rows(
            "SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ?"
            " AND length(term) BETWEEN ? AND ?",
            (first, first + chr(sys.maxunicode), shortest, longest),
        )
        found = Counter({key(row["term"]): row["doc"] for row in rows})
        found.update(self._waiting.spellings(beginning, shortest, longest))
        return found

    def index(self, limit: int) -> int:
        """See `ports.Entries.index`."""
        return self._waiting.index(self._waiting.first(limit))


def _texts(entry: Entry, lead: str) -> dict[str, Value]:
    return {
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content": entry.content,
        "author": entry.author,
        "tags": json.dumps(entry.tags, ensure_ascii=False),
        "declared_language": entry.language,
        "published": micros_or_null(entry.published),
        "lead": lead,
    }


def _told(row: Row) -> Told:
    return Told(
        id=EntryId(row["id"]),
        story_id=StoryId(row["story_id"]),
        source=row["source"],
        language=row["language"],
        title=row["title"],
        lead=row["lead"],
        published=moment_or_none(row["published"]),
        seen=moment(row["first_seen"]),
        meaning=meaning_of(row["meaning"]),
    )
