"""A feed that is lost is told of within hours, and once, at the pace at which it is really asked."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.core.feed import LONGEST_WAIT, FetchFailed, FetchOutcome, Unchanged
from bot.core.health import DEAD, QUIET_LEAST
from bot.store.memory import MemoryStore
from tests.fakes import StepClock
from tests.flows.test_ingest import RHYTHM, WIRE, Desk, entry

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LAST_SEEN_WELL = 8 * DAY
"""More than a week, so that a usual weekend is known."""


async def polled(
    desk: Desk, until: datetime, answer: Callable[[], FetchOutcome] | None = None
) -> list[tuple[str, datetime]]:
    """Ask whenever it is due; what was told, and when. Without an answer there are news by the hour."""
    told: list[tuple[str, datetime]] = []
    last: datetime | None = None
    while desk.clock.at < until:
        now = desk.clock.at
        if answer is not None:
            report = await desk.outcome(WIRE, answer())
        elif last is None or now - last >= HOUR:
            last = now
            report = await desk.take(WIRE, entry(str(now), f"Port {now}", published=now))
        else:
            report = await desk.outcome(WIRE, Unchanged())
        if report.health is not None:
            told.append((report.health.word, now))
        desk.clock.at = (await desk.feed(WIRE)).state.next_check
    return told


@pytest.fixture
async def desk() -> Desk:
    """A feed that brought news every hour until now."""
    desk = Desk(MemoryStore(), StepClock())
    assert await polled(desk, desk.clock.at + LAST_SEEN_WELL) == []
    return desk


async def test_one_that_falls_silent(desk: Desk) -> None:
    silent = desk.clock.at

    told = await polled(desk, silent + 7 * DAY, Unchanged)
    back = await polled(desk, desk.clock.at + 7 * DAY)

    assert [word for word, _ in told] == ["quiet"]
    assert told[0][1] - silent <= QUIET_LEAST + HOUR
    assert [word for word, _ in back] == ["well"]


async def test_one_that_fails(desk: Desk) -> None:
    lost = desk.clock.at

    told = await polled(desk, lost + 7 * DAY, lambda: FetchFailed("temporary", "timeout", "late"))

    assert [word for word, _ in told] == ["failing", "dead"]
    assert told[0][1] - lost <= RHYTHM.slowest
    assert told[1][1] - lost <= DEAD + LONGEST_WAIT


async def test_one_that_is_gone(desk: Desk) -> None:
    lost = desk.clock.at

    told = await polled(desk, lost + 7 * DAY, lambda: FetchFailed("hard", "gone", "for good"))

    assert [word for word, _ in told] == ["dead"]
    assert told[0][1] - lost <= RHYTHM.slowest
