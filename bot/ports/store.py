"""Where everything is kept, as the flows need it.

A store's parts are plain, synchronous collections that live inside one unit of work; a unit of work is
all or nothing. That `Store.run` takes a plain function keeps `await` out of transactions by type.

Whatever a store cannot do raises `core.errors.StoreError`: a second row where one is unique, a write that
refers to a row that is not there, a write in a `read`. Times are aware and keep their microseconds; texts
are any Unicode but lone surrogates. A span of time (a lease, a question) is over at its end.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.core.alert import AlertRecord, HeldReason, HistoryItem
from bot.core.delivery import Delivery, DeliveryState, Receipt
from bot.core.digest import DigestPart
from bot.core.entry import Entry, Meaning, StoredEntry, Told
from bot.core.feed import Feed
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import (
    AlertId,
    DeliveryId,
    EntryId,
    FeedId,
    StoryId,
    SubscriberId,
    ViewId,
)
from bot.core.match import Match
from bot.core.story import Coverage, Follows, IdentityKey, Placement, Story
from bot.matching.needs import Needs
from bot.ports.archive import Archive
from bot.ports.feeds import Feeds
from bot.ports.inbox import Inbox
from bot.ports.people import Subscribers, Watches
from bot.ports.places import Invitations, Stewards
from bot.ports.waiting import Digests, Mutes

T = TypeVar("T")

EVERYTHING = HistoryFilter()


class Entries(Protocol):
    """Entries as feeds published them."""

    def known(self, feed_id: FeedId, guids: Collection[str]) -> Mapping[str, StoredEntry]:
        """Those of this feed that are stored already, by guid."""

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
        """Keep a new entry, why it is of that story, and what it means; (feed, guid) is unique."""

    def edit(self, entry_id: EntryId, entry: Entry, lead: str, now: datetime) -> None:
        """Texts, link or date were changed; the guid stays, and the former text is kept beside."""

    def former(self, entry_id: EntryId) -> Sequence[StoredEntry]:
        """The entry as it read before each of its edits, oldest first."""

    def recent(self, since: datetime, limit: int) -> Sequence[StoredEntry]:
        """First seen at or after `since`, newest first."""

    def told(self, since: datetime, after: EntryId, limit: int) -> Sequence[Told]:
        """Up to `limit` of stories last seen at or after `since`, as first published, by id after `after`."""

    def by_source(self, since: datetime) -> Mapping[str, int]:
        """How many of each source were first seen at or after `since`."""

    def extent(self, since: datetime) -> tuple[int, datetime | None]:
        """How many were first seen at or after `since`, and when the first of them."""

    def candidates(self, needs: Needs | None, since: datetime) -> Sequence[EntryId]:
        """First seen at or after `since`, highest id first: those that have what is needed.

        An entry has the keys of its text and of its former texts. None: all of them.
        """

    def some(self, ids: Sequence[EntryId]) -> Sequence[StoredEntry]:
        """The entries with these ids, in this order; ids that are not there are left out."""

    def of_story(self, story_id: StoryId) -> Sequence[StoredEntry]:
        """The entries of a story, in order of time."""

    def spellings(self, beginning: str, shortest: int, longest: int) -> Mapping[str, int]:
        """The keys of so many letters that begin so, each with the number of texts that have it."""

    def index(self, limit: int) -> int:
        """Put the words of up to `limit` entries in order that were only laid aside; how many there were.

        Answers do not depend on it, only how soon they come.
        """


class Stories(Protocol):
    """Stories and the keys by which entries find them."""

    def open(
        self,
        headline: str,
        lead: str,
        url: str,
        language: str,
        source: str,
        published: datetime | None,
        now: datetime,
        follows: Follows | None = None,
        woke: datetime | None = None,
    ) -> Story:
        """A new story, first and last seen `now`, at revision 1.

        What it follows is there; that with which the line began may be gone.
        """

    def get(self, story_id: StoryId) -> Story | None:
        """One story."""

    def save(self, story: Story) -> None:
        """Keep the changed fields of a story."""

    def find(self, keys: Sequence[IdentityKey], since: datetime) -> Mapping[IdentityKey, StoryId]:
        """Which keys lead to a story last seen at or after `since`; of several, the one that opened first."""

    def remember(self, story_id: StoryId, keys: Sequence[IdentityKey]) -> None:
        """Let these keys lead to the story, too; known ones stay as they are."""

    def carries(self, source: str, story_id: StoryId) -> bool:
        """Whether a source has an entry of the story."""

    def coverage(self, story_id: StoryId) -> Sequence[Coverage]:
        """One row a source, its earliest entry, in order of time."""


class Alerts(Protocol):
    """The record of decisions; that an alert is here is what keeps it from being sent twice."""

    def record(
        self,
        subscriber_id: SubscriberId,
        story_id: StoryId,
        held: HeldReason | None,
        matches: Sequence[Match],
        now: datetime,
        until: datetime | None = None,
    ) -> AlertRecord:
        """Keep a decision, one a subscriber and story: a held one gives way under its id, one told stays."""

    def get(self, alert_id: AlertId) -> AlertRecord | None:
        """One decision."""

    def about(self, story_id: StoryId) -> Mapping[SubscriberId, AlertRecord]:
        """All decisions on a story."""

    def add_matches(self, alert_id: AlertId, matches: Sequence[Match]) -> None:
        """The story has met further watches of the subscriber."""

    def history(
        self,
        subscriber_id: SubscriberId,
        limit: int,
        before: AlertId | None = None,
        wanted: HistoryFilter = EVERYTHING,
    ) -> Sequence[HistoryItem]:
        """Newest decision first, those before `before` that `wanted` asks for.

        The order is that of ids; a page never repeats or misses one while new ones arrive. Of several
        deliveries of one alert, the one added last is shown.
        """


class Views(Protocol):
    """Filters of histories that buttons refer to; let go with the archive, erased with their subscriber."""

    def keep(
        self, subscriber_id: SubscriberId, wanted: HistoryFilter, now: datetime
    ) -> HistoryView:
        """The view of a filter, asked for now; the same one where it was kept before."""

    def of(self, subscriber_id: SubscriberId) -> Sequence[HistoryView]:
        """What a subscriber has asked for, in the order of ids."""

    def get(self, view_id: ViewId) -> HistoryView | None:
        """One view."""


class Outbox(Protocol):
    """Deliveries on their way."""

    def add(
        self,
        alert: AlertRecord,
        channel: str,
        due: datetime,
        digest: DigestPart | None = None,
        *,
        urgent: bool = False,
    ) -> Delivery:
        """A delivery; where (subscriber, story, channel) has one, that one."""

    def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """Take up to `limit` deliveries that are due, or whose lease has run out.

        In the order of `core.delivery.in_order`, only of active subscribers. Of the messages that a
        subscriber has not received only the first is taken, so that an order is kept, urgent ones
        before the others; edits wait for nothing. They come in state `claimed` with `lease_until` set.
        """

    def save(self, delivery: Delivery) -> None:
        """Keep a delivery's new state; one whose subscriber was erased meanwhile is let go."""

    def get(self, delivery_id: DeliveryId) -> Delivery | None:
        """One delivery."""

    def of_story(self, story_id: StoryId) -> Sequence[Delivery]:
        """All deliveries of a story."""

    def of_alert(self, alert_id: AlertId) -> Sequence[Delivery]:
        """All deliveries of an alert."""

    def revise(self, story_id: StoryId, due: datetime) -> None:
        """Let each message of the story that active subscribers have be edited at `due`; digests stay."""

    def latest_of_line(self, to: SubscriberId, channel: str, line: StoryId) -> Delivery | None:
        """The last one added that has a receipt, of the story `line` and all that go on with it."""

    def received(self, subscriber_id: SubscriberId, receipt: Receipt) -> Delivery | None:
        """The delivery that a subscriber has under this receipt."""

    def count(self) -> Mapping[DeliveryState, int]:
        """How many there are in each state, 0 among them."""

    def oldest_due(self) -> datetime | None:
        """Since when the longest waiting one of an active subscriber is due; None where none waits."""


class Marks(Protocol):
    """Small facts that the program keeps about itself, such as the last update handled."""

    def get(self, name: str) -> str | None:
        """The value, or None."""

    def set(self, name: str, value: str) -> None:
        """Keep a value."""


class Unit(Protocol):
    """One unit of work: everything in it happens, or nothing."""

    feeds: Feeds
    entries: Entries
    stories: Stories
    watches: Watches
    subscribers: Subscribers
    alerts: Alerts
    views: Views
    outbox: Outbox
    inbox: Inbox
    stewards: Stewards
    invitations: Invitations
    digests: Digests
    mutes: Mutes
    marks: Marks
    archive: Archive


class Store(Protocol):
    """Where everything is kept."""

    async def run(self, work: Callable[[Unit], T]) -> T:
        """Run `work` as one unit that may write; an exception undoes it, cancelling its caller does not."""

    async def read(self, work: Callable[[Unit], T]) -> T:
        """Run `work` on a consistent view, beside a writer; it must not write."""

    async def study(self, work: Callable[[Unit], T]) -> T:
        """The same for a work that may take long: no `read` waits for it."""

    async def close(self) -> None:
        """Finish what is running and let go of the files."""
