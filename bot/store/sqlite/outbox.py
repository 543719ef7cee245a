"""Deliveries in SQLite."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.alert import AlertRecord
from bot.core.delivery import ON_ITS_WAY, TRANSITIONS, Delivery, DeliveryState, Receipt, in_order
from bot.core.digest import DigestPart, read_part
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId
from bot.store.sqlite.session import Row, Session
from bot.store.sqlite.values import micros, micros_or_null, moment, moment_or_none

STILL_TO_GO = "state IN ({})".format(", ".join(f"'{state}'" for state in ON_ITS_WAY))
"""The condition on `deliveries` that something of one is still to go out."""

TO_THE_ACTIVE = "+subscriber_id IN (SELECT id FROM subscribers WHERE state = 'active')"
"""The condition on `deliveries` that the subscriber is told anything now."""

_READY = """
SELECT * FROM (
    SELECT id, due FROM deliveries
    WHERE {ready} AND {turn}
    AND subscriber_id IN (SELECT id FROM subscribers WHERE state = 'active')
    ORDER BY due, id LIMIT :limit
)"""

_READY_STATES = (
    "state = 'due' AND due <= :now",
    "state = 'failed' AND due <= :now",
    "state = 'claimed' AND lease_until <= :now",
)

_FIRST_IN_LINE = f"""receipt IS NULL AND urgent = {{urgent}} AND NOT EXISTS (
    SELECT 1 FROM deliveries AS earlier
    WHERE earlier.subscriber_id = deliveries.subscriber_id AND {{before}}
    AND earlier.receipt IS NULL AND earlier.{STILL_TO_GO}
)"""
_URGENT = _FIRST_IN_LINE.format(
    urgent=1, before="earlier.urgent = 1 AND earlier.id < deliveries.id"
)
_OTHERS = _FIRST_IN_LINE.format(
    urgent=0, before="(earlier.urgent = 1 OR earlier.id < deliveries.id)"
)


def _ready(turn: str) -> str:
    return " UNION ALL ".join(_READY.format(ready=state, turn=turn) for state in _READY_STATES)


_CLAIM = f"""
UPDATE deliveries SET state = 'claimed', lease_until = :lease_until WHERE id IN (
    SELECT id FROM (
        SELECT 0 AS rank, id, due FROM ({_ready(_URGENT)})
        UNION ALL
        SELECT 1 AS rank, id, due FROM ({_ready(_OTHERS)})
        UNION ALL
        SELECT 2 AS rank, id, due FROM ({_ready("receipt IS NOT NULL")})
    )
    ORDER BY rank, due, id LIMIT :limit
) RETURNING *"""
"""One branch a state, so that each walks the index `deliveries_due` in order and stops at the limit."""

_OLDEST_DUE = " UNION ALL ".join(
    f"""
SELECT * FROM (
    SELECT due FROM deliveries WHERE state = '{state}'
    AND +subscriber_id IN (SELECT id FROM subscribers WHERE state = 'active') ORDER BY due LIMIT 1
)"""
    # The plus keeps SQLite, once it has statistics, from walking the archive of each subscriber.
    for state in ON_ITS_WAY
)

_LATEST_OF_LINE = """
SELECT * FROM deliveries
WHERE subscriber_id = ? AND channel = ? AND receipt IS NOT NULL
    AND story_id IN (SELECT ? UNION ALL SELECT id FROM stories WHERE line = ?)
ORDER BY id DESC LIMIT 1"""


_REVISE = f"""
UPDATE deliveries SET state = 'due', due = ?
WHERE story_id = ? AND state = 'sent' AND digest IS NULL AND {TO_THE_ACTIVE}"""
# The plus in it keeps SQLite from walking the archive of each subscriber instead of the story's rows.


class SqliteOutbox:
    """See `ports.Outbox`."""

    def __init__(self, session: Session) -> None:
        self._session = session

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
        row = self._session.row(
            "SELECT * FROM deliveries WHERE subscriber_id = ? AND story_id = ? AND channel = ?",
            (alert.subscriber_id, alert.story_id, channel),
        )
        if row is not None:
            return _delivery(row)
        delivery_id = self._session.insert(
            "deliveries",
            {
                "alert_id": alert.id,
                "subscriber_id": alert.subscriber_id,
                "story_id": alert.story_id,
                "channel": channel,
                "state": "due",
                "due": micros(due),
                "attempts": 0,
                "revision": 0,
                "plain": 0,
                "digest": None if digest is None else digest.written(),
                "urgent": int(urgent),
            },
        )
        return Delivery(
            id=DeliveryId(delivery_id),
            alert_id=alert.id,
            subscriber_id=alert.subscriber_id,
            story_id=alert.story_id,
            channel=channel,
            state="due",
            due=due,
            digest=digest,
            urgent=urgent,
        )

    def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """See `ports.Outbox.claim`."""
        rows = self._session.rows(
            _CLAIM,
            {"now": micros(now), "lease_until": micros(now + lease), "limit": max(limit, 0)},
        )
        # RETURNING promises no order.
        return sorted(map(_delivery, rows), key=in_order)

    def save(self, delivery: Delivery) -> None:
        """See `ports.Outbox.save`."""
        self._session.update(
            "deliveries",
            delivery.id,
            {
                "state": delivery.state,
                "due": micros(delivery.due),
                "lease_until": micros_or_null(delivery.lease_until),
                "attempts": delivery.attempts,
                "receipt": None if delivery.receipt is None else delivery.receipt.message,
                "revision": delivery.revision,
                "plain": int(delivery.plain),
                "error": delivery.error,
                "reply_to": None if delivery.reply_to is None else delivery.reply_to.message,
            },
        )

    def get(self, delivery_id: DeliveryId) -> Delivery | None:
        """See `ports.Outbox.get`."""
        row = self._session.row("SELECT * FROM deliveries WHERE id = ?", (delivery_id,))
        return None if row is None else _delivery(row)

    def of_story(self, story_id: StoryId) -> Sequence[Delivery]:
        """See `ports.Outbox.of_story`."""
        rows = self._session.rows(
            "SELECT * FROM deliveries WHERE story_id = ? ORDER BY id", (story_id,)
        )
        return [_delivery(row) for row in rows]

    def of_alert(self, alert_id: AlertId) -> Sequence[Delivery]:
        """See `ports.Outbox.of_alert`."""
        rows = self._session.rows(
            "SELECT * FROM deliveries WHERE alert_id = ? ORDER BY id", (alert_id,)
        )
        return [_delivery(row) for row in rows]

    def revise(self, story_id: StoryId, due: datetime) -> None:
        """See `ports.Outbox.revise`."""
        self._session.change(_REVISE, (micros(due), story_id))

    def latest_of_line(self, to: SubscriberId, channel: str, line: StoryId) -> Delivery | None:
        """See `ports.Outbox.latest_of_line`."""
        row = self._session.row(_LATEST_OF_LINE, (to, channel, line, line))
        return None if row is None else _delivery(row)

    def received(self, subscriber_id: SubscriberId, receipt: Receipt) -> Delivery | None:
        """See `ports.Outbox.received`."""
        row = self._session.row(
            "SELECT * FROM deliveries WHERE subscriber_id = ? AND receipt = ? ORDER BY id DESC LIMIT 1",
            (subscriber_id, receipt.message),
        )
        return None if row is None else _delivery(row)

    def count(self) -> Mapping[DeliveryState, int]:
        """See `ports.Outbox.count`."""
        counts: dict[DeliveryState, int] = dict.fromkeys(TRANSITIONS, 0)
        rows = self._session.rows("SELECT state, count(*) AS many FROM deliveries GROUP BY state")
        counts.update((row["state"], row["many"]) for row in rows)
        return counts

    def oldest_due(self) -> datetime | None:
        """See `ports.Outbox.oldest_due`."""
        rows = self._session.rows(_OLDEST_DUE)
        return min((moment(row["due"]) for row in rows), default=None)


def _delivery(row: Row) -> Delivery:
    return Delivery(
        id=DeliveryId(row["id"]),
        alert_id=AlertId(row["alert_id"]),
        subscriber_id=SubscriberId(row["subscriber_id"]),
        story_id=StoryId(row["story_id"]),
        channel=row["channel"],
        state=row["state"],
        due=moment(row["due"]),
        lease_until=moment_or_none(row["lease_until"]),
        attempts=row["attempts"],
        receipt=None if row["receipt"] is None else Receipt(row["receipt"]),
        revision=row["revision"],
        plain=bool(row["plain"]),
        error=row["error"],
        reply_to=None if row["reply_to"] is None else Receipt(row["reply_to"]),
        digest=None if row["digest"] is None else read_part(row["digest"]),
        urgent=bool(row["urgent"]),
    )
