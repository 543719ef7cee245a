"""The feeds that are due are fetched, beside one another, and what came is handed to ingest."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.connection import Connection
from bot.core.entry import Entry
from bot.core.errors import Mistake, RasidError
from bot.core.feed import Feed, Fetched, FetchFailed, FetchOutcome, Rhythm, woken
from bot.core.health import Health
from bot.flows.tray import Tray
from bot.ports import Clock, Fetcher, Meter, Store, Unit


class Report(Protocol):
    """What poll tells of an ingest."""

    @property
    def new(self) -> int:
        """Entries never seen before."""

    @property
    def alerts(self) -> int:
        """Alerts that were recorded."""

    @property
    def held(self) -> int:
        """Decisions to hold."""

    @property
    def health(self) -> Health | None:
        """Of the feed, where its word has changed."""

    @property
    def problem(self) -> FetchFailed | None:
        """Why the feed could not be read, or None."""


MOST_PAGES = 10
"""Article pages read in one poll; a feed that was just added has a hundred items that are not news."""


def wake(unit: Unit, now: datetime, rhythm: Rhythm, chance: Callable[[], float]) -> None:
    """After a time in which nobody polled, spread what is overdue instead of asking all at once."""
    for feed in unit.feeds.all():
        state = woken(feed.state, now, rhythm, chance())
        if state != feed.state:
            unit.feeds.save(feed.id, state)


Ingest = Callable[[Unit, Feed, FetchOutcome, datetime], Report]
Understand = Callable[[Feed, Fetched], Awaitable[Fetched]]
"""Adds what entries mean."""


@dataclass(frozen=True, slots=True)
class PollReport:
    """What polling did, in numbers."""

    feeds: int = 0
    failed: int = 0
    new: int = 0
    alerts: int = 0
    held: int = 0

    def plus(self, other: "PollReport") -> "PollReport":
        """Both together."""
        return PollReport(
            self.feeds + other.feeds,
            self.failed + other.failed,
            self.new + other.new,
            self.alerts + other.alerts,
            self.held + other.held,
        )


class Poller:
    """Keeps up to `at_once` fetches under way; a slow feed holds its own place and nobody else's."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        ingest: Ingest,
        clock: Clock,
        meter: Meter,
        *,
        at_once: int,
        lease: timedelta,
        understand: Understand | None = None,
    ) -> None:
        """A claim that is not finished within `lease` is free again for any process."""
        self._understand = understand
        self._store, self._fetcher = store, fetcher
        self._clock, self._meter = clock, meter
        # Where all places wait, there is nothing to wait for.
        self._tray: Tray[Report] = Tray(store, ingest, most=at_once, left_out=self._tell_left_out)
        self._at_once, self._lease = at_once, lease
        self._running: set[asyncio.Task[Report | None]] = set()
        self._connection = Connection()

    async def start(self) -> int:
        """Take due feeds for the places that are free, and begin to poll them; how many these are."""
        free = self._at_once - len(self._running)
        if free <= 0:
            return 0
        now = self._clock.now()
        feeds = await self._store.run(lambda unit: unit.feeds.claim_due(now, free, self._lease))
        for feed in feeds:
            task = asyncio.create_task(self._poll(feed))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        return len(feeds)

    async def finish(self, patience: float | None = None) -> PollReport:
        """Wait for what is under way; what takes longer than `patience` seconds is given up.

        The lease of a feed that was given up runs out, and another round takes it again.
        """
        running = set(self._running)
        if not running:
            return PollReport()
        done, late = await asyncio.wait(running, timeout=patience)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
        reports = [report for task in done if (report := task.result()) is not None]
        return PollReport(
            feeds=len(running),
            failed=len(running) - sum(report.problem is None for report in reports),
            new=sum(report.new for report in reports),
            alerts=sum(report.alerts for report in reports),
            held=sum(report.held for report in reports),
        )

    async def _poll(self, feed: Feed) -> Report | None:
        outcome = await self._fetcher.fetch(feed)
        self._connection = self._connection.after(feed.polled_at, outcome)
        outcome = self._connection.judged(outcome)
        if feed.offer.article and isinstance(outcome, Fetched):
            outcome = replace(outcome, entries=await self._told(feed, outcome.entries))
        try:
            report = await self._take_in(feed, outcome)
        except RasidError as error:
            # Nothing of this feed was kept; its lease runs out and the next round takes it again.
            self._meter.event("ingest.failed", feed=feed.url, error=str(error))
            return None
        except Exception as error:
            self._meter.event("ingest.crashed", feed=feed.url, error=repr(error), exception=error)
            return None
        self._tell(feed, report)
        return report

    async def _take_in(self, feed: Feed, outcome: FetchOutcome) -> Report:
        if self._understand is not None and isinstance(outcome, Fetched):
            outcome = await self._understand(feed, outcome)
        return await self._tray.keep(feed, outcome, self._clock.now())

    def _tell_left_out(self, feed: Feed, entries: int, error: Exception) -> None:
        self._meter.event(
            "ingest.mistake", feed=feed.url, entries=entries, error=str(Mistake.behind(error))
        )

    async def _told(self, feed: Feed, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """The entries, new ones that say nothing with the first words of their pages."""
        guids = {entry.guid for entry in entries}
        known = await self._store.read(lambda unit: unit.entries.known(feed.id, guids))
        gone = await self._store.read(lambda unit: unit.archive.forgotten(feed.id, guids))
        told = []
        left = MOST_PAGES
        for entry in entries:
            silent = not entry.summary and not entry.content
            before = known.get(entry.guid)
            if silent and before is not None:
                entry = replace(entry, summary=before.entry.summary)
            elif silent and left and entry.guid not in gone:
                left -= 1
                entry = replace(entry, summary=await self._fetcher.summary(entry.url))
            told.append(entry)
        return tuple(told)

    def _tell(self, feed: Feed, report: Report) -> None:
        if report.health is not None:
            # Once, when it happens: a source that is lost is known within hours.
            health = report.health
            name = "feed.well" if health.word in ("well", "moved") else "feed.ill"
            self._meter.event(name, feed=feed.url, health=health.word, detail=health.detail)
        if report.problem is None:
            counts = {"new": report.new, "alerts": report.alerts, "held": report.held}
            self._meter.event("feed.polled", feed=feed.url, **counts)
            return
        self._meter.event(
            "feed.failed",
            feed=feed.url,
            severity=report.problem.severity,
            code=report.problem.code,
            detail=report.problem.detail,
        )
