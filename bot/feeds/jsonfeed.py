"""JSON Feed (jsonfeed.org, versions 1 and 1.1).

Read leniently: half of what is published breaks the letter of it.
"""

import json
from typing import Any

from bot.core.errors import NotAFeed
from bot.feeds.items import MOST_ITEMS, Document, Item
from bot.feeds.repair import sound


def read(text: str) -> Document:
    """Read a JSON Feed. Raises NotAFeed for any other JSON."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAFeed(f"JSON that cannot be read: {error}", "json") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in _text(feed, "version"):
        raise NotAFeed("JSON, but no JSON Feed", "json")
    return Document(
        language=_text(feed, "language"),
        items=[_item(item) for item in items[:MOST_ITEMS] if isinstance(item, dict)],
    )


def _item(item: dict[str, Any]) -> Item:
    people = item.get("authors") or [item.get("author")]
    tags = item.get("tags")
    return Item(
        guid=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        summary=_text(item, "summary"),
        content=_text(item, "content_html") or _text(item, "content_text"),
        author=", ".join(filter(None, (_text(person, "name") for person in _list(people)))),
        tags=[sound(tag) for tag in _list(tags) if isinstance(tag, str) and tag.strip()],
        language=_text(item, "language"),
        dates=[_text(item, "date_published"), _text(item, "date_modified")],
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(holder: object, key: str) -> str:
    """A text, or a number in its place (ids are numbers often), else ""."""
    value = holder.get(key) if isinstance(holder, dict) else None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return sound(str(value))
