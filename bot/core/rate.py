"""How often a feed brings news: its own rate, against which its silence is judged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

SPAN = timedelta(weeks=1)
"""A week holds the nights of a newsroom and its weekend."""
UNSEEN = timedelta(hours=36)
"""The longest silence is put no lower before a whole span was seen: no night may have been in it yet, no
weekend. Twice this is a long weekend."""
LOOK_BACK = timedelta(weeks=4)
"""Of the dates of a feed's first document: older ones are pinned, or an archive."""
WEIGHT = 8
"""A gap counts an eighth in the mean of the gaps: after a day of hourly news the week before is forgotten."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The silences of a feed between its news, as they were observed."""

    since: datetime
    """When the span began that is observed now."""
    gap: timedelta | None = None
    """Between two arrivals of news, as a weighted mean; None: not seen yet."""
    pause: timedelta = timedelta(0)
    """The longest silence of this span."""
    former: timedelta | None = None
    """The longest silence of the span before, or None: there was none."""

    def after(self, silence: timedelta, now: datetime) -> "Rate":
        """What is known once news has come after a silence."""
        gap = silence if self.gap is None else self.gap + (silence - self.gap) / WEIGHT
        pause = max(self.pause, silence)
        if now - self.since < SPAN:
            return replace(self, gap=gap, pause=pause)
        return Rate(now, gap, timedelta(0), pause)

    @property
    def longest(self) -> timedelta | None:
        """The longest silence that is usual, or None where no news were seen to follow others."""
        if self.gap is None:
            return None
        return max(self.pause, UNSEEN if self.former is None else self.former)


def begun(dates: Sequence[datetime], now: datetime) -> Rate:
    """What the dates of a feed's first document tell of its rate."""
    newest = max(dates, default=now)
    seen = sorted({date for date in dates if newest - date <= LOOK_BACK})
    if len(seen) < 2:
        return Rate(now)
    gaps = [later - earlier for earlier, later in pairwise(seen)]
    gap, pause = (seen[-1] - seen[0]) / len(gaps), max(gaps)
    if seen[-1] - seen[0] >= SPAN:
        return Rate(now, gap, former=pause)
    return Rate(min(seen[0], now), gap, pause)
