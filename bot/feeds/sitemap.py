"""News sitemaps, for outlets without a feed: the articles of two days with title, date and language.

An index of sitemaps holds no article; its children are told with the refusal, for whoever can fetch them.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NoReturn
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from bot.core.errors import NotAFeed
from bot.feeds.items import MOST_ITEMS, Document, Item
from bot.feeds.repair import repaired

MOST_CHILDREN = 100
"""Sitemaps told of an index; large sites have thousands, of which the first are the newest."""
MOST_LIKELY = 5
"""Of them are tried."""
_DAY = re.compile(r"20\d\d[-_/]?[01]\d")
"""The sitemap of a day or a month is no address to poll next year."""


def read(text: str) -> Document:
    """Read a news sitemap, as far as it is sound. Raises NotAFeed for one that holds no news."""
    pages = list(_elements(text, "url", MOST_ITEMS))
    items = [_item(page) for page in pages]
    if pages and not any(item.title for item in items):
        raise NotAFeed("a sitemap without news", "sitemap")
    return Document(items=items)


def read_index(text: str) -> NoReturn:
    """Raise NotAFeed with the addresses that an index of sitemaps lists."""
    children = (_texts(child).get("loc", "") for child in _elements(text, "sitemap", MOST_CHILDREN))
    raise NotAFeed("an index of sitemaps", "sitemap-index", tuple(filter(None, children)))


def likely(children: Sequence[str]) -> list[str]:
    """The few sitemaps of an index that may hold news for good, those first that say so."""
    lasting = [child for child in children if _DAY.search(child) is None]
    return sorted(lasting, key=lambda child: not is_of_news(child))[:MOST_LIKELY]


def is_of_news(address: str) -> bool:
    """Tell whether an address speaks of news, outside the name of its host."""
    return "news" in address.partition("//")[2].partition("/")[2].lower()


def _elements(text: str, name: str, most: int) -> Iterator[Element]:
    """The elements of a name, up to where the document breaks off."""
    parser: Any = XMLPullParser(["end"])
    with suppress(ParseError):
        parser.feed(repaired(text))
    # The break may come up a second time, behind what was read before it.
    with suppress(ParseError):
        for _, element in parser.read_events():
            if _name(element) == name:
                yield element
                most -= 1
            if not most:
                return


def _item(page: Element) -> Item:
    said = _texts(page)
    return Item(
        guid=said.get("loc", ""),
        link=said.get("loc", ""),
        title=said.get("title", ""),
        tags=[word for word in said.get("keywords", "").split(",") if word.strip()],
        language=said.get("language", ""),
        dates=[said.get("publication_date", "")],
        outlet=said.get("name", ""),
    )


def _texts(holder: Element) -> dict[str, str]:
    """What stands in an element, by name; the first of a name counts (an image has a title, too)."""
    found: dict[str, str] = {}
    for part in holder.iter():
        found.setdefault(_name(part), (part.text or "").strip())
    return found


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2].lower()
