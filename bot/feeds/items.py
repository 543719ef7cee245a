"""From what a feed says of an item to an entry: clean texts, absolute links, a guid that is its own."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from bot.core.entry import Entry
from bot.feeds.dates import Order, day_order, published
from bot.text.html import plain_text

MOST_ITEMS = 1_000
"""Items read from one document; a news feed has a few dozen, an archive is not news."""
_LONGEST_TEXT = 100_000
"""Characters of markup read of one text, well above the longest article."""
_LONGEST_LINE = 1_000
"""Characters of a title, an author, a guid or a link."""
_MOST_TAGS = 50
_PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,4})?(?:[/?#]\S*)?")
"""Nearly every link; what else there is takes a library ten times as long."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item as the document has it; texts may hold markup."""

    guid: str = ""
    link: str = ""
    base: str = ""
    """What a relative link is relative to, or "" for the feed's own address."""
    title: str = ""
    summary: str = ""
    content: str = ""
    author: str = ""
    tags: Sequence[str] = ()
    language: str = ""
    dates: Sequence[str] = ()
    """The best first; the first that can be read is the date of publication."""
    outlet: str = ""
    """Whom an aggregator names as the publisher (RSS `<source>`)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A feed as it was read."""

    language: str = ""
    items: Sequence[Item] = field(default_factory=tuple)


def entries_of(document: Document, url: str, now: datetime) -> tuple[Entry, ...]:
    """Make entries of a document's items; at most `MOST_ITEMS`, and no guid twice."""
    items, language = document.items[:MOST_ITEMS], document.language
    order = day_order((date for item in items for date in item.dates), language_code(language))
    entries = (_entry(item, language, url, now, order) for item in items)
    return _told_apart(
        [entry for entry in entries if entry.title or entry.summary or entry.content]
    )


@lru_cache(maxsize=1000)
def language_code(tag: str) -> str | None:
    """Give the two letters of a language tag (`ar-EG` → `ar`), in today's codes, or None."""
    found = re.match(r"([a-z]{2})(?:[-_]|$)", tag.strip().lower())
    if found is None:
        return None
    # ISO 639-1 renamed Hebrew and Indonesian in 1989; Java-made feeds have not heard.
    return {"iw": "he", "in": "id"}.get(found[1], found[1])


def _entry(item: Item, language: str, url: str, now: datetime, order: Order | None) -> Entry:
    title = _line(item.title)
    summary = plain_text(item.summary[:_LONGEST_TEXT])
    outlet = _line(item.outlet) or _outlet_at_end(title, summary)
    if outlet and title.endswith(f" - {outlet}"):
        # Google News: "Headline - Outlet", and for a summary the same again.
        title = title.removesuffix(f" - {outlet}")
        summary = "" if " ".join(summary.split()) == f"{title} {outlet}" else summary
    content = plain_text(item.content[:_LONGEST_TEXT]) if item.content != item.summary else ""
    link = _absolute(item.link, urljoin(url, item.base) if item.base else url)
    moments = (published(date, now, order) for date in item.dates)
    return Entry(
        guid=item.guid.strip()[:_LONGEST_LINE] or link or _digest(title, summary),
        url=link,
        title=title,
        summary=summary,
        content="" if content == summary else content,
        author=_line(item.author) or outlet,
        tags=tuple(dict.fromkeys(" ".join(tag.split()) for tag in item.tags[:_MOST_TAGS])),
        language=language_code(item.language) or language_code(language),
        published=next((moment for moment in moments if moment), None),
    )


def _outlet_at_end(title: str, summary: str) -> str:
    """The outlet that an aggregator sets behind a headline, where the summary says both without a dash."""
    headline, _, outlet = title.rpartition(" - ")
    first_line = " ".join(summary.partition("\n")[0].split())
    return outlet if headline and first_line == f"{headline} {outlet}" else ""


def _line(markup: str) -> str:
    return " ".join(plain_text(markup[:_LONGEST_LINE]).split())


def _absolute(link: str, base: str) -> str:
    """An absolute http(s) link, or "": a publisher's `javascript:` or bare text is none."""
    if _PLAIN_LINK.fullmatch(link) and len(link) <= _LONGEST_LINE:
        return link
    try:
        whole = "".join(link.split())
        if not whole.startswith(("http://", "https://")):
            whole = urljoin(base, whole)
        parts = urlsplit(whole)
    except ValueError:
        return ""
    sound = link.strip() and parts.scheme in ("http", "https") and parts.hostname
    return whole if sound and len(whole) <= _LONGEST_LINE else ""


def _digest(*texts: str) -> str:
    return "sha256:" + hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _told_apart(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Some feeds give all their items one guid; then the link tells them apart, the title, the text.

    The guid must not depend on the place in the document, or the next poll would call everything new.
    """
    for finer in (
        lambda entry: entry.url,
        lambda entry: _digest(entry.title),
        # An edit of the text is another entry then, which its headline leads to the same story.
        lambda entry: _digest(entry.summary, entry.content),
    ):
        times = Counter(entry.guid for entry in entries)
        entries = [
            replace(entry, guid=f"{entry.guid} {finer(entry)}") if times[entry.guid] > 1 else entry
            for entry in dict.fromkeys(entries)
        ]
    return tuple({entry.guid: entry for entry in reversed(entries)}.values())[::-1]
