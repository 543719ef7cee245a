"""What the scorers call: the shipped matcher behind three plain functions."""

from collections.abc import Iterable
from pathlib import Path

from bot.core.errors import QueryError
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document
from bot.matching.index import StandingQueries
from bot.matching.topic_file import load_topic

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
