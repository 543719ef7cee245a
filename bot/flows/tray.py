"""Outcomes of polls are kept together: a transaction costs more than all that an unchanged feed has to say.

News goes at once and takes along what waits; whatever else has come waits a moment for company. What waits is
only in memory: after a crash the lease of its feed runs out, and the feed is asked again.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

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


class Tray(Generic[Report]):
    """Holds up to `most` outcomes, each for at most `wait` seconds."""

    def __init__(
        self,
        store: Store,
        ingest: Callable[[Unit, Feed, FetchOutcome, datetime], Report],
        *,
        most: int,
        wait: float = WAIT,
    ) -> None:
        self._store, self._ingest = store, ingest
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
                together[0].fail(error)
                return
            # One may be to blame, and the others shall not lose by it.
            for one in together:
                await self._keep([one])
        else:
            for one, report in zip(together, reports, strict=True):
                one.tell(report)
