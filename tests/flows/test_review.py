"""Looking back: views, filters, all decisions, a file of them, figures, and why something did not come."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.alert import AlertRecord, HistoryItem
from bot.core.delivery import Receipt
from bot.core.entry import Entry
from bot.core.feed import Feed, FeedOffer
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import AlertId, FeedId, TopicId, ViewId, WatchId
from bot.core.match import Finding, Match
from bot.core.story import IdentityKey, Story
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows import figures, inquire, review, takeaway
from bot.flows.alternatives import (
    ALL,
    Spelling,
    near_spellings,
    other_names,
    with_names,
    with_spelling,
)
from bot.flows.export import exported
from bot.gazetteer import CldrGazetteer
from bot.matching.lacking import Lack
from bot.ports import Unit
from bot.store.memory import MemoryStore
from bot.stories.identity import canonical_url
from tests.chat.world import TOPICS
from tests.fakes import NOW, StepClock
from tests.flows.conftest import open_story, tell

PLACES = CldrGazetteer(("ar", "en", "he"))


async def whole(store: MemoryStore, leyla: Subscriber) -> HistoryView:
    return await store.run(lambda unit: review.view_of(unit, leyla.id, NOW))


@pytest.mark.parametrize(
    ("by", "choice", "wanted"),
    [
        ("w", "1", HistoryFilter(watch=WatchId(1))),
        ("w", "", HistoryFilter()),
        ("w", "2", None),
        ("w", "9", None),
        ("w", "x", None),
        ("s", "1", HistoryFilter(source="A")),
        ("s", "", HistoryFilter()),
        ("s", "9", None),
        ("l", "ar", HistoryFilter(language="ar")),
        ("l", "", HistoryFilter()),
        ("l", "a1", None),
        ("d", "", HistoryFilter()),
        ("d", "x", None),
        ("d", "0", None),
        ("d", "99999999", None),
        ("h", "1", HistoryFilter(held=True)),
        ("h", "0", HistoryFilter(held=False)),
        ("h", "", HistoryFilter()),
        ("h", "2", None),
        ("z", "1", None),
    ],
)
async def test_a_history_is_narrowed_by_what_is_ones_own(
    store: MemoryStore, leyla: Subscriber, by: str, choice: str, wanted: HistoryFilter | None
) -> None:
    view = await whole(store, leyla)

    def work(unit: Unit) -> HistoryView | None:
        unit.feeds.add(FeedOffer("https://a.example/rss", "A"), NOW)
        other = unit.subscribers.add(
            replace(leyla.address, chat="8"), "private", "B", "en", "UTC", NOW
        )
        unit.watches.add(leyla.id, "x", "x", None, "active", NOW)
        unit.watches.add(other.id, "y", "y", None, "active", NOW)
        return review.narrowed(unit, leyla, view, by, choice, NOW)

    found = await store.run(work)

    assert (found and found.wanted) == wanted


async def test_what_was_searched_for_is_in_the_file_to_take_away(
    store: MemoryStore, leyla: Subscriber
) -> None:
    def work(unit: Unit) -> list[dict[str, object]]:
        review.view_of(unit, leyla.id, NOW)  # the whole history: nothing was searched for
        review.view_of(unit, leyla.id, NOW, HistoryFilter("gas", WatchId(3), since=NOW, held=False))
        return takeaway.possessions(unit, leyla, NOW)

    searched = [row for row in await store.run(work) if row["kind"] == "search"]

    at = NOW.isoformat(timespec="seconds")
    assert searched == [
        {"kind": "search", "asked": at, "words": "gas", "watch": 3, "since": at, "held": False}
    ]


async def test_a_day_is_one_of_the_subscribers_calendar(
    store: MemoryStore, leyla: Subscriber
) -> None:
    view = await whole(store, leyla)
    baku = replace(leyla, time_zone="Asia/Baku")
    day = review.recent_days(baku, NOW)[0]

    found = await store.run(
        lambda unit: review.narrowed(unit, baku, view, "d", str(day.toordinal()), NOW)
    )

    assert found is not None
    assert found.wanted.since is not None
    assert found.wanted.until is not None
    assert (found.wanted.since.isoformat(), found.wanted.until.isoformat()) == (
        f"{day - timedelta(days=1)}T20:00:00+00:00",
        f"{day}T20:00:00+00:00",
    )


async def test_views_are_ones_own(store: MemoryStore, leyla: Subscriber) -> None:
    view = await whole(store, leyla)

    def work(unit: Unit) -> list[HistoryView | None]:
        other = unit.subscribers.add(
            replace(leyla.address, chat="8"), "private", "B", "en", "UTC", NOW
        )
        return [
            review.own_view(unit, leyla.id, view.id),
            review.own_view(unit, other.id, view.id),
            review.own_view(unit, leyla.id, ViewId(9)),
        ]

    assert await store.run(work) == [view, None, None]


async def told(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, count: int
) -> list[AlertId]:
    def work(unit: Unit) -> list[AlertId]:
        feed = unit.feeds.add(FeedOffer("https://a.example/rss", "A"), NOW)
        ids = []
        for number in range(count):
            story = open_story(unit, f"Story {number}", clock)
            entry = Entry(str(number), story.url, story.headline)
            unit.entries.add(entry, feed, story.id, "en", "", clock.now())
            ids.append(tell(unit, leyla, story, clock).id)
        return ids

    return await store.run(work)


async def test_all_decisions_are_read_in_portions(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "PORTION", 3)
    ids = await told(store, leyla, clock, 7)

    found = [item.record.id async for item in review.every_item(store, leyla.id)]

    assert found == ids[::-1]


async def test_choices_are_what_is_in_the_history(
    store: MemoryStore, leyla: Subscriber, clock: StepClock
) -> None:
    await told(store, leyla, clock, 2)
    found = await store.read(lambda unit: review.choices(unit, leyla.id))

    assert (found.sources, found.languages, found.counts) == ([(FeedId(1), "A")], ["en"], {1: 2})


async def test_a_page_knows_where_the_next_begins(
    store: MemoryStore, leyla: Subscriber, clock: StepClock
) -> None:
    ids = await told(store, leyla, clock, 6)
    view = await whole(store, leyla)
    first = await store.read(lambda unit: review.history(unit, view))
    second = await store.read(lambda unit: review.history(unit, view, first.older))

    assert [item.record.id for item in (*first.items, *second.items)] == ids[::-1]
    assert (first.newest, second.newest, second.older) == (True, False, None)


async def test_a_decision_comes_with_its_story(
    store: MemoryStore, leyla: Subscriber, clock: StepClock
) -> None:
    (alert,) = await told(store, leyla, clock, 1)
    await store.run(lambda unit: unit.watches.add(leyla.id, "g", "Gaza", None, "active", NOW))

    reason = await store.read(lambda unit: review.why(unit, leyla.id, alert))

    assert reason is not None
    assert reason.queries == {1: "Gaza"}
    assert [stored.entry.title for stored in reason.texts] == ["Story 0"]
    assert await store.read(lambda unit: review.why(unit, leyla.id, AlertId(9))) is None


async def test_an_alert_is_known_by_its_message(
    store: MemoryStore, leyla: Subscriber, clock: StepClock
) -> None:
    (alert,) = await told(store, leyla, clock, 1)

    def sent(unit: Unit) -> list[AlertId | None]:
        (delivery,) = unit.outbox.claim(clock.now(), 1, timedelta(minutes=1))
        unit.outbox.save(replace(delivery, state="sent", receipt=Receipt("55")))
        return [review.received(unit, leyla.id, number) for number in ("55", "56")]

    assert await store.run(sent) == [alert, None]


def item(headline: str, held: str | None = None, day: int = 0) -> HistoryItem:
    at = NOW - timedelta(days=day)
    match = Match(WatchId(1), "Gaza, حرب", None, Finding(()))
    record = AlertRecord(AlertId(1), 1, 1, at, held, (match,))  # type: ignore[arg-type]
    story = Story(1, headline, "Lead.", "https://e.org/1", "en", "Wire", at, at, at)  # type: ignore[arg-type]
    return HistoryItem(record, story, None if held else "sent", None)


def test_a_history_is_exported_for_spreadsheets() -> None:
    file = exported([item("=SUM(1)"), item('غزة "now"', "too_old")], "csv")

    rows = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert file.name == "rasid-history.csv"
    assert [row["headline"] for row in rows] == ["'=SUM(1)", 'غزة "now"']
    assert [row["held"] for row in rows] == ["", "too_old"]
    assert rows[0]["watches"] == "Gaza, حرب"


def test_a_history_is_exported_for_programs() -> None:
    without_date = replace(item("x"), story=replace(item("x").story, published=None))
    file = exported([item("=SUM(1)"), without_date], "jsonl")

    rows = [json.loads(line) for line in file.content.decode().splitlines()]
    assert [row["headline"] for row in rows] == ["=SUM(1)", "x"]
    assert rows[0]["watches"] == ["Gaza, حرب"]
    assert rows[1]["published"] is None


def test_alerts_are_counted(leyla: Subscriber) -> None:
    found = figures.count(
        [item("a"), item("b"), item("c", day=1), item("d", "too_old")], leyla, NOW
    )

    assert (found.alerts, found.held) == (3, 1)
    assert found.days[-2:] == [(NOW.date() - timedelta(days=1), 1), (NOW.date(), 2)]
    assert len(found.days) == figures.DAYS
    assert (found.sources, found.languages) == ([("Wire", 3)], [("en", 3)])
    assert [(match.watch_id, number) for match, number in found.watches] == [(1, 3)]
    assert figures.begin(leyla, NOW).date() == found.days[0][0] == date(2025, 12, 24)


URL = "https://www.report.az/news/1?utm_source=x"


async def asked(
    store: MemoryStore, leyla: Subscriber, url: str = URL
) -> inquire.Decided | inquire.NotRead | inquire.Read:
    return await store.read(lambda unit: inquire.look_up(unit, leyla, url))


async def brought(store: MemoryStore, title: str = "Baku opens the corridor") -> None:
    def work(unit: Unit) -> None:
        feed = unit.feeds.add(FeedOffer("https://report.az/rss", "Report", "en"), NOW)
        story = unit.stories.open(title, "", URL, "en", "Report", NOW, NOW)
        key = IdentityKey("url", "", canonical_url(URL))
        unit.stories.remember(story.id, [key])
        unit.entries.add(Entry("1", URL, title), feed, story.id, "en", "", NOW)
        unit.entries.add(Entry("2", "https://e.org/2", "Copy"), feed, story.id, "en", "", NOW)

    await store.run(work)


async def test_a_link_that_no_feed_brought(store: MemoryStore, leyla: Subscriber) -> None:
    def feeds(unit: Unit) -> list[Feed]:
        addresses = ("https://feeds.report.az/x", "https://bbc.co.uk/x", "https://itv.co.uk/x")
        return [unit.feeds.add(FeedOffer(url, url), NOW) for url in addresses]

    report, bbc, _ = await store.run(feeds)

    assert await asked(store, leyla) == inquire.NotRead((report,))
    assert await asked(store, leyla, "https://www.bbc.co.uk/n") == inquire.NotRead((bbc,))
    for url in ("https://x.example/1", "https://[x", "nothing"):
        assert await asked(store, leyla, url) == inquire.NotRead(())


async def test_a_link_with_a_decision(store: MemoryStore, leyla: Subscriber) -> None:
    await brought(store)
    alert = await store.run(
        lambda unit: unit.alerts.record(leyla.id, 1, "too_old", [], NOW)  # type: ignore[arg-type]
    )

    assert await asked(store, leyla, "http://report.az/news/1") == inquire.Decided(alert.id)


@pytest.mark.parametrize(
    ("queries", "nearest", "lacking"),
    [
        ([], None, ()),
        (["Baku Ganja", "Tbilisi"], "Baku Ganja", (Lack("word", "Ganja"),)),
        (["Baku"], "Baku", ()),
        (["topic:caucasus"], "topic:caucasus", ()),
        (["(broken"], "(broken", (Lack("unreadable", "(broken"),)),
        (["@caucasus"], "@caucasus", ()),
        (["@gone"], "@gone", (Lack("topic", "gone"),)),
    ],
)
async def test_the_nearest_watch_is_the_one_that_lacks_least(
    store: MemoryStore,
    leyla: Subscriber,
    queries: list[str],
    nearest: str | None,
    lacking: tuple[Lack, ...],
) -> None:
    await brought(store)

    def watch(unit: Unit) -> None:
        for query in queries:
            topic = TopicId(query[1:]) if query.startswith("@") else None
            unit.watches.add(leyla.id, query, "" if topic else query, topic, "active", NOW)

    await store.run(watch)
    read = await asked(store, leyla)
    assert isinstance(read, inquire.Read)

    found = inquire.nearest(read, TOPICS)

    assert found.stored.entry.title == "Baku opens the corridor"
    assert (found.nearest and found.nearest.name) == nearest
    assert found.lacking == lacking


def asking(query: str, topic: TopicId | None = None) -> Watch:
    return Watch(WatchId(1), 1, query, query, topic, "draft", NOW, 1)  # type: ignore[arg-type]


def test_places_have_other_names() -> None:
    assert other_names(asking("Baku"), PLACES) == {"ar": ("باكو",), "he": ("באקו",)}
    assert other_names(asking("Baku Iran -oil"), PLACES)["ar"] == ("باكو", "إيران")
    for query in ("Baku oil", "oil"):
        assert other_names(asking(query), PLACES) == {}
    assert other_names(asking("", TopicId("caucasus")), PLACES) == {}


def test_names_are_added_where_the_place_stands() -> None:
    assert with_names(asking("Baku Iran"), "ar", PLACES).query == "(Baku OR باكو) (Iran OR إيران)"
    assert with_names(asking("Baku oil"), "he", PLACES).query == "(Baku OR באקו) oil"
    everywhere = with_names(asking("Baku"), ALL, PLACES)
    assert everywhere.query == "Baku OR باكو OR באקו"
    assert other_names(everywhere, PLACES) == {}
    assert with_names(asking("United States"), "he", PLACES).query == (
        '(United States) OR "ארצות הברית"'
    )
    topic = asking("", TopicId("caucasus"))
    assert with_names(topic, ALL, PLACES) == topic


def test_names_are_those_that_the_press_prints() -> None:
    places = CldrGazetteer(("az", "tr"))

    assert other_names(asking("Gaza"), places) == {"az": ("Qəzza",), "tr": ("Gazze",)}
    assert other_names(asking("Palestine"), places) == {"az": ("Fələstin",), "tr": ("Filistin",)}
    assert other_names(asking("qəza"), places) == {}  # an accident, and CLDR's name of Gaza


async def test_spellings_of_the_news_are_near(store: MemoryStore) -> None:
    await brought(store, "The stabilisation force and the stabilisations of Gaza")
    since = NOW - timedelta(days=7)

    async def near(query: str, topic: TopicId | None = None) -> Sequence[Spelling]:
        return await store.read(lambda unit: near_spellings(unit, asking(query, topic), since))

    for query in ("stabilizashun", "Gaza", "gxz"):
        assert await near(query) == []
    assert await near("", TopicId("caucasus")) == []
    first, second = await near("stabilization Gaza")
    assert (first.printed, second.printed) == ("stabilisation", "stabilisations")
    assert (first.word, first.texts) == ("stabilization", 1)
    assert first.number != second.number
    changed = with_spelling(asking("stabilization Gaza"), first)
    assert changed.query == "(stabilization OR stabilisation) Gaza"


async def test_a_form_that_nobody_prints_is_no_spelling(store: MemoryStore) -> None:
    await brought(store, "والحكومة")
    since = NOW - timedelta(days=7)

    found = await store.read(lambda unit: near_spellings(unit, asking("حكوما"), since))

    assert found == []
