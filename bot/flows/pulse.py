"""The pulse of a running bot: each kind of work leaves a mark when a round of it is done.

Health is read from the marks by another process (`rasid health`, the health check of the container).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from bot.ports import Clock, Store, Unit

ROUNDS = ("poll", "deliver")
STALLED = timedelta(minutes=3)
"""A round takes seconds; with every feed timing out a round of polling may take most of a minute."""


class Pulse:
    """Leaves a mark for each kind of work that has done a round since the last time."""

    def __init__(self, store: Store, clock: Clock, rounds: Mapping[str, int]) -> None:
        """`rounds` counts the rounds done, by kind of work, and grows meanwhile."""
        self._store, self._clock, self._rounds = store, clock, rounds
        self._seen: dict[str, int] = {}

    async def beat(self) -> None:
        """Work that hangs, or fails in every round, leaves none."""
        now = self._clock.now()
        for name in ROUNDS:
            done = self._rounds[name]
            if done != self._seen.get(name):
                self._seen[name] = done
                await self._store.run(partial(beat, name=name, now=now))


def beat(unit: Unit, name: str, now: datetime) -> None:
    """A round of this kind of work is done."""
    unit.marks.set(f"pulse-{name}", now.isoformat())


def stalled(unit: Unit, now: datetime) -> dict[str, datetime | None]:
    """The kinds of work whose last round was too long ago, with its time; None where there was none."""
    late: dict[str, datetime | None] = {}
    for name in ROUNDS:
        mark = unit.marks.get(f"pulse-{name}")
        last = datetime.fromisoformat(mark) if mark is not None else None
        if last is None or now - last > STALLED:
            late[name] = last
    return late
