"""What is wrong with the dates of a feed, where it is most of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.entry import Entry

FEWEST = 5
"""Entries; of fewer, one that lacks its date would speak for all."""
AHEAD = timedelta(minutes=30)
"""A publisher's clock may be wrong by minutes; by more, it is the zone that is wrong."""


def misdated(entries: Sequence[Entry], now: datetime) -> str | None:
    """Say how most entries are badly dated, or None. Dates that cannot be are none when they come here."""
    dates = [entry.published for entry in entries if entry.published is not None]
    alike = max(Counter(dates).values(), default=0)
    for count, fault in (
        (len(entries) - len(dates), "without a date that can be trusted"),
        (sum(date > now + AHEAD for date in dates), "dated ahead of time"),
        (alike, "dated to the same moment"),
    ):
        if len(entries) >= FEWEST and 2 * count > len(entries):
            return f"{count} of {len(entries)} entries {fault}"
    return None
