"""Reader processes, from the outside: a few, started when needed, killed when stuck."""

import asyncio
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import ParamSpec, TypeVar, cast

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.kinds import parse
from bot.feeds.origin import Fork, Origin

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE = 0.1
"""Seconds after which a document is read aside: news takes milliseconds, what takes longer is an archive or
hostile, and nobody shall wait for it. Where the machine is what is slow, it costs a fork."""
MOST_ASIDE = 2
"""Documents read aside at a time; a further one is begun again once there is a place."""
NICENESS = 5
"""Of a process that reads aside: it takes the processor when those who wait for news leave it."""


class Readers:
    """Up to `count` processes that read documents, each for at most `seconds`; a few more for slow ones."""

    def __init__(self, count: int = 1, seconds: float = 10.0, patience: float = PATIENCE) -> None:
        self._seconds, self._patience = seconds, patience
        self._free = asyncio.Semaphore(count)
        self._aside = asyncio.Semaphore(MOST_ASIDE)
        self._origin = Origin(seconds)
        self._idle: list[Fork] = []

    async def read(
        self, raw: bytes, content_type: str | None, url: str, now: datetime
    ) -> tuple[Entry, ...] | FetchFailed:
        """Read a document as `kinds.parse` does, off the event loop. Raises NotAFeed for an index alone."""
        try:
            return await self.apart(parse, raw, content_type, url, now)
        except NotAFeed as error:
            if error.children:
                raise
            code = "empty" if error.looks_like == "empty" else "not-a-feed"
            return FetchFailed("soft", code, str(error))

    async def apart(
        self, work: Callable[P, T], *arguments: P.args, **_: P.kwargs
    ) -> T | FetchFailed:
        """Call a function of a module on what came from outside, where it can be killed. Raises NotAFeed."""
        try:
            answer = await self._in_turn(pickle.dumps((work, arguments)))
        except TimeoutError:
            return FetchFailed("soft", "unreadable", f"not read after {self._seconds:g} s")
        except (OSError, asyncio.IncompleteReadError):
            return FetchFailed("soft", "unreadable", "the reader died of it")
        if isinstance(answer, NotAFeed):
            raise answer
        return cast("T", answer)

    async def close(self) -> None:
        """End the processes."""
        self._idle.clear()
        await self._origin.close()

    async def _in_turn(self, job: bytes) -> object:
        """Read one document of the queue; what takes long goes on aside, and the next one begins."""
        reading: asyncio.Task[object] | None = None
        try:
            async with self._free:
                process = await self._reader()
                reading = asyncio.create_task(self._exchanged(process, job))
                await asyncio.wait([reading], timeout=self._patience)
                if reading.done():
                    answer = reading.result()
                    self._idle.append(process)
                    return answer
                if self._aside.locked():
                    await _given_up(reading)
                else:
                    _yields(process)
            async with self._aside:
                if reading.done():
                    process = await self._origin.fork()
                    _yields(process)
                    reading = asyncio.create_task(self._exchanged(process, job))
                answer = await reading
                await self._origin.end(process)
                return answer
        finally:
            if reading is not None:
                await _given_up(reading)

    async def _exchanged(self, process: Fork, job: bytes) -> object:
        try:
            async with asyncio.timeout(self._seconds):
                return await process.ask(job)
        except BaseException:
            # Half an answer may be under way: this process can never be used again.
            await self._origin.end(process)
            raise

    async def _reader(self) -> Fork:
        while self._idle:
            process = self._idle.pop()
            if not process.is_gone:
                return process
            await self._origin.end(process)
        return await self._origin.fork()


def _yields(process: Fork) -> None:
    """Let a process stand back for others, for good: only the system's administrator could undo it."""
    with suppress(ProcessLookupError):
        os.setpriority(os.PRIO_PROCESS, process.pid, NICENESS)


async def _given_up(reading: "asyncio.Task[object]") -> None:
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
