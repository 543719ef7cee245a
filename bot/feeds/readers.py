"""Reader processes, from the outside: a few, started when needed, killed when stuck."""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import ParamSpec, TypeVar, cast

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.kinds import parse
from bot.feeds.reader import LENGTH

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE = 0.4
"""Seconds after which a document is read aside: news takes milliseconds, what takes longer is an archive or
hostile, and nobody shall wait for it."""
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
        self._idle: list[Process] = []

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
        while self._idle:
            await _ended(self._idle.pop())

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
                    process = await self._started()
                    _yields(process)
                    reading = asyncio.create_task(self._exchanged(process, job))
                answer = await reading
                await _ended(process)
                return answer
        finally:
            if reading is not None:
                await _given_up(reading)

    async def _exchanged(self, process: Process, job: bytes) -> object:
        try:
            async with asyncio.timeout(self._seconds):
                return await _asked(process, job)
        except BaseException:
            # Half an answer may be under way: this process can never be used again.
            await _ended(process)
            raise

    async def _reader(self) -> Process:
        while self._idle:
            process = self._idle.pop()
            if process.returncode is None:
                return process
        return await self._started()

    async def _started(self) -> Process:
        """A process that is ready: what its start takes is no document's fault."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.feeds.reader", stdin=PIPE, stdout=PIPE
        )
        try:
            async with asyncio.timeout(self._seconds):
                await _answer_of(process)
        except BaseException:
            await _ended(process)
            raise
        return process


def _yields(process: Process) -> None:
    """Let a process stand back for others, for good: only the system's administrator could undo it."""
    with suppress(ProcessLookupError):
        os.setpriority(os.PRIO_PROCESS, process.pid, NICENESS)


async def _given_up(reading: "asyncio.Task[object]") -> None:
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)


async def _asked(process: Process, job: bytes) -> object:
    if process.stdin is None:
        raise AssertionError("a reader is started with both pipes")
    process.stdin.write(LENGTH.pack(len(job)) + job)
    await process.stdin.drain()
    return await _answer_of(process)


async def _answer_of(process: Process) -> object:
    if process.stdout is None:
        raise AssertionError("a reader is started with both pipes")
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    answer: object = pickle.loads(await process.stdout.readexactly(length))
    return answer


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.communicate()  # and not wait(): the pipes must be closed, too
