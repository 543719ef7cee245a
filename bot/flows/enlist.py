"""Feeds that somebody brings: proposed, taken in, taken out again."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.feed import Feed, FeedOffer
from bot.core.ids import FeedId
from bot.ports import Unit


def propose(unit: Unit, offers: Sequence[FeedOffer], now: datetime) -> list[tuple[Feed, bool]]:
    """Give each offer an id without polling it; True for those that are polled already."""
    polled = {feed.url for feed in unit.feeds.all()}
    proposed = []
    for offer in offers:
        feed = unit.feeds.add(offer, now)
        if offer.url not in polled:
            unit.feeds.drop(feed.id)
        proposed.append((feed, offer.url in polled))
    return proposed


def enlist(unit: Unit, feed_id: FeedId, now: datetime) -> Feed | None:
    """Poll a feed that was proposed, or taken out; None where it is not known."""
    known = unit.feeds.get(feed_id)
    return None if known is None else unit.feeds.add(known.offer, now)


def delist(unit: Unit, feed_id: FeedId) -> None:
    """No longer poll a feed; one that is not known is none."""
    if unit.feeds.get(feed_id) is not None:
        unit.feeds.drop(feed_id)


def enlist_all(unit: Unit, offers: Sequence[FeedOffer], now: datetime) -> tuple[int, int]:
    """Poll all of a list; how many are new, and how many were polled already."""
    polled = {feed.url for feed in unit.feeds.all()}
    new = [offer for offer in offers if offer.url not in polled]
    for offer in new:
        unit.feeds.add(offer, now)
    return len(new), len(offers) - len(new)
