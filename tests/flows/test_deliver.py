"""What is due goes out once, edits follow, failures find their path."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.alert import AlertView, DigestView
from bot.core.delivery import MOST_MISTAKES, Delivery, Receipt
from bot.core.digest import DigestPart
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError, StoreError
from bot.core.ids import SubscriberId, WatchId
from bot.core.match import Finding, Match
from bot.core.message import Message, Span
from bot.core.pace import Allowance, Pace
from bot.core.story import Follows, Story, line_of
from bot.core.subscriber import Address, Subscriber
from bot.flows.deliver import AT_ONCE as AT_ONCE_MOST
from bot.flows.deliver import DeliverReport, Sender
from bot.flows.pace import Pacer
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import NOW, ListMeter, RecordingChannel, StepClock
from tests.flows.conftest import AT_ONCE, FREE, LEASE, MakeSender, open_story, tell, words


@pytest.fixture
def sender(make_sender: MakeSender, channel: RecordingChannel) -> Sender:
    return make_sender(channel)


async def only_delivery(store: MemoryStore, story: Story) -> Delivery:
    found = await store.read(lambda unit: unit.outbox.of_story(story.id))
    assert len(found) == 1
    return found[0]


async def due_story(
    store: MemoryStore, to: Subscriber, clock: StepClock, headline: str = "Story"
) -> Story:
    def work(unit: Unit) -> Story:
        story = open_story(unit, headline, clock)
        tell(unit, to, story, clock)
        return story

    return await store.run(work)


async def test_what_is_due_is_sent_once(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    story = await due_story(store, leyla, clock)

    assert await sender.deliver() == DeliverReport(sent=1)
    assert await sender.deliver() == DeliverReport()

    assert [(to.chat, message.text) for to, message in channel.sent] == [
        ("7", "Story r1 ('Gaza',)")
    ]
    sent = await only_delivery(store, story)
    assert (sent.state, sent.receipt, sent.revision) == ("sent", Receipt("1"), 1)


async def test_a_watch_is_named_as_it_is_named_now(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    def work(unit: Unit) -> None:
        watch = unit.watches.add(leyla.id, "Strip", "Gaza", None, "active", clock.now())
        tell(unit, leyla, open_story(unit, "Story", clock), clock, watch.id)

    await store.run(work)
    await sender.deliver()

    assert channel.sent[0][1].text == "Story r1 ('Strip',)"


async def test_a_changed_story_edits_what_was_sent(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    story = await due_story(store, leyla, clock)
    await sender.deliver()

    def grow(unit: Unit) -> None:
        unit.stories.save(replace(story, revision=2))
        (delivery,) = unit.outbox.of_story(story.id)
        unit.outbox.save(delivery.moved("due"))

    await store.run(grow)

    assert await sender.deliver() == DeliverReport(edited=1)
    ((_, receipt, message),) = channel.edits
    assert (receipt, message.text) == (Receipt("1"), "Story r2 ('Gaza',)")


async def test_a_story_that_changes_while_it_is_sent_is_edited_after(
    store: MemoryStore,
    leyla: Subscriber,
    clock: StepClock,
    make_sender: MakeSender,
) -> None:
    story = await due_story(store, leyla, clock)

    class Slow(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.stories.save(replace(story, revision=2)))
            return await super().send(to, message, reply_to)

    slow = Slow()
    sender = make_sender(slow)

    assert await sender.deliver() == DeliverReport(sent=1, edited=1)
    assert slow.edits[0][2].text == "Story r2 ('Gaza',)"


async def test_a_failure_is_tried_again_later(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    story = await due_story(store, leyla, clock)
    channel.will_fail([SendError("Bad Gateway")])

    assert await sender.deliver() == DeliverReport(failed=1)
    assert await sender.deliver() == DeliverReport()
    clock.step(seconds=2)
    assert await sender.deliver() == DeliverReport(sent=1)

    assert (await only_delivery(store, story)).attempts == 0


async def test_a_wait_for_all_stops_the_round_and_keeps_the_rest(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    for headline in ("One", "Two!", "Three"):
        await due_story(store, leyla, clock, headline)
    channel.will_fail([SendError("Too Many Requests", timedelta(seconds=9), everyone=True)])

    assert await sender.deliver() == DeliverReport(failed=1)
    clock.step(seconds=8)
    assert await sender.deliver() == DeliverReport()
    clock.step(seconds=1)
    assert await sender.deliver() == DeliverReport(sent=3)
    assert len(channel.sent) == 3


async def test_a_recipient_that_is_gone_is_set_aside_with_the_reason(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    meter: ListMeter,
) -> None:
    await due_story(store, leyla, clock)
    await due_story(store, leyla, clock, "Other")
    channel.will_fail([RecipientGone("Forbidden", "blocked")])

    await sender.deliver(limit=1)
    assert await sender.deliver() == DeliverReport()

    gone = await store.read(lambda unit: unit.subscribers.get(leyla.id))
    assert gone is not None
    assert (gone.state, gone.gone_reason) == ("gone", "blocked")
    assert "delivery.dead" in meter.names()


async def test_a_recipient_that_moved_is_written_to_at_its_new_address(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    await due_story(store, leyla, clock)
    channel.will_fail([RecipientMoved("migrated", "-1007")])

    assert await sender.deliver() == DeliverReport(failed=1, sent=1)

    assert channel.sent[0][0].chat == "-1007"


async def test_where_the_new_address_is_taken_the_old_subscriber_is_set_aside(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    await store.run(
        lambda unit: unit.subscribers.add(
            Address("telegram", "-1007"), "group", "Desk", "en", "UTC", clock.now()
        )
    )
    await due_story(store, leyla, clock)
    channel.will_fail([RecipientMoved("migrated", "-1007")])

    await sender.deliver()

    gone = await store.read(lambda unit: unit.subscribers.get(leyla.id))
    assert gone is not None
    assert (gone.state, gone.gone_reason) == ("gone", "moved")


async def test_a_refused_message_goes_out_as_plain_text(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    await due_story(store, leyla, clock)
    channel.will_fail([MessageRefused("can't parse entities")])

    assert await sender.deliver() == DeliverReport(failed=1, sent=1)

    assert channel.sent[0][1].spans == (Span("Story r1 ('Gaza',)"),)


async def test_a_channel_that_is_not_set_up_is_a_failure_that_waits(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, make_sender: MakeSender
) -> None:
    story = await due_story(store, leyla, clock)
    sender = make_sender(None)

    assert await sender.deliver() == DeliverReport(failed=1)
    assert (await only_delivery(store, story)).error == "no channel telegram is set up"


async def test_a_subscriber_erased_while_it_is_written_to_leaves_nothing_behind(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, make_sender: MakeSender
) -> None:
    story = await due_story(store, leyla, clock)

    class Erasing(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.subscribers.erase(leyla.id))
            return await super().send(to, message, reply_to)

    for failures in ([], [SendError("Bad Gateway")]):
        channel = Erasing(failures=list(failures))
        sender = make_sender(channel)
        await sender.deliver()

    assert not await store.read(lambda unit: unit.outbox.of_story(story.id))


async def test_a_failure_about_an_erased_subscriber_is_forgotten(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, make_sender: MakeSender
) -> None:
    story = await due_story(store, leyla, clock)

    class Erasing(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.subscribers.erase(leyla.id))
            raise RecipientGone("Forbidden", "blocked")

    sender = make_sender(Erasing())

    assert await sender.deliver() == DeliverReport(dead=1)
    assert not await store.read(lambda unit: unit.outbox.of_story(story.id))


async def test_the_rest_of_a_round_that_was_erased_is_not_put_back(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, make_sender: MakeSender
) -> None:
    await due_story(store, leyla, clock)
    other = await due_story(store, leyla, clock, "Other")

    class Erasing(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.subscribers.erase(leyla.id))
            raise SendError("Too Many Requests", timedelta(seconds=9), everyone=True)

    sender = make_sender(Erasing())
    await sender.deliver()

    assert not await store.read(lambda unit: unit.outbox.of_story(other.id))


async def test_the_pace_is_kept_and_a_chat_holds_up_nobody(
    store: MemoryStore,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    make_sender: MakeSender,
) -> None:
    def join(unit: Unit) -> Subscriber:
        address = Address("telegram", "-100")
        return unit.subscribers.add(address, "group", "Desk", "en", "UTC", clock.now())

    desk = await store.run(join)
    pace = Pace(
        Allowance(timedelta(seconds=0.1)),
        Allowance(timedelta(seconds=1)),
        Allowance(timedelta(seconds=3)),
    )
    for to, headline in ((leyla, "a"), (leyla, "bb"), (desk, "ccc"), (desk, "dddd")):
        await due_story(store, to, clock, headline)
    sender = make_sender(channel, pace=pace)

    def told() -> list[str]:
        return [message.text.split()[0] for _, message in channel.sent]

    assert await sender.deliver() == DeliverReport(sent=2)
    assert told() == ["a", "ccc"]
    assert clock.slept == pytest.approx([0.1])
    assert await sender.deliver() == DeliverReport()
    clock.step(seconds=1)
    assert await sender.deliver() == DeliverReport(sent=1)
    clock.step(seconds=3)
    await sender.deliver()
    assert told() == ["a", "ccc", "bb", "dddd"]


async def test_a_claim_of_a_dead_process_is_taken_up_after_its_lease(
    store: MemoryStore, sender: Sender, leyla: Subscriber, clock: StepClock
) -> None:
    await due_story(store, leyla, clock)
    await store.run(lambda unit: unit.outbox.claim(clock.now(), 10, LEASE))

    assert await sender.deliver() == DeliverReport()
    clock.step(seconds=61)
    assert await sender.deliver() == DeliverReport(sent=1)


async def follow(
    store: MemoryStore, to: Subscriber, earlier: Story, clock: StepClock, headline: str
) -> Story:
    """A development of a story, due to a subscriber."""

    def work(unit: Unit) -> Story:
        follows = Follows(earlier.id, line_of(earlier), "number", "52 people", "40")
        now = clock.now()
        story = unit.stories.open(headline, "", "", "en", "A", None, now, follows)
        tell(unit, to, story, clock)
        return story

    return await store.run(work)


def with_earlier(view: AlertView | DigestView) -> Message:
    assert isinstance(view, AlertView)
    earlier = view.earlier.headline if view.earlier is not None else "–"
    return Message((Span(f"{view.story.headline} after {earlier}"),))


async def test_a_development_answers_the_latest_message_of_its_line(
    store: MemoryStore,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    make_sender: MakeSender,
) -> None:
    sender = make_sender(channel, render=with_earlier)
    first = await due_story(store, leyla, clock, "First")
    await due_story(store, leyla, clock, "Another")
    await sender.deliver()
    second = await follow(store, leyla, first, clock, "Second")
    await sender.deliver()
    await follow(store, leyla, second, clock, "Third")
    await follow(store, leyla, first, clock, "Fourth")
    await sender.deliver()
    await sender.deliver()

    assert [message.text for _, message in channel.sent] == [
        "First after –",
        "Another after –",
        "Second after –",
        "Third after –",
        "Fourth after –",
    ]
    assert channel.replies == [None, None, Receipt("1"), Receipt("3"), Receipt("4")]


async def test_who_never_got_the_earlier_alert_is_told_its_headline(
    store: MemoryStore,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    make_sender: MakeSender,
) -> None:
    sender = make_sender(channel, render=with_earlier)
    first = await store.run(lambda unit: open_story(unit, "First", clock))
    second = await follow(store, leyla, first, clock, "Second")
    await sender.deliver()

    assert channel.sent[0][1].text == "Second after First"
    assert channel.replies == [None]

    # The edit says the same, though a message of the line could be answered by now.
    await follow(store, leyla, first, clock, "Third")
    await sender.deliver()

    def grow(unit: Unit) -> None:
        unit.stories.save(replace(second, revision=2))
        (delivery,) = unit.outbox.of_story(second.id)
        unit.outbox.save(delivery.moved("due"))

    await store.run(grow)
    await sender.deliver()
    assert channel.replies == [None, Receipt("1")]
    assert [message.text for _, _, message in channel.edits] == ["Second after First"]


async def test_the_edit_of_an_answer_names_nothing_either(
    store: MemoryStore,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    make_sender: MakeSender,
) -> None:
    sender = make_sender(channel, render=with_earlier)
    first = await due_story(store, leyla, clock, "First")
    await sender.deliver()
    second = await follow(store, leyla, first, clock, "Second")
    await sender.deliver()

    def grow(unit: Unit) -> None:
        unit.stories.save(replace(second, revision=2))
        (delivery,) = unit.outbox.of_story(second.id)
        assert delivery.reply_to == Receipt("1")
        unit.outbox.save(delivery.moved("due"))

    await store.run(grow)
    await sender.deliver()
    assert [message.text for _, _, message in channel.edits] == ["Second after –"]


async def test_within_a_chat_the_order_is_kept_whatever_fails(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    for headline in ("a", "bb", "ccc"):
        await due_story(store, leyla, clock, headline)
    channel.will_fail([SendError("Bad Gateway")])

    assert await sender.deliver() == DeliverReport(failed=1)
    clock.step(seconds=2)
    assert await sender.deliver() == DeliverReport(sent=3)
    assert [message.text.split()[0] for _, message in channel.sent] == ["a", "bb", "ccc"]


async def many(store: MemoryStore, clock: StepClock, people: int) -> None:
    for number in range(people):
        address = Address("telegram", str(number))

        def join(unit: Unit, address: Address = address) -> Subscriber:
            return unit.subscribers.add(address, "private", "x", "en", "UTC", clock.now())

        await due_story(store, await store.run(join), clock, "x" * (number + 1))


class Watched(RecordingChannel):
    """A channel whose answers take a moment."""

    under_way = most = 0

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await asyncio.sleep(0)
        self.under_way -= 1
        return await super().send(to, message, reply_to)


async def test_several_sends_are_under_way_and_not_too_many(
    store: MemoryStore, clock: StepClock, make_sender: MakeSender
) -> None:
    await many(store, clock, 3 * AT_ONCE_MOST)
    channel = Watched()
    sender = make_sender(channel)

    assert (await sender.deliver()).sent == 3 * AT_ONCE_MOST
    assert 1 < channel.most <= AT_ONCE_MOST


async def test_a_round_ends_in_time(
    store: MemoryStore, clock: StepClock, make_sender: MakeSender
) -> None:
    await many(store, clock, 100)
    channel = RecordingChannel()
    sender = make_sender(channel, pace=Pace(Allowance(timedelta(seconds=1)), FREE, FREE))

    assert (await sender.deliver(limit=10)).sent in range(60, 71)
    assert (await sender.deliver(limit=10)).sent in range(30, 41)


async def test_a_sender_that_shall_stop_puts_back_what_it_has_not_begun(
    store: MemoryStore, clock: StepClock, make_sender: MakeSender
) -> None:
    await many(store, clock, 9)
    stopped: list[Sender] = []

    class Stopping(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            stopped[0].stop()
            return await super().send(to, message, reply_to)

    channel = Stopping()
    sender = make_sender(channel, pace=Pace(Allowance(timedelta(seconds=1)), FREE, FREE))
    stopped.append(sender)
    sent = (await sender.deliver()).sent

    assert 0 < sent < 9
    assert await store.read(lambda unit: unit.outbox.count()) == {
        "due": 9 - sent,
        "claimed": 0,
        "sent": sent,
        "failed": 0,
        "dead": 0,
    }


@pytest.mark.parametrize("seconds", [5, 90])
async def test_a_wait_for_all_is_kept_by_what_was_claimed_with_it(
    store: MemoryStore, clock: StepClock, meter: ListMeter, seconds: int, make_sender: MakeSender
) -> None:
    await many(store, clock, 9)
    times = []

    class Timed(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            times.append((clock.now() - NOW).total_seconds())
            return await super().send(to, message, reply_to)

    channel = Timed()
    channel.will_fail([SendError("Too Many Requests", timedelta(seconds=seconds), everyone=True)])
    pacer = Pacer(clock, Pace(Allowance(timedelta(seconds=0.1)), FREE, FREE))
    sender = make_sender(channel, pace=pacer)
    await sender.deliver()
    clock.step(seconds=seconds)
    await sender.deliver()

    assert len(channel.sent) == 9
    under_way = [at for at in times if at <= 0.1]
    assert all(at >= seconds for at in times[len(under_way) :])
    assert "delivery.slowed" in meter.names()
    assert pacer.share < 1


def broken(view: AlertView | DigestView) -> Message:
    if view.subscriber.address.chat == "0":
        raise ZeroDivisionError("a secret")
    return words(view)


async def test_a_mistake_of_ours_stops_nobody_else_and_ends_with_its_reason(
    store: MemoryStore, clock: StepClock, meter: ListMeter, make_sender: MakeSender
) -> None:
    await many(store, clock, 3)
    channel, pacer = RecordingChannel(), Pacer(clock, AT_ONCE)
    sender = make_sender(channel, render=broken, pace=pacer)

    assert await sender.deliver() == DeliverReport(sent=2, failed=1)
    assert not pacer.away
    for _ in range(MOST_MISTAKES - 1):
        assert await sender.deliver() == DeliverReport()
        clock.step(minutes=2)
        report = await sender.deliver()
    assert report == DeliverReport(dead=1)

    (item,) = await store.read(lambda unit: unit.alerts.history(SubscriberId(1), 9))
    assert item.delivery == "dead"
    assert re.fullmatch(r"ZeroDivisionError at flows/test_deliver.py:\d+", item.error or "")
    told = [fields for name, fields in meter.events if name == "delivery.mistake"]
    assert len(told) == MOST_MISTAKES - 1
    assert meter.names().count("delivery.dead") == 1
    assert "secret" not in repr(meter.events)


class Torn:
    """The stories of a store in which one cannot be read."""

    def __init__(self, stories: Any, story_id: int, error: Exception) -> None:
        self._stories, self._id, self._error = stories, story_id, error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stories, name)

    def get(self, story_id: int) -> Story | None:
        if story_id == self._id:
            raise self._error
        found: Story | None = self._stories.get(story_id)
        return found


class TornStore(MemoryStore):
    """A store in which one story cannot be read."""

    def __init__(self, story_id: int, error: Exception) -> None:
        super().__init__()
        self._torn = story_id, error

    async def run(self, work: Callable[[Unit], Any]) -> Any:
        def torn(unit: Unit) -> Any:
            unit.stories = Torn(unit.stories, *self._torn)
            return work(unit)

        return await super().run(torn)


async def test_what_cannot_be_put_together_holds_up_nothing_else(
    clock: StepClock, make_sender: MakeSender
) -> None:
    store, channel = TornStore(2, ValueError("a column")), RecordingChannel()
    await many(store, clock, 3)

    assert await make_sender(channel, to=store).deliver() == DeliverReport(sent=2, failed=1)
    assert await make_sender(channel, to=store).deliver() == DeliverReport()


async def test_a_store_that_cannot_be_read_is_no_mistake_over_one_message(
    clock: StepClock, make_sender: MakeSender
) -> None:
    store = TornStore(2, StoreError("the disk"))
    await many(store, clock, 3)

    with pytest.raises(StoreError):
        await make_sender(RecordingChannel(), to=store).deliver()
    assert (await store.read(lambda unit: unit.outbox.count()))["due"] == 3


class FullStore(MemoryStore):
    """A store that for a while takes nothing more."""

    refusals = 0

    async def run(self, work: Callable[[Unit], Any]) -> Any:
        if self.refusals:
            self.refusals -= 1
            raise StoreError("the disk is full")
        return await super().run(work)


class Filling(RecordingChannel):
    """What is sent fills the disk."""

    def __init__(self, store: FullStore, refusals: int) -> None:
        super().__init__()
        self._store, self._refusals = store, refusals

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        self._store.refusals = self._refusals
        return await super().send(to, message, reply_to)


async def test_a_receipt_is_written_once_the_store_takes_it(
    clock: StepClock, make_sender: MakeSender
) -> None:
    store = FullStore()
    await many(store, clock, 1)
    channel = Filling(store, 3)

    assert await make_sender(channel, to=store).deliver() == DeliverReport(sent=1)
    clock.step(hours=1)
    assert await make_sender(channel, to=store).deliver() == DeliverReport()


@pytest.mark.parametrize("stopping", [False, True])
async def test_a_receipt_that_is_never_written_is_said_and_ends_no_round(
    clock: StepClock, meter: ListMeter, make_sender: MakeSender, stopping: bool
) -> None:
    store = FullStore()
    await many(store, clock, 1)

    class Stopping(Filling):
        async def send(self, *given: Any) -> Receipt:
            if stopping:
                full.stop()
            return await super().send(*given)

    full = make_sender(Stopping(store, 1 if stopping else 4), to=store)
    begun = clock.now()

    assert await full.deliver() == DeliverReport()
    assert "delivery.unrecorded" in meter.names()
    assert (clock.now() == begun) is stopping


async def test_a_digest_with_one_story_we_fail_over_tells_the_others(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, make_sender: MakeSender
) -> None:
    def work(unit: Unit) -> None:
        match = Match(WatchId(1), "Gaza", None, Finding(()))
        alerts = []
        for headline in ("One", "Two!", "Three"):
            story = open_story(unit, headline, clock)
            later = clock.now() + timedelta(hours=1)
            alerts.append(
                unit.alerts.record(leyla.id, story.id, "quiet_hours", [match], clock.now(), later)
            )
        whole = unit.outbox.add(alerts[0], "telegram", clock.now(), DigestPart(1, 1, 3))
        unit.digests.carry(whole.id, [alert.id for alert in alerts])

    def without_two(view: AlertView | DigestView) -> Message:
        assert isinstance(view, DigestView)
        return Message((Span(" ".join(str(10 // (item.story.id - 2)) for item in view.items)),))

    await store.run(work)
    channel = RecordingChannel()
    sender = make_sender(channel, render=without_two)
    for _ in range(3 * MOST_MISTAKES):
        await sender.deliver()
        clock.step(minutes=2)

    assert [message.text for _, message in channel.sent] == ["-10", "10"]
    items = await store.read(lambda unit: unit.alerts.history(leyla.id, 9))
    assert [item.delivery for item in items] == ["sent", "dead", "sent"]


async def test_a_send_that_outlives_its_lease_is_not_begun_again_beside_itself(
    store: MemoryStore, clock: StepClock, make_sender: MakeSender
) -> None:
    await many(store, clock, 2)

    class Slow(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            clock.step(seconds=21)
            await asyncio.sleep(0.02)
            return await super().send(to, message, reply_to)

    channel = Slow()
    lease = timedelta(seconds=20)
    sender = make_sender(
        channel, pace=Pace(Allowance(timedelta(seconds=1)), FREE, FREE), lease=lease
    )
    for _ in range(3):
        await sender.deliver()

    assert sorted(to.chat for to, _ in channel.sent) == ["0", "1"]


async def test_a_story_that_goes_to_many_is_read_once(
    store: MemoryStore, sender: Sender, clock: StepClock, leyla: Subscriber
) -> None:
    def work(unit: Unit) -> None:
        omar = unit.subscribers.add(
            Address("telegram", "8"), "private", "Omar", "en", "UTC", clock.now()
        )
        story = open_story(unit, "Story", clock)
        for to in (leyla, omar):
            tell(unit, to, story, clock)

    await store.run(work)

    assert await sender.deliver() == DeliverReport(sent=2)


async def test_what_is_claimed_meanwhile_by_others_is_not_put_back(
    store: MemoryStore, clock: StepClock, make_sender: MakeSender
) -> None:
    await many(store, clock, 2)

    class Stopping(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            stopped[0].stop()
            await store.run(lambda unit: unit.subscribers.erase(SubscriberId(2)))
            return await super().send(to, message, reply_to)

    stopped: list[Sender] = []
    channel = Stopping()
    stopped.append(make_sender(channel, pace=Pace(Allowance(timedelta(seconds=1)), FREE, FREE)))

    assert await stopped[0].deliver() == DeliverReport(sent=1)
    assert (await store.read(lambda unit: unit.outbox.count()))["due"] == 0


async def test_while_alerts_are_due_others_can_see_it(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, make_sender: MakeSender
) -> None:
    await due_story(store, leyla, clock)
    pacer, seen = Pacer(clock, AT_ONCE), []

    class Looking(RecordingChannel):
        async def send(self, *given: Any) -> Receipt:
            seen.append(pacer.hurried)
            return await super().send(*given)

    sender = make_sender(Looking(), pace=pacer)
    await sender.deliver()

    assert seen == [True]
    assert not pacer.hurried


async def test_a_failure_overwrites_nothing_that_another_worker_has_sent(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    make_sender: MakeSender,
) -> None:
    story = await due_story(store, leyla, clock, "Story")

    class Late(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            clock.step(minutes=5)  # the lease is over
            await sender.deliver()
            raise SendError("Bad Gateway")

    late = make_sender(Late())
    await late.deliver()

    (delivery,) = await store.read(lambda unit: unit.outbox.of_story(story.id))
    assert (delivery.state, delivery.receipt) == ("sent", Receipt("1"))
    assert len(channel.sent) == 1
