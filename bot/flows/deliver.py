"""What is due goes out: claim under a lease, render, send or edit, record the receipt.

Several sends are under way beside each other, so that the way to the channel and back does not cost pace;
within a chat there is one, so that the order is kept. Each receipt is recorded by itself: a kill loses
nothing, and what may be sent twice are the messages whose receipts were on their way.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.alert import AlertView
from bot.core.delivery import Delivery, Receipt, after_failure, after_success
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError, required
from bot.core.ids import DeliveryId, StoryId
from bot.core.message import Message
from bot.core.story import Coverage, Story
from bot.flows.pace import Pacer
from bot.ports import Channel, Clock, Meter, Store, Unit

Render = Callable[[AlertView], Message]

AT_ONCE = 16
"""Sends under way: at 28 a second enough for answers that take half a second."""
ROUND = timedelta(seconds=60)
"""A round ends after this time however much is due, so that the pulse of the bot is felt."""
SHORT_WAIT = timedelta(seconds=10)
"""A wait for which what was claimed is kept; for a longer one it is put back."""


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
    view: AlertView


class Sender:
    """Takes deliveries out of the outbox and sends them, as fast as its pacer lets it."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        render: Render,
        clock: Clock,
        meter: Meter,
        chance: Callable[[], float],
        lease: timedelta,
        pacer: Pacer,
    ) -> None:
        self._store, self._channels, self._render = store, channels, render
        self._clock, self._meter, self._chance = clock, meter, chance
        self._lease, self._pacer = lease, pacer
        self._stopping = False
        self._running: set[asyncio.Task[None]] = set()
        self._under_way: set[DeliveryId] = set()
        self._counts: Counter[str] = Counter()

    def stop(self) -> None:
        """Begin no more sends: the round that is under way puts back what it has not begun."""
        self._stopping = True

    async def deliver(self, limit: int = 50) -> DeliverReport:
        """Send what is due, claiming up to `limit` at a time.

        A chat that was written to a moment ago holds up nobody: what is due there is put back.
        """
        self._counts.clear()
        end = self._clock.now() + ROUND
        try:
            while not self._stopping and self._clock.now() < end and not self._long_wait():
                now = self._clock.now()
                parcels = await self._store.run(
                    lambda unit, now=now: _claim(unit, now, limit, self._lease)  # type: ignore[misc]
                )
                if parcels:
                    await self._dispatch(parcels)
                elif self._running:
                    await self._one_done()
                else:
                    break
        finally:
            while self._running:
                await self._one_done()
        return DeliverReport(**self._counts)

    async def _dispatch(self, parcels: Sequence[_Parcel]) -> None:
        """Begin to send each, in the order of their turns; put back what may not go now."""
        for number, parcel in enumerate(parcels):
            if parcel.delivery.id in self._under_way:
                continue  # it takes longer than its lease; nobody sends it twice beside itself
            subscriber = parcel.view.subscriber
            free = self._pacer.chat_free_at(subscriber.address, subscriber.kind)
            if free > self._clock.now():
                await self._put_back([parcel], free)
                continue
            while len(self._running) >= AT_ONCE:
                await self._one_done()
            while not self._stopping and not self._long_wait() and not await self._pacer.turn():
                pass
            if self._stopping or self._long_wait():
                await self._put_back(parcels[number:], self._pacer.open_at)
                return
            if required(parcel.delivery.lease_until, "a lease") <= self._clock.now():
                return  # we have waited too long: these are for whoever claims them now
            self._pacer.wrote(subscriber.address, subscriber.kind)
            self._under_way.add(parcel.delivery.id)
            self._running.add(asyncio.create_task(self._send(parcel)))

    def _long_wait(self) -> bool:
        return self._pacer.open_at - self._clock.now() > SHORT_WAIT

    async def _one_done(self) -> None:
        done, self._running = await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def _put_back(self, parcels: Sequence[_Parcel], until: datetime) -> None:
        await self._store.run(lambda unit: _put_back(unit, parcels, until))

    async def _send(self, parcel: _Parcel) -> None:
        try:
            await self._attempt(parcel)
        finally:
            self._under_way.discard(parcel.delivery.id)

    async def _attempt(self, parcel: _Parcel) -> None:
        delivery, subscriber = parcel.delivery, parcel.view.subscriber
        message = self._render(parcel.view)
        if delivery.plain:
            message = message.plain()
        channel = self._channels.get(delivery.channel)
        try:
            if channel is None:
                raise SendError(f"no channel {delivery.channel} is set up")
            if delivery.receipt is None:
                receipt = await channel.send(subscriber.address, message)
            else:
                receipt = await channel.edit(subscriber.address, delivery.receipt, message)
        except SendError as error:
            await self._failed(parcel, error)
        else:
            await self._sent(parcel, receipt)

    async def _sent(self, parcel: _Parcel, receipt: Receipt) -> None:
        self._pacer.went_well()
        now = self._clock.now()
        edited = parcel.delivery.receipt is not None
        await self._store.run(lambda unit: _mark_sent(unit, parcel, receipt, now))
        word = "edited" if edited else "sent"
        self._counts[word] += 1
        self._meter.event(
            f"delivery.{word}",
            subscriber=parcel.delivery.subscriber_id,
            story=parcel.delivery.story_id,
            seconds=round((now - parcel.view.record.decided).total_seconds(), 3),
        )

    async def _failed(self, parcel: _Parcel, error: SendError) -> None:
        self._keep_away(parcel, error)
        now = self._clock.now()
        chance = self._chance()
        after = await self._store.run(lambda unit: _mark_failed(unit, parcel, error, now, chance))
        self._counts["dead" if after.state == "dead" else "failed"] += 1
        self._meter.event(
            f"delivery.{after.state}",
            subscriber=after.subscriber_id,
            story=after.story_id,
            attempts=after.attempts,
            error=str(error),
        )

    def _keep_away(self, parcel: _Parcel, error: SendError) -> None:
        """Let the pacer know what a failure says of the channel, beside what it says of the message."""
        subscriber = parcel.view.subscriber
        if error.retry_after is not None:
            wait = error.retry_after
            everyone = self._pacer.refused(subscriber.address, subscriber.kind, wait)
            self._meter.event(
                "delivery.slowed",
                subscriber=subscriber.id,
                seconds=wait.total_seconds(),
                everyone=everyone,
                share=round(self._pacer.share, 3),
            )
        elif isinstance(error, RecipientGone | RecipientMoved | MessageRefused):
            self._pacer.went_well()  # it has answered
        else:
            self._pacer.failed()


def _claim(unit: Unit, now: datetime, limit: int, lease: timedelta) -> list[_Parcel]:
    parcels = []
    # One story mostly goes to many: it is read once.
    told: dict[StoryId, tuple[Story, tuple[Coverage, ...]]] = {}
    for delivery in unit.outbox.claim(now, limit, lease):
        record = required(unit.alerts.get(delivery.alert_id), "an alert")
        if delivery.story_id not in told:
            story = required(unit.stories.get(delivery.story_id), "a story")
            told[story.id] = (story, tuple(unit.stories.coverage(story.id)))
        subscriber = required(unit.subscribers.get(delivery.subscriber_id), "a subscriber")
        names = []
        for match in record.matches:
            watch = unit.watches.get(match.watch_id)
            names.append(watch.name if watch is not None else match.label)
        view = AlertView(record, *told[delivery.story_id], subscriber, tuple(names))
        parcels.append(_Parcel(delivery, view))
    return parcels


def _mark_sent(unit: Unit, parcel: _Parcel, receipt: Receipt, now: datetime) -> None:
    delivery = unit.outbox.get(parcel.delivery.id)
    if delivery is None or delivery.state != "claimed":
        return  # erased meanwhile, or the lease ran out and another worker has it
    story = required(unit.stories.get(delivery.story_id), "a story")
    sent = parcel.view.story.revision
    unit.outbox.save(after_success(delivery, receipt, sent, story.revision, now))


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


def _put_back(unit: Unit, parcels: Sequence[_Parcel], until: datetime) -> None:
    for parcel in parcels:
        delivery = unit.outbox.get(parcel.delivery.id)
        if delivery is not None and delivery.state == "claimed":
            unit.outbox.save(replace(delivery, due=until, lease_until=None).moved("due"))
