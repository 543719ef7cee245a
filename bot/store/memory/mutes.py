"""Mutes in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.ids import MuteId, SubscriberId
from bot.core.mute import Mute, MuteKind
from bot.store.memory.tables import Tables, must_be


class MemoryMutes:
    """See `ports.Mutes`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def add(
        self,
        subscriber_id: SubscriberId,
        kind: MuteKind,
        target: str,
        until: datetime | None,
        now: datetime,
    ) -> Mute:
        """See `ports.Mutes.add`."""
        tables = self._tables.writing
        must_be(subscriber_id in tables.subscribers, "subscriber", subscriber_id)
        tables.mutes = {
            mute_id: mute
            for mute_id, mute in tables.mutes.items()
            if mute.subscriber_id != subscriber_id or mute.holds(now)
        }
        for mute in tables.mutes.values():
            if (mute.subscriber_id, mute.kind, mute.target) == (subscriber_id, kind, target):
                tables.mutes[mute.id] = replace(mute, until=until, created=now)
                return tables.mutes[mute.id]
        new = Mute(MuteId(tables.next("mute")), subscriber_id, kind, target, until, now)
        tables.mutes[new.id] = new
        return new

    def of(self, subscriber_id: SubscriberId, now: datetime) -> Sequence[Mute]:
        """See `ports.Mutes.of`."""
        return [
            mute
            for _, mute in sorted(self._tables.mutes.items())
            if mute.subscriber_id == subscriber_id and mute.holds(now)
        ]

    def get(self, mute_id: MuteId) -> Mute | None:
        """See `ports.Mutes.get`."""
        return self._tables.mutes.get(mute_id)

    def drop(self, mute_id: MuteId) -> None:
        """See `ports.Mutes.drop`."""
        self._tables.writing.mutes.pop(mute_id, None)
