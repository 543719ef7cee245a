"""What was held goes out in one message, each story in exactly one, whenever the program is killed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.alert import DigestItem, DigestView
from bot.core.delivery import Receipt
from bot.core.errors import SendError, StoreError
from bot.core.match import Finding, Match
from bot.core.message import Message
from bot.core.story import Story
from bot.core.subscriber import Address, Subscriber
from bot.flows.deliver import DeliverReport, Sender
from bot.flows.digest import Digester
from bot.ports import Store, Unit
from bot.store.memory import MemoryStore
from bot.store.sqlite import SqliteStore
from tests.fakes import ListMeter, RecordingChannel, StepClock
from tests.flows.conftest import MakeSender, open_story

HOUR = timedelta(hours=1)


def in_twos(view: DigestView) -> Sequence[Sequence[DigestItem]]:
    return [view.items[n : n + 2] for n in range(0, len(view.items), 2)]


def hold(unit: Unit, to: Subscriber, clock: StepClock, headline: str, watch: int = 1) -> Story:
    story = open_story(unit, headline, clock)
    match = Match(watch, "Gaza", None, Finding(()))  # type: ignore[arg-type]
    later = clock.now() + HOUR
    unit.alerts.record(to.id, story.id, "quiet_hours", [match], clock.now(), later)
    return story


@pytest.fixture
def digester(store: MemoryStore, clock: StepClock, meter: ListMeter) -> Digester:
    return Digester(store, in_twos, clock, meter)


@pytest.fixture
def sender(make_sender: MakeSender, channel: RecordingChannel) -> Sender:
    return make_sender(channel)


async def hold_all(store: Store, to: Subscriber, clock: StepClock, *headlines: str) -> list[Story]:
    return await store.run(lambda unit: [hold(unit, to, clock, headline) for headline in headlines])


async def test_what_was_held_comes_in_parts_when_its_time_has_come(
    store: MemoryStore,
    digester: Digester,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    meter: ListMeter,
) -> None:
    await hold_all(store, leyla, clock, "One", "Two!", "Three")
    assert await digester.release() == 0
    clock.step(hours=1)

    assert await digester.release() == 3
    assert await digester.release() == 0
    await sender.deliver()

    assert [message.text for _, message in channel.sent] == [
        "1/2/3 ['Three +0', 'Two! +0']",
        "2/2/3 ['One +0']",
    ]
    assert ("digest.made", {"subscriber": leyla.id, "stories": 3, "parts": 2}) in meter.events
    items = await store.read(lambda unit: unit.alerts.history(leyla.id, 9))
    assert [(item.delivery, item.record.told) for item in items] == [("sent", True)] * 3


async def test_an_empty_digest_is_not_sent(
    store: MemoryStore, digester: Digester, leyla: Subscriber, clock: StepClock
) -> None:
    await hold_all(store, leyla, clock, "One")
    await store.run(lambda unit: unit.mutes.add(leyla.id, "everything", "", None, clock.now()))
    clock.step(hours=1)

    assert await digester.release() == 0

    (item,) = await store.read(lambda unit: unit.alerts.history(leyla.id, 9))
    assert item.record.held == "muted"


def not_for_leyla(view: DigestView) -> Sequence[Sequence[DigestItem]]:
    if view.subscriber.title == "Leyla":
        raise ZeroDivisionError("a secret")
    return in_twos(view)


async def with_omar(store: MemoryStore, clock: StepClock) -> Subscriber:
    address = Address("telegram", "8")
    return await store.run(
        lambda unit: unit.subscribers.add(address, "private", "Omar", "en", "UTC", clock.now())
    )


async def test_a_digest_that_we_fail_over_holds_up_no_other_and_comes_in_single_stories(
    store: MemoryStore,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    meter: ListMeter,
    sender: Sender,
) -> None:
    await hold_all(store, leyla, clock, "One", "Two!")
    await hold_all(store, await with_omar(store, clock), clock, "Three")
    digester = Digester(store, not_for_leyla, clock, meter)
    clock.step(hours=1)

    assert await digester.release() == 1
    assert await digester.release() == 0
    for _ in range(2):
        clock.step(minutes=1)
        assert await digester.release() == 0
    assert meter.names().count("digest.mistake") == 3
    assert "secret" not in repr(meter.events)
    clock.step(minutes=1)
    assert await digester.release() == 2
    await sender.deliver()
    clock.step(minutes=1)
    await sender.deliver()

    assert sorted(message.text for to, message in channel.sent if to.chat == "7") == [
        "1/2/2 ['Two! +0']",
        "2/2/2 ['One +0']",
    ]


async def test_a_store_that_fails_ends_the_round_and_the_next_one_goes_on_behind(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, meter: ListMeter
) -> None:
    def full(view: DigestView) -> Sequence[Sequence[DigestItem]]:
        if view.subscriber.title == "Leyla":
            raise StoreError("the disk is full")
        return in_twos(view)

    await hold_all(store, leyla, clock, "One")
    await hold_all(store, await with_omar(store, clock), clock, "Three")
    digester = Digester(store, full, clock, meter)
    clock.step(hours=1)

    with pytest.raises(StoreError):
        await digester.release()
    assert await digester.release() == 1


async def test_what_was_muted_meanwhile_is_left_out(
    store: MemoryStore,
    digester: Digester,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    one, *_ = await hold_all(store, leyla, clock, "One", "Two!")

    def work(unit: Unit) -> None:
        hold(unit, leyla, clock, "Three", watch=3)
        unit.mutes.add(leyla.id, "story", str(one.id), None, clock.now())
        unit.mutes.add(leyla.id, "watch", "3", None, clock.now())

    await store.run(work)
    clock.step(hours=1)
    await digester.release()
    await sender.deliver()

    assert [message.text for _, message in channel.sent] == ["1/1/1 ['Two! +0']"]


async def test_who_has_left_meanwhile_is_told_on_return(
    store: MemoryStore, digester: Digester, leyla: Subscriber, clock: StepClock
) -> None:
    await hold_all(store, leyla, clock, "One")
    clock.step(hours=1)
    await store.run(lambda unit: unit.subscribers.save(replace(leyla, state="stopped")))
    assert await digester.release() == 0

    await store.run(lambda unit: unit.subscribers.save(leyla))
    assert await digester.release() == 1


async def test_a_digest_is_tried_again_and_never_edited(
    store: MemoryStore,
    digester: Digester,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    (story,) = await hold_all(store, leyla, clock, "One")
    clock.step(hours=1)
    await digester.release()
    channel.will_fail([SendError("Bad Gateway")])

    assert await sender.deliver() == DeliverReport(failed=1)
    await store.run(lambda unit: unit.stories.save(replace(story, revision=2)))
    clock.step(seconds=2)
    assert await sender.deliver() == DeliverReport(sent=1)
    assert await sender.deliver() == DeliverReport()
    assert channel.edits == []


class KilledError(BaseException):
    """The process ends here."""


async def test_a_kill_in_the_middle_loses_and_repeats_nothing(
    tmp_path: Path, clock: StepClock, meter: ListMeter, make_sender: MakeSender
) -> None:
    """Killed in every way: while a digest is made, and after each message that has gone out."""
    path = tmp_path / "rasid.sqlite"
    store: Store = SqliteStore.open(path)
    address = Address("telegram", "7")
    leyla = await store.run(
        lambda unit: unit.subscribers.add(address, "private", "Leyla", "en", "UTC", clock.now())
    )
    headlines = [f"Story {'!' * n}" for n in range(5)]
    await hold_all(store, leyla, clock, *headlines)
    clock.step(hours=1)
    channel = RecordingChannel()

    def killed(view: DigestView) -> Sequence[Sequence[DigestItem]]:
        raise KilledError

    class Mortal(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            if len(channel.sent) == lives:
                raise KilledError
            return await channel.send(to, message, reply_to)

    with pytest.raises(KilledError):
        await Digester(store, killed, clock, meter).release()
    for lives in range(1, 4):
        await store.close()
        store = SqliteStore.open(path)
        await Digester(store, in_twos, clock, meter).release()
        sender = make_sender(Mortal(), to=store)
        if lives < 3:
            with pytest.raises(KilledError):
                await sender.deliver()
        else:
            await sender.deliver()
        clock.step(seconds=61)  # the lease of what was claimed runs out
    await store.close()

    told = "".join(message.text for _, message in channel.sent)
    assert [told.count(f"'{headline} ") for headline in headlines] == [1] * 5
    assert len(channel.sent) == 3
