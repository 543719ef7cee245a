"""A feed: one URL that is polled; what came of a poll, and when to ask again."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.core.entry import Entry
from bot.core.ids import FeedId

LONGEST_WAIT = timedelta(hours=12)
"""The longest back-off after failures: a feed that comes back is noticed within half a day."""

GONE_WAIT = timedelta(days=1)
"""A feed that answered 410 Gone is asked once a day: some come back after a mistake at the publisher."""

Severity = Literal["temporary", "soft", "hard"]
"""temporary: ours or the network's (time-out, DNS, 5xx, 429) · soft: the publisher's, may mend itself
(404, 403, a page that is no feed) · hard: asking again is pointless until somebody acts (410, bad URL,
refused by the guard)."""


@dataclass(frozen=True, slots=True)
class FeedOffer:
    """A feed as the operator names it, before anything was fetched."""

    url: str
    source: str
    """Name of the publisher as subscribers read it."""
    language: str | None = None
    """Two letters (ISO 639-1), or None: told from the text."""
    country: str | None = None
    """Two letters (ISO 3166-1), upper case, or None."""


@dataclass(frozen=True, slots=True)
class FeedState:
    """What polling has learnt of a feed."""

    next_check: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0
    """Failed polls in a row."""
    last_success: datetime | None = None
    """None until the first good answer: the entries of that first answer fill the history."""
    last_error: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """One URL that is polled."""

    id: FeedId
    offer: FeedOffer
    state: FeedState

    @property
    def url(self) -> str:
        """Where it is polled."""
        return self.offer.url


@dataclass(frozen=True, slots=True)
class Fetched:
    """New bytes, read."""

    entries: tuple[Entry, ...]
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server said 304, or the bytes are those of last time."""


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """No entries this time; `code` is a short word for logs and health (`timeout`, `http-404`)."""

    severity: Severity
    code: str
    detail: str
    retry_after: timedelta | None = None


FetchOutcome = Fetched | Unchanged | FetchFailed


def after(
    state: FeedState, outcome: FetchOutcome, now: datetime, interval: timedelta, chance: float
) -> FeedState:
    """The state of a feed once `outcome` is known.

    `interval` is the time between two polls of a healthy feed. `chance` in [0, 1) spreads the next poll
    by up to a tenth of the wait, so that a thousand feeds do not fall due in the same second.
    """
    if isinstance(outcome, FetchFailed):
        failures = state.failures + 1
        wait = _wait_after_failure(outcome, failures, interval)
        return replace(
            state,
            next_check=_spread(now, wait, chance),
            failures=failures,
            last_error=f"{outcome.code}: {outcome.detail}",
        )
    healthy = replace(
        state,
        next_check=_spread(now, interval, chance),
        failures=0,
        last_success=now,
        last_error=None,
    )
    if isinstance(outcome, Unchanged):
        return healthy
    return replace(
        healthy,
        etag=outcome.etag,
        last_modified=outcome.last_modified,
        body_hash=outcome.body_hash,
    )


def _wait_after_failure(outcome: FetchFailed, failures: int, interval: timedelta) -> timedelta:
    if outcome.severity == "hard":
        return max(GONE_WAIT, interval)
    # 2**10 intervals pass every ceiling; the exponent is bounded so that no sum overflows.
    factor: int = 2 ** min(failures - 1 if outcome.severity == "temporary" else failures, 10)
    wait = min(factor * interval, max(LONGEST_WAIT, interval))
    return max(wait, min(outcome.retry_after or timedelta(0), GONE_WAIT))


def _spread(now: datetime, wait: timedelta, chance: float) -> datetime:
    return now + wait + wait * 0.1 * chance
