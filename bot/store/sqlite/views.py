"""Views of the history in SQLite."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import SubscriberId, ViewId
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.values import micros, micros_or_null, moment, moment_or_none


class SqliteViews:
    """See `ports.Views`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(
        self, subscriber_id: SubscriberId, wanted: HistoryFilter, now: datetime
    ) -> HistoryView:
        """See `ports.Views.keep`."""
        written = _written(wanted)
        # Looked for first: an upsert that meets a row takes an id of the sequence all the same.
        row = self._session.row(
            "SELECT * FROM views WHERE subscriber_id = ? AND wanted = ?", (subscriber_id, written)
        )
        if row is None:
            columns: dict[str, Value] = {"subscriber_id": subscriber_id, "wanted": written}
            number = self._session.insert("views", {**columns, "asked": micros(now)})
        else:
            number = row["id"]
            self._session.update("views", number, {"asked": micros(now)})
        return HistoryView(ViewId(number), subscriber_id, wanted, now)

    def of(self, subscriber_id: SubscriberId) -> Sequence[HistoryView]:
        """See `ports.Views.of`."""
        sql = "SELECT * FROM views WHERE subscriber_id = ? ORDER BY id"
        return [_view(row) for row in self._session.rows(sql, (subscriber_id,))]

    def get(self, view_id: ViewId) -> HistoryView | None:
        """See `ports.Views.get`."""
        row = self._session.row("SELECT * FROM views WHERE id = ?", (view_id,))
        return None if row is None else _view(row)


def _written(wanted: HistoryFilter) -> str:
    texts: dict[str, Any] = {
        "words": wanted.words,
        "watch": wanted.watch,
        "source": wanted.source,
        "language": wanted.language,
        "since": micros_or_null(wanted.since),
        "until": micros_or_null(wanted.until),
        "held": wanted.held,
    }
    return json.dumps(texts, ensure_ascii=False)


def _view(row: Row) -> HistoryView:
    given = json.loads(row["wanted"])
    since, until = (moment_or_none(given.pop(name)) for name in ("since", "until"))
    wanted = HistoryFilter(**given, since=since, until=until)
    subscriber_id = SubscriberId(row["subscriber_id"])
    return HistoryView(ViewId(row["id"]), subscriber_id, wanted, moment(row["asked"]))
