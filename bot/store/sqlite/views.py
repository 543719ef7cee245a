"""Views of the history in SQLite."""

import json
from typing import Any

from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import SubscriberId, ViewId
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.values import micros_or_null, moment_or_none


class SqliteViews:
    """See `ports.Views`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, subscriber_id: SubscriberId, wanted: HistoryFilter) -> HistoryView:
        """See `ports.Views.keep`."""
        written = _written(wanted)
        # Looked for first: an upsert that meets a row takes an id of the sequence all the same.
        row = self._session.row(
            "SELECT * FROM views WHERE subscriber_id = ? AND wanted = ?", (subscriber_id, written)
        )
        if row is not None:
            return _view(row)
        columns: dict[str, Value] = {"subscriber_id": subscriber_id, "wanted": written}
        return HistoryView(ViewId(self._session.insert("views", columns)), subscriber_id, wanted)

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
    return HistoryView(ViewId(row["id"]), SubscriberId(row["subscriber_id"]), wanted)
