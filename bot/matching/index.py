"""All standing queries at once: which watches fit a document.

An inverted index over the queries instead of the texts: a key leads to the queries that need it, so
that a document asks only the queries that may fit, and then the plain evaluator decides. Subscribers
who typed the same query share one entry, followers of a topic share its evaluation.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.core.errors import TopicError
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document, Finding, Match
from bot.core.topic import Topic
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import Anchors, anchors_in, anchors_of, is_wildcard
from bot.matching.evaluate import find
from bot.matching.parse import parse_saved
from bot.matching.syntax import Query
from bot.matching.topics import CompiledTopic, compile_topic, find_topic


@dataclass(eq=False, slots=True)
class _Entry:
    """One query or one topic, with the watches that stand for it."""

    query: Query | None
    topic: CompiledTopic | None
    anchors: Anchors
    watches: dict[WatchId, str] = field(default_factory=dict)
    """Labels by watch."""

    def look(self, text: AnalysedText) -> Finding | None:
        if self.topic is not None:
            return find_topic(self.topic, text)
        assert self.query is not None
        return find(self.query, text)


def is_standing(query: Query) -> bool:
    """Say whether a query can be found by something that must be in the text.

    Every query that `parse` accepts can; one that only excludes would have to be asked for each text.
    """
    return anchors_of(query) is not None


class StandingQueries:
    """The index. Changes are visible to the very next document."""

    def __init__(self, topics: Iterable[Topic] = ()) -> None:
        self._topics = {topic.id: compile_topic(topic) for topic in topics}
        self._topic_anchors = {id_: topic.anchors for id_, topic in self._topics.items()}
        self._entries: dict[str, _Entry] = {}
        """By the text of the query, or by the topic's id in a comment, which no query text can be."""
        self._of_watch: dict[WatchId, str] = {}
        self._by_anchor: dict[str, dict[_Entry, None]] = {}
        self._wildcards = 0
        """Entries that are found by the beginning of a word."""

    def set(self, watch_id: WatchId, label: str, query_text: str) -> None:
        """Let a watch stand for a query, in place of what it stood for. Raises QueryError."""
        if query_text not in self._entries:
            query = parse_saved(query_text).query
            anchors = anchors_of(query, self._topic_anchors)
            assert anchors is not None
            self._add(query_text, _Entry(query, None, anchors))
        self._stand(watch_id, label, query_text)

    def offer(self, topics: Iterable[Topic]) -> None:
        """Let these topics be followed and no others; a watch follows a new version when it follows anew."""
        known = self._topics
        self._topics = {
            topic.id: known[topic.id]
            if topic.id in known and known[topic.id].topic == topic
            else compile_topic(topic)
            for topic in topics
        }

    def follow(self, watch_id: WatchId, label: str, topic_id: TopicId) -> None:
        """Let a watch follow a topic. Raises TopicError where there is no such topic."""
        name = f"<<<{topic_id}>>>"
        if name not in self._entries:
            topic = self._topics.get(topic_id)
            if topic is None:
                raise TopicError(f"There is no topic {topic_id}", file="", key=topic_id)
            self._add(name, _Entry(None, topic, topic.anchors))
        self._stand(watch_id, label, name)

    def drop(self, watch_id: WatchId) -> None:
        """Let a watch stand for nothing any more; nothing happens where it did not."""
        name = self._of_watch.pop(watch_id, None)
        if name is None:
            return
        entry = self._entries[name]
        del entry.watches[watch_id]
        if entry.watches:
            return
        del self._entries[name]
        self._wildcards -= any(map(is_wildcard, entry.anchors))
        for anchor in entry.anchors:
            del self._by_anchor[anchor][entry]
            if not self._by_anchor[anchor]:
                del self._by_anchor[anchor]

    def match(self, document: Document) -> tuple[Match, ...]:
        """Give the watches that fit a document, in the order of their ids."""
        text = AnalysedText(document, topics=self._topics)
        matches = []
        for entry in self._candidates(text):
            finding = entry.look(text)
            if finding is not None:
                topic = entry.topic.topic.id if entry.topic else None
                matches += [
                    Match(watch, label, topic, finding) for watch, label in entry.watches.items()
                ]
        return tuple(sorted(matches, key=lambda found: found.watch_id))

    def _candidates(self, text: AnalysedText) -> dict[_Entry, None]:
        candidates: dict[_Entry, None] = {}
        for anchor in anchors_in(text, wildcards=self._wildcards > 0):
            entries = self._by_anchor.get(anchor)
            if entries:
                candidates.update(entries)
        return candidates

    def _add(self, name: str, entry: _Entry) -> None:
        self._entries[name] = entry
        self._wildcards += any(map(is_wildcard, entry.anchors))
        for anchor in entry.anchors:
            self._by_anchor.setdefault(anchor, {})[entry] = None

    def _stand(self, watch_id: WatchId, label: str, name: str) -> None:
        if self._of_watch.get(watch_id) != name:
            self.drop(watch_id)
        self._of_watch[watch_id] = name
        self._entries[name].watches[watch_id] = label
