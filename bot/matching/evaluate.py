"""The plain evaluator: whether one query fits one text, and by which words.

It is the definition of what a query means; the index of all standing queries only spares the work of
asking those that cannot fit.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.core.match import Evidence, Field, Finding
from bot.matching.analysed import AnalysedText
from bot.matching.atoms import places_of
from bot.matching.hits import Hit, Use
from bot.matching.printing import write_atom
from bot.matching.provenance import holds, is_of_age
from bot.matching.syntax import (
    Age,
    And,
    AtLeast,
    Atom,
    Fact,
    Near,
    Not,
    OfTopic,
    Or,
    Query,
    Scope,
    Scored,
    Weighted,
)
from bot.matching.weights import PLAIN_WEIGHT, shares, total

_ALL: frozenset[Field] = frozenset(("title", "lead", "summary"))
_SCOPES: dict[str, frozenset[Field]] = {
    "title": frozenset(("title",)),
    "lead": frozenset(("lead",)),
    "text": frozenset(("lead", "summary")),
}


def find(query: Query, text: AnalysedText) -> Finding | None:
    """Say whether a query fits a text, and show the evidence."""
    hits = hits_of(query, text)
    if hits is None:
        return None
    if not isinstance(query, Scored):
        return Finding(tuple(evidence(hits, text)))
    added = shares(hits, text)
    return Finding(tuple(evidence(hits, text, added)), total(added.values()))


def hits_of(query: Query, text: AnalysedText, within: frozenset[Field] = _ALL) -> list[Hit] | None:
    """Give the hits of an expression, or None where it does not hold.

    A list may be empty: `-word` and `site:` hold without any word to show.
    """
    match query:
        case And(items):
            return _all(items, text, within)
        case Or(items):
            found = [
                hits for hits in (hits_of(item, text, within) for item in items) if hits is not None
            ]
            return [hit for hits in found for hit in hits] if found else None
        case Not(item):
            return [] if hits_of(item, text, within) is None else None
        case Near():
            return _near(query, text, within) or None
        case Scope(name, item):
            return hits_of(item, text, within & _SCOPES[name])
        case AtLeast(times, item):
            hits = hits_of(item, text, within) or []
            return hits if _apart(hits) >= times else None
        case Weighted(item, weight):
            return _counted_as(query, weight, hits_of(item, text, within))
        case Scored(item, least):
            counted = hits_of(item, text, within)
            enough = least is None or total(shares(counted or (), text).values()) >= least
            return counted if enough else None
        case Fact():
            return [] if holds(query, text) else None
        case Age():
            return [] if is_of_age(query, text.document.age_hours) else None
        case OfTopic():
            return _topic(query, text, within)
        case _:
            places = places_of(query, text)
            return [
                Hit(place.start, place.end, (Use(query, place, query, PLAIN_WEIGHT),))
                for place in places
                if text.fields[place.start] in within
            ] or None


def _all(items: Iterable[Query], text: AnalysedText, within: frozenset[Field]) -> list[Hit] | None:
    together: list[Hit] = []
    for item in items:
        hits = hits_of(item, text, within)
        if hits is None:
            return None
        together += hits
    return together


def _near(near: Near, text: AnalysedText, within: frozenset[Field]) -> list[Hit]:
    left = hits_of(near.left, text, within)
    right = hits_of(near.right, text, within) if left else None
    found: dict[tuple[int, int], Hit] = {}
    for one in left or ():
        for other in right or ():
            first, second = (one, other) if one.start <= other.start else (other, one)
            if near.ordered and first is not one:
                continue
            if _close(near, first, second, text):
                hit = Hit(first.start, second.end, first.uses + second.uses)
                found.setdefault(hit[:2], hit)
    return list(found.values())


def _close(near: Near, first: Hit, second: Hit, text: AnalysedText) -> bool:
    between = second.start - first.end
    if near.distance is not None:
        in_one_field = text.fields[first.start] == text.fields[second.start]
        return 0 <= between < near.distance and in_one_field
    sentences = text.sentences()
    return between >= 0 and sentences[first.start] == sentences[second.end - 1]


def _apart(hits: Iterable[Hit]) -> int:
    """Count hits that do not overlap."""
    counted = free_from = 0
    for start, end in sorted({hit[:2] for hit in hits}, key=lambda span: (span[1], span[0])):
        if start >= free_from:
            counted += 1
            free_from = end
    return counted


def _counted_as(counted: Query, weight: float, hits: list[Hit] | None) -> list[Hit] | None:
    if hits is None:
        return None
    return [
        Hit(
            hit.start,
            hit.end,
            tuple(Use(use.atom, use.place, counted, weight) for use in hit.uses),
        )
        for hit in hits
    ]


def _topic(query: OfTopic, text: AnalysedText, within: frozenset[Field]) -> list[Hit] | None:
    topic = text.topics.get(query.topic)
    hits = topic.hits(text) if topic is not None else None
    inside = [hit for hit in hits or () if text.fields[hit.start] in within]
    return _counted_as(query, PLAIN_WEIGHT, inside) if inside else None


def evidence(
    hits: Sequence[Hit], text: AnalysedText, added: Mapping[Query, float] | None = None
) -> list[Evidence]:
    """Show the printed words behind hits, each once, in the order of the text.

    `added` says what each expression that counts adds to the score; its first words show that.
    """
    uses = {
        (use.place.start, use.place.end, use.atom): use.place for hit in hits for use in hit.uses
    }
    weights = _first_weights(hits, added) if added else {}
    shown = []
    for use, place in sorted(uses.items(), key=lambda item: item[0][:2]):
        first, last, atom = use
        field = text.fields[first]
        start, end = text.tokens[first].start, text.tokens[last - 1].end
        printed = text.texts[field][start:end]
        name = write_atom(atom)
        folded = place.rule == "equal" and printed != name.strip('"={}')
        rule = "folded" if folded else place.rule
        weight = weights.get(use, 0.0)
        shown.append(Evidence(name, field, start, end, printed, rule, weight=weight))
    return shown


def _first_weights(
    hits: Iterable[Hit], added: Mapping[Query, float]
) -> dict[tuple[int, int, Atom], float]:
    """Give what each expression adds to its first words."""
    left = dict(added)
    weights: dict[tuple[int, int, Atom], float] = {}
    uses = (use for hit in hits for use in hit.uses)
    for use in sorted(uses, key=lambda use: use.place[:2]):
        weight = left.pop(use.counted, 0.0)
        if weight:
            key = (use.place.start, use.place.end, use.atom)
            weights[key] = weights.get(key, 0.0) + weight
    return weights
