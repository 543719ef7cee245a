"""The compiled watches keep step with the store."""

import gc
from dataclasses import replace

import pytest

from bot.core.ids import TopicId
from bot.core.match import Document
from bot.core.subscriber import Subscriber
from bot.flows.standing import StandingWatches
from bot.store.memory import MemoryStore
from tests.chat.world import TOPICS
from tests.fakes import NOW

TEXT = Document("Baku and Gaza", "", "", "en")


async def met(store: MemoryStore, standing: StandingWatches) -> list[str]:
    found = await store.run(lambda unit: standing.matches(unit, TEXT, "Example"))
    return [match.label for _, match in found]


async def test_changes_are_seen_at_once(store: MemoryStore, leyla: Subscriber) -> None:
    standing = StandingWatches(TOPICS)
    assert await met(store, standing) == []

    watch = await store.run(
        lambda unit: unit.watches.add(leyla.id, "mine", "Gaza", None, "active", NOW)
    )
    assert await met(store, standing) == ["mine"]
    await store.run(lambda unit: unit.watches.save(replace(watch, query="Rafah")))
    assert await met(store, standing) == []
    await store.run(lambda unit: unit.watches.save(replace(watch, query="Baku", state="paused")))
    assert await met(store, standing) == []
    await store.run(lambda unit: unit.watches.save(replace(watch, query="Baku", name="city")))
    assert await met(store, standing) == ["city"]


async def test_topics_are_followed_and_withdrawn_ones_sleep(
    store: MemoryStore, leyla: Subscriber
) -> None:
    for topic in ("caucasus", "withdrawn"):
        await store.run(
            lambda unit, topic=topic: unit.watches.add(  # type: ignore[misc]
                leyla.id, topic, "", TopicId(topic), "active", NOW
            )
        )

    assert await met(store, StandingWatches(TOPICS)) == ["caucasus"]


async def test_a_query_that_cannot_be_read_harms_no_other(
    store: MemoryStore, leyla: Subscriber
) -> None:
    for query in ("(broken", "Gaza"):
        await store.run(
            lambda unit, query=query: unit.watches.add(  # type: ignore[misc]
                leyla.id, query, query, None, "active", NOW
            )
        )

    assert await met(store, StandingWatches(TOPICS)) == ["Gaza"]


async def test_a_great_many_watches_are_left_to_no_collector_of_garbage(
    store: MemoryStore, leyla: Subscriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.flows.standing.MANY", 1)
    await store.run(lambda unit: unit.watches.add(leyla.id, "mine", "Gaza", None, "active", NOW))
    try:
        assert await met(store, StandingWatches(TOPICS)) == ["mine"]
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


async def test_topics_that_change_come_and_go_are_followed_at_once(
    store: MemoryStore, leyla: Subscriber
) -> None:
    topic = TOPICS[TopicId("caucasus")]
    offered = {topic.id: topic}
    standing = StandingWatches(offered)
    for name, query in (("caucasus", ""), ("late", ""), ("mine", "Gaza")):
        await store.run(
            lambda unit, name=name, query=query: unit.watches.add(  # type: ignore[misc]
                leyla.id, name, query, None if query else TopicId(name), "active", NOW
            )
        )
    assert await met(store, standing) == ["caucasus", "mine"]

    offered[TopicId("late")] = replace(topic, id=TopicId("late"))
    assert await met(store, standing) == ["caucasus", "late", "mine"]
    offered[topic.id] = replace(topic, threshold=1000)
    assert await met(store, standing) == ["late", "mine"]
    del offered[topic.id], offered[TopicId("late")]
    assert await met(store, standing) == ["mine"]
    offered[topic.id] = topic
    assert await met(store, standing) == ["caucasus", "mine"]
