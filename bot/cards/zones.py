"""Time zones by the names that people give them: a city in their language, an offset, an IANA name."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.dates import get_timezone_location

from bot.text.fold import fold

OFFERED = (
    "Asia/Baku",
    "Asia/Jerusalem",
    "Asia/Beirut",
    "Africa/Cairo",
    "Asia/Riyadh",
    "Asia/Dubai",
    "Asia/Tehran",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Europe/Paris",
    "Europe/London",
    "America/New_York",
)
"""On buttons; every other zone is typed."""
_BY_OFFSET = ("Asia/Tehran", "Asia/Kabul", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon")
"""Zones that stand for an offset that is no full hour."""
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_FIXED = re.compile(r"Etc/GMT([+-])(\d+)")


def zone_name(zone: str, language: str) -> str:
    """The city of a zone in the language, such as `Baku`; of a fixed offset, `UTC+4`."""
    fixed = _FIXED.fullmatch(zone)
    if fixed is not None:
        # POSIX counts westwards.
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    if "/" not in zone:
        return zone
    return get_timezone_location(zone, locale=language, return_city=True)


def zone_with_clock(zone: str, language: str, now: datetime) -> str:
    """`Baku 12:41`, so that a reader sees at once whether it is theirs."""
    return f"{zone_name(zone, language)} {now.astimezone(ZoneInfo(zone)):%H:%M}"


def read_zone(typed: str, language: str, now: datetime) -> str | None:
    """The IANA name of what was typed; None where it is not understood."""
    words = " ".join(typed.split())
    offset = _OFFSET.fullmatch(words)
    if offset is not None:
        sign = 1 if offset[1] == "+" else -1
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        return _by_offset(sign * timedelta(hours=hours, minutes=minutes), now)
    return _names(language).get(fold(words.replace("_", " ")))


def _by_offset(offset: timedelta, now: datetime) -> str | None:
    hours, rest = divmod(offset, timedelta(hours=1))
    if not rest:
        if not hours:
            return "UTC"
        name = f"Etc/GMT{-hours:+}"
        return name if name in available_timezones() else None
    return next((z for z in _BY_OFFSET if now.astimezone(ZoneInfo(z)).utcoffset() == offset), None)


@lru_cache(maxsize=16)
def _names(language: str) -> Mapping[str, str]:
    """Zones by every name that is read: the IANA name, its city, the city in the language."""
    names: dict[str, str] = {}
    zones = sorted(available_timezones())
    for code in ("en", language):
        cities = Locale.parse(code).time_zones
        for zone, texts in cities.items():
            if "city" in texts and zone in zones:
                names[fold(texts["city"])] = zone
    for zone in zones:
        if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/")):
            names.setdefault(fold(zone.rpartition("/")[2].replace("_", " ")), zone)
    names.update((fold(zone.replace("_", " ")), zone) for zone in zones)
    for zone in OFFERED:
        names[fold(zone_name(zone, language))] = zone
    return names
