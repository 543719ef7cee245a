"""A match: a watch or topic that fits a text, with the evidence."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import urlsplit

from bot.core.entry import Entry, StoredEntry
from bot.core.ids import TopicId, WatchId

Field = Literal["title", "lead", "summary"]
Rule = Literal["equal", "folded", "clitic", "inflection", "wildcard"]
"""What joined the word of the query and the word of the text, from strict to loose."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is matched: the texts of one entry and the facts that fields of a query ask for."""

    title: str
    lead: str
    summary: str
    """The rest of the summary, without the lead, so that no word is counted twice."""
    language: str
    site: str = ""
    """Host name of the entry's link, lower case, without `www.`."""
    country: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()
    age_hours: float | None = None
    """From publication to the moment it was seen; None where the feed gives no date."""


def document(
    entry: Entry, lead: str, language: str, country: str | None, seen: datetime | None = None
) -> Document:
    """The document of an entry whose lead sentence and language are known, as it was `seen`."""
    body = entry.summary or entry.content
    return Document(
        title=entry.title,
        lead=lead,
        summary=body.replace(lead, " ", 1) if lead else body,
        language=language,
        site=site_of(entry.url),
        country=country or "",
        author=entry.author,
        tags=entry.tags,
        age_hours=_age(entry, seen),
    )


def document_of(stored: StoredEntry) -> Document:
    """The document of an entry as the store has it."""
    return document(stored.entry, stored.lead, stored.language, stored.country, stored.first_seen)


def site_of(url: str) -> str:
    """The host of a link, lower case, without `www.`; "" where it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _age(entry: Entry, seen: datetime | None) -> float | None:
    """Hours since publication; what is dated in the future is new."""
    if entry.published is None or seen is None:
        return None
    return max(0.0, (seen - entry.published).total_seconds() / 3600)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which words of the query met which printed characters of the text, where, and by which rule."""

    atom: str
    """The word, phrase or pattern as it stands in the query or topic."""
    field: Field
    start: int
    end: int
    """Half-open range of characters of that field's text."""
    printed: str
    rule: Rule
    concept: str = ""
    """The concept of a topic that the pattern belongs to, or ""."""
    weight: float = 0.0
    """What the hit added to the score, title boost included; 0 where nothing is counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a query or a topic found in a text."""

    evidence: tuple[Evidence, ...]
    score: float = 0.0
    """The sum of weights; 0 for a query that counts none."""
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A watch that fits an entry."""

    watch_id: WatchId
    label: str
    """The watch's name at that time; shown where the watch no longer exists."""
    topic: TopicId | None
    finding: Finding
