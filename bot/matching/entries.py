"""Standing queries as the index keeps them: each text of a query once, with the watches that stand for it."""

from collections.abc import Iterator
from functools import lru_cache

from bot.core.ids import TopicId, WatchId
from bot.core.match import Finding
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import is_fact
from bot.matching.cues import Chain, Term
from bot.matching.evaluate import find
from bot.matching.parse import parse
from bot.matching.plans import Followed, Judged, Plan, cues_in
from bot.matching.syntax import Query
from bot.matching.topics import find_topic


class Entry:
    """One query or one topic. Nearly always one watch stands for it, which is kept without a dictionary."""

    __slots__ = ("_label", "_more", "_watch", "cues", "name", "plan")

    def __init__(self, name: str, plan: Plan | None, cues: tuple[Term | Chain, ...]) -> None:
        self.name = name
        """The text of the query, or by `topic:` and the topic's id, which no query text can be."""
        self.plan = plan
        """What must be checked once a cue is met; nothing, where any of the cues is enough."""
        self.cues = cues
        """What finds it."""
        self._watch: WatchId | None = None
        self._label = ""
        self._more: dict[WatchId, str] | None = None

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
        if self._more is not None and (
            watch_id in self._more or self._watch not in (None, watch_id)
        ):
            self._more[watch_id] = label
        elif self._watch in (None, watch_id):
            self._watch, self._label = watch_id, label
        else:
            self._more = {watch_id: label}

    def remove(self, watch_id: WatchId) -> bool:
        """Let a watch go that stands for it, and say whether another one still does."""
        if self._watch == watch_id:
            self._watch = None
        else:
            assert self._more is not None
            del self._more[watch_id]
        return self._watch is not None or bool(self._more)

    def watches(self) -> Iterator[tuple[WatchId, str]]:
        """Give the watches with their labels."""
        if self._watch is not None:
            yield self._watch, self._label
        if self._more:
            yield from self._more.items()

    def ids(self, into: list[WatchId]) -> None:
        """Add the watches to a list: many a time for each text, so without a generator."""
        if self._watch is not None:
            into.append(self._watch)
        if self._more:
            into.extend(self._more)

    def look(self, text: AnalysedText) -> Finding | None:
        """Ask the evaluator."""
        if isinstance(self.plan, Followed):
            return find_topic(self.plan.compiled, text)
        return find(_read(self.name), text)


@lru_cache(maxsize=1 << 14)
def _read(query_text: str) -> Query:
    """Read a query again: its tree is only needed for evidence, and a million of them need a gigabyte."""
    return parse(query_text).query
