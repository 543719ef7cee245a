"""How an edition is printed: RSS 2.0, Atom, the article's page, the outlet's front page.

Written as real papers write them (photo with caption before the lead, HTML inside the summary,
one old Russian code page), because a bot that only ever met clean text would look better in the
demo than it is. Pure: an edition in, bytes or HTML out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as ET

from bot.demo.rundown import Item, Language, Outlet

ATOM = "http://www.w3.org/2005/Atom"
CREATOR = "http://purl.org/dc/elements/1.1/"
ET.register_namespace("dc", CREATOR)
ET.register_namespace("atom", ATOM)

RIGHT_TO_LEFT: frozenset[Language] = frozenset({"ar", "he", "fa"})
FOOTER: dict[Language, str] = {
    "ar": "أُعدّت هذه الصفحة لعرض تجريبي، ولم تنشرها أي صحيفة بهذه الصيغة.",
    "he": "העמוד הזה נכתב לצורך הדגמה; שום עיתון לא פרסם אותו בצורה זו.",
    "en": "This page was made for a demonstration; no newspaper printed it in this form.",
    "tr": "Bu sayfa bir tanıtım için hazırlandı; hiçbir gazete onu bu hâliyle yayımlamadı.",
    "az": "Bu səhifə nümayiş üçün hazırlanıb; heç bir qəzet onu bu şəkildə dərc etməyib.",
    "ru": "Эта страница сделана для демонстрации; ни одна газета не печатала её в таком виде.",
    "fa": "این صفحه برای نمایش ساخته شده است و هیچ روزنامه‌ای آن را به این شکل منتشر نکرده است.",
    "fr": "Cette page a été faite pour une démonstration\u00a0; aucun journal ne l’a publiée.",
}
PHOTO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">'
    '<rect width="640" height="360" fill="#cdd8e1"/>'
    '<path d="M0 360 210 150l120 120 90-80 220 170z" fill="#8aa0b1"/>'
    '<circle cx="500" cy="90" r="40" fill="#f4e3b2"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Article:
    """An item on its way to print: with its address and dates."""

    item: Item
    link: str
    guid: str
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of one outlet's feed."""

    outlet: Outlet
    home: str
    feed: str
    changed: datetime
    articles: tuple[Article, ...]

    @property
    def title(self) -> str:
        """The outlet's name, with its section if it is one."""
        return " - ".join(filter(None, (self.outlet.name, self.outlet.section)))


def feed_type(outlet: Outlet) -> str:
    """The media type of the outlet's feed."""
    return f"application/{outlet.format}+xml"


def feed(edition: Edition) -> bytes:
    """The edition in the outlet's own format and code page."""
    root = _atom(edition) if edition.outlet.format == "atom" else _rss(edition)
    printed: bytes = ET.tostring(root, encoding=edition.outlet.encoding, xml_declaration=True)
    return printed


def _rss(edition: Edition) -> ET.Element:
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _put(channel, "title", edition.title)
    _put(channel, "link", edition.home)
    _put(channel, "description", edition.title)
    _put(channel, "language", edition.outlet.language)
    _put(channel, "lastBuildDate", format_datetime(edition.changed))
    _put(channel, f"{{{ATOM}}}link", href=edition.feed, rel="self", type=feed_type(edition.outlet))
    for article in edition.articles:
        entry = ET.SubElement(channel, "item")
        _put(entry, "title", article.item.headline)
        _put(entry, "link", article.link)
        _put(entry, "guid", article.guid, isPermaLink="false")
        _put(entry, "pubDate", format_datetime(article.published))
        if article.item.author:
            _put(entry, f"{{{CREATOR}}}creator", article.item.author)
        if summary := _summary(article.item, edition.home):
            _put(entry, "description", summary)
    return root


def _atom(edition: Edition) -> ET.Element:
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": edition.outlet.language})
    _put(root, "id", edition.home)
    _put(root, "title", edition.title)
    _put(root, "updated", edition.changed.isoformat())
    _put(root, "link", href=edition.home, rel="alternate", type="text/html")
    _put(root, "link", href=edition.feed, rel="self", type=feed_type(edition.outlet))
    _put(ET.SubElement(root, "author"), "name", edition.outlet.name)
    for article in edition.articles:
        entry = ET.SubElement(root, "entry")
        _put(entry, "id", article.guid)
        _put(entry, "title", article.item.headline)
        _put(entry, "link", href=article.link, rel="alternate", type="text/html")
        _put(entry, "published", article.published.isoformat())
        _put(entry, "updated", article.updated.isoformat())
        if article.item.author:
            _put(ET.SubElement(entry, "author"), "name", article.item.author)
        if summary := _summary(article.item, edition.home):
            _put(entry, "summary", summary, type="html")
    return root


def _put(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, tag, attributes)
    child.text = text
    return child


def _summary(item: Item, home: str) -> str:
    return _figure(item, home) + item.summary


def _figure(item: Item, home: str) -> str:
    if not item.photo:
        return ""
    caption = f"<figcaption>{escape(item.photo)}</figcaption>"
    return f'<figure><img src="{home}photo.svg" alt="">{caption}</figure>'


def article_page(edition: Edition, article: Article) -> str:
    """The article as a reader sees it who clicks its link."""
    item = article.item
    body = item.page or item.summary
    date = article.published.strftime("%Y-%m-%d %H:%M")
    return _page(
        edition,
        item.headline,
        f'<link rel="canonical" href="{escape(article.link)}">'
        f'<meta property="og:title" content="{escape(item.headline)}">'
        f'<meta property="article:published_time" content="{article.published.isoformat()}">',
        f"<article><h1>{escape(item.headline)}</h1><p><time>{date}</time> {escape(item.author)}</p>"
        f"{_figure(item, edition.home)}{body}</article>",
    )


def front_page(edition: Edition) -> str:
    """The outlet's own page: what its feed holds, and where the feed is."""
    return _page(edition, edition.title, "", f"<ul>{_links(edition.articles)}</ul>")


def _links(articles: Sequence[Article]) -> str:
    return "".join(
        f'<li><a href="{escape(article.link)}">{escape(article.item.headline)}</a></li>'
        for article in articles
    )


def _page(edition: Edition, title: str, head: str, body: str) -> str:
    language = edition.outlet.language
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>{head}'
        f'<link rel="alternate" type="{feed_type(edition.outlet)}" href="{edition.feed}">'
        "<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 serif}"
        "img{max-width:100%}figcaption,footer,time{color:#666;font-size:.8em}</style></head>"
        f'<body><header><a href="{edition.home}">{escape(edition.title)}</a></header>'
        f"<main>{body}</main><footer>{FOOTER[language]}</footer></body></html>"
    )
