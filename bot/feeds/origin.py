"""Where reader processes come from: an origin that has loaded the parsers is forked for each of them."""

import asyncio
import os
import pickle
import signal
import socket
import sys
from asyncio.subprocess import Process
from contextlib import suppress
from dataclasses import dataclass

from bot.feeds.reader import FORK, LENGTH, ORDER


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """A reader process."""

    pid: int
    answers: asyncio.StreamReader
    jobs: asyncio.StreamWriter

    @property
    def is_gone(self) -> bool:
        """Whether it has ended by itself."""
        return self.answers.at_eof()

    async def ask(self, job: bytes) -> object:
        """Let it do a job. Raises OSError and IncompleteReadError where it dies of it."""
        self.jobs.write(LENGTH.pack(len(job)) + job)
        await self.jobs.drain()
        return await _answer(self.answers)


class Origin:
    """Starts the origin when the first reader is needed, and anew when it was lost."""

    def __init__(self, seconds: float) -> None:
        """A start may take so many seconds."""
        self._seconds = seconds
        self._starting = asyncio.Lock()
        self._process: Process | None = None
        self._orders: socket.socket | None = None
        self._living: set[Fork] = set()

    async def fork(self) -> Fork:
        """Give a reader that is ready. Raises OSError, IncompleteReadError and TimeoutError."""
        try:
            return await self._forked()
        except (OSError, asyncio.IncompleteReadError):
            await self.close()  # the next one finds another origin
            raise

    async def _forked(self) -> Fork:
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                await self._order(FORK, theirs)
            answers, jobs = await asyncio.open_connection(sock=ours)
        except BaseException:
            ours.close()
            raise
        try:
            async with asyncio.timeout(self._seconds):
                pid = await _answer(answers)
        except BaseException:
            jobs.close()
            raise
        assert isinstance(pid, int)
        fork = Fork(pid, answers, jobs)
        self._living.add(fork)
        return fork

    async def end(self, fork: Fork) -> None:
        """End a reader, whatever it does."""
        if fork not in self._living:
            return
        self._living.remove(fork)
        try:
            if self._orders is not None:
                self._orders.send(ORDER.pack(fork.pid))
        except OSError:
            _kill(fork)
        await _hang_up(fork)

    async def close(self) -> None:
        """End the readers and the origin."""
        for fork in tuple(self._living):
            await self.end(fork)
        process, orders = self._process, self._orders
        self._process = self._orders = None
        if orders is not None:
            orders.close()
        if process is not None:
            await process.wait()

    async def _order(self, order: int, handed: socket.socket) -> None:
        async with self._starting:
            if self._process is None or self._process.returncode is not None:
                await self._start()
            if self._orders is None:
                raise AssertionError("an origin that was started takes orders")
            socket.send_fds(self._orders, [ORDER.pack(order)], [handed.fileno()])

    async def _start(self) -> None:
        # An origin that was killed has left its readers to nobody who would wait for them.
        while self._living:
            orphan = self._living.pop()
            _kill(orphan)
            await _hang_up(orphan)
        if self._orders is not None:
            self._orders.close()
        self._orders, theirs = socket.socketpair()
        with theirs:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.feeds.reader", stdin=theirs.fileno()
            )


def _kill(fork: Fork) -> None:
    with suppress(ProcessLookupError):
        os.kill(fork.pid, signal.SIGKILL)


async def _hang_up(fork: Fork) -> None:
    fork.jobs.close()
    with suppress(OSError):
        await fork.jobs.wait_closed()


async def _answer(answers: asyncio.StreamReader) -> object:
    (length,) = LENGTH.unpack(await answers.readexactly(LENGTH.size))
    answer: object = pickle.loads(await answers.readexactly(length))
    return answer
