"""What a query may name: curated topics by their ids, other watches of the subscriber by their names.

A watch that is named is read in its place when the query is typed: it is as it was then, and nothing can
go in circles.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from bot.core.errors import QueryError
from bot.core.ids import TopicId
from bot.matching.fields import replaced
from bot.matching.provenance import plain
from bot.matching.syntax import OfTopic, Query, Scored


@dataclass(frozen=True, slots=True)
class Reusable:
    """What a query may name, curated topics and other watches of the same subscriber; and who that is."""

    topics: frozenset[TopicId] | None = None
    """The ids that there are; None where that is not asked: a saved query waits for its topic."""
    searches: Mapping[str, str] = field(default_factory=dict)
    """Queries by the names of their watches, as `plain` writes them."""
    reader: str | None = ""
    """The subscriber's language; see `meaning.check_meaning`."""


def topic(typed: str, reusable: Reusable, position: int, text: str) -> OfTopic:
    """Give what `topic:` asks for."""
    known, asked = reusable.topics, TopicId(typed.casefold())
    if known is not None and asked not in known:
        raise _unknown_topic(typed, known, position, text)
    return OfTopic(asked)


def search(
    typed: str, reusable: Reusable, position: int, text: str, read: Callable[[str], Query]
) -> Query:
    """Give the query of the watch that `search:` names; `read` reads a saved query."""
    try:
        query = read(reusable.searches[plain(typed)])
    except (KeyError, QueryError) as error:
        raise _unknown_search(typed, reusable.searches, position, text) from error
    if isinstance(query, Scored):
        message = f"The watch {typed} counts weights"
        raise QueryError("query-search-counts", message, position, name=typed)
    return query


def _unknown_topic(typed: str, topics: frozenset[TopicId], position: int, text: str) -> QueryError:
    """Make the error for a topic that there is not."""
    close = get_close_matches(typed.casefold(), sorted(topics), 1, 0.6)
    repair = replaced(text, position, typed, close[0]) if close else None
    message = f"There is no topic {typed}"
    return QueryError("query-unknown-topic", message, position, repair, topic=typed)


def _unknown_search(typed: str, names: Mapping[str, str], position: int, text: str) -> QueryError:
    """Make the error for the name of a watch that the subscriber does not have."""
    others = sorted(names.keys() - {plain(typed)})
    close = get_close_matches(plain(typed), others, 1, 0.6)
    quoted = f'"{typed}"' if f'"{typed}"' in text[position - 1 :] else typed
    repair = replaced(text, position, quoted, f'"{close[0]}"') if close else None
    message = f"There is no watch {typed}"
    return QueryError("query-unknown-search", message, position, repair, name=typed)
