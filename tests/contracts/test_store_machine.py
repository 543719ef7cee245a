"""SQLite played against memory: whatever is done, both give the same answers and hold the same."""

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.core.delivery import Receipt
from bot.core.errors import StoreError
from bot.core.ids import (
    AlertId,
    DeliveryId,
    EntryId,
    FeedId,
    MuteId,
    StoryId,
    SubscriberId,
    ViewId,
    WatchId,
)
from bot.core.inbox import Received
from bot.ports import Store, Unit
from bot.store.memory import MemoryStore
from bot.store.sqlite import SqliteStore
from tests.contracts.steps import (
    ADDRESSES,
    GUIDS,
    IDS,
    KEYS,
    MARKS,
    MOMENTS,
    OFFERS,
    PERSONS,
    Step,
    steps,
)
from tests.contracts.world import NOW, a_story, a_watch, an_alert

T = TypeVar("T")


class PowerLossError(Exception):
    """The end of a unit of work that does not come to its end."""


def everything(unit: Unit) -> list[object]:
    """All that a store can be asked, over the few rows that the steps speak of."""
    return [
        unit.feeds.all(),
        [unit.feeds.get(FeedId(number)) for number in IDS],
        [unit.entries.known(FeedId(number), GUIDS) for number in IDS],
        [list(unit.entries.former(EntryId(number))) for number in IDS],
        [unit.entries.recent(moment, 3) for moment in MOMENTS],
        [unit.entries.told(moment, EntryId(after), 2) for moment in MOMENTS for after in (0, 1)],
        [unit.entries.of_story(StoryId(number)) for number in IDS],
        [unit.entries.extent(moment) for moment in MOMENTS],
        [dict(unit.entries.by_source(moment)) for moment in MOMENTS],
        [unit.views.get(ViewId(number)) for number in IDS],
        [unit.outbox.received(SubscriberId(1), Receipt(receipt)) for receipt in ("", "a", "0")],
        [unit.stories.get(StoryId(number)) for number in IDS],
        [unit.stories.coverage(StoryId(number)) for number in IDS],
        [unit.stories.find(KEYS, moment) for moment in MOMENTS],
        (unit.watches.revision(), unit.watches.changed_since(2), unit.watches.following()),
        [unit.watches.get(WatchId(number)) for number in IDS],
        [unit.watches.of(SubscriberId(number)) for number in IDS],
        (unit.subscribers.all(), unit.subscribers.all("active")),
        [unit.subscribers.by_address(address) for address in ADDRESSES],
        [
            unit.subscribers.question(SubscriberId(number), moment)
            for number in IDS
            for moment in MOMENTS
        ],
        [unit.alerts.get(AlertId(number)) for number in IDS],
        [unit.alerts.about(StoryId(number)) for number in IDS],
        [unit.alerts.history(SubscriberId(number), 9) for number in IDS],
        [unit.outbox.get(DeliveryId(number)) for number in IDS],
        [unit.outbox.of_story(StoryId(number)) for number in IDS],
        [
            unit.outbox.latest_of_line(SubscriberId(who), "telegram", StoryId(line))
            for who in IDS
            for line in IDS
        ],
        (unit.outbox.count(), unit.outbox.oldest_due()),
        [sorted(unit.archive.forgotten(FeedId(number), GUIDS)) for number in IDS],
        (unit.inbox.waiting(), sorted(unit.inbox.known([Received(number, "") for number in IDS]))),
        [unit.stewards.chats_of(person) for person in PERSONS],
        [unit.stewards.spoken_for(person) for person in PERSONS],
        [unit.digests.due(moment, 3) for moment in MOMENTS],
        [
            (
                unit.digests.waiting(SubscriberId(number), moment),
                unit.digests.told_since(SubscriberId(number), moment),
                unit.digests.recent(SubscriberId(number), moment, 2),
                unit.mutes.of(SubscriberId(number), moment),
            )
            for number in IDS
            for moment in MOMENTS
        ],
        [unit.digests.carried(DeliveryId(number)) for number in IDS],
        [unit.mutes.get(MuteId(number)) for number in IDS],
        [unit.marks.get(name) for name in MARKS],
    ]


def beginning(unit: Unit) -> None:
    """A few rows, so that the first steps have something to refer to."""
    unit.feeds.sync(OFFERS[:2], NOW)
    stories = [a_story(unit), a_story(unit)]
    for address in ADDRESSES[:2]:
        owner = unit.subscribers.add(address, "group", "", "en", "UTC", NOW)
        a_watch(unit, owner.id)
        unit.outbox.add(an_alert(unit, owner, stories[0]), "telegram", NOW)


def in_turn(todo: list[Step], *, power_lost: bool) -> Callable[[Unit], list[object]]:
    """One unit of work that takes the steps; one that the store refuses does not end it."""

    def work(unit: Unit) -> list[object]:
        answers: list[object] = []
        for step in todo:
            try:
                answers.append(step(unit))
            except StoreError:
                answers.append("refused")
        if power_lost:
            raise PowerLossError
        return answers

    return work


class Twins(RuleBasedStateMachine):
    """A store in memory and one in a file, to which the same is done."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "rasid.sqlite"
        self.memory = MemoryStore()
        self.sqlite = SqliteStore.open(self.path)

    def run(self, store: Store, work: Callable[[Unit], T]) -> T | None:
        try:
            return self.loop.run(store.run(work))
        except PowerLossError:
            return None

    @initialize()
    def begin(self) -> None:
        self.run(self.sqlite, beginning)
        self.run(self.memory, beginning)

    @rule(todo=st.lists(steps, min_size=4, max_size=24), fate=st.integers(0, 5))
    def work(self, todo: list[Step], fate: int) -> None:
        work = in_turn(todo, power_lost=fate == 5)
        assert self.run(self.sqlite, work) == self.run(self.memory, work)

    @rule()
    def reopen(self) -> None:
        self.loop.run(self.sqlite.close())
        self.sqlite = SqliteStore.open(self.path)

    @invariant()
    def both_hold_the_same(self) -> None:
        assert self.loop.run(self.sqlite.read(everything)) == self.loop.run(
            self.memory.read(everything)
        )

    def teardown(self) -> None:
        self.loop.run(self.sqlite.close())
        self.loop.close()
        self.folder.cleanup()


TestTwins = Twins.TestCase
TestTwins.settings = settings(
    max_examples=50,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
