"""Alert or held, as the store keeps it, by what the subscriber has settled and was told of late."""

from dataclasses import dataclass, field, replace
from datetime import time, timedelta

import pytest

from bot.core.alert import Alert, AlertRecord, Decision, Held
from bot.core.delivery import Receipt
from bot.core.ids import WatchId
from bot.core.match import Finding, Match
from bot.core.mute import News
from bot.core.policy import BURST_FROM, BURST_SPAN
from bot.core.quiet import QuietHours
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.tell import AT_ONCE, TellRules, tell
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import StepClock
from tests.flows.conftest import open_story


@dataclass
class Desk:
    store: MemoryStore
    clock: StepClock
    leyla: Subscriber
    watch: Watch
    rules: TellRules = AT_ONCE
    numbers: list[int] = field(default_factory=list)

    async def tell(self, decision: Decision | None = None, *also: WatchId) -> Decision | None:
        """A new story that the watch meets."""
        self.numbers.append(len(self.numbers))
        headline = "Story" + "!" * len(self.numbers)
        story = await self.store.run(lambda unit: open_story(unit, headline, self.clock))
        return await self.again(story.id, decision, *also)

    async def again(
        self, story_id: int, decision: Decision | None = None, *also: WatchId
    ) -> Decision | None:
        """The story once more."""

        def work(unit: Unit) -> Decision | None:
            leyla = unit.subscribers.get(self.leyla.id)
            assert leyla is not None
            record = unit.alerts.about(story_id).get(leyla.id)  # type: ignore[arg-type]
            news = News(story_id, "A", "a.example")  # type: ignore[arg-type]
            found = [Match(n, "x", None, Finding(())) for n in (self.watch.id, *also)]
            now = self.clock.now()
            return tell(unit, news, leyla, found, record, decision or Alert(), self.rules, now)

        return await self.store.run(work)

    async def records(self) -> list[AlertRecord]:
        items = await self.store.read(lambda unit: unit.alerts.history(self.leyla.id, 99))
        return [item.record for item in reversed(items)]

    async def due(self) -> list[float]:
        """Seconds from now to each delivery."""

        def work(unit: Unit) -> list[float]:
            found = [unit.outbox.of_story(record.story_id) for record in records]
            return [(d.due - self.clock.now()).total_seconds() for each in found for d in each]

        records = await self.records()
        return await self.store.read(work)


@pytest.fixture
async def desk(store: MemoryStore, clock: StepClock, leyla: Subscriber) -> Desk:
    watch = await store.run(
        lambda unit: unit.watches.add(leyla.id, "x", "x", None, "active", clock.now())
    )
    return Desk(store, clock, leyla, watch)


async def mode(desk: Desk, mode: str) -> None:
    changed = replace(desk.watch, mode=mode)  # type: ignore[arg-type]
    await desk.store.run(lambda unit: unit.watches.save(changed))


async def settled(desk: Desk, **changes: object) -> None:
    changed = replace(desk.leyla, **changes)  # type: ignore[arg-type]
    await desk.store.run(lambda unit: unit.subscribers.save(changed))


async def test_an_alert_waits_for_copies_unless_it_is_urgent(desk: Desk) -> None:
    desk.rules = TellRules(group_wait=timedelta(seconds=90))

    assert await desk.tell() == Alert()
    await mode(desk, "urgent")
    assert await desk.tell() == Alert(urgent=True)

    assert await desk.due() == [90.0, 0.0]


async def test_what_is_no_news_is_held_whatever_else_holds(desk: Desk) -> None:
    await settled(desk, quiet=QuietHours(time(8), time(9)))

    assert await desk.tell(Held("too_old")) == Held("too_old")
    assert await desk.due() == []


async def test_what_is_held_keeps_its_reason_and_time(desk: Desk) -> None:
    await settled(desk, quiet=QuietHours(time(8), time(9)))
    nine = desk.clock.now().replace(hour=9, minute=0)

    assert await desk.tell() == Held("quiet_hours", nine)

    (record,) = await desk.records()
    assert (record.held, record.until, record.told) == ("quiet_hours", nine, False)
    assert await desk.due() == []


async def test_a_watch_that_meets_a_held_story_later_is_noted(desk: Desk) -> None:
    await settled(desk, quiet=QuietHours(time(8), time(9)))
    await desk.tell()
    (record,) = await desk.records()

    assert await desk.again(record.story_id, None, WatchId(99)) is None
    assert await desk.again(record.story_id, None, WatchId(99)) is None

    (record,) = await desk.records()
    assert [match.watch_id for match in record.matches] == [desk.watch.id, 99]


async def test_a_held_story_that_turns_urgent_is_told_and_waits_no_longer(desk: Desk) -> None:
    await settled(desk, quiet=QuietHours(time(8), time(9)))
    await desk.tell()
    await mode(desk, "urgent")
    (record,) = await desk.records()

    assert await desk.again(record.story_id) == Alert(urgent=True)

    (record,) = await desk.records()
    assert record.told
    assert record.until is None
    assert await desk.due() == [0.0]


async def test_a_mute_whose_time_is_over_holds_nothing(desk: Desk) -> None:
    until = desk.clock.now() + timedelta(hours=1)
    await desk.store.run(
        lambda unit: unit.mutes.add(desk.leyla.id, "source", "A", until, desk.clock.now())
    )

    assert await desk.tell() == Held("muted")
    desk.clock.step(hours=1)
    assert await desk.tell() == Alert()


async def test_more_than_an_hour_may_bring_waits_for_the_next(desk: Desk) -> None:
    desk.rules = TellRules(most_in_hour=2)

    assert [await desk.tell() for _ in range(2)] == [Alert(), Alert()]
    ten = desk.clock.now().replace(hour=9, minute=0)
    assert await desk.tell() == Held("over_cap", ten)
    desk.clock.step(hours=1)
    assert await desk.tell() == Alert()


async def test_a_heap_of_stories_comes_together_with_what_was_not_sent_yet(desk: Desk) -> None:
    end = desk.clock.now() + BURST_SPAN

    told = [await desk.tell() for _ in range(BURST_FROM + 1)]

    assert told == [Alert()] * (BURST_FROM - 1) + [Held("burst", end)] * 2
    records = await desk.records()
    assert [(record.held, record.until) for record in records] == [("burst", end)] * 6
    assert await desk.due() == []


async def test_what_was_sent_or_is_urgent_is_not_taken_back(desk: Desk) -> None:
    urgent = await desk.store.run(
        lambda unit: unit.watches.add(desk.leyla.id, "y", "y", None, "active", desk.clock.now())
    )
    await desk.store.run(lambda unit: unit.watches.save(replace(urgent, mode="urgent")))
    await desk.tell()

    def send(unit: Unit) -> None:
        (delivery,) = unit.outbox.claim(desk.clock.now(), 1, timedelta(minutes=1))
        unit.outbox.save(replace(delivery.moved("sent"), receipt=Receipt("1")))

    await desk.store.run(send)
    await desk.tell(None, urgent.id)
    for _ in range(BURST_FROM - 2):
        await desk.tell()

    held = [record.held for record in await desk.records()]
    assert held == [None, None, *["burst"] * (BURST_FROM - 2)]


async def test_a_burst_does_not_touch_what_others_are_told(desk: Desk) -> None:
    def other(unit: Unit) -> None:
        address = replace(desk.leyla.address, chat="8")
        samir = unit.subscribers.add(address, "private", "Samir", "ar", "UTC", desk.clock.now())
        for item in unit.alerts.history(desk.leyla.id, 9):
            alert = unit.alerts.record(samir.id, item.story.id, None, [], desk.clock.now())
            unit.outbox.add(alert, "telegram", desk.clock.now())

    for _ in range(BURST_FROM - 1):
        await desk.tell()
    await desk.store.run(other)
    await desk.tell()

    assert await desk.due() == [0.0] * (BURST_FROM - 1)


async def test_a_watch_that_is_gone_is_loud(desk: Desk) -> None:
    desk.watch = replace(desk.watch, id=WatchId(77))

    assert await desk.tell() == Alert()
