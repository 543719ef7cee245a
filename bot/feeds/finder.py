"""Ways to more feeds: by the address of a site, by a list of another reader."""

from collections.abc import Sequence

from bot.core.discovery import Discovery
from bot.core.feed import FeedOffer
from bot.feeds.discover import Get, discover
from bot.feeds.opml import read_opml, write_opml
from bot.ports import Clock

TITLE = "Rasid"


class FeedFinder:
    """See `ports.Finder`; `get` fetches a page, guarded and bounded."""

    def __init__(self, get: Get, clock: Clock) -> None:
        self._get, self._clock = get, clock

    async def find(self, address: str) -> Discovery:
        """See `ports.Finder.find`."""
        return await discover(self._get, address, self._clock.now())

    def listed(self, raw: bytes) -> Sequence[FeedOffer]:
        """See `ports.Finder.listed`."""
        return read_opml(raw)

    def listing(self, offers: Sequence[FeedOffer]) -> bytes:
        """See `ports.Finder.listing`."""
        return write_opml(offers, TITLE)
