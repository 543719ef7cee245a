"""RSS, Atom and RDF through feedparser: this is the one file that knows it.

feedparser is the most forgiving parser measured, and the most trusting: it opens files and addresses that
it is given as text, cleans HTML in quadratic time and reads unknown dates wrong. So it sees only bytes
that are repaired already, its cleaning is off (`bot.text.html` does it), and its dates stay strings.
"""

import re
from io import BytesIO
from typing import Any

import feedparser

from bot.core.errors import NotAFeed
from bot.feeds.items import MOST_ITEMS, Document, Item

_ITEM = re.compile(r"<(?:[\w.-]{1,40}:)?(item|entry)(?=[\s>])")
_ROOT_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:channel|rss|feed|rdf)\s*>", re.IGNORECASE)


def read(text: str) -> Document:
    """Read a repaired document. Raises NotAFeed where feedparser finds no feed in it."""
    try:
        feed = feedparser.parse(
            BytesIO(bounded(text).encode("utf-8", "ignore")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        items = [_item(entry) for entry in feed.entries[:MOST_ITEMS]]
    except (
        Exception
    ) as error:  # it has raised a dozen types over the years, on one broken feed each
        raise NotAFeed(f"XML that cannot be read: {error!r}", "xml") from error
    if not items and not feed.version:
        raise NotAFeed("XML, but no feed", "xml")
    return Document(language=_text(feed.feed, "language"), items=items)


def bounded(text: str) -> str:
    """Leave out the items that would not be kept, and a last one that was cut short on the way.

    feedparser takes 8 seconds for fifty thousand items; and half an item would be alerted with half a
    title, while the next poll brings it whole.
    """
    starts = [found.start() for found in _ITEM.finditer(text)]
    closed = max(text.rfind("</item>"), text.rfind("</entry>"))
    if starts and 0 <= closed < starts[-1] and _ROOT_END.search(text, starts[-1]) is None:
        text = text[: starts.pop()]
    if len(starts) <= MOST_ITEMS:
        return text
    first_left_out = starts[MOST_ITEMS]
    return text[:first_left_out] + text[max(closed, first_left_out) :].partition(">")[2]


def _item(entry: Any) -> Item:
    detail = dict.get(entry, "title_detail") or {}
    return Item(
        guid=_text(entry, "id"),
        link=_text(entry, "link"),
        base=_text(detail, "base"),
        title=_text(entry, "title"),
        summary=_text(entry, "summary"),
        content=_content(entry),
        author=_text(entry, "author"),
        tags=[term for tag in dict.get(entry, "tags") or () if (term := _text(tag, "term"))],
        language=_text(detail, "language"),
        # Read past feedparser's own lookup, which answers `updated` with `published`, and warns.
        dates=[_text(entry, name) for name in ("published", "updated", "created")],
        outlet=_text(dict.get(entry, "source") or {}, "title"),
    )


def _content(entry: Any) -> str:
    """The longest full text; feedparser lists one a type and language, and the summary among them."""
    texts = [_text(part, "value") for part in dict.get(entry, "content") or ()]
    return max(texts, key=len, default="")


def _text(holder: Any, key: str) -> str:
    value = dict.get(holder, key)
    return value if isinstance(value, str) else ""
