"""What a mute covers, and how its time is typed."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.ids import MuteId, StoryId, SubscriberId, WatchId
from bot.core.mute import Mute, MuteKind, News, muted_watches, muted_whole, read_span

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
NEWS = News(StoryId(7), "Al Jazeera", "english.aljazeera.net")


def mute(kind: MuteKind, target: str = "", until: datetime | None = None) -> Mute:
    return Mute(MuteId(1), SubscriberId(1), kind, target, until, NOW)


@pytest.mark.parametrize(
    ("kind", "target", "covers"),
    [
        ("everything", "", True),
        ("story", "7", True),
        ("story", "77", False),
        ("source", "al jazeera", True),
        ("source", "aljazeera.net", True),
        ("source", "english.aljazeera.net", True),
        ("source", "jazeera.net", False),
        ("source", "Al Arabiya", False),
        ("watch", "7", False),
    ],
)
def test_what_a_mute_covers(kind: MuteKind, target: str, covers: bool) -> None:
    assert muted_whole([mute(kind, target)], NEWS) is covers


def test_watches_are_muted_one_by_one() -> None:
    assert muted_watches([mute("watch", "3"), mute("everything")]) == {WatchId(3)}


def test_a_mute_ends_with_its_time() -> None:
    assert mute("everything").holds(NOW)
    assert mute("everything", until=NOW + timedelta(seconds=1)).holds(NOW)
    assert not mute("everything", until=NOW).holds(NOW)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("30m", timedelta(minutes=30)),
        ("8h", timedelta(hours=8)),
        ("1D", timedelta(days=1)),
        ("2w", timedelta(weeks=2)),
        ("٨h", timedelta(hours=8)),
        ("0h", None),
        ("9999w", None),
        ("8", None),
        ("h", None),
        ("forever", None),
    ],
)
def test_a_time_as_it_is_typed(typed: str, span: timedelta | None) -> None:
    assert read_span(typed) == span
