"""Editing keywords, and what a watch would have brought."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import QueryError
from bot.core.ids import TopicId
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.edit import (
    NothingLeft,
    change,
    changed_query,
    draft,
    rename,
    repaired,
    save,
    take_over,
    widen,
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


async def test_more_names_of_the_same_are_no_new_name(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch = await made(store, leyla, "Baku")
    watch = await store.run(lambda unit: widen(unit, watch, "Baku OR Bakou"))
    assert (watch.name, watch.query) == ("Baku", "Baku OR Bakou")
    more = await store.run(lambda unit: change(unit, watch, "+ Ganja", TOPICS).watch)
    assert (more.name, more.query) == ("Baku", "Baku OR Bakou OR Ganja")
    other = await store.run(lambda unit: change(unit, more, "- Baku", TOPICS).watch)
    assert other.name == other.query == "Bakou OR Ganja"


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


async def test_a_repair_of_an_edit_is_kept_beside_and_taken_over(
    store: MemoryStore, leyla: Subscriber
) -> None:
    watch = await made(store, leyla, "Gaza")
    for typed, repair, query in [
        ("(Baku", "(Baku)", "Baku"),
        ("+ (Baku", "(Baku)", "Gaza OR Baku"),
        ("+ (Baku", "+ (Baku)", "Gaza OR Baku"),
    ]:

        def work(unit: Unit, typed: str = typed, repair: str = repair) -> tuple[Watch, Watch]:
            kept = repaired(unit, watch, typed, repair, TOPICS, NOW)
            return kept, take_over(unit, watch, kept)

        kept, changed = await store.run(work)
        assert (kept.state, kept.query) == ("draft", query)
        assert (changed.id, changed.query, changed.name) == (watch.id, query, query)
        gone = await store.read(lambda unit, kept=kept: unit.watches.get(kept.id))  # type: ignore[misc]
        assert gone is not None
        assert gone.state == "deleted"
