"""Not relevant: which word would have kept it away, what else that removes, leaving it out and back."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.alert import HeldReason
from bot.core.entry import Entry
from bot.core.feed import FeedOffer
from bot.core.ids import AlertId, SubscriberId, TopicId
from bot.core.match import Evidence, Finding, Match
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.dismiss import Proposal, dismiss, exclude, include, mark_of, propose
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.world import TOPICS
from tests.fakes import StepClock

OFFER = FeedOffer("https://wire.example/rss", "Wire", "en")


@dataclass
class Desk:
    store: MemoryStore
    clock: StepClock
    leyla: Subscriber
    watch: Watch

    async def alert(
        self, headline: str, *, query: str = "Gaza", told: bool = True, watch: Watch | None = None
    ) -> AlertId:
        """A story that the watch has brought."""
        by = watch or self.watch

        def work(unit: Unit) -> AlertId:
            story_id = self._publish(unit, headline)
            evidence = (Evidence(query, "title", 0, 4, query, "equal"),)
            match = Match(by.id, by.name, by.topic, Finding(evidence))
            held: HeldReason | None = None if told else "too_old"
            now = self.clock.now()
            return unit.alerts.record(self.leyla.id, story_id, held, [match], now).id

        return await self.store.run(work)

    async def publish(self, headline: str) -> None:
        await self.store.run(lambda unit: self._publish(unit, headline))

    def _publish(self, unit: Unit, headline: str) -> Any:
        unit.feeds.sync([OFFER], self.clock.now())
        (feed,) = unit.feeds.all()
        url = f"https://wire.example/{len(headline)}"
        now = self.clock.now()
        story = unit.stories.open(headline, "", url, "en", "Wire", now, now)
        entry = Entry(headline, url, headline)
        unit.entries.add(entry, feed, story.id, "en", "", now)
        return story.id

    async def propose(self, alert: AlertId, mark: str = "", who: int = 0) -> Proposal | None:
        whom = SubscriberId(who or self.leyla.id)
        now = self.clock.now()
        return await self.store.read(lambda unit: propose(unit, whom, alert, mark, TOPICS, now))

    async def best(self, alert: AlertId) -> tuple[str, int, list[str]]:
        found = await self.propose(alert)
        assert found is not None
        assert found.best is not None
        titles = [sample.entry.title for sample in found.best.samples]
        return found.best.word, found.best.stories, titles

    async def query(self) -> str:
        watch = await self.store.read(lambda unit: unit.watches.get(self.watch.id))
        assert watch is not None
        return watch.query


@pytest.fixture
async def desk(store: MemoryStore, clock: StepClock, leyla: Subscriber) -> Desk:
    watch = await store.run(
        lambda unit: unit.watches.add(leyla.id, "Gaza", "Gaza", None, "active", clock.now())
    )
    return Desk(store, clock, leyla, watch)


async def test_the_word_is_one_that_wanted_stories_lack(desk: Desk) -> None:
    await desk.alert("Club feeds children of Gaza")
    alert = await desk.alert("Gaza club plays football")
    await desk.publish("Football season begins")

    assert await desk.best(alert) == ("football", 0, [])


async def test_what_else_it_would_have_removed_is_shown(desk: Desk) -> None:
    for number in range(4):
        await desk.alert(f"Gaza football match {'!' * number}", told=False)
    alert = await desk.alert("Gaza club plays football")
    await desk.publish("Football season begins")

    word, stories, titles = await desk.best(alert)

    assert (word, stories, len(titles)) == ("football", 4, 3)
    assert all("Gaza" in title for title in titles)


async def test_what_was_dismissed_before_tells_what_is_hated(desk: Desk) -> None:
    first = await desk.alert("Gaza football club wins")
    assert await desk.store.run(lambda unit: dismiss(unit, desk.leyla.id, first))
    alert = await desk.alert("Gaza women play football")

    assert (await desk.best(alert))[0] == "football"


async def test_another_word_may_be_asked_for(desk: Desk) -> None:
    alert = await desk.alert("Gaza club plays football")

    other = await desk.propose(alert, mark_of("plays"))

    assert other is not None
    assert other.best is not None
    assert other.best.word == "plays"
    assert set(other.others) == {"club", "football"}


async def test_a_story_without_another_word_has_no_proposal(desk: Desk) -> None:
    found = await desk.propose(await desk.alert("Gaza"))

    assert found is not None
    assert (found.best, found.by_topic) == (None, False)


async def test_of_an_alert_by_a_topic_nothing_is_left_out(desk: Desk) -> None:
    topic = await desk.store.run(
        lambda unit: unit.watches.add(
            desk.leyla.id, "Caucasus", "", TopicId("caucasus"), "active", desk.clock.now()
        )
    )
    alert = await desk.alert("Baku hosts a final", watch=topic)
    found = await desk.propose(alert)

    assert found is not None
    assert (found.best, found.by_topic, found.watches) == (None, True, ())
    mark = mark_of("final")
    assert await desk.store.run(lambda unit: exclude(unit, desk.leyla.id, alert, mark)) is None


async def test_a_watch_that_asks_for_a_topic_is_tested_with_it(desk: Desk) -> None:
    changed = replace(desk.watch, query="Gaza OR topic:caucasus OR topic:withdrawn")
    await desk.store.run(lambda unit: unit.watches.save(changed))
    await desk.publish("Baku wins at football")
    alert = await desk.alert("Gaza football")

    assert await desk.best(alert) == ("football", 1, ["Baku wins at football"])


async def test_a_watch_that_is_gone_or_cannot_be_read_is_left_alone(desk: Desk) -> None:
    alert = await desk.alert("Gaza football")
    for changes in ({"state": "deleted"}, {"query": "(((("}):
        changed = replace(desk.watch, **changes)  # type: ignore[arg-type]
        await desk.store.run(lambda unit: unit.watches.save(changed))  # noqa: B023
        found = await desk.propose(alert)
        assert found is not None
        assert found.watches == ()


async def test_one_tap_leaves_the_word_out_and_one_takes_it_back(desk: Desk) -> None:
    alert, mark = await desk.alert("Gaza club plays football"), mark_of("football")

    done = await desk.store.run(lambda unit: exclude(unit, desk.leyla.id, alert, mark))
    assert done is not None
    assert (done[0], done[1][0].query) == ("football", "Gaza -football")
    await desk.store.run(lambda unit: exclude(unit, desk.leyla.id, alert, mark))
    assert await desk.query() == "Gaza -football"

    await desk.store.run(lambda unit: include(unit, desk.leyla.id, alert, mark))
    assert await desk.query() == "Gaza"


async def test_others_and_outdated_buttons_change_nothing(desk: Desk) -> None:
    alert, mark = await desk.alert("Gaza football"), mark_of("football")
    stranger = SubscriberId(77)

    assert await desk.propose(alert, who=77) is None
    assert await desk.propose(AlertId(77)) is None

    def work(unit: Unit) -> None:
        assert not dismiss(unit, stranger, alert)
        assert exclude(unit, stranger, alert, mark) is None
        assert exclude(unit, desk.leyla.id, alert, mark_of("chess")) is None
        assert include(unit, desk.leyla.id, AlertId(77), mark) is None

    await desk.store.run(work)
    assert await desk.query() == "Gaza"


async def test_what_is_older_than_the_days_that_are_looked_at_is_judged_by_its_story(
    desk: Desk,
) -> None:
    await desk.alert("Club feeds children of Gaza")
    alert = await desk.alert("Gaza club plays football")
    desk.clock.at += timedelta(days=8)

    assert await desk.best(alert) == ("plays", 0, [])
