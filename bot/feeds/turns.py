"""Whose turn it is at a host: two requests in flight, and a pause between two that begin.

Media Cloud, which polls the world's news, keeps two in flight and five seconds between; a monitor that
asks a host for a dozen feeds every few minutes is well served by one second.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

LONGEST_REST = timedelta(hours=1)
"""A host that asks one feed to wait is left alone with all its feeds, but no longer: some hosts speak for
others, and the feed that was answered waits as long as it was told anyway."""
PER_HOST = 2
PAUSE = 1.0
"""Seconds."""


@dataclass(slots=True)
class _Host:
    places: asyncio.Semaphore
    free_at: float = 0.0
    away_until: float = 0.0


class Turns:
    """Turns by host; there are as many hosts as the operator's feeds have."""

    def __init__(
        self, pause: float = PAUSE, longest_rest: timedelta = LONGEST_REST, places: int = PER_HOST
    ) -> None:
        self._pause, self._longest_rest, self._places = pause, longest_rest, places
        self._hosts: dict[str, _Host] = {}

    def send_away(self, name: str, wait: timedelta) -> None:
        """Note that this host has asked for a pause (429 or 503 with Retry-After)."""
        host = self._host(name)
        rest = min(wait, self._longest_rest).total_seconds()
        host.away_until = asyncio.get_running_loop().time() + rest

    def rest(self, name: str) -> timedelta | None:
        """How long this host is still to be left alone; None: it may be asked."""
        host = self._hosts.get(name)
        left = host.away_until - asyncio.get_running_loop().time() if host else 0.0
        return timedelta(seconds=left) if left > 0 else None

    @asynccontextmanager
    async def at(self, name: str) -> AsyncIterator[None]:
        """Wait for a turn at this host, and hold it."""
        host = self._host(name)
        async with host.places:
            now = asyncio.get_running_loop().time()
            start = max(now, host.free_at)
            host.free_at = start + self._pause
            if start > now:
                await asyncio.sleep(start - now)
            yield

    def _host(self, name: str) -> _Host:
        host = self._hosts.get(name)
        if host is None:
            host = self._hosts[name] = _Host(asyncio.Semaphore(self._places))
        return host
