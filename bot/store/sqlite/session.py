"""One connection inside one unit of work, and the few ways in which the nouns speak to it."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from sqlite_utils import Database

from bot.core.errors import StoreError
from bot.store.sqlite.failures import explained

Row: TypeAlias = sqlite3.Row
"""A row as SQLite gives it; stays under `store/`."""

Value: TypeAlias = str | int | bytes | None
"""What a column holds."""

Parameters: TypeAlias = Sequence[Value] | Mapping[str, Value]

_DRIVER_ERRORS = (sqlite3.Error, UnicodeEncodeError, OverflowError)
"""The driver's own: a text with a lone surrogate, a number of more than 64 bits."""


class Session:
    """Statements of the unit of work that is open on a connection; errors leave as `StoreError`."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """All rows of a query, or of a write that returns rows."""
        return self._execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def change(self, sql: str, parameters: Parameters = ()) -> int:
        """Write; the answer is how many rows were met."""
        return self._execute(sql, parameters).rowcount

    def change_many(self, sql: str, rows: Sequence[Parameters]) -> None:
        """Write once for each of `rows`."""
        self._check_open()
        try:
            self._db.conn.executemany(sql, rows)
        except _DRIVER_ERRORS as error:
            raise explained(error, self._path) from error

    def keep(self, table: str, key: str, values: Mapping[str, Value]) -> None:
        """Add a row, or change the one with this key."""
        self._check_open()
        try:
            self._db.table(table).upsert(dict(values), pk=key)
        except _DRIVER_ERRORS as error:
            raise explained(error, self._path) from error

    # The next two are written out because decisions and deliveries come by the thousand when a story
    # meets many watches: measured 3 µs a row, 46 µs by sqlite-utils, which looks at the schema each time.

    def insert(self, table: str, values: Mapping[str, Value]) -> int:
        """Add a row to a table whose key is `id`; the answer is that id."""
        columns = ", ".join(values)
        places = ", ".join(f":{column}" for column in values)
        sql = f"INSERT INTO {table} ({columns}) VALUES ({places})"
        return self._execute(sql, values).lastrowid or 0

    def update(self, table: str, row_id: int, values: Mapping[str, Value]) -> bool:
        """Change columns of the row with this `id`; the answer is whether there is one."""
        changes = ", ".join(f"{column} = :{column}" for column in values)
        sql = f"UPDATE {table} SET {changes} WHERE id = :id"
        return self.change(sql, {**values, "id": row_id}) == 1

    def _execute(self, sql: str, parameters: Parameters) -> sqlite3.Cursor:
        self._check_open()
        try:
            arguments: Any = parameters
            return self._db.execute(sql, arguments)
        except _DRIVER_ERRORS as error:
            raise explained(error, self._path) from error

    def _check_open(self) -> None:
        # A full disk makes SQLite roll back by itself. A work that caught that error and went on would
        # then write piecemeal, outside of any unit.
        if not self._db.conn.in_transaction:
            raise StoreError(f"{self._path}: this unit of work is over")
