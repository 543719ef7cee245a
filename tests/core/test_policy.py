"""At once, later, or never: the whole table of reasons."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.core.alert import Alert, AlertRecord, Decision, Held, HeldReason, supersedes
from bot.core.digest import DigestPlan
from bot.core.ids import AlertId, DeliveryId, MuteId, StoryId, SubscriberId, WatchId
from bot.core.match import Finding, Match
from bot.core.mute import Mute, MuteKind, News
from bot.core.policy import BURST_FROM, BURST_SPAN, Policy, of_burst, settle
from bot.core.quiet import QuietHours
from bot.core.watch import WatchMode, most_insistent

NOW = datetime(2026, 1, 6, 22, 41, tzinfo=UTC)
NEWS = News(StoryId(7), "Wire", "wire.example")
NIGHT = QuietHours(time(22), time(7))
MORNING = datetime(2026, 1, 7, 7, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def match(number: int = 1) -> Match:
    return Match(WatchId(number), str(number), None, Finding(()))


def mute(kind: MuteKind, target: str = "") -> Mute:
    return Mute(MuteId(1), SubscriberId(1), kind, target, None, NOW)


def told(number: int, ago: float, held: HeldReason | None = None, watch: int = 1) -> AlertRecord:
    at = NOW - timedelta(minutes=ago)
    until = LATER if held else None
    return AlertRecord(
        AlertId(number), SubscriberId(1), StoryId(number), at, held, (match(watch),), until
    )


def decided(matches: tuple[Match, ...] = (match(),), **settled: Any) -> Decision:
    return settle(Policy(zone=ZoneInfo("UTC"), **settled), NEWS, matches, NOW)


URGENT: dict[WatchId, WatchMode] = {WatchId(1): "urgent"}
IN_DIGEST: dict[WatchId, WatchMode] = {WatchId(1): "digest"}
HOURLY, DAILY = DigestPlan("hourly"), DigestPlan("daily", time(6))


@pytest.mark.parametrize(
    ("settled", "decision"),
    [
        ({}, Alert()),
        ({"modes": URGENT}, Alert(urgent=True)),
        ({"modes": {WatchId(1): "silent"}}, Alert()),
        ({"mutes": [mute("everything")]}, Held("muted")),
        ({"mutes": [mute("watch", "1")], "modes": URGENT}, Held("muted")),
        ({"mutes": [mute("watch", "2")]}, Alert()),
        ({"quiet": NIGHT}, Held("quiet_hours", MORNING)),
        ({"quiet": NIGHT, "modes": URGENT}, Alert(urgent=True)),
        ({"quiet": NIGHT, "digest": HOURLY}, Held("quiet_hours", MORNING)),
        ({"digest": HOURLY}, Held("digest", datetime(2026, 1, 6, 23, tzinfo=UTC))),
        ({"digest": HOURLY, "modes": URGENT}, Alert(urgent=True)),
        ({"digest": DAILY}, Held("digest", datetime(2026, 1, 7, 6, tzinfo=UTC))),
        ({"modes": IN_DIGEST}, Held("digest", datetime(2026, 1, 7, 8, tzinfo=UTC))),
        ({"told_in_hour": 9, "most_in_hour": 10}, Alert()),
        (
            {"told_in_hour": 10, "most_in_hour": 10},
            Held("over_cap", datetime(2026, 1, 6, 23, tzinfo=UTC)),
        ),
        (
            {"told_in_hour": 10, "most_in_hour": 10, "modes": URGENT},
            Held("over_cap", datetime(2026, 1, 6, 23, tzinfo=UTC)),
        ),
    ],
)
def test_when_news_is_told(settled: dict[str, Any], decision: Decision) -> None:
    assert decided(**settled) == decision


def test_a_digest_that_falls_into_quiet_hours_comes_at_their_end() -> None:
    soon = QuietHours(time(23), time(7))

    assert decided(quiet=soon, digest=HOURLY) == Held("digest", MORNING)
    assert decided(quiet=soon, most_in_hour=0) == Held("over_cap", MORNING)


def test_of_several_watches_the_most_insistent_that_is_not_muted_counts() -> None:
    two = (match(1), match(2))
    modes: dict[WatchId, WatchMode] = {WatchId(1): "digest", WatchId(2): "urgent"}

    assert decided(two, modes=modes) == Alert(urgent=True)
    assert isinstance(decided(two, modes=modes, mutes=[mute("watch", "2")]), Held)
    assert most_insistent([]) == "loud"
    assert most_insistent(["silent", "digest"]) == "silent"


def test_many_stories_of_one_watch_come_together() -> None:
    few = [told(number, 9 - number) for number in range(BURST_FROM - 2)]
    enough = [*few, told(99, 1)]
    end = enough[0].decided + BURST_SPAN

    assert decided(recent=few) == Alert()
    assert decided(recent=enough) == Held("burst", end)
    assert decided(recent=enough, modes=URGENT) == Alert(urgent=True)
    assert decided((match(2),), recent=enough) == Alert()


def test_a_heap_that_waits_already_is_joined() -> None:
    recent = [told(number, 9 - number, "burst") for number in range(BURST_FROM)]

    assert decided(recent=recent) == Held("burst", LATER)
    gone = [replace(record, carrier=DeliveryId(1)) for record in recent]
    assert decided(recent=gone) == Held("burst", gone[0].decided + BURST_SPAN)


def test_of_a_burst_are_the_alerts_of_its_watches() -> None:
    one, two = told(1, 5), told(2, 4, watch=2)

    assert of_burst([one, two], [match(2), match(3)]) == [two]


def test_what_waits_keeps_its_place_unless_it_may_be_told_at_once() -> None:
    muted = replace(told(1, 5), held="muted")
    waits = told(2, 5, "digest")

    assert supersedes(Held("digest", LATER), None)
    assert supersedes(Held("digest", LATER), muted)
    assert not supersedes(Held("muted"), muted)
    assert not supersedes(Held("quiet_hours", MORNING), waits)
    assert not supersedes(Held("muted"), waits)
    assert supersedes(Alert(), waits)
