"""Where new entries belong, and that what is known of stories is what the store knows, come what may."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.entry import Entry
from bot.core.feed import FeedOffer, Fetched, Rhythm
from bot.core.ids import StoryId
from bot.core.story import (
    Development,
    Follows,
    Likeness,
    NewStory,
    Placement,
    SameStory,
    Story,
    line_of,
    nearest_of,
    wakes,
)
from bot.core.subscriber import Subscriber
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.flows.placing import LivingStories
from bot.flows.review import why
from bot.flows.standing import StandingWatches
from bot.ports import Unit
from bot.store.memory import MemoryStore
from bot.stories.thresholds import Thresholds
from tests.fakes import NOW, StepClock, meaning_of

RULES = IngestRules(
    Rhythm(timedelta(minutes=5), timedelta(minutes=30)), timedelta(hours=24), timedelta(seconds=20)
)
HOUR = timedelta(hours=1)
OFFERS = [FeedOffer(f"https://{name}.example/rss", name.title(), "en") for name in "abcd"]
QUAKE = "Strong earthquake shakes Izmir, 12 killed as buildings collapse"
COPY = "Buildings collapse, 12 killed as strong earthquake shakes Izmir"
MORE = "Izmir earthquake: buildings collapse, 19 killed"


class Crash(Exception):
    """The end of a unit of work that does not come to its end."""


class Desk:
    """A store into which outlets bring entries."""

    def __init__(self, store: MemoryStore, clock: StepClock, living: LivingStories) -> None:
        self.store, self.clock, self.living = store, clock, living
        self.standing = StandingWatches({})
        self.guids = 0

    async def take(
        self, outlet: int, *titles: str, crash: bool = False, **more: object
    ) -> IngestReport:
        """One poll of an outlet with new entries."""
        entries = []
        for title in titles:
            self.guids += 1
            url = f"https://{outlet}.example/{self.guids}"
            entries.append(Entry(str(self.guids), url, title, **more))  # type: ignore[arg-type]
        return await self.bring(outlet, entries[::-1], crash=crash)

    async def bring(
        self, outlet: int, entries: Sequence[Entry], *, crash: bool = False
    ) -> IngestReport:
        now = self.clock.now()

        def work(unit: Unit) -> IngestReport:
            unit.feeds.sync(OFFERS, now)
            feed = unit.feeds.all()[outlet]
            meanings = {
                entry.guid: meaning_of(entry.title) for entry in entries if entry.title[-1] > "k"
            }
            brought = Fetched(tuple(entries), meanings=meanings)
            report = ingest(unit, feed, brought, self.standing, self.living, RULES, now, 0.0)
            if crash:
                raise Crash
            return report

        return await self.store.run(work)

    async def placements(self) -> list[Placement | None]:
        """Of all entries, oldest first."""
        rows = await self.store.read(lambda unit: unit.entries.recent(NOW - 99 * HOUR, 99))
        return [row.placement for row in rows[::-1]]

    async def story(self, number: int) -> Story:
        story = await self.store.read(lambda unit: unit.stories.get(StoryId(number)))
        assert story is not None
        return story

    async def rebuilt(self) -> LivingStories:
        """What a start at this moment would know."""
        fresh, now = LivingStories(self.living.clusters.thresholds), self.clock.now()
        await self.store.run(lambda unit: fresh.catch_up(unit, now))
        await self.store.run(lambda unit: self.living.catch_up(unit, now))
        return fresh


@pytest.fixture
def desk(store: MemoryStore, clock: StepClock) -> Desk:
    return Desk(store, clock, LivingStories())


async def test_a_copy_in_other_words_joins_and_keeps_its_evidence(desk: Desk) -> None:
    await desk.take(0, QUAKE)

    assert await desk.take(1, COPY) == IngestReport(new=1, joined=1)

    first, second = await desk.placements()
    assert first == NewStory()
    assert isinstance(second, SameStory)
    assert isinstance(second.shared, Likeness)
    assert second.story_id == second.shared.story_id == StoryId(1)
    assert {"Izmir", "Buildings"} <= set(second.shared.shared)
    rows = await desk.store.read(lambda unit: unit.stories.coverage(StoryId(1)))
    assert [row.placement for row in rows] == [first, second]


async def test_the_second_entry_of_a_poll_sees_the_first(desk: Desk, clock: StepClock) -> None:
    await desk.take(0, QUAKE)
    clock.step(hours=1)

    report = await desk.take(1, MORE, COPY.replace("12", "19"), "Mayor resigns in Ganja")

    assert report == IngestReport(new=3)
    *_, second, third, _ = await desk.placements()
    assert isinstance(second, Development)
    assert isinstance(third, SameStory)
    assert third.story_id == StoryId(2)
    assert (await desk.take(2, QUAKE.replace("12", "19"))).joined == 1


async def test_a_development_opens_a_story_that_follows(desk: Desk) -> None:
    await desk.take(0, QUAKE)
    await desk.take(1, MORE)
    await desk.take(2, "Minister arrested after Izmir earthquake: buildings collapse, 19 killed")

    assert (await desk.story(2)).follows == Follows(
        StoryId(1), StoryId(1), "number", "19 dead", "12"
    )
    third = await desk.story(3)
    assert third.follows == Follows(StoryId(2), StoryId(1), "action", "arrested")
    assert line_of(third) == StoryId(1)
    assert third.woke is None


async def test_identity_is_asked_before_the_words(desk: Desk) -> None:
    await desk.take(0, "Weather forecast", QUAKE)
    await desk.take(1, QUAKE)

    placed = (await desk.placements())[-1]
    assert isinstance(placed, SameStory)
    assert not isinstance(placed.shared, Likeness)


async def test_what_was_published_before_the_window_is_compared_with_nothing(
    desk: Desk, clock: StepClock
) -> None:
    old = clock.now() - timedelta(hours=73)

    await desk.take(0, QUAKE, published=old)
    await desk.take(1, COPY)
    await desk.take(2, MORE, published=old)

    assert await desk.placements() == [NewStory(), NewStory(), NewStory()]
    assert (await desk.rebuilt()).clusters == desk.living.clusters


async def test_thresholds_are_the_operators(store: MemoryStore, clock: StepClock) -> None:
    desk = Desk(store, clock, LivingStories(Thresholds(same=0.99, kin=0.99, window=HOUR)))
    await desk.take(0, QUAKE)
    await desk.take(1, COPY)

    assert [type(placed) for placed in await desk.placements()] == [NewStory, NewStory]
    clock.step(hours=2)
    await desk.take(2, "Quinoa prices soar")
    assert {key.story_id for key in desk.living.clusters.living.clusters} == {StoryId(3)}


async def test_a_story_that_wakes_is_marked_and_what_was_sent_is_edited(
    desk: Desk, clock: StepClock
) -> None:
    await desk.take(0, QUAKE)
    clock.step(hours=24)
    published = clock.now() - timedelta(days=2)
    await desk.take(0, QUAKE, published=published)  # old news wakes nothing
    assert (await desk.story(1)).woke is None
    clock.step(hours=24)

    await desk.take(0, QUAKE)

    story = await desk.story(1)
    assert (story.woke, story.revision) == (clock.now(), 2)
    clock.step(hours=1)
    await desk.take(1, QUAKE)
    assert (await desk.story(1)).woke == clock.now() - HOUR


async def test_a_development_of_a_story_that_was_silent_is_marked(
    desk: Desk, clock: StepClock
) -> None:
    await desk.take(0, QUAKE)
    clock.step(hours=25)
    await desk.take(1, QUAKE.replace("12", "19"))

    assert (await desk.story(2)).woke == clock.now()


def test_a_story_wakes_by_fresh_news_after_a_day() -> None:
    day = timedelta(hours=24)

    assert wakes(NOW - day, None, NOW)
    assert wakes(NOW - day, NOW - HOUR, NOW)
    assert not wakes(NOW - day, NOW - day, NOW)
    assert not wakes(NOW - day + HOUR, None, NOW)


async def test_what_a_crash_took_back_is_forgotten(desk: Desk) -> None:
    await desk.take(0, QUAKE)
    with pytest.raises(Crash):
        await desk.take(1, "Mayor resigns in Ganja", COPY, crash=True)
    with pytest.raises(Crash):
        await desk.take(1, "Quinoa prices soar in Peru", crash=True)

    # Under the id of an entry that never was.
    await desk.take(2, "Quinoa prices soar in Peru")
    await desk.take(3, "The mayor resigns in Ganja")

    assert [type(placed) for placed in await desk.placements()] == [NewStory, NewStory, NewStory]
    assert (await desk.rebuilt()).clusters == desk.living.clusters


async def test_what_another_process_brings_is_learnt(desk: Desk) -> None:
    await desk.take(0, QUAKE)
    other = Desk(desk.store, desk.clock, LivingStories())
    other.guids = 50
    await other.take(1, "Mayor resigns in Ganja")

    await desk.take(2, "In Ganja the mayor resigns")

    placed = (await desk.placements())[-1]
    assert isinstance(placed, SameStory)
    assert placed.story_id == StoryId(2)


async def test_why_knows_what_a_story_was_compared_with(desk: Desk, leyla: Subscriber) -> None:
    await desk.store.run(
        lambda unit: unit.watches.add(leyla.id, "Izmir", "Izmir", None, "active", NOW)
    )
    await desk.take(0, QUAKE)
    await desk.take(1, MORE)

    alerts = await desk.store.read(lambda unit: unit.alerts.history(leyla.id, 9))
    nearest = []
    for item in alerts:
        reason = await desk.store.read(
            lambda unit, number=item.record.id: why(unit, leyla.id, number)  # type: ignore[misc]
        )
        assert reason is not None
        nearest.append(reason.nearest and reason.nearest.headline)
    assert nearest == [QUAKE, None]


def test_the_nearest_is_told_whatever_became_of_it() -> None:
    like = Likeness(StoryId(1), 0.25, ("izmir",))

    assert nearest_of(NewStory(like)) == like
    assert nearest_of(Development(StoryId(1), "denial", "denies", like)) == like
    assert nearest_of(SameStory(StoryId(1), like)) is None
    assert nearest_of(None) is None


class Poll(NamedTuple):
    """What one poll of a feed brings, and what becomes of it."""

    outlet: int
    hours: int
    titles: list[str]
    ages: int
    fate: str


WORDS = st.sampled_from(
    ["izmir", "quake", "bridge", "mayor", "vote", "harbour", "12", "19", "killed", "denies", "iran"]
)
TITLES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
POLLS = st.lists(
    st.builds(
        Poll,
        st.integers(0, 3),
        st.integers(0, 50),
        st.lists(TITLES, min_size=1, max_size=3),
        st.sampled_from([0, 0, 0, 80]),
        st.sampled_from(["kept", "kept", "crash", "elsewhere", "edited"]),
    ),
    max_size=8,
)


async def live(polls: Sequence[Poll]) -> None:
    clock = StepClock()
    desk = Desk(MemoryStore(), clock, LivingStories())
    for poll in polls:
        clock.step(hours=poll.hours)
        published: datetime = clock.now() - poll.ages * HOUR
        if poll.fate == "crash":
            with pytest.raises(Crash):
                await desk.take(poll.outlet, *poll.titles, crash=True, published=published)
            continue
        living = desk.living
        if poll.fate == "elsewhere":
            desk.living = LivingStories()
        await desk.take(poll.outlet, *poll.titles, published=published)
        desk.living = living
        if poll.fate == "edited":
            edited = Entry(str(desk.guids), "", f"{poll.titles[-1]} corrected")
            await desk.bring(poll.outlet, [edited])
    assert (await desk.rebuilt()).clusters == desk.living.clusters


@given(POLLS)
@settings(max_examples=150)
def test_what_is_known_is_what_a_start_would_read_from_the_store(polls: Sequence[Poll]) -> None:
    asyncio.run(live(polls))


async def test_a_long_store_is_read_page_by_page(desk: Desk) -> None:
    await desk.take(0, QUAKE, "Mayor resigns in Ganja", "Quinoa prices soar", "A bridge opens")
    pages, now = LivingStories(page=2), desk.clock.now()

    await desk.store.run(lambda unit: pages.catch_up(unit, now))

    assert pages.clusters == desk.living.clusters
