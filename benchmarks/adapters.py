"""What the scorers call: what ships, behind plain functions."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.core.entry import Entry
from bot.core.errors import NotAFeed, QueryError
from bot.core.ids import StoryId, TopicId, WatchId
from bot.core.match import Document
from bot.core.story import IdentityKey, NewStory, Placement, SameStory
from bot.feeds.kinds import parse
from bot.matching.index import StandingQueries
from bot.matching.topic_file import load_topic
from bot.stories.cluster import Clusters, Thresholds
from bot.stories.identity import identity_keys, place, window
from bot.stories.similarity import read
from bot.text.lead import lead_sentence

_TOPICS = Path(__file__).parent.parent / "bot" / "topics"


def match_keywords(keywords: list[str], texts: list[str], lang: str | None) -> list[set[int]]:
    """Give, for each text, the keywords that it meets; several words are adjacent ones."""
    lines = (f'"{keyword}"' if len(keyword.split()) > 1 else keyword for keyword in keywords)
    return _match(lines, texts, lang)


def match_queries(queries: list[str], texts: list[str], lang: str | None) -> list[set[int]]:
    """Give, for each text, the queries of the watch language that fit it."""
    return _match(queries, texts, lang)


def match_topic(topic_id: str, items: list[dict[str, str]]) -> list[bool]:
    """Say for each item (its title and lead, its language) whether a shipped topic flags it."""
    file = _TOPICS / f"{topic_id}.toml"
    standing = StandingQueries([load_topic(file.read_text(encoding="utf-8"), file.name)])
    standing.follow(WatchId(1), topic_id, TopicId(topic_id))
    return [
        bool(
            standing.match(
                Document(item["title"], item.get("lead") or "", "", item.get("lang") or "")
            )
        )
        for item in items
    ]


def _match(queries: Iterable[str], texts: list[str], lang: str | None) -> list[set[int]]:
    standing = StandingQueries()
    for number, query in enumerate(queries):
        try:
            standing.set(WatchId(number), query, query)
        except QueryError as error:
            print(f"{query}: {error}")
    return [
        {int(match.watch_id) for match in standing.match(Document(text, "", "", lang or ""))}
        for text in texts
    ]


def lead_sentences(texts: list[str], lang: str | None) -> list[str]:
    return [lead_sentence([text], lang) for text in texts]


def parse_feed(raw: bytes, content_type: str | None, url: str) -> list[dict[str, Any]]:
    try:
        entries = parse(raw, content_type, url, datetime.now(UTC))
    except NotAFeed:
        return []
    return [
        {
            "id": entry.guid,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            "published": entry.published.isoformat() if entry.published else None,
            "lang": entry.language,
        }
        for entry in entries
    ]


def fold_stories(items: Iterable[dict[str, Any]]) -> Iterator[int]:
    """One story id an item, told before the next is taken: what the bot does, which asks identity alone."""
    return _fold(items, None)


def fold_by_words(
    items: Iterable[dict[str, Any]], thresholds: Thresholds | None = None
) -> Iterator[int]:
    """The same, and where identity says new, the words are asked. A development has an id of its own."""
    return _fold(items, Clusters(thresholds or Thresholds()))


def _fold(items: Iterable[dict[str, Any]], clusters: Clusters | None) -> Iterator[int]:
    known: dict[IdentityKey, tuple[StoryId, datetime]] = {}
    stories = 0
    for item in items:
        now = datetime.fromisoformat(item["time"])
        url, source = item.get("url") or "", item["source"]
        entry = Entry(guid=item.get("guid") or url or item["id"], url=url, title=item["title"])
        keys = identity_keys(entry, source, source)
        alive = {key: known[key] for key in keys if key in known}
        found = {key: story for key, (story, seen) in alive.items() if now - seen <= window(key)}
        placed: Placement = place(keys, found)
        terms = read(entry.title, item.get("lead") or "", item["lang"]) if clusters else None
        if clusters and terms and isinstance(placed, NewStory):
            placed = clusters.place(terms, source, now)
        if isinstance(placed, SameStory):
            story = placed.story_id
        else:
            stories += 1
            story = StoryId(stories)
        if clusters and terms:
            clusters.add(terms, source, now, story)
        for key in keys:
            known[key] = (found.get(key, story), now)
        yield story
