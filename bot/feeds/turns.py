"""Whose turn it is at a host: two requests in flight, and a pause between two that begin.

Media Cloud, which polls the world's news, keeps two in flight and five seconds between; a monitor that
asks a host for a dozen feeds every few minutes is well served by one second.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

PER_HOST = 2
PAUSE = 1.0
"""Seconds."""


@dataclass(slots=True)
class _Host:
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(PER_HOST))
    free_at: float = 0.0


class Turns:
    """Turns by host; there are as many hosts as the operator's feeds have."""

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def at(self, name: str) -> AsyncIterator[None]:
        """Wait for a turn at this host, and hold it."""
        host = self._hosts.setdefault(name, _Host())
        async with host.places:
            now = asyncio.get_running_loop().time()
            start = max(now, host.free_at)
            host.free_at = start + self._pause
            await asyncio.sleep(start - now)
            yield
