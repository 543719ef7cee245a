"""How a database is opened, and what is asked of SQLite on every connection."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

_BUSY_SECONDS = 10
"""How long a statement waits for another process's transaction before it gives up."""

_LARGEST_LOG = 64 * 1024 * 1024
"""Bytes to which the write-ahead log is cut back after a large transaction."""


def connect(path: Path) -> Database:
    """A connection in which transactions are begun by hand; it belongs to the thread that opened it."""
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return Database(connection, execute_plugins=False)


def keep_log(db: Database) -> None:
    """Let the file have a write-ahead log from here on, so that readers and the writer do not wait."""
    deadline = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # Here SQLite does not wait by itself: seen when four processes open a new file at once.
            busy = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= deadline:
                raise
            time.sleep(0.01)


def writer(path: Path) -> Database:
    """The connection of the writer thread."""
    db = connect(path)
    _set(
        db,
        foreign_keys="ON",
        # Each commit reaches the disk, so that neither a kill nor a loss of power takes back what a
        # subscriber was told. Measured: it costs one fsync a unit of work, of which there are few a second.
        synchronous="FULL",
        # Erased people are overwritten, not only unlinked.
        secure_delete="ON",
        journal_size_limit=_LARGEST_LOG,
    )
    return db


def reader(path: Path) -> Database:
    """The connection of the reader thread; the log lets it read beside the writer."""
    db = connect(path)
    _set(db, query_only="ON")
    return db


def copy_whole(path: Path, target: Path) -> None:
    """Write a tidy copy of a database, beside those who use it; `target` is there whole or not at all."""
    # Under another name until it is whole: a copy that bears the final name can be trusted.
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(connect(path)) as db:
            db.execute("VACUUM INTO ?", [str(unfinished)])
    except sqlite3.Error:
        unfinished.unlink(missing_ok=True)
        raise
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(target)


def _set(db: Database, **pragmas: str | int) -> None:
    for name, value in pragmas.items():
        db.execute(f"PRAGMA {name} = {value}")
