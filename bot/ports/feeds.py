"""Feeds in a store, see `bot.ports.store`."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.feed import Feed, FeedOffer, FeedState
from bot.core.ids import FeedId


class Feeds(Protocol):
    """Feeds and what polling has learnt of them."""

    def sync(self, offers: Sequence[FeedOffer], now: datetime) -> None:
        """Make these the feeds that are polled.

        New ones are due at once, known ones (by URL) take what is said of them now and keep their state,
        absent ones are no longer polled, unless `add` has brought them; they keep their entries and, should
        they come back, their state. Where a URL stands twice, the last one counts.
        """

    def add(self, offer: FeedOffer, now: datetime) -> Feed:
        """Poll this one from now on, whatever `sync` is told; a known URL keeps its state."""

    def drop(self, feed_id: FeedId) -> None:
        """No longer poll it; its entries are kept. One that the config names comes back with `sync`."""

    def all(self) -> Sequence[Feed]:
        """Those that are polled, by id."""

    def get(self, feed_id: FeedId) -> Feed | None:
        """One feed, polled or not."""

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Feed]:
        """Take up to `limit` feeds whose next check has come, earliest first, for this worker alone.

        Taken again by anybody once the lease has run out, unless `save` came before.
        """

    def save(self, feed_id: FeedId, state: FeedState) -> None:
        """Keep what a poll has found, and end the lease."""
