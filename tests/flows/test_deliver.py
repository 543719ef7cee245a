"""What is due goes out once, edits follow, failures find their path."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.alert import AlertView, DigestView
from bot.core.delivery import Delivery, Receipt
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError
from bot.core.ids import SubscriberId
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
from tests.flows.conftest import open_story, tell

LEASE = timedelta(seconds=60)
FREE = Allowance(timedelta(0))
AT_ONCE = Pace(FREE, FREE, FREE)


def words(view: AlertView | DigestView) -> Message:
    if isinstance(view, DigestView):
        lines = [f"{item.story.headline} +{item.sources}" for item in view.items]
        return Message((Span(f"{view.part.written()} {lines}"),))
    return Message((Span(f"{view.story.headline} r{view.story.revision} {view.names}", "bold"),))


@pytest.fixture
def sender(
    store: MemoryStore, channel: RecordingChannel, clock: StepClock, meter: ListMeter
) -> Sender:
    return Sender(
        store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, Pacer(clock, AT_ONCE)
    )


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
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    meter: ListMeter,
) -> None:
    story = await due_story(store, leyla, clock)

    class Slow(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.stories.save(replace(story, revision=2)))
            return await super().send(to, message, reply_to)

    slow = Slow()
    sender = Sender(
        store, {"telegram": slow}, words, clock, meter, lambda: 0.0, LEASE, Pacer(clock, AT_ONCE)
    )

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
    store: MemoryStore, leyla: Subscriber, clock: StepClock, meter: ListMeter
) -> None:
    story = await due_story(store, leyla, clock)
    sender = Sender(store, {}, words, clock, meter, lambda: 0.0, LEASE, Pacer(clock, AT_ONCE))

    assert await sender.deliver() == DeliverReport(failed=1)
    assert (await only_delivery(store, story)).error == "no channel telegram is set up"


async def test_a_subscriber_erased_while_it_is_written_to_leaves_nothing_behind(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, meter: ListMeter
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
        sender = Sender(
            store,
            {"telegram": channel},
            words,
            clock,
            meter,
            lambda: 0.0,
            LEASE,
            Pacer(clock, AT_ONCE),
        )
        await sender.deliver()

    assert not await store.read(lambda unit: unit.outbox.of_story(story.id))


async def test_a_failure_about_an_erased_subscriber_is_forgotten(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, meter: ListMeter
) -> None:
    story = await due_story(store, leyla, clock)

    class Erasing(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.subscribers.erase(leyla.id))
            raise RecipientGone("Forbidden", "blocked")

    sender = Sender(
        store,
        {"telegram": Erasing()},
        words,
        clock,
        meter,
        lambda: 0.0,
        LEASE,
        Pacer(clock, AT_ONCE),
    )

    assert await sender.deliver() == DeliverReport(dead=1)
    assert not await store.read(lambda unit: unit.outbox.of_story(story.id))


async def test_the_rest_of_a_round_that_was_erased_is_not_put_back(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, meter: ListMeter
) -> None:
    await due_story(store, leyla, clock)
    other = await due_story(store, leyla, clock, "Other")

    class Erasing(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            await store.run(lambda unit: unit.subscribers.erase(leyla.id))
            raise SendError("Too Many Requests", timedelta(seconds=9), everyone=True)

    sender = Sender(
        store,
        {"telegram": Erasing()},
        words,
        clock,
        meter,
        lambda: 0.0,
        LEASE,
        Pacer(clock, AT_ONCE),
    )
    await sender.deliver()

    assert not await store.read(lambda unit: unit.outbox.of_story(other.id))


async def test_the_pace_is_kept_and_a_chat_holds_up_nobody(
    store: MemoryStore,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
    meter: ListMeter,
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
    sender = Sender(
        store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, Pacer(clock, pace)
    )

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
    meter: ListMeter,
) -> None:
    sender = Sender(
        store,
        {"telegram": channel},
        with_earlier,
        clock,
        meter,
        lambda: 0.0,
        LEASE,
        Pacer(clock, AT_ONCE),
    )
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
    meter: ListMeter,
) -> None:
    sender = Sender(
        store,
        {"telegram": channel},
        with_earlier,
        clock,
        meter,
        lambda: 0.0,
        LEASE,
        Pacer(clock, AT_ONCE),
    )
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
    meter: ListMeter,
) -> None:
    sender = Sender(
        store,
        {"telegram": channel},
        with_earlier,
        clock,
        meter,
        lambda: 0.0,
        LEASE,
        Pacer(clock, AT_ONCE),
    )
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
    store: MemoryStore, clock: StepClock, meter: ListMeter
) -> None:
    await many(store, clock, 3 * AT_ONCE_MOST)
    channel = Watched()
    pacer = Pacer(clock, AT_ONCE)
    sender = Sender(store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, pacer)

    assert (await sender.deliver()).sent == 3 * AT_ONCE_MOST
    assert 1 < channel.most <= AT_ONCE_MOST


async def test_a_round_ends_in_time(store: MemoryStore, clock: StepClock, meter: ListMeter) -> None:
    await many(store, clock, 100)
    pacer = Pacer(clock, Pace(Allowance(timedelta(seconds=1)), FREE, FREE))
    channel = RecordingChannel()
    sender = Sender(store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, pacer)

    assert (await sender.deliver(limit=10)).sent in range(60, 71)
    assert (await sender.deliver(limit=10)).sent in range(30, 41)


async def test_a_sender_that_shall_stop_puts_back_what_it_has_not_begun(
    store: MemoryStore, clock: StepClock, meter: ListMeter
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
    pacer = Pacer(clock, Pace(Allowance(timedelta(seconds=1)), FREE, FREE))
    sender = Sender(store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, pacer)
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
    store: MemoryStore, clock: StepClock, meter: ListMeter, seconds: int
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
    sender = Sender(store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, pacer)
    await sender.deliver()
    clock.step(seconds=seconds)
    await sender.deliver()

    assert len(channel.sent) == 9
    under_way = [at for at in times if at <= 0.1]
    assert all(at >= seconds for at in times[len(under_way) :])
    assert "delivery.slowed" in meter.names()
    assert pacer.share < 1


async def test_a_mistake_of_ours_ends_the_round_and_not_the_sends_beside_it(
    store: MemoryStore, clock: StepClock, meter: ListMeter
) -> None:
    await many(store, clock, 3)

    def broken(view: AlertView | DigestView) -> Message:
        if view.subscriber.address.chat == "0":
            raise ZeroDivisionError("a mistake")
        return words(view)

    channel = RecordingChannel()
    pacer = Pacer(clock, AT_ONCE)
    sender = Sender(store, {"telegram": channel}, broken, clock, meter, lambda: 0.0, LEASE, pacer)
    with pytest.raises(ZeroDivisionError):
        await sender.deliver()

    assert len(channel.sent) == 2


async def test_a_send_that_outlives_its_lease_is_not_begun_again_beside_itself(
    store: MemoryStore, clock: StepClock, meter: ListMeter
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
    pacer = Pacer(clock, Pace(Allowance(timedelta(seconds=1)), FREE, FREE))
    lease = timedelta(seconds=20)
    sender = Sender(store, {"telegram": channel}, words, clock, meter, lambda: 0.0, lease, pacer)
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
    store: MemoryStore, clock: StepClock, meter: ListMeter
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
    pacer = Pacer(clock, Pace(Allowance(timedelta(seconds=1)), FREE, FREE))
    stopped.append(
        Sender(store, {"telegram": channel}, words, clock, meter, lambda: 0.0, LEASE, pacer)
    )

    assert await stopped[0].deliver() == DeliverReport(sent=1)
    assert (await store.read(lambda unit: unit.outbox.count()))["due"] == 0


async def test_while_alerts_are_due_others_can_see_it(
    store: MemoryStore, leyla: Subscriber, clock: StepClock, meter: ListMeter
) -> None:
    await due_story(store, leyla, clock)
    pacer, seen = Pacer(clock, AT_ONCE), []

    class Looking(RecordingChannel):
        async def send(self, *given: Any) -> Receipt:
            seen.append(pacer.hurried)
            return await super().send(*given)

    channels = {"telegram": Looking()}
    sender = Sender(store, channels, words, clock, meter, lambda: 0.0, LEASE, pacer)
    await sender.deliver()

    assert seen == [True]
    assert not pacer.hurried


async def test_a_failure_overwrites_nothing_that_another_worker_has_sent(
    store: MemoryStore,
    sender: Sender,
    channel: RecordingChannel,
    leyla: Subscriber,
    clock: StepClock,
) -> None:
    story = await due_story(store, leyla, clock, "Story")

    class Late(RecordingChannel):
        async def send(
            self, to: Address, message: Message, reply_to: Receipt | None = None
        ) -> Receipt:
            clock.step(minutes=5)  # the lease is over
            await sender.deliver()
            raise SendError("Bad Gateway")

    pacer = Pacer(clock, AT_ONCE)
    late = Sender(store, {"telegram": Late()}, words, clock, ListMeter(), lambda: 0.0, LEASE, pacer)
    await late.deliver()

    (delivery,) = await store.read(lambda unit: unit.outbox.of_story(story.id))
    assert (delivery.state, delivery.receipt) == ("sent", Receipt("1"))
    assert len(channel.sent) == 1
