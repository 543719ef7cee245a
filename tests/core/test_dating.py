"""A feed whose dates are bad: none, ahead, or all the same; one bad date is nobody's fault."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.dating import misdated
from bot.core.entry import Entry

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(*hours: float | None) -> list[Entry]:
    return [
        Entry(str(n), "", "t", published=None if hour is None else NOW + hour * HOUR)
        for n, hour in enumerate(hours)
    ]


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        (at(None, None, None, -1, -2), "3 of 5 entries without a date that can be trusted"),
        (at(2, 3, 1, -1, -2), "3 of 5 entries dated ahead of time"),
        (at(-8, -8, -8, -8, -1, -2), "4 of 6 entries dated to the same moment"),
        (at(None, None, 1, 2, -1, -1, -3), None),
        (at(0.1, 0.2, 0.3, 0.4, 0.5), None),
        (at(None, None, None, None), None),
        ([], None),
    ],
)
def test_most_dates_decide(entries: list[Entry], fault: str | None) -> None:
    assert misdated(entries, NOW) == fault
