"""What people have said, kept until it is handled: a part of the store, see `ports.store`."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.inbox import Received


class Inbox(Protocol):
    """What people have said and the bot has not yet handled."""

    def known(self, received: Sequence[Received]) -> Collection[int]:
        """The ids of those that were kept, with this very body, handled or not."""

    def keep(self, received: Sequence[Received], now: datetime) -> None:
        """Keep what is not known yet; what is known stays as it is, another body takes the place."""

    def waiting(self) -> Sequence[Received]:
        """What is not handled, by id."""

    def handled(self, number: int, now: datetime) -> None:
        """It is done: its text is let go, its id stays known."""

    def forget(self, before: datetime) -> int:
        """Let go of the ids of what was received before and is handled; how many these were."""
