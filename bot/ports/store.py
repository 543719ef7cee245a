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
from bot.core.delivery import Delivery, DeliveryState
from bot.core.entry import Entry, StoredEntry
from bot.core.feed import Feed, FeedOffer, FeedState
from bot.core.ids import (
    AlertId,
    DeliveryId,
    EntryId,
    FeedId,
    StoryId,
    SubscriberId,
    TopicId,
    WatchId,
)
from bot.core.match import Match
from bot.core.story import Coverage, IdentityKey, Story
from bot.core.subscriber import Address, Question, Subscriber, SubscriberKind, SubscriberState
from bot.core.watch import Watch, WatchState
from bot.ports.inbox import Inbox
from bot.ports.places import Invitations, Stewards

T = TypeVar("T")


class Feeds(Protocol):
    """Feeds and what polling has learnt of them."""

    def sync(self, offers: Sequence[FeedOffer], now: datetime) -> None:
        """Make these the feeds that are polled.

        New ones are due at once, known ones (by URL) take what is said of them now and keep their state,
        absent ones are no longer polled, unless `add` has brought them; they keep their entries and, should
        they come back, their state. Where a URL stands twice, the last one counts.
        """

    def add(self, offer: FeedOffer, now: datetime) -> Feed:
        """Poll this one from now on, whatever `sync` is told; a known URL keeps its state."""

    def drop(self, feed_id: FeedId) -> None:
        """No longer poll it; its entries are kept. One that the config names comes back with `sync`."""

    def all(self) -> Sequence[Feed]:
        """Those that are polled, by id."""

    def get(self, feed_id: FeedId) -> Feed | None:
        """One feed, polled or not."""

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Feed]:
        """Take up to `limit` feeds whose next check has come, earliest first, for this worker alone.

        Taken again by anybody once the lease has run out, unless `save` came before.
        """

    def save(self, feed_id: FeedId, state: FeedState) -> None:
        """Keep what a poll has found, and end the lease."""


class Entries(Protocol):
    """Entries as feeds published them."""

    def known(self, feed_id: FeedId, guids: Collection[str]) -> Mapping[str, StoredEntry]:
        """Those of this feed that are stored already, by guid."""

    def add(
        self, entry: Entry, feed: Feed, story_id: StoryId, language: str, lead: str, now: datetime
    ) -> EntryId:
        """Keep a new entry; (feed, guid) is unique."""

    def edit(self, entry_id: EntryId, entry: Entry, lead: str, now: datetime) -> None:
        """Texts, link or date were changed; the guid stays, and the former text is kept beside."""

    def former(self, entry_id: EntryId) -> Sequence[StoredEntry]:
        """The entry as it read before each of its edits, oldest first."""

    def recent(self, since: datetime, limit: int) -> Sequence[StoredEntry]:
        """First seen at or after `since`, newest first."""


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
    ) -> Story:
        """A new story, first and last seen `now`, at revision 1."""

    def get(self, story_id: StoryId) -> Story | None:
        """One story."""

    def save(self, story: Story) -> None:
        """Keep the changed fields of a story."""

    def find(self, keys: Sequence[IdentityKey], since: datetime) -> Mapping[IdentityKey, StoryId]:
        """Which of these keys lead to a story that was last seen at or after `since`.

        Where several stories share a key, the one that opened first.
        """

    def remember(self, story_id: StoryId, keys: Sequence[IdentityKey]) -> None:
        """Let these keys lead to the story, too; known ones stay as they are."""

    def coverage(self, story_id: StoryId) -> Sequence[Coverage]:
        """One row a source, its earliest entry, in order of time."""


class Watches(Protocol):
    """Standing queries."""

    def add(
        self,
        subscriber_id: SubscriberId,
        name: str,
        query: str,
        topic: TopicId | None,
        state: WatchState,
        now: datetime,
    ) -> Watch:
        """A new watch."""

    def get(self, watch_id: WatchId) -> Watch | None:
        """One watch, in whatever state."""

    def of(self, subscriber_id: SubscriberId) -> Sequence[Watch]:
        """Active and paused ones of a subscriber, by id."""

    def save(self, watch: Watch) -> Watch:
        """Keep changed name, query and state; the answer carries the new revision."""

    def revision(self) -> int:
        """The revision of the latest change to any watch; 0 where there is none. It never goes back."""

    def changed_since(self, revision: int) -> Sequence[Watch]:
        """Watches of later revisions, in whatever state, by revision; erased ones leave no trace here."""


class Subscribers(Protocol):
    """Who receives alerts."""

    def add(
        self,
        address: Address,
        kind: SubscriberKind,
        title: str,
        language: str,
        time_zone: str,
        now: datetime,
    ) -> Subscriber:
        """A new subscriber, active; the address is unique."""

    def get(self, subscriber_id: SubscriberId) -> Subscriber | None:
        """One subscriber."""

    def by_address(self, address: Address) -> Subscriber | None:
        """The subscriber at this address."""

    def save(self, subscriber: Subscriber) -> None:
        """Keep changed fields, the address among them."""

    def all(self, state: SubscriberState | None = None) -> Sequence[Subscriber]:
        """By id; only those in `state` where given."""

    def erase(self, subscriber_id: SubscriberId) -> None:
        """Remove it with its watches, alerts, deliveries and question, for good; no such id returns."""

    def ask(self, subscriber_id: SubscriberId, question: Question | None) -> None:
        """Wait for an answer; None: wait no longer. There is one question at a time."""

    def question(self, subscriber_id: SubscriberId, now: datetime) -> Question | None:
        """What is waited for, unless its time is over."""


class Alerts(Protocol):
    """The record of decisions; that an alert is here is what keeps it from being sent twice."""

    def record(
        self,
        subscriber_id: SubscriberId,
        story_id: StoryId,
        held: HeldReason | None,
        matches: Sequence[Match],
        now: datetime,
    ) -> AlertRecord:
        """Keep a decision.

        One a subscriber and story: a later one replaces a held one under its id; an alert stays.
        """

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
        words: Sequence[str] = (),
    ) -> Sequence[HistoryItem]:
        """Newest decision first, those before `before`; each of `words` (folded) is in headline or lead.

        The order is that of ids; a page never repeats or misses one while new ones arrive. Of several
        deliveries of one alert, the one added last is shown.
        """


class Outbox(Protocol):
    """Deliveries on their way."""

    def add(self, alert: AlertRecord, channel: str, now: datetime) -> Delivery:
        """A delivery that is due now; where (subscriber, story, channel) has one, that one."""

    def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """Take up to `limit` deliveries that are due, or whose lease has run out.

        In the order of `core.delivery.in_order`, only of active subscribers. Of the messages that a
        subscriber has not received only the first is taken, so that an order is kept; edits wait for
        nothing. They come in state `claimed` with `lease_until` set.
        """

    def save(self, delivery: Delivery) -> None:
        """Keep a delivery's new state; one whose subscriber was erased meanwhile is let go."""

    def get(self, delivery_id: DeliveryId) -> Delivery | None:
        """One delivery."""

    def of_story(self, story_id: StoryId) -> Sequence[Delivery]:
        """All deliveries of a story."""

    def count(self) -> Mapping[DeliveryState, int]:
        """How many there are in each state, 0 among them."""


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
    outbox: Outbox
    inbox: Inbox
    stewards: Stewards
    invitations: Invitations
    marks: Marks


class Store(Protocol):
    """Where everything is kept."""

    async def run(self, work: Callable[[Unit], T]) -> T:
        """Run `work` as one unit that may write; an exception undoes it, cancelling its caller does not."""

    async def read(self, work: Callable[[Unit], T]) -> T:
        """Run `work` on a consistent view, beside a writer; it must not write."""

    async def close(self) -> None:
        """Finish what is running and let go of the files."""
