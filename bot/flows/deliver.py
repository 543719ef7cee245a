"""What is due goes out: claim under a lease, render, send or edit, record the receipt.

Each receipt is recorded by itself: a kill loses nothing, and what may be sent twice is the one message
whose receipt was on its way.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.alert import AlertRecord, AlertView, DigestItem, DigestView, ranked
from bot.core.delivery import Delivery, Receipt, after_failure, after_success
from bot.core.errors import RecipientGone, RecipientMoved, SendError, required
from bot.core.message import Message
from bot.core.story import Story, line_of
from bot.core.subscriber import Subscriber
from bot.core.watch import most_insistent
from bot.ports import Channel, Clock, Meter, Store, Unit

Render = Callable[[AlertView | DigestView], Message]


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a channel may be used.

    Telegram does not publish its limits; its FAQ names 30 messages a second in all, one a second in a
    chat and 20 a minute in a group. We stay below, which leaves room for replies.
    """

    between: timedelta = timedelta(seconds=1 / 25)
    in_chat: timedelta = timedelta(seconds=1.1)
    in_group: timedelta = timedelta(seconds=3.2)


PACE = Pace()


@dataclass(frozen=True, slots=True)
class DeliverReport:
    """What one round did, in numbers."""

    sent: int = 0
    edited: int = 0
    failed: int = 0
    dead: int = 0


@dataclass(frozen=True, slots=True)
class _Parcel:
    delivery: Delivery
    view: AlertView | DigestView
    revision: int
    """Of the story as it is rendered."""
    decided: datetime
    reply_to: Receipt | None = None
    """The message that this one answers: of the story that its own goes on with."""


class Sender:
    """Takes deliveries out of the outbox and sends them, one after the other."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        render: Render,
        clock: Clock,
        meter: Meter,
        chance: Callable[[], float],
        lease: timedelta,
        pace: Pace = PACE,
    ) -> None:
        self._store, self._channels, self._render = store, channels, render
        self._clock, self._meter, self._chance = clock, meter, chance
        self._lease, self._pace = lease, pace
        self._free_at: dict[str, datetime] = {}
        self._next = clock.now()

    async def deliver(self, limit: int = 50) -> DeliverReport:
        """Send up to `limit` deliveries; those left wait for the next round.

        A chat that was written to a moment ago holds up nobody: what is due there is put back.
        """
        now = self._clock.now()
        parcels = await self._store.run(lambda unit: _claim(unit, now, limit, self._lease))
        counts = {"sent": 0, "edited": 0, "failed": 0, "dead": 0}
        for number, parcel in enumerate(parcels):
            free = self._free_at.get(_chat(parcel), now)
            if free > self._clock.now():
                await self._put_back([parcel], free)
                continue
            outcome, wait = await self._send(parcel)
            counts[outcome] += 1
            if wait is not None:
                # The whole channel was told to wait: nothing else may knock meanwhile.
                await self._put_back(parcels[number + 1 :], self._clock.now() + wait)
                break
        return DeliverReport(**counts)

    async def _put_back(self, parcels: list[_Parcel], until: datetime) -> None:
        await self._store.run(lambda unit: _put_back(unit, parcels, until))

    async def _send(self, parcel: _Parcel) -> tuple[str, timedelta | None]:
        delivery, subscriber = parcel.delivery, parcel.view.subscriber
        message = self._render(parcel.view)
        if delivery.plain:
            message = message.plain()
        channel = self._channels.get(delivery.channel)
        await self._keep_pace(parcel)
        try:
            if channel is None:
                raise SendError(f"no channel {delivery.channel} is set up")
            if delivery.receipt is None:
                receipt = await channel.send(subscriber.address, message, parcel.reply_to)
            else:
                receipt = await channel.edit(subscriber.address, delivery.receipt, message)
        except SendError as error:
            return await self._failed(parcel, error)
        return await self._sent(parcel, receipt), None

    async def _keep_pace(self, parcel: _Parcel) -> None:
        now = self._clock.now()
        if self._next > now:
            await self._clock.sleep((self._next - now).total_seconds())
            now = self._clock.now()
        self._next = now + self._pace.between
        private = parcel.view.subscriber.kind == "private"
        pause = self._pace.in_chat if private else self._pace.in_group
        self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}
        self._free_at[_chat(parcel)] = now + pause

    async def _sent(self, parcel: _Parcel, receipt: Receipt) -> str:
        now = self._clock.now()
        edited = parcel.delivery.receipt is not None
        await self._store.run(lambda unit: _mark_sent(unit, parcel, receipt, now))
        word = "edited" if edited else "sent"
        self._meter.event(
            f"delivery.{word}",
            subscriber=parcel.delivery.subscriber_id,
            story=parcel.delivery.story_id,
            seconds=round((now - parcel.decided).total_seconds(), 3),
        )
        return word

    async def _failed(self, parcel: _Parcel, error: SendError) -> tuple[str, timedelta | None]:
        now = self._clock.now()
        chance = self._chance()
        after = await self._store.run(lambda unit: _mark_failed(unit, parcel, error, now, chance))
        self._meter.event(
            f"delivery.{after.state}",
            subscriber=after.subscriber_id,
            story=after.story_id,
            attempts=after.attempts,
            error=str(error),
        )
        word = "dead" if after.state == "dead" else "failed"
        return word, error.retry_after if error.everyone else None


def _chat(parcel: _Parcel) -> str:
    address = parcel.view.subscriber.address
    return f"{address.channel}:{address.chat}"


def _claim(unit: Unit, now: datetime, limit: int, lease: timedelta) -> list[_Parcel]:
    parcels = []
    for delivery in unit.outbox.claim(now, limit, lease):
        record = required(unit.alerts.get(delivery.alert_id), "an alert")
        story = required(unit.stories.get(delivery.story_id), "a story")
        subscriber = required(unit.subscribers.get(delivery.subscriber_id), "a subscriber")
        parcels.append(_parcel(unit, delivery, record, story, subscriber))
    return parcels


def _parcel(
    unit: Unit, delivery: Delivery, record: AlertRecord, story: Story, subscriber: Subscriber
) -> _Parcel:
    if delivery.digest is not None:
        digest = DigestView(subscriber, _items(unit, delivery), delivery.digest)
        return _Parcel(delivery, digest, story.revision, record.decided)
    reply_to, earlier = _earlier(unit, delivery, story)
    view = _alert(unit, record, story, subscriber, earlier)
    return _Parcel(delivery, view, story.revision, record.decided, reply_to)


def _alert(
    unit: Unit, record: AlertRecord, story: Story, subscriber: Subscriber, earlier: Story | None
) -> AlertView:
    names, modes = [], []
    for match in record.matches:
        watch = unit.watches.get(match.watch_id)
        names.append(watch.name if watch is not None else match.label)
        modes += [watch.mode] if watch is not None else []
    coverage = tuple(unit.stories.coverage(story.id))
    silent = most_insistent(modes) == "silent"
    return AlertView(record, story, coverage, subscriber, tuple(names), earlier, silent)


def _earlier(unit: Unit, delivery: Delivery, story: Story) -> tuple[Receipt | None, Story | None]:
    """The message to reply to; without one, the story that is named instead; or neither."""
    if story.follows is None:
        return None, None
    reply_to = delivery.reply_to
    if delivery.receipt is None:
        latest = unit.outbox.latest_of_line(
            delivery.subscriber_id, delivery.channel, line_of(story)
        )
        reply_to = None if latest is None else latest.receipt
    return reply_to, unit.stories.get(story.follows.story_id) if reply_to is None else None


def _items(unit: Unit, delivery: Delivery) -> tuple[DigestItem, ...]:
    items = []
    for record in unit.digests.carried(delivery.id):
        story = required(unit.stories.get(record.story_id), "a story")
        items.append(DigestItem(record, story, len(unit.stories.coverage(story.id))))
    return ranked(items)


def _mark_sent(unit: Unit, parcel: _Parcel, receipt: Receipt, now: datetime) -> None:
    delivery = unit.outbox.get(parcel.delivery.id)
    if delivery is None or delivery.state != "claimed":
        return  # erased meanwhile, or the lease ran out and another worker has it
    story = required(unit.stories.get(delivery.story_id), "a story")
    # A digest is not edited: it says how things stood.
    sent = parcel.revision if delivery.digest is None else story.revision
    done = after_success(delivery, receipt, sent, story.revision, now)
    unit.outbox.save(replace(done, reply_to=parcel.reply_to))


def _mark_failed(
    unit: Unit, parcel: _Parcel, error: SendError, now: datetime, chance: float
) -> Delivery:
    subscriber = unit.subscribers.get(parcel.delivery.subscriber_id)
    after = after_failure(parcel.delivery, error, now, chance)
    if subscriber is None:
        return after
    if isinstance(error, RecipientGone):
        unit.subscribers.save(replace(subscriber, state="gone", gone_reason=error.reason))
    elif isinstance(error, RecipientMoved):
        address = replace(subscriber.address, chat=error.chat)
        if unit.subscribers.by_address(address) is None:
            unit.subscribers.save(replace(subscriber, address=address))
        else:
            # Somebody has already subscribed from the new chat: it stays the one that is told.
            unit.subscribers.save(replace(subscriber, state="gone", gone_reason="moved"))
    unit.outbox.save(after)
    return after


def _put_back(unit: Unit, parcels: list[_Parcel], until: datetime) -> None:
    for parcel in parcels:
        delivery = unit.outbox.get(parcel.delivery.id)
        if delivery is not None and delivery.state == "claimed":
            unit.outbox.save(replace(delivery, due=until, lease_until=None).moved("due"))
