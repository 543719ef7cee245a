"""A digest: many held alerts in one message at a set time; when it comes, and how it is cut into parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Literal, cast

from bot.core.quiet import instant

DigestRhythm = Literal["off", "hourly", "daily"]
MORNING = time(8)
"""When a daily digest comes unless the subscriber says otherwise, and what watches in mode `digest`
bring where there is no rhythm."""


@dataclass(frozen=True, slots=True)
class DigestPlan:
    """How often a subscriber wants everything in one message. `at` counts for `daily` alone."""

    rhythm: DigestRhythm = "off"
    at: time = MORNING

    def written(self) -> str:
        """Such as `daily 08:00`: what `read_plan` reads."""
        return f"{self.rhythm} {self.at:%H:%M}"


NO_DIGEST = DigestPlan()


@dataclass(frozen=True, slots=True)
class DigestPart:
    """Which part of a digest a delivery is."""

    number: int
    """From 1 up."""
    of: int
    stories: int
    """In the whole digest."""

    def written(self) -> str:
        """Such as `1/3/45`: what `read_part` reads."""
        return f"{self.number}/{self.of}/{self.stories}"


def read_plan(text: str) -> DigestPlan:
    """What `DigestPlan.written` wrote."""
    rhythm, _, at = text.partition(" ")
    return DigestPlan(cast(DigestRhythm, rhythm), time.fromisoformat(at))


def read_part(text: str) -> DigestPart:
    """What `DigestPart.written` wrote."""
    number, of, stories = (int(figure) for figure in text.split("/"))
    return DigestPart(number, of, stories)


def next_digest(plan: DigestPlan, zone: tzinfo, now: datetime) -> datetime:
    """When what is held now comes: after `now`; without a rhythm in the next morning."""
    if plan.rhythm == "hourly":
        return next_hour(zone, now)
    today = now.astimezone(zone).date()
    times = (instant(today + timedelta(days=days), plan.at, zone) for days in range(3))
    return next(at for at in times if at > now)


def next_hour(zone: tzinfo, now: datetime) -> datetime:
    """The next full hour by the subscriber's clock."""
    # By arithmetic in UTC, so that an hour that comes twice is two; some zones are off by half an hour.
    local = now.astimezone(zone)
    past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    return (now - past + timedelta(hours=1)).astimezone(UTC)


def cut(lengths: Sequence[int], room: int) -> list[range]:
    """Which items go into which message: in order, as many as there is `room` for, one at least."""
    parts: list[range] = []
    begin, filled = 0, 0
    for number, length in enumerate(lengths):
        if number > begin and filled + length > room:
            parts.append(range(begin, number))
            begin, filled = number, 0
        filled += length
    if lengths:
        parts.append(range(begin, len(lengths)))
    return parts
