"""Views of the history in SQLite."""

import json
from typing import Any

from bot.core.errors import StoreError
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import SubscriberId, ViewId
from bot.store.sqlite.session import Row, Session
from bot.store.sqlite.values import micros_or_null, moment_or_none

_KEEP = """
INSERT INTO views (subscriber_id, wanted) VALUES (?, ?)
ON CONFLICT (subscriber_id, wanted) DO UPDATE SET wanted = excluded.wanted RETURNING *"""


class SqliteViews:
    """See `ports.Views`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, subscriber_id: SubscriberId, wanted: HistoryFilter) -> HistoryView:
        """See `ports.Views.keep`."""
        row = self._session.row(_KEEP, (subscriber_id, _written(wanted)))
        if row is None:
            raise StoreError("a view was not kept")
        return _view(row)

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
