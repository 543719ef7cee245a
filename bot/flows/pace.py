"""Keeps the pace of one channel: whose turn it is, who has asked to wait, how fast it goes just now.

Sends and replies of one bot share it, because a wait that Telegram asks for concerns both. (Weighed and
left: aiolimiter sleeps by the event loop's own clock, cannot say when a chat is free without waiting for
it, and knows neither a pause nor another rate.)
"""

from datetime import datetime, timedelta

from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError
from bot.core.pace import PACE, Allowance, Pace
from bot.core.subscriber import Address, SubscriberKind
from bot.ports import Clock

SLOWER = 0.9
"""What is left of the rate after a refusal, ..."""
RECOVERY = 0.01
"""... what each success gives back (ten make up for one refusal: with twenty the rate falls for good where
one message in twenty is refused), ..."""
SLOWEST = 0.3
"""... and what is kept whatever happens."""
FAILURES_IN_A_ROW = 5
"""So many failures without a success between them say that the channel is away, not a message at fault."""
LONGEST_PAUSE = timedelta(seconds=30)
"""Between two looks whether a channel that was away is there again."""
NAP = 0.5
"""Seconds after which a waiting sender looks whether it shall stop."""


class Pacer:
    """One channel's pace."""

    def __init__(self, clock: Clock, pace: Pace = PACE) -> None:
        self._clock, self._pace = clock, pace
        self._seen = now = clock.now()
        self._spent = now
        self._chats: dict[str, datetime] = {}
        self._waits: dict[str, datetime] = {}
        self._open = now
        self.share = 1.0
        """Of the full rate, at which it goes just now."""
        self._failures = 0
        self.hurried = False
        """Alerts are due: what can wait does."""

    @property
    def open_at(self) -> datetime:
        """The end of a wait that concerns everybody; in the past where there is none."""
        return self._open

    @property
    def away(self) -> bool:
        """Nothing has come through of late, whatever was tried."""
        return self._failures >= FAILURES_IN_A_ROW

    def asked_until(self, to: Address) -> datetime:
        """Until when we were asked not to write to this chat; in the past where we were not."""
        return max(self._open, self._waits.get(_chat(to), self._open))

    def chat_free_at(self, to: Address, kind: SubscriberKind) -> datetime:
        """When this chat may be written to."""
        chat = _chat(to)
        spent = self._chats.get(chat)
        wait = self._waits.get(chat, self._now())
        return wait if spent is None else max(wait, self._of(kind).free_at(spent))

    async def turn(self) -> bool:
        """Wait for the next place in the line; False after a short nap without one."""
        now = self._now()
        place = max(self._open, self._pace.overall.slower(self.share).free_at(self._spent))
        wait = (place - now).total_seconds()
        if wait > NAP:
            await self._clock.sleep(NAP)
            return False
        if wait > 0:
            await self._clock.sleep(wait)
        return self._open <= self._now()

    def wrote(self, to: Address, kind: SubscriberKind) -> None:
        """A message goes out now, whether it has waited for its turn or not."""
        now = self._now()
        self._spent = self._pace.overall.slower(self.share).spend(self._spent, now)
        self._chats = {chat: spent for chat, spent in self._chats.items() if spent > now}
        chat = _chat(to)
        self._chats[chat] = self._of(kind).spend(self._chats.get(chat, now), now)

    def went_well(self) -> None:
        """A message has arrived."""
        self._failures = 0
        self.share = min(1.0, self.share + RECOVERY)

    def refused(self, to: Address, kind: SubscriberKind, wait: timedelta) -> bool:
        """Telegram asks to wait; the answer is whether that concerns everybody.

        It does not say whom it means. Where the chat was written to more than once just now and no other
        chat has been refused, it is the chat; in all other cases, everybody.
        """
        now = self._now()
        chat = _chat(to)
        self._waits = {one: until for one, until in self._waits.items() if until > now}
        others = self._waits.keys() - {chat}
        busy = self._chats.get(chat, now) - now > self._of(kind).between
        self._waits[chat] = max(now + wait, self._waits.get(chat, now))
        if busy and not others:
            return False
        self.share = max(SLOWEST, self.share * SLOWER)
        self._open = max(self._open, now + wait)
        return True

    def heed(self, to: Address, kind: SubscriberKind, error: SendError) -> bool:
        """What a failure says of the channel, beside what it says of the message.

        True where everybody has to wait for as long as was asked.
        """
        if error.retry_after is not None:
            return self.refused(to, kind, error.retry_after)
        if isinstance(error, RecipientGone | RecipientMoved | MessageRefused):
            self.went_well()  # it has answered
        else:
            self.failed()
        return False

    def failed(self) -> None:
        """No answer, or none that could be read."""
        self._failures += 1
        late = self._failures - FAILURES_IN_A_ROW
        if late >= 0:
            pause = min(timedelta(seconds=2.0 ** min(late, 10)), LONGEST_PAUSE)
            self._open = max(self._open, self._now() + pause)

    def _now(self) -> datetime:
        """The time; where the clock was set back, the waits are, too, and last as long as they were to."""
        now = self._clock.now()
        back = self._seen - now
        if back > timedelta(0):
            self._spent -= back
            self._open -= back
            self._chats = {chat: at - back for chat, at in self._chats.items()}
            self._waits = {chat: at - back for chat, at in self._waits.items()}
        self._seen = now
        return now

    def _of(self, kind: SubscriberKind) -> Allowance:
        return self._pace.group if kind in ("group", "channel") else self._pace.chat


def _chat(to: Address) -> str:
    return f"{to.channel}:{to.chat}"
