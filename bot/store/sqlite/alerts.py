"""Alerts and held decisions in SQLite."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.alert import AlertRecord, HeldReason, HistoryItem
from bot.core.errors import StoreError
from bot.core.history import HistoryFilter
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId
from bot.core.match import Match
from bot.ports import EVERYTHING
from bot.store.sqlite.filters import conditions
from bot.store.sqlite.matches import matches_json, matches_of
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.stories import story_of
from bot.store.sqlite.values import micros, micros_or_null, moment, moment_or_none
from bot.store.sqlite.waiting import Waiting

COLUMNS = "alerts.id AS alert_id, subscriber_id, story_id, decided, held, matches, until, carrier, dismissed"

_HISTORY = """
SELECT alerts.id AS alert_id, alerts.subscriber_id, alerts.story_id, decided, held, matches,
    until, carrier, dismissed,
    deliveries.state AS delivery_state, deliveries.error AS delivery_error, stories.*
FROM alerts
JOIN stories ON stories.id = alerts.story_id
LEFT JOIN deliveries ON deliveries.id = (
    SELECT max(id) FROM deliveries WHERE deliveries.alert_id = alerts.id OR deliveries.id = alerts.carrier
)
WHERE alerts.subscriber_id = ? AND alerts.id < ? {wanted}
ORDER BY alerts.id DESC LIMIT ?"""

_HIGHEST_ID = 2**63 - 1


class SqliteAlerts:
    """See `ports.Alerts`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting = Waiting(session)

    def record(
        self,
        subscriber_id: SubscriberId,
        story_id: StoryId,
        held: HeldReason | None,
        matches: Sequence[Match],
        now: datetime,
        until: datetime | None = None,
    ) -> AlertRecord:
        """See `ports.Alerts.record`."""
        row = self._session.row(
            f"SELECT {COLUMNS} FROM alerts WHERE subscriber_id = ? AND story_id = ?",
            (subscriber_id, story_id),
        )
        known = None if row is None else record_of(row)
        if known is not None and known.told:
            return known
        decision: dict[str, Value] = {
            "decided": micros(now),
            "held": held,
            "matches": matches_json(matches),
            "until": micros_or_null(until),
            "dismissed": 0,
        }
        if known is None:
            whom: dict[str, Value] = {"subscriber_id": subscriber_id, "story_id": story_id}
            alert_id = self._session.insert("alerts", whom | decision)
        else:
            alert_id = known.id
            self._session.update("alerts", alert_id, decision)
        return AlertRecord(
            AlertId(alert_id), subscriber_id, story_id, now, held, tuple(matches), until
        )

    def get(self, alert_id: AlertId) -> AlertRecord | None:
        """See `ports.Alerts.get`."""
        row = self._session.row(f"SELECT {COLUMNS} FROM alerts WHERE id = ?", (alert_id,))
        return None if row is None else record_of(row)

    def about(self, story_id: StoryId) -> Mapping[SubscriberId, AlertRecord]:
        """See `ports.Alerts.about`."""
        rows = self._session.rows(
            f"SELECT {COLUMNS} FROM alerts WHERE story_id = ? ORDER BY id", (story_id,)
        )
        return {SubscriberId(row["subscriber_id"]): record_of(row) for row in rows}

    def add_matches(self, alert_id: AlertId, matches: Sequence[Match]) -> None:
        """See `ports.Alerts.add_matches`."""
        known = self.get(alert_id)
        if known is None:
            raise StoreError(f"there is no alert {alert_id}")
        text = matches_json((*known.matches, *matches))
        self._session.update("alerts", alert_id, {"matches": text})

    def history(
        self,
        subscriber_id: SubscriberId,
        limit: int,
        before: AlertId | None = None,
        wanted: HistoryFilter = EVERYTHING,
    ) -> Sequence[HistoryItem]:
        """See `ports.Alerts.history`."""
        asked = conditions(wanted, self._waiting)
        if asked is None:
            return []
        clauses, values = asked
        last = _HIGHEST_ID if before is None else before
        parameters: list[Value] = [subscriber_id, last, *values, max(limit, 0)]
        rows = self._session.rows(_HISTORY.format(wanted=clauses), parameters)
        return [_item(row) for row in rows]


def record_of(row: Row) -> AlertRecord:
    """The decision in a row of `COLUMNS`."""
    return AlertRecord(
        id=AlertId(row["alert_id"]),
        subscriber_id=SubscriberId(row["subscriber_id"]),
        story_id=StoryId(row["story_id"]),
        decided=moment(row["decided"]),
        held=row["held"],
        matches=matches_of(row["matches"]),
        until=moment_or_none(row["until"]),
        carrier=None if row["carrier"] is None else DeliveryId(row["carrier"]),
        dismissed=bool(row["dismissed"]),
    )


def _item(row: Row) -> HistoryItem:
    return HistoryItem(record_of(row), story_of(row), row["delivery_state"], row["delivery_error"])
