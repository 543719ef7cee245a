"""How a standing query is decided from the cues that a text gives, without its evaluator.

Words, phrases, AND, OR, NOT and NEAR between words are decided here, exactly as `evaluate.py` would.
Whatever else the watch language has is found by its anchors and judged by the evaluator itself, so
that a new expression needs nothing here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from bot.matching.atoms import parts_of
from bot.matching.cues import Chain, Shown, Term
from bot.matching.evaluate import find
from bot.matching.links import manner_of
from bot.matching.syntax import And, Near, Not, Or, Phrase, Query, Word
from bot.matching.topics import CompiledTopic, find_topic
from bot.matching.vocabulary import Vocabulary

Cue: TypeAlias = Term | Chain


@dataclass(frozen=True, slots=True, eq=False)
class All:
    """All of several."""

    items: "tuple[Node, ...]"

    def holds(self, shown: Shown) -> bool:
        """Say whether a text has them all."""
        for item in self.items:  # noqa: SIM110  # half the time of all(…)
            if not item.holds(shown):
                return False
        return True


@dataclass(frozen=True, slots=True, eq=False)
class Some:
    """At least one of several."""

    items: "tuple[Node, ...]"

    def holds(self, shown: Shown) -> bool:
        """Say whether a text has one of them."""
        return any(item.holds(shown) for item in self.items)


@dataclass(frozen=True, slots=True, eq=False)
class Without:
    """Not this."""

    item: "Node"

    def holds(self, shown: Shown) -> bool:
        """Say whether a text is without it."""
        return not self.item.holds(shown)


@dataclass(frozen=True, slots=True, eq=False)
class Close:
    """One of some words near one of others."""

    left: tuple[Term, ...]
    right: tuple[Term, ...]
    distance: int
    ordered: bool

    def holds(self, shown: Shown) -> bool:
        """Say whether two of them are near each other; the same as `evaluate.py` does with its hits."""
        if shown.terms.isdisjoint(self.left) or shown.terms.isdisjoint(self.right):
            return False
        right = tuple(shown.places(self.right))
        for one in shown.places(self.left):
            for other in right:
                first, second = (one, other) if one[1] <= other[1] else (other, one)
                if self.ordered and first is not one:
                    continue
                if 0 <= second[1] - first[2] < self.distance and first[0] == second[0]:
                    return True
        return False


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What only the evaluator can decide."""

    query: Query

    def holds(self, shown: Shown) -> bool:
        """Ask it."""
        return find(self.query, shown.text) is not None


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """A topic."""

    compiled: CompiledTopic

    def holds(self, shown: Shown) -> bool:
        """Ask for the topic."""
        return find_topic(self.compiled, shown.text) is not None


Node: TypeAlias = Term | Chain | All | Some | Without | Close


def is_plannable(query: Query) -> bool:
    """Say whether a query can be decided from cues alone."""
    match query:
        case Word(text):
            return _is_plain(text)
        case Phrase(words, slop):
            return _is_plain(" ".join(words)) and (slop is None or _is_single(" ".join(words)))
        case And(items) | Or(items):
            return all(map(is_plannable, items))
        case Not(item):
            return is_plannable(item)
        case Near(left, right, int()):
            return all(
                isinstance(word, Word) and _is_plain(word.text) and _is_single(word.text)
                for side in (left, right)
                for word in _sides(side)
            )
        case _:
            return False


def plan_of(query: Query, vocabulary: Vocabulary) -> Node:
    """Make the plan of a plannable query; its words are used until `cues_in` are released."""
    match query:
        case And(items):
            return All(tuple(plan_of(item, vocabulary) for item in items))
        case Or(items):
            return Some(tuple(plan_of(item, vocabulary) for item in items))
        case Not(item):
            return Without(plan_of(item, vocabulary))
        case Near(left, right, int(distance), ordered):
            one, other = (tuple(_terms(side, vocabulary)) for side in (left, right))
            return Close(one, other, distance, ordered)
        case Phrase(words):
            return _cue(" ".join(words), vocabulary, quoted=True)
        case _:
            assert isinstance(query, Word)
            return _cue(query.text, vocabulary, quoted=False)


def shown_part(query: Query, node: Node, shown: Shown) -> Query:
    """Give what is left of a query that holds, by its plan, without what shows nothing in a text.

    What is not met adds no evidence, but the evaluator would have to ask for it.
    """
    match query, node:
        case Or(items), Some(nodes):
            pairs = zip(items, nodes, strict=True)
            return Or(tuple(shown_part(*pair, shown) for pair in pairs if pair[1].holds(shown)))
        case And(items), All(nodes):
            pairs = zip(items, nodes, strict=True)
            return And(
                tuple(
                    shown_part(*pair, shown) for pair in pairs if not isinstance(pair[1], Without)
                )
            )
        case _:
            return query


def cues_in(node: Node) -> Iterator[Cue]:
    """Give all cues of a plan, as often as it uses them."""
    match node:
        case All(items) | Some(items):
            for item in items:
                yield from cues_in(item)
        case Without(item):
            yield from cues_in(item)
        case Close(left, right):
            yield from left
            yield from right
        case _:
            yield node


def is_direct(node: Node) -> bool:
    """Say whether any of the cues is enough."""
    if isinstance(node, Some):
        return all(isinstance(item, Term | Chain) for item in node.items)
    return isinstance(node, Term | Chain)


def anchors_among(node: Node, vocabulary: Vocabulary) -> tuple[Cue, ...] | None:
    """Give cues of which one is met wherever a plan holds, the rarest such; None where none has to be."""
    match node:
        case All(items):
            return _rarest([anchors_among(item, vocabulary) for item in items], vocabulary)
        case Some(items):
            each = [anchors_among(item, vocabulary) for item in items]
            known = [cue for anchors in each if anchors for cue in anchors]
            return tuple(dict.fromkeys(known)) if all(each) else None
        case Without():
            return None
        case Close(left, right):
            return _rarest([left, right], vocabulary)
        case _:
            return (node,)


def _rarest(
    choices: list[tuple[Cue, ...] | None], vocabulary: Vocabulary
) -> tuple[Cue, ...] | None:
    known = [cues for cues in choices if cues is not None]
    return min(known, key=lambda cues: _frequency(cues, vocabulary), default=None)


def _frequency(cues: tuple[Cue, ...], vocabulary: Vocabulary) -> tuple[int, int]:
    """Guess how often one of some cues is met; a chain as often as its anchor is, which asks for a look."""
    words = (cue.folded if isinstance(cue, Term) else cue.found_by[0].folded for cue in cues)
    loads = [vocabulary.load(word) for word in words]
    return sum(load for load, _ in loads), max(length for _, length in loads)


def _sides(side: Query) -> tuple[Query, ...]:
    return side.items if isinstance(side, Or) else (side,)


def _terms(side: Query, vocabulary: Vocabulary) -> Iterator[Term]:
    for word in _sides(side):
        assert isinstance(word, Word)
        cue = _cue(word.text, vocabulary, quoted=False)
        assert isinstance(cue, Term)
        yield cue


def _cue(text: str, vocabulary: Vocabulary, *, quoted: bool) -> Cue:
    parts = parts_of(text)
    if len(parts) == 1:
        folded = parts[0].folded
        folded = text if text == folded else folded  # one string less to keep for each
        return vocabulary.term(folded, manner_of(parts[0], in_phrase=False))
    return vocabulary.chain(text, quoted=quoted)


def _is_plain(text: str) -> bool:
    return all(part.pattern is None for part in parts_of(text))


def _is_single(text: str) -> bool:
    return len(parts_of(text)) == 1
