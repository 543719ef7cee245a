"""What a poll changes, and when a feed is asked again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.entry import Entry
from bot.core.feed import (
    GONE_WAIT,
    LONGEST_WAIT,
    Feed,
    FeedOffer,
    FeedState,
    Fetched,
    FetchFailed,
    Unchanged,
    after,
)
from bot.core.ids import FeedId

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
INTERVAL = timedelta(minutes=5)
STATE = FeedState(NOW, etag='"1"', last_modified="then", body_hash="a", failures=3, last_error="x")


def test_a_good_answer_ends_the_failures_and_keeps_the_validators() -> None:
    state = after(STATE, Fetched((Entry("1", "", "t"),), '"2"', "now", "b"), NOW, INTERVAL, 0.0)

    assert (state.etag, state.last_modified, state.body_hash) == ('"2"', "now", "b")
    assert (state.failures, state.last_error, state.last_success) == (0, None, NOW)
    assert state.next_check == NOW + INTERVAL


def test_unchanged_keeps_the_validators_of_before() -> None:
    state = after(STATE, Unchanged(), NOW, INTERVAL, 0.5)

    assert (state.etag, state.last_modified, state.body_hash) == ('"1"', "then", "a")
    assert state.next_check == NOW + INTERVAL * 1.05
    assert state.failures == 0


def test_temporary_failures_wait_longer_each_time() -> None:
    problem = FetchFailed("temporary", "timeout", "20 s")
    state, waits = FeedState(NOW), []
    for _ in range(12):
        state = after(state, problem, NOW, INTERVAL, 0.0)
        waits.append(state.next_check - NOW)

    assert waits[:3] == [INTERVAL, INTERVAL * 2, INTERVAL * 4]
    assert waits[-1] == LONGEST_WAIT
    assert state.last_error == "timeout: 20 s"


def test_a_soft_failure_waits_twice_as_long_as_a_temporary_one() -> None:
    soft = after(FeedState(NOW), FetchFailed("soft", "http-404", ""), NOW, INTERVAL, 0.0)

    assert soft.next_check == NOW + INTERVAL * 2


def test_a_hard_failure_waits_a_day() -> None:
    gone = after(FeedState(NOW), FetchFailed("hard", "http-410", ""), NOW, INTERVAL, 0.0)

    assert gone.next_check == NOW + GONE_WAIT


def test_retry_after_is_honoured_up_to_a_day() -> None:
    def wait(asked: timedelta) -> timedelta:
        problem = FetchFailed("temporary", "http-429", "", asked)
        return after(FeedState(NOW), problem, NOW, INTERVAL, 0.0).next_check - NOW

    assert wait(timedelta(hours=2)) == timedelta(hours=2)
    assert wait(timedelta(seconds=1)) == INTERVAL
    assert wait(timedelta(days=400)) == GONE_WAIT


@given(
    st.sampled_from(["temporary", "soft", "hard"]),
    st.integers(0, 10_000),
    st.floats(0, 1, exclude_max=True),
    st.timedeltas(timedelta(seconds=1), timedelta(days=3)),
)
def test_the_next_check_is_always_ahead_and_bounded(
    severity: str, failures: int, chance: float, interval: timedelta
) -> None:
    problem = FetchFailed(severity, "x", "y")  # type: ignore[arg-type]

    state = after(FeedState(NOW, failures=failures), problem, NOW, interval, chance)

    longest = max(LONGEST_WAIT, GONE_WAIT, interval)
    assert NOW < state.next_check <= NOW + longest * 1.1
    assert state.failures == failures + 1


def test_a_feed_is_polled_where_it_was_offered() -> None:
    feed = Feed(FeedId(1), FeedOffer("https://a.example/rss", "A"), FeedState(NOW))

    assert feed.url == "https://a.example/rss"
