"""Reader processes, from the outside: a few, started when needed, killed when stuck."""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from datetime import datetime

from bot.core.entry import Entry
from bot.core.feed import FetchFailed
from bot.feeds.reader import LENGTH


class Readers:
    """Up to `count` processes that read documents, each for at most `seconds`."""

    def __init__(self, count: int = 1, seconds: float = 10.0) -> None:
        self._seconds = seconds
        self._free = asyncio.Semaphore(count)
        self._idle: list[Process] = []

    async def read(
        self, raw: bytes, content_type: str | None, url: str, now: datetime
    ) -> tuple[Entry, ...] | FetchFailed:
        """Read a document as `kinds.parse` does, off the event loop."""
        job = pickle.dumps((raw, content_type, url, now))
        async with self._free:
            try:
                answer = await self._exchanged(job)
            except TimeoutError:
                return FetchFailed("soft", "unreadable", f"not read after {self._seconds:g} s")
            except (OSError, asyncio.IncompleteReadError):
                return FetchFailed("soft", "unreadable", "the reader died of it")
        if isinstance(answer, tuple) and answer and isinstance(answer[0], str):
            message, looks_like = answer
            code = "empty" if looks_like == "empty" else "not-a-feed"
            return FetchFailed("soft", code, message)
        return answer

    async def close(self) -> None:
        """End the processes."""
        while self._idle:
            await _ended(self._idle.pop())

    async def _exchanged(self, job: bytes) -> tuple[Entry, ...] | tuple[str, str]:
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


async def _asked(process: Process, job: bytes) -> tuple[Entry, ...] | tuple[str, str]:
    if process.stdin is None or process.stdout is None:
        raise AssertionError("a reader is started with both pipes")
    process.stdin.write(LENGTH.pack(len(job)) + job)
    await process.stdin.drain()
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    answer: tuple[Entry, ...] | tuple[str, str] = pickle.loads(
        await process.stdout.readexactly(length)
    )
    return answer


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.communicate()  # and not wait(): the pipes must be closed, too
