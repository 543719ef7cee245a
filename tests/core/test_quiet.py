"""Quiet hours by the wall clock, over every change of it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.quiet import (
    EVERY_DAY,
    QuietHours,
    after_quiet,
    instant,
    quiet_until,
    read_hours,
    read_quiet,
    read_time,
)

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours(time(22), time(7))
ZONES = [
    "UTC",
    "Asia/Baku",
    "Asia/Tehran",
    "Asia/Jerusalem",
    "Africa/Cairo",
    "Europe/Paris",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",  # its clock moves by half an hour
    "Pacific/Chatham",
]
hours = st.builds(
    QuietHours,
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.frozensets(st.integers(0, 6), min_size=1),
).filter(lambda hours: hours.begin != hours.end)
zones = st.sampled_from(ZONES).map(ZoneInfo)
START = datetime(2025, 1, 1, tzinfo=UTC)
moments = st.integers(0, 2 * 366 * 86_400).map(lambda n: START + timedelta(seconds=n))


def local(day: int, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(2026, 1, day, hour, minute, fold=fold, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (local(6, 21, 59), None),
        (local(6, 22), local(7, 7)),
        (local(6, 23, 30), local(7, 7)),
        (local(7, 0), local(7, 7)),
        (local(7, 6, 59), local(7, 7)),
        (local(7, 7), None),
        (local(7, 12), None),
    ],
)
def test_a_night_is_one_quiet_time(now: datetime, until: datetime | None) -> None:
    assert quiet_until(NIGHT, PARIS, now) == until
    assert after_quiet(NIGHT, PARIS, now) == (until or now)


def test_hours_within_a_day() -> None:
    noon = QuietHours(time(12), time(13, 30))

    assert quiet_until(noon, PARIS, local(6, 12, 30)) == local(6, 13, 30)
    assert quiet_until(noon, PARIS, local(6, 13, 30)) is None
    assert quiet_until(None, PARIS, local(6, 12, 30)) is None


def test_days_are_those_on_which_the_quiet_begins() -> None:
    friday = QuietHours(time(22), time(7), frozenset({4}))  # 9 January 2026 is a Friday

    assert quiet_until(friday, PARIS, local(9, 23)) == local(10, 7)
    assert quiet_until(friday, PARIS, local(10, 6)) == local(10, 7)
    assert quiet_until(friday, PARIS, local(10, 23)) is None
    assert quiet_until(friday, PARIS, local(9, 6)) is None


def test_the_night_in_which_clocks_go_forward_is_an_hour_shorter() -> None:
    begin = datetime(2026, 3, 28, 22, tzinfo=PARIS)
    end = quiet_until(NIGHT, PARIS, begin)

    assert end == datetime(2026, 3, 29, 7, tzinfo=PARIS)
    assert end - begin.astimezone(UTC) == timedelta(hours=8)


def test_a_time_that_is_left_out_counts_as_if_the_clock_had_not_moved() -> None:
    until_half_past_two = QuietHours(time(22), time(2, 30))

    end = quiet_until(until_half_past_two, PARIS, datetime(2026, 3, 28, 23, tzinfo=PARIS))

    assert end is not None
    assert end.astimezone(PARIS).time() == time(3, 30)


def test_a_time_that_comes_twice_ends_the_quiet_the_second_time() -> None:
    until_half_past_two = QuietHours(time(22), time(2, 30))
    first = datetime(2026, 10, 25, 2, 45, tzinfo=PARIS)

    assert quiet_until(until_half_past_two, PARIS, first) == datetime(
        2026, 10, 25, 2, 30, fold=1, tzinfo=PARIS
    ).astimezone(UTC)


def test_a_quiet_time_that_passes_into_the_next_ends_with_it() -> None:
    # 02:10 comes for the second time when the next quiet time has begun, at the first 02:15.
    nearly_always = QuietHours(time(2, 15), time(2, 10))

    end = quiet_until(nearly_always, PARIS, datetime(2026, 10, 24, 12, tzinfo=PARIS))

    assert end == datetime(2026, 10, 26, 2, 10, tzinfo=PARIS)


@given(hours, zones, moments)
def test_by_the_wall_clock_it_is_quiet_in_quiet_hours(
    hours: QuietHours, zone: ZoneInfo, now: datetime
) -> None:
    wall = now.astimezone(zone)
    day = wall.date()
    if hours.begin < hours.end:
        inside = hours.begin <= wall.time() < hours.end and day.weekday() in hours.days
    else:
        begun = wall.time() >= hours.begin and day.weekday() in hours.days
        goes_on = wall.time() < hours.end and (day.weekday() - 1) % 7 in hours.days
        inside = begun or goes_on
    until = quiet_until(hours, zone, now)

    near_a_change = zone.utcoffset(wall.replace(tzinfo=None) - timedelta(days=2)) != zone.utcoffset(
        wall.replace(tzinfo=None) + timedelta(days=2)
    )
    if not near_a_change:
        assert (until is not None) == inside
        if until is not None:
            assert until.astimezone(zone).time() == hours.end


@given(hours, zones, moments)
def test_a_quiet_time_ends_once_and_soon(hours: QuietHours, zone: ZoneInfo, now: datetime) -> None:
    until = quiet_until(hours, zone, now)

    if until is not None:
        assert now < until <= now + timedelta(days=3)
        assert until.tzinfo is UTC
        assert quiet_until(hours, zone, until) is None
        # All that is held together is told together.
        between = now + (until - now) / 2
        assert quiet_until(hours, zone, between) == until


@given(st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.times(), zones)
def test_a_local_time_is_one_moment(day: date, at: time, zone: ZoneInfo) -> None:
    first, last = instant(day, at, zone), instant(day, at, zone, last=True)

    assert first <= last <= first + timedelta(hours=1)
    if first != last:
        assert first.astimezone(zone).time() == last.astimezone(zone).time() == at


@given(hours)
def test_what_is_written_is_read_again(hours: QuietHours) -> None:
    assert read_quiet(hours.written()) == hours
    assert read_quiet("") is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("22:00-07:00", (time(22), time(7))),
        ("22-7", (time(22), time(7))),
        ("22.30 – 7:15", (time(22, 30), time(7, 15))),
        ("٢٢-٧", (time(22), time(7))),
        ("8 to 24:00", (time(8), time(0))),
        ("7-7", None),
        ("0-24", None),
        ("25-7", None),
        ("22-7:60", None),
        ("24:30-7", None),
        ("22", None),
        ("tonight", None),
    ],
)
def test_hours_as_they_are_typed(typed: str, read: tuple[time, time] | None) -> None:
    assert read_hours(typed) == read


def test_a_time_as_it_is_typed() -> None:
    assert read_time(" 8 ") == time(8)
    assert read_time("08:05") == time(8, 5)
    assert read_time("8h") is None
    assert read_time("28") is None


def test_every_day_is_seven() -> None:
    assert len(EVERY_DAY) == 7
