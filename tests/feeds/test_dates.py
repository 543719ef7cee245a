"""Dates in the ways that feeds write them; what is not understood is None."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.dates import AHEAD, EARLIEST, published, read_date

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
        "0001-01-01T00:00:00Z", "1404/10/16 12:00", "2126-01-06", "1447-07-17",
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
