"""An announcement goes to everybody: at the senders' pace, after alerts, and on after a restart.

How far it has got is a fact that the program keeps about itself, in one mark; each subscriber moves it on
by one, so that a kill repeats the one message that was under way and no other.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Literal

from bot.core.announcement import Announcement, AnnouncementState, Outcome
from bot.core.delivery import Receipt
from bot.core.errors import MessageRefused, Mistake, RecipientGone, RecipientMoved, SendError
from bot.core.ids import SubscriberId
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.flows import reach
from bot.flows.pace import NAP, Pacer
from bot.ports import Channel, Clock, Meter, Store, Unit

MARK = "announcement"
ROUND = timedelta(seconds=60)
SHOWN = timedelta(seconds=5)
"""Between two edits of the card that shows how far it has got."""
MOST_ATTEMPTS = 5
"""For one subscriber; waits that the channel has asked for are not counted."""

Words = Callable[[Announcement, Subscriber], Message]
"""Puts an announcement into words for a reader."""


def written(announcement: Announcement) -> str:
    """The announcement as one line of text."""
    return json.dumps(asdict(announcement), ensure_ascii=False)


def read(line: str) -> Announcement | None:
    """The announcement of that line, None where there is none."""
    return Announcement(**json.loads(line)) if line else None


def current(unit: Unit) -> Announcement | None:
    """The latest announcement, whatever has become of it."""
    return read(unit.marks.get(MARK) or "")


def draft(unit: Unit, author: Subscriber, text: str) -> Announcement:
    """A new one, to be looked at before it goes; one that is under way is given back instead."""
    known = current(unit)
    if known is not None and known.state == "going":
        return known
    number = 1 if known is None else known.number + 1
    total = len(unit.subscribers.all("active"))
    return _kept(unit, Announcement(number, text, author.id, total=total))


def begin(unit: Unit, number: int, card: str) -> Announcement | None:
    """Let a draft go to all who are active now; None where it is no draft any more."""
    known = current(unit)
    if known is None or (known.number, known.state) != (number, "draft"):
        return None
    people = unit.subscribers.all("active")
    last = people[-1].id if people else 0
    return _kept(unit, replace(known, state="going", total=len(people), last=last, card=card))


def stop(unit: Unit, number: int) -> Announcement | None:
    """Send it to nobody more; None where it has ended already."""
    known = current(unit)
    if known is None or known.number != number or known.state not in ("draft", "going"):
        return None
    return _kept(unit, replace(known, state="stopped"))


def disown(unit: Unit, author: SubscriberId) -> None:
    """Whoever wrote it is erased: one that is under way goes on, and nothing names its author."""
    known = current(unit)
    if known is not None and known.author == author:
        text = known.text if known.state == "going" else ""
        state: AnnouncementState = "stopped" if known.state == "draft" else known.state
        _kept(unit, replace(known, text=text, author=SubscriberId(0), state=state, card=""))


def _kept(unit: Unit, announcement: Announcement) -> Announcement:
    unit.marks.set(MARK, written(announcement))
    return announcement


def _going(unit: Unit, number: int | None = None) -> Announcement | None:
    known = current(unit)
    if known is None or known.state != "going" or number not in (None, known.number):
        return None
    return known


def _left(unit: Unit, announcement: Announcement) -> list[SubscriberId]:
    """Who is still to be told, by id."""
    return [
        one.id
        for one in unit.subscribers.all("active")
        if announcement.reached < one.id <= announcement.last
    ]


class Announcer:
    """Takes the announcement that is under way to its readers."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        words: Words,
        progress: Words,
        clock: Clock,
        meter: Meter,
        pacer: Pacer,
    ) -> None:
        self._store, self._channels = store, channels
        self._words, self._progress = words, progress
        self._clock, self._meter, self._pacer = clock, meter, pacer
        self._stopping = False
        self._shown: datetime | None = None

    def stop(self) -> None:
        """Begin no more sends; the next start goes on."""
        self._stopping = True

    async def go_on(self) -> None:
        """Tell those who are next, for a round's time; at the end of all, say how many have got it."""
        going = await self._store.read(_going)
        if going is None:
            return
        end = self._clock.now() + ROUND
        left = await self._store.read(partial(_left, announcement=going))
        for one in left:
            if self._clock.now() >= end:
                return
            told = await self._tell(one, going)
            if told is None:
                return
            going = await self._move_on(going.number, one, told)
            if going is None:
                return  # it was stopped
            await self._show(going)
        await self._finish(going)

    async def _tell(
        self, reader: SubscriberId, going: Announcement
    ) -> Outcome | Literal[""] | None:
        """Try one reader; "" where there is nobody to tell any more, None where we shall stop."""
        failures = 0
        while failures < MOST_ATTEMPTS:
            subscriber = await self._store.read(lambda unit: unit.subscribers.get(reader))
            if subscriber is None or subscriber.state != "active":
                return ""
            if not await self._my_turn(subscriber):
                return None
            error = await self._send(subscriber, going)
            if error is None:
                return "got"
            if isinstance(error, RecipientGone | RecipientMoved):
                await self._store.run(partial(reach.heed, subscriber_id=reader, error=error))
            if isinstance(error, RecipientGone):
                return "gone"
            if isinstance(error, MessageRefused | Mistake):
                break
            failures += error.retry_after is None
        return "failed"

    async def _my_turn(self, to: Subscriber) -> bool:
        """Wait until alerts have gone and the pace allows one more; False where we shall stop."""
        while not self._stopping:
            free = max(self._pacer.chat_free_at(to.address, to.kind), self._pacer.open_at)
            wait = (free - self._clock.now()).total_seconds()
            if self._pacer.hurried or wait > 0:
                await self._clock.sleep(min(wait, NAP) if wait > 0 else NAP)
            elif await self._pacer.turn():
                return True
        return False

    async def _send(self, to: Subscriber, going: Announcement) -> SendError | None:
        self._pacer.wrote(to.address, to.kind)
        channel = self._channels.get(to.address.channel)
        if channel is None:
            return MessageRefused(f"no channel {to.address.channel} is set up")
        try:
            await channel.send(to.address, self._words(going, to))
        except SendError as error:
            self._pacer.heed(to.address, to.kind, error)
            return error
        except Exception as error:
            return self._mistaken(going, error)
        self._pacer.went_well()
        return None

    async def _move_on(
        self, number: int, reader: SubscriberId, told: Outcome | Literal[""]
    ) -> Announcement | None:
        def work(unit: Unit) -> Announcement | None:
            known = _going(unit, number)
            if known is None:
                return None
            further = known.past(reader, told) if told else replace(known, reached=int(reader))
            return _kept(unit, further)

        return await self._store.run(work)

    async def _finish(self, going: Announcement) -> None:
        def work(unit: Unit) -> Announcement | None:
            known = _going(unit, going.number)
            return None if known is None else _kept(unit, replace(known, state="done"))

        done = await self._store.run(work)
        if done is not None:
            counts = {"got": done.got, "gone": done.gone, "failed": done.failed}
            self._meter.event("announcement.done", number=done.number, **counts)
            self._shown = None
            await self._show(done)

    async def _show(self, announcement: Announcement) -> None:
        """Edit the card of whoever has sent it; a card that cannot be edited holds up nothing."""
        now = self._clock.now()
        if self._shown is not None and now - self._shown < SHOWN:
            return
        self._shown = now
        author = await self._store.read(lambda unit: unit.subscribers.get(announcement.author))
        channel = self._channels.get(author.address.channel) if author is not None else None
        if author is None or channel is None or not announcement.card:
            return
        self._pacer.wrote(author.address, author.kind)
        try:
            card = self._progress(announcement, author)
            await channel.edit(author.address, Receipt(announcement.card), card)
        except SendError:
            pass
        except Exception as error:
            self._mistaken(announcement, error)

    def _mistaken(self, announcement: Announcement, error: Exception) -> Mistake:
        mistake = Mistake.behind(error)
        number = announcement.number
        self._meter.event("announcement.mistake", number=number, error=str(mistake))
        return mistake
