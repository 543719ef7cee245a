"""Reader processes, from the outside: a few, started when needed, killed when stuck."""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from datetime import datetime
from typing import ParamSpec, TypeVar, cast

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.kinds import parse
from bot.feeds.reader import LENGTH

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE = 1.0
"""Seconds after which a document is read aside: news takes milliseconds, what takes longer is an archive or
hostile, and nobody shall wait for it."""
MOST_ASIDE = 3
"""Documents read aside at a time; with more of them the queue waits."""


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
        """Read a document as `kinds.parse` does, off the event loop."""
        try:
            return await self.apart(parse, raw, content_type, url, now)
        except NotAFeed as error:
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
        """Read one document of the queue; where that takes long, the next one begins meanwhile."""
        await self._free.acquire()
        waits = True
        reading = asyncio.create_task(self._exchanged(job))
        try:
            await asyncio.wait([reading], timeout=self._patience)
            if reading.done() or self._aside.locked():
                return await reading
            async with self._aside:
                self._free.release()
                waits = False
                return await reading
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            if waits:
                self._free.release()

    async def _exchanged(self, job: bytes) -> object:
        process = await self._reader()
        try:
            async with asyncio.timeout(self._seconds):
                answer = await _asked(process, job)
        except BaseException:
            # Half an answer may be under way: this process can never be used again.
            await _ended(process)
            raise
        self._idle.append(process)
        return answer

    async def _reader(self) -> Process:
        while self._idle:
            process = self._idle.pop()
            if process.returncode is None:
                return process
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.feeds.reader", stdin=PIPE, stdout=PIPE
        )


async def _asked(process: Process, job: bytes) -> object:
    if process.stdin is None or process.stdout is None:
        raise AssertionError("a reader is started with both pipes")
    process.stdin.write(LENGTH.pack(len(job)) + job)
    await process.stdin.drain()
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    answer: object = pickle.loads(await process.stdout.readexactly(length))
    return answer


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.communicate()  # and not wait(): the pipes must be closed, too
