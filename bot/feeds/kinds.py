"""The kinds of feeds that are read, in one table, and the way from bytes to entries."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.feeds import jsonfeed, sitemap, wellformed
from bot.feeds.items import Document, entries_of
from bot.feeds.repair import decode, repaired


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of feed: its name, its root element, and who reads it."""

    name: str
    root: re.Pattern[str]
    read: Callable[[str], Document]
    markup: bool = True


def _root(element: str) -> re.Pattern[str]:
    return re.compile(rf"<(?:[\w.-]{{1,40}}:)?{element}(?=[\s>/])", re.IGNORECASE)


KINDS = (
    Kind("rss", _root("rss"), wellformed.read),
    Kind("atom", _root("feed"), wellformed.read),
    Kind("rdf", _root("rdf"), wellformed.read),  # RSS 0.9 and 1.0
    Kind("news sitemap", _root("urlset"), sitemap.read),
    Kind("sitemap index", _root("sitemapindex"), sitemap.read_index),
    Kind("json", re.compile(r"\s*\{"), jsonfeed.read, markup=False),
)

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def sniff(text: str) -> tuple[Kind, int]:
    """Tell the kind of a document by its root element, and where that begins; headers lie too often.

    Raises NotAFeed, whose `looks_like` is `empty`, `html`, `xml` or `text`.
    """
    if not text.strip():
        raise NotAFeed("the answer is empty", "empty")
    *markup, json = KINDS
    if json.root.match(text):
        return json, 0
    html = _HTML.search(text)
    roots = [(found.start(), kind) for kind in markup if (found := kind.root.search(text))]
    if roots:
        start, kind = min(roots, key=lambda root: root[0])
        if html is None or start < html.start():
            return kind, start
    looks_like = "html" if html else "xml" if text.lstrip().startswith("<") else "text"
    raise NotAFeed(f"not a feed but {looks_like}", looks_like)


def parse(raw: bytes, content_type: str | None, url: str, now: datetime) -> tuple[Entry, ...]:
    """Read a document as entries, in its own order; `url` is where it came from.

    Raises NotAFeed and nothing else, whatever the bytes are.
    """
    text = decode(raw, content_type)
    kind, start = sniff(text)
    document = kind.read(repaired(text, start) if kind.markup else text)
    return entries_of(document, url, now)
