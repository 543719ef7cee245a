"""Feeds in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.feed import Feed, FeedOffer, FeedState
from bot.core.ids import FeedId
from bot.store.memory.tables import Tables, must_be


class MemoryFeeds:
    """See `ports.Feeds`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def sync(self, offers: Sequence[FeedOffer], now: datetime) -> None:
        """See `ports.Feeds.sync`."""
        polled = self._tables.writing.polled
        for feed_id in [feed_id for feed_id, added in polled.items() if not added]:
            del polled[feed_id]
        for offer in offers:
            self._take(offer, now, added=False)

    def add(self, offer: FeedOffer, now: datetime) -> Feed:
        """See `ports.Feeds.add`."""
        return self._take(offer, now, added=True)

    def drop(self, feed_id: FeedId) -> None:
        """See `ports.Feeds.drop`."""
        tables = self._tables.writing
        must_be(feed_id in tables.feeds, "feed", feed_id)
        tables.polled.pop(feed_id, None)

    def _take(self, offer: FeedOffer, now: datetime, *, added: bool) -> Feed:
        tables = self._tables.writing
        known = tables.feed_ids.get(offer.url)
        if known is None:
            known = FeedId(tables.next("feed"))
            tables.feed_ids[offer.url] = known
            tables.feeds[known] = Feed(known, offer, FeedState(next_check=now))
        else:
            tables.feeds[known] = replace(tables.feeds[known], offer=offer)
        tables.polled[known] = added
        return tables.feeds[known]

    def all(self) -> Sequence[Feed]:
        """See `ports.Feeds.all`."""
        return [self._tables.feeds[feed_id] for feed_id in sorted(self._tables.polled)]

    def get(self, feed_id: FeedId) -> Feed | None:
        """See `ports.Feeds.get`."""
        return self._tables.feeds.get(feed_id)

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Feed]:
        """See `ports.Feeds.claim_due`."""
        tables = self._tables.writing
        due = [
            feed
            for feed in self.all()
            if feed.state.next_check <= now and tables.feed_leases.get(feed.id, now) <= now
        ]
        taken = sorted(due, key=lambda feed: (feed.state.next_check, feed.id))[: max(limit, 0)]
        tables.feed_leases.update((feed.id, now + lease) for feed in taken)
        return taken

    def save(self, feed_id: FeedId, state: FeedState) -> None:
        """See `ports.Feeds.save`."""
        tables = self._tables.writing
        must_be(feed_id in tables.feeds, "feed", feed_id)
        tables.feeds[feed_id] = replace(tables.feeds[feed_id], state=state)
        tables.feed_leases.pop(feed_id, None)
