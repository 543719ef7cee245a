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
from typing import TypeVar

from bot.core.alert import AlertView, DigestView
from bot.core.delivery import Delivery, Receipt
from bot.core.errors import Mistake, SendError, StoreError, required
from bot.core.ids import DeliveryId
from bot.core.message import Message
from bot.flows.pace import Pacer
from bot.flows.parcels import Parcel, claim, mark_failed, mark_sent, put_back
from bot.ports import Channel, Clock, Meter, Store, Unit

T = TypeVar("T")

Render = Callable[[AlertView | DigestView], Message]

AT_ONCE = 16
"""Sends under way: at 28 a second enough for answers that take half a second."""
ROUND = timedelta(seconds=60)
"""A round ends after this time however much is due, so that the pulse of the bot is felt."""
SHORT_WAIT = timedelta(seconds=10)
"""A wait for which what was claimed is kept; for a longer one it is put back."""
WRITE_AGAIN = (1.0, 5.0, 20.0)
"""Seconds between tries to write down what has happened, where the store cannot."""


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
                claimed = await self._store.run(taken)
                for delivery, mistake in claimed.unreadable:
                    await self._failed(delivery, mistake)
                if claimed.parcels:
                    self._pacer.hurried = True
                    await self._dispatch(claimed.parcels)
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
        busy: list[tuple[Parcel, datetime]] = []
        for number, parcel in enumerate(parcels):
            if parcel.delivery.id in self._under_way:
                continue  # it takes longer than its lease; nobody sends it twice beside itself
            subscriber = parcel.view.subscriber
            free = self._pacer.chat_free_at(subscriber.address, subscriber.kind)
            if free > self._clock.now():
                busy.append((parcel, free))
                continue
            while len(self._running) >= AT_ONCE:
                await self._one_done()
            while not self._stopping and not self._long_wait() and not await self._pacer.turn():
                pass
            if self._stopping or self._long_wait():
                busy += [(left, self._pacer.open_at) for left in parcels[number:]]
                break
            if required(parcel.delivery.lease_until, "a lease") <= self._clock.now():
                break  # we have waited too long: these are for whoever claims them now
            self._pacer.wrote(subscriber.address, subscriber.kind)
            self._under_way.add(parcel.delivery.id)
            self._running.add(asyncio.create_task(self._send(parcel)))
        if busy:
            await self._store.run(lambda unit: put_back(unit, busy))

    def _long_wait(self) -> bool:
        return self._pacer.open_at - self._clock.now() > SHORT_WAIT

    async def _one_done(self) -> None:
        done, self._running = await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def _send(self, parcel: Parcel) -> None:
        """See one through; whatever goes wrong with it ends nothing else."""
        try:
            await self._attempt(parcel)
        except StoreError as error:
            # It stays claimed, and is sent again once its lease is over.
            self._meter.event(
                "delivery.unrecorded", subscriber=parcel.delivery.subscriber_id, error=str(error)
            )
        finally:
            self._under_way.discard(parcel.delivery.id)

    async def _attempt(self, parcel: Parcel) -> None:
        try:
            receipt = await self._hand_over(parcel)
        except SendError as error:
            self._keep_away(parcel, error)
            await self._failed(parcel.delivery, error)
        except Exception as error:
            await self._failed(parcel.delivery, Mistake.behind(error))
        else:
            await self._sent(parcel, receipt)

    async def _hand_over(self, parcel: Parcel) -> Receipt:
        delivery, address = parcel.delivery, parcel.view.subscriber.address
        message = self._render(parcel.view)
        if delivery.plain:
            message = message.plain()
        channel = self._channels.get(delivery.channel)
        if channel is None:
            raise SendError(f"no channel {delivery.channel} is set up")
        if delivery.receipt is None:
            return await channel.send(address, message, parcel.reply_to)
        return await channel.edit(address, delivery.receipt, message)

    async def _write(self, work: Callable[[Unit], T]) -> T:
        """Write down what has happened: it cannot be undone, and forgotten it would happen again."""
        for wait in WRITE_AGAIN:
            try:
                return await self._store.run(work)
            except StoreError:
                if self._stopping:
                    raise
                await self._clock.sleep(wait)
        return await self._store.run(work)

    async def _sent(self, parcel: Parcel, receipt: Receipt) -> None:
        self._pacer.went_well()
        now = self._clock.now()
        edited = parcel.delivery.receipt is not None
        await self._write(lambda unit: mark_sent(unit, parcel, receipt, now))
        word = "edited" if edited else "sent"
        self._counts[word] += 1
        self._meter.event(
            f"delivery.{word}",
            subscriber=parcel.delivery.subscriber_id,
            story=parcel.delivery.story_id,
            seconds=round((now - parcel.decided).total_seconds(), 3),
        )

    async def _failed(self, delivery: Delivery, error: SendError) -> None:
        now = self._clock.now()
        chance = self._chance()
        after = await self._write(lambda unit: mark_failed(unit, delivery, error, now, chance))
        self._counts["dead" if after.state == "dead" else "failed"] += 1
        ours = isinstance(error, Mistake) and after.state != "dead"
        self._meter.event(
            "delivery.mistake" if ours else f"delivery.{after.state}",
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
