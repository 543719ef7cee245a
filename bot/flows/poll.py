"""The feeds that are due are fetched, beside one another, and what came is handed to ingest."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.errors import RasidError
from bot.core.feed import Feed, FetchFailed, FetchOutcome
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
    def problem(self) -> FetchFailed | None:
        """Why the feed could not be read, or None."""


Ingest = Callable[[Unit, Feed, FetchOutcome, datetime], Report]


@dataclass(frozen=True, slots=True)
class PollReport:
    """What one round did, in numbers."""

    feeds: int = 0
    failed: int = 0
    new: int = 0
    alerts: int = 0
    held: int = 0


async def poll(
    store: Store,
    fetcher: Fetcher,
    ingest: Ingest,
    clock: Clock,
    meter: Meter,
    *,
    limit: int,
    lease: timedelta,
) -> PollReport:
    """Poll up to `limit` due feeds at once; a claim that is not finished within `lease` is free again."""
    due = clock.now()
    feeds = await store.run(lambda unit: unit.feeds.claim_due(due, limit, lease))
    reports = await asyncio.gather(
        *(_poll_one(feed, store, fetcher, ingest, clock, meter) for feed in feeds)
    )
    done = [report for report in reports if report is not None]
    return PollReport(
        feeds=len(feeds),
        failed=len(reports) - len(done) + sum(report.problem is not None for report in done),
        new=sum(report.new for report in done),
        alerts=sum(report.alerts for report in done),
        held=sum(report.held for report in done),
    )


async def _poll_one(
    feed: Feed, store: Store, fetcher: Fetcher, ingest: Ingest, clock: Clock, meter: Meter
) -> Report | None:
    outcome = await fetcher.fetch(feed)
    now = clock.now()
    try:
        report = await store.run(lambda unit: ingest(unit, feed, outcome, now))
    except RasidError as error:
        # Nothing of this feed was kept; its lease runs out and the next round takes it again.
        meter.event("ingest.failed", feed=feed.url, error=str(error))
        return None
    if report.problem is not None:
        problem = report.problem
        meter.event(
            "feed.failed",
            feed=feed.url,
            severity=problem.severity,
            code=problem.code,
            detail=problem.detail,
        )
    else:
        meter.event(
            "feed.polled", feed=feed.url, new=report.new, alerts=report.alerts, held=report.held
        )
    return report
