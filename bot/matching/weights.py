"""What a query counts: weights, the least sum that is enough, and what each part of a hit adds."""

from collections.abc import Iterable, Iterator
from itertools import chain

from bot.matching.analysed import AnalysedText
from bot.matching.hits import Hit
from bot.matching.syntax import Age, Fact, Not, Query, Scored, Weighted, parts_in

PLAIN_WEIGHT = 1.0
TITLE_BOOST = 1.5
"""A hit in the headline counts so many times its weight."""
_EXACT_TO = 6
"""Decimals: .7 and .1 are enough for .8, whatever binary fractions make of that."""


def weighed(query: Query, least: float | None) -> Query:
    """Make a query count weights where it has any, or where `least` says how much is enough."""
    counts = least is not None or _has_weights(query)
    return Scored(query, least) if counts else query


def unweighed(query: Query) -> tuple[Query, float | None]:
    """Undo `weighed`: give the query and the least sum that was stated."""
    if isinstance(query, Scored):
        return query.item, query.least
    return query, None


def shares(hits: Iterable[Hit], text: AnalysedText) -> dict[Query, float]:
    """Give what each expression that counts adds to the sum: once, and more in the headline."""
    added: dict[Query, float] = {}
    for use in chain.from_iterable(hit.uses for hit in hits):
        in_title = text.fields[use.place.start] == "title"
        weight = use.weight * (TITLE_BOOST if in_title else 1.0)
        added[use.counted] = max(weight, added.get(use.counted, 0.0))
    return added


def total(added: Iterable[float]) -> float:
    """Add up weights."""
    return round(sum(added), _EXACT_TO)


def most(query: Query) -> float:
    """Give the greatest sum that a query can reach."""
    return total(weight * TITLE_BOOST for weight in _weights(query))


def _has_weights(query: Query) -> bool:
    return isinstance(query, Weighted) or any(map(_has_weights, parts_in(query)))


def _weights(query: Query) -> Iterator[float]:
    if isinstance(query, Weighted):
        yield query.weight
    elif isinstance(query, Not | Fact | Age):
        return
    elif parts := parts_in(query):
        for part in parts:
            yield from _weights(part)
    else:
        yield PLAIN_WEIGHT
