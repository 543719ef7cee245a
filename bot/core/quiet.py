"""Quiet hours: a daily time, by the subscriber's own clock, in which alerts are held.

A day on which clocks are changed is no exception. A time that comes twice begins quiet hours when it comes
first and ends them when it comes last; a time that is left out counts as if the clock had not yet moved.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

EVERY_DAY = frozenset(range(7))
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?"
_HOURS = re.compile(rf"{_TIME}\s*(?:-|–|—|to)\s*{_TIME}")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `begin` to `end`, the next day's where it is not later, on the days on which they begin."""

    begin: time
    end: time
    days: frozenset[int] = EVERY_DAY
    """Of the week, Monday is 0. Never empty."""

    def written(self) -> str:
        """Such as `22:00-07:00 01234`: what `read_quiet` reads."""
        days = "".join(str(day) for day in sorted(self.days))
        return f"{self.begin:%H:%M}-{self.end:%H:%M} {days}"


def read_quiet(text: str) -> QuietHours | None:
    """What `written` wrote; None for ""."""
    if not text:
        return None
    span, _, days = text.partition(" ")
    begin, _, end = span.partition("-")
    week = frozenset(int(day) for day in days)
    return QuietHours(time.fromisoformat(begin), time.fromisoformat(end), week)


def quiet_until(hours: QuietHours | None, zone: tzinfo, now: datetime) -> datetime | None:
    """When the quiet that reigns `now` ends; None where there is none. `now` is aware, so is the answer."""
    if hours is None:
        return None
    end = _end_at(hours, zone, now)
    while end is not None and (later := _end_at(hours, zone, end)) is not None:
        end = later  # one quiet time passes into the next, as on the day a clock is put back
    return end


def after_quiet(hours: QuietHours | None, zone: tzinfo, at: datetime) -> datetime:
    """`at`, or the end of the quiet that reigns then."""
    return quiet_until(hours, zone, at) or at


def _end_at(hours: QuietHours, zone: tzinfo, now: datetime) -> datetime | None:
    today = now.astimezone(zone).date()
    for day in (today, today - timedelta(days=1)):
        if day.weekday() in hours.days:
            begin = instant(day, hours.begin, zone)
            over_night = hours.end <= hours.begin
            end = instant(day + timedelta(days=over_night), hours.end, zone, last=True)
            if begin <= now < end:
                return end
    return None


def instant(day: date, at: time, zone: tzinfo, *, last: bool = False) -> datetime:
    """The moment, in UTC, of a local time; of one that comes twice the first, or the `last`."""
    return (
        datetime.combine(day, at, zone)
        .replace(fold=int(last and _comes_twice(day, at, zone)))
        .astimezone(UTC)
    )


def _comes_twice(day: date, at: time, zone: tzinfo) -> bool:
    # Of a time that is left out the second reading lies before the first; of one that comes twice, behind.
    first = datetime.combine(day, at, zone)
    return first.astimezone(UTC) < first.replace(fold=1).astimezone(UTC)


def read_hours(text: str) -> tuple[time, time] | None:
    """The two times of `22:00-07:00`, `22-7` or `22:00 to 7:00`; None where they cannot be read."""
    found = _HOURS.fullmatch(text.strip())
    if found is None:
        return None
    begin, end = _time(found[1], found[2]), _time(found[3], found[4])
    return None if begin is None or end is None or begin == end else (begin, end)


def read_time(text: str) -> time | None:
    """The time of `8`, `08:00` or `8.30`; None where it cannot be read."""
    found = re.fullmatch(_TIME, text.strip())
    return None if found is None else _time(found[1], found[2])


def _time(hour: str, minute: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    is_time = minutes < 60 and (hours < 24 or (hours, minutes) == (24, 0))
    return time(hours % 24, minutes) if is_time else None
