"""Making watches, and editing the keywords of those there are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.entry import StoredEntry
from bot.core.errors import QueryError, RasidError
from bot.core.ids import StoryId, SubscriberId, TopicId
from bot.core.match import document
from bot.core.message import shortened
from bot.core.topic import Topic
from bot.core.watch import Watch
from bot.matching.index import StandingQueries
from bot.matching.parse import parse
from bot.matching.printing import write
from bot.matching.syntax import Or, Query, any_of
from bot.ports import Unit

BACK_TEST_DAYS = 7
BACK_TEST_ENTRIES = 3_000
"""The newest entries that a back-test looks at; evaluated one by one it takes about a second for these."""
SAMPLES = 3
NAME_LENGTH = 60


class TooManyWatches(RasidError):
    """The quota of watches is used up."""

    key = "watch-quota"


class NothingLeft(RasidError):
    """The words taken away were the last ones, or were not there."""

    key = "edit-nothing-left"


@dataclass(frozen=True, slots=True)
class BackTest:
    """What a watch would have brought in the last days."""

    stories: int
    looked_at: int
    """Entries that were tested."""
    samples: tuple[StoredEntry, ...]
    """The newest entries found, one a story."""


def draft(unit: Unit, subscriber_id: SubscriberId, words: str, most: int, now: datetime) -> Watch:
    """A watch for these words, not yet saved. Raises `QueryError`, or `TooManyWatches` beyond `most`."""
    query = read_back(words)
    if len(unit.watches.of(subscriber_id)) >= most:
        raise TooManyWatches(f"{most} watches are the most", most=most)
    return unit.watches.add(subscriber_id, _name(words), query, None, "draft", now)


def save(unit: Unit, watch: Watch) -> Watch:
    """A draft becomes active; one with the same query that is active already stays the only one."""
    for other in unit.watches.of(watch.subscriber_id):
        if other.topic is None and other.query == watch.query and other.id != watch.id:
            unit.watches.save(replace(watch, state="deleted"))
            return unit.watches.save(replace(other, state="active"))
    return unit.watches.save(replace(watch, state="active"))


def pause(unit: Unit, watch: Watch) -> Watch:
    """Switch a watch off and on again."""
    return unit.watches.save(
        replace(watch, state="paused" if watch.state == "active" else "active")
    )


def delete(unit: Unit, watch: Watch) -> Watch:
    """Delete a watch; `restore` undoes it."""
    return unit.watches.save(replace(watch, state="deleted"))


def restore(unit: Unit, watch: Watch) -> Watch:
    """Undo a deletion."""
    return unit.watches.save(replace(watch, state="active"))


def rename(unit: Unit, watch: Watch, name: str) -> Watch:
    """Give a watch another name."""
    return unit.watches.save(replace(watch, name=_name(name)))


def change(unit: Unit, watch: Watch, words: str) -> Watch:
    """Edit the keywords: `+ words` adds an alternative, `- words` takes one away, else they are replaced.

    A name that was the query itself follows it.
    """
    query = changed_query(watch.query, words)
    name = _name(query) if _is_named_after_its_query(watch) else watch.name
    return unit.watches.save(replace(watch, query=query, name=name))


def changed_query(query: str, words: str) -> str:
    """The query that `words` make of `query`; see `change`."""
    sign, rest = words[:1], words[1:].strip()
    if sign == "+" and rest:
        return write(any_of([parse(query).query, parse(rest).query]))
    if sign and sign in "-−–" and rest and words[1].isspace():
        now, gone = _alternatives(query), _alternatives(rest)
        left = [part for part in now if part not in gone]
        if not left or len(left) == len(now):
            raise NothingLeft(f"cannot take {rest!r} away", words=rest)
        return write(any_of(left))
    return read_back(words)


def _is_named_after_its_query(watch: Watch) -> bool:
    try:
        return read_back(watch.name) == watch.query
    except QueryError:
        return False


def read_back(words: str) -> str:
    """The query as it was understood. Raises `QueryError`."""
    return write(parse(words).query)


def _alternatives(words: str) -> tuple[Query, ...]:
    query = parse(words).query
    return query.items if isinstance(query, Or) else (query,)


def back_test(unit: Unit, watch: Watch, topics: Mapping[TopicId, Topic], now: datetime) -> BackTest:
    """What the watch would have brought from the entries of the last days, copies counted once."""
    queries = _one_query(watch, topics)
    entries = unit.entries.recent(now - timedelta(days=BACK_TEST_DAYS), BACK_TEST_ENTRIES)
    stories: dict[StoryId, StoredEntry] = {}
    for stored in entries:
        if stored.story_id in stories:
            continue
        text = document(stored.entry, stored.lead, stored.language, stored.country)
        if queries.match(text):
            stories[stored.story_id] = stored
    return BackTest(len(stories), len(entries), tuple(stories.values())[:SAMPLES])


def _one_query(watch: Watch, topics: Mapping[TopicId, Topic]) -> StandingQueries:
    """An index with this watch alone; with none where its topic was withdrawn."""
    if watch.topic is None:
        queries = StandingQueries()
        queries.set(watch.id, watch.name, watch.query)
        return queries
    topic = topics.get(watch.topic)
    queries = StandingQueries([topic] if topic is not None else [])
    if topic is not None:
        queries.follow(watch.id, watch.name, topic.id)
    return queries


def _name(words: str) -> str:
    return shortened(" ".join(words.split()), NAME_LENGTH)
