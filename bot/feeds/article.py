"""The first words of an article from its page, for feeds whose items say nothing but a headline.

Only where the operator has chosen it for a feed, and only where the site's robots.txt lets us.
"""

from collections.abc import Awaitable, Callable
from urllib.robotparser import RobotFileParser

from selectolax.lexbor import LexborHTMLParser
from yarl import URL

from bot.core.feed import FetchFailed
from bot.feeds.discover import Apart, Page, here
from bot.text.html import plain_text

SHORTEST = 40
"""Letters: a shorter description is a slogan, a shorter paragraph a caption."""
DESCRIPTIONS = (
    'meta[property="og:description"]',
    'meta[name="description"]',
    'meta[name="twitter:description"]',
)
PARAGRAPHS = ("article p", "main p", "p")
BESIDE = (
    "nav, body > header, footer, aside, form, dialog, [class*=cookie i], [id*=cookie i], "
    "[class*=consent i], [id*=consent i]"
)
"""What stands on a page beside its article."""
MOST_HOSTS = 1000
"""Rules kept; beyond that they are asked for anew."""

Get = Callable[[str], Awaitable[Page | FetchFailed]]


class Articles:
    """Reads summaries off article pages, politely."""

    def __init__(self, get: Get, agent: str, apart: Apart = here) -> None:
        """`agent` is the name that robots.txt may speak of, without version."""
        self._get, self._agent, self._apart = get, agent, apart
        self._rules: dict[str, RobotFileParser] = {}

    async def summary(self, url: str) -> str:
        """The page's own description, else its first paragraph; "" where there is none to be had."""
        if not url or not await self._may(url):
            return ""
        page = await self._get(url)
        if isinstance(page, FetchFailed):
            return ""
        words = await self._apart(first_words, page.body)
        return "" if isinstance(words, FetchFailed) else words

    async def _may(self, url: str) -> bool:
        origin = str(URL(url).origin())
        if origin not in self._rules:
            if len(self._rules) >= MOST_HOSTS:
                self._rules.clear()
            self._rules[origin] = await self._read_rules(origin)
        return self._rules[origin].can_fetch(self._agent, url)

    async def _read_rules(self, origin: str) -> RobotFileParser:
        rules = RobotFileParser()
        page = await self._get(f"{origin}/robots.txt")
        # RFC 9309 2.3.1: where there is none everything may be fetched, where it cannot be had nothing.
        if isinstance(page, FetchFailed) and page.severity != "soft":
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            text = "" if isinstance(page, FetchFailed) else page.body.decode("utf-8", "replace")
            rules.parse(text.splitlines())
        return rules


def first_words(body: bytes) -> str:
    """What a page says of itself, else its first paragraph of some length, as clean text."""
    tree = LexborHTMLParser(body)
    for selector in DESCRIPTIONS:
        node = tree.css_first(selector)
        words = plain_text(node.attributes.get("content") or "") if node is not None else ""
        if len(words) >= SHORTEST:
            return words
    # One after the other: what stands in one that is gone already must not be touched.
    while (beside := tree.css_first(BESIDE)) is not None:
        beside.decompose()
    for selector in PARAGRAPHS:
        for node in tree.css(selector):
            words = plain_text(node.html or "")
            if len(words) >= SHORTEST:
                return words
    return ""
