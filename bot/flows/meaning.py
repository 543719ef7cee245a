"""What the new entries of a poll mean, of those that meet a watch, read before they are taken in.

Between the poll and the unit of work: reading a headline takes tens of milliseconds, and neither the event
loop nor a transaction waits for it. Which entries meet a watch is asked a moment before ingest asks it
again; where a watch has come between, an entry goes without.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.entry import Entry
from bot.core.feed import Feed, Fetched
from bot.core.match import document
from bot.flows.placing import language_of
from bot.flows.standing import StandingWatches
from bot.ports import Clock, Embedder, Store, Unit
from bot.text.lead import lead_sentence


class Meanings:
    """Reads what entries mean, one poll after the other: an embedding is of one thread at a time."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        standing: StandingWatches,
        clock: Clock,
        window: timedelta,
    ) -> None:
        """What was published before the window is compared with nothing, and not read."""
        self._store, self._embedder, self._standing = store, embedder, standing
        self._clock, self._window = clock, window
        self._turn = asyncio.Lock()

    async def read(self, feed: Feed, brought: Fetched) -> Fetched:
        """The same entries, with the meanings of those that are new and meet a watch."""
        now = self._clock.now()
        met = await self._store.run(lambda unit: self._met(unit, feed, brought.entries, now))
        if not met:
            return brought
        async with self._turn:
            read = await asyncio.to_thread(self._embedder.embed, [entry.title for entry in met])
        meanings = {entry.guid: meaning for entry, meaning in zip(met, read, strict=True)}
        return replace(brought, meanings=meanings)

    def _met(self, unit: Unit, feed: Feed, entries: Sequence[Entry], now: datetime) -> list[Entry]:
        known = unit.entries.known(feed.id, {entry.guid for entry in entries})
        fresh = (
            entry
            for entry in entries
            if entry.guid not in known
            and (entry.published is None or now - entry.published <= self._window)
        )
        return [entry for entry in fresh if self._meets(unit, feed, entry, now)]

    def _meets(self, unit: Unit, feed: Feed, entry: Entry, now: datetime) -> bool:
        language = language_of(feed, entry)
        lead = lead_sentence((entry.summary, entry.content), language, entry.title)
        text = document(entry, lead, language, feed.offer.country, now)
        return bool(self._standing.matches(unit, text, feed.offer.source))
