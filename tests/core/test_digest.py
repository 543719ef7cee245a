"""When a digest comes, what stands first in it, and where it is cut."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.alert import AlertRecord, DigestItem, ranked
from bot.core.digest import (
    DigestPart,
    DigestPlan,
    cut,
    next_digest,
    next_hour,
    read_part,
    read_plan,
)
from bot.core.ids import AlertId, StoryId, SubscriberId
from bot.core.story import Story
from tests.core.test_quiet import ZONES

START = datetime(2025, 1, 1, tzinfo=UTC)
BAKU = ZoneInfo("Asia/Baku")
DAILY = DigestPlan("daily", time(8))
NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)  # 12:41 in Baku
moments = st.integers(0, 2 * 366 * 86_400).map(lambda n: START + timedelta(seconds=n))
plans = st.builds(DigestPlan, st.sampled_from(["off", "hourly", "daily"]), st.times())


def baku(day: int, hour: int, minute: int = 0, second: int = 0, micro: int = 0) -> datetime:
    return datetime(2026, 1, day, hour, minute, second, micro, tzinfo=BAKU)


@pytest.mark.parametrize(
    ("plan", "now", "at"),
    [
        (DAILY, baku(6, 7, 59), baku(6, 8)),
        (DAILY, baku(6, 8), baku(7, 8)),
        (DigestPlan(), baku(6, 12), baku(7, 8)),
        (DigestPlan("hourly"), baku(6, 12, 41, 5, 7), baku(6, 13)),
        (DigestPlan("hourly"), baku(6, 13), baku(6, 14)),
    ],
)
def test_the_next_digest(plan: DigestPlan, now: datetime, at: datetime) -> None:
    assert next_digest(plan, BAKU, now) == at


def test_an_hour_that_comes_twice_brings_two_digests() -> None:
    paris = ZoneInfo("Europe/Paris")
    now = datetime(2026, 10, 25, 2, 30, tzinfo=paris).astimezone(UTC)

    first = next_hour(paris, now)

    assert next_hour(paris, first) - first == timedelta(hours=1)
    assert first.astimezone(paris).hour == 2


@given(plans, st.sampled_from(ZONES).map(ZoneInfo), moments)
def test_a_digest_comes_after_now_and_within_its_rhythm(
    plan: DigestPlan, zone: ZoneInfo, now: datetime
) -> None:
    at = next_digest(plan, zone, now)

    longest = timedelta(hours=1) if plan.rhythm == "hourly" else timedelta(hours=25)
    assert now < at <= now + longest
    assert at.tzinfo is UTC
    # What is held a moment later comes with it.
    assert next_digest(plan, zone, now + (at - now) / 2) == at


@given(plans.map(lambda plan: replace(plan, at=plan.at.replace(second=0, microsecond=0))))
def test_a_plan_that_is_written_is_read_again(plan: DigestPlan) -> None:
    assert read_plan(plan.written()) == plan


def test_a_part_that_is_written_is_read_again() -> None:
    assert read_part(DigestPart(1, 3, 45).written()) == DigestPart(1, 3, 45)


@given(st.lists(st.integers(1, 200), max_size=40), st.integers(1, 300))
def test_every_item_is_in_one_part_and_parts_have_room(lengths: list[int], room: int) -> None:
    parts = cut(lengths, room)

    assert [number for part in parts for number in part] == list(range(len(lengths)))
    for part in parts:
        assert len(part) == 1 or sum(lengths[number] for number in part) <= room
    for one, next_one in pairwise(parts):
        assert sum(lengths[n] for n in one) + lengths[next_one[0]] > room


def test_what_most_outlets_carry_comes_first() -> None:
    story = Story(StoryId(1), "Headline", "", "", "en", "Wire", None, NOW, NOW)
    record = AlertRecord(AlertId(1), SubscriberId(1), story.id, NOW, "digest", ())

    def item(number: int, sources: int) -> DigestItem:
        return DigestItem(record, replace(story, id=StoryId(number)), sources)

    assert ranked([item(1, 1), item(2, 3), item(3, 1)]) == (item(2, 3), item(3, 1), item(1, 1))
