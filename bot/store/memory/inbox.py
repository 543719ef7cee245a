"""What was received, in memory."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.inbox import Received
from bot.store.memory.tables import Tables


class MemoryInbox:
    """See `ports.Inbox`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def known(self, numbers: Collection[int]) -> Collection[int]:
        """See `ports.Inbox.known`."""
        return {number for number in numbers if number in self._tables.inbox}

    def keep(self, received: Sequence[Received], now: datetime) -> None:
        """See `ports.Inbox.keep`."""
        tables = self._tables.writing
        for one in received:
            tables.inbox.setdefault(one.id, (one, now, None))

    def waiting(self) -> Sequence[Received]:
        """See `ports.Inbox.waiting`."""
        rows = sorted(self._tables.inbox.items())
        return [one for _, (one, _, handled) in rows if handled is None]

    def handled(self, number: int, now: datetime) -> None:
        """See `ports.Inbox.handled`."""
        tables = self._tables.writing
        if number in tables.inbox:
            one, received, _ = tables.inbox[number]
            tables.inbox[number] = (replace(one, body=""), received, now)

    def forget(self, before: datetime) -> int:
        """See `ports.Inbox.forget`."""
        tables = self._tables.writing
        old = [
            number
            for number, (_, received, handled) in tables.inbox.items()
            if handled is not None and received < before
        ]
        for number in old:
            del tables.inbox[number]
        return len(old)
