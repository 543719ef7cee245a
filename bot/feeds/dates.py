"""Dates as feeds write them, read by ourselves: a wrong date is worse than none.

Parsers in use read a third of the formats seen in news feeds wrong, not as unknown: they drop zones
they do not know (AZT, MSK, IDT are hours off), take epoch seconds for a year, or give today's month.
Here every word must be known; what is not understood is None, and the caller has its own clock.

Zones whose letters mean several things are read as this region means them: IST is Israel, AST Arabia,
GST the Gulf. A date without a zone is UTC. Day and month that could be swapped (07/08/2022) are None.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

from bot.text.fold import fold

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Nothing was published on the web before; epoch 0, year 1 and Persian or Hijri years end here."""

AHEAD = timedelta(days=1)
"""How far a publisher's clock may be ahead of ours: a wrong zone is at most a day."""

# Month by month: English, German, French, Turkish, Azerbaijani, Russian (both cases), Arabic (Egypt,
# Levant, Maghreb), Hebrew, Persian. Words of four letters and more may be cut as feeds cut them.
_MONTHS = (
    "jan january jän januar janvier janv ocak oca yanvar yan янв январь января يناير جانفي ינואר ינו ژانویه",
    "feb february februar février févr fév şubat şub fevral fev фев февр февраль февраля فبراير شباط "
    "فيفري פברואר פבר فوریه",
    "mar march märz mär mars mart мар март марта مارس آذار מרץ מרס",
    "apr april avril avr nisan nis aprel апр апрель апреля أبريل ابريل إبريل نيسان أفريل אפריל אפר آوریل",
    "may mai mayıs май мая مايو أيار ماي מאי مه می",
    "jun june juni juin haziran haz iyun июн июнь июня يونيو حزيران جوان יוני ژوئن",
    "jul july juli juillet juil temmuz tem iyul июл июль июля يوليو تموز جويلية יולי ژوئیه جولای",
    "aug august août aoû ağustos ağu avqust avq авг август августа أغسطس آب أوت אוגוסט אוג اوت آگوست",
    "sep sept september septembre eylül eyl sentyabr sen сен сент сентябрь сентября سبتمبر أيلول ספטמבר "
    "ספט سپتامبر",
    "oct october okt oktober octobre ekim eki oktyabr окт октябрь октября أكتوبر תשרين1 אוקטובר אוק اکتبر",
    "nov november novembre kasım kas noyabr noy ноя нояб ноябрь ноября نوفمبر נובמבר נוב نوامبر",
    "dec december dez dezember décembre déc aralık ara dekabr dek дек декабрь декабря ديسمبر דצמבר דצמ "
    "دسامبر",
)
_LEVANT = {
    "كانون الثاني": "jan",
    "تشرين الاول": "oct",
    "تشرين الثاني": "nov",
    "كانون الاول": "dec",
}
_WEEKDAYS = (
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday tues thur "
    "thurs mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi "
    "mercredi jeudi vendredi samedi dimanche pzt sal çar per cum cmt paz pazartesi salı çarşamba "
    "perşembe cuma cumartesi pazar пн вт ср чт пт сб вс понедельник вторник среда четверг пятница "
    "суббота воскресенье السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة ראשון שני שלישי "
    "רביעי חמישי שישי שבת יום شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه"
)
_FILLERS = "st nd rd th at on of the o'clock um uhr г года год в saat il ili في الساعة ساعت"
_NOON = {"am": 0, "pm": 12, "a.m": 0, "p.m": 12, "ص": 0, "م": 12, "צ": 0, "ق.ظ": 0, "ب.ظ": 12}
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
_IGNORED = frozenset(fold(_WEEKDAYS + " " + _FILLERS).split())
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
    r"(?:\s*\b(am|pm|a\.m|p\.m|ص|م|צ|ق\.ظ|ب\.ظ)\b\.?)?"
)
_OFFSET = re.compile(r"(?:\b(?:gmt|utc|ut)\s*)?([+-])(\d{1,2})(?::?(\d{2}))?(?:\s+[a-z]{3,4})?$")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?")
_LEADING_WORD = re.compile(r"^[^\W\d]+\.?\s*[,،]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


def read_date(text: str) -> datetime | None:
    """Read a date as a feed wrote it: aware and in UTC, or None where it is not fully understood."""
    usual = _USUAL.fullmatch(text)
    if usual and (moment := _usual(usual)):
        return moment
    if _ISO.fullmatch(text):
        with suppress(ValueError, OverflowError):
            return datetime.fromisoformat(text).replace(microsecond=0).astimezone(UTC)
    plain = " ".join(re.sub(r"\([^)]*\)", " ", fold(text[:100])).split())
    for levant, month in _LEVANT.items():
        plain = plain.replace(levant, month)
    try:
        moment = _digits_only(plain) if plain.isdigit() else _in_words(plain)
        return moment.astimezone(UTC) if moment else None
    except (ValueError, OverflowError):
        return None


def published(text: str, now: datetime) -> datetime | None:
    """Read a publication date; None, too, where it is before `EARLIEST` or well ahead of `now`."""
    moment = read_date(text)
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


def _in_words(text: str) -> datetime | None:
    """Take out the time, then the zone behind it; what is left is the day."""
    text = re.sub(r"(?<=\d)t(?=\d)", " ", text)
    time = _TIME.search(text)
    if time is None:
        day = _day(text)
        return day.replace(tzinfo=UTC) if day else None
    zone, rest = _zone(text[time.end() :])
    day = _day(text[: time.start()] + " " + rest)
    if day is None or zone is None:
        return None
    hour, minute, second = (int(part or 0) for part in time.groups()[:3])
    if time[4] and hour <= 12:
        hour = hour % 12 + _HALF_DAY[time[4]]
    # A leap second is told as :60, midnight as 24:00: both are a moment later.
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second > 0):
        return None
    return day.replace(tzinfo=zone) + timedelta(hours=hour, minutes=minute, seconds=second)


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


def _day(text: str) -> datetime | None:
    bare = _LEADING_WORD.sub("", text).strip(" ,.،/-|—·")
    if first := _YEAR_FIRST.fullmatch(bare):
        return datetime(int(first[1]), int(first[3]), int(first[4]))  # noqa: DTZ001  the zone follows
    if last := _YEAR_LAST.fullmatch(bare):
        day, month = int(last[1]), int(last[3])
        if last[2] != "." and day <= 12 and day != month:
            return None
        return datetime(int(last[4]), month, day)  # noqa: DTZ001
    return _day_in_words(bare)


def _day_in_words(text: str) -> datetime | None:
    """A day with the name of its month, in whatever order; every word must be known."""
    months: list[int] = []
    numbers: list[str] = []
    for word in _WORD.findall(text):
        if word.isdigit():
            numbers.append(word)
        elif month := _MONTH_OF.get(word) or _MONTH_OF.get(word.removeprefix("ב")):
            months.append(month)
        elif word not in _IGNORED:
            return None
    if len(months) != 1 or len(numbers) != 2:
        return None
    numbers.sort(key=lambda number: len(number) == 4)
    day, year = numbers
    if len(day) > 2 or len(year) not in (2, 4):
        return None
    century = 0 if len(year) == 4 else 1900 if int(year) > 69 else 2000
    return datetime(century + int(year), months[0], int(day))  # noqa: DTZ001
