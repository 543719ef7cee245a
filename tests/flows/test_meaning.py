"""What entries mean is read of those that meet a watch, before they are taken in."""

from datetime import timedelta

import pytest

from bot.core.entry import Entry
from bot.core.feed import Feed, FeedOffer, Fetched, FetchOutcome
from bot.core.subscriber import Subscriber
from bot.flows.ingest import IngestReport
from bot.flows.meaning import Meanings
from bot.flows.poll import Poller
from bot.flows.standing import StandingWatches
from bot.store.memory import MemoryStore
from tests.fakes import ListMeter, ScriptedFetcher, StepClock, WordEmbedder, meaning_of

WINDOW = timedelta(days=3)
OFFER = FeedOffer("https://a.example/rss", "A", "en")


@pytest.fixture
async def feed(store: MemoryStore, clock: StepClock, leyla: Subscriber) -> Feed:
    now = clock.now()
    await store.run(lambda unit: unit.watches.add(leyla.id, "Izmir", "Izmir", None, "active", now))
    return await store.run(lambda unit: unit.feeds.add(OFFER, now))


def meanings_of(store: MemoryStore, clock: StepClock, embedder: WordEmbedder) -> Meanings:
    return Meanings(store, embedder, StandingWatches({}), clock, WINDOW)


async def test_new_entries_that_meet_a_watch_are_read(
    store: MemoryStore, clock: StepClock, feed: Feed
) -> None:
    now, embedder = clock.now(), WordEmbedder()
    story = await store.run(
        lambda unit: unit.stories.open("x", "", "", "en", "A", None, now, None, None)
    )
    known = Entry("known", "", "Izmir known")
    await store.run(lambda unit: unit.entries.add(known, feed, story.id, "en", "", now))
    brought = Fetched(
        (
            known,
            Entry("new", "", "Izmir shakes"),
            Entry("fresh", "", "Izmir again", published=now - timedelta(days=2)),
            Entry("old", "", "Izmir long ago", published=now - timedelta(days=4)),
            Entry("other", "", "Ganja shakes"),
        ),
        etag="x",
    )

    read = await meanings_of(store, clock, embedder).read(feed, brought)

    assert embedder.asked == ["Izmir shakes", "Izmir again"]
    assert (read.entries, read.etag) == (brought.entries, "x")
    assert read.meanings == {
        "new": meaning_of("Izmir shakes"),
        "fresh": meaning_of("Izmir again"),
    }


async def test_where_nothing_meets_a_watch_nothing_is_read(
    store: MemoryStore, clock: StepClock, feed: Feed
) -> None:
    embedder, brought = WordEmbedder(), Fetched((Entry("other", "", "Ganja shakes"),))

    assert await meanings_of(store, clock, embedder).read(feed, brought) is brought
    assert embedder.asked == []


async def test_the_poller_takes_in_what_was_read(
    store: MemoryStore, clock: StepClock, meter: ListMeter, feed: Feed
) -> None:
    fetcher, taken = ScriptedFetcher(), list[FetchOutcome]()
    fetcher.will(OFFER.url, Fetched((Entry("new", "", "Izmir shakes"),)))

    def take(unit: object, feed: Feed, outcome: FetchOutcome, now: object) -> IngestReport:
        taken.append(outcome)
        return IngestReport(new=1)

    poller = Poller(
        store,
        fetcher,
        take,
        clock,
        meter,
        at_once=3,
        lease=timedelta(minutes=5),
        understand=meanings_of(store, clock, WordEmbedder()).read,
    )
    await poller.start()
    await poller.finish()

    (outcome,) = taken
    assert isinstance(outcome, Fetched)
    assert outcome.meanings == {"new": meaning_of("Izmir shakes")}
