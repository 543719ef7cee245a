"""What a poll changes, and when a feed is asked again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.connection import HOSTS_TO_BELIEVE, Connection
from bot.core.entry import Entry
from bot.core.feed import (
    GONE_WAIT,
    LONGEST_WAIT,
    Feed,
    FeedOffer,
    FeedState,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Rhythm,
    Unchanged,
    after,
    next_wait,
    woken,
)
from bot.core.ids import FeedId

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
INTERVAL = timedelta(minutes=5)
RHYTHM = Rhythm(INTERVAL, timedelta(minutes=30))
STATE = FeedState(
    NOW,
    etag='"1"',
    last_modified="then",
    body_hash="a",
    failures=3,
    last_error="x",
    last_success=NOW,
    last_news=NOW,
)
OLD, NEW = "https://a.example/rss", "https://new.example/rss"


def test_a_good_answer_ends_the_failures_and_keeps_the_validators() -> None:
    entries = (Entry("1", "", "t"),)
    state = after(STATE, Fetched(entries, '"2"', "now", "b"), NOW, RHYTHM, 0.0, new=1)

    assert (state.etag, state.last_modified, state.body_hash) == ('"2"', "now", "b")
    assert (state.failures, state.last_error, state.last_success) == (0, None, NOW)
    assert (state.last_news, state.last_full) == (NOW, NOW)
    assert state.next_check == NOW + INTERVAL


def test_unchanged_keeps_the_validators_of_before() -> None:
    later = NOW + timedelta(minutes=7)
    state = after(STATE, Unchanged(), later, RHYTHM, 0.5)

    assert (state.etag, state.last_modified, state.body_hash) == ('"1"', "then", "a")
    assert (state.last_news, state.last_full) == (NOW, None)
    assert state.next_check == later + INTERVAL * 1.05
    assert after(STATE, Unchanged(whole=True), later, RHYTHM, 0.0).last_full == later


@pytest.mark.parametrize(
    ("silent", "asked", "wait"),
    [
        (timedelta(0), None, INTERVAL),
        (timedelta(hours=1), None, INTERVAL),
        (timedelta(hours=5), None, timedelta(minutes=15)),
        (timedelta(days=3), None, timedelta(minutes=30)),
        (timedelta(0), timedelta(minutes=12), timedelta(minutes=12)),
        (timedelta(0), timedelta(days=16 * 365), timedelta(minutes=30)),
    ],
)
def test_silence_and_the_servers_word_make_the_wait_longer(
    silent: timedelta, asked: timedelta | None, wait: timedelta
) -> None:
    assert next_wait(silent, asked, RHYTHM) == wait


def test_the_first_answer_begins_the_silence() -> None:
    state = after(FeedState(NOW), Fetched(()), NOW, RHYTHM, 0.0)

    assert (state.last_news, state.next_check) == (NOW, NOW + INTERVAL)


def test_the_interval_follows_the_rate_of_the_feed() -> None:
    daily = tuple(Entry(str(n), "", "t", published=NOW - n * timedelta(hours=10)) for n in range(9))

    state = after(FeedState(NOW), Fetched(daily), NOW, RHYTHM, 0.0, new=9)
    assert state.next_check == NOW + timedelta(minutes=30)
    state = after(FeedState(NOW), Fetched(daily[3:]), NOW, Rhythm(INTERVAL, 9 * INTERVAL), 0.0, 6)
    assert (state.last_news, state.next_check) == (daily[3].published, NOW + 9 * INTERVAL)


def test_bad_dates_are_noted_until_a_document_has_good_ones() -> None:
    undated = tuple(Entry(str(n), "", "t") for n in range(5))
    state = after(STATE, Fetched(undated), NOW, RHYTHM, 0.0)
    assert state.misdated == "5 of 5 entries without a date that can be trusted"
    state = after(state, Unchanged(), NOW, RHYTHM, 0.0)
    assert state.misdated is not None
    assert after(state, Fetched(()), NOW, RHYTHM, 0.0).misdated is None


def test_a_permanent_redirect_is_believed_after_three_answers() -> None:
    state = FeedState(NOW)
    polled = []
    for _ in range(4):
        state = after(state, Fetched((), moved_to=NEW), NOW, RHYTHM, 0.0)
        polled.append(Feed(FeedId(1), FeedOffer(OLD, "A"), state).polled_at)
    assert polled == [OLD, OLD, NEW, NEW]

    # At the new address nothing redirects any more.
    state = after(state, Unchanged(), NOW, RHYTHM, 0.0)
    assert Feed(FeedId(1), FeedOffer(OLD, "A"), state).polled_at == NEW


def test_a_redirect_that_comes_and_goes_is_not_believed() -> None:
    state = FeedState(NOW)
    for moved in (NEW, NEW, None, NEW, "https://other.example/", NEW):
        state = after(state, Unchanged(moved_to=moved), NOW, RHYTHM, 0.0)

    assert (state.address, state.moves) == (NEW, 1)


def test_a_new_address_that_fails_is_left_again() -> None:
    moved = FeedState(NOW, address=NEW, moves=3, etag='"new"', last_modified="x")
    state = after(moved, FetchFailed("soft", "http-404", ""), NOW, RHYTHM, 0.0)

    assert Feed(FeedId(1), FeedOffer(OLD, "A"), state).polled_at == OLD
    # Its validators are of no use at the old one.
    assert (state.etag, state.last_modified) == (None, None)


def test_a_failure_keeps_the_validators() -> None:
    state = after(FeedState(NOW, etag='"1"'), FetchFailed("soft", "http-404", ""), NOW, RHYTHM, 0.0)

    assert state.etag == '"1"'


def test_a_host_that_rests_blames_no_feed_and_is_waited_for() -> None:
    resting = FetchFailed("ours", "resting", "x", timedelta(hours=1))
    state = after(STATE, resting, NOW, RHYTHM, 0.0)

    assert (state.failures, state.next_check) == (3, NOW + timedelta(hours=1))


def test_temporary_failures_wait_longer_each_time() -> None:
    problem = FetchFailed("temporary", "timeout", "20 s")
    state, waits = FeedState(NOW), []
    for _ in range(12):
        state = after(state, problem, NOW, RHYTHM, 0.0)
        waits.append(state.next_check - NOW)

    assert waits[:3] == [INTERVAL, INTERVAL * 2, INTERVAL * 4]
    assert waits[-1] == LONGEST_WAIT
    assert state.last_error == "timeout: 20 s"


def test_a_soft_failure_waits_twice_as_long_as_a_temporary_one() -> None:
    soft = after(FeedState(NOW), FetchFailed("soft", "http-404", ""), NOW, RHYTHM, 0.0)

    assert soft.next_check == NOW + INTERVAL * 2


def test_a_hard_failure_waits_a_day() -> None:
    gone = after(FeedState(NOW), FetchFailed("hard", "http-410", ""), NOW, RHYTHM, 0.0)

    assert gone.next_check == NOW + GONE_WAIT


def test_no_feed_is_blamed_for_our_own_network() -> None:
    state = after(STATE, FetchFailed("ours", "dns", ""), NOW, RHYTHM, 0.0)

    assert (state.failures, state.last_error) == (3, "x")
    assert state.next_check == NOW + INTERVAL


def test_retry_after_is_honoured_up_to_a_day() -> None:
    def wait(asked: timedelta) -> timedelta:
        problem = FetchFailed("temporary", "http-429", "", asked)
        return after(FeedState(NOW), problem, NOW, RHYTHM, 0.0).next_check - NOW

    assert wait(timedelta(hours=2)) == timedelta(hours=2)
    assert wait(timedelta(seconds=1)) == INTERVAL
    assert wait(timedelta(days=400)) == GONE_WAIT


@given(
    st.sampled_from(["ours", "temporary", "soft", "hard"]),
    st.integers(0, 10_000),
    st.floats(0, 1, exclude_max=True),
    st.timedeltas(timedelta(seconds=1), timedelta(days=3)),
)
def test_the_next_check_is_always_ahead_and_bounded(
    severity: str, failures: int, chance: float, interval: timedelta
) -> None:
    problem = FetchFailed(severity, "x", "y")  # type: ignore[arg-type]
    rhythm = Rhythm(interval, timedelta(minutes=30))

    state = after(FeedState(NOW, failures=failures), problem, NOW, rhythm, chance)

    longest = max(LONGEST_WAIT, GONE_WAIT, interval)
    assert NOW < state.next_check <= NOW + longest * 1.1


@given(
    st.timedeltas(timedelta(0), timedelta(days=9)),
    st.timedeltas(timedelta(0), timedelta(days=9)) | st.none(),
    st.timedeltas(timedelta(seconds=1), timedelta(days=1)),
)
def test_a_wait_stays_between_floor_and_ceiling(
    silent: timedelta, asked: timedelta | None, interval: timedelta
) -> None:
    rhythm = Rhythm(interval, timedelta(minutes=30))

    assert interval <= next_wait(silent, asked, rhythm) <= max(interval, rhythm.slowest)


def test_what_is_long_overdue_is_spread_over_an_interval() -> None:
    overdue = FeedState(NOW - timedelta(hours=9))

    assert woken(overdue, NOW, RHYTHM, 0.5).next_check == NOW + INTERVAL / 2
    fresh = FeedState(NOW - INTERVAL)
    assert woken(fresh, NOW, RHYTHM, 0.5) is fresh


def test_a_feed_is_polled_where_it_was_offered() -> None:
    feed = Feed(FeedId(1), FeedOffer(OLD, "A"), FeedState(NOW))

    assert feed.url == feed.polled_at == OLD


def heard(*told: tuple[str, FetchOutcome]) -> Connection:
    connection = Connection()
    for url, outcome in told:
        connection = connection.after(url, outcome)
    return connection


DNS = FetchFailed("temporary", "dns", "no such host")
HOSTS = [f"https://{n}.example/rss" for n in range(HOSTS_TO_BELIEVE)]


def test_where_nobody_can_be_reached_it_is_our_network() -> None:
    away = heard(*((url, DNS) for url in HOSTS))

    assert away.judged(DNS) == FetchFailed("ours", "dns", "no such host")
    refusal = FetchFailed("soft", "http-404", "")
    assert away.judged(refusal) is refusal
    assert away.judged(Unchanged()) == Unchanged()


def test_a_host_that_was_not_asked_shows_nothing() -> None:
    before = Connection(frozenset({"a.example"}))

    assert before.after("https://b.example/", FetchFailed("ours", "resting", "x")) == before


def test_one_answer_shows_that_we_are_connected() -> None:
    answered = heard(
        *((url, DNS) for url in HOSTS), (HOSTS[0], FetchFailed("soft", "http-404", ""))
    )

    assert answered.judged(DNS) is DNS
    one_host = heard(*((HOSTS[0], DNS) for _ in range(9)))
    assert one_host.judged(DNS) is DNS
