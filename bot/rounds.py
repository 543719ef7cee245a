"""What the running bot does every now and then beside polling and sending."""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial

from bot.flows.pulse import SIGNS, beat, begin
from bot.ports import Clock, Meter, Store
from bot.topics.shelf import TopicShelf

Sign = Callable[[], bool]


class Pulse:
    """Leaves a mark for each sign of life that was seen since the last time."""

    def __init__(self, store: Store, clock: Clock, signs: Mapping[str, Sign]) -> None:
        self._store, self._clock, self._signs = store, clock, signs

    async def begin(self) -> None:
        """From now on these signs are waited for, and no others."""
        now, chosen = self._clock.now(), [name for name in SIGNS if name in self._signs]
        await self._store.run(lambda unit: begin(unit, chosen, now))

    async def beat(self) -> None:
        """Work that hangs, or fails in every round, leaves no mark."""
        now = self._clock.now()
        for name, sign in self._signs.items():
            if sign():
                await self._store.run(partial(beat, name=name, now=now))


class Grown:
    """Whether a count has grown since it was last asked for."""

    def __init__(self, count: Callable[[], int]) -> None:
        self._count, self._before = count, 0

    def __call__(self) -> bool:
        """Ask."""
        before, self._before = self._before, self._count()
        return self._before != before


async def refresh_topics(shelf: TopicShelf, meter: Meter) -> None:
    """Follow the folder of topics, and tell what has changed in it."""
    found = await asyncio.to_thread(shelf.refresh)
    for error in found.broken:
        meter.event("topics.broken", **{**error.details, "error": str(error)})
    if found.changed:
        meter.event("topics.reloaded", topics=", ".join(found.changed))
