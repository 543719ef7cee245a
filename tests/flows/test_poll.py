"""A round of polling: every due feed once, a failure of one is nobody else's."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.entry import Entry
from bot.core.errors import StoreError
from bot.core.feed import Feed, FeedOffer, Fetched, FetchFailed, FetchOutcome, Rhythm
from bot.core.health import Health
from bot.flows.ingest import IngestReport, IngestRules
from bot.flows.ingest import ingest as real_ingest
from bot.flows.placing import LivingStories
from bot.flows.poll import MOST_PAGES, Poller, PollReport, wake
from bot.flows.standing import StandingWatches
from bot.ports import Fetcher, Unit
from bot.store.memory import MemoryStore
from tests.fakes import ListMeter, ScriptedFetcher, StepClock

LEASE = timedelta(minutes=5)
URLS = ("https://a.example/rss", "https://b.example/rss", "https://c.example/rss")


def poller_of(
    store: MemoryStore, clock: StepClock, meter: ListMeter, fetcher: Fetcher, broken: object = None
) -> Poller:
    def ingest(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        if isinstance(broken, Exception):
            raise broken
        unit.feeds.save(feed.id, feed.state)
        if isinstance(outcome, FetchFailed):
            return IngestReport(problem=outcome)
        health = Health("well" if feed.url == URLS[0] else "quiet")
        return IngestReport(new=2, alerts=1, held=1, health=health)

    return Poller(store, fetcher, ingest, clock, meter, at_once=3, lease=LEASE)


@pytest.fixture
async def fetcher(store: MemoryStore, clock: StepClock) -> ScriptedFetcher:
    offers = [FeedOffer(url, "A") for url in URLS]
    await store.run(lambda unit: unit.feeds.sync(offers, clock.now()))
    fetcher = ScriptedFetcher()
    fetcher.will(URLS[0], Fetched(()))
    fetcher.will(URLS[2], Fetched(()))
    return fetcher


async def test_each_due_feed_is_polled_and_told_of(
    store: MemoryStore, clock: StepClock, meter: ListMeter, fetcher: ScriptedFetcher
) -> None:
    poller = poller_of(store, clock, meter, fetcher)

    assert await poller.start() == 3
    assert await poller.finish() == PollReport(feeds=3, failed=1, new=4, alerts=2, held=2)

    assert sorted(meter.names()) == [
        "feed.failed",
        "feed.ill",
        "feed.polled",
        "feed.polled",
        "feed.well",
    ]
    failed = dict(meter.events)["feed.failed"]
    assert (failed["feed"], failed["severity"], failed["code"]) == (URLS[1], "temporary", "dns")


@pytest.mark.parametrize(
    ("error", "event"),
    [(StoreError("disk full"), "ingest.failed"), (ZeroDivisionError("x"), "ingest.crashed")],
)
async def test_what_could_not_be_kept_is_taken_again_after_the_lease(
    store: MemoryStore,
    clock: StepClock,
    meter: ListMeter,
    fetcher: ScriptedFetcher,
    error: Exception,
    event: str,
) -> None:
    broken = poller_of(store, clock, meter, fetcher, error)
    await broken.start()
    assert await broken.finish() == PollReport(feeds=3, failed=3)
    assert set(meter.names()) == {event}

    sound = poller_of(store, clock, meter, fetcher)
    assert await sound.start() == 0
    clock.step(minutes=5)
    assert await sound.start() == 3


async def test_entries_over_which_we_fail_are_told(
    store: MemoryStore, clock: StepClock, meter: ListMeter, fetcher: ScriptedFetcher
) -> None:
    entries = tuple(Entry(guid, "", guid) for guid in ("good", "bad", "worse"))
    fetcher.will(URLS[1], Fetched(entries))

    def ingest(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        brought = outcome.entries if isinstance(outcome, Fetched) else ()
        if {entry.guid for entry in brought} & {"bad", "worse"}:
            raise ZeroDivisionError("of a secret")
        return IngestReport(new=len(brought))

    poller = Poller(store, fetcher, ingest, clock, meter, at_once=3, lease=LEASE)
    await poller.start()
    assert (await poller.finish()).new == 1
    told = dict(meter.events)["ingest.mistake"]
    assert (told["feed"], told["entries"]) == (URLS[1], 2)
    assert str(told["error"]).startswith("ZeroDivisionError at ")
    assert "secret" not in str(told["error"])


class SlowFetcher(ScriptedFetcher):
    """One feed never answers."""

    async def fetch(self, feed: Feed) -> FetchOutcome:
        if feed.url == URLS[0]:
            await asyncio.Event().wait()
        return await super().fetch(feed)


async def test_a_slow_feed_holds_its_own_place_and_nobody_elses(
    store: MemoryStore, clock: StepClock, meter: ListMeter, fetcher: ScriptedFetcher
) -> None:
    poller = poller_of(store, clock, meter, SlowFetcher(fetcher.script))
    assert await poller.start() == 3
    await asyncio.sleep(0.01)
    clock.step(minutes=5)  # the two others are due again, and so is the slow one, by its lease

    assert await poller.start() == 2
    assert await poller.start() == 0
    assert (await poller.finish(0.01)).feeds == 3
    assert await poller.finish() == PollReport()


def test_reports_add_up() -> None:
    assert PollReport(1, 2, 3, 4, 5).plus(PollReport(1, 1, 1, 1, 1)) == PollReport(2, 3, 4, 5, 6)


async def test_without_a_network_no_feed_is_blamed(
    store: MemoryStore, clock: StepClock, meter: ListMeter, fetcher: ScriptedFetcher
) -> None:
    poller = poller_of(store, clock, meter, ScriptedFetcher())
    await poller.start()
    await poller.finish()

    severities = [fields["severity"] for _, fields in meter.events]
    assert severities == ["temporary", "temporary", "ours"]


async def test_feeds_long_overdue_are_spread_at_the_start(
    store: MemoryStore, clock: StepClock, fetcher: ScriptedFetcher
) -> None:
    rhythm = Rhythm(timedelta(minutes=5), timedelta(minutes=30))
    chances = iter((0.0, 0.5, 0.9))
    clock.step(hours=2)
    now = clock.now()

    await store.run(lambda unit: wake(unit, now, rhythm, lambda: next(chances)))

    feeds = await store.read(lambda unit: unit.feeds.all())
    waits = [feed.state.next_check - now for feed in feeds]
    assert waits == [timedelta(0), timedelta(minutes=2.5), timedelta(minutes=4.5)]
    await store.run(lambda unit: wake(unit, now, rhythm, lambda: 0.0))
    assert [feed.state for feed in feeds] == [
        feed.state for feed in await store.read(lambda unit: unit.feeds.all())
    ]


async def test_silent_items_get_the_words_of_their_pages(
    store: MemoryStore, clock: StepClock, meter: ListMeter
) -> None:
    offer = FeedOffer(URLS[0], "A", article=True)
    await store.run(lambda unit: unit.feeds.sync([offer], clock.now()))
    items = [
        Entry(str(n), f"https://a.example/{n}", f"Headline {n}") for n in range(MOST_PAGES + 2)
    ]
    items.append(Entry("told", "https://a.example/told", "Headline", summary="Its own words."))
    fetcher = ScriptedFetcher(pages={item.url: f"Page of {item.guid}." for item in items})
    fetcher.will(URLS[0], Fetched(tuple(items)), Fetched((*items[:2], Entry("new", "", "New"))))
    seen: list[dict[str, str]] = []

    def ingest(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        assert isinstance(outcome, Fetched)
        seen.append({entry.guid: entry.summary for entry in outcome.entries})
        rules = IngestRules(Rhythm(LEASE, LEASE), timedelta(hours=24), timedelta(0))
        return real_ingest(
            unit, feed, outcome, StandingWatches({}), LivingStories(), rules, now, 0.0
        )

    poller = Poller(store, fetcher, ingest, clock, meter, at_once=3, lease=LEASE)
    for _ in range(2):
        await poller.start()
        await poller.finish()
        clock.step(hours=1)

    assert seen[0]["0"] == "Page of 0."
    assert seen[0][str(MOST_PAGES)] == ""
    assert seen[0]["told"] == "Its own words."
    # What was found is kept, so that the next poll sees no edit; a page without words stays silent.
    assert seen[1] == {"0": "Page of 0.", "1": "Page of 1.", "new": ""}
