"""Whether another bot is running with our token: Telegram serves one, and ends the polls of the other."""

from datetime import timedelta

from bot.core.errors import ConfigError
from bot.ports import Clock

YOUNG = timedelta(minutes=1)
CONFLICTS = 3
"""So many conflicts in the first minute say that we are the second bot with this token: the first one is
ended by our polls, and ends ours. A former process that is about to stop ends fewer."""


class Alone:
    """Counts conflicts from its making on."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._begun, self._conflicts = clock, clock.now(), 0

    def check(self) -> None:
        """There was a conflict. Raises `ConfigError` where it says that the other one was there first."""
        self._conflicts += 1
        young = self._clock.now() - self._begun < YOUNG
        if young and self._conflicts >= CONFLICTS:
            raise ConfigError(
                "Another bot is running with this token, and Telegram serves one. This one stops; stop the "
                "other one first, or ask @BotFather for another token."
            )
