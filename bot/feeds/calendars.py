"""The calendars that news is dated in besides ours: the Persian and the Hijri one, known by their months.

Both are counted by libraries. The Hijri month begins where the moon is seen: the table is that of Umm
al-Qura, by which Saudi Arabia dates; elsewhere a day may be off by one, which a day of the week tells.
"""

import re
from datetime import date, timedelta

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from bot.text.fold import fold

PERSIAN_BY_NUMBER = range(1369, 1410)
"""Years that are Persian even where no month is named (1990 to 2030): the Hijri ones lie before the web."""

_PERSIAN = (
    "فروردین farvardin", "اردیبهشت ordibehesht", "خرداد khordad", "تیر tir", "مرداد امرداد mordad",
    "شهریور shahrivar", "مهر mehr", "آبان aban", "آذر azar", "دی dey", "بهمن bahman", "اسفند esfand",
)  # fmt: skip
_HIJRI = (
    "محرم|muharram",
    "صفر|safar",
    "ربيع الأول|rabi al-awwal|rabi' al-awwal|rabi i",
    "ربيع الثاني|ربيع الآخر|rabi al-thani|rabi' al-thani|rabi ii",
    "جمادى الأولى|جمادى الأول|jumada al-ula|jumada al-awwal|jumada i",
    "جمادى الآخرة|جمادى الآخر|جمادى الثانية|جمادى الثاني|jumada al-akhirah|jumada al-thani|jumada ii",
    "رجب|rajab",
    "شعبان|shaban|sha'ban",
    "رمضان|ramadan",
    "شوال|shawwal",
    "ذو القعدة|ذي القعدة|ذوالقعدة|ذيقعدة|dhu al-qadah|dhu al-qi'dah",
    "ذو الحجة|ذي الحجة|ذوالحجة|ذيحجة|dhu al-hijjah",
)
# Arabic months of our own calendar that are two words in Iraq and the Levant.
_LEVANT = {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}
# The days whose names are one word and no other word; Monday first.
_DAYS = (
    "mon monday montag lundi pzt pazartesi пн понедельник الاثنين الإثنين دوشنبه",
    "tue tues tuesday dienstag mardi sal salı вт вторник الثلاثاء שלישי سه‌شنبه",
    "wed wednesday mittwoch mercredi çar çarşamba ср среда الأربعاء רביעי چهارشنبه",
    "thu thur thurs thursday donnerstag jeudi per perşembe чт четверг الخميس חמישי پنجشنبه پنج‌شنبه",
    "fri friday freitag vendredi cum cuma пт пятница الجمعة שישי جمعه",
    "sat saturday samstag samedi cmt cumartesi сб суббота السبت שבת شنبه",
    "sun sunday sonntag dimanche paz pazar вс воскресенье الأحد ראשון یکشنبه یک‌شنبه",
)


def _token(calendar: str, month: int) -> str:
    """A word of letters alone that stands for a month whose name has spaces in it."""
    return calendar + "abcdefghijkl"[month - 1]


_PHRASES = {fold(name): _token("ours", month) for name, month in _LEVANT.items()}
MONTHS = {_token("ours", month): ("ours", month) for month in _LEVANT.values()}
"""Names of months, as they stand after `joined`, with the calendar that they belong to."""
for _number, _names in enumerate(_PERSIAN, 1):
    MONTHS |= dict.fromkeys(map(fold, _names.split()), ("persian", _number))
for _number, _names in enumerate(_HIJRI, 1):
    _PHRASES |= dict.fromkeys(map(fold, _names.split("|")), _token("hijri", _number))
    MONTHS[_token("hijri", _number)] = ("hijri", _number)

_PHRASE = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_PHRASES, key=len, reverse=True)))})(?!\w)"
)
_SPLIT_DAY = re.compile(r"(?<!\w)(يك|دو|سه|چهار|پنج) شنبه(?!\w)")
WEEKDAYS = {fold(name): day for day, names in enumerate(_DAYS) for name in names.split()}
"""Names of days with their number, Monday 0."""


def joined(text: str) -> str:
    """Make one word of each name that is written as several; `text` is folded."""
    text = _SPLIT_DAY.sub(r"\1شنبه", text)
    return _PHRASE.sub(lambda name: _PHRASES[name[0]], text)


def weekday_in(words: list[str]) -> int | None:
    """The day of the week that folded words name; None where they name none, or two."""
    named = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
    return named.pop() if len(named) == 1 else None


def persian(year: int, month: int, day: int) -> date:
    """The day by our calendar. Raises ValueError where there is none."""
    day_of: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return day_of


def hijri(year: int, month: int, day: int, weekday: int | None) -> date | None:
    """The day by our calendar; None where the day of the week is another than the moon allows.

    Raises ValueError or OverflowError where there is none, or none in the table (1343 to 1500).
    """
    counted = Hijri(year, month, day).to_gregorian()
    if weekday is None:
        return counted
    near = (counted + timedelta(days) for days in (0, -1, 1))
    return next((day for day in near if day.weekday() == weekday), None)
