"""What waits for a digest, in SQLite."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.core.alert import AlertRecord, HeldReason
from bot.core.errors import StoreError
from bot.core.ids import AlertId, DeliveryId, SubscriberId
from bot.store.sqlite.alerts import COLUMNS, record_of
from bot.store.sqlite.session import Session
from bot.store.sqlite.values import micros

_WAITING = "until <= :now AND held IS NOT NULL AND carrier IS NULL"

# Named, because without statistics SQLite walks all decisions for the sake of the order (70 times slower).
_DUE = f"""
SELECT DISTINCT subscriber_id FROM alerts INDEXED BY alerts_waiting
WHERE {_WAITING} AND subscriber_id IN (SELECT id FROM subscribers WHERE state = 'active')
ORDER BY subscriber_id LIMIT :limit"""

_WAITING_FOR = f"""
SELECT {COLUMNS} FROM alerts WHERE subscriber_id = :subscriber_id AND {_WAITING} ORDER BY id"""

_RECENT = f"""
SELECT {COLUMNS} FROM alerts
WHERE subscriber_id = ? AND decided > ? AND (held IS NULL OR held = 'burst')
ORDER BY decided DESC, id DESC LIMIT ?"""

_TOLD = """
SELECT count(*) AS many FROM alerts WHERE subscriber_id = ? AND decided > ? AND held IS NULL"""


class SqliteDigests:
    """See `ports.Digests`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def due(self, now: datetime, limit: int) -> Sequence[SubscriberId]:
        """See `ports.Digests.due`."""
        rows = self._session.rows(_DUE, {"now": micros(now), "limit": max(limit, 0)})
        return [SubscriberId(row["subscriber_id"]) for row in rows]

    def waiting(self, subscriber_id: SubscriberId, now: datetime) -> Sequence[AlertRecord]:
        """See `ports.Digests.waiting`."""
        whom = {"now": micros(now), "subscriber_id": subscriber_id}
        return [record_of(row) for row in self._session.rows(_WAITING_FOR, whom)]

    def carry(self, delivery_id: DeliveryId, alerts: Collection[AlertId]) -> None:
        """See `ports.Digests.carry`."""
        found = self._session.row(
            "SELECT subscriber_id FROM deliveries WHERE id = ?", (delivery_id,)
        )
        if found is None:
            raise StoreError(f"there is no delivery {delivery_id}")
        marks = ", ".join("?" * len(alerts))
        here = self._session.rows(
            f"SELECT id FROM alerts WHERE subscriber_id = ? AND id IN ({marks})",
            (found["subscriber_id"], *alerts),
        )
        if len(here) < len(set(alerts)):
            raise StoreError("there is no alert for each of these ids")
        self._session.change_many(
            "UPDATE alerts SET carrier = ? WHERE id = ?",
            [(delivery_id, alert_id) for alert_id in alerts],
        )

    def carried(self, delivery_id: DeliveryId) -> Sequence[AlertRecord]:
        """See `ports.Digests.carried`."""
        sql = f"SELECT {COLUMNS} FROM alerts WHERE carrier = ? ORDER BY id"
        return [record_of(row) for row in self._session.rows(sql, (delivery_id,))]

    def withdraw(self, delivery_id: DeliveryId, reason: HeldReason, until: datetime) -> None:
        """See `ports.Digests.withdraw`."""
        row = self._session.row(
            "DELETE FROM deliveries WHERE id = ? RETURNING alert_id", (delivery_id,)
        )
        if row is None:
            raise StoreError(f"there is no delivery {delivery_id}")
        self._session.update("alerts", row["alert_id"], {"held": reason, "until": micros(until)})

    def told_since(self, subscriber_id: SubscriberId, since: datetime) -> int:
        """See `ports.Digests.told_since`."""
        row = self._session.row(_TOLD, (subscriber_id, micros(since)))
        return 0 if row is None else int(row["many"])

    def recent(
        self, subscriber_id: SubscriberId, since: datetime, limit: int
    ) -> Sequence[AlertRecord]:
        """See `ports.Digests.recent`."""
        rows = self._session.rows(_RECENT, (subscriber_id, micros(since), max(limit, 0)))
        return [record_of(row) for row in reversed(rows)]

    def dismiss(self, alert_id: AlertId, dismissed: bool) -> None:
        """See `ports.Digests.dismiss`."""
        if not self._session.update("alerts", alert_id, {"dismissed": int(dismissed)}):
            raise StoreError(f"there is no alert {alert_id}")
