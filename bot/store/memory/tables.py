"""What the memory store holds: one dictionary a noun, every value immutable, so that a copy is cheap."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from bot.core.alert import AlertRecord
from bot.core.delivery import Delivery
from bot.core.entry import Meaning, StoredEntry
from bot.core.errors import StoreError
from bot.core.feed import Feed
from bot.core.history import HistoryView
from bot.core.ids import (
    AlertId,
    DeliveryId,
    EntryId,
    FeedId,
    MuteId,
    StoryId,
    SubscriberId,
    ViewId,
    WatchId,
)
from bot.core.inbox import Received
from bot.core.invitation import Invitation
from bot.core.match import Document, document_of
from bot.core.mute import Mute
from bot.core.story import IdentityKey, Story
from bot.core.subscriber import Address, Question, Subscriber
from bot.core.watch import Watch
from bot.matching.needs import keys_of


@dataclass
class Tables:
    """All that is kept. Ids come from `last`, so that those of erased rows never return."""

    feeds: dict[FeedId, Feed] = field(default_factory=dict)
    feed_ids: dict[str, FeedId] = field(default_factory=dict)
    polled: dict[FeedId, bool] = field(default_factory=dict)
    feed_leases: dict[FeedId, datetime] = field(default_factory=dict)
    entries: dict[EntryId, StoredEntry] = field(default_factory=dict)
    entry_ids: dict[tuple[FeedId, str], EntryId] = field(default_factory=dict)
    meanings: dict[EntryId, Meaning] = field(default_factory=dict)
    former_entries: dict[EntryId, tuple[StoredEntry, ...]] = field(default_factory=dict)
    stories: dict[StoryId, Story] = field(default_factory=dict)
    story_ids: dict[IdentityKey, tuple[StoryId, ...]] = field(default_factory=dict)
    watches: dict[WatchId, Watch] = field(default_factory=dict)
    subscribers: dict[SubscriberId, Subscriber] = field(default_factory=dict)
    subscriber_ids: dict[Address, SubscriberId] = field(default_factory=dict)
    questions: dict[SubscriberId, Question] = field(default_factory=dict)
    alerts: dict[AlertId, AlertRecord] = field(default_factory=dict)
    alert_ids: dict[tuple[SubscriberId, StoryId], AlertId] = field(default_factory=dict)
    deliveries: dict[DeliveryId, Delivery] = field(default_factory=dict)
    delivery_ids: dict[tuple[SubscriberId, StoryId, str], DeliveryId] = field(default_factory=dict)
    inbox: dict[int, tuple[Received, str, datetime, datetime | None]] = field(default_factory=dict)
    stewards: dict[tuple[SubscriberId, str], bool] = field(default_factory=dict)
    """Whether the person speaks for the chat just now."""
    invitations: dict[str, Invitation] = field(default_factory=dict)
    views: dict[ViewId, HistoryView] = field(default_factory=dict)
    mutes: dict[MuteId, Mute] = field(default_factory=dict)
    forgotten: dict[tuple[FeedId, str], datetime] = field(default_factory=dict)
    """Guids of entries that were let go, and when their feed last listed them."""
    marks: dict[str, str] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    writable: bool = True

    def copy(self) -> "Tables":
        """The same content in dictionaries of its own."""
        copies: dict[str, Any] = {
            column.name: dict(getattr(self, column.name))
            for column in fields(self)
            if column.name != "writable"
        }
        return Tables(**copies)

    def read_only(self) -> "Tables":
        """The same dictionaries, for a work that promised not to write."""
        return replace(self, writable=False)

    @property
    def writing(self) -> "Tables":
        """These tables, where they may be written to; `StoreError` in a `read`."""
        if not self.writable:
            raise StoreError("a work that only reads has tried to write")
        return self

    def keys(self, entry_id: EntryId) -> Sequence[frozenset[str]]:
        """Under which an entry can be met: a set for each of its texts."""
        texts = (*self.former_entries.get(entry_id, ()), self.entries[entry_id])
        return [_keys(document_of(stored)) for stored in texts]

    def next(self, sequence: str) -> int:
        """The next number of a sequence, from 1 up."""
        self.last[sequence] = self.last.get(sequence, 0) + 1
        return self.last[sequence]


def must_be(there: bool, what: str, number: int) -> None:
    """`StoreError` where something that a write refers to is not there."""
    if not there:
        raise StoreError(f"there is no {what} {number}")


@lru_cache(maxsize=100_000)
def _keys(text: Document) -> frozenset[str]:
    """Made when somebody looks for words: who only folds stories asks for none."""
    return keys_of(text)
