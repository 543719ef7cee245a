"""The contract of a store: looking back, by words, filters and views; and what a query needs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.entry import Entry
from bot.core.errors import StoreError
from bot.core.history import HistoryFilter
from bot.core.ids import AlertId, EntryId, StoryId, SubscriberId, ViewId, WatchId
from bot.core.story import Story
from bot.core.subscriber import Subscriber
from bot.matching.needs import AllOf, AnyKey, AnyOf, Needs
from bot.ports import Store, Unit
from tests.contracts.world import (
    MICROSECOND,
    MINUTE,
    NOW,
    a_feed,
    a_match,
    a_story,
    a_subscriber,
    inside,
)

TEXTS = {
    "a": ("Qaz kəməri", "az", "Bakı"),
    "b": ("وصلت الحكومة إلى باكو", "ar", "غزة"),
    "c": ("100% of the gas_x", "en", 'Baku\'s "quoted" news'),
    "d": ("Газопровод остановлен", "ru", "в Баку"),
}


def told(
    unit: Unit, to: Subscriber, title: str, language: str, summary: str, at: datetime = NOW
) -> Story:
    """A story that one entry has brought, and a decision on it."""
    source = f"Outlet {language}"
    feed = a_feed(unit, f"https://{language}.example.org/feed", source)
    story = a_story(unit, title, "")
    entry = Entry(title, f"https://{language}.example.org/{title}", title, summary)
    unit.entries.add(entry, feed, story.id, language, "", at)
    unit.alerts.record(to.id, story.id, None, [a_match()], at)
    return story


def everything(unit: Unit, to: Subscriber, wanted: HistoryFilter) -> list[str]:
    items = unit.alerts.history(to.id, 9, None, wanted)
    return sorted(item.story.headline for item in items)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", "abcd"),
        ("qaz", "a"),
        ("حكومة", "b"),
        ("الحُكُومَة", "b"),
        ("BAKI", "a"),
        ("baku", "c"),
        ("газ", ""),
        ("газ*", "d"),
        ("газопровод баку", "d"),
        ("газопровод баки", ""),
        ("quoted news", "c"),
        ('"', ""),
        ("%", ""),
        ("100%", "c"),
        ("AND OR NOT", ""),
        ("ga*", "c"),
        ("*", ""),
    ],
)
async def test_all_words_are_in_a_text_of_the_story_in_any_form(
    store: Store, words: str, found: str
) -> None:
    def work(unit: Unit) -> list[str]:
        to = a_subscriber(unit)
        for title, language, summary in TEXTS.values():
            told(unit, to, title, language, summary)
        return everything(unit, to, HistoryFilter(words=words))

    assert await store.run(work) == sorted(TEXTS[name][0] for name in found)


@inside
def test_a_story_is_found_by_what_it_said_before(unit: Unit) -> None:
    to = a_subscriber(unit)
    told(unit, to, "Before", "en", "")
    (known,) = unit.entries.of_story(StoryId(1))
    unit.entries.edit(known.id, replace(known.entry, title="Afterwards"), "", NOW)
    for word in ("before", "afterwards"):
        assert everything(unit, to, HistoryFilter(words=word)) == ["Before"]
    assert everything(unit, to, HistoryFilter(words="before afterwards")) == []


FILTERS: list[tuple[HistoryFilter, list[str]]] = [
    (HistoryFilter(), ["A", "B"]),
    (HistoryFilter(watch=WatchId(1)), ["A", "B"]),
    (HistoryFilter(watch=WatchId(2)), ["B"]),
    (HistoryFilter(source="Outlet en"), ["A"]),
    (HistoryFilter(source="Outlet"), []),
    (HistoryFilter(language="ar"), ["B"]),
    (HistoryFilter(since=NOW), ["A", "B"]),
    (HistoryFilter(since=NOW + MICROSECOND), ["B"]),
    (HistoryFilter(until=NOW + MINUTE), ["A"]),
    (HistoryFilter(held=True), ["B"]),
    (HistoryFilter(held=False), ["A"]),
    (HistoryFilter(held=True, language="en"), []),
    (HistoryFilter(words="A", source="Outlet en", watch=WatchId(1), held=False), ["A"]),
]


@pytest.mark.parametrize(("wanted", "found"), FILTERS)
async def test_a_filter_asks_for_all_that_it_names(
    store: Store, wanted: HistoryFilter, found: list[str]
) -> None:
    def work(unit: Unit) -> list[str]:
        to = a_subscriber(unit)
        told(unit, to, "A", "en", "")
        second = told(unit, to, "B", "ar", "", NOW + MINUTE)
        other = a_subscriber(unit, "2")
        unit.alerts.record(other.id, second.id, None, [a_match()], NOW)
        held = a_story(unit, "B", "")
        unit.alerts.record(to.id, held.id, "too_old", [a_match(1), a_match(2)], NOW + MINUTE)
        feed = a_feed(unit, "https://ar.example.org/feed", "Outlet ar")
        unit.entries.add(Entry("b", "", "B"), feed, held.id, "ar", "", NOW)
        return [
            item.story.headline
            for item in reversed(unit.alerts.history(to.id, 9, None, wanted))
            if item.story.id != second.id
        ]

    assert await store.run(work) == found


@inside
def test_a_view_of_the_history_is_kept_once(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    wanted = HistoryFilter("gas", WatchId(3), "Wire", "en", NOW, NOW + MICROSECOND, True)
    view = unit.views.keep(to.id, wanted, NOW)
    assert (view.subscriber_id, view.wanted, view.asked) == (to.id, wanted, NOW)
    assert unit.views.keep(to.id, wanted, NOW) == view
    assert unit.views.get(view.id) == view
    later = unit.views.keep(to.id, wanted, NOW + MICROSECOND)
    assert later == replace(view, asked=NOW + MICROSECOND) == unit.views.get(view.id)
    assert unit.views.keep(other.id, wanted, NOW).id != view.id
    whole = unit.views.keep(to.id, HistoryFilter(), NOW)
    assert whole.id != view.id
    assert unit.views.of(to.id) == [later, whole]
    assert unit.views.get(ViewId(99)) is None
    with pytest.raises(StoreError):
        unit.views.keep(SubscriberId(9), wanted, NOW)
    unit.subscribers.erase(to.id)
    assert unit.views.get(view.id) is None


NEEDS: list[tuple[Needs | None, list[int]]] = [
    (None, [3, 2, 1]),
    (AnyKey(frozenset({"gas"})), [3, 1]),
    (AnyKey(frozenset({"gas", "oil"})), [3, 2, 1]),
    (AnyKey(frozenset(), frozenset({"ga"})), [3, 1]),
    (AnyKey(frozenset({"oil"}), frozenset({"talk"})), [2, 1]),
    (AnyKey(frozenset()), []),
    (AllOf((AnyKey(frozenset({"gas"})), AnyKey(frozenset({"talks"})))), [1]),
    (AllOf((AnyKey(frozenset({"gas"})), AnyKey(frozenset()))), []),
    (AnyOf((AnyKey(frozenset({"talks"})), AnyKey(frozenset({"oil"})))), [2, 1]),
    (AnyOf((AnyKey(frozenset({"talks"})), AnyKey(frozenset()))), [1]),
    (AnyKey(frozenset({"\x01lang:en"})), [3, 2, 1]),
    (AnyKey(frozenset(f"word{n}" for n in range(2000)) | {"gas"}), [3, 1]),
]


@pytest.mark.parametrize("indexed", [0, 2, 9])
@pytest.mark.parametrize(("needs", "found"), NEEDS)
async def test_candidates_have_what_is_needed(
    store: Store, needs: Needs | None, found: list[int], indexed: int
) -> None:
    def work(unit: Unit) -> list[int]:
        feed, story = a_feed(unit), a_story(unit)
        for number, (title, language) in enumerate(
            [("gas talks", "en"), ("oil", "en"), ("gas", "en"), ("gas talks oil", "en")]
        ):
            at = NOW - timedelta(days=1) if number == 3 else NOW
            entry = Entry(str(number), "", title)
            unit.entries.add(entry, feed, story.id, language, "", at)
        unit.entries.index(indexed)
        return list(unit.entries.candidates(needs, NOW))

    assert await store.run(work) == found


@inside
def test_entries_are_counted_and_read_by_id(unit: Unit) -> None:
    assert unit.entries.extent(NOW) == (0, None)
    feed, story, other = a_feed(unit), a_story(unit), a_story(unit)
    for number, about in enumerate([story, other, story]):
        entry = Entry(str(number), "", "gas")
        unit.entries.add(entry, feed, about.id, "en", "", NOW - number * MINUTE)
    assert unit.entries.extent(NOW - MINUTE) == (2, NOW - MINUTE)
    assert unit.entries.by_source(NOW - MINUTE) == {"Example": 2}
    assert unit.entries.by_source(NOW + MINUTE) == {}
    three, one = unit.entries.some([EntryId(3), EntryId(9), EntryId(1)])
    assert (three.id, one.id) == (3, 1)
    assert list(unit.entries.some([])) == []
    assert [stored.id for stored in unit.entries.of_story(story.id)] == [3, 1]
    assert list(unit.entries.of_story(StoryId(9))) == []


@inside
def test_spellings_are_counted(unit: Unit) -> None:
    feed, story = a_feed(unit), a_story(unit)
    for number, title in enumerate(["Stabilisation", "stabilisation of Gaza", "stable"]):
        unit.entries.add(Entry(str(number), "", title), feed, story.id, "en", "", NOW)
    for _ in range(4):
        found = unit.entries.spellings("stab", 13, 13)
        assert found == {"stabilisation": 2}
        unit.entries.index(1)
    assert "gaza" not in unit.entries.spellings("stab", 1, 99)
    assert unit.entries.spellings("%", 1, 99) == {}


async def test_a_study_reads_what_is_there(store: Store) -> None:
    def write(unit: Unit) -> None:
        a_subscriber(unit)

    await store.run(write)
    assert len(await store.study(lambda unit: unit.subscribers.all())) == 1
    with pytest.raises(StoreError):
        await store.study(write)
    await store.close()
    with pytest.raises(StoreError):
        await store.study(lambda unit: unit.subscribers.all())


def turn_pages(unit: Unit, to: Subscriber, meanwhile: Callable[[], object]) -> list[AlertId]:
    """All ids of the history, page by page, while something else happens between the pages."""
    seen: list[AlertId] = []
    before = None
    while page := unit.alerts.history(to.id, 2, before):
        seen += [item.record.id for item in page]
        before = page[-1].record.id
        meanwhile()
    return seen


@inside
def test_pages_neither_repeat_nor_miss_while_new_decisions_arrive(unit: Unit) -> None:
    to = a_subscriber(unit)
    known = [told(unit, to, f"Story {number}", "en", "") for number in range(7)]
    count = iter(range(100, 200))

    seen = turn_pages(unit, to, lambda: told(unit, to, f"Story {next(count)}", "en", ""))

    assert len(seen) == len(set(seen)) == len(known)
