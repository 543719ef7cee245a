"""Dates in the ways that feeds write them; what is not understood is None."""

from datetime import UTC, datetime, timedelta

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.dates import AHEAD, EARLIEST, Order, day_order, published, read_date

MORNING = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
NOW = datetime(2026, 1, 7, tzinfo=UTC)


def at(hours: float) -> datetime:
    return MORNING - timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue, 06 Jan 2026 08:41:00 GMT", at(0)),
        ("Tue, 06 Jan 2026 08:41:00 +0400", at(4)),
        ("Tue, 06 Jan 2026 08:41:00 -0530", at(-5.5)),
        ("Tue, 06 Jan 2026 08:41 -0500 EST", at(-5)),
        ("Tue, 06 Jan 2026 08:41:00 +0400 (Baku)", at(4)),
        ("Tue, 06 Jan 26 08:41:00 GMT+4", at(4)),
        ("Tue Jan  6 08:41:00 2026", at(0)),
        ("Tue Jan  6 08:41:00 MSK 2026", at(3)),
        ("Tue,6 Jan 2026 8:41:0 +04", at(4)),
        ("Tue, 06 Jan 2026 08:41:00", at(0)),
        ("Tue, 06 Jan 2026 08:41:00 AZT", at(4)),
        ("Tue, 06 Jan 2026 08:41:00 IST", at(2)),
        ("Tue, 06 Jan 2026 08:41:00 IDT", at(3)),
        ("Tue, 06 Jan 2026 08:41:00 EEST", at(3)),
        ("Tue, 06 Jan 2026 08:41:00 GST", at(4)),
        ("Tuesday, January 6, 2026 - 8:41 AM", at(0)),
        ("Jan 6, 2026 8:41 PM", at(-12)),
        ("Jan 6, 2026 12:41 AM", at(8)),
        ("2026-01-06T08:41:00Z", at(0)),
        ("2026-01-06T08:41:00.123+04:00", at(4)),
        ("2026-01-06 08:41", at(0)),
        ("2026/1/6 08:41:00", at(0)),
        ("06.01.2026 08:41", at(0)),
        ("16/01/2026 08:41", at(-240)),
        ("20260106084100", at(0)),
        ("202601060841", at(0)),
        ("1767688860", at(0)),
        ("1767688860000", at(0)),
        ("2026-01-06", datetime(2026, 1, 6, tzinfo=UTC)),
        ("20260106", datetime(2026, 1, 6, tzinfo=UTC)),
        ("Tue, 06 Jan 2026 24:00:00 GMT", datetime(2026, 1, 7, tzinfo=UTC)),
        ("Sat, 31 Dec 2016 23:59:60 GMT", datetime(2017, 1, 1, tzinfo=UTC)),
        ("Thu, 31 Dec 98 08:00:00 GMT", datetime(1998, 12, 31, 8, tzinfo=UTC)),
        ("الثلاثاء 06/يناير/2026 - 08:41 ص", at(0)),
        ("٦ يناير ٢٠٢٦ 08:41 م", at(-12)),
        ("6 كانون الثاني 2026 08:41", at(0)),
        ("Вторник, 6 января 2026 г. 08:41", at(0)),
        ("Sal, 6 Ocak 2026 08:41 TRT", at(3)),
        ("6 Yanvar 2026, 08:41", at(0)),
        ("יום שלישי, 6 בינואר 2026 08:41", at(0)),
        ("۶ ژانویه ۲۰۲۶ 08:41", at(0)),
        ("mar., 6 janv. 2026 08:41:00 +0100", at(1)),
        ("Di, 6 Jän 2026 08:41:00 MEZ", at(1)),
    ],
)
def test_a_date_is_read(text: str, moment: datetime) -> None:
    assert read_date(text) == moment


SPELLINGS = ("en", "ar", "ar_LB", "ar_IQ", "ar_TN", "ar_MA", "he", "tr", "az", "ru", "fa", "fr")


@pytest.mark.parametrize("locale", SPELLINGS)
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_every_month_by_the_names_that_unicode_lists(locale: str, width: str, context: str) -> None:
    for month, name in Locale.parse(locale).months[context][width].items():
        assert read_date(f"16 {name} 2026 08:41") == datetime(2026, month, 16, 8, 41, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "سه‌شنبه ۱۶ دی ۱۴۰۴ ساعت ۰۸:۴۱", "۱۶ دی ماه ۱۴۰۴ - ۰۸:۴۱", "1404/10/16 08:41", "۱۴۰۴/۱۰/۱۶ ۰۸:۴۱",
        "16/10/1404 08:41", "16 Dey 1404 08:41", "16 دی 1404 08:41 ق.ظ",
        "الثلاثاء 17 رجب 1447 هـ 08:41", "١٧ رجب ١٤٤٧هـ ٠٨:٤١ ص", "17 Rajab 1447 08:41",
        "الثلاثاء 17 رجب 1447 هـ الموافق 6 يناير 2026 م الساعة 08:41",
        "6 يناير 2026م الموافق لـ 17 رجب 1447هـ - 08:41", "6 يناير 2026 08:41 صباحاً",
    ],
)  # fmt: skip
def test_other_calendars(text: str) -> None:
    assert read_date(text) == at(0)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 ربيع الآخر 1447", datetime(2025, 10, 12, tzinfo=UTC)),
        ("1 ذو الحجة 1446", datetime(2025, 5, 28, tzinfo=UTC)),
        ("1 محرم الحرام 1447", datetime(2025, 6, 26, tzinfo=UTC)),
        ("5 جمادى الأولى 1447", datetime(2025, 10, 27, tzinfo=UTC)),
        ("۱ فروردین ۱۴۰۴", datetime(2025, 3, 21, tzinfo=UTC)),
        ("۳۰ اسفند ۱۴۰۳", datetime(2025, 3, 20, tzinfo=UTC)),
        # Where the moon was seen a day later, the day of the week tells.
        ("الأربعاء 17 رجب 1447", datetime(2026, 1, 7, tzinfo=UTC)),
    ],
)
def test_days_of_other_calendars(text: str, day: datetime) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "۳۰ اسفند ۱۴۰۴", "۳۲ دی ۱۴۰۴", "۱۶ دی ۰۴", "07/08/1404", "31 رجب 1447", "17 رجب 1600", "17 رجب 47",
        "الجمعة 17 رجب 1447", "17 رجب 1447 الموافق غدا", "6 يناير 2026 الموافق 7 يناير 2026",
    ],
)  # fmt: skip
def test_what_no_calendar_has_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "order", "moment"),
    [
        ("07/08/2025 10:00", "day first", datetime(2025, 8, 7, 10, tzinfo=UTC)),
        ("07/08/2025 10:00", "month first", datetime(2025, 7, 8, 10, tzinfo=UTC)),
        ("7-8-2025", "day first", datetime(2025, 8, 7, tzinfo=UTC)),
        ("07.08.2025", "month first", datetime(2025, 8, 7, tzinfo=UTC)),
        ("Tuesday, 07/08/2025", None, datetime(2025, 7, 8, tzinfo=UTC)),
        ("الخميس 07/08/2025", None, datetime(2025, 8, 7, tzinfo=UTC)),
        ("Friday, 07/08/2025", "day first", None),
        ("Tuesday, 07/08/2025", "day first", None),
        ("07/28/2025", "day first", datetime(2025, 7, 28, tzinfo=UTC)),
        ("08/08/2025", None, datetime(2025, 8, 8, tzinfo=UTC)),
        ("13/13/2025", "day first", None),
    ],
)
def test_day_and_month_are_told_apart_or_unknown(
    text: str, order: Order | None, moment: datetime | None
) -> None:
    assert read_date(text, order) == moment


@pytest.mark.parametrize(
    ("dates", "language", "order"),
    [
        (["07/08/2025", "28/07/2025"], "en", "day first"),
        (["07/08/2025", "07/28/2025 10:00"], "ar", "month first"),
        (["07/28/2025", "28/07/2025"], "ar", None),
        (["07/08/2025"], "ar", "day first"),
        (["07/08/2025", "13/13/2025", "Tue, 06 Jan 2026"], "en", None),
        (["٠٧/٠٨/٢٠٢٥", "٢٨/٠٧/٢٠٢٥"], None, "day first"),
        ([], None, None),
    ],
)
def test_the_order_of_a_feed(dates: list[str], language: str | None, order: Order | None) -> None:
    assert day_order(dates, language) == order


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "yesterday at 8", "2026", "2026-13-01", "31.02.2026", "07/08/2022", "7-8-2022 10:00",
        "Tue, 06 Jan 2026 08:41:00 XYZ", "Tue, 06 Jan 2026 08:41:00 +2500", "Tue, 06 Jan 2026 08:61:00",
        "Tue, 06 Jan 2026 25:00:00 GMT", "Tue, 06 Foo 2026 08:41", "6 Jan Feb 2026", "6 Jan", "123 Jan 2026",
        "6 Jan 20261", "08:41:00", "123456789", "99999999999999", "1" * 20,
    ],
)  # fmt: skip
def test_what_is_not_understood_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "0001-01-01T00:00:00Z", "1404-10-36 12:00", "2126-01-06", "1447-07-17",
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_none(text: str) -> None:
    assert published(text, NOW) is None


def test_a_clock_may_be_a_day_ahead() -> None:
    assert published("2026-01-08T00:00:00Z", NOW) == NOW + AHEAD
    assert published("2026-01-08T00:00:01Z", NOW) is None
    assert published("1990-01-01", NOW) == EARLIEST


@given(st.text() | st.from_regex(r"[0-9:/. TZ+-]{0,30}", fullmatch=True))
def test_nothing_makes_it_fail(text: str) -> None:
    moment = read_date(text)

    assert moment is None or moment.utcoffset() == timedelta(0)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1)))  # noqa: DTZ001
def test_what_we_would_write_is_read_again(naive: datetime) -> None:
    moment = naive.replace(tzinfo=UTC, microsecond=0)

    assert read_date(moment.isoformat()) == moment
    assert read_date(moment.strftime("%a, %d %b %Y %H:%M:%S +0000")) == moment
