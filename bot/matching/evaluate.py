"""The plain evaluator: whether one query fits one text, and by which words.

It is the definition of what a query means; the index of all standing queries only spares the work of
asking those that cannot fit.
"""

from collections.abc import Iterable
from typing import NamedTuple

from bot.core.match import Evidence, Field, Finding
from bot.matching.analysed import AnalysedText, Place
from bot.matching.atoms import places_of
from bot.matching.printing import write_atom
from bot.matching.syntax import And, Atom, Fact, Near, Not, Or, Query, Scope

_ALL: frozenset[Field] = frozenset(("title", "lead", "summary"))
_SCOPES: dict[str, frozenset[Field]] = {
    "title": frozenset(("title",)),
    "lead": frozenset(("lead",)),
    "text": frozenset(("lead", "summary")),
}


class Hit(NamedTuple):
    """A stretch of words that an expression covers, and the atoms that made it."""

    start: int
    end: int
    uses: tuple[tuple[Atom, Place], ...]


def find(query: Query, text: AnalysedText) -> Finding | None:
    """Say whether a query fits a text, and show the evidence."""
    hits = hits_of(query, text)
    if hits is None:
        return None
    return Finding(tuple(evidence(hits, text)))


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
        case Fact():
            return [] if holds(query, text) else None
        case _:
            places = places_of(query, text)
            return [
                Hit(place.start, place.end, ((query, place),))
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
            if 0 <= second.start - first.end < near.distance and (
                text.fields[first.start] == text.fields[second.start]
            ):
                hit = Hit(first.start, second.end, first.uses + second.uses)
                found.setdefault(hit[:2], hit)
    return list(found.values())


def holds(fact: Fact, text: AnalysedText) -> bool:
    """Say whether a document comes from where a query asks."""
    return fact in facts_of(text)


def facts_of(text: AnalysedText) -> tuple[Fact, ...]:
    """Give all that a query may ask of a document: language, country, site and what that is part of."""
    labels = text.document.site.casefold().removeprefix("www.").split(".")
    sites = (".".join(labels[first:]) for first in range(len(labels)))
    return (
        Fact("lang", text.language),
        Fact("country", text.document.country.upper()),
        *(Fact("site", site) for site in sites),
    )


def evidence(hits: Iterable[Hit], text: AnalysedText) -> list[Evidence]:
    """Show the printed words behind hits, each once, in the order of the text."""
    uses = {(place.start, place.end, atom): place for hit in hits for atom, place in hit.uses}
    shown = []
    for (first, last, atom), place in sorted(uses.items(), key=lambda use: use[0][:2]):
        field = text.fields[first]
        start, end = text.tokens[first].start, text.tokens[last - 1].end
        printed = text.texts[field][start:end]
        name = write_atom(atom)
        folded = place.rule == "equal" and printed != name.strip('"={}')
        shown.append(Evidence(name, field, start, end, printed, "folded" if folded else place.rule))
    return shown
