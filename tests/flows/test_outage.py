"""All feeds are away for a day and back at once: nobody is blamed, all are read within an interval or so."""

from collections import Counter
from datetime import datetime, timedelta

from bot.core.entry import Entry
from bot.core.feed import Feed, FeedOffer, Fetched, FetchFailed, FetchOutcome, Rhythm
from bot.core.health import health_of
from bot.core.subscriber import Subscriber
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.flows.placing import LivingStories
from bot.flows.poll import Poller
from bot.flows.standing import StandingWatches
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import NOW, ListMeter, StepClock

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
RHYTHM = Rhythm(5 * MINUTE, 30 * MINUTE)
RULES = IngestRules(RHYTHM, DAY, timedelta(seconds=20))
FEEDS, AT_ONCE = 40, 20


class Weather:
    """A network that goes away and comes back, or servers that do; each feed has one item of news by then."""

    def __init__(self, clock: StepClock, problem: FetchFailed) -> None:
        self.clock, self.problem = clock, problem
        self.away = False
        self.asked: list[datetime] = []
        self.read: dict[str, datetime] = {}

    async def fetch(self, feed: Feed) -> FetchOutcome:
        self.asked.append(self.clock.now())
        if self.away:
            return self.problem
        if len(self.asked) <= FEEDS:
            return Fetched(())
        self.read.setdefault(feed.url, self.clock.now())
        told = f"Baku opens bridge {feed.id}"
        return Fetched((Entry("1", f"{feed.url}/1", told, published=self.clock.now()),))

    async def summary(self, url: str) -> str:
        return ""


async def test_without_a_network_for_a_day(
    store: MemoryStore, clock: StepClock, leyla: Subscriber
) -> None:
    weather = Weather(clock, FetchFailed("temporary", "dns", "no such host"))
    back = await outage(store, clock, leyla, weather)
    # The first three in a row of which nobody knows yet that it is the network, and no other.
    blamed = [feed for feed in await feeds(store) if feed.state.failures]
    assert blamed == []
    assert max(weather.read.values()) - back <= 1.1 * RHYTHM.interval + 2 * MINUTE
    await all_is_told_once(store, leyla)


async def test_servers_that_refuse_for_a_day(
    store: MemoryStore, clock: StepClock, leyla: Subscriber
) -> None:
    weather = Weather(clock, FetchFailed("temporary", "http-503", "busy"))
    back = await outage(store, clock, leyla, weather)
    # Asked less and less, so that it takes hours until the last one is read again, and each minute few.
    waits = sorted(at - back for at in weather.read.values())
    assert len(waits) == FEEDS
    assert waits[-1] <= timedelta(hours=12) * 1.1
    await all_is_told_once(store, leyla)


async def outage(
    store: MemoryStore, clock: StepClock, leyla: Subscriber, weather: Weather
) -> datetime:
    """A good poll of all, a day of nothing, and half a day after; when all came back."""
    offers = [FeedOffer(f"https://p{n}.example/rss", f"P{n}", "en") for n in range(FEEDS)]

    def prepare(unit: Unit) -> None:
        unit.feeds.sync(offers, clock.now())
        unit.watches.add(leyla.id, "Baku", "Baku", None, "active", clock.now())

    await store.run(prepare)
    standing, living = StandingWatches({}), LivingStories()

    def take(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        chance = feed.id / (FEEDS + 1)
        return ingest(unit, feed, outcome, standing, living, RULES, now, chance)

    poller = Poller(
        store, weather, take, clock, ListMeter(), at_once=AT_ONCE, lease=timedelta(minutes=2)
    )

    async def until(end: datetime) -> None:
        while clock.now() < end:
            await poller.start()
            await poller.finish()
            clock.step(minutes=1)

    await until(clock.now() + 2 * MINUTE)
    assert len(weather.asked) == FEEDS
    weather.away = True
    await until(clock.now() + DAY)
    weather.away, back = False, clock.now()
    await until(back + timedelta(hours=14))
    busiest = Counter(weather.asked).most_common(1)[0][1]
    assert busiest <= AT_ONCE
    return back


async def feeds(store: MemoryStore) -> list[Feed]:
    return list(await store.read(lambda unit: unit.feeds.all()))


async def all_is_told_once(store: MemoryStore, leyla: Subscriber) -> None:
    items = await store.read(lambda unit: unit.alerts.history(leyla.id, 2 * FEEDS))
    told = Counter(match.label for item in items for match in item.record.matches)
    assert told["Baku"] == len({item.story.id for item in items}) > 0
    entries, _ = await store.read(lambda unit: unit.entries.extent(NOW))
    assert entries == FEEDS
    for feed in await feeds(store):
        assert health_of(feed.state, NOW + 2 * DAY, RHYTHM.slowest).word == "well"
