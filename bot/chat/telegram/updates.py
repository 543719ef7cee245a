"""Updates and the store's inbox: which are new, which are kept, which are handled."""

from collections import deque
from collections.abc import Sequence
from datetime import timedelta

from telegram import Update

from bot.core.inbox import Received
from bot.ports import Clock, Store, Unit

KNOWN = timedelta(days=2)
"""How long the id of a handled update is kept; Telegram offers one for a day."""
RECENT = 1000
"""Updates of this process that are remembered, for where they could not be kept."""


class UpdateTray:
    """Between Telegram, which offers an update until it is confirmed, and the inbox."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._recent: deque[int] = deque(maxlen=RECENT)
        self._done: deque[int] = deque(maxlen=RECENT)

    async def new(self, updates: Sequence[Update]) -> list[Update]:
        """Those that neither this process has begun nor an earlier one has kept; each once."""
        if not updates:
            return []
        received = _received(updates)
        known = await self._store.read(lambda unit: unit.inbox.known(received))
        fresh = [
            update
            for update in updates
            if update.update_id not in known and update.update_id not in self._recent
        ]
        self._recent.extend(update.update_id for update in fresh)
        return fresh

    async def keep(self, updates: Sequence[Update]) -> None:
        """Keep them; from then on Telegram may forget them."""
        if not updates:
            return
        now, received = self._clock.now(), _received(updates)
        numbers = [update.update_id for update in updates]

        def work(unit: Unit) -> None:
            unit.inbox.forget(now - KNOWN)
            unit.inbox.keep(received, now)
            for number in numbers:
                if number in self._done:  # it was handled while it could not be kept
                    unit.inbox.handled(number, now)

        await self._store.run(work)

    async def handled(self, number: int) -> None:
        """It is done."""
        self._done.append(number)
        now = self._clock.now()
        await self._store.run(lambda unit: unit.inbox.handled(number, now))


def _received(updates: Sequence[Update]) -> list[Received]:
    return [Received(update.update_id, update.to_json()) for update in updates]
