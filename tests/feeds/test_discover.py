"""From a site to its feeds, in the order in which they are most likely meant."""

from datetime import UTC, datetime

import pytest

from bot.core.discovery import Discovery
from bot.core.feed import FetchFailed
from bot.feeds.discover import MOST, Page, discover

NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
RSS = (
    b"<rss version='2.0'><channel><language>az</language><item><title>Port opens</title>"
    b"<guid>1</guid><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>"
)
NOTHING = FetchFailed("soft", "http-404", "the server answered 404")


class Site:
    """Pages by address; what is not there is a 404."""

    def __init__(self, pages: dict[str, bytes]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    async def get(self, url: str) -> Page | FetchFailed:
        self.asked.append(url)
        body = self.pages.get(url)
        return Page(url, None, body) if body is not None else NOTHING


async def search(pages: dict[str, bytes], address: str = "news.example") -> tuple[Discovery, Site]:
    site = Site(pages)
    return await discover(site.get, address, NOW), site


def urls(told: Discovery) -> list[str]:
    return [found.url for found in told.found]


async def test_a_feed_is_itself() -> None:
    told, site = await search({"https://news.example/rss": RSS}, "https://news.example/rss")

    (found,) = told.found
    assert (found.url, found.entries, found.newest, found.language) == (
        "https://news.example/rss",
        1,
        datetime(2026, 1, 6, 8, tzinfo=UTC),
        "az",
    )
    assert site.asked == ["https://news.example/rss"]


async def test_what_the_page_calls_its_feeds_comes_first() -> None:
    page = (
        b"<html><head><link rel='alternate' type='application/rss+xml' title='All' href='/all'>"
        b"<link rel='alternate' hreflang='ru' href='/ru'></head><a href='/rss-page'>RSS</a></html>"
    )
    told, site = await search({"https://news.example": page, "https://news.example/all": RSS})

    assert [(found.url, found.title) for found in told.found] == [
        ("https://news.example/all", "All")
    ]
    assert "https://news.example/rss-page" not in site.asked


async def test_links_by_name_come_next() -> None:
    page = b"<html><a href='/about'>About</a><a href='feeds/world.xml'>World</a><a href='http://['>x</a></html>"
    told, _ = await search(
        {"https://news.example": page, "https://news.example/feeds/world.xml": RSS}
    )

    assert [(found.url, found.title) for found in told.found] == [
        ("https://news.example/feeds/world.xml", "World")
    ]


async def test_then_the_usual_places() -> None:
    told, _ = await search(
        {"https://news.example": b"<html></html>", "https://news.example/rss.xml": RSS}
    )

    assert urls(told) == ["https://news.example/rss.xml"]
    assert ("https://news.example/feed", "http-404: the server answered 404") in told.tried


async def test_then_the_news_sitemaps_of_robots() -> None:
    robots = b"User-agent: *\nSitemap: https://news.example/pages.xml\nsitemap: https://news.example/news.xml\n"
    pages = {"https://news.example/robots.txt": robots, "https://news.example/news.xml": RSS}
    told, site = await search(pages)

    assert urls(told) == ["https://news.example/news.xml"]
    assert "https://news.example/pages.xml" not in site.asked


async def test_where_nothing_is_the_reasons_are_told() -> None:
    told, _ = await search({})

    assert told.found == ()
    assert told.tried == (("https://news.example", "http-404: the server answered 404"),)


async def test_a_page_of_a_thousand_links_is_no_thousand_requests() -> None:
    links = "".join(f"<a href='/rss/{n}'>x</a>" for n in range(1000))
    _, site = await search({"https://news.example": f"<html>{links}</html>".encode()})

    assert len(site.asked) < 2 * MOST


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe\x00", b"<html><link rel=alternate type='text/xml' href=''>"]
)
async def test_strange_pages_are_no_trouble(body: bytes) -> None:
    told, _ = await search({"https://news.example": body})

    assert told.found == ()


@pytest.mark.parametrize("address", [":", "", "https://", "http://[::", "https:///path", "::1/x"])
async def test_what_is_no_address_is_not_asked_for(address: str) -> None:
    told, site = await search({}, address)

    assert told.found == ()
    assert told.tried == ((address, "this is no address of a feed or a site"),)
    assert site.asked == []
