"""A round of polling: every due feed once, a failure of one is nobody else's."""

from datetime import datetime, timedelta

from bot.core.errors import StoreError
from bot.core.feed import Feed, FeedOffer, Fetched, FetchFailed, FetchOutcome
from bot.flows.ingest import IngestReport
from bot.flows.poll import PollReport, poll
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import ListMeter, ScriptedFetcher, StepClock

LEASE = timedelta(minutes=5)
URLS = ("https://a.example/rss", "https://b.example/rss", "https://c.example/rss")


async def round_of(
    store: MemoryStore, clock: StepClock, meter: ListMeter, broken: str = ""
) -> PollReport:
    fetcher = ScriptedFetcher()
    fetcher.will(URLS[0], Fetched(()))
    fetcher.will(URLS[2], Fetched(()))

    def ingest(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        if feed.url == broken:
            raise StoreError("disk full")
        unit.feeds.save(feed.id, feed.state)
        if isinstance(outcome, FetchFailed):
            return IngestReport(problem=outcome)
        return IngestReport(new=2, alerts=1, held=1)

    return await poll(store, fetcher, ingest, clock, meter, limit=10, lease=LEASE)


async def test_each_due_feed_is_polled_and_told_of(
    store: MemoryStore, clock: StepClock, meter: ListMeter
) -> None:
    offers = [FeedOffer(url, "A") for url in URLS]
    await store.run(lambda unit: unit.feeds.sync(offers, clock.now()))

    report = await round_of(store, clock, meter)

    assert report == PollReport(feeds=3, failed=1, new=4, alerts=2, held=2)
    assert sorted(meter.names()) == ["feed.failed", "feed.polled", "feed.polled"]
    failed = dict(meter.events)["feed.failed"]
    assert (failed["feed"], failed["severity"], failed["code"]) == (URLS[1], "temporary", "dns")


async def test_what_the_store_refuses_is_taken_again_after_the_lease(
    store: MemoryStore, clock: StepClock, meter: ListMeter
) -> None:
    offers = [FeedOffer(URLS[0], "A")]
    await store.run(lambda unit: unit.feeds.sync(offers, clock.now()))

    assert await round_of(store, clock, meter, broken=URLS[0]) == PollReport(feeds=1, failed=1)
    assert meter.events == [("ingest.failed", {"feed": URLS[0], "error": "disk full"})]
    assert await round_of(store, clock, meter) == PollReport()
    clock.step(minutes=5)
    assert await round_of(store, clock, meter) == PollReport(feeds=1, new=2, alerts=1, held=1)
