"""When what runs: each job never beside itself, failures said, work under way ended at the stop."""

import asyncio

from bot.scheduler import Scheduler
from tests.fakes import ListMeter


async def test_a_job_runs_again_and_again_and_never_beside_itself() -> None:
    running, most, runs = 0, 0, 0
    enough = asyncio.Event()

    async def job() -> None:
        nonlocal running, most, runs
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.03)
        running -= 1
        runs += 1
        if runs == 3:
            enough.set()

    scheduler = Scheduler(ListMeter())
    scheduler.every(0.01, "job", job)
    scheduler.start()
    await asyncio.wait_for(enough.wait(), 5)
    await scheduler.stop(1)

    assert most == 1
    assert scheduler.rounds["job"] >= 3


async def test_a_failure_is_said_and_the_next_tick_runs_again() -> None:
    meter = ListMeter()
    again = asyncio.Event()
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise RuntimeError("boom")
        again.set()

    scheduler = Scheduler(meter)
    scheduler.every(0.01, "job", job)
    scheduler.start()
    await asyncio.wait_for(again.wait(), 5)
    await scheduler.stop(1)

    assert ("job.crashed", "RuntimeError('boom')") in [
        (name, fields.get("error")) for name, fields in meter.events
    ]


async def test_stop_lets_what_runs_come_to_its_end() -> None:
    begun, ended = asyncio.Event(), False

    async def job() -> None:
        nonlocal ended
        begun.set()
        await asyncio.sleep(0.1)
        ended = True

    scheduler = Scheduler(ListMeter())
    scheduler.every(0.01, "job", job)
    scheduler.start()
    await asyncio.wait_for(begun.wait(), 5)
    await scheduler.stop(5)

    assert ended


async def test_stop_waits_no_longer_than_it_was_told() -> None:
    begun, cancelled = asyncio.Event(), asyncio.Event()

    async def job() -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    scheduler = Scheduler(ListMeter())
    scheduler.every(0.01, "job", job)
    scheduler.start()
    await asyncio.wait_for(begun.wait(), 5)
    await scheduler.stop(0.05)

    await asyncio.wait_for(cancelled.wait(), 5)
