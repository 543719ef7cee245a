"""What a poll brings becomes entries, stories, alerts and deliveries: all of it or none of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.core.entry import Entry
from bot.core.feed import Feed, FeedOffer, Fetched, FetchFailed, FetchOutcome, Rhythm, Unchanged
from bot.core.health import Health
from bot.core.ids import StoryId
from bot.core.subscriber import Address, Subscriber
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.flows.placing import LivingStories
from bot.flows.standing import StandingWatches
from bot.flows.subscribe import leave, lose
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.world import TOPICS
from tests.fakes import StepClock

RHYTHM = Rhythm(timedelta(minutes=5), timedelta(minutes=30))
RULES = IngestRules(RHYTHM, timedelta(hours=24), timedelta(seconds=20))
WIRE = FeedOffer("https://wire.example/rss", "Wire", "en")
PAPER = FeedOffer("https://paper.example/rss", "Paper", None, "AZ")
HEADLINE = "Baku will send no soldiers to the Gaza Strip"


def entry(guid: str = "1", title: str = HEADLINE, **more: object) -> Entry:
    fields = {"summary": "The president said so. More follows.", **more}
    return Entry(guid, f"https://wire.example/{guid}", title, **fields)  # type: ignore[arg-type]


@dataclass
class Desk:
    """A store into which feeds are ingested."""

    store: MemoryStore
    clock: StepClock
    standing: StandingWatches = field(default_factory=lambda: StandingWatches(TOPICS))
    living: LivingStories = field(default_factory=LivingStories)

    async def take(self, offer: FeedOffer, *entries: Entry) -> IngestReport:
        return await self.outcome(offer, Fetched(entries))

    async def outcome(self, offer: FeedOffer, outcome: FetchOutcome) -> IngestReport:
        def work(unit: Unit) -> IngestReport:
            unit.feeds.sync([WIRE, PAPER], self.clock.now())
            feed = next(feed for feed in unit.feeds.all() if feed.offer == offer)
            return ingest(
                unit, feed, outcome, self.standing, self.living, RULES, self.clock.now(), 0.0
            )

        return await self.store.run(work)

    async def feed(self, offer: FeedOffer) -> Feed:
        feeds = await self.store.read(lambda unit: unit.feeds.all())
        return next(feed for feed in feeds if feed.offer == offer)

    async def watch(self, to: Subscriber, query: str) -> None:
        now = self.clock.now()
        await self.store.run(
            lambda unit: unit.watches.add(to.id, query, query, None, "active", now)
        )

    async def history(self, to: Subscriber) -> list[tuple[str, str | None]]:
        items = await self.store.read(lambda unit: unit.alerts.history(to.id, 50))
        return [(item.story.headline, item.record.held) for item in items]

    async def due(self) -> int:
        counts = await self.store.read(lambda unit: unit.outbox.count())
        return counts["due"]


@pytest.fixture
async def desk(store: MemoryStore, clock: StepClock, leyla: Subscriber) -> Desk:
    desk = Desk(store, clock)
    await desk.watch(leyla, "Baku")
    for offer in (WIRE, PAPER):
        await desk.take(offer)  # the first fetch is behind us
    return desk


async def test_a_match_is_an_alert_with_its_delivery(desk: Desk, leyla: Subscriber) -> None:
    report = await desk.take(WIRE, entry(), entry("2", "Weather in Ankara"))

    assert report == IngestReport(new=2, alerts=1)
    assert await desk.history(leyla) == [(HEADLINE, None)]
    assert await desk.due() == 1


async def test_the_same_entry_again_is_nothing(desk: Desk) -> None:
    await desk.take(WIRE, entry())

    assert await desk.take(WIRE, entry()) == IngestReport()
    assert await desk.due() == 1


async def test_a_moved_date_is_nothing(desk: Desk, clock: StepClock) -> None:
    await desk.take(WIRE, entry())

    assert await desk.take(WIRE, entry(published=clock.now())) == IngestReport()


async def test_a_copy_in_another_outlet_joins_the_story(desk: Desk, leyla: Subscriber) -> None:
    await desk.take(WIRE, entry())

    assert await desk.take(PAPER, entry("77")) == IngestReport(new=1, joined=1)
    assert await desk.history(leyla) == [(HEADLINE, None)]


async def test_a_second_entry_of_the_same_outlet_changes_nothing_to_be_seen(desk: Desk) -> None:
    await desk.take(WIRE, entry())

    assert await desk.take(WIRE, entry("2")) == IngestReport(new=1)


async def sent(desk: Desk) -> None:
    def work(unit: Unit) -> None:
        for delivery in unit.outbox.claim(desk.clock.now(), 10, timedelta(minutes=1)):
            unit.outbox.save(delivery.moved("sent"))

    await desk.store.run(work)


async def test_a_copy_lets_what_was_sent_be_edited_after_a_while(
    desk: Desk, clock: StepClock, leyla: Subscriber
) -> None:
    await desk.take(WIRE, entry())
    await sent(desk)
    await desk.take(PAPER, entry("77"))

    (item,) = await desk.store.read(lambda unit: unit.alerts.history(leyla.id, 5))
    (delivery,) = await desk.store.read(lambda unit: unit.outbox.of_story(item.story.id))
    assert (delivery.state, delivery.due) == ("due", clock.now() + RULES.edit_wait)


async def test_an_edit_of_the_first_outlet_changes_the_story_and_tells_nobody_again(
    desk: Desk, leyla: Subscriber
) -> None:
    await desk.take(WIRE, entry())
    await sent(desk)

    report = await desk.take(WIRE, entry(title="Baku will send no soldiers to Gaza, Aliyev says"))

    assert report == IngestReport(edited=1)
    assert await desk.history(leyla) == [("Baku will send no soldiers to Gaza, Aliyev says", None)]
    assert await desk.due() == 1


async def test_an_edit_elsewhere_leaves_the_story_as_it_was_told(
    desk: Desk, leyla: Subscriber
) -> None:
    await desk.take(WIRE, entry())
    await desk.take(PAPER, entry("77"))
    await sent(desk)

    await desk.take(PAPER, entry("77", title="Something else about Baku"))

    assert await desk.history(leyla) == [(HEADLINE, None)]
    assert await desk.due() == 0


async def test_an_edit_of_the_text_below_the_lead_is_not_shown(desk: Desk) -> None:
    await desk.take(WIRE, entry())
    await sent(desk)

    report = await desk.take(WIRE, entry(summary="The president said so. Other words follow."))

    assert report == IngestReport(edited=1)
    assert await desk.due() == 0


async def test_an_edit_that_brings_the_word_is_told(desk: Desk, leyla: Subscriber) -> None:
    await desk.take(WIRE, entry(title="No soldiers will be sent to the Strip"))

    assert await desk.take(WIRE, entry()) == IngestReport(edited=1, alerts=1)
    assert await desk.history(leyla) == [(HEADLINE, None)]


async def test_old_entries_are_held_with_their_reason(
    desk: Desk, leyla: Subscriber, clock: StepClock
) -> None:
    old = clock.now() - timedelta(days=2)

    report = await desk.take(WIRE, entry(published=old), entry("2", "Baku in 2020", published=old))

    assert report == IngestReport(new=2, held=2)
    assert {held for _, held in await desk.history(leyla)} == {"too_old"}
    assert await desk.due() == 0


async def test_a_held_story_that_returns_as_news_is_told_once(
    desk: Desk, leyla: Subscriber, clock: StepClock
) -> None:
    await desk.take(WIRE, entry(published=clock.now() - timedelta(days=2)))
    await desk.take(WIRE, entry("3", published=clock.now() - timedelta(days=2)))
    assert await desk.history(leyla) == [(HEADLINE, "too_old")]

    assert (await desk.take(PAPER, entry("77", published=clock.now()))).alerts == 1
    assert await desk.history(leyla) == [(HEADLINE, None)]


async def test_what_was_let_go_is_no_news_while_it_is_listed(
    desk: Desk, leyla: Subscriber, clock: StepClock
) -> None:
    undated = entry()
    await desk.take(WIRE, undated)
    await desk.take(WIRE, entry("2", "Weather in Ankara"), undated)
    clock.step(days=99)

    def tidy(unit: Unit) -> None:
        for delivery in unit.outbox.of_story(StoryId(1)):
            unit.outbox.save(replace(delivery, state="dead"))
        unit.archive.forget_alerts(clock.now(), 9)
        unit.archive.forget_stories(clock.now() - timedelta(days=99), clock.now(), 9, clock.now())

    await desk.store.run(tidy)
    assert await desk.history(leyla) == []
    for days in (1, 10, 10):
        clock.step(days=days)
        report = await desk.take(WIRE, undated)
        assert (report.new, report.edited, report.alerts) == (0, 0, 0)
    await desk.take(WIRE)
    clock.step(days=15)
    await desk.take(WIRE)  # for longer than anybody lists what comes back
    assert (await desk.take(WIRE, undated)).alerts == 1


async def test_undated_entries_of_a_feed_just_added_are_held(
    store: MemoryStore, clock: StepClock, leyla: Subscriber
) -> None:
    desk = Desk(store, clock)
    await desk.watch(leyla, "Baku")

    assert (await desk.take(WIRE, entry())).held == 1
    assert await desk.history(leyla) == [(HEADLINE, "first_fetch")]


async def test_a_watch_met_later_is_named_on_the_alert(desk: Desk, leyla: Subscriber) -> None:
    await desk.watch(leyla, "Aliyev")
    await desk.take(WIRE, entry())
    await sent(desk)

    report = await desk.take(PAPER, entry("77", summary="Aliyev said so."))

    assert report == IngestReport(new=1, joined=1)
    (item,) = await desk.store.read(lambda unit: unit.alerts.history(leyla.id, 5))
    assert [match.label for match in item.record.matches] == ["Baku", "Aliyev"]
    assert item.story.revision == 3


async def test_nobody_who_left_or_is_gone_is_told(desk: Desk, leyla: Subscriber) -> None:
    await desk.store.run(lambda unit: leave(unit, leyla))
    assert (await desk.take(WIRE, entry())).alerts == 0

    omar = await desk.store.run(
        lambda unit: unit.subscribers.add(
            Address("telegram", "8"), "private", "Omar", "en", "UTC", desk.clock.now()
        )
    )
    await desk.watch(omar, "Baku")
    await desk.store.run(lambda unit: lose(unit, omar.address, "blocked"))
    assert (await desk.take(WIRE, entry("2", "Baku again in the news today"))).alerts == 0


async def test_an_erased_subscriber_is_told_nothing(desk: Desk, leyla: Subscriber) -> None:
    await desk.take(WIRE, entry())
    await desk.store.run(lambda unit: unit.subscribers.erase(leyla.id))

    assert (await desk.take(WIRE, entry("2", "Baku again in the news today"))).alerts == 0


async def test_the_oldest_entry_tells_the_story(
    desk: Desk, leyla: Subscriber, clock: StepClock
) -> None:
    def at(minutes: int) -> datetime:
        return clock.now() - timedelta(minutes=minutes)

    await desk.take(
        WIRE,
        entry("3", "Baku three", published=at(1)),
        entry("1", "Baku one", published=at(3)),
        entry("2", "Baku two", published=at(2)),
        entry("5", "Baku five"),
        entry("4", "Baku four"),
    )

    assert [headline for headline, _ in await desk.history(leyla)] == [
        "Baku five",
        "Baku four",
        "Baku three",
        "Baku two",
        "Baku one",
    ]


async def test_a_failure_is_kept_with_the_feed(desk: Desk) -> None:
    problem = FetchFailed("soft", "http-404", "Not Found")

    report = await desk.outcome(WIRE, problem)
    assert report.problem == problem
    assert report.health == Health("failing", "1 failure; http-404: Not Found")
    assert (await desk.outcome(WIRE, problem)).health is None
    assert (await desk.feed(WIRE)).state.last_error == "http-404: Not Found"
    assert (await desk.outcome(WIRE, Unchanged())).health == Health("well")


async def test_what_only_time_makes_ill_is_told_once(desk: Desk, clock: StepClock) -> None:
    assert (await desk.take(WIRE, entry())).health is None
    assert (await desk.outcome(WIRE, FetchFailed("ours", "dns", "x"))).health is None
    clock.step(days=8)
    quiet = (await desk.outcome(WIRE, Unchanged())).health
    assert quiet is not None
    assert quiet.word == "quiet"
    assert (await desk.outcome(WIRE, Unchanged())).health is None
    problem = FetchFailed("temporary", "timeout", "no answer in time")
    words = []
    for _ in range(3):
        health = (await desk.outcome(WIRE, problem)).health
        words.append(health and health.word)
        clock.step(hours=13)
    assert words == ["failing", None, "dead"]


async def test_that_a_feed_was_not_read_yet_is_no_news(
    store: MemoryStore, clock: StepClock
) -> None:
    desk = Desk(store, clock)
    assert (await desk.outcome(WIRE, FetchFailed("ours", "dns", "x"))).health is None
    assert (await desk.feed(WIRE)).state.told == "new"
    assert (await desk.take(WIRE, entry())).health is None


async def test_unchanged_sets_the_next_check(desk: Desk, clock: StepClock) -> None:
    assert await desk.outcome(WIRE, Unchanged()) == IngestReport()
    assert (await desk.feed(WIRE)).state.next_check == clock.now() + RHYTHM.interval


async def test_the_language_is_told_from_the_text_where_the_feed_is_silent(desk: Desk) -> None:
    await desk.take(PAPER, entry("1", "باكو لن ترسل قوات", summary="قال الرئيس ذلك في باكو أمس"))

    (stored,) = await desk.store.read(lambda unit: unit.entries.recent(desk.clock.now(), 5))
    assert (stored.language, stored.country) == ("ar", "AZ")


async def test_a_crash_in_the_middle_leaves_nothing(desk: Desk, leyla: Subscriber) -> None:
    def work(unit: Unit) -> None:
        feed = next(feed for feed in unit.feeds.all() if feed.offer == WIRE)
        brought, now = Fetched((entry(),)), desk.clock.now()
        ingest(unit, feed, brought, desk.standing, desk.living, RULES, now, 0.0)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await desk.store.run(work)

    assert await desk.history(leyla) == []
    assert await desk.due() == 0
    assert (await desk.take(WIRE, entry())).alerts == 1
