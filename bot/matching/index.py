"""All standing queries at once: which watches fit a document.

An inverted index over the queries instead of the texts (docs/adr/0014): a word of the text leads to
the queries that it decides, and to those that need it. Subscribers who typed the same query share one
entry, followers of a topic share its evaluation. It gives what the plain evaluator would give.
"""

from collections.abc import Iterable

from bot.core.errors import TopicError
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document, Match
from bot.core.topic import Topic
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import Anchors, anchors_of
from bot.matching.cues import Entry, Term, added
from bot.matching.entries import is_found_by_facts, look, topic_of, uses_of
from bot.matching.parse import parse_saved
from bot.matching.plans import (
    Followed,
    Judged,
    anchors_among,
    cues_in,
    is_direct,
    is_plannable,
    plan_of,
)
from bot.matching.scene import Scene
from bot.matching.syntax import Query, topics_in
from bot.matching.topics import compile_topic
from bot.matching.vocabulary import Vocabulary


class StandingQueries:
    """The index. Changes are visible to the very next document."""

    def __init__(self, topics: Iterable[Topic] = ()) -> None:
        self._topics = {topic.id: compile_topic(topic) for topic in topics}
        self._vocabulary = Vocabulary()
        self._entries: dict[str, Entry] = {}
        """By the text of the query, or by the topic's id in a comment, which no query text can be."""
        self._of_watch: dict[WatchId, Entry] = {}
        self._facts = 0
        """Entries that are found by where a text comes from."""

    def set(self, watch_id: WatchId, label: str, query_text: str) -> None:
        """Let a watch stand for a query, in place of what it stood for. Raises QueryError."""
        entry = self._entries.get(query_text)
        if entry is None:
            entry = self._enter(self._planned(query_text, parse_saved(query_text).query))
        self._stand(watch_id, label, entry)

    def offer(self, topics: Iterable[Topic]) -> None:
        """Let these topics be followed and no others; a watch follows a new version when it follows anew."""
        known = self._topics
        self._topics = {
            topic.id: known[topic.id]
            if topic.id in known and known[topic.id].topic == topic
            else compile_topic(topic)
            for topic in topics
        }
        changed = {
            id_
            for id_ in known.keys() | self._topics.keys()
            if known.get(id_) is not self._topics.get(id_)
        }
        for entry in self._entries.values():
            if isinstance(entry.plan, Judged) and topics_in(entry.plan.query) & changed:
                self._leave(entry)
                entry.cues = self._cues_of(self._anchors(entry.plan.query))
                self._find_by_cues(entry)

    def follow(self, watch_id: WatchId, label: str, topic_id: TopicId) -> None:
        """Let a watch follow a topic. Raises TopicError where there is no such topic."""
        name = f"<<<{topic_id}>>>"
        entry = self._entries.get(name)
        if entry is None:
            topic = self._topics.get(topic_id)
            if topic is None:
                raise TopicError(f"There is no topic {topic_id}", file="", key=topic_id)
            entry = self._enter(self._anchored(name, Followed(topic), topic.anchors))
        self._stand(watch_id, label, entry)

    def drop(self, watch_id: WatchId) -> None:
        """Let a watch stand for nothing any more; nothing happens where it did not."""
        entry = self._of_watch.pop(watch_id, None)
        if entry is None or entry.remove(watch_id):
            return
        del self._entries[entry.name]
        self._leave(entry)

    def met(self, document: Document) -> list[WatchId]:
        """Give the watches that fit a document, in order, without saying why."""
        fitting = self._fitting(self._scene(document))
        ids = [entry.watch for entry in fitting]
        for more in filter(None, [entry.more for entry in fitting]):
            ids += more
        ids.sort()
        return ids

    def match(self, document: Document) -> tuple[Match, ...]:
        """Give the watches that fit a document, in the order of their ids, with the evidence."""
        scene = self._scene(document)
        matches = []
        for entry in self._fitting(scene):
            finding = look(entry, scene)
            assert finding is not None
            matches += [
                Match(watch, label, topic_of(entry), finding) for watch, label in entry.watches()
            ]
        matches.sort(key=lambda found: found.watch_id)
        return tuple(matches)

    def _scene(self, document: Document) -> Scene:
        return Scene(AnalysedText(document, topics=self._topics), self._vocabulary)

    def _fitting(self, scene: Scene) -> Iterable[Entry]:
        return scene.entries(facts=self._facts > 0)

    def _planned(self, name: str, query: Query) -> Entry:
        if not is_plannable(query):
            return self._anchored(name, Judged(query), self._anchors(query))
        node = plan_of(query, self._vocabulary)
        if is_direct(node):
            return Entry(name, None, tuple(cues_in(node)))
        cues = anchors_among(node, self._vocabulary)
        assert cues is not None
        return Entry(name, node, cues)

    def _anchored(self, name: str, plan: Judged | Followed, anchors: Anchors) -> Entry:
        return Entry(name, plan, self._cues_of(anchors))

    def _anchors(self, query: Query) -> Anchors:
        topics = {id_: compiled.anchors for id_, compiled in self._topics.items()}
        anchors = anchors_of(query, topics)
        assert anchors is not None
        return anchors

    def _cues_of(self, anchors: Anchors) -> tuple[Term, ...]:
        return tuple(self._vocabulary.term(key, "key") for key in anchors)

    def _enter(self, entry: Entry) -> Entry:
        self._entries[entry.name] = entry
        self._find_by_cues(entry)
        return entry

    def _find_by_cues(self, entry: Entry) -> None:
        self._facts += is_found_by_facts(entry)
        for cue in entry.cues:
            if entry.plan is None:
                cue.finds = added(cue.finds, entry)
            else:
                cue.suggests = added(cue.suggests, entry)

    def _leave(self, entry: Entry) -> None:
        self._facts -= is_found_by_facts(entry)
        for cue in entry.cues:
            (cue.finds if entry.plan is None else cue.suggests).remove(entry)
        for cue in uses_of(entry):
            self._vocabulary.release(cue)

    def _stand(self, watch_id: WatchId, label: str, entry: Entry) -> None:
        if self._of_watch.get(watch_id) is not entry:
            self.drop(watch_id)
        self._of_watch[watch_id] = entry
        entry.add(watch_id, label)
