"""What the scorers call: what ships, behind plain functions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.core.entry import Entry, Meaning
from bot.core.errors import NotAFeed, QueryError
from bot.core.feed import Feed, FeedOffer
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document
from bot.embedding import load
from bot.embedding.middle import MIDDLE
from bot.feeds.kinds import parse
from bot.flows.placing import LivingStories, arrival, story_of
from bot.matching.index import StandingQueries
from bot.matching.topic_file import load_topic
from bot.store.memory import MemoryUnit
from bot.store.memory.tables import Tables
from bot.stories.thresholds import Thresholds
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


def fold_stories_semantic(
    items: Iterable[dict[str, Any]], thresholds: Thresholds | None = None
) -> Iterator[int]:
    """The same with the extra, as if every item had met a watch."""
    return fold_stories(items, thresholds, _meaning, MIDDLE)


_embedder = lru_cache(load)


@lru_cache(maxsize=1 << 15)
def _meaning(title: str) -> Meaning:
    # Sweeps ask for the same titles again and again.
    return _embedder().embed([title])[0]


def fold_stories(
    items: Iterable[dict[str, Any]],
    thresholds: Thresholds | None = None,
    meaning_of: Callable[[str], Meaning] | None = None,
    middle: Meaning | None = None,
) -> Iterator[int]:
    """One story id an item, told before the next is taken: as ingest places them, by identity and by words.

    A development has an id of its own.
    """
    living, unit = LivingStories(thresholds, middle), MemoryUnit(Tables())
    feeds: dict[str, Feed] = {}
    for item in items:
        now = datetime.fromisoformat(item["time"])
        source, url = item["source"], item.get("url") or ""
        if source not in feeds:
            feeds[source] = unit.feeds.add(FeedOffer(f"https://{source}", source), now)
        guid = item.get("guid") or url or item["id"]
        entry = Entry(guid=guid, url=url, title=item["title"])
        meaning = meaning_of(entry.title) if meaning_of else None
        new = arrival(feeds[source], entry, item["lang"], item.get("lead") or "", now, meaning)
        living.catch_up(unit, now)
        placement = living.place(unit, new)
        story = story_of(unit, new, placement)
        if unit.entries.known(new.feed.id, {guid}):
            # A feed that is polled would bring this one as an edit; here it is one more entry.
            new = replace(new, entry=replace(entry, guid=item["id"]))
        living.keep(unit, new, story.id, placement)
        yield story.id
