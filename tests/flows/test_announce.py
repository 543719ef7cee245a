"""An announcement goes to everybody once, after alerts, and on after a restart."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

import pytest

from bot.core.announcement import Announcement, AnnouncementState
from bot.core.delivery import Receipt
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError
from bot.core.ids import SubscriberId
from bot.core.message import Message, Span
from bot.core.pace import Allowance, Pace
from bot.core.subscriber import Address, Subscriber
from bot.flows import announce, reach, takeaway
from bot.flows.announce import MOST_ATTEMPTS, Announcer
from bot.flows.erase import erase
from bot.flows.pace import Pacer
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import ListMeter, RecordingChannel, StepClock, until

T = TypeVar("T")
FREE = Allowance(timedelta(0))
AT_ONCE = Pace(FREE, FREE, FREE)


def words(shown: Announcement, reader: Subscriber) -> Message:
    return Message((Span(f"{shown.text} {reader.title}"),))


def progress(shown: Announcement, reader: Subscriber) -> Message:
    counts = f"{shown.got}/{shown.gone}/{shown.failed} of {shown.total}"
    return Message((Span(f"{shown.state} {counts}"),))


@pytest.fixture
def pacer(clock: StepClock) -> Pacer:
    return Pacer(clock, AT_ONCE)


@pytest.fixture
def announcer(
    store: MemoryStore,
    channel: RecordingChannel,
    clock: StepClock,
    meter: ListMeter,
    pacer: Pacer,
) -> Announcer:
    return Announcer(store, {"telegram": channel}, words, progress, clock, meter, pacer)


async def people(store: MemoryStore, *chats: int) -> list[Subscriber]:
    def work(unit: Unit) -> list[Subscriber]:
        now = StepClock().at
        return [
            unit.subscribers.add(
                Address("telegram", str(chat)), "private", f"N{chat}", "en", "UTC", now
            )
            for chat in chats
        ]

    return await store.run(work)


async def begun(store: MemoryStore, author: Subscriber) -> Announcement:
    def work(unit: Unit) -> Announcement | None:
        shown = announce.draft(unit, author, "Hello")
        return announce.begin(unit, shown.number, "55")

    going = await store.run(work)
    assert going is not None
    return going


async def now_is(store: MemoryStore) -> Announcement:
    known = await store.read(announce.current)
    assert known is not None
    return known


def told(channel: RecordingChannel) -> list[str]:
    return [to.chat for to, _ in channel.sent]


async def test_everybody_gets_it_once_and_the_card_says_so(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer, meter: ListMeter
) -> None:
    root, *_ = await people(store, 1, 2, 3)
    await begun(store, root)
    await people(store, 4)

    await announcer.go_on()
    await announcer.go_on()

    assert [message.text for _, message in channel.sent] == ["Hello N1", "Hello N2", "Hello N3"]
    assert [(receipt.message, card.text) for _, receipt, card in channel.edits] == [
        ("55", "going 1/0/0 of 3"),
        ("55", "done 3/0/0 of 3"),
    ]
    assert meter.events == [("announcement.done", {"number": 1, "got": 3, "gone": 0, "failed": 0})]


async def test_it_goes_on_where_another_process_has_ended(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer
) -> None:
    root, second, *_ = await people(store, 1, 2, 3, 4)
    going = await begun(store, root)

    def half(unit: Unit) -> None:
        told = going.past(root.id, "got").past(second.id, "got")
        unit.marks.set(announce.MARK, announce.written(told))

    await store.run(half)
    await announcer.go_on()

    assert told(channel) == ["3", "4"]
    assert (await now_is(store)).got == 4


async def test_the_send_under_way_is_finished_and_the_rest_is_for_the_next_start(
    store: MemoryStore, clock: StepClock, meter: ListMeter, pacer: Pacer
) -> None:
    root, *_ = await people(store, 1, 2, 3)
    await begun(store, root)

    class Ending(RecordingChannel):
        async def send(self, *given: Any) -> Receipt:
            ending.stop()
            return await super().send(*given)

    channel = Ending()
    ending = Announcer(store, {"telegram": channel}, words, progress, clock, meter, pacer)
    await ending.go_on()
    assert told(channel) == ["1"]
    known = await now_is(store)
    assert (known.state, known.got, known.reached) == ("going", 1, root.id)


async def test_a_reader_we_fail_over_and_a_card_that_is_a_mistake_hold_up_nobody(
    store: MemoryStore,
    channel: RecordingChannel,
    clock: StepClock,
    meter: ListMeter,
    pacer: Pacer,
) -> None:
    def not_two(announcement: Announcement, to: Subscriber) -> Message:
        if to.title == "N2":
            raise ZeroDivisionError("a secret")
        return words(announcement, to)

    def no_card(announcement: Announcement, to: Subscriber) -> Message:
        raise KeyError("a secret")

    root, *_ = await people(store, 1, 2, 3)
    await begun(store, root)
    await Announcer(store, {"telegram": channel}, not_two, no_card, clock, meter, pacer).go_on()

    assert told(channel) == ["1", "3"]
    known = await now_is(store)
    assert (known.state, known.got, known.failed) == ("done", 2, 1)
    errors = [
        str(f["error"]).split()[0] for name, f in meter.events if name == "announcement.mistake"
    ]
    assert set(errors) == {"ZeroDivisionError", "KeyError"}
    assert "secret" not in repr(meter.events)


async def test_a_round_ends_in_time(
    store: MemoryStore, channel: RecordingChannel, clock: StepClock, meter: ListMeter
) -> None:
    root, *_ = await people(store, *range(1, 11))
    await begun(store, root)
    slow = Pacer(clock, Pace(Allowance(timedelta(seconds=20)), FREE, FREE))
    announcer = Announcer(store, {"telegram": channel}, words, progress, clock, meter, slow)

    await announcer.go_on()
    assert 1 < len(channel.sent) < 10
    for _ in range(10):
        await announcer.go_on()
    assert told(channel) == [str(number) for number in range(1, 11)]


async def test_alerts_go_first(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer, pacer: Pacer
) -> None:
    root, *_ = await people(store, 1)
    await begun(store, root)
    pacer.hurried = True

    task = asyncio.create_task(announcer.go_on())
    for _ in range(20):
        await asyncio.sleep(0)
    assert channel.sent == []
    pacer.hurried = False
    await task
    assert told(channel) == ["1"]


async def test_who_is_gone_is_marked_so_and_counted(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer
) -> None:
    root, *_ = await people(store, 1, 2, 3)
    await begun(store, root)
    channel.will_fail([RecipientGone("Forbidden", "blocked")])

    await announcer.go_on()

    assert told(channel) == ["2", "3"]
    known = await now_is(store)
    assert (known.got, known.gone, known.failed) == (2, 1, 0)
    gone = await store.read(lambda unit: unit.subscribers.get(root.id))
    assert gone is not None
    assert (gone.state, gone.gone_reason) == ("gone", "blocked")


async def test_who_has_moved_is_told_at_the_new_address(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer
) -> None:
    root, *_ = await people(store, 1)
    await begun(store, root)
    channel.will_fail([RecipientMoved("group migrated", "-1001")])

    await announcer.go_on()

    assert told(channel) == ["-1001"]


async def test_who_has_moved_to_where_somebody_is_told_already_is_let_go(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer
) -> None:
    root, _ = await people(store, 1, 2)
    await begun(store, root)
    channel.will_fail([RecipientMoved("group migrated", "2")])

    await announcer.go_on()

    assert told(channel) == ["2"]
    assert (await now_is(store)).got == 1


async def test_a_wait_that_was_asked_for_is_kept_and_costs_nobody_the_message(
    store: MemoryStore,
    channel: RecordingChannel,
    announcer: Announcer,
    clock: StepClock,
) -> None:
    root, *_ = await people(store, 1)
    await begun(store, root)
    before = clock.now()
    waits = [SendError("Too Many Requests", timedelta(seconds=7)) for _ in range(MOST_ATTEMPTS + 1)]
    channel.will_fail(waits)

    await announcer.go_on()

    assert told(channel) == ["1"]
    assert clock.now() - before >= timedelta(seconds=7 * len(waits))


async def test_who_cannot_be_reached_holds_up_nobody(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer
) -> None:
    root, *_ = await people(store, 1, 2, 3)
    await begun(store, root)
    channel.will_fail([SendError("Bad Gateway") for _ in range(MOST_ATTEMPTS)])
    channel.will_fail([SendError("the card, after the first of them")])
    channel.will_fail([MessageRefused("can't parse entities")])

    await announcer.go_on()

    assert told(channel) == ["3"]
    known = await now_is(store)
    assert (known.got, known.gone, known.failed) == (1, 0, 2)


async def test_a_channel_that_is_not_set_up_fails_and_a_card_may_be_nowhere(
    store: MemoryStore, clock: StepClock, meter: ListMeter, pacer: Pacer
) -> None:
    root, *_ = await people(store, 1)
    await begun(store, root)
    announcer = Announcer(store, {}, words, progress, clock, meter, pacer)

    await announcer.go_on()

    assert ((await now_is(store)).state, (await now_is(store)).failed) == ("done", 1)


async def test_a_card_that_cannot_be_edited_holds_up_nobody(
    store: MemoryStore, clock: StepClock, meter: ListMeter, pacer: Pacer
) -> None:
    class Deaf(RecordingChannel):
        async def edit(self, *given: Any) -> Receipt:
            raise SendError("message to edit not found")

    root, *_ = await people(store, 1, 2)
    await begun(store, root)
    channel = Deaf()
    await Announcer(store, {"telegram": channel}, words, progress, clock, meter, pacer).go_on()

    assert told(channel) == ["1", "2"]


async def test_who_leaves_meanwhile_is_passed_by(
    store: MemoryStore, clock: StepClock, meter: ListMeter, pacer: Pacer
) -> None:
    root, leaving, erased, last = await people(store, 1, 2, 3, 4)
    await begun(store, root)

    def leave(unit: Unit) -> None:
        known = unit.subscribers.get(leaving.id)
        assert known is not None
        unit.subscribers.save(replace(known, state="stopped"))
        if unit.subscribers.get(erased.id) is not None:
            erase(unit, erased)

    class Busy(RecordingChannel):
        async def send(self, *given: Any) -> Receipt:
            await store.run(leave)
            return await super().send(*given)

    channel = Busy()
    await Announcer(store, {"telegram": channel}, words, progress, clock, meter, pacer).go_on()

    assert told(channel) == ["1", "4"]
    known = await now_is(store)
    assert (known.state, known.tried, known.reached) == ("done", 2, last.id)


async def test_it_can_be_stopped_on_its_way(
    store: MemoryStore, clock: StepClock, meter: ListMeter, pacer: Pacer
) -> None:
    root, *_ = await people(store, 1, 2, 3)
    going = await begun(store, root)

    class Stopping(RecordingChannel):
        async def send(self, *given: Any) -> Receipt:
            await store.run(partial(announce.stop, number=going.number))
            return await super().send(*given)

    channel = Stopping()
    await Announcer(store, {"telegram": channel}, words, progress, clock, meter, pacer).go_on()

    assert told(channel) == ["1"]
    assert (await now_is(store)).state == "stopped"


class Racing(MemoryStore):
    """A store in which somebody stops the announcement before its last unit of work."""

    async def run(self, work: Callable[[Unit], T]) -> T:
        known = await self.read(announce.current)
        if known is not None and known.tried == known.total and known.state == "going":
            await super().run(partial(announce.stop, number=known.number))
        return await super().run(work)


async def test_one_that_is_stopped_at_its_end_is_not_done(
    channel: RecordingChannel, clock: StepClock, meter: ListMeter, pacer: Pacer
) -> None:
    store = Racing()
    root, *_ = await people(store, 1)
    await begun(store, root)
    await Announcer(store, {"telegram": channel}, words, progress, clock, meter, pacer).go_on()

    assert told(channel) == ["1"]
    assert (await now_is(store)).state == "stopped"
    assert meter.events == []


async def test_while_one_is_under_way_there_is_no_other(store: MemoryStore) -> None:
    root, *_ = await people(store, 1)
    going = await begun(store, root)

    def another(unit: Unit) -> Announcement:
        return announce.draft(unit, root, "Something else")

    assert await store.run(another) == going
    assert await store.run(lambda unit: announce.begin(unit, going.number, "56")) is None
    assert await store.run(lambda unit: announce.stop(unit, going.number + 1)) is None
    stopped = await store.run(lambda unit: announce.stop(unit, going.number))
    assert stopped == replace(going, state="stopped")
    assert await store.run(lambda unit: announce.stop(unit, going.number)) is None
    assert (await store.run(another)).number == going.number + 1


async def test_a_draft_that_was_replaced_cannot_go(store: MemoryStore) -> None:
    root, *_ = await people(store, 1)

    def work(unit: Unit) -> list[object]:
        first = announce.begin(unit, 1, "55")
        announce.draft(unit, root, "One")
        announce.draft(unit, root, "Two")
        return [first, announce.begin(unit, 1, "55"), announce.begin(unit, 2, "55")]

    nothing, replaced, going = await store.run(work)
    assert nothing is None
    assert replaced is None
    assert isinstance(going, Announcement)


@pytest.mark.parametrize(("state", "text"), [("draft", ""), ("going", "Hello"), ("done", "")])
async def test_nothing_names_an_author_who_was_erased(
    store: MemoryStore,
    channel: RecordingChannel,
    announcer: Announcer,
    state: AnnouncementState,
    text: str,
) -> None:
    root, other = await people(store, 1, 2)
    going = await begun(store, root)

    def work(unit: Unit) -> None:
        changed = replace(going, state=state)
        unit.marks.set(announce.MARK, announce.written(changed))
        erase(unit, other)
        erase(unit, root)

    await store.run(work)
    known = await now_is(store)
    assert (known.author, known.card, known.text) == (SubscriberId(0), "", text)
    assert known.state == ("stopped" if state == "draft" else state)
    await announcer.go_on()
    assert channel.edits == []


async def test_an_announcement_to_nobody_ends(
    store: MemoryStore, channel: RecordingChannel, announcer: Announcer
) -> None:
    (root,) = await people(store, 1)
    await store.run(lambda unit: unit.subscribers.save(replace(root, state="stopped")))
    going = await begun(store, root)
    assert going.total == 0
    await announcer.go_on()
    assert (await now_is(store)).state == "done"
    await until(lambda: bool(channel.edits))


async def test_erasing_a_group_leaves_its_members_alone(store: MemoryStore) -> None:
    (person,) = await people(store, 7)

    def work(unit: Unit) -> list[Subscriber]:
        address = Address("telegram", "-100")
        group = unit.subscribers.add(address, "group", "Desk", "en", "UTC", StepClock().at)
        unit.stewards.entrust(person.id, "-100")
        erase(unit, group)
        rows = takeaway.possessions(unit, group, StepClock().at)
        assert [row["kind"] for row in rows] == ["subscriber"]
        return list(unit.stewards.chats_of("-100"))

    assert await store.run(work) == [person]


async def test_a_failure_about_nobody_changes_nothing(store: MemoryStore) -> None:
    def work(unit: Unit) -> None:
        reach.heed(unit, SubscriberId(9), RecipientGone("Forbidden", "blocked"))
        assert unit.subscribers.all() == []

    await store.run(work)
