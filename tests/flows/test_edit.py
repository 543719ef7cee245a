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
    too_broad,
)
from bot.flows.subscribe import follow
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
    ("Gaza^2 min:1", "+ Rafah", "(Gaza^2 OR Rafah) min:1"),
    ("Gaza", "+ Rafah^2", "Gaza OR Rafah^2"),
    ("Gaza min:1", "+ Rafah min:2", "(Gaza OR Rafah) min:2"),
    ("(Gaza^2 OR Rafah) min:1.5", "- Gaza^2", "Rafah min:1.5"),
    ("Gaza", "+ #" + "ﷺ #" * 300, QueryError),
    ("Gaza", "search:corridor Baku", QueryError),
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
        assert changed_query(query, words)[0] == result


@given(st.sampled_from(["Gaza", "Baku OR Ganja", '"Gaza Strip" -football']), st.text(max_size=30))
def test_any_words_change_a_query_or_are_refused(query: str, words: str) -> None:
    try:
        changed = changed_query(query, words)[0]
    except (QueryError, NothingLeft):
        return
    assert changed_query(changed, changed)[0] == changed


async def test_another_watch_and_a_topic_are_reused(store: MemoryStore, leyla: Subscriber) -> None:
    first = await made(store, leyla, "Meghri, Zangezur")
    corridor = await store.run(lambda unit: save(unit, first))
    watch = await made(store, leyla, 'search:"meghri, zangezur" topic:Caucasus')
    assert watch.query == "(Meghri OR Zangezur) topic:caucasus"

    await store.run(lambda unit: rename(unit, corridor, "corridor"))
    changed = await store.run(lambda unit: change(unit, watch, "+ search:corridor Baku", TOPICS))
    assert changed.watch.query == (
        "((Meghri OR Zangezur) topic:caucasus) OR ((Meghri OR Zangezur) Baku)"
    )
    assert changed.advice == ()
    changed = await store.run(lambda unit: change(unit, corridor, "+ Baku road OR rail", TOPICS))
    assert [advice.key for advice in changed.advice] == ["query-mixed-other"]
    for words in ("search:nothing", "topic:nothing"):
        with pytest.raises(QueryError):
            await made(store, leyla, words)


async def test_a_followed_topic_is_reused_by_its_name(
    store: MemoryStore, leyla: Subscriber
) -> None:
    topic = TOPICS[TopicId("caucasus")]
    await store.run(lambda unit: follow(unit, leyla.id, topic, NOW))

    watch = await made(store, leyla, f'search:"{topic.title["en"]}" -Baku')

    assert watch.query == "topic:caucasus -Baku"


async def made(store: MemoryStore, leyla: Subscriber, words: str) -> Watch:
    return await store.run(lambda unit: draft(unit, leyla.id, words, 9, TOPICS, NOW).watch)


async def test_the_name_follows_the_query_until_it_is_given(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch = await made(store, leyla, "Gaza, Rafah")
    watch = await store.run(lambda unit: change(unit, watch, "Baku", TOPICS).watch)
    assert (watch.name, watch.query) == ("Baku", "Baku")

    watch = await store.run(lambda unit: rename(unit, watch, "The  city (capital"))
    watch = await store.run(lambda unit: change(unit, watch, "Ganja", TOPICS).watch)
    assert (watch.name, watch.query) == ("The city (capital", "Ganja")


async def test_saving_what_is_there_already_keeps_the_first(
    store: MemoryStore, leyla: Subscriber
) -> None:
    first = await store.run(
        lambda unit: save(unit, draft(unit, leyla.id, "Gaza", 9, TOPICS, NOW).watch)
    )
    other = await store.run(
        lambda unit: save(unit, draft(unit, leyla.id, "Baku", 9, TOPICS, NOW).watch)
    )

    again = await store.run(
        lambda unit: save(unit, draft(unit, leyla.id, "Gaza", 9, TOPICS, NOW).watch)
    )

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
            unit.entries.add(
                Entry(str(n), "", title, published=NOW - timedelta(hours=3)),
                feed,
                where.id,
                "en",
                "",
                seen,
            )

    await store.run(work)


async def test_a_back_test_counts_stories_of_the_last_days(
    store: MemoryStore, leyla: Subscriber
) -> None:
    await filled(store)
    watch = await made(store, leyla, "Baku")

    tested = await store.read(lambda unit: back_test(unit, watch, TOPICS, NOW))

    assert (tested.stories, tested.looked_at) == (1, 3)
    assert [sample.entry.title for sample in tested.samples] == ["Baku opens too"]
    assert (tested.a_day, tested.feeds) == (1, 1)


async def test_a_back_test_asks_topics_and_the_age_an_entry_had(
    store: MemoryStore, leyla: Subscriber
) -> None:
    await filled(store)
    found = []
    for words in ("topic:caucasus", "Gaza OR topic:caucasus", "Baku age:<2h", "Baku age:<4h"):
        watch = await made(store, leyla, words)
        tested = await store.read(lambda unit, watch=watch: back_test(unit, watch, TOPICS, NOW))  # type: ignore[misc]
        found.append(tested.stories)
    assert found == [1, 2, 0, 1]


def test_a_watch_that_brings_more_than_anybody_reads_is_too_broad() -> None:
    assert too_broad(BackTest(340, 900, (), 49, 12)) is None
    advice = too_broad(BackTest(350, 900, (), 50, 12))
    assert advice is not None
    assert (advice.key, advice.position, dict(advice.details)) == (
        "query-too-broad",
        1,
        {"n": 50, "feeds": 12},
    )


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
