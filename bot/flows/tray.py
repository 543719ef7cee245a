"""Outcomes of polls are kept together: a transaction costs more than all that an unchanged feed has to say.

News goes at once and takes along what waits; whatever else has come waits a moment for company. What waits is
only in memory: after a crash the lease of its feed runs out, and the feed is asked again.

An entry over which we fail is left out, and the others of its feed are kept: each is then tried alone.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar

from bot.core.entry import Entry
from bot.core.errors import RasidError
from bot.core.feed import Feed, Fetched, FetchOutcome
from bot.ports import Store, Unit

Report = TypeVar("Report")

WAIT = 0.1
"""Seconds that an outcome without news waits for others: nobody sees them, and one fsync serves dozens."""


@dataclass(frozen=True, slots=True)
class _Polled(Generic[Report]):
    feed: Feed
    outcome: FetchOutcome
    now: datetime
    kept: asyncio.Future[Report]

    def tell(self, report: Report) -> None:
        """Tell whoever waits; nobody may, where the program is about to end."""
        if not self.kept.done():
            self.kept.set_result(report)

    def fail(self, error: Exception) -> None:
        """Tell whoever waits that nothing was kept."""
        if not self.kept.done():
            self.kept.set_exception(error)


class _OnlyTried(Exception):
    """Ends a unit of work of which nothing is to stay."""


class Tray(Generic[Report]):
    """Holds up to `most` outcomes, each for at most `wait` seconds."""

    def __init__(
        self,
        store: Store,
        ingest: Callable[[Unit, Feed, FetchOutcome, datetime], Report],
        *,
        most: int,
        wait: float = WAIT,
        left_out: Callable[[Feed, int, Exception], None] = lambda feed, many, error: None,
    ) -> None:
        """`left_out` is told how many entries of a feed we fail over, and how we failed over the first."""
        self._store, self._ingest, self._left_out = store, ingest, left_out
        self._most, self._wait = most, wait
        self._waiting: list[_Polled[Report]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._running: set[asyncio.Task[None]] = set()

    async def keep(self, feed: Feed, outcome: FetchOutcome, now: datetime) -> Report:
        """Keep an outcome; what `ingest` says of it, or raises, once it is in the store."""
        loop = asyncio.get_running_loop()
        polled: _Polled[Report] = _Polled(feed, outcome, now, loop.create_future())
        self._waiting.append(polled)
        # One outcome with news a unit of work: stories that are alive are caught up with once in each.
        if isinstance(outcome, Fetched) or len(self._waiting) >= self._most:
            self._empty()
        elif self._timer is None:
            self._timer = loop.call_later(self._wait, self._empty)
        return await polled.kept

    def _empty(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        together, self._waiting = self._waiting, []
        task = asyncio.create_task(self._keep(together))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _keep(self, together: Sequence[_Polled[Report]]) -> None:
        def work(unit: Unit) -> list[Report]:
            return [self._ingest(unit, one.feed, one.outcome, one.now) for one in together]

        try:
            reports = await self._store.run(work)
        except Exception as error:
            if len(together) == 1:
                await self._keep_the_rest(together[0], error)
                return
            # One may be to blame, and the others shall not lose by it.
            for one in together:
                await self._keep([one])
        else:
            for one, report in zip(together, reports, strict=True):
                one.tell(report)

    async def _keep_the_rest(self, one: _Polled[Report], error: Exception) -> None:
        """Keep what a feed has brought without the entries that cannot be kept, if these are to blame."""
        outcome = one.outcome
        if isinstance(error, RasidError) or not isinstance(outcome, Fetched):
            one.fail(error)
            return
        tried = [(entry, await self._fault(one, outcome, entry)) for entry in outcome.entries]
        faults = [fault for _, fault in tried if fault is not None]
        rest = replace(outcome, entries=tuple(entry for entry, fault in tried if fault is None))
        try:
            if not faults:
                raise error
            report = await self._store.run(lambda unit: self._ingest(unit, one.feed, rest, one.now))
        except Exception as again:
            one.fail(again)
            return
        self._left_out(one.feed, len(faults), faults[0])
        one.tell(report)

    async def _fault(
        self, one: _Polled[Report], outcome: Fetched, entry: Entry
    ) -> Exception | None:
        """How an entry fails alone, in a unit of work of which nothing stays."""

        def work(unit: Unit) -> None:
            self._ingest(unit, one.feed, replace(outcome, entries=(entry,)), one.now)
            raise _OnlyTried

        try:
            await self._store.run(work)
        except _OnlyTried:
            pass
        except Exception as error:
            return error
        return None
