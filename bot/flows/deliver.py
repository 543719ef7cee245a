"""What is due goes out: claim under a lease, render, send or edit, record the receipt.

Several sends are under way beside each other, so that the way to the channel and back does not cost pace;
within a chat there is one, so that the order is kept. Each receipt is recorded by itself: a kill loses
nothing, and what may be sent twice are the messages whose receipts were on their way.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.core.alert import AlertView, DigestView
from bot.core.delivery import Receipt
from bot.core.errors import SendError, required
from bot.core.ids import DeliveryId
from bot.core.message import Message
from bot.flows.pace import Pacer
from bot.flows.parcels import Parcel, claim, mark_failed, mark_sent, put_back
from bot.ports import Channel, Clock, Meter, Store

Render = Callable[[AlertView | DigestView], Message]

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
                taken = partial(claim, now=now, limit=limit, lease=self._lease)
                parcels = await self._store.run(taken)
                if parcels:
                    self._pacer.hurried = True
                    await self._dispatch(parcels)
                elif self._running:
                    await self._one_done()
                else:
                    break
        finally:
            while self._running:
                await self._one_done()
            self._pacer.hurried = False
        return DeliverReport(**self._counts)

    async def _dispatch(self, parcels: Sequence[Parcel]) -> None:
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

    async def _put_back(self, parcels: Sequence[Parcel], until: datetime) -> None:
        await self._store.run(lambda unit: put_back(unit, parcels, until))

    async def _send(self, parcel: Parcel) -> None:
        try:
            await self._attempt(parcel)
        finally:
            self._under_way.discard(parcel.delivery.id)

    async def _attempt(self, parcel: Parcel) -> None:
        delivery, subscriber = parcel.delivery, parcel.view.subscriber
        message = self._render(parcel.view)
        if delivery.plain:
            message = message.plain()
        channel = self._channels.get(delivery.channel)
        try:
            if channel is None:
                raise SendError(f"no channel {delivery.channel} is set up")
            if delivery.receipt is None:
                receipt = await channel.send(subscriber.address, message, parcel.reply_to)
            else:
                receipt = await channel.edit(subscriber.address, delivery.receipt, message)
        except SendError as error:
            await self._failed(parcel, error)
        else:
            await self._sent(parcel, receipt)

    async def _sent(self, parcel: Parcel, receipt: Receipt) -> None:
        self._pacer.went_well()
        now = self._clock.now()
        edited = parcel.delivery.receipt is not None
        await self._store.run(lambda unit: mark_sent(unit, parcel, receipt, now))
        word = "edited" if edited else "sent"
        self._counts[word] += 1
        self._meter.event(
            f"delivery.{word}",
            subscriber=parcel.delivery.subscriber_id,
            story=parcel.delivery.story_id,
            seconds=round((now - parcel.decided).total_seconds(), 3),
        )

    async def _failed(self, parcel: Parcel, error: SendError) -> None:
        self._keep_away(parcel, error)
        now = self._clock.now()
        chance = self._chance()
        after = await self._store.run(lambda unit: mark_failed(unit, parcel, error, now, chance))
        self._counts["dead" if after.state == "dead" else "failed"] += 1
        self._meter.event(
            f"delivery.{after.state}",
            subscriber=after.subscriber_id,
            story=after.story_id,
            attempts=after.attempts,
            error=str(error),
        )

    def _keep_away(self, parcel: Parcel, error: SendError) -> None:
        """Let the pacer know what a failure says of the channel, beside what it says of the message."""
        subscriber = parcel.view.subscriber
        everyone = self._pacer.heed(subscriber.address, subscriber.kind, error)
        if error.retry_after is not None:
            self._meter.event(
                "delivery.slowed",
                subscriber=subscriber.id,
                seconds=error.retry_after.total_seconds(),
                everyone=everyone,
                share=round(self._pacer.share, 3),
            )
