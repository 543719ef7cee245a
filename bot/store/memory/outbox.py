"""Deliveries in memory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.alert import AlertRecord
from bot.core.delivery import TRANSITIONS, Delivery, DeliveryState, Receipt, in_order
from bot.core.digest import DigestPart
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId
from bot.core.story import Story
from bot.store.memory.tables import Tables, must_be


class MemoryOutbox:
    """See `ports.Outbox`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def add(
        self,
        alert: AlertRecord,
        channel: str,
        due: datetime,
        digest: DigestPart | None = None,
        *,
        urgent: bool = False,
    ) -> Delivery:
        """See `ports.Outbox.add`."""
        tables = self._tables.writing
        must_be(alert.id in tables.alerts, "alert", alert.id)
        key = (alert.subscriber_id, alert.story_id, channel)
        if key in tables.delivery_ids:
            return tables.deliveries[tables.delivery_ids[key]]
        delivery_id = DeliveryId(tables.next("delivery"))
        delivery = Delivery(
            delivery_id, alert.id, *key, state="due", due=due, digest=digest, urgent=urgent
        )
        tables.delivery_ids[key] = delivery_id
        tables.deliveries[delivery_id] = delivery
        return delivery

    def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """See `ports.Outbox.claim`."""
        tables = self._tables.writing
        first = _first_in_line(tables.deliveries.values())
        ready = [
            delivery
            for delivery in tables.deliveries.values()
            if _is_ready(delivery, now)
            and (delivery.receipt is not None or first[delivery.subscriber_id] == delivery.id)
            and tables.subscribers[delivery.subscriber_id].state == "active"
        ]
        ready.sort(key=in_order)
        claimed = [
            replace(delivery.moved("claimed"), lease_until=now + lease)
            for delivery in ready[: max(limit, 0)]
        ]
        tables.deliveries.update((delivery.id, delivery) for delivery in claimed)
        return claimed

    def save(self, delivery: Delivery) -> None:
        """See `ports.Outbox.save`."""
        tables = self._tables.writing
        if delivery.id in tables.deliveries:
            tables.deliveries[delivery.id] = delivery

    def get(self, delivery_id: DeliveryId) -> Delivery | None:
        """See `ports.Outbox.get`."""
        return self._tables.deliveries.get(delivery_id)

    def of_story(self, story_id: StoryId) -> Sequence[Delivery]:
        """See `ports.Outbox.of_story`."""
        return [
            delivery
            for _, delivery in sorted(self._tables.deliveries.items())
            if delivery.story_id == story_id
        ]

    def of_alert(self, alert_id: AlertId) -> Sequence[Delivery]:
        """See `ports.Outbox.of_alert`."""
        return [
            delivery
            for _, delivery in sorted(self._tables.deliveries.items())
            if delivery.alert_id == alert_id
        ]

    def revise(self, story_id: StoryId, due: datetime) -> None:
        """See `ports.Outbox.revise`."""
        tables = self._tables.writing
        for one in self.of_story(story_id):
            active = tables.subscribers[one.subscriber_id].state == "active"
            if one.state == "sent" and one.digest is None and active:
                tables.deliveries[one.id] = replace(one, due=due).moved("due")

    def latest_of_line(self, to: SubscriberId, channel: str, line: StoryId) -> Delivery | None:
        """See `ports.Outbox.latest_of_line`."""
        stories = self._tables.stories
        told = [
            delivery
            for delivery in self._tables.deliveries.values()
            if (delivery.subscriber_id, delivery.channel) == (to, channel)
            and delivery.receipt is not None
            and _is_in_line(stories[delivery.story_id], line)
        ]
        return max(told, key=lambda delivery: delivery.id, default=None)

    def received(self, subscriber_id: SubscriberId, receipt: Receipt) -> Delivery | None:
        """See `ports.Outbox.received`."""
        found = [
            delivery
            for _, delivery in sorted(self._tables.deliveries.items())
            if (delivery.subscriber_id, delivery.receipt) == (subscriber_id, receipt)
        ]
        return found[-1] if found else None

    def count(self) -> Mapping[DeliveryState, int]:
        """See `ports.Outbox.count`."""
        counts: dict[DeliveryState, int] = dict.fromkeys(TRANSITIONS, 0)
        for delivery in self._tables.deliveries.values():
            counts[delivery.state] += 1
        return counts

    def oldest_due(self) -> datetime | None:
        """See `ports.Outbox.oldest_due`."""
        tables = self._tables
        waiting = (
            delivery.due
            for delivery in tables.deliveries.values()
            if delivery.on_its_way and tables.subscribers[delivery.subscriber_id].state == "active"
        )
        return min(waiting, default=None)


def _is_in_line(story: Story, line: StoryId) -> bool:
    return line in (story.id, story.follows and story.follows.line)


def _first_in_line(deliveries: Iterable[Delivery]) -> Mapping[SubscriberId, DeliveryId]:
    """The message to each subscriber whose turn it is: the earliest urgent one, or the earliest."""
    first: dict[SubscriberId, Delivery] = {}
    for delivery in deliveries:
        if delivery.on_its_way and delivery.receipt is None:
            known = first.setdefault(delivery.subscriber_id, delivery)
            first[delivery.subscriber_id] = min(known, delivery, key=_turn)
    return {subscriber_id: delivery.id for subscriber_id, delivery in first.items()}


def _turn(delivery: Delivery) -> tuple[bool, DeliveryId]:
    return (not delivery.urgent, delivery.id)


def _is_ready(delivery: Delivery, now: datetime) -> bool:
    if delivery.state == "claimed":
        return delivery.lease_until is not None and delivery.lease_until <= now
    return delivery.on_its_way and delivery.due <= now
