"""What a search for feeds has found: at the address of a site, or in a list of feeds."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.feed import FeedOffer


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that answers, with what it holds now."""

    url: str
    title: str
    """Of the link that led here, or of the page, or ""."""
    entries: int
    newest: datetime | None
    language: str | None

    @property
    def offer(self) -> FeedOffer:
        """The feed as one to poll, under the name of its host until somebody gives it a better one."""
        host = self.url.split("/")[2].removeprefix("www.")
        return FeedOffer(self.url, host, self.language)


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found, and what was tried in vain."""

    found: tuple[FoundFeed, ...]
    tried: tuple[tuple[str, str], ...]
    """Address and reason."""

    def first(self, number: int) -> "Discovery":
        """The same with so many finds at the most."""
        return replace(self, found=self.found[:number])
