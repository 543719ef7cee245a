"""The states of a delivery, and what failures make of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery import (
    FIRST_RETRY,
    LONGEST_RETRY,
    MOST_ATTEMPTS,
    MOST_MISTAKES,
    TRANSITIONS,
    Delivery,
    DeliveryState,
    Receipt,
    after_failure,
    after_success,
)
from bot.core.errors import MessageRefused, Mistake, RecipientGone, RecipientMoved, SendError
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
CLAIMED = Delivery(
    DeliveryId(1),
    AlertId(2),
    SubscriberId(3),
    StoryId(4),
    "telegram",
    "claimed",
    NOW,
    lease_until=NOW + timedelta(minutes=1),
)


@pytest.mark.parametrize("before", list(TRANSITIONS))
@pytest.mark.parametrize("then", list(TRANSITIONS))
def test_only_the_steps_of_the_table_are_possible(
    before: DeliveryState, then: DeliveryState
) -> None:
    delivery = replace(CLAIMED, state=before)

    if then in TRANSITIONS[before]:
        assert delivery.moved(then).state == then
    else:
        with pytest.raises(ValueError, match=f"is {before} cannot become {then}"):
            delivery.moved(then)


def test_success_keeps_the_receipt_and_ends_the_lease() -> None:
    tried = replace(CLAIMED, attempts=3, error="timed out")

    sent = after_success(tried, Receipt("99"), sent_revision=2, story_revision=2, now=NOW)

    assert (sent.state, sent.receipt, sent.revision) == ("sent", Receipt("99"), 2)
    assert (sent.attempts, sent.error, sent.lease_until) == (0, None, None)


def test_a_story_that_changed_while_it_was_sent_is_due_again() -> None:
    sent = after_success(CLAIMED, Receipt("99"), sent_revision=1, story_revision=2, now=NOW)

    assert (sent.state, sent.due, sent.receipt, sent.revision) == ("due", NOW, Receipt("99"), 1)


def test_retries_wait_longer_each_time_and_end() -> None:
    delivery, waits = CLAIMED, []
    while delivery.state != "dead":
        delivery = after_failure(delivery, SendError("502"), NOW, 0.0)
        waits.append(delivery.due - NOW)
        delivery = delivery if delivery.state == "dead" else delivery.moved("claimed")

    assert waits[:3] == [FIRST_RETRY, FIRST_RETRY * 2, FIRST_RETRY * 4]
    assert max(waits) == LONGEST_RETRY
    assert len(waits) == MOST_ATTEMPTS
    assert delivery.error == "502"


def test_being_told_to_wait_is_no_fault_of_the_delivery() -> None:
    told = SendError("Too Many Requests", timedelta(seconds=30), everyone=True)

    after = after_failure(CLAIMED, told, NOW, 0.5)

    assert after.state == "failed"
    assert after.due == NOW + timedelta(seconds=30) + FIRST_RETRY * 0.5
    assert after.attempts == 0


def test_a_recipient_that_is_gone_ends_the_delivery() -> None:
    after = after_failure(CLAIMED, RecipientGone("Forbidden: blocked", "blocked"), NOW, 0.0)

    assert (after.state, after.error) == ("dead", "Forbidden: blocked")


def test_a_recipient_that_has_moved_is_tried_again_at_once() -> None:
    after = after_failure(CLAIMED, RecipientMoved("migrated", "-100"), NOW, 0.0)

    assert (after.state, after.due) == ("failed", NOW)


def test_a_recipient_that_moves_for_ever_is_given_up() -> None:
    tired = replace(CLAIMED, attempts=MOST_ATTEMPTS)

    assert after_failure(tired, RecipientMoved("migrated", "-100"), NOW, 0.0).state == "dead"


def test_a_refused_message_is_tried_once_more_as_plain_text() -> None:
    once = after_failure(CLAIMED, MessageRefused("can't parse entities"), NOW, 0.0)

    assert (once.state, once.plain, once.due) == ("failed", True, NOW)
    again = after_failure(once.moved("claimed"), MessageRefused("still"), NOW, 0.0)
    assert (again.state, again.error) == ("dead", "still")


@given(st.integers(0, MOST_ATTEMPTS), st.floats(0, 1, exclude_max=True))
def test_a_retry_is_never_in_the_past(attempts: int, chance: float) -> None:
    after = after_failure(replace(CLAIMED, attempts=attempts), SendError("x"), NOW, chance)

    assert after.state in ("failed", "dead")
    assert NOW <= after.due <= NOW + LONGEST_RETRY * 1.2


def test_the_same_mistake_over_and_over_ends_it_and_failures_of_the_channel_count_for_none() -> (
    None
):
    mistake = Mistake("KeyError at cards/alert.py:31")
    away = replace(CLAIMED, attempts=MOST_MISTAKES + 5, error="Bad Gateway")

    first = after_failure(away, mistake, NOW, 0.0)
    assert (first.state, first.due - NOW) == ("failed", LONGEST_RETRY)
    again = after_failure(first.moved("claimed"), mistake, NOW, 0.0)
    assert (again.state, again.error) == ("dead", str(mistake))
