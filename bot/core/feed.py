"""A feed: one URL that is polled; what came of a poll, and when to ask again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.core.dating import misdated
from bot.core.entry import Entry, Meaning
from bot.core.ids import FeedId
from bot.core.rate import Rate, begun

LONGEST_WAIT = timedelta(hours=12)
"""The longest back-off after failures: a feed that comes back is noticed within half a day."""

GONE_WAIT = timedelta(days=1)
"""A feed that answered 410 Gone is asked once a day: some come back after a mistake at the publisher."""

MOVES_TO_BELIEVE = 3
"""A permanent redirect is followed at once and believed when it was answered so often in a row: sites
answer 301 by mistake, and a believed one is not asked about the old address any more."""

SILENCE_SHARE = 20
"""A feed is asked again after a twentieth of the time that it has been silent, or is as a rule between its
news: an hourly one every three minutes, a daily one every 72, within the bounds of `Rhythm`."""

SLOW = timedelta(seconds=5)
"""An answer that takes longer is slow; healthy feeds take less than one."""
MOST_SLOW = 5
"""The count of slow answers goes no higher, so that as many quick ones always end it."""

Severity = Literal["ours", "temporary", "soft", "hard"]
"""ours: our own network is away, or another feed of the host was asked to wait · temporary: the network's or
the server's (time-out, DNS, 5xx, 429) · soft: the publisher's, may mend itself (404, 403, a page that is no
feed) · hard: asking again is pointless until somebody acts (410, bad URL, refused by the guard)."""


SourceKind = Literal["public", "state", "private", "exile"]
"""public: paid by the public, editorially free · state: speaks for a government · private · exile: made
outside the country it is about, by those who had to leave it."""


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
    kind: SourceKind | None = None
    """Who stands behind the publisher, or None: not said."""
    article: bool = False
    """Read the article page of an item that has no summary."""


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
    last_news: datetime | None = None
    """When entries last came that had not been there before; at first the date of the newest."""
    last_full: datetime | None = None
    """When the server last sent the feed whole, rather than that it is unchanged."""
    address: str | None = None
    """Where the feed lives now, by permanent redirects; None: where it was offered."""
    moves: int = 0
    """How many answers in a row have led to `address` by permanent redirects."""
    rate: Rate | None = None
    """How often it brings news; None until the first good answer."""
    slow: int = 0
    """One more for each slow answer, one less for each quick one."""
    misdated: str | None = None
    """What is wrong with most dates of the last document."""
    told: str | None = None
    """The word of health (`core.health`) that the operator was told last, or may take for granted."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often healthy feeds are asked, as the operator has decided."""

    interval: timedelta
    """Between two polls of a feed with news: the floor."""
    slowest: timedelta
    """Between two polls of a feed that is silent or asks us to wait: the ceiling."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One URL that is polled."""

    id: FeedId
    offer: FeedOffer
    state: FeedState

    @property
    def url(self) -> str:
        """Where it was offered: what it is called."""
        return self.offer.url

    @property
    def polled_at(self) -> str:
        """Where it is polled."""
        believed = self.state.address if self.state.moves >= MOVES_TO_BELIEVE else None
        return believed or self.offer.url

    @property
    def offer_now(self) -> FeedOffer:
        """The offer with the address at which it is polled, as others should have it."""
        return replace(self.offer, url=self.polled_at)


@dataclass(frozen=True, slots=True)
class Fetched:
    """New bytes, read."""

    entries: tuple[Entry, ...]
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    moved_to: str | None = None
    """Where permanent redirects alone have led, or an index of sitemaps; None where there was none."""
    wait: timedelta | None = None
    """How long the answer stays fresh, by the server's word."""
    took: timedelta = field(default=timedelta(0), compare=False)
    """From asking to the last byte, over all redirects."""
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    """By guid, of entries whose meaning was read."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server said 304, or the bytes are those of last time."""

    moved_to: str | None = None
    wait: timedelta | None = None
    whole: bool = False
    """The server sent the feed whole all the same."""
    took: timedelta = field(default=timedelta(0), compare=False)


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """No entries this time; `code` is a short word for logs and health (`timeout`, `http-404`)."""

    severity: Severity
    code: str
    detail: str
    retry_after: timedelta | None = None


FetchOutcome = Fetched | Unchanged | FetchFailed


def after(
    state: FeedState,
    outcome: FetchOutcome,
    now: datetime,
    rhythm: Rhythm,
    chance: float,
    new: int = 0,
) -> FeedState:
    """The state of a feed once `outcome` is known, and that it brought `new` entries.

    `chance` in [0, 1) spreads the next poll by up to a tenth of the wait, so that a thousand feeds do not
    fall due in the same second.
    """
    if isinstance(outcome, FetchFailed):
        return _after_failure(state, outcome, now, rhythm, chance)
    news, rate = _heard(state, outcome, now, new)
    silence = max(now - news, rate.gap or timedelta(0))
    address, moves = _moved(state, outcome.moved_to)
    if isinstance(outcome, Fetched):
        state = replace(
            state,
            etag=outcome.etag,
            last_modified=outcome.last_modified,
            body_hash=outcome.body_hash,
            misdated=misdated(outcome.entries, now),
        )
    # One call: made one by one they were half of what an unchanged feed costs.
    return replace(
        state,
        next_check=_spread(now, next_wait(silence, outcome.wait, rhythm), chance),
        failures=0,
        last_success=now,
        last_error=None,
        last_news=news,
        last_full=now if isinstance(outcome, Fetched) or outcome.whole else state.last_full,
        address=address,
        moves=moves,
        rate=rate,
        slow=max(0, min(state.slow + (1 if outcome.took > SLOW else -1), MOST_SLOW)),
    )


def _heard(
    state: FeedState, outcome: Fetched | Unchanged, now: datetime, new: int
) -> tuple[datetime, Rate]:
    """When news last came, and what is known of their rate."""
    if state.last_success is None:
        entries = outcome.entries if isinstance(outcome, Fetched) else ()
        dates = [entry.published for entry in entries if entry.published]
        # A feed that was left years ago is silent since then, and not since we came by.
        return min(max(dates, default=now), now), begun(dates, now)
    rate, last = state.rate or Rate(now), state.last_news or now
    return (now, rate.after(now - last, now)) if new else (last, rate)


def next_wait(silent: timedelta, asked: timedelta | None, rhythm: Rhythm) -> timedelta:
    """How long to leave a healthy feed alone: by its silence, and by what its server asks for."""
    wait = max(silent / SILENCE_SHARE, asked or timedelta(0), rhythm.interval)
    return min(wait, max(rhythm.slowest, rhythm.interval))


def woken(state: FeedState, now: datetime, rhythm: Rhythm, chance: float) -> FeedState:
    """The state after a time in which nobody polled: what is overdue is spread over one interval."""
    if now - state.next_check <= rhythm.interval:
        return state
    return replace(state, next_check=now + rhythm.interval * chance)


def _moved(state: FeedState, moved_to: str | None) -> tuple[str | None, int]:
    if moved_to is None:
        # At an address that is believed there is nothing to redirect any more.
        believed = state.moves >= MOVES_TO_BELIEVE
        return (state.address, state.moves) if believed else (None, 0)
    if moved_to == state.address:
        return moved_to, min(state.moves + 1, MOVES_TO_BELIEVE)
    return moved_to, 1


def _after_failure(
    state: FeedState, problem: FetchFailed, now: datetime, rhythm: Rhythm, chance: float
) -> FeedState:
    if problem.severity == "ours":
        wait = max(rhythm.interval, problem.retry_after or timedelta(0))
        return replace(state, next_check=_spread(now, wait, chance))
    failures = state.failures + 1
    wait = _wait_after_failure(problem, failures, rhythm.interval)
    if state.moves >= MOVES_TO_BELIEVE:
        # They belong to the address that is left now.
        state = replace(state, etag=None, last_modified=None)
    return replace(
        state,
        next_check=_spread(now, wait, chance),
        failures=failures,
        last_error=f"{problem.code}: {problem.detail}",
        # A new address that fails is not the right one: back to where the feed was offered.
        address=None,
        moves=0,
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
