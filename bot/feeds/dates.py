"""Dates as feeds write them, read by ourselves: a wrong date is worse than none.

Parsers in use read a third of the formats seen in news feeds wrong, not as unknown: they drop zones
they do not know (AZT, MSK, IDT are hours off), take epoch seconds for a year, or give today's month.
Here every word must be known; what is not understood is None, and the caller has its own clock.

Zones whose letters mean several things are read as this region means them: IST is Israel, AST Arabia,
GST the Gulf. A date without a zone is UTC. Day and month that could be swapped (07/08/2022) are None, unless
the day of the week, the other dates of the feed or its language tell which is which. Persian and Hijri dates
are read by the names of their months (`bot.feeds.calendars`).
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Literal

from bot.feeds.calendars import (
    MONTHS,
    PERSIAN_BY_NUMBER,
    WEEKDAYS,
    hijri,
    joined,
    persian,
    weekday_in,
)
from bot.text.fold import fold

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Nothing was published on the web before; epoch 0, year 1 and Persian or Hijri years end here."""

AHEAD = timedelta(days=1)
"""How far a publisher's clock may be ahead of ours: a wrong zone is at most a day."""

# Month by month: English, German, French, Turkish, Azerbaijani, Russian (both cases), Arabic (Egypt,
# Levant, Maghreb, Morocco), Hebrew, Persian. Words of four letters and more may be cut as feeds cut them.
_MONTHS = (
    "jan january jän januar janvier janv ocak oca yanvar yan янв январь января يناير جانفي ינואר ינו ژانویه",
    "feb february februar février févr fév şubat şub fevral fev фев февр февраль февраля فبراير شباط "
    "فيفري פברואר פבר فوریه",
    "mar march märz mär mars mart мар март марта مارس آذار מרץ מרס",
    "apr april avril avr nisan nis aprel апр апрель апреля أبريل ابريل إبريل نيسان أفريل אפריל אפר آوریل",
    "may mai mayıs май мая مايو أيار ماي מאי مه می",
    "jun june juni juin haziran haz iyun iyn июн июнь июня يونيو يونيه حزيران جوان יוני ژوئن",
    "jul july juli juillet juil temmuz tem iyul iyl июл июль июля يوليو يوليه يوليوز تموز جويلية "
    "יולי ژوئیه جولای",
    "aug august août aoû ağustos ağu avqust avq авг август августа أغسطس غشت آب أوت אוגוסט אוג اوت آگوست",
    "sep sept september septembre eylül eyl sentyabr sen сен сент сентябрь сентября سبتمبر شتنبر أيلول "
    "ספטמבר ספט سپتامبر",
    "oct october okt oktober octobre ekim eki oktyabr окт октябрь октября أكتوبر אוקטובר אוק اکتبر",
    "nov november novembre kasım kas noyabr noy ноя нояб ноябрь ноября نوفمبر نونبر נובמבר נוב نوامبر",
    "dec december dez dezember décembre déc aralık ara dekabr dek дек декабрь декабря ديسمبر دجنبر דצמבר דצמ "
    "دسامبر",
)
# Short forms that are other words, too, and names of several words: known, and no evidence of a day.
_WEEKDAYS = "mo di mi do fr sa so يوم יום שני bazar ertəsi çərşənbə axşamı cümə şənbə"
_FILLERS = (
    "st nd rd th at on of the o'clock um uhr г года год в saat il ili في الساعة ساعت روز ماه شهر "
    "المبارك الحرام المعظم المكرم المظفر"
)
_NOON = {
    "am": 0, "pm": 12, "a.m": 0, "p.m": 12, "ص": 0, "م": 12, "صباحا": 0, "مساء": 12, "צ": 0,
    "לפנה'צ": 0, "אחה'צ": 12, "ق.ظ": 0, "ب.ظ": 12,
}  # fmt: skip
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "met": 1, "mez": 1,
    "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "sast": 2, "cat": 2, "ist": 2, "eest": 3, "idt": 3,
    "msk": 3, "trt": 3, "ast": 3, "eat": 3, "irst": 3.5, "irdt": 4.5, "gst": 4, "azt": 4, "get": 4,
    "amt": 4, "samt": 4, "azst": 5, "pkt": 5, "uzt": 5, "yekt": 5, "npt": 5.75, "wib": 7, "sgt": 8,
    "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "brt": -3, "art": -3, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7,
    "pdt": -7, "pst": -8,
}  # fmt: skip

_MONTH_OF = {fold(name): n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
_IGNORED = frozenset(fold(_WEEKDAYS + " " + _FILLERS).split()) | WEEKDAYS.keys()
_HALF_DAY = {fold(name): hours for name, hours in _NOON.items()}

_USUAL = re.compile(
    r"(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|Z|([+-]\d\d)(\d\d))"
)
"""Nine dates of ten look like this, and are read in a tenth of the time."""
_ISO = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)", re.ASCII
)
"""And most of the others like this (Atom, RFC 3339)."""
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?"
    rf"(?:\s*\b({'|'.join(map(re.escape, _HALF_DAY))})\b\.?)?"
)
_OFFSET = re.compile(r"(?:\b(?:gmt|utc|ut)\s*)?([+-])(\d{1,2})(?::?(\d{2}))?(?:\s+[a-z]{3,4})?$")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?")
_ANY_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[-/](\d{1,2})[-/]\d{4}(?!\d)")
_ERA = re.compile(r"(?<=\d{4})\s*(?:م|ه|هجري|هجريه|ميلادي|ميلاديه|شمسي|ق|ه\. ?ش|ه\. ?ق)(?!\w)")
_SAME_DAY = re.compile(r"(?<!\w)(?:الموافق|برابر با|مطابق با|مصادف با)(?: ?ل)?(?!\w)|\|")
"""Between two calendars' names of one day."""
_OUR_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEADING_WORD = re.compile(r"^[^\W\d]+\.?\s*[,،]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


Order = Literal["day first", "month first"]
_DAY_FIRST = frozenset(
    "ar az bg cs de el es fa fr he hr hy id it ka kk nl pl pt ro ru sr tr uk ur uz".split()  # noqa: SIM905
)
"""Languages whose publishers never write the month first; English ones do either."""


def day_order(dates: Iterable[str], language: str | None) -> Order | None:
    """Which of day and month a feed writes first: as its clear dates show, else as its language does.

    `language` is two letters, or None.
    """
    shown: set[Order] = set()
    for found in map(_ANY_YEAR_LAST.search, dates):
        if found and (int(found[1]) > 12) != (int(found[2]) > 12):
            shown.add("day first" if int(found[1]) > 12 else "month first")
    if shown:
        return shown.pop() if len(shown) == 1 else None
    return "day first" if language in _DAY_FIRST else None


def read_date(text: str, order: Order | None = None) -> datetime | None:
    """Read a date as a feed wrote it: aware and in UTC, or None where it is not fully understood."""
    usual = _USUAL.fullmatch(text)
    if usual and (moment := _usual(usual)):
        return moment
    if _ISO.fullmatch(text):
        with suppress(ValueError, OverflowError):
            return datetime.fromisoformat(text).replace(microsecond=0).astimezone(UTC)
    plain = joined(" ".join(re.sub(r"\([^)]*\)", " ", fold(text[:100])).split()))
    try:
        moment = _digits_only(plain) if plain.isdigit() else _in_words(plain, order)
        return moment.astimezone(UTC) if moment else None
    except (ValueError, OverflowError):
        return None


def published(text: str, now: datetime, order: Order | None = None) -> datetime | None:
    """Read a publication date; None, too, where it is before `EARLIEST` or well ahead of `now`."""
    moment = read_date(text, order)
    return moment if moment and EARLIEST <= moment <= now + AHEAD else None


def _usual(found: re.Match[str]) -> datetime | None:
    day, name, year, hour, minute, second, hours, minutes = found.groups()
    month = _MONTH_OF.get(name.lower())
    if month is None or int(hours or 0) not in range(-14, 15) or int(minutes or 0) > 59:
        return None
    apart = timedelta(hours=abs(int(hours or 0)), minutes=int(minutes or 0))
    try:
        there = datetime(
            int(year), month, int(day), int(hour), int(minute), int(second), tzinfo=UTC
        )
        return there + apart if hours and hours[0] == "-" else there - apart
    except (ValueError, OverflowError):
        return None


def _digits_only(digits: str) -> datetime | None:
    if len(digits) in (10, 13) and digits.startswith("1"):
        return datetime.fromtimestamp(int(digits[:10]), UTC)
    compact = _COMPACT.fullmatch(digits)
    if compact is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in compact.groups())
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def _in_words(text: str, order: Order | None) -> datetime | None:
    """Take out the time, then the zone behind it; what is left is the day."""
    text = re.sub(r"(?<=\d)t(?=\d)", " ", text)
    clock = _TIME.search(text)
    if clock is None:
        day = _day(text, order)
        return datetime.combine(day, time(), UTC) if day else None
    zone, rest = _zone(text[clock.end() :])
    day = _day(text[: clock.start()] + " " + rest, order)
    if day is None or zone is None:
        return None
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3])
    if clock[4] and hour <= 12:
        hour = hour % 12 + _HALF_DAY[clock[4]]
    # A leap second is told as :60, midnight as 24:00: both are a moment later.
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second > 0):
        return None
    return datetime.combine(day, time(), zone) + timedelta(
        hours=hour, minutes=minute, seconds=second
    )


def _zone(text: str) -> tuple[timezone | None, str]:
    """The zone behind a time, and what stands there besides (asctime has the year there)."""
    words = text.split()
    joined = " ".join(words)
    offset = _OFFSET.search(joined)
    if offset:
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        if hours > 14 or minutes > 59:
            return None, ""
        apart = timedelta(hours=hours, minutes=minutes) * (-1 if offset[1] == "-" else 1)
        return timezone(apart), joined[: offset.start()]
    for word in words:
        if word.strip(".,") in _ZONES:
            words.remove(word)
            return timezone(timedelta(hours=_ZONES[word.strip(".,")])), " ".join(words)
    return UTC, joined


def _day(text: str, order: Order | None) -> date | None:
    """A day without its time; of one day in two calendars ours is the surer."""
    if _SAME_DAY.search(text):
        ours = [part for part in _SAME_DAY.split(text) if _OUR_YEAR.search(part)]
        if len(ours) != 1:
            return None
        text = ours[0]
    weekday = weekday_in(_WORD.findall(text))
    bare = _ERA.sub("", _LEADING_WORD.sub("", text)).strip(" ,.،/-|—·")
    numbers = " ".join(word for word in bare.split() if word not in _IGNORED)
    if first := _YEAR_FIRST.fullmatch(numbers):
        year, month, day = int(first[1]), int(first[3]), int(first[4])
        return persian(year, month, day) if year in PERSIAN_BY_NUMBER else date(year, month, day)
    if last := _YEAR_LAST.fullmatch(numbers):
        known = "day first" if last[2] == "." else order
        return _swappable(int(last[1]), int(last[3]), int(last[4]), known, weekday)
    return _day_in_words(bare, weekday)


def _swappable(
    first: int, second: int, year: int, order: Order | None, weekday: int | None
) -> date | None:
    """A day of two numbers and a year; None where it may be another one as well."""
    if year in PERSIAN_BY_NUMBER:
        return persian(year, second, first) if first > 12 or first == second else None
    if second > 12 or first > 12 or first == second:
        return date(year, first, second) if second > 12 else date(year, second, first)
    days: dict[Order, date] = {
        "day first": date(year, second, first),
        "month first": date(year, first, second),
    }
    if weekday is not None:
        days = {order: day for order, day in days.items() if day.weekday() == weekday}
    if order is None:
        return days.popitem()[1] if len(days) == 1 else None
    return days.get(order)


def _day_in_words(text: str, weekday: int | None) -> date | None:
    """A day with the name of its month, in whatever order; every word must be known."""
    months: list[tuple[str, int]] = []
    numbers: list[str] = []
    for word in _WORD.findall(text):
        if word.isdigit():
            numbers.append(word)
        elif month := _month(word):
            months.append(month)
        elif word not in _IGNORED:
            return None
    if len(months) != 1 or len(numbers) != 2:
        return None
    return _dated(months[0], numbers, weekday)


def _month(word: str) -> tuple[str, int] | None:
    ours = _MONTH_OF.get(word) or _MONTH_OF.get(word.removeprefix("ב"))
    return ("ours", ours) if ours else MONTHS.get(word)


def _dated(month: tuple[str, int], numbers: list[str], weekday: int | None) -> date | None:
    day, year = sorted(numbers, key=lambda number: len(number) == 4)
    if len(day) > 2 or len(year) not in (2, 4):
        return None
    if month[0] == "ours":
        century = 0 if len(year) == 4 else 1900 if int(year) > 69 else 2000
        return date(century + int(year), month[1], int(day))
    if len(year) != 4:
        return None
    if month[0] == "persian":
        return persian(int(year), month[1], int(day))
    return hijri(int(year), month[1], int(day), weekday)
