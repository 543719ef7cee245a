"""What happens, counted and logged: one line per event."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

import structlog

Level = Literal["debug", "info", "warning", "error"]

EVENTS: Mapping[str, Level] = {
    "announcement.begun": "info",
    "announcement.done": "info",
    "announcement.mistake": "error",
    "bot.started": "info",
    "bot.stopped": "info",
    "bot.no_token": "warning",
    "chat.crashed": "error",
    "chat.failed": "warning",
    "chat.silent": "warning",
    "delivery.dead": "error",
    "delivery.edited": "info",
    "delivery.failed": "warning",
    "delivery.mistake": "error",
    "delivery.sent": "info",
    "delivery.slowed": "warning",
    "delivery.unrecorded": "error",
    "digest.made": "info",
    "digest.mistake": "error",
    "feed.failed": "warning",
    "feed.ill": "warning",
    "feed.polled": "debug",
    "feed.well": "info",
    "ingest.crashed": "error",
    "ingest.failed": "error",
    "ingest.mistake": "error",
    "invitation.made": "info",
    "job.crashed": "error",
    "store.tidied": "info",
    "subscriber.joined": "info",
    "subscriber.lost": "info",
    "subscriber.moved": "info",
    "telegram.callback_late": "debug",
    "telegram.conflict": "error",
    "telegram.menus": "info",
    "telegram.menus_failed": "warning",
    "telegram.stranger": "warning",
    "telegram.unreachable": "warning",
    "telegram.unreadable": "warning",
    "topics.broken": "error",
    "topics.reloaded": "info",
    "web.started": "info",
}
"""Every event with its level; an unknown name is a mistake in the program and raises `KeyError`."""


class LogMeter:
    """The `Meter` that ships: counts by event, and a line in the log for each."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._log = structlog.get_logger("rasid")

    def event(self, name: str, **fields: object) -> None:
        """Count and log one event."""
        level = EVENTS[name]
        self.counts[name] += 1
        exception = fields.pop("exception", None)
        if isinstance(exception, BaseException):
            fields["exc_info"] = exception
        getattr(self._log, level)(name, **fields)
