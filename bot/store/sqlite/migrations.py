"""Bringing a database to the schema of this version, or saying clearly why not.

All steps that are missing are applied in one transaction: a failure leaves the database as it was. An
existing database is copied beside itself first, since steps only ever lead forward.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.core.errors import SchemaTooNew, StoreError
from bot.store.sqlite.connection import connect, copy_whole, keep_log
from bot.store.sqlite.failures import explained
from bot.store.sqlite.schema import STEPS


@dataclass(frozen=True, slots=True)
class Migrated:
    """What `migrate` has done."""

    version: str
    """The last step that the database has now."""
    applied: tuple[str, ...]
    """The steps that were missing."""
    copy: Path | None
    """Where the database as it was before is kept; None where there was nothing to keep."""


def migrate(path: Path, steps: Migrations = STEPS) -> Migrated:
    """Apply the steps that a database lacks; a file that is not there is made.

    Raises `SchemaTooNew` where the database has a step that this version does not know, and `StoreError`
    with the path and what to do where it cannot be opened, is damaged, or is not ours.
    """
    if not path.parent.is_dir():
        raise StoreError(f"{path}: there is no folder {path.parent}; make it, or name another file")
    try:
        with closing(connect(path)) as db:
            return _migrate(db, path, steps)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def schema_version(path: Path, steps: Migrations = STEPS) -> str | None:
    """The last step that a database has; None where it has none or is not there. Changes nothing."""
    if not path.exists():
        return None
    try:
        with closing(connect(path)) as db:
            applied = _names(steps, db)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    return applied[-1] if applied else None


def check_current(path: Path, steps: Migrations = STEPS) -> str:
    """The last step of a database that has all that this version knows. Changes nothing.

    Raises what `migrate` raises, and `StoreError` where there is something to make or migrate.
    """
    if not path.exists():
        raise StoreError(f"{path}: there is no database")
    try:
        with closing(connect(path)) as db:
            _check_ours(db, path, steps)
            applied, missing = _names(steps, db), _missing(steps, db)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    if missing:
        raise StoreError(
            f"{path} lacks step {missing[0]}: start the bot, or run `rasid migrate`, which keeps a copy"
        )
    return applied[-1]


def _migrate(db: Database, path: Path, steps: Migrations) -> Migrated:
    # In a transaction, so that steps and tables are seen as of one moment.
    db.execute("BEGIN")
    try:
        _check_ours(db, path, steps)
    finally:
        db.rollback()
    keep_log(db)
    # Not db.atomic(): its deferred BEGIN fails at once, instead of waiting, where another process
    # migrates the same file. Foreign keys are off on this connection, as steps that rebuild a table need.
    db.execute("BEGIN IMMEDIATE")
    try:
        missing = _missing(steps, db)
        copy = _keep_copy(path, missing[0]) if missing and db.table_names() else None
        if missing:
            _apply(db, path, steps)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
    return Migrated(version=_names(steps, db)[-1], applied=tuple(missing), copy=copy)


def _check_ours(db: Database, path: Path, steps: Migrations) -> None:
    with closing(Database(memory=True)) as empty:
        known = _missing(steps, empty)
    applied = _names(steps, db)
    unknown = [name for name in applied if name not in known]
    if unknown:
        raise SchemaTooNew(
            f"{path}: the database has step {unknown[-1]} of a newer version, this version knows steps"
            f" up to {known[-1]}; run the newer version, or restore a copy from before",
            found=unknown[-1],
            known=known[-1],
        )
    if not applied and set(db.table_names()) - {steps.migrations_table}:
        raise StoreError(f"{path}: this database belongs to another program; name another file")


def _apply(db: Database, path: Path, steps: Migrations) -> None:
    steps.apply(db)
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise StoreError(f"{path}: a step would lose rows that others refer to, {broken[0]} first")


def _keep_copy(path: Path, step: str) -> Path:
    copy = path.with_name(f"{path.name}.before-{step}")
    # VACUUM cannot run in a transaction; ours, meanwhile, keeps other writers and migrations away.
    copy_whole(path, copy)
    return copy


def _names(steps: Migrations, db: Database) -> list[str]:
    return [step.name for step in steps.applied(db)]


def _missing(steps: Migrations, db: Database) -> list[str]:
    return [step.name for step in steps.pending(db)]
