"""One round of polling every feed, as the benchmarks of feeds need it."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.core.feed import Feed, FetchOutcome
from bot.flows.ingest import IngestReport
from bot.flows.poll import Poller
from bot.ports import Unit
from bot.wiring import House


async def poll_all(
    parts: House, take: Callable[[Unit, Feed, FetchOutcome, datetime], IngestReport]
) -> None:
    """Poll each feed of the config once, and let `take` have what came."""
    polling = parts.config.polling
    poller = Poller(
        parts.store,
        parts.fetcher,
        take,
        parts.clock,
        parts.meter,
        at_once=polling.at_once,
        lease=polling.lease,
    )
    due = len(parts.config.feeds)
    while due:
        due -= await poller.start()
        await asyncio.sleep(0.02)
    await poller.finish()
