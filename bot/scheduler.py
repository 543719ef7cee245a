"""When what runs. APScheduler ticks; what is due lives in the store, so a restart loses nothing."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.ports import Meter

Job = Callable[[], Awaitable[object]]

GRACE_SECONDS = 300
"""A tick that comes late is still run: APScheduler's own second would skip it on a busy loop."""


class Scheduler:
    """Runs jobs at intervals, each never beside itself."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._running: set[asyncio.Task[object]] = set()
        self.rounds: Counter[str] = Counter()
        """How many rounds of each job have ended well."""
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={
                "max_instances": 1,
                "coalesce": True,
                "misfire_grace_time": GRACE_SECONDS,
            },
        )

    def every(self, seconds: float, name: str, job: Job) -> None:
        """Run `job` every so many seconds; a failure is logged and the next tick runs it again."""

        async def run() -> None:
            task = asyncio.ensure_future(self._guarded(name, job))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            # APScheduler cancels what it runs at shutdown; a send under way shall end by itself.
            await asyncio.shield(task)

        self._scheduler.add_job(run, "interval", seconds=seconds, id=name)

    async def _guarded(self, name: str, job: Job) -> None:
        try:
            await job()
            self.rounds[name] += 1
        except Exception as error:
            self._meter.event("job.crashed", job=name, error=repr(error), exception=error)

    def start(self) -> None:
        """Begin to tick, on the running event loop."""
        self._scheduler.start()

    async def stop(self, patience: float) -> None:
        """Start nothing more, and give what runs `patience` seconds to end."""
        self._scheduler.pause()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # shutdown is done by a callback on the loop
