"""An entry: one item as one feed published it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.core.ids import EntryId, FeedId, StoryId
from bot.core.story import Placement

Meaning: TypeAlias = tuple[int, ...]
"""What a headline means, as an embedding gives it: a direction of length `MEANING`.

Of whole numbers, because their sums are equal in whatever order they are added and taken away.
"""
MEANING = 32_767
"""So that each number has 16 bits."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as one feed published it; texts are clean, without markup."""

    guid: str
    """What the publisher calls it; the feed reader fills in the link or a digest where it is missing."""
    url: str
    """Absolute http(s) link, or "" where the item has none."""
    title: str
    summary: str = ""
    content: str = ""
    """The full text where the feed carries it, else ""."""
    author: str = ""
    tags: tuple[str, ...] = ()
    language: str | None = None
    """Two letters as the feed declares them, or None."""
    published: datetime | None = None
    """Aware, UTC; None where the feed gives no date that can be trusted."""


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry with what was found out about it, as the store keeps it."""

    id: EntryId
    feed_id: FeedId
    story_id: StoryId
    source: str
    country: str | None
    language: str
    lead: str
    first_seen: datetime
    entry: Entry
    placement: Placement | None = None
    """Why it is of this story; None where an earlier version has kept no reason."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as it was first published: what it taught of its story, whatever was edited later."""

    id: EntryId
    story_id: StoryId
    source: str
    language: str
    title: str
    lead: str
    published: datetime | None
    seen: datetime
    meaning: Meaning | None = None
    """Where the operator has it read, of entries that met a watch."""
