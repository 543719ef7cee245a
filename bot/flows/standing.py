"""The standing watches of all subscribers, compiled, and kept in step with the store.

Compiling a hundred thousand queries takes seconds, reading what has changed since the last time takes
none: each change to a watch has a revision, and only later ones are read.
"""

import gc
from collections.abc import Mapping, Sequence

from bot.core.errors import QueryError
from bot.core.ids import SubscriberId, TopicId, WatchId
from bot.core.match import Document, Match
from bot.core.topic import Topic
from bot.core.watch import Watch
from bot.matching.index import StandingQueries
from bot.ports import Unit

MANY = 10_000
"""Changes at once, as at the start. What they leave is millions of small objects that stay and are in no
cycle; Python's collector of garbage would look through all of them again and again."""


class StandingWatches:
    """What is watched for. Used by one thread: the one that runs units of work."""

    def __init__(self, topics: Mapping[TopicId, Topic]) -> None:
        self._queries = StandingQueries(tuple(topics.values()))
        self._topics = frozenset(topics)
        self._owners: dict[WatchId, SubscriberId] = {}
        self._revision = 0

    def matches(self, unit: Unit, document: Document) -> Sequence[tuple[SubscriberId, Match]]:
        """Every active watch that fits the document, with its owner."""
        self._catch_up(unit)
        return [(self._owners[match.watch_id], match) for match in self._queries.match(document)]

    def _catch_up(self, unit: Unit) -> None:
        latest = unit.watches.revision()
        if latest == self._revision:
            return
        changed = unit.watches.changed_since(self._revision)
        many = len(changed) >= MANY
        if many:
            gc.disable()
        try:
            for watch in changed:
                self._take(watch)
        finally:
            if many:
                gc.enable()
                gc.freeze()
        # An erased subscriber takes its watches along, and with them perhaps the highest revision.
        self._revision = latest

    def _take(self, watch: Watch) -> None:
        self._queries.drop(watch.id)
        self._owners.pop(watch.id, None)
        if watch.state != "active":
            return
        if watch.topic is not None:
            if watch.topic not in self._topics:
                return  # the operator has withdrawn the topic; it comes back with its followers
            self._queries.follow(watch.id, watch.name, watch.topic)
        else:
            try:
                self._queries.set(watch.id, watch.name, watch.query)
            except QueryError:
                return  # saved by another version; the watch-list shows it with its error
        self._owners[watch.id] = watch.subscriber_id
