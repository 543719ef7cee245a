"""Standing queries as the index keeps them: each text of a query once, with the watches that stand for it."""

from collections.abc import Iterator

from bot.core.ids import TopicId, WatchId
from bot.core.match import Finding
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import is_fact
from bot.matching.cues import Chain, Term
from bot.matching.evaluate import find
from bot.matching.plans import Followed, Judged, Plan, cues_in
from bot.matching.syntax import Query
from bot.matching.topics import find_topic

_NOBODY = WatchId(-1)


class Entry:
    """One query or one topic. Nearly always one watch stands for it, which is kept without a dictionary."""

    __slots__ = ("_label", "cues", "more", "name", "plan", "query", "watch")

    def __init__(
        self,
        name: str,
        query: Query | None,
        plan: Plan | None,
        cues: tuple[Term | Chain, ...],
    ) -> None:
        self.name = name
        """The text of the query, or by `topic:` and the topic's id, which no query text can be."""
        self.query = query
        """None for a topic."""
        self.plan = plan
        """What must be checked once a cue is met; nothing, where any of the cues is enough."""
        self.cues = cues
        """What finds it."""
        self.watch = _NOBODY
        self._label = ""
        self.more: dict[WatchId, str] | None = None
        """Other watches than the one, with their labels."""

    @property
    def topic(self) -> TopicId | None:
        """The topic that it follows."""
        return self.plan.compiled.topic.id if isinstance(self.plan, Followed) else None

    @property
    def by_facts(self) -> bool:
        """Whether it is found by where a text comes from."""
        return any(isinstance(cue, Term) and is_fact(cue.folded) for cue in self.cues)

    def uses(self) -> tuple[Term | Chain, ...]:
        """Give all cues that it needs, as often as it uses them."""
        if self.plan is None or isinstance(self.plan, Judged | Followed):
            return self.cues
        return tuple(cues_in(self.plan))

    def add(self, watch_id: WatchId, label: str) -> None:
        """Let a watch stand for it, or give the watch a new label."""
        if not self.more and self.watch in (_NOBODY, watch_id):
            self.watch, self._label = watch_id, label
        elif self.watch == watch_id:
            self._label = label
        else:
            self.more = self.more or {}
            self.more[watch_id] = label

    def remove(self, watch_id: WatchId) -> bool:
        """Let a watch go that stands for it, and say whether another one still does."""
        if self.watch != watch_id:
            assert self.more is not None
            del self.more[watch_id]
        elif self.more:
            self.watch, self._label = self.more.popitem()
        else:
            self.watch = _NOBODY
        return self.watch != _NOBODY

    def watches(self) -> Iterator[tuple[WatchId, str]]:
        """Give the watches with their labels."""
        yield self.watch, self._label
        if self.more:
            yield from self.more.items()

    def look(self, text: AnalysedText) -> Finding | None:
        """Ask the evaluator."""
        if isinstance(self.plan, Followed):
            return find_topic(self.plan.compiled, text)
        assert self.query is not None
        return find(self.query, text)
