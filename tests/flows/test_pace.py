"""The pace: whose turn it is, who has asked to wait, slower after a refusal and fast again."""

from datetime import timedelta

import pytest

from bot.channels.telegram import kind_of
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError
from bot.core.message import Message, Span
from bot.core.pace import PACE, Allowance, Pace, paced
from bot.core.subscriber import Address
from bot.flows.pace import FAILURES_IN_A_ROW, SLOWEST, Pacer
from bot.flows.replies import Replies
from tests.fakes import NOW, RecordingChannel, StepClock

LEYLA, OMAR, DESK = (Address("telegram", chat) for chat in ("7", "8", "-100"))
MESSAGE = Message((Span("Hello"),))


def most_in(window: timedelta, allowance: Allowance) -> int:
    """How many messages may start in any stretch of this length, by trying."""
    times, spent, now = [], NOW, NOW
    while now < NOW + 3 * window:
        now = max(now, allowance.free_at(spent))
        spent = allowance.spend(spent, now)
        times.append(now)
    return max(sum(start <= at < start + window for at in times) for start in times)


@pytest.mark.parametrize(
    ("allowance", "window", "most"),
    [
        (PACE.overall, timedelta(seconds=1), 33),
        (PACE.chat, timedelta(seconds=10), 12),
        (PACE.group, timedelta(minutes=1), 20),
    ],
)
def test_no_more_than_is_allowed(allowance: Allowance, window: timedelta, most: int) -> None:
    assert most_in(window, allowance) <= most


async def test_everybody_waits_for_their_turn(clock: StepClock) -> None:
    pacer = Pacer(clock, Pace(overall=Allowance(timedelta(seconds=0.1))))
    for to in (LEYLA, OMAR, DESK):
        assert await pacer.turn()
        pacer.wrote(to, "private")
    assert clock.slept == pytest.approx([0.1, 0.1])


async def test_a_long_wait_is_taken_in_naps(clock: StepClock) -> None:
    pacer = Pacer(clock)
    assert pacer.refused(LEYLA, "private", timedelta(seconds=1))
    turns = [await pacer.turn() for _ in range(3)]
    assert turns == [False, True, True]
    assert clock.slept == [0.5, 0.5]


def test_a_chat_may_be_written_to_a_few_times_at_once(clock: StepClock) -> None:
    pacer = Pacer(clock)
    for _ in range(3):
        assert pacer.chat_free_at(LEYLA, "private") <= clock.now()
        pacer.wrote(LEYLA, "private")
    assert pacer.chat_free_at(LEYLA, "private") > clock.now()
    assert pacer.chat_free_at(OMAR, "private") <= clock.now()
    clock.step(seconds=60)
    pacer.wrote(OMAR, "private")
    assert pacer.chat_free_at(LEYLA, "private") <= clock.now()


def test_a_refusal_in_a_busy_chat_concerns_that_chat(clock: StepClock) -> None:
    pacer = Pacer(clock)
    for _ in range(2):
        pacer.wrote(DESK, "group")
    assert not pacer.refused(DESK, "group", timedelta(seconds=20))
    assert pacer.open_at <= clock.now()
    assert pacer.share == 1.0
    assert pacer.chat_free_at(DESK, "group") == NOW + timedelta(seconds=20)
    assert pacer.asked_until(DESK) == NOW + timedelta(seconds=20)
    assert pacer.asked_until(LEYLA) <= clock.now()


def test_a_refusal_in_two_chats_concerns_everybody(clock: StepClock) -> None:
    pacer = Pacer(clock)
    for to in (LEYLA, LEYLA, OMAR, OMAR):
        pacer.wrote(to, "private")
    assert not pacer.refused(LEYLA, "private", timedelta(seconds=5))
    assert pacer.refused(OMAR, "private", timedelta(seconds=3))
    assert pacer.open_at == NOW + timedelta(seconds=3)


def test_it_goes_slower_after_refusals_and_fast_again(clock: StepClock) -> None:
    pacer = Pacer(clock)
    pacer.refused(LEYLA, "private", timedelta(seconds=1))
    assert pacer.share == pytest.approx(0.9)
    for _ in range(5):
        pacer.went_well()
    assert pacer.share == pytest.approx(0.95)
    for _ in range(6):
        pacer.went_well()
    assert pacer.share == 1.0
    for _ in range(50):
        pacer.refused(LEYLA, "private", timedelta(seconds=1))
    assert pacer.share == SLOWEST
    pacer.wrote(OMAR, "private")
    clock.step(seconds=2)
    before = clock.now()
    for _ in range(5):
        pacer.wrote(OMAR, "private")
    slow = PACE.overall.between / SLOWEST
    assert pacer._spent - before == pytest.approx(5 * slow, abs=timedelta(milliseconds=1))


def test_a_channel_that_is_away_is_asked_less_and_less(clock: StepClock) -> None:
    pacer = Pacer(clock)
    for _ in range(FAILURES_IN_A_ROW - 1):
        pacer.failed()
    assert pacer.open_at <= clock.now()
    away = [pacer.away]
    waits = []
    for _ in range(7):
        pacer.failed()
        waits.append((pacer.open_at - clock.now()).total_seconds())
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    away.append(pacer.away)
    clock.step(seconds=30)
    pacer.went_well()
    assert [*away, pacer.away] == [False, True, False]
    pacer.failed()
    assert pacer.open_at <= clock.now()


@pytest.mark.parametrize(
    ("error", "everyone", "failures"),
    [
        (SendError("Too Many Requests", timedelta(seconds=3)), True, 0),
        (SendError("Bad Gateway"), False, FAILURES_IN_A_ROW),
        (RecipientGone("Forbidden", "blocked"), False, 0),
        (RecipientMoved("group migrated", "-1001"), False, 0),
        (MessageRefused("can't parse entities"), False, 0),
    ],
)
def test_what_a_failure_says_of_the_channel(
    clock: StepClock, error: SendError, everyone: bool, failures: int
) -> None:
    pacer = Pacer(clock)
    for _ in range(FAILURES_IN_A_ROW):
        assert pacer.heed(LEYLA, "private", error) == everyone
    assert (pacer.open_at > clock.now()) == bool(everyone or failures)


async def test_a_reply_passes_by_the_line_and_not_by_a_wait(clock: StepClock) -> None:
    channel = RecordingChannel()
    pacer = Pacer(clock)
    replies = Replies(channel, pacer, clock, kind_of)
    for number in range(99):
        pacer.wrote(Address("telegram", str(number)), "private")
    receipt = await replies.send(LEYLA, MESSAGE)
    assert clock.slept == []
    pacer.refused(OMAR, "private", timedelta(seconds=2))
    await replies.edit(LEYLA, receipt, MESSAGE)
    assert clock.slept == [2.0]
    assert (len(channel.sent), len(channel.edits)) == (1, 1)


async def test_a_reply_in_a_group_counts_as_one_to_a_group(clock: StepClock) -> None:
    pacer = Pacer(clock)
    replies = Replies(RecordingChannel(), pacer, clock, kind_of)
    for _ in range(2):
        await replies.send(DESK, MESSAGE)
        await replies.send(LEYLA, MESSAGE)

    assert pacer.chat_free_at(DESK, "group") > clock.now()
    assert pacer.chat_free_at(LEYLA, "private") <= clock.now()


async def test_what_a_reply_is_told_is_heeded_by_all(clock: StepClock) -> None:
    channel = RecordingChannel()
    pacer = Pacer(clock)
    replies = Replies(channel, pacer, clock, kind_of)
    receipt = await replies.send(LEYLA, MESSAGE)
    clock.step(seconds=9)
    channel.will_fail(
        [
            SendError("Too Many Requests", timedelta(seconds=4), everyone=True),
            SendError("Bad Gateway"),
        ]
    )
    with pytest.raises(SendError):
        await replies.send(LEYLA, MESSAGE)
    assert pacer.open_at == clock.now() + timedelta(seconds=4)
    with pytest.raises(SendError):
        await replies.edit(LEYLA, receipt, MESSAGE)
    assert clock.slept == [4.0]


@pytest.mark.parametrize("hours", [-1, 24])
async def test_a_clock_that_is_set_holds_up_nothing(clock: StepClock, hours: int) -> None:
    pacer = Pacer(clock)
    for _ in range(3):
        pacer.wrote(LEYLA, "private")
    pacer.refused(DESK, "group", timedelta(seconds=2))
    clock.step(hours=hours)
    began = clock.now()
    while not await pacer.turn():
        pass
    assert clock.now() - began <= timedelta(seconds=2.1)
    assert pacer.chat_free_at(LEYLA, "private") - began <= timedelta(seconds=3)
    assert pacer.asked_until(DESK) - began <= timedelta(seconds=2)


def test_the_usual_pace_is_that_of_the_settings() -> None:
    assert paced(28, 57, 18) == PACE
