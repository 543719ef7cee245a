"""The contract of a store: units of work, and the facts that the program keeps about itself."""

import asyncio
from datetime import UTC

import pytest

from bot.core.errors import StoreError
from bot.core.feed import FeedOffer
from bot.core.ids import FeedId
from bot.ports import Store, Unit
from tests.contracts.world import NOW, a_delivery, a_feed, a_subscriber, a_watch, inside


class OutOfLuckError(Exception):
    """Something that happens in the middle of a unit of work."""


async def test_a_unit_that_raises_leaves_everything_as_before(store: Store) -> None:
    async def everything() -> tuple[object, ...]:
        return await store.read(
            lambda unit: (
                unit.feeds.all(),
                unit.subscribers.all(),
                unit.watches.revision(),
                unit.watches.changed_since(0),
                unit.outbox.count(),
                unit.marks.get("offset"),
            )
        )

    def fill(unit: Unit) -> None:
        a_feed(unit)
        a_watch(unit, a_delivery(unit).subscriber_id)
        unit.marks.set("offset", "1")

    def fail(unit: Unit) -> None:
        a_feed(unit, "https://example.org/other")
        a_watch(unit, a_delivery(unit, "200").subscriber_id)
        unit.marks.set("offset", "2")
        raise OutOfLuckError

    await store.run(fill)
    before = await everything()
    with pytest.raises(OutOfLuckError):
        await store.run(fail)
    assert await everything() == before


async def test_the_answer_of_a_unit_is_handed_on(store: Store) -> None:
    assert await store.run(lambda unit: 41 + 1) == 42
    assert await store.read(lambda unit: "seen") == "seen"


async def test_a_unit_sees_what_it_wrote_and_others_see_it_afterwards(store: Store) -> None:
    def work(unit: Unit) -> str | None:
        unit.marks.set("offset", "1")
        return unit.marks.get("offset")

    assert await store.run(work) == "1"
    assert await store.read(lambda unit: unit.marks.get("offset")) == "1"


async def test_a_read_must_not_write(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.read(lambda unit: unit.marks.set("offset", "1"))
    with pytest.raises(StoreError):
        await store.read(lambda unit: unit.feeds.sync([FeedOffer("https://e.org", "E")], NOW))
    assert await store.read(lambda unit: unit.marks.get("offset")) is None


async def test_units_at_the_same_time_do_not_mix(store: Store) -> None:
    def count(unit: Unit) -> None:
        unit.marks.set("count", str(int(unit.marks.get("count") or "0") + 1))

    await asyncio.gather(*(store.run(count) for _ in range(20)))
    assert await store.read(lambda unit: unit.marks.get("count")) == "20"


async def test_a_unit_that_fails_does_not_take_its_neighbours_along(store: Store) -> None:
    def fail(unit: Unit) -> None:
        unit.marks.set("lost", "1")
        raise OutOfLuckError

    results = await asyncio.gather(
        store.run(lambda unit: unit.marks.set("first", "1")),
        store.run(fail),
        store.run(lambda unit: unit.marks.set("second", "1")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [type(None), OutOfLuckError, type(None)]
    names = ("first", "lost", "second")
    assert await store.read(lambda unit: [unit.marks.get(name) for name in names]) == [
        "1",
        None,
        "1",
    ]


async def test_after_an_error_that_was_caught_the_unit_goes_on(store: Store) -> None:
    def work(unit: Unit) -> None:
        subscriber = a_subscriber(unit)
        with pytest.raises(StoreError):
            unit.subscribers.add(subscriber.address, "private", "Again", "en", "UTC", NOW)
        unit.marks.set("went", "on")

    await store.run(work)
    assert await store.read(lambda unit: len(unit.subscribers.all())) == 1
    assert await store.read(lambda unit: unit.marks.get("went")) == "on"


async def test_close_finishes_what_is_running_and_ends_the_store(store: Store) -> None:
    running = asyncio.ensure_future(store.run(lambda unit: unit.marks.set("offset", "1")))
    await asyncio.sleep(0)
    await store.close()
    await running
    await store.close()
    with pytest.raises(StoreError):
        await store.run(lambda unit: None)
    with pytest.raises(StoreError):
        await store.read(lambda unit: None)


@inside
def test_marks_keep_the_last_value(unit: Unit) -> None:
    assert unit.marks.get("offset") is None
    unit.marks.set("offset", "1")
    unit.marks.set("offset", "2")
    unit.marks.set("other", "")
    assert unit.marks.get("offset") == "2"
    assert unit.marks.get("other") == ""


@inside
def test_moments_come_back_aware_in_utc_and_equal(unit: Unit) -> None:
    unit.feeds.sync([FeedOffer("https://example.org/feed", "Example")], NOW)
    feed = unit.feeds.get(FeedId(1))
    assert feed is not None
    assert feed.state.next_check == NOW
    assert feed.state.next_check.tzinfo is UTC
