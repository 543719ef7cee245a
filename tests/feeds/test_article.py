"""The first words of an article by its page, where robots.txt lets us."""

import pytest

from bot.core.feed import FetchFailed
from bot.feeds.article import MOST_HOSTS, Articles, first_words
from bot.feeds.discover import Page

WORDS = "The port of Baku opens a second terminal in spring."
GONE = FetchFailed("soft", "http-404", "")
AWAY = FetchFailed("temporary", "timeout", "")


class Site:
    def __init__(self, pages: dict[str, bytes | FetchFailed]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    async def get(self, url: str) -> Page | FetchFailed:
        self.asked.append(url)
        found = self.pages.get(url, GONE)
        return found if isinstance(found, FetchFailed) else Page(url, None, found)


@pytest.mark.parametrize(
    "page",
    [
        f"<meta property='og:description' content='{WORDS}'><p>Something else, and long enough for it.</p>",
        f"<meta name='description' content=' {WORDS} '>",
        f"<meta name='description' content='News'><p>Menu</p><article><p>{WORDS}</p></article>",
        "<main><p><b>The port</b> of Baku opens a second terminal in spring.</p></main>",
        f"<p>{WORDS}</p>",
        "<div class='CookieBar'><nav><p>We use cookies to improve what you see here.</p></nav></div>"
        f"<p>{WORDS}</p>",
        f"<footer><p>All rights are reserved by the publishers of this newspaper.</p></footer><p>{WORDS}</p>",
        f"<article><header><p>{WORDS}</p></header><p>And more is said of it below this.</p></article>",
    ],
)
def test_the_page_speaks_for_its_article(page: str) -> None:
    assert first_words(f"<html>{page}</html>".encode()) == WORDS


@pytest.mark.parametrize("body", [b"", b"\xff\x00", b"<p>short</p>", b"<meta name=description>"])
def test_a_page_that_says_nothing_gives_nothing(body: bytes) -> None:
    assert first_words(body) == ""


URL = "https://news.example/1"
PAGE = f"<p>{WORDS}</p>".encode()


@pytest.mark.parametrize(
    ("robots", "told"),
    [
        (GONE, WORDS),
        (b"User-agent: *\nDisallow: /private\n", WORDS),
        (b"User-agent: *\nDisallow: /\n", ""),
        (b"User-agent: Rasid\nDisallow: /\n\nUser-agent: *\nAllow: /\n", ""),
        (AWAY, ""),
    ],
)
async def test_robots_decide(robots: bytes | FetchFailed, told: str) -> None:
    site = Site({"https://news.example/robots.txt": robots, URL: PAGE})

    assert await Articles(site.get, "Rasid").summary(URL) == told
    assert (URL in site.asked) == bool(told)


async def test_rules_are_asked_for_once_a_site() -> None:
    site = Site({URL: PAGE, "https://news.example/2": PAGE})
    articles = Articles(site.get, "Rasid")

    for url in (URL, "https://news.example/2", "", "https://news.example/none"):
        await articles.summary(url)

    assert site.asked.count("https://news.example/robots.txt") == 1


async def test_the_rules_of_many_sites_are_bounded() -> None:
    site = Site({})
    articles = Articles(site.get, "Rasid")

    for number in range(MOST_HOSTS + 5):
        await articles.summary(f"https://n{number}.example/1")

    assert len(articles._rules) == 5
