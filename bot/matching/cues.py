"""What can be noticed in a text: words as queries ask for them, and words in a row.

A cue is shared by all queries that use it and lists those that it finds: at once, where nothing else
is needed, or as candidates. Lists, not dictionaries, because a million watches have a million cues,
and nearly all of them find one query.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from bot.core.ids import WatchId
from bot.matching.analysed import LONGEST_GLUED, AnalysedText
from bot.matching.links import Links, Manner, keys_of, meets
from bot.matching.remembered import Spans, shadow

_NOBODY = WatchId(-1)
Item = TypeVar("Item")


def added(items: list[Item], item: Item) -> list[Item]:
    """Add to a list that may be one of the shared empty ones."""
    if not items:
        return [item]
    items.append(item)
    return items


class Shown(Protocol):
    """What a document shows to the queries; `scene.py` has it."""

    text: AnalysedText
    terms: set["Term"]
    chains: set["Chain"]

    def places(self, terms: Iterable["Term"]) -> Iterable[tuple[int, int, int]]:
        """Give where terms are met: field and words (half-open)."""
        ...


class Plan(Protocol):
    """What must be checked before a query is known to fit; `plans.py` has them."""

    def holds(self, shown: Shown) -> bool:
        """Say whether it holds in a text."""
        ...


class Entry:
    """One query or one topic. Nearly always one watch stands for it, which is kept without a dictionary."""

    __slots__ = ("_label", "cues", "more", "name", "plan", "watch")

    def __init__(
        self,
        name: str,
        plan: Plan | None,
        cues: "tuple[Term | Chain, ...]",
    ) -> None:
        self.name = name
        """The text of the query, or the topic's id in a comment, which no query text can be. The query
        itself is read again for evidence: few of a million are ever met."""
        self.plan = plan
        """None where any of the cues is enough."""
        self.cues = cues
        """What finds it."""
        self.watch = _NOBODY
        self._label = ""
        self.more: dict[WatchId, str] | None = None
        """Other watches than the one, with their labels."""

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


class Cue:
    """What can be noticed in a text."""

    __slots__ = ("finds", "suggests", "uses")

    def __init__(self) -> None:
        self.finds: list[Entry] = _NOTHING
        """Entries that fit wherever this is met."""
        self.suggests: list[Entry] = _NOTHING
        """Entries that may fit where this is met, and nowhere else unless another cue suggests them."""
        self.uses = 0
        """How often queries refer to it."""


class Term(Cue):
    """A word as it is asked for."""

    __slots__ = ("after", "before", "folded", "manner", "starts")

    def __init__(self, folded: str, manner: Manner) -> None:
        super().__init__()
        self.folded = folded
        self.manner = manner
        self.starts: list[Chain] = _NO_CHAIN
        """Chains that may stand where this is met."""
        self.before = self.after = 0
        """Shadows of the words beside it of which those chains need one."""

    @property
    def keys(self) -> frozenset[str]:
        """Under which keys a text may meet it, whatever its language."""
        return keys_of(self.folded, self.manner)

    def look_beside(self) -> None:
        """Learn which words beside it could make its chains stand."""
        self.before = self.after = 0
        for chain in self.starts:
            if chain.found_by[0] is not self:
                self.before = self.after = -1
            elif chain.toward > 0:
                self.after |= chain.shadow
            else:
                self.before |= chain.shadow

    def is_met_by(self, whole: str, printed: str, language: str) -> bool:
        """Say whether words printed as `whole`, the first of them `printed`, meet it."""
        return self.manner == "key" or meets(self.folded, self.manner, whole, printed, language)

    def holds(self, shown: Shown) -> bool:
        """Say whether it is met."""
        return self in shown.terms


class Chain(Cue):
    """Words in a row: a phrase, or a word that is typed with a hyphen or without spaces."""

    __slots__ = ("_links", "anchor", "found_by", "quoted", "shadow", "text", "toward")

    def __init__(self, text: str, *, quoted: bool) -> None:
        super().__init__()
        self.text = text
        self.quoted = quoted
        self.anchor = 0
        """Number of the word by which it is found."""
        self.found_by: tuple[Term, ...] = ()
        self.toward = 1
        """Where the word next to the anchor is: behind it or before it."""
        self.shadow = -1
        """Of the keys of that word: where the text has none of its bits there, the chain does not stand."""
        self._links: Links | None = None

    def holds(self, shown: Shown) -> bool:
        """Say whether it was seen to stand."""
        return self in shown.chains

    @property
    def links(self) -> "Links":
        """Its words; made once a text has its anchor, and most phrases never get so far."""
        return self._links or self._make_ready()

    def stands(self, words: Sequence[str], spans: Spans, met_at: int, language: str) -> bool:
        """Say whether it stands around a word of a text, or of a part of it that is long enough."""
        links = self._links or self._make_ready()
        start = met_at - self.anchor
        end = start + len(links.words)
        glued = spans and not spans.keys().isdisjoint(range(start - LONGEST_GLUED + 1, end))
        # The anchor itself may be met in one piece with its neighbour, and then it is not known.
        known = self.anchor if not (links.joined or glued) else -1
        if start >= 0 and end <= len(words) and links.meet(words[start:end], language, known):
            return True
        if links.joined or glued:
            earliest = met_at - self.anchor * (LONGEST_GLUED if spans else 1)
            return any(
                links.lead_through(words, spans, first, language)
                for first in range(max(earliest, 0), met_at + 1)
            )
        return False

    def _make_ready(self) -> "Links":
        links = self._links = Links(self.text, quoted=self.quoted)
        at = self.anchor + self.toward
        nearest = [links.words[at]]
        if links.joined and 0 <= min(at, at + self.toward) < len(links.joined):
            nearest.append(links.joined[min(at, at + self.toward)])
        self.shadow = shadow(key for link in nearest for key in keys_of(*link))
        self.found_by[0].look_beside()
        return links


_NOTHING: list[Entry] = []
_NO_CHAIN: list[Chain] = []
"""Stand for all empty lists, of which there are millions; never changed."""
