"""What a watch would have brought."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.entry import Entry
from bot.core.feed import FeedOffer
from bot.core.ids import TopicId, WatchId
from bot.core.subscriber import Subscriber
from bot.core.watch import Narrowing, Watch
from bot.flows import backtest
from bot.flows.backtest import BackTest, back_test, too_broad
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.world import TOPICS
from tests.fakes import NOW


def asking(query: str) -> Watch:
    return Watch(WatchId(1), 1, query, query, None, "draft", NOW, 1)  # type: ignore[arg-type]


async def filled(store: MemoryStore) -> None:
    def work(unit: Unit) -> None:
        unit.feeds.sync([FeedOffer("https://a.example/rss", "A", "en")], NOW)
        (feed,) = unit.feeds.all()
        story = unit.stories.open("Baku opens", "", "", "en", "A", NOW, NOW)
        other = unit.stories.open("Gaza", "", "", "en", "A", NOW, NOW)
        old = NOW - timedelta(days=8)
        day = NOW - timedelta(days=1)
        for n, (where, title, seen) in enumerate(
            [
                (story, "Baku opens", day),
                (story, "Baku opens too", NOW),
                (other, "Gaza", NOW),
                (other, "Baku", old),
            ]
        ):
            published = seen - timedelta(hours=3)
            entry = Entry(str(n), "", title, "In Baku, rain.", published=published)
            unit.entries.add(entry, feed, where.id, "en", "In Baku, rain.", seen)

    await store.run(work)


async def the_test_of(store: MemoryStore, watch: Watch, zone: str = "UTC") -> BackTest:
    return await back_test(store, watch, TOPICS, zone, NOW)


async def test_it_counts_stories_of_the_last_days(store: MemoryStore) -> None:
    await filled(store)

    found = await the_test_of(store, asking("title:Baku"))

    assert (found.stories, found.looked_at, found.a_day, found.feeds) == (1, 3, 1, 1)
    assert [sample.stored.entry.title for sample in found.samples] == ["Baku opens too"]
    assert [evidence.printed for evidence in found.samples[0].finding.evidence] == ["Baku"]
    assert [found.samples[0].text_of(name) for name in ("title", "lead", "summary")] == [
        "Baku opens too",
        "In Baku, rain.",
        " ",
    ]
    today = NOW.date()
    assert found.days == ((today - timedelta(days=1), 1), (today, 0))
    assert not found.estimated


@pytest.mark.parametrize(
    ("narrowing", "stories"),
    [
        (Narrowing(frozenset({"en"})), 1),
        (Narrowing(frozenset({"ar"})), 0),
        (Narrowing(left_out=frozenset({"A"})), 0),
    ],
)
async def test_a_narrowed_watch_is_tried_narrowed(
    store: MemoryStore, narrowing: Narrowing, stories: int
) -> None:
    await filled(store)

    found = await the_test_of(store, replace(asking("title:Baku"), narrowing=narrowing))

    assert (found.stories, len(found.samples)) == (stories, stories)


async def test_days_are_those_of_the_subscriber(store: MemoryStore) -> None:
    await filled(store)

    found = await the_test_of(store, asking("Gaza"), "Pacific/Kiritimati")

    assert found.days[-1] == (date(2026, 1, 6), 1)


async def test_it_asks_topics_and_the_age_an_entry_had(store: MemoryStore) -> None:
    await filled(store)
    words = (
        "title:Ganja OR topic:caucasus",
        "title:Gaza OR topic:caucasus",
        "Baku age:<2h",
        "Baku age:<4h",
    )

    assert [(await the_test_of(store, asking(each))).stories for each in words] == [2, 2, 0, 2]


async def test_a_followed_topic_is_tested_and_a_withdrawn_one_finds_nothing(
    store: MemoryStore, leyla: Subscriber
) -> None:
    await filled(store)
    watch = replace(asking(""), topic=TopicId("caucasus"))

    assert (await the_test_of(store, watch)).stories == 2
    assert (await the_test_of(store, replace(watch, topic=TopicId("withdrawn")))).stories == 0


async def test_an_empty_store_finds_nothing(store: MemoryStore) -> None:
    found = await the_test_of(store, asking("Gaza"))

    assert (found.stories, found.looked_at, found.samples) == (0, 0, ())


async def test_of_too_many_candidates_some_are_judged(
    store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(unit: Unit) -> None:
        feed = unit.feeds.add(FeedOffer("https://a.example/rss", "A", "en"), NOW)
        for n in range(12):
            story = unit.stories.open("Baku", "", "", "en", "A", NOW, NOW)
            entry = Entry(str(n), "", f"Baku {n}")
            unit.entries.add(entry, feed, story.id, "en", "", NOW)

    await store.run(work)
    monkeypatch.setattr(backtest, "MOST_JUDGED", 4)

    found = await the_test_of(store, asking("Baku"))

    assert (found.stories, found.estimated, len(found.samples)) == (12, True, 3)
    assert found.days[-1][1] == 12


def test_a_watch_that_brings_more_than_anybody_reads_is_too_broad() -> None:
    assert too_broad(BackTest(340, 900, a_day=49, feeds=12)) is None
    advice = too_broad(BackTest(350, 900, a_day=50, feeds=12))
    assert advice is not None
    assert (advice.key, advice.position, dict(advice.details)) == (
        "query-too-broad",
        1,
        {"n": 50, "feeds": 12},
    )
