"""What waits for a digest, in memory."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.alert import AlertRecord, HeldReason
from bot.core.errors import StoreError
from bot.core.ids import AlertId, DeliveryId, SubscriberId
from bot.store.memory.tables import Tables, must_be


class MemoryDigests:
    """See `ports.Digests`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def due(self, now: datetime, limit: int) -> Sequence[SubscriberId]:
        """See `ports.Digests.due`."""
        found = {
            alert.subscriber_id
            for alert in self._tables.alerts.values()
            if _waits(alert, now)
            and self._tables.subscribers[alert.subscriber_id].state == "active"
        }
        return sorted(found)[: max(limit, 0)]

    def waiting(self, subscriber_id: SubscriberId, now: datetime) -> Sequence[AlertRecord]:
        """See `ports.Digests.waiting`."""
        return [alert for alert in self._of(subscriber_id) if _waits(alert, now)]

    def carry(self, delivery_id: DeliveryId, alerts: Collection[AlertId]) -> None:
        """See `ports.Digests.carry`."""
        tables = self._tables.writing
        must_be(delivery_id in tables.deliveries, "delivery", delivery_id)
        to = tables.deliveries[delivery_id].subscriber_id
        for alert_id in alerts:
            alert = tables.alerts.get(alert_id)
            must_be(alert is not None and alert.subscriber_id == to, "alert", alert_id)
        for alert_id in alerts:
            tables.alerts[alert_id] = replace(tables.alerts[alert_id], carrier=delivery_id)

    def carried(self, delivery_id: DeliveryId) -> Sequence[AlertRecord]:
        """See `ports.Digests.carried`."""
        return [
            alert
            for _, alert in sorted(self._tables.alerts.items())
            if alert.carrier == delivery_id
        ]

    def withdraw(self, delivery_id: DeliveryId, reason: HeldReason, until: datetime) -> None:
        """See `ports.Digests.withdraw`."""
        tables = self._tables.writing
        must_be(delivery_id in tables.deliveries, "delivery", delivery_id)
        if self.carried(delivery_id):
            raise StoreError(f"delivery {delivery_id} carries a digest")
        delivery = tables.deliveries.pop(delivery_id)
        del tables.delivery_ids[delivery.subscriber_id, delivery.story_id, delivery.channel]
        alert = tables.alerts[delivery.alert_id]
        tables.alerts[alert.id] = replace(alert, held=reason, until=until)

    def told_since(self, subscriber_id: SubscriberId, since: datetime) -> int:
        """See `ports.Digests.told_since`."""
        return sum(
            alert.held is None and alert.decided > since for alert in self._of(subscriber_id)
        )

    def recent(
        self, subscriber_id: SubscriberId, since: datetime, limit: int
    ) -> Sequence[AlertRecord]:
        """See `ports.Digests.recent`."""
        found = [
            alert
            for alert in self._of(subscriber_id)
            if alert.held in (None, "burst") and alert.decided > since
        ]
        found.sort(key=lambda alert: (alert.decided, alert.id), reverse=True)
        return found[: max(limit, 0)][::-1]

    def dismiss(self, alert_id: AlertId, dismissed: bool) -> None:
        """See `ports.Digests.dismiss`."""
        tables = self._tables.writing
        must_be(alert_id in tables.alerts, "alert", alert_id)
        tables.alerts[alert_id] = replace(tables.alerts[alert_id], dismissed=dismissed)

    def _of(self, subscriber_id: SubscriberId) -> list[AlertRecord]:
        return [
            alert
            for _, alert in sorted(self._tables.alerts.items())
            if alert.subscriber_id == subscriber_id
        ]


def _waits(alert: AlertRecord, now: datetime) -> bool:
    return not alert.told and alert.until is not None and alert.until <= now
