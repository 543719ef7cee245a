"""Rasid behind the plain functions that the scorers of feeds, leads and stories call."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.ids import StoryId
from bot.core.story import IdentityKey, SameStory
from bot.feeds.kinds import parse
from bot.stories.identity import identity_keys, place, window
from bot.text.lead import lead_sentence


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
    """One story id an item, told before the next is taken."""
    known: dict[IdentityKey, tuple[StoryId, datetime]] = {}
    stories = 0
    for item in items:
        now = datetime.fromisoformat(item["time"])
        url = item.get("url") or ""
        entry = Entry(guid=item.get("guid") or url or item["id"], url=url, title=item["title"])
        keys = identity_keys(entry, item["source"], item["source"])
        alive = {key: known[key] for key in keys if key in known}
        found = {key: story for key, (story, seen) in alive.items() if now - seen <= window(key)}
        placed = place(keys, found)
        if isinstance(placed, SameStory):
            story = placed.story_id
        else:
            stories += 1
            story = StoryId(stories)
        for key in keys:
            known[key] = (found.get(key, story), now)
        yield story
