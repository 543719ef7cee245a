"""What is old and needed by nothing is let go, a little at a time, so that the database stays bounded.

Decisions go by their own time, stories with their entries once nothing more is heard of them and no decision
that is kept is about them. What a feed still lists stays known by its guid, so that it never is news again.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.swept import Swept
from bot.ports import Clock, Meter, Store

SWEEP = timedelta(hours=1)
"""From the end of one sweep to the next: an hour's news is little to let go at once."""
PORTION = 40
"""Rows a unit of work: measured 8 ms of processor time, 13 at most, for which nobody else can write."""
PORTIONS = 25
"""Units of work a round: a thousand rows a minute, far more than a thousand feeds bring."""
_ALWAYS = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class KeepRules:
    """What the operator has decided."""

    news: timedelta
    """How long a story is kept of which nothing more is heard."""
    history: timedelta
    """How long alerts and held decisions are kept, and the stories that they are about."""


@dataclass(frozen=True, slots=True)
class TidyReport:
    """What was let go, in numbers."""

    stories: int = 0
    entries: int = 0
    alerts: int = 0
    leftovers: int = 0

    def plus(self, other: "TidyReport") -> "TidyReport":
        """Both together."""
        return TidyReport(
            self.stories + other.stories,
            self.entries + other.entries,
            self.alerts + other.alerts,
            self.leftovers + other.leftovers,
        )


class Tidier:
    """Sweeps through the store, in portions."""

    def __init__(self, store: Store, clock: Clock, meter: Meter, rules: KeepRules) -> None:
        self._store, self._clock, self._meter, self._rules = store, clock, meter, rules
        self._next: datetime | None = None
        """When the next sweep begins; None while one is under way."""
        self._since = _ALWAYS
        self._swept = self._last = TidyReport()

    async def round(self) -> None:
        """Some portions of the sweep that is due; nothing between two sweeps."""
        now = self._clock.now()
        # Never longer than a sweep's time away: the clock may have been set back.
        if self._next is not None and now < self._next <= now + SWEEP:
            return
        self._next = None
        for _ in range(PORTIONS):
            if await self._portion():
                self._next = self._clock.now() + SWEEP
                return

    async def sweep(self) -> TidyReport:
        """All that may go, at once."""
        while not await self._portion():
            pass
        return self._last

    async def _portion(self) -> bool:
        """One unit of work; whether the sweep is over."""
        now = self._clock.now()
        old, long_ago = now - self._rules.news, now - self._rules.history
        alerts = await self._store.run(lambda unit: unit.archive.forget_alerts(long_ago, PORTION))
        self._swept = self._swept.plus(TidyReport(alerts=alerts))
        if alerts == PORTION:
            return False
        since = self._since
        swept: Swept = await self._store.run(
            lambda unit: unit.archive.forget_stories(since, old, PORTION, now)
        )
        self._swept = self._swept.plus(TidyReport(swept.stories, swept.entries))
        if swept.until is not None:
            self._since = swept.until
            return False
        left = await self._store.run(lambda unit: unit.archive.forget_leftovers(old, now))
        self._over(self._swept.plus(TidyReport(leftovers=left)))
        return True

    def _over(self, swept: TidyReport) -> None:
        self._since, self._swept, self._last = _ALWAYS, TidyReport(), swept
        if swept != TidyReport():
            self._meter.event(
                "store.tidied",
                stories=swept.stories,
                entries=swept.entries,
                alerts=swept.alerts,
                leftovers=swept.leftovers,
            )
