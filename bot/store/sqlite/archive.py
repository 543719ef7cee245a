"""What is let go, in SQLite."""

import hashlib
from collections.abc import Collection
from datetime import datetime

from bot.core.entry import StoredEntry
from bot.core.ids import EntryId, FeedId, StoryId
from bot.core.swept import Swept
from bot.store.sqlite.entries import SqliteEntries
from bot.store.sqlite.outbox import STILL_TO_GO, TO_THE_ACTIVE
from bot.store.sqlite.session import Session
from bot.store.sqlite.values import micros, moment
from bot.store.sqlite.waiting import Waiting
from bot.store.sqlite.words import words_of

_OLD_ALERTS = f"""
DELETE FROM alerts WHERE id IN (
    SELECT id FROM alerts WHERE decided < :before
    AND NOT (held IS NOT NULL AND carrier IS NULL AND ifnull(until >= :before, 0))
    AND NOT EXISTS (
        SELECT 1 FROM deliveries WHERE alert_id = alerts.id AND {STILL_TO_GO} AND {TO_THE_ACTIVE}
    )
    AND NOT EXISTS (
        SELECT 1 FROM deliveries
        WHERE deliveries.id = alerts.carrier AND {STILL_TO_GO} AND {TO_THE_ACTIVE}
    )
    AND NOT EXISTS (
        SELECT 1 FROM deliveries JOIN alerts AS other ON other.carrier = deliveries.id
        WHERE deliveries.alert_id = alerts.id AND other.id <> alerts.id
    )
    ORDER BY decided, id LIMIT :limit
)"""

_SILENT = """
SELECT id, last_seen FROM stories
WHERE last_seen >= :since AND last_seen < :before AND id < (SELECT max(id) FROM stories)
    AND id NOT IN (SELECT story_id FROM entries ORDER BY id DESC LIMIT 1)
    AND NOT EXISTS (SELECT 1 FROM alerts WHERE story_id = stories.id)
ORDER BY last_seen, id LIMIT :limit"""

_KEEP_GUID = """
INSERT INTO forgotten (feed_id, guid, listed) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET listed = excluded.listed"""

_LEFTOVERS = (
    "DELETE FROM watches WHERE state = 'draft' AND created < :before",
    "DELETE FROM views WHERE asked < :before",
    "DELETE FROM mutes WHERE until <= :now",
    "DELETE FROM invitations WHERE until <= :now",
)


class SqliteArchive:
    """See `ports.Archive`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._entries = SqliteEntries(session)
        self._waiting = Waiting(session)

    def forget_alerts(self, before: datetime, limit: int) -> int:
        """See `ports.Archive.forget_alerts`."""
        values = {"before": micros(before), "limit": max(limit, 0)}
        return self._session.change(_OLD_ALERTS, values)

    def forget_stories(
        self, silent_since: datetime, before: datetime, limit: int, now: datetime
    ) -> Swept:
        """See `ports.Archive.forget_stories`."""
        left = max(limit, 0)
        asked = {"since": micros(silent_since), "before": micros(before), "limit": left}
        stories = entries = 0
        for row in self._session.rows(_SILENT, asked):
            gone = self._forget_entries(StoryId(row["id"]), left, now)
            entries, left = entries + gone, left - gone
            if left:
                self._session.change("DELETE FROM stories WHERE id = ?", (row["id"],))
                stories, left = stories + 1, left - 1
            if not left:
                return Swept(stories, entries, moment(row["last_seen"]))
        return Swept(stories, entries)

    def _forget_entries(self, story_id: StoryId, limit: int, now: datetime) -> int:
        sql = "SELECT id FROM entries WHERE story_id = ? ORDER BY id LIMIT ?"
        ids = [EntryId(row["id"]) for row in self._session.rows(sql, (story_id, limit))]
        for stored in self._entries.some(ids):
            self._unindex(stored)
            self._session.change("DELETE FROM entries WHERE id = ?", (stored.id,))
            values = (stored.feed_id, _number(stored.entry.guid), micros(now))
            self._session.change(_KEEP_GUID, values)
        return len(ids)

    def _unindex(self, stored: StoredEntry) -> None:
        """Take the words of an entry out of the index, which keeps no content and must be told them."""
        sql = "SELECT id FROM texts WHERE entry_id = ? ORDER BY id DESC"
        texts = [row["id"] for row in self._session.rows(sql, (stored.id,))]
        # The latest first: texts that were replaced before there was an index are not in it.
        versions = [stored, *reversed(self._entries.former(stored.id))]
        if self._waiting.has(stored.id):
            del versions[0]
        self._session.change_many(
            "INSERT INTO words (words, rowid, keys) VALUES ('delete', ?, ?)",
            [
                (text, words_of(one.entry, one.lead, one.language, one.country))
                for text, one in zip(texts, versions, strict=False)
            ],
        )

    def forgotten(self, feed_id: FeedId, guids: Collection[str]) -> Collection[str]:
        """See `ports.Archive.forgotten`."""
        sql = "SELECT 1 FROM forgotten WHERE feed_id = ? AND guid = ?"
        return {guid for guid in guids if self._session.row(sql, (feed_id, _number(guid)))}

    def listed(
        self, feed_id: FeedId, guids: Collection[str], now: datetime, before: datetime
    ) -> None:
        """See `ports.Archive.listed`."""
        self._session.change_many(
            "UPDATE forgotten SET listed = ? WHERE feed_id = ? AND guid = ?",
            [(micros(now), feed_id, _number(guid)) for guid in guids],
        )
        sql = "DELETE FROM forgotten WHERE feed_id = ? AND listed < ?"
        self._session.change(sql, (feed_id, micros(before)))

    def forget_leftovers(self, before: datetime, now: datetime) -> int:
        """See `ports.Archive.forget_leftovers`."""
        values = {"before": micros(before), "now": micros(now)}
        return sum(self._session.change(sql, values) for sql in _LEFTOVERS)


def _number(guid: str) -> int:
    """What stands for a guid: of a thousand in a feed, two meet once in 30 million million feeds."""
    digest = hashlib.blake2b(guid.encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
