"""Giving words of a query alternatives, in the place where they stand."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.matching.syntax import (
    And,
    AtLeast,
    Near,
    Not,
    Or,
    Phrase,
    Query,
    Scope,
    Scored,
    Weighted,
    Word,
    all_of,
    any_of,
)

Names: TypeAlias = tuple[Query, ...] | None
"""Alternatives to some words; empty where they need none, None where the words are not known."""

LONGEST = 4
"""Words of a name."""


def substituted(query: Query, named: Callable[[Sequence[str]], Names]) -> tuple[Query, bool]:
    """Give a query whose known words may be met by an alternative, too, and whether all were known.

    Words side by side are looked up together first: United Arab Emirates. What is excluded stays.
    """
    match query:
        case Word(text):
            return _with(query, named((text,)))
        case Phrase(words, None):
            return _with(query, named(words))
        case And(items):
            return _in_a_row(items, named)
        case Or(items):
            changed = [substituted(item, named) for item in items]
            return _once([item for item, _ in changed]), all(known for _, known in changed)
        case Near(left, right):
            (one, known), (other, as_well) = substituted(left, named), substituted(right, named)
            return Near(one, other, query.distance, query.ordered), known and as_well
        case Scope(name, item):
            inner, known = substituted(item, named)
            return Scope(name, inner), known
        case AtLeast(times, item):
            inner, known = substituted(item, named)
            return AtLeast(times, inner), known
        case Weighted(item, weight):
            inner, known = substituted(item, named)
            return Weighted(inner, weight), known
        case Scored(item, least):
            inner, known = substituted(item, named)
            return Scored(inner, least), known
        case Not():
            return query, True
        case _:
            return query, False


def _in_a_row(
    items: Sequence[Query], named: Callable[[Sequence[str]], Names]
) -> tuple[Query, bool]:
    made: list[Query] = []
    all_known = True
    at = 0
    while at < len(items):
        for length in range(min(LONGEST, len(items) - at), 1, -1):
            run = items[at : at + length]
            words = [item.text for item in run if isinstance(item, Word)]
            names = named(words) if len(words) == length else None
            if names is not None:
                together = all_of(run)
                made.append(_once([together, *names]))
                at += length
                break
        else:
            item, known = substituted(items[at], named)
            made.append(item)
            all_known = all_known and known
            at += 1
    return all_of(made), all_known


def _with(query: Query, names: Names) -> tuple[Query, bool]:
    if not names:
        return query, names is not None
    return _once([query, *names]), True


def _once(items: Sequence[Query]) -> Query:
    joined = any_of(items)
    return any_of(tuple(dict.fromkeys(joined.items))) if isinstance(joined, Or) else joined
