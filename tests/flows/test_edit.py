"""Editing keywords, and what a watch would have brought."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.entry import Entry
from bot.core.errors import QueryError
from bot.core.feed import FeedOffer
from bot.core.ids import TopicId, WatchId
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.edit import (
    BackTest,
    NothingLeft,
    back_test,
    change,
    changed_query,
    draft,
    rename,
    save,
)
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.world import TOPICS
from tests.fakes import NOW

EDITS = [
    ("Gaza", "Rafah", "Rafah"),
    ("Gaza", "+ Rafah", "Gaza OR Rafah"),
    ("Gaza", "+Rafah", "Gaza OR Rafah"),
    ("Gaza OR Rafah", "- Gaza", "Rafah"),
    ("Gaza OR Rafah OR Israel", "− Gaza, Rafah", "Israel"),
    ("Gaza", "-Rafah Israel", "-Rafah Israel"),
    ("Gaza", "+", None),
    ("Gaza", "- Gaza", NothingLeft),
    ("Gaza", "- Rafah", NothingLeft),
    ("Gaza", "- (Rafah", QueryError),
    ("Gaza", "(Rafah", QueryError),
    ("Gaza", "", QueryError),
]


@pytest.mark.parametrize(("query", "words", "result"), EDITS)
def test_keywords_are_added_taken_away_and_replaced(
    query: str, words: str, result: str | type[Exception] | None
) -> None:
    if isinstance(result, type):
        with pytest.raises(result):
            changed_query(query, words)
    elif result is None:
        with pytest.raises(QueryError):
            changed_query(query, words)
    else:
        assert changed_query(query, words) == result


@given(st.sampled_from(["Gaza", "Baku OR Ganja", '"Gaza Strip" -football']), st.text(max_size=30))
def test_any_words_change_a_query_or_are_refused(query: str, words: str) -> None:
    try:
        changed = changed_query(query, words)
    except (QueryError, NothingLeft):
        return
    assert changed_query(changed, changed) == changed


async def made(store: MemoryStore, leyla: Subscriber, words: str) -> Watch:
    return await store.run(lambda unit: draft(unit, leyla.id, words, 9, NOW))


async def test_the_name_follows_the_query_until_it_is_given(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch = await made(store, leyla, "Gaza, Rafah")
    watch = await store.run(lambda unit: change(unit, watch, "Baku"))
    assert (watch.name, watch.query) == ("Baku", "Baku")

    watch = await store.run(lambda unit: rename(unit, watch, "The  city (capital"))
    watch = await store.run(lambda unit: change(unit, watch, "Ganja"))
    assert (watch.name, watch.query) == ("The city (capital", "Ganja")


async def test_saving_what_is_there_already_keeps_the_first(
    store: MemoryStore, leyla: Subscriber
) -> None:
    first = await store.run(lambda unit: save(unit, draft(unit, leyla.id, "Gaza", 9, NOW)))
    other = await store.run(lambda unit: save(unit, draft(unit, leyla.id, "Baku", 9, NOW)))

    again = await store.run(lambda unit: save(unit, draft(unit, leyla.id, "Gaza", 9, NOW)))

    assert again.id == first.id
    kept = await store.read(lambda unit: [watch.id for watch in unit.watches.of(leyla.id)])
    assert kept == [first.id, other.id]


async def filled(store: MemoryStore) -> None:
    def work(unit: Unit) -> None:
        unit.feeds.sync([FeedOffer("https://a.example/rss", "A", "en")], NOW)
        (feed,) = unit.feeds.all()
        story = unit.stories.open("Baku opens", "", "", "en", "A", NOW, NOW)
        other = unit.stories.open("Gaza", "", "", "en", "A", NOW, NOW)
        old = NOW - timedelta(days=8)
        for n, (where, title, seen) in enumerate(
            [
                (story, "Baku opens", NOW),
                (story, "Baku opens too", NOW),
                (other, "Gaza", NOW),
                (other, "Baku", old),
            ]
        ):
            unit.entries.add(Entry(str(n), "", title), feed, where.id, "en", "", seen)

    await store.run(work)


async def test_a_back_test_counts_stories_of_the_last_days(
    store: MemoryStore, leyla: Subscriber
) -> None:
    await filled(store)
    watch = await made(store, leyla, "Baku")

    tested = await store.read(lambda unit: back_test(unit, watch, TOPICS, NOW))

    assert (tested.stories, tested.looked_at) == (1, 3)
    assert [sample.entry.title for sample in tested.samples] == ["Baku opens too"]


async def test_a_topic_is_back_tested_and_a_withdrawn_one_finds_nothing(
    store: MemoryStore, leyla: Subscriber
) -> None:
    await filled(store)
    watch = Watch(WatchId(1), leyla.id, "C", "", TopicId("caucasus"), "active", NOW, 1)

    def stories(unit: Unit) -> list[int]:
        gone = replace(watch, topic=TopicId("withdrawn"))
        return [back_test(unit, one, TOPICS, NOW).stories for one in (watch, gone)]

    assert await store.read(stories) == [1, 0]
    assert BackTest(0, 0, ()).stories == 0
