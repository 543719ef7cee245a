"""From the address of a site to its feeds.

In this order, and no further than something is found: the address itself, what its page links as
alternates, what its page links by name, the paths at which feeds usually live, the news sitemaps of its
robots.txt, through an index of sitemaps where there is one. Every candidate is fetched and read before
it is offered.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ParamSpec, Protocol, TypeVar

from selectolax.lexbor import LexborHTMLParser
from yarl import URL

from bot.core.discovery import Discovery, FoundFeed
from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.kinds import parse
from bot.feeds.sitemap import is_of_news, likely

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
MOST_OTHERS = 3
"""Sitemaps tried that do not speak of news: one may be the index that lists the one of news."""


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes from an address, after redirects."""

    url: str
    content_type: str | None
    body: bytes


P = ParamSpec("P")
T = TypeVar("T")
Get = Callable[[str], Awaitable[Page | FetchFailed]]


class Apart(Protocol):
    """Runs a function on what came from outside where it can do no harm; see `Readers.apart`."""

    async def __call__(
        self, work: Callable[P, T], *arguments: P.args, **names: P.kwargs
    ) -> T | FetchFailed:
        """What the function gives, or why it was given up. Raises NotAFeed."""


async def here(work: Callable[P, T], *arguments: P.args, **names: P.kwargs) -> T | FetchFailed:
    """In this process, for pages of one's own."""
    return work(*arguments, **names)


async def discover(get: Get, address: str, now: datetime, apart: Apart = here) -> Discovery:
    """Find the feeds of a site or check a feed; `address` may lack its scheme."""
    address = address.strip()
    url = address if "://" in address else f"https://{address}"
    if not _is_address(url):
        return Discovery((), ((address, "this is no address of a feed or a site"),))
    search = _Search(get, now, apart)
    page = await search.look(url, "")
    if page is not None:
        links = await apart(links_of, page)
        for candidates in () if isinstance(links, FetchFailed) else links:
            await search.look_at(candidates)
    if not search.found and page is not None:
        await search.look_at([(path, str(URL(page.url).join(URL(path)))) for path in PATHS])
    if not search.found:
        for addresses in await search.sitemaps(url):
            await search.look_at([("", address) for address in addresses])
    return Discovery(tuple(search.found), tuple(search.tried))


def _is_address(url: str) -> bool:
    try:
        return bool(URL(url).host)
    except ValueError:
        return False


class _Search:
    """One search: what was tried is not tried again."""

    def __init__(self, get: Get, now: datetime, apart: Apart) -> None:
        self._get, self._now, self._apart = get, now, apart
        self._seen: set[str] = set()
        self.found: list[FoundFeed] = []
        self.tried: list[tuple[str, str]] = []

    async def look_at(self, candidates: Sequence[tuple[str, str]]) -> None:
        """Try candidates, but only where nothing was found before them."""
        if self.found:
            return
        for title, url in candidates[:MOST]:
            await self.look(url, title)

    async def _look_within(self, children: Sequence[str], title: str) -> None:
        """The sitemaps that an index lists, those of news first, up to one that holds news."""
        for child in likely(children):
            if not self.found:
                await self.look(child, title, within=True)

    async def look(self, url: str, title: str, *, within: bool = False) -> Page | None:
        """Try one address; a page that is no feed is given back."""
        if url in self._seen:
            return None
        self._seen.add(url)
        page = await self._get(url)
        if isinstance(page, FetchFailed):
            self.tried.append((url, f"{page.code}: {page.detail}"))
            return None
        try:
            entries = await self._apart(parse, page.body, page.content_type, page.url, self._now)
        except NotAFeed as error:
            self.tried.append((url, str(error)))
            if error.children and not within:
                await self._look_within(error.children, title)
            return page
        if isinstance(entries, FetchFailed):
            self.tried.append((url, f"{entries.code}: {entries.detail}"))
            return None
        self.found.append(_described(page.url, title, entries))
        return None

    async def sitemaps(self, url: str) -> tuple[list[str], list[str]]:
        """The sitemaps that robots.txt lists: those with news in their name, and a few of the others."""
        page = await self._get(str(URL(url).join(URL("/robots.txt"))))
        if isinstance(page, FetchFailed):
            return [], []
        lines = page.body.decode("utf-8", errors="replace").splitlines()
        maps = [
            line.split(":", 1)[1].strip() for line in lines if line.lower().startswith("sitemap:")
        ]
        others = [address for address in maps if not is_of_news(address)]
        return list(filter(is_of_news, maps)), others[:MOST_OTHERS]


def links_of(page: Page) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Titles and addresses of what a page calls its feeds, and of what sounds like one."""
    return list(_alternates(page)), list(_named_links(page))


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
