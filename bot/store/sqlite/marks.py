"""Facts about the program itself, in SQLite."""

from bot.store.sqlite.session import Session


class SqliteMarks:
    """See `ports.Marks`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, name: str) -> str | None:
        """See `ports.Marks.get`."""
        row = self._session.row("SELECT value FROM marks WHERE name = ?", (name,))
        return None if row is None else str(row["value"])

    def set(self, name: str, value: str) -> None:
        """See `ports.Marks.set`."""
        self._session.keep("marks", "name", {"name": name, "value": value})
