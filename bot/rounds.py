"""What the running bot does every now and then beside polling and sending."""

import asyncio
from collections.abc import Mapping
from functools import partial

from bot.flows.pulse import ROUNDS, beat
from bot.ports import Clock, Meter, Store
from bot.topics.shelf import TopicShelf


class Pulse:
    """Leaves a mark for each kind of work that has done a round since the last time."""

    def __init__(self, store: Store, clock: Clock, rounds: Mapping[str, int]) -> None:
        self._store, self._clock, self._rounds = store, clock, rounds
        self._seen: dict[str, int] = {}

    async def beat(self) -> None:
        """Work that hangs, or fails in every round, leaves none."""
        now = self._clock.now()
        for name in ROUNDS:
            done = self._rounds.get(name, 0)
            if done != self._seen.get(name):
                self._seen[name] = done
                await self._store.run(partial(beat, name=name, now=now))


async def refresh_topics(shelf: TopicShelf, meter: Meter) -> None:
    """Follow the folder of topics, and tell what has changed in it."""
    found = await asyncio.to_thread(shelf.refresh)
    for error in found.broken:
        meter.event("topics.broken", **{**error.details, "error": str(error)})
    if found.changed:
        meter.event("topics.reloaded", topics=", ".join(found.changed))
