"""Tidying: what is old goes, in portions, and never comes back as news."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.entry import Entry
from bot.core.feed import FeedOffer
from bot.core.ids import StoryId
from bot.core.subscriber import Subscriber
from bot.flows.tidy import PORTION, PORTIONS, SWEEP, KeepRules, Tidier, TidyReport
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import ListMeter, StepClock
from tests.flows.conftest import open_story, tell

RULES = KeepRules(news=timedelta(days=30), history=timedelta(days=90))


@pytest.fixture
def tidier(store: MemoryStore, clock: StepClock, meter: ListMeter) -> Tidier:
    return Tidier(store, clock, meter, RULES)


async def fill(store: MemoryStore, clock: StepClock, stories: int, to: Subscriber) -> None:
    """Stories with an entry each, of which the first is told; a living one at the end."""

    def work(unit: Unit) -> None:
        feed = unit.feeds.add(FeedOffer("https://a.example/rss", "A"), clock.now())
        for number in range(stories):
            story = open_story(unit, f"Story {number}", clock)
            entry = Entry(f"{number}", "", f"Story {number}")
            unit.entries.add(entry, feed, story.id, "en", "", clock.now())
            if not number:
                tell(unit, to, story, clock)

    await store.run(work)


def left(unit: Unit) -> tuple[int, int]:
    numbers = range(1, 3000)
    stories = sum(unit.stories.get(StoryId(number)) is not None for number in numbers)
    return stories, unit.entries.extent(unit.feeds.all()[0].state.next_check)[0]


async def dead(store: MemoryStore) -> None:
    """What was on its way is given up."""

    def work(unit: Unit) -> None:
        for delivery in unit.outbox.of_story(StoryId(1)):
            unit.outbox.save(replace(delivery, state="dead"))

    await store.run(work)


async def test_news_goes_after_its_time_and_what_was_told_after_its_own(
    store: MemoryStore, clock: StepClock, leyla: Subscriber, tidier: Tidier, meter: ListMeter
) -> None:
    await fill(store, clock, 3, leyla)
    await dead(store)
    clock.step(days=30)
    assert await tidier.sweep() == TidyReport()
    assert meter.names() == []
    clock.step(seconds=1)
    assert await tidier.sweep() == TidyReport(stories=1, entries=1)
    clock.step(days=60)
    assert await tidier.sweep() == TidyReport(stories=1, entries=1, alerts=1)
    assert await store.read(left) == (1, 1)
    assert meter.events == [
        ("store.tidied", {"stories": 1, "entries": 1, "alerts": 0, "leftovers": 0}),
        ("store.tidied", {"stories": 1, "entries": 1, "alerts": 1, "leftovers": 0}),
    ]


async def test_a_round_is_short_and_the_next_ones_go_on(
    store: MemoryStore, clock: StepClock, leyla: Subscriber, tidier: Tidier
) -> None:
    many = PORTION * PORTIONS // 2 + 10
    await fill(store, clock, many + 1, leyla)
    await dead(store)
    clock.step(days=91)
    await tidier.round()
    stories, _ = await store.read(left)
    assert 1 < stories < many
    await tidier.round()
    assert await store.read(left) == (1, 1)


async def test_between_two_sweeps_nothing_is_done(
    store: MemoryStore, clock: StepClock, leyla: Subscriber, tidier: Tidier
) -> None:
    await tidier.round()
    await fill(store, clock, 2, leyla)
    await dead(store)
    clock.step(days=91)
    await tidier.round()
    assert await store.read(left) == (1, 1)
    await fill_again(store, clock)
    clock.step(seconds=SWEEP.total_seconds() - 1)
    await tidier.round()
    assert await store.read(lambda unit: len(unit.watches.changed_since(0))) == 1
    clock.step(seconds=1)
    await tidier.round()
    assert await store.read(lambda unit: len(unit.watches.changed_since(0))) == 0


async def fill_again(store: MemoryStore, clock: StepClock) -> None:
    """A draft of long ago."""
    before = clock.now() - timedelta(days=31)

    def work(unit: Unit) -> None:
        owner = unit.subscribers.all()[0]
        unit.watches.add(owner.id, "x", "x", None, "draft", before)

    await store.run(work)


async def test_a_clock_that_was_set_back_does_not_stop_it(
    store: MemoryStore, clock: StepClock, leyla: Subscriber, tidier: Tidier
) -> None:
    clock.step(days=1)
    await tidier.round()
    clock.step(days=-1)
    await fill_again(store, clock)
    await tidier.round()
    assert await store.read(lambda unit: len(unit.watches.changed_since(0))) == 0


async def test_more_old_decisions_than_a_portion(
    store: MemoryStore, clock: StepClock, leyla: Subscriber, tidier: Tidier
) -> None:
    def work(unit: Unit) -> None:
        for number in range(PORTION + 1):
            story = open_story(unit, f"Story {number}", clock)
            unit.alerts.record(leyla.id, story.id, "muted", [], clock.now())

    await store.run(work)
    clock.step(days=91)
    assert (await tidier.sweep()).alerts == PORTION + 1
