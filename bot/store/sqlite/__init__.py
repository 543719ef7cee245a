"""The store on SQLite: what a deployment on one machine runs on.

One thread writes, one reads and one reads what takes long, each with a connection of its own; the event
loop only waits for their answers. A unit of work is a transaction that takes the write lock at its
beginning (`BEGIN IMMEDIATE`): one that begins deferred and reads first would fail at once, instead of
waiting, where another process commits in between.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from bot.core.errors import StoreError
from bot.ports import (
    Alerts,
    Archive,
    Digests,
    Entries,
    Feeds,
    Inbox,
    Invitations,
    Marks,
    Mutes,
    Outbox,
    Stewards,
    Stories,
    Subscribers,
    Unit,
    Views,
    Watches,
)
from bot.store.sqlite.alerts import SqliteAlerts
from bot.store.sqlite.archive import SqliteArchive
from bot.store.sqlite.connection import reader, writer
from bot.store.sqlite.digests import SqliteDigests
from bot.store.sqlite.entries import SqliteEntries
from bot.store.sqlite.failures import explained
from bot.store.sqlite.feeds import SqliteFeeds
from bot.store.sqlite.inbox import SqliteInbox
from bot.store.sqlite.invitations import SqliteInvitations
from bot.store.sqlite.marks import SqliteMarks
from bot.store.sqlite.migrations import Migrated, check_current, migrate, schema_version
from bot.store.sqlite.mutes import SqliteMutes
from bot.store.sqlite.outbox import SqliteOutbox
from bot.store.sqlite.session import Session
from bot.store.sqlite.stewards import SqliteStewards
from bot.store.sqlite.stories import SqliteStories
from bot.store.sqlite.subscribers import SqliteSubscribers
from bot.store.sqlite.views import SqliteViews
from bot.store.sqlite.watches import SqliteWatches

__all__ = ["Migrated", "SqliteStore"]

T = TypeVar("T")

_HOUSEKEEPING = (
    # Where another process is in the way, the next close does it.
    "PRAGMA busy_timeout = 0",
    "PRAGMA optimize",
    "PRAGMA wal_checkpoint(TRUNCATE)",
)


class SqliteUnit:
    """The nouns on one connection."""

    def __init__(self, session: Session) -> None:
        self.feeds: Feeds = SqliteFeeds(session)
        self.entries: Entries = SqliteEntries(session)
        self.stories: Stories = SqliteStories(session)
        self.watches: Watches = SqliteWatches(session)
        self.subscribers: Subscribers = SqliteSubscribers(session)
        self.alerts: Alerts = SqliteAlerts(session)
        self.views: Views = SqliteViews(session)
        self.outbox: Outbox = SqliteOutbox(session)
        self.inbox: Inbox = SqliteInbox(session)
        self.stewards: Stewards = SqliteStewards(session)
        self.invitations: Invitations = SqliteInvitations(session)
        self.digests: Digests = SqliteDigests(session)
        self.mutes: Mutes = SqliteMutes(session)
        self.marks: Marks = SqliteMarks(session)
        self.archive: Archive = SqliteArchive(session)


class _Lane:
    """A thread, the connection that belongs to it, and how a transaction begins and ends there."""

    def __init__(
        self, name: str, path: Path, connect: Callable[[Path], Database], begin: str, end: str
    ) -> None:
        self._path = path
        self._begin = begin
        self._end = end
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"store-{name}")
        self._db = self._thread.submit(connect, path).result()
        self._unit: Unit = SqliteUnit(Session(self._db, path))

    async def do(self, work: Callable[[Unit], T]) -> T:
        """One unit of work, on the thread of this lane."""
        return await _on(self._thread, partial(self._transaction, work))

    async def close(self, farewell: tuple[str, ...] = ()) -> None:
        """Let what was begun come to its end, then close."""
        await _on(self._thread, partial(self._disconnect, farewell))
        self._thread.shutdown()

    def _transaction(self, work: Callable[[Unit], T]) -> T:
        try:
            self._db.conn.execute(self._begin)
        except sqlite3.Error as error:
            raise explained(error, self._path) from error
        try:
            answer = work(self._unit)
            self._finish()
        except BaseException:
            self._db.rollback()
            raise
        return answer

    def _finish(self) -> None:
        try:
            self._db.conn.execute(self._end)
        except sqlite3.Error as error:
            raise explained(error, self._path) from error

    def _disconnect(self, farewell: tuple[str, ...]) -> None:
        for statement in farewell:
            with suppress(sqlite3.Error):
                self._db.execute(statement)
        self._db.close()


async def _on(thread: Executor, call: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(thread, call)


class SqliteStore:
    """A database file, opened."""

    def __init__(self, path: Path, version: str) -> None:
        self._version = version
        self._closed = False
        self._writer = _Lane("writer", path, writer, "BEGIN IMMEDIATE", "COMMIT")
        self._reader = _Lane("reader", path, reader, "BEGIN", "ROLLBACK")
        self._student = _Lane("student", path, reader, "BEGIN", "ROLLBACK")

    @classmethod
    def open(cls, path: Path | str) -> "SqliteStore":
        """Open a database, make or migrate it where needed. Blocks: for the start of a program.

        Errors are those of `migrate`.
        """
        return cls(Path(path), cls.migrate(path).version)

    @classmethod
    def open_as_is(cls, path: Path | str) -> "SqliteStore":
        """Open a database to look at it. Raises `StoreError` where it would have to be made or migrated."""
        return cls(Path(path), check_current(Path(path)))

    @staticmethod
    def migrate(path: Path | str) -> Migrated:
        """Bring a database to the schema of this version and tell what was done; see `migrations`."""
        return migrate(Path(path))

    @staticmethod
    def version_of(path: Path | str) -> str | None:
        """The schema of a database that need not be open, None where there is none; changes nothing."""
        return schema_version(Path(path))

    def schema_version(self) -> str:
        """The last step of the schema that this database has."""
        return self._version

    async def run(self, work: Callable[[Unit], T]) -> T:
        """See `ports.Store.run`."""
        self._check_open()
        return await self._writer.do(work)

    async def read(self, work: Callable[[Unit], T]) -> T:
        """See `ports.Store.read`."""
        self._check_open()
        return await self._reader.do(work)

    async def study(self, work: Callable[[Unit], T]) -> T:
        """See `ports.Store.study`."""
        self._check_open()
        return await self._student.do(work)

    async def close(self) -> None:
        """See `ports.Store.close`."""
        if self._closed:
            return
        self._closed = True
        # The readers first: while they hold on to the log, the log cannot be emptied.
        await self._reader.close()
        await self._student.close()
        await self._writer.close(_HOUSEKEEPING)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError("the store is closed")
