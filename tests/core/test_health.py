"""The health of a feed in one word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.feed import FeedState, Rhythm, Unchanged, after
from bot.core.health import SLOW_ANSWERS, health_of
from bot.core.rate import Rate

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
SLOWEST = timedelta(minutes=30)
WELL = FeedState(NOW, last_success=NOW, last_news=NOW)


@pytest.mark.parametrize(
    ("state", "word", "detail"),
    [
        (FeedState(NOW), "new", ""),
        (WELL, "well", ""),
        (replace(WELL, moves=3, address="https://n.example"), "moved", "now at https://n.example"),
        (
            replace(WELL, last_news=NOW - timedelta(days=8)),
            "quiet",
            "no news since 2025-12-29 08:41 UTC",
        ),
        (replace(WELL, slow=SLOW_ANSWERS), "slow", "answers take more than 5 s"),
        (replace(WELL, slow=SLOW_ANSWERS - 1), "well", ""),
        (replace(WELL, misdated="5 of 5 entries"), "misdated", "5 of 5 entries"),
        (replace(WELL, failures=2, last_error="dns: x"), "failing", "2 failures in a row; dns: x"),
        (
            replace(WELL, failures=9, last_success=NOW - timedelta(days=2)),
            "dead",
            "9 failures in a row; ",
        ),
        (
            replace(WELL, failures=1, last_error="gone: for good"),
            "dead",
            "1 failure; gone: for good",
        ),
        (
            replace(WELL, failures=1, last_error="http-403: x"),
            "blocked",
            "1 failure; http-403: x",
        ),
        (FeedState(NOW, failures=3), "failing", "3 failures in a row; "),
        (FeedState(NOW, failures=4), "dead", "4 failures in a row; "),
    ],
)
def test_a_state_is_judged(state: FeedState, word: str, detail: str) -> None:
    health = health_of(state, NOW, SLOWEST)

    assert (health.word, health.detail) == (word, detail)


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("usual", "silent", "word"),
    [
        (timedelta(minutes=10), 2 * HOUR, "well"),
        (timedelta(minutes=10), 4 * HOUR, "quiet"),
        (HOUR, 4 * HOUR, "quiet"),
        (9 * HOUR, 17 * HOUR, "well"),
        (7 * DAY, 13 * DAY, "well"),
        (7 * DAY, 15 * DAY, "quiet"),
    ],
)
def test_a_feed_is_quiet_against_its_own_rate(
    usual: timedelta, silent: timedelta, word: str
) -> None:
    rate = Rate(NOW - DAY, usual, former=usual)
    state = replace(WELL, last_news=NOW - silent, rate=rate)

    assert health_of(state, NOW, SLOWEST).word == word


def test_answers_are_slow_after_several_and_quick_again_after_several() -> None:
    words = []
    state = WELL
    for seconds in (9, 9, 1, 9, 9, 9, 9, 9, 1, 1, 1):
        outcome = Unchanged(took=timedelta(seconds=seconds))
        state = after(state, outcome, NOW, Rhythm(HOUR, HOUR), 0.0)
        words.append(health_of(state, NOW, SLOWEST).word)

    assert words == ["well"] * 4 + ["slow"] * 6 + ["well"]
