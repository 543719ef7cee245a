"""From the address of a site to its feeds.

In this order, and no further than something is found: the address itself, what its page links as
alternates, what its page links by name, the paths at which feeds usually live, the news sitemaps of its
robots.txt. Every candidate is fetched and read before it is offered.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser
from yarl import URL

from bot.core.discovery import Discovery, FoundFeed
from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.kinds import parse

TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
    "text/xml",
    "application/xml",
)
PATHS = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/feeds",
    "/index.xml",
    "/rss/all.xml",
)
"""Where publishing systems put their feeds; WordPress alone accounts for the first."""
NAMES = ("rss", "feed", "atom")
MOST = 20
"""Candidates tried, so that a page of a thousand links is no task of a thousand requests."""


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes from an address, after redirects."""

    url: str
    content_type: str | None
    body: bytes


Get = Callable[[str], Awaitable[Page | FetchFailed]]


async def discover(get: Get, address: str, now: datetime) -> Discovery:
    """Find the feeds of a site or check a feed; `address` may lack its scheme."""
    address = address.strip()
    url = address if "://" in address else f"https://{address}"
    if not _is_address(url):
        return Discovery((), ((address, "this is no address of a feed or a site"),))
    search = _Search(get, now)
    page = await search.look(url, "")
    if page is not None:
        for candidates in (list(_alternates(page)), list(_named_links(page))):
            await search.look_at(candidates)
    if not search.found and page is not None:
        await search.look_at([(path, str(URL(page.url).join(URL(path)))) for path in PATHS])
    if not search.found:
        await search.look_at([("", url) for url in await search.news_sitemaps(url)])
    return Discovery(tuple(search.found), tuple(search.tried))


def _is_address(url: str) -> bool:
    try:
        return bool(URL(url).host)
    except ValueError:
        return False


class _Search:
    """One search: what was tried is not tried again."""

    def __init__(self, get: Get, now: datetime) -> None:
        self._get, self._now = get, now
        self._seen: set[str] = set()
        self.found: list[FoundFeed] = []
        self.tried: list[tuple[str, str]] = []

    async def look_at(self, candidates: Sequence[tuple[str, str]]) -> None:
        """Try candidates, but only where nothing was found before them."""
        if self.found:
            return
        for title, url in candidates[:MOST]:
            await self.look(url, title)

    async def look(self, url: str, title: str) -> Page | None:
        """Try one address; a page that is no feed is given back."""
        if url in self._seen:
            return None
        self._seen.add(url)
        page = await self._get(url)
        if isinstance(page, FetchFailed):
            self.tried.append((url, f"{page.code}: {page.detail}"))
            return None
        try:
            entries = parse(page.body, page.content_type, page.url, self._now)
        except NotAFeed as error:
            self.tried.append((url, str(error)))
            return page
        self.found.append(_described(page.url, title, entries))
        return None

    async def news_sitemaps(self, url: str) -> list[str]:
        """The sitemaps with news in their name that robots.txt lists."""
        page = await self._get(str(URL(url).join(URL("/robots.txt"))))
        if isinstance(page, FetchFailed):
            return []
        lines = page.body.decode("utf-8", errors="replace").splitlines()
        maps = [
            line.split(":", 1)[1].strip() for line in lines if line.lower().startswith("sitemap:")
        ]
        return [
            address for address in maps if "news" in address.partition("//")[2].partition("/")[2]
        ]


def _alternates(page: Page) -> Iterator[tuple[str, str]]:
    """What the page itself says are its feeds (`<link rel=alternate type=…>`)."""
    for node in LexborHTMLParser(page.body).css("link[rel~=alternate][href]"):
        kind = (node.attributes.get("type") or "").partition(";")[0].strip().lower()
        if kind in TYPES:
            title = node.attributes.get("title") or ""
            yield title, _absolute(page, node.attributes.get("href") or "")


def _named_links(page: Page) -> Iterator[tuple[str, str]]:
    """Links whose address speaks of feeds."""
    for node in LexborHTMLParser(page.body).css("a[href]"):
        address = _absolute(page, node.attributes.get("href") or "")
        if any(name in URL(address).path.lower() for name in NAMES):
            yield node.text(strip=True), address


def _absolute(page: Page, href: str) -> str:
    try:
        return str(URL(page.url).join(URL(href.strip())))
    except ValueError:
        return page.url


def _described(url: str, title: str, entries: Sequence[Entry]) -> FoundFeed:
    dates = [entry.published for entry in entries if entry.published is not None]
    languages = {entry.language for entry in entries if entry.language}
    language = languages.pop() if len(languages) == 1 else None
    return FoundFeed(url, title.strip(), len(entries), max(dates, default=None), language)
