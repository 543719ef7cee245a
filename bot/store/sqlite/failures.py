"""What SQLite's errors mean to the operator: where it happened and what to do about it."""

import sqlite3
from pathlib import Path

from bot.core.errors import StoreError

_ADVICE = {
    sqlite3.SQLITE_NOTADB: "this is no SQLite database; name another file or move this one away",
    sqlite3.SQLITE_CORRUPT: (
        "the database is damaged; stop the bot, then restore a backup or salvage what can be read"
        " with `sqlite3 <file> .recover`"
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "the file cannot be opened; see that its folder exists and that this user may write there"
    ),
    sqlite3.SQLITE_READONLY: (
        "the file cannot be written to; see that this user may write to it and to its folder"
    ),
    sqlite3.SQLITE_FULL: "the disk is full; make room, nothing that was kept is lost",
    sqlite3.SQLITE_IOERR: "the disk failed; see the log of the operating system",
    sqlite3.SQLITE_BUSY: "another program holds the database; close it",
}
"""By primary result code: https://www.sqlite.org/rescode.html"""


def explained(error: Exception, path: Path) -> StoreError:
    """The error to raise for what SQLite, or the driver on its way there, has raised."""
    # The low byte of an extended code is its primary code; errors of the driver itself have none.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    advice = _ADVICE.get(code)
    said = f"{path}: {error}"
    return StoreError(f"{said} ({advice})" if advice else said)
