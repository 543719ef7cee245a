"""Lists of feeds as other readers keep them (OPML 2.0): nested outlines in, a flat list out."""

from collections.abc import Sequence
from xml.etree import ElementTree

import listparser

from bot.core.errors import ConfigError
from bot.core.feed import FeedOffer
from bot.feeds.repair import decode


def read_opml(raw: bytes) -> tuple[FeedOffer, ...]:
    """The feeds of an OPML document, each once, with the title it has there.

    Raises `ConfigError` where there is none. Only http and https addresses are taken.
    """
    # It takes bytes of UTF-8; given text, it would fetch what looks like an address.
    found = listparser.parse(decode(raw, None).encode())
    offers: dict[str, FeedOffer] = {}
    for feed in found.feeds:
        if feed.url.startswith(("http://", "https://")):
            name = " ".join(feed.title.split()) or feed.url.split("/")[2]
            offers.setdefault(feed.url, FeedOffer(feed.url, name))
    if not offers:
        raise ConfigError("this file lists no feeds: expected OPML with outlines that have xmlUrl")
    return tuple(offers.values())


def write_opml(offers: Sequence[FeedOffer], title: str) -> bytes:
    """An OPML document that other readers take."""
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = title
    body = ElementTree.SubElement(root, "body")
    for offer in offers:
        outline = {"type": "rss", "text": offer.source, "title": offer.source, "xmlUrl": offer.url}
        if offer.language:
            outline["language"] = offer.language
        ElementTree.SubElement(body, "outline", outline)
    ElementTree.indent(root)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text
