"""The clock on the wall. Nothing else in the house reads it; `wiring` hands it out."""

import asyncio
from datetime import UTC, datetime


class WallClock:
    """The `Clock` of a running program."""

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC)

    def timestamp(self) -> float:
        """Seconds since 1970."""
        return self.now().timestamp()

    async def sleep(self, seconds: float) -> None:
        """Come back after so many seconds."""
        await asyncio.sleep(seconds)
