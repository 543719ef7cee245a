"""Facts about the program itself, in memory."""

from bot.store.memory.tables import Tables


class MemoryMarks:
    """See `ports.Marks`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def get(self, name: str) -> str | None:
        """See `ports.Marks.get`."""
        return self._tables.marks.get(name)

    def set(self, name: str, value: str) -> None:
        """See `ports.Marks.set`."""
        self._tables.writing.marks[name] = value
