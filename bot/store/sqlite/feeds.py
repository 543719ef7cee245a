"""Feeds in SQLite."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.errors import StoreError, required
from bot.core.feed import Feed, FeedOffer, FeedState
from bot.core.ids import FeedId
from bot.core.rate import Rate
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.values import (
    micros,
    micros_or_null,
    moment,
    moment_or_none,
    span,
    span_or_none,
    span_or_null,
)

_OFFER = """
INSERT INTO feeds (url, source, language, country, kind, article, polled, added, next_check, failures)
VALUES (:url, :source, :language, :country, :kind, :article, 1, :added, :next_check, 0)
ON CONFLICT (url) DO UPDATE SET
    source = excluded.source, language = excluded.language, country = excluded.country,
    kind = excluded.kind, article = excluded.article, polled = 1, added = excluded.added"""

_CLAIM = """
UPDATE feeds SET lease_until = :lease_until WHERE id IN (
    SELECT id FROM feeds
    WHERE polled = 1 AND next_check <= :now AND (lease_until IS NULL OR lease_until <= :now)
    ORDER BY next_check, id LIMIT :limit
) RETURNING *"""


class SqliteFeeds:
    """See `ports.Feeds`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sync(self, offers: Sequence[FeedOffer], now: datetime) -> None:
        """See `ports.Feeds.sync`."""
        self._session.change("UPDATE feeds SET polled = 0 WHERE added = 0")
        self._session.change_many(_OFFER, [_offered(offer, now, added=0) for offer in offers])

    def add(self, offer: FeedOffer, now: datetime) -> Feed:
        """See `ports.Feeds.add`."""
        self._session.change_many(_OFFER, [_offered(offer, now, added=1)])
        row = self._session.row("SELECT * FROM feeds WHERE url = ?", (offer.url,))
        return _feed(required(row, "a feed"))

    def drop(self, feed_id: FeedId) -> None:
        """See `ports.Feeds.drop`."""
        if not self._session.update("feeds", feed_id, {"polled": 0, "added": 0}):
            raise StoreError(f"there is no feed {feed_id}")

    def all(self) -> Sequence[Feed]:
        """See `ports.Feeds.all`."""
        rows = self._session.rows("SELECT * FROM feeds WHERE polled = 1 ORDER BY id")
        return [_feed(row) for row in rows]

    def get(self, feed_id: FeedId) -> Feed | None:
        """See `ports.Feeds.get`."""
        row = self._session.row("SELECT * FROM feeds WHERE id = ?", (feed_id,))
        return None if row is None else _feed(row)

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Feed]:
        """See `ports.Feeds.claim_due`."""
        rows = self._session.rows(
            _CLAIM,
            {"now": micros(now), "lease_until": micros(now + lease), "limit": max(limit, 0)},
        )
        # RETURNING promises no order.
        return sorted(map(_feed, rows), key=lambda feed: (feed.state.next_check, feed.id))

    def save(self, feed_id: FeedId, state: FeedState) -> None:
        """See `ports.Feeds.save`."""
        columns: dict[str, Value] = {
            "next_check": micros(state.next_check),
            "etag": state.etag,
            "last_modified": state.last_modified,
            "body_hash": state.body_hash,
            "failures": state.failures,
            "last_success": micros_or_null(state.last_success),
            "last_error": state.last_error,
            "last_news": micros_or_null(state.last_news),
            "last_full": micros_or_null(state.last_full),
            "address": state.address,
            "moves": state.moves,
            "slow": state.slow,
            "misdated": state.misdated,
            "told": state.told,
            "lease_until": None,
            **_rated(state.rate),
        }
        if not self._session.update("feeds", feed_id, columns):
            raise StoreError(f"there is no feed {feed_id}")


def _offered(offer: FeedOffer, now: datetime, *, added: int) -> dict[str, Value]:
    return {
        "url": offer.url,
        "source": offer.source,
        "language": offer.language,
        "country": offer.country,
        "kind": offer.kind,
        "article": int(offer.article),
        "added": added,
        "next_check": micros(now),
    }


def _rated(rate: Rate | None) -> dict[str, Value]:
    if rate is None:
        return {"rate_since": None}
    return {
        "rate_since": micros(rate.since),
        "rate_gap": span_or_null(rate.gap),
        "rate_pause": span_or_null(rate.pause),
        "rate_former": span_or_null(rate.former),
    }


def _rate(row: Row) -> Rate | None:
    if row["rate_since"] is None:
        return None
    return Rate(
        moment(row["rate_since"]),
        span_or_none(row["rate_gap"]),
        span(row["rate_pause"]),
        span_or_none(row["rate_former"]),
    )


def _feed(row: Row) -> Feed:
    offer = FeedOffer(
        row["url"],
        row["source"],
        row["language"],
        row["country"],
        row["kind"],
        bool(row["article"]),
    )
    state = FeedState(
        next_check=moment(row["next_check"]),
        etag=row["etag"],
        last_modified=row["last_modified"],
        body_hash=row["body_hash"],
        failures=row["failures"],
        last_success=moment_or_none(row["last_success"]),
        last_error=row["last_error"],
        last_news=moment_or_none(row["last_news"]),
        last_full=moment_or_none(row["last_full"]),
        address=row["address"],
        moves=row["moves"],
        rate=_rate(row),
        slow=row["slow"],
        misdated=row["misdated"],
        told=row["told"],
    )
    return Feed(FeedId(row["id"]), offer, state)
