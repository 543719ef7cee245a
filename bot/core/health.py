"""The health of a feed: what its state means, in one word and one sentence."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.feed import MOVES_TO_BELIEVE, SLOW, FeedState

HealthWord = Literal[
    "new", "well", "moved", "quiet", "slow", "misdated", "failing", "blocked", "dead"
]
"""new: not read yet · moved: lives elsewhere now · quiet: no news for far longer than is usual · slow: its
answers take long · misdated: most entries are badly dated · failing: the last polls failed · blocked: the
publisher does not let us in · dead: gone for good, or failures alone for a day."""

BLOCKED = ("http-401", "http-403", "http-451")
GONE = "gone"

QUIET = timedelta(days=7)
"""While the rate of a feed is not known: half of the news feeds publish within the hour."""
QUIET_TIMES = 2
"""So many times its longest usual silence (`core.rate`) make a feed quiet against its own rate."""
QUIET_LEAST = timedelta(hours=3)
"""An outlet that publishes by the minute may well be silent for an hour."""
SLOW_ANSWERS = 3
"""More slow answers than quick ones, before it is said."""
DEAD = timedelta(days=1)
"""Hours, not weeks: an editor should know by the next morning that a source is lost."""


@dataclass(frozen=True, slots=True)
class Health:
    """A judgement with its reason."""

    word: HealthWord
    detail: str = ""


def health_of(state: FeedState, now: datetime, slowest: timedelta) -> Health:
    """Judge a feed by what polling has learnt; `slowest` is the longest wait between two polls."""
    if state.failures:
        since = state.last_success
        dead = since is not None and now - since > max(DEAD, 2 * slowest)
        code = (state.last_error or "").partition(":")[0]
        times = "1 failure" if state.failures == 1 else f"{state.failures} failures in a row"
        word: HealthWord = "blocked" if code in BLOCKED else "failing"
        if dead or code == GONE or (since is None and state.failures > 3):
            word = "dead"
        return Health(word, f"{times}; {state.last_error or ''}")
    if state.last_success is None:
        return Health("new")
    if state.last_news is not None and now - state.last_news > quiet_after(state):
        return Health("quiet", f"no news since {state.last_news:%Y-%m-%d %H:%M} UTC")
    if state.slow >= SLOW_ANSWERS:
        return Health("slow", f"answers take more than {SLOW.total_seconds():g} s")
    if state.misdated:
        return Health("misdated", state.misdated)
    if state.moves >= MOVES_TO_BELIEVE:
        return Health("moved", f"now at {state.address}")
    return Health("well")


def quiet_after(state: FeedState) -> timedelta:
    """The silence of a feed that is no longer usual."""
    longest = state.rate.longest if state.rate else None
    return QUIET if longest is None else max(QUIET_LEAST, QUIET_TIMES * longest)
