"""What was received, in SQLite."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.core.inbox import Received
from bot.store.sqlite.session import Session
from bot.store.sqlite.values import micros


class SqliteInbox:
    """See `ports.Inbox`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def known(self, received: Sequence[Received]) -> Collection[int]:
        """See `ports.Inbox.known`."""
        sql = "SELECT 1 FROM inbox WHERE id = ? AND mark = ?"
        return {one.id for one in received if self._session.row(sql, (one.id, one.mark))}

    def keep(self, received: Sequence[Received], now: datetime) -> None:
        """See `ports.Inbox.keep`."""
        sql = """
INSERT INTO inbox (id, mark, body, received) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
SET mark = excluded.mark, body = excluded.body, received = excluded.received, handled = NULL
WHERE mark <> excluded.mark"""
        rows = [(one.id, one.mark, one.body, micros(now)) for one in received]
        self._session.change_many(sql, rows)

    def waiting(self) -> Sequence[Received]:
        """See `ports.Inbox.waiting`."""
        rows = self._session.rows("SELECT id, body FROM inbox WHERE handled IS NULL ORDER BY id")
        return [Received(row["id"], row["body"]) for row in rows]

    def handled(self, number: int, now: datetime) -> None:
        """See `ports.Inbox.handled`."""
        self._session.update("inbox", number, {"body": "", "handled": micros(now)})

    def forget(self, before: datetime) -> int:
        """See `ports.Inbox.forget`."""
        sql = "DELETE FROM inbox WHERE handled IS NOT NULL AND received < ?"
        return self._session.change(sql, (micros(before),))
