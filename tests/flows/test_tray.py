"""Outcomes are kept together: news at once, the rest in company, and nobody loses by another's fault."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

import pytest

from bot.core.feed import Feed, FeedOffer, FeedState, Fetched, FetchOutcome, Unchanged
from bot.core.ids import FeedId
from bot.flows.tray import Tray
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import NOW, until

T = TypeVar("T")
FEEDS = [Feed(FeedId(n), FeedOffer(f"https://{n}.example", ""), FeedState(NOW)) for n in range(4)]


class CountingStore(MemoryStore):
    """Counts its units of work."""

    units = 0

    async def run(self, work: Callable[[Unit], T]) -> T:
        self.units += 1
        return await super().run(work)


@pytest.fixture
def counting() -> CountingStore:
    return CountingStore()


def ingest(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> str:
    if feed.id == 3:
        raise ZeroDivisionError(feed.url)
    unit.marks.set(feed.url, type(outcome).__name__)
    return feed.url


async def test_what_waits_is_kept_in_one_unit_of_work(counting: CountingStore) -> None:
    tray = Tray(counting, ingest, most=9, wait=0.01)

    told = await asyncio.gather(*(tray.keep(feed, Unchanged(), NOW) for feed in FEEDS[:3]))

    assert told == [feed.url for feed in FEEDS[:3]]
    assert counting.units == 1
    await tray.keep(FEEDS[0], Unchanged(), NOW)
    assert counting.units == 2


async def test_news_goes_at_once_and_takes_along_what_waits(counting: CountingStore) -> None:
    tray = Tray(counting, ingest, most=9, wait=3600)

    waiting = asyncio.create_task(tray.keep(FEEDS[0], Unchanged(), NOW))
    await asyncio.sleep(0)
    assert await tray.keep(FEEDS[1], Fetched(()), NOW) == FEEDS[1].url

    assert await waiting == FEEDS[0].url
    assert counting.units == 1


async def test_a_full_tray_does_not_wait(counting: CountingStore) -> None:
    tray = Tray(counting, ingest, most=2, wait=3600)

    await asyncio.gather(*(tray.keep(feed, Unchanged(), NOW) for feed in FEEDS[:2]))

    assert counting.units == 1


async def test_one_that_fails_takes_nobody_with_it(counting: CountingStore) -> None:
    tray = Tray(counting, ingest, most=9, wait=0.01)

    jobs = (tray.keep(feed, Unchanged(), NOW) for feed in FEEDS)
    told = await asyncio.gather(*jobs, return_exceptions=True)

    assert told[:3] == [feed.url for feed in FEEDS[:3]]
    assert isinstance(told[3], ZeroDivisionError)
    assert await counting.read(lambda unit: unit.marks.get(FEEDS[2].url)) == "Unchanged"


@pytest.mark.parametrize("feed", [FEEDS[0], FEEDS[3]])
async def test_what_nobody_waits_for_any_more_is_kept_all_the_same(
    counting: CountingStore, feed: Feed
) -> None:
    tray = Tray(counting, ingest, most=9, wait=0.01)
    waiting = asyncio.create_task(tray.keep(feed, Unchanged(), NOW))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await until(lambda: counting.units > 0)

    kept = await counting.read(lambda unit: unit.marks.get(feed.url))
    assert kept == (None if feed.id == 3 else "Unchanged")
