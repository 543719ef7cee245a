"""Subscribers in memory."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TypeVar

from bot.core.errors import StoreError
from bot.core.ids import SubscriberId
from bot.core.subscriber import Address, Question, Subscriber, SubscriberKind, SubscriberState
from bot.store.memory.tables import Tables, must_be

K = TypeVar("K")
V = TypeVar("V")


class MemorySubscribers:
    """See `ports.Subscribers`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def add(
        self,
        address: Address,
        kind: SubscriberKind,
        title: str,
        language: str,
        time_zone: str,
        now: datetime,
    ) -> Subscriber:
        """See `ports.Subscribers.add`."""
        tables = self._tables.writing
        _check_free(tables, address, None)
        subscriber_id = SubscriberId(tables.next("subscriber"))
        subscriber = Subscriber(
            subscriber_id, address, kind, title, language, time_zone, "active", now
        )
        tables.subscribers[subscriber_id] = subscriber
        tables.subscriber_ids[address] = subscriber_id
        return subscriber

    def get(self, subscriber_id: SubscriberId) -> Subscriber | None:
        """See `ports.Subscribers.get`."""
        return self._tables.subscribers.get(subscriber_id)

    def by_address(self, address: Address) -> Subscriber | None:
        """See `ports.Subscribers.by_address`."""
        subscriber_id = self._tables.subscriber_ids.get(address)
        return None if subscriber_id is None else self._tables.subscribers[subscriber_id]

    def save(self, subscriber: Subscriber) -> None:
        """See `ports.Subscribers.save`."""
        tables = self._tables.writing
        must_be(subscriber.id in tables.subscribers, "subscriber", subscriber.id)
        _check_free(tables, subscriber.address, subscriber.id)
        del tables.subscriber_ids[tables.subscribers[subscriber.id].address]
        tables.subscribers[subscriber.id] = subscriber
        tables.subscriber_ids[subscriber.address] = subscriber.id

    def all(self, state: SubscriberState | None = None) -> Sequence[Subscriber]:
        """See `ports.Subscribers.all`."""
        return [
            subscriber
            for _, subscriber in sorted(self._tables.subscribers.items())
            if state is None or subscriber.state == state
        ]

    def erase(self, subscriber_id: SubscriberId) -> None:
        """See `ports.Subscribers.erase`."""
        tables = self._tables.writing
        subscriber = tables.subscribers.pop(subscriber_id, None)
        if subscriber is None:
            return
        del tables.subscriber_ids[subscriber.address]
        tables.questions.pop(subscriber_id, None)
        tables.watches = {
            watch_id: watch
            for watch_id, watch in tables.watches.items()
            if watch.subscriber_id != subscriber_id
        }
        tables.alerts = {
            alert_id: alert
            for alert_id, alert in tables.alerts.items()
            if alert.subscriber_id != subscriber_id
        }
        tables.deliveries = {
            delivery_id: delivery
            for delivery_id, delivery in tables.deliveries.items()
            if delivery.subscriber_id != subscriber_id
        }
        tables.stewards = {
            key: speaks for key, speaks in tables.stewards.items() if key[0] != subscriber_id
        }
        tables.alert_ids = _those_that_lead_to(tables.alerts, tables.alert_ids)
        tables.delivery_ids = _those_that_lead_to(tables.deliveries, tables.delivery_ids)

    def ask(self, subscriber_id: SubscriberId, question: Question | None) -> None:
        """See `ports.Subscribers.ask`."""
        tables = self._tables.writing
        if question is None:
            tables.questions.pop(subscriber_id, None)
            return
        must_be(subscriber_id in tables.subscribers, "subscriber", subscriber_id)
        tables.questions[subscriber_id] = question

    def question(self, subscriber_id: SubscriberId, now: datetime) -> Question | None:
        """See `ports.Subscribers.question`."""
        question = self._tables.questions.get(subscriber_id)
        return question if question is not None and now < question.until else None


def _check_free(tables: Tables, address: Address, owner: SubscriberId | None) -> None:
    if tables.subscriber_ids.get(address, owner) != owner:
        raise StoreError(f"there is a subscriber at {address} already")


def _those_that_lead_to(rows: Collection[V], ids: dict[K, V]) -> dict[K, V]:
    return {key: row_id for key, row_id in ids.items() if row_id in rows}
