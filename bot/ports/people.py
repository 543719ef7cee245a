"""Subscribers and their standing queries, as the flows need them of a store."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.ids import SubscriberId, TopicId, WatchId
from bot.core.subscriber import Address, Question, Subscriber, SubscriberKind, SubscriberState
from bot.core.watch import Following, Watch, WatchState


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

    def following(self) -> Mapping[TopicId, Following]:
        """Of each topic that an active watch follows, how many do so."""

    def save(self, watch: Watch) -> Watch:
        """Keep changed name, query, state, mode and narrowing; the answer carries the new revision."""

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
