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

    def known(self, numbers: Collection[int]) -> Collection[int]:
        """See `ports.Inbox.known`."""
        places = ", ".join("?" * len(numbers))
        rows = self._session.rows(f"SELECT id FROM inbox WHERE id IN ({places})", tuple(numbers))
        return {row["id"] for row in rows}

    def keep(self, received: Sequence[Received], now: datetime) -> None:
        """See `ports.Inbox.keep`."""
        sql = "INSERT OR IGNORE INTO inbox (id, body, received) VALUES (?, ?, ?)"
        rows = [(one.id, one.body, micros(now)) for one in received]
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
