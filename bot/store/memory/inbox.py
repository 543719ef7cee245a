"""What was received, in memory."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.inbox import Received
from bot.store.memory.tables import Tables


class MemoryInbox:
    """See `ports.Inbox`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def known(self, received: Sequence[Received]) -> Collection[int]:
        """See `ports.Inbox.known`."""
        return {one.id for one in received if self._marks().get(one.id) == one.mark}

    def keep(self, received: Sequence[Received], now: datetime) -> None:
        """See `ports.Inbox.keep`."""
        tables = self._tables.writing
        for one in received:
            if self._marks().get(one.id) != one.mark:
                tables.inbox[one.id] = (one, one.mark, now, None)

    def _marks(self) -> Mapping[int, str]:
        return {number: mark for number, (_, mark, _, _) in self._tables.inbox.items()}

    def waiting(self) -> Sequence[Received]:
        """See `ports.Inbox.waiting`."""
        rows = sorted(self._tables.inbox.items())
        return [one for _, (one, _, _, handled) in rows if handled is None]

    def handled(self, number: int, now: datetime) -> None:
        """See `ports.Inbox.handled`."""
        tables = self._tables.writing
        if number in tables.inbox:
            one, mark, received, _ = tables.inbox[number]
            tables.inbox[number] = (replace(one, body=""), mark, received, now)

    def forget(self, before: datetime) -> int:
        """See `ports.Inbox.forget`."""
        tables = self._tables.writing
        old = [
            number
            for number, (_, _, received, handled) in tables.inbox.items()
            if handled is not None and received < before
        ]
        for number in old:
            del tables.inbox[number]
        return len(old)
