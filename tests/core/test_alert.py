"""Alert or held: the reason is the decision."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.alert import Alert, Decision, Held, decide, new_matches
from bot.core.ids import WatchId
from bot.core.match import Finding, Match

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
DAY = timedelta(hours=24)


@pytest.mark.parametrize(
    ("published", "first_fetch", "decision"),
    [
        (NOW - timedelta(hours=1), False, Alert()),
        (NOW - timedelta(hours=1), True, Alert()),
        (NOW - DAY, False, Alert()),
        (NOW - DAY - timedelta(seconds=1), False, Held("too_old")),
        (NOW - timedelta(days=9), True, Held("too_old")),
        (None, False, Alert()),
        (None, True, Held("first_fetch")),
    ],
)
def test_what_is_news(published: datetime | None, first_fetch: bool, decision: Decision) -> None:
    assert decide(published, NOW, DAY, first_fetch=first_fetch) == decision


def test_only_watches_not_met_before_are_new() -> None:
    one, two = (Match(WatchId(n), str(n), None, Finding(())) for n in (1, 2))

    assert new_matches([one], [one, two]) == (two,)
    assert new_matches([one, two], [two]) == ()
