"""RSS, Atom and RDF by the standard library's expat: many times as fast as feedparser.

It reads what is well-formed and of a vocabulary that it knows, and takes from it what feedparser would
take, so that an item keeps its identity whoever reads it. The rest is feedparser's (`bot.feeds.rss`):
XML that is broken, Atom without its namespace or of 2003, RSS 0.90, documents in which no item is found.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, ParseError, XMLParser, tostring

from bot.feeds import rss
from bot.feeds.items import MOST_ITEMS, Document, Item
from bot.feeds.repair import is_windows, repaired, undoubled

_ATOM = "http://www.w3.org/2005/Atom"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_ROOTS = ("rss", f"{{{_ATOM}}}feed", f"{{{_RDF}}}RDF")
_XML = "{http://www.w3.org/XML/1998/namespace}"
_VOCABULARIES = {
    "": "",
    _ATOM: "",
    "http://purl.org/rss/1.0/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}
_MEANS = {
    "entry": "item",
    "dc:title": "title",
    "description": "summary",
    "dc:description": "summary",
    "itunes:summary": "summary",
    "content:encoded": "content",
    "xhtml:body": "content",
    "body": "content",
    "fullitem": "content",
    "guid": "id",
    "pubdate": "published",
    "issued": "published",
    "dcterms:issued": "published",
    "modified": "updated",
    "dc:date": "updated",
    "dcterms:modified": "updated",
    "dcterms:created": "created",
    "dc:creator": "author",
    "dc:author": "author",
    "itunes:author": "author",
    "dc:subject": "category",
    "media:category": "category",
    "itunes:keywords": "keywords",
    "media:keywords": "keywords",
    "dc:language": "language",
    "media:group": "group",
    "media:content": "group",
}
_ROOT_NAME = re.compile(r"<([\w.:-]{1,60})")
_TEXTS = ("", "text", "html", "xhtml", "plain", "escaped", "xml")
_PAGE = ("", "text/html", "application/xhtml+xml")


class _Names(dict[str, str]):
    """What the tags of a document mean, found out once for each."""

    def __missing__(self, tag: str) -> str:
        space, _, local = tag.removeprefix("{").rpartition("}")
        known = _VOCABULARIES.get(space)
        name = "" if known is None else known + local.lower()
        self[tag] = _MEANS.get(name, name)
        return self[tag]


def read(text: str) -> Document:
    """Read a document. Raises NotAFeed where feedparser finds no feed in it either."""
    # Nine feeds of ten need no repair, which takes as long as reading them.
    few = text.count("</item") + text.count("</entry") <= MOST_ITEMS
    if few and not is_windows(text) and (document := _read(_whole(text))):
        return document
    text = repaired(text)
    return _read(rss.bounded(_whole(text))) or rss.read(text)


def _whole(text: str) -> str:
    """The root element without what is written behind it, where that holds no item."""
    root = _ROOT_NAME.match(text)
    end = text.rfind(f"</{root[1]}>") if root else -1
    behind = text[end:]
    return (
        text
        if end < 0 or "<item" in behind or "<entry" in behind
        else text[: behind.index(">") + end + 1]
    )


def _read(text: str) -> Document | None:
    """The document, or None: not of the kind that is read here."""
    parser = XMLParser()
    try:
        parser.feed(text)
        root = parser.close()
        if root.tag not in _ROOTS:
            return None
        names = _Names()
        parts = list(_parts(root, names, "", ""))
        items = [_item(*found, names) for found in parts if names[found[0].tag] == "item"]
    except (ParseError, RecursionError, ValueError):
        return None
    said = [_markup(part) for part, _, _ in parts if names[part.tag] == "language"]
    language = said[-1] if said else root.get(_XML + "lang", "")
    return Document(language, items[:MOST_ITEMS]) if items else None


def _parts(
    holder: Element, names: _Names, base: str, language: str
) -> Iterator[tuple[Element, str, str]]:
    """Items and what stands beside them, each with the base and the language that hold there."""
    base, language = _inherited(holder, base, language)
    for part in holder:
        if names[part.tag] == "channel":
            yield from _parts(part, names, base, language)
        else:
            yield part, *_inherited(part, base, language)


def _inherited(part: Element, base: str, language: str) -> tuple[str, str]:
    if not part.attrib:
        return base, language
    near = part.get(_XML + "base") or part.get("base")
    return urljoin(base, near) if near else base, part.get(_XML + "lang", language)


def _item(item: Element, base: str, language: str, names: _Names) -> Item:
    found = _Found(item.get(f"{{{_RDF}}}about", ""), base)
    found.take(item, names)
    return Item(
        guid=found.guid,
        link=found.link if found.link is not None else found.permalink,
        base=base,
        title=found.title if found.title is not None else found.media_title,
        summary=found.summary if found.summary is not None else found.media_summary,
        content=max(found.contents, key=len, default=""),
        author=found.author,
        tags=found.tags,
        language=found.language or language,
        dates=[found.dates.get(name, "") for name in ("published", "updated", "created")],
        outlet=found.outlet,
    )


class _Found:
    """What has been found of an item, part by part; which of two wins is as in feedparser."""

    def __init__(self, guid: str, base: str) -> None:
        self.guid = guid
        self._base = base
        self.link: str | None = None
        self.permalink = ""
        self.title: str | None = None
        self.media_title = self.media_summary = ""
        self.summary: str | None = None
        self.contents: list[str] = []
        self.author = ""
        self.tags: list[str] = []
        self.language = ""
        self.dates: dict[str, str] = {}
        self.outlet = ""

    def take(self, holder: Element, names: _Names) -> None:
        for part in holder:
            match names[part.tag]:
                case "":
                    pass
                case "title":
                    if self.title is None:
                        self.title = _markup(part)
                        self.language = part.get(_XML + "lang", "")
                case "link":
                    self._take_link(part)
                case "id":
                    self._take_guid(_markup(part), part.get("isPermaLink", "true") == "true")
                case "summary":
                    self._take_summary(_markup(part))
                case "content":
                    self._take_content(part)
                case "published" | "updated" | "created" as name:
                    self.dates[name] = _markup(part)
                case "author":
                    self.author = _person(part, names) or self.author
                case "category":
                    tag = part.get("term") or _markup(part)
                    if tag:
                        self.tags.append(tag)
                case "keywords":
                    self.tags.extend(word for word in _markup(part).split(",") if word.strip())
                case "media:title":
                    self.media_title = _markup(part)
                case "media:description":
                    self.media_summary = _markup(part)
                case "group":
                    self.take(part, names)
                case "source":
                    self.outlet = _markup(part) if not len(part) else ""

    def _take_guid(self, guid: str, permalink: bool) -> None:
        self.guid = urljoin(self._base, guid) if permalink and self._base else guid
        if permalink:
            self.permalink = self.permalink or guid

    def _take_link(self, part: Element) -> None:
        target = part.get("href")
        if target is None:
            self.link = _markup(part)
        elif part.get("rel", "alternate") == "alternate" and part.get("type", "") in _PAGE:
            near = part.get(_XML + "base")
            self.link = urljoin(near, target) if near else target

    def _take_summary(self, text: str) -> None:
        """A second description is a content, unless a content came before it."""
        if self.summary is not None and not self.contents:
            self.contents.append(text)
        else:
            self.summary = text

    def _take_content(self, part: Element) -> None:
        text = _markup(part)
        self.contents.append(text)
        if self.summary is None:
            self.summary = text


def _markup(part: Element) -> str:
    """The text of an element, with the markup in it. Raises ValueError for what is no text."""
    if part.attrib:
        kind = part.get("type", "")
        known = kind in _TEXTS or kind.startswith("text/") or "xml" in kind
        if part.get("mode") == "base64" or not known:
            raise ValueError(f"content of type {kind}")
    if not len(part):
        return undoubled((part.text or "").strip())
    for inner in part.iter():
        inner.tag = inner.tag.rpartition("}")[2]
        inner.attrib.clear()
    # As HTML: whoever reads it next would take the XML `<a/>` for a tag that is never closed.
    markup = "".join(tostring(child, "unicode", method="html") for child in part)
    return undoubled(((part.text or "") + markup).strip())


def _person(part: Element, names: _Names) -> str:
    """A name, as text or (Atom) as an element of it."""
    if not len(part):
        return undoubled((part.text or "").strip())
    said = {names[inner.tag]: (inner.text or "").strip() for inner in part}
    name, address = said.get("name", ""), said.get("email", "")
    return f"{name} ({address})" if name and address else name or address
