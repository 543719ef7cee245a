"""Outcomes are kept together: news at once, the rest in company, and nobody loses by another's fault."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

import pytest

from bot.core.entry import Entry
from bot.core.errors import StoreError
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


def picky(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> int:
    """Writes each entry, and fails over those that are bad; over all of a feed that is worse."""
    assert isinstance(outcome, Fetched)
    for entry in outcome.entries:
        unit.marks.set(entry.guid, "kept")
        if entry.guid.startswith("bad"):
            raise ZeroDivisionError(entry.guid)
    if feed.id == 3 and len(outcome.entries) > 1:
        raise KeyError("together")
    return len(outcome.entries)


def brought(*guids: str) -> Fetched:
    return Fetched(tuple(Entry(guid, "", guid) for guid in guids))


async def test_an_entry_that_cannot_be_kept_is_left_out_and_told(counting: CountingStore) -> None:
    told: list[tuple[FeedId, int, str]] = []
    tray = Tray(
        counting,
        picky,
        most=9,
        left_out=lambda feed, many, error: told.append((feed.id, many, str(error))),
    )
    assert await tray.keep(FEEDS[1], brought("a", "bad 1", "b", "bad 2", "c"), NOW) == 3
    assert told == [(1, 2, "bad 1")]
    names = ("a", "bad 1", "b", "bad 2", "c")
    kept = await counting.read(lambda unit: [unit.marks.get(name) for name in names])
    assert kept == ["kept", None, "kept", None, "kept"]


@pytest.mark.parametrize(
    ("outcome", "failed"),
    [(brought("a", "b"), KeyError), (brought("a", "bad", "b"), KeyError)],
)
async def test_where_no_entry_is_to_blame_nothing_is_kept(
    counting: CountingStore, outcome: Fetched, failed: type[Exception]
) -> None:
    tray = Tray(counting, picky, most=9)
    with pytest.raises(failed):
        await tray.keep(FEEDS[3], outcome, NOW)
    assert await counting.read(lambda unit: unit.marks.get("a")) is None


async def test_an_error_of_the_store_is_no_entrys_fault(counting: CountingStore) -> None:
    def full(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> int:
        raise StoreError("the disk is full")

    with pytest.raises(StoreError):
        await Tray(counting, full, most=9).keep(FEEDS[0], brought("a", "b"), NOW)
    assert counting.units == 1


async def test_of_a_feed_that_is_bad_throughout_the_state_is_kept(counting: CountingStore) -> None:
    tray = Tray(counting, picky, most=9)
    assert await tray.keep(FEEDS[1], brought("bad 1", "bad 2"), NOW) == 0
