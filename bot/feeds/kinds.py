"""The kinds of feeds that are read, in one table, and the way from bytes to entries."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.feeds import jsonfeed, sitemap, wellformed
from bot.feeds.items import Document, entries_of
from bot.feeds.repair import decode, sound


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of feed: its name, its root element (or the sign it begins with), and who reads it."""

    name: str
    root: str
    read: Callable[[str], Document]
    markup: bool = True


KINDS = (
    Kind("rss", "rss", wellformed.read),
    Kind("atom", "feed", wellformed.read),
    Kind("rdf", "rdf", wellformed.read),  # RSS 0.9 and 1.0
    Kind("news sitemap", "urlset", sitemap.read),
    Kind("sitemap index", "sitemapindex", sitemap.read_index),
    Kind("json", "{", jsonfeed.read, markup=False),
)

_ROOTS = {kind.root: kind for kind in KINDS if kind.markup}
# One pattern for all: each of its own would be looked for to the end of the document.
_ROOT = re.compile(rf"<(?:[\w.-]{{1,40}}:)?({'|'.join(_ROOTS)})(?=[\s>/])", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def sniff(text: str) -> tuple[Kind, int]:
    """Tell the kind of a document by its root element, and where that begins; headers lie too often.

    Raises NotAFeed, whose `looks_like` is `empty`, `html`, `xml` or `text`.
    """
    if not text.strip():
        raise NotAFeed("the answer is empty", "empty")
    for kind in KINDS:
        if not kind.markup and text.lstrip().startswith(kind.root):
            return kind, 0
    root = _ROOT.search(text)
    html = _HTML.search(text, 0, root.start() if root else len(text))
    if root and html is None:
        return _ROOTS[root[1].lower()], root.start()
    looks_like = "html" if html else "xml" if text.lstrip().startswith("<") else "text"
    raise NotAFeed(f"not a feed but {looks_like}", looks_like)


def parse(raw: bytes, content_type: str | None, url: str, now: datetime) -> tuple[Entry, ...]:
    """Read a document as entries, in its own order; `url` is where it came from.

    Raises NotAFeed and nothing else, whatever the bytes are.
    """
    text = decode(raw, content_type)
    kind, start = sniff(text)
    document = kind.read(sound(text[start:]) if kind.markup else text)
    return entries_of(document, url, now)
