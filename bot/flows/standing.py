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
from bot.core.watch import ALL_OF_IT, Narrowing, Watch
from bot.matching.index import StandingQueries
from bot.ports import Unit

MANY = 10_000
"""Changes at once, as at the start. What they leave is millions of small objects that stay and are in no
cycle; Python's collector of garbage would look through all of them again and again."""


class StandingWatches:
    """What is watched for. Used by one thread: the one that runs units of work."""

    def __init__(self, topics: Mapping[TopicId, Topic]) -> None:
        self._offered = topics
        """May change while the bot runs; `_topics` is what the queries were made of."""
        self._topics = dict(topics.items())
        self._queries = StandingQueries(tuple(self._topics.values()))
        self._followers: dict[WatchId, Watch] = {}
        """Active watches with a topic, those of withdrawn topics too."""
        self._owners: dict[WatchId, SubscriberId] = {}
        self._narrowed: dict[WatchId, Narrowing] = {}
        self._revision = 0

    def matches(
        self, unit: Unit, document: Document, source: str
    ) -> Sequence[tuple[SubscriberId, Match]]:
        """Every active watch that fits the document and tells of this source, with its owner."""
        self._catch_up(unit)
        self._take_topics()
        return [
            (self._owners[match.watch_id], match)
            for match in self._queries.match(document)
            if self._admits(match.watch_id, document.language, source)
        ]

    def _admits(self, watch_id: WatchId, language: str, source: str) -> bool:
        return self._narrowed.get(watch_id, ALL_OF_IT).lacking(language, source) is None

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

    def _take_topics(self) -> None:
        """Let the watches with a topic that has changed, come or gone follow it as it is now."""
        offered = dict(self._offered.items())
        if offered == self._topics:
            return
        before, self._topics = self._topics, offered
        affected = [
            watch
            for watch in self._followers.values()
            if watch.topic and before.get(watch.topic) != offered.get(watch.topic)
        ]
        for watch in affected:
            self._queries.drop(watch.id)
        self._queries.offer(tuple(offered.values()))
        for watch in affected:
            self._take(watch)

    def _take(self, watch: Watch) -> None:
        self._queries.drop(watch.id)
        self._owners.pop(watch.id, None)
        self._followers.pop(watch.id, None)
        self._narrowed.pop(watch.id, None)
        if watch.state != "active":
            return
        if watch.topic is not None:
            self._followers[watch.id] = watch
            if watch.topic not in self._topics:
                return  # the operator has withdrawn the topic; it comes back with its followers
            self._queries.follow(watch.id, watch.name, watch.topic)
        else:
            try:
                self._queries.set(watch.id, watch.name, watch.query)
            except QueryError:
                return  # saved by another version; the watch-list shows it with its error
        self._owners[watch.id] = watch.subscriber_id
        if watch.narrowing != ALL_OF_IT:
            self._narrowed[watch.id] = watch.narrowing
