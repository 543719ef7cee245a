"""Why something came, or did not: an article by its link, whatever became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from bot.core.entry import StoredEntry
from bot.core.errors import QueryError
from bot.core.feed import Feed
from bot.core.ids import AlertId, TopicId
from bot.core.match import document_of
from bot.core.story import IdentityKey
from bot.core.subscriber import Subscriber
from bot.core.topic import Topic
from bot.core.watch import Watch
from bot.matching.analysed import AnalysedText
from bot.matching.lacking import Lack, lacks, size, topic_lacks
from bot.matching.parse import parse_saved
from bot.matching.syntax import Query, topics_in
from bot.matching.topics import CompiledTopic, compile_topic
from bot.ports import Unit
from bot.stories.identity import canonical_url

NARROWED = 0.1
"""What a language or source that is not wanted adds to the share lacking: its words are what counts first."""
EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision was taken: an alert or a held one."""

    alert: AlertId


@dataclass(frozen=True, slots=True)
class NotRead:
    """No feed has brought this link."""

    feeds: tuple[Feed, ...]
    """Those that are polled of the same site."""


@dataclass(frozen=True, slots=True)
class Missed:
    """It was read, and no decision was taken about it for this subscriber."""

    stored: StoredEntry
    nearest: Watch | None
    """The watch that lacks least; None where there are no watches."""
    lacking: tuple[Lack, ...]
    """Nothing: it would meet the watch now."""


Answer = Decided | NotRead | Missed


@dataclass(frozen=True, slots=True)
class Read:
    """A link that was read, with the watches to ask."""

    stored: Sequence[StoredEntry]
    watches: Sequence[Watch]


def look_up(unit: Unit, subscriber: Subscriber, url: str) -> Decided | NotRead | Read:
    """What is known of a link; for a `Read` one, `nearest` then tells what was lacking."""
    key = IdentityKey("url", "", canonical_url(url))
    story_id = unit.stories.find([key], EVER).get(key)
    if story_id is None:
        return NotRead(_same_site(unit, url))
    record = unit.alerts.about(story_id).get(subscriber.id)
    if record is not None:
        return Decided(record.id)
    entries = unit.entries.of_story(story_id)
    return Read(_asked_first(entries, key.value), unit.watches.of(subscriber.id))


def nearest(read: Read, topics: Mapping[TopicId, Topic]) -> Missed:
    """Which watch lacks least in what was read. Reads words: not on the event loop."""
    queries = {watch.id: _query(watch) for watch in read.watches}
    asked = {watch.topic for watch in read.watches if watch.topic is not None}
    asked = asked.union(*(topics_in(query) for query in queries.values() if query is not None))
    compiled = {name: compile_topic(topics[name]) for name in asked if name in topics}
    found: tuple[float, Watch, StoredEntry, tuple[Lack, ...]] | None = None
    for stored in read.stored:
        text = AnalysedText(document_of(stored), topics=compiled)
        for watch in read.watches:
            share, missing = _lacking(watch, queries[watch.id], text, compiled)
            if (kind := watch.narrowing.lacking(stored.language, stored.source)) is not None:
                what = {"language": stored.language, "source": stored.source}[kind]
                share, missing = share + NARROWED, (*missing, Lack(kind, what))
            if found is None or share < found[0]:
                found = share, watch, stored, missing
    if found is None:
        return Missed(read.stored[0], None, ())
    return Missed(found[2], found[1], found[3])


def _lacking(
    watch: Watch,
    query: Query | None,
    text: AnalysedText,
    topics: Mapping[TopicId, CompiledTopic],
) -> tuple[float, tuple[Lack, ...]]:
    """The share of a watch that a text lacks, and what that is."""
    if watch.topic is not None:
        topic = topics.get(watch.topic)
        missing = topic_lacks(topic, text) if topic else (Lack("topic", watch.topic),)
        required = len(topic.topic.require) if topic else 1
        return len(missing) / max(required, 1), missing
    if query is None:
        return 1.0, (Lack("unreadable", watch.query),)
    missing = lacks(query, text)
    return len(missing) / size(query), missing


def _query(watch: Watch) -> Query | None:
    """The query of a watch; None of one that follows a topic, or that another version has saved."""
    try:
        return None if watch.topic is not None else parse_saved(watch.query).query
    except QueryError:
        return None


def _asked_first(entries: Sequence[StoredEntry], address: str) -> Sequence[StoredEntry]:
    return sorted(entries, key=lambda stored: canonical_url(stored.entry.url) != address)


def _same_site(unit: Unit, url: str) -> tuple[Feed, ...]:
    site = _site(url)
    return tuple(feed for feed in unit.feeds.all() if site and _site(feed.url) == site)


def _site(url: str) -> str:
    """The last two labels of the host, three where the last two are as short as `co.uk`."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3 if short else -2 :])
