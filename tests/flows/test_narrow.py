"""A watch that is narrowed tells of some languages and sources only."""

from bot.core.feed import FeedOffer
from bot.core.ids import FeedId
from bot.core.match import Document
from bot.core.subscriber import Subscriber
from bot.core.watch import Narrowing, Watch
from bot.flows import narrow, takeaway
from bot.flows.standing import StandingWatches
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import NOW, StepClock

from .conftest import open_story, tell

OFFERS = [
    FeedOffer("https://b.example/rss", "b", "ar"),
    FeedOffer("https://a.example/rss", "A", "en"),
    FeedOffer("https://a.example/world", "A", "en"),
    FeedOffer("https://c.example/rss", "C", "az"),
    FeedOffer("https://d.example/rss", "D", None),
]


async def a_watch(store: MemoryStore, owner: Subscriber) -> Watch:
    def work(unit: Unit) -> Watch:
        unit.feeds.sync(OFFERS, NOW)
        return unit.watches.add(owner.id, "Baku", "Baku", None, "active", NOW)

    return await store.run(work)


async def met(store: MemoryStore, standing: StandingWatches, language: str, source: str) -> int:
    text = Document("Baku", "", "", language)
    return len(await store.run(lambda unit: standing.matches(unit, text, source)))


async def test_it_tells_of_the_languages_that_were_chosen(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch, standing = await a_watch(store, leyla), StandingWatches({})
    assert await met(store, standing, "en", "A") == 1

    watch = await store.run(lambda unit: narrow.switch_language(unit, watch, "ar"))
    assert watch.narrowing == Narrowing(frozenset({"ar"}))
    assert await met(store, standing, "en", "A") == 0
    assert await met(store, standing, "ar", "A") == 1
    assert await met(store, standing, "", "A") == 1, "an unknown language keeps nothing out"

    watch = await store.run(lambda unit: narrow.switch_language(unit, watch, "en"))
    assert await met(store, standing, "en", "A") == 1
    watch = await store.run(lambda unit: narrow.switch_language(unit, watch, "ar"))
    assert watch.narrowing.languages == {"en"}
    watch = await store.run(lambda unit: narrow.switch_language(unit, watch, ""))
    assert watch.narrowing == Narrowing()
    assert await met(store, standing, "az", "A") == 1


async def test_it_leaves_out_the_sources_that_were_chosen(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch, standing = await a_watch(store, leyla), StandingWatches({})
    changed = await store.run(lambda unit: narrow.switch_source(unit, watch, FeedId(3)))
    assert changed is not None
    assert changed.narrowing.left_out == {"A"}
    assert await met(store, standing, "en", "A") == 0
    assert await met(store, standing, "en", "b") == 1

    back = await store.run(lambda unit: narrow.switch_source(unit, changed, FeedId(2)))
    assert back is not None
    assert back.narrowing == Narrowing(), "any feed of the source stands for it"
    assert await met(store, standing, "en", "A") == 1
    assert await store.run(lambda unit: narrow.switch_source(unit, back, FeedId(9))) is None


async def test_languages_offered_are_those_of_the_feeds_and_those_chosen(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch = await a_watch(store, leyla)
    watch = await store.run(lambda unit: narrow.switch_language(unit, watch, "ka"))
    offered = await store.read(lambda unit: narrow.languages(unit, watch))
    assert offered == ["en", "ar", "az", "ka"]


async def test_sources_offered_begin_with_those_that_the_watch_has_told_of(
    store: MemoryStore, leyla: Subscriber, clock: StepClock
) -> None:
    watch = await a_watch(store, leyla)
    assert await store.read(lambda unit: narrow.sources(unit, watch)) == [
        (FeedId(2), "A"),
        (FeedId(1), "b"),
        (FeedId(4), "C"),
        (FeedId(5), "D"),
    ]

    def told(unit: Unit) -> None:
        story = unit.stories.open("Baku", "", "", "az", "C", NOW, NOW)
        tell(unit, leyla, story, clock, watch.id)
        tell(unit, leyla, open_story(unit, "Of another watch", clock), clock, watch.id + 1)

    await store.run(told)
    offered = await store.read(lambda unit: narrow.sources(unit, watch))
    assert [name for _, name in offered] == ["C", "A", "b", "D"]


async def test_it_is_taken_away_with_the_watch(store: MemoryStore, leyla: Subscriber) -> None:
    watch = await a_watch(store, leyla)
    watch = await store.run(lambda unit: narrow.switch_language(unit, watch, "ar"))
    await store.run(lambda unit: narrow.switch_source(unit, watch, FeedId(1)))
    rows = await store.read(lambda unit: takeaway.possessions(unit, leyla, NOW))
    assert (rows[0]["style"], rows[1]["languages"], rows[1]["left_out"]) == ("full", ["ar"], ["b"])
