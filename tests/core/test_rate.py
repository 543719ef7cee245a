"""The own rate of a feed: nights and weekends are usual, what is longer is not."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.feed import FeedState, Fetched, Rhythm, Unchanged, after
from bot.core.health import health_of
from bot.core.rate import SPAN, UNSEEN, Rate, begun

NOW = datetime(2026, 1, 5, 0, 0, tzinfo=UTC)
"""A Monday."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
RHYTHM = Rhythm(timedelta(minutes=5), timedelta(minutes=30))


def test_the_first_document_tells_the_rate() -> None:
    dates = [NOW - 3 * DAY, NOW - DAY, NOW - DAY, NOW - 2 * DAY - HOUR, NOW - 99 * DAY]

    assert begun(dates, NOW) == Rate(NOW - 3 * DAY, DAY, DAY + HOUR)
    assert begun([*dates, NOW - 9 * DAY], NOW) == Rate(NOW, 8 * DAY / 3, former=6 * DAY)


@pytest.mark.parametrize("dates", [[], [NOW], [NOW, NOW], [NOW, NOW - 30 * DAY]])
def test_without_dates_nothing_is_known(dates: list[datetime]) -> None:
    assert begun(dates, NOW) == Rate(NOW)
    assert begun(dates, NOW).longest is None


def test_a_night_and_a_weekend_may_be_unseen_until_a_week_is_over() -> None:
    rate = begun([NOW, NOW - HOUR], NOW)

    assert rate.longest == UNSEEN
    assert rate.after(2 * DAY, NOW + 2 * DAY).longest == 2 * DAY
    assert rate.after(HOUR, NOW + SPAN).longest == HOUR


def test_the_longest_silence_is_that_of_this_span_and_the_one_before() -> None:
    rate = Rate(NOW, HOUR, former=6 * HOUR)
    rate = rate.after(5 * HOUR, NOW + DAY)
    assert (rate.gap, rate.pause, rate.longest) == (1.5 * HOUR, 5 * HOUR, 6 * HOUR)
    rate = rate.after(2 * HOUR, NOW + SPAN)
    assert (rate.since, rate.pause, rate.longest) == (NOW + SPAN, timedelta(0), 5 * HOUR)
    assert rate.after(HOUR, NOW + 2 * SPAN).longest == HOUR


def publishing(state: FeedState, news: Iterable[datetime], until: datetime) -> set[tuple[int, str]]:
    """Poll every half hour; the days on which the feed had a word of health, and which."""
    words: set[tuple[int, str]] = set()
    due = sorted(news)
    now = NOW
    while now < until:
        new = sum(now - HOUR / 2 < moment <= now for moment in due)
        outcome = Fetched(()) if new else Unchanged()
        state = after(state, outcome, now, RHYTHM, 0.0, new)
        words.add(((now - NOW).days, health_of(state, now, RHYTHM.slowest).word))
        now += HOUR / 2
    return words


def test_nights_and_weekends_are_usual_and_a_week_without_news_is_not() -> None:
    office = [
        NOW + day * DAY + hour * HOUR for day in range(17) for hour in range(8, 18) if day % 7 < 5
    ]

    words = publishing(FeedState(NOW), office, NOW + 23 * DAY)

    # The last came on a Wednesday at 17; twice the 63 hours of a weekend later it is quiet.
    assert {day for day, word in words if word == "quiet"} == {21, 22}


def test_a_feed_of_every_minute_is_quiet_after_hours() -> None:
    steady = [NOW + n * HOUR / 2 for n in range(48 * 9)]

    words = publishing(FeedState(NOW), steady, NOW + 10 * DAY)

    assert {day for day, word in words if word == "quiet"} == {9}
