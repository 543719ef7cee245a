"""Entries as rows have them."""

import json

from bot.core.entry import Entry, StoredEntry
from bot.core.ids import EntryId, FeedId, StoryId
from bot.store.sqlite.placements import placement_of
from bot.store.sqlite.session import Row
from bot.store.sqlite.values import moment, moment_or_none


def stored_of(row: Row) -> StoredEntry:
    """The entry in a row."""
    entry = Entry(
        guid=row["guid"],
        url=row["url"],
        title=row["title"],
        summary=row["summary"],
        content=row["content"],
        author=row["author"],
        tags=tuple(json.loads(row["tags"])),
        language=row["declared_language"],
        published=moment_or_none(row["published"]),
    )
    return StoredEntry(
        id=EntryId(row["id"]),
        feed_id=FeedId(row["feed_id"]),
        story_id=StoryId(row["story_id"]),
        source=row["source"],
        country=row["country"],
        language=row["language"],
        lead=row["lead"],
        first_seen=moment(row["first_seen"]),
        entry=entry,
        placement=placement_of(row["placement"]),
    )
