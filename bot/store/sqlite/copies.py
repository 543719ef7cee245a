"""Copies of a database: made while it is in use, and put back in its place."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.core.errors import StoreError
from bot.store.sqlite.connection import connect, copy_whole
from bot.store.sqlite.failures import explained
from bot.store.sqlite.migrations import schema_version


def backup(path: Path, target: Path) -> None:
    """Write a whole and tidy copy of a database to `target`, beside those who use it.

    Raises `StoreError` where there is no database, or something is at `target` already.
    """
    if not path.exists():
        raise StoreError(f"{path}: there is no database to copy")
    if target.exists():
        raise StoreError(f"{target} is there already; name a file that is not")
    try:
        copy_whole(path, target)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def damage(path: Path) -> str:
    """What is wrong inside a database, in a line; "" where nothing is. Raises `StoreError`."""
    try:
        with closing(connect(path)) as db:
            found = [row[0] for row in db.execute("PRAGMA integrity_check(3)").fetchall()]
            lost = db.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        raise explained(error, path) from error
    problems = [line for line in found if line != "ok"]
    problems.extend(f"a row of {row[0]} refers to nothing" for row in lost[:3])
    return "; ".join(problems)


def restore(path: Path, source: Path) -> Path | None:
    """Put a copy in the place of a database that nobody uses; where the former one is kept, if there was one.

    Raises `StoreError` where the copy is damaged or not ours; then nothing has changed.
    """
    check(source)
    kept = None
    if path.exists():
        kept = path.with_name(f"{path.name}.before-restore")
        kept.unlink(missing_ok=True)
        try:
            # A tidy copy rather than the file: what stands in the log beside it is taken along.
            backup(path, kept)
        except StoreError:
            path.replace(kept)  # damaged: the reason to restore; kept as it is, to salvage from
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    backup(source, new)
    for log in ("-wal", "-shm"):
        path.with_name(path.name + log).unlink(missing_ok=True)
    new.replace(path)
    return kept


def check(path: Path) -> str:
    """The schema of a copy that is whole and ours. Raises `StoreError`."""
    if not path.exists():
        raise StoreError(f"{path} is not there")
    version = schema_version(path)
    if version is None:
        raise StoreError(f"{path}: this is no database of Rasid")
    try:
        with closing(connect(path)) as db:
            verdict = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise explained(error, path) from error
    if verdict != "ok":
        raise StoreError(f"{path}: the copy is damaged: {verdict}")
    return version
