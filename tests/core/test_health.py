"""The health of a feed in one word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.feed import FeedState
from bot.core.health import health_of

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
SLOWEST = timedelta(minutes=30)
WELL = FeedState(NOW, last_success=NOW, last_news=NOW)


@pytest.mark.parametrize(
    ("state", "word", "detail"),
    [
        (FeedState(NOW), "new", ""),
        (WELL, "well", ""),
        (replace(WELL, moves=3, address="https://n.example"), "moved", "now at https://n.example"),
        (replace(WELL, last_news=NOW - timedelta(days=8)), "quiet", "no news since 2025-12-29"),
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
