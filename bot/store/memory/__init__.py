"""The reference implementation of `ports.Store`: dictionaries of frozen dataclasses.

It says in plain Python what the contract means; tests and the demo run on it, and a state machine plays
the other adapters against it. A unit of work gets copies of the dictionaries, which take the place of
the old ones when it succeeds: what raises leaves everything as it was.
"""

from collections.abc import Callable
from typing import TypeVar

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
from bot.store.memory.alerts import MemoryAlerts
from bot.store.memory.archive import MemoryArchive
from bot.store.memory.digests import MemoryDigests
from bot.store.memory.entries import MemoryEntries
from bot.store.memory.feeds import MemoryFeeds
from bot.store.memory.inbox import MemoryInbox
from bot.store.memory.invitations import MemoryInvitations
from bot.store.memory.marks import MemoryMarks
from bot.store.memory.mutes import MemoryMutes
from bot.store.memory.outbox import MemoryOutbox
from bot.store.memory.stewards import MemoryStewards
from bot.store.memory.stories import MemoryStories
from bot.store.memory.subscribers import MemorySubscribers
from bot.store.memory.tables import Tables
from bot.store.memory.views import MemoryViews
from bot.store.memory.watches import MemoryWatches

T = TypeVar("T")


class MemoryUnit:
    """One unit of work on one set of dictionaries."""

    def __init__(self, tables: Tables) -> None:
        self.feeds: Feeds = MemoryFeeds(tables)
        self.entries: Entries = MemoryEntries(tables)
        self.stories: Stories = MemoryStories(tables)
        self.watches: Watches = MemoryWatches(tables)
        self.subscribers: Subscribers = MemorySubscribers(tables)
        self.alerts: Alerts = MemoryAlerts(tables)
        self.views: Views = MemoryViews(tables)
        self.outbox: Outbox = MemoryOutbox(tables)
        self.inbox: Inbox = MemoryInbox(tables)
        self.stewards: Stewards = MemoryStewards(tables)
        self.invitations: Invitations = MemoryInvitations(tables)
        self.digests: Digests = MemoryDigests(tables)
        self.mutes: Mutes = MemoryMutes(tables)
        self.marks: Marks = MemoryMarks(tables)
        self.archive: Archive = MemoryArchive(tables)


class MemoryStore:
    """Keeps everything until the process ends. `run` and `read` never await, so nothing comes between."""

    def __init__(self) -> None:
        self._tables = Tables()
        self._closed = False

    async def run(self, work: Callable[[Unit], T]) -> T:
        """See `ports.Store.run`."""
        self._check_open()
        tables = self._tables.copy()
        answer = work(MemoryUnit(tables))
        self._tables = tables
        return answer

    async def read(self, work: Callable[[Unit], T]) -> T:
        """See `ports.Store.read`."""
        self._check_open()
        return work(MemoryUnit(self._tables.read_only()))

    async def study(self, work: Callable[[Unit], T]) -> T:
        """See `ports.Store.study`."""
        return await self.read(work)

    async def close(self) -> None:
        """See `ports.Store.close`."""
        self._closed = True

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError("the store is closed")
