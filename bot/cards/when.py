"""Moments as a subscriber reads them: in its time zone and language, as short as today allows."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_skeleton


def moment(at: datetime, now: datetime, time_zone: str, language: str) -> str:
    """`08:41` for today, `6 Jan 08:41` within the year, `6 Jan 2025` before; in the language's manner."""
    zone = ZoneInfo(time_zone)
    local, today = at.astimezone(zone), now.astimezone(zone)
    clock = format_datetime(local, "HH:mm", locale=language)
    if local.date() == today.date():
        return clock
    if local.year == today.year:
        return f"{format_skeleton('MMMd', local, locale=language)} {clock}"
    return format_skeleton("yMMMd", local, locale=language)
