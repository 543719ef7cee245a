"""What a query of the watch language is, once it is read: a tree of small values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

ScopeName = Literal["title", "lead", "text"]
FactName = Literal["site", "lang", "country"]

FARTHEST_NEAR = 50
DEFAULT_NEAR = 5
LONGEST_QUERY = 1000
"""Characters. Longer lists belong in a topic."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, met inflected; * and ? are wildcards. A hyphened word is met in one piece or in two."""

    text: str


@dataclass(frozen=True, slots=True)
class Exact:
    """A word that is met as it is spelt, whatever its case and accents."""

    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """Words that are met letter by letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after another; with `slop`, in any order with at most so many words between."""

    words: tuple[str, ...]
    slop: int | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Two expressions at most `distance` words apart; `ordered`: the left one first."""

    left: "Query"
    right: "Query"
    distance: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class And:
    """All of two or more."""

    items: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of two or more."""

    items: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    item: "Query"


@dataclass(frozen=True, slots=True)
class Scope:
    """An expression looked for in one part of the text; `text` is lead and summary, without the title."""

    name: ScopeName
    item: "Query"


@dataclass(frozen=True, slots=True)
class Fact:
    """Where a text comes from: its site, its language, the country of its source."""

    name: FactName
    value: str


Query: TypeAlias = Word | Exact | Case | Phrase | Near | And | Or | Not | Scope | Fact
Atom: TypeAlias = Word | Exact | Case | Phrase


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to tell the subscriber about a query that can be read nevertheless."""

    key: str
    position: int
    """Counted from 1."""
    repair: str | None
    """What we read instead, or what may have been meant."""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as we read it."""

    query: Query
    advice: tuple[Advice, ...] = ()


def all_of(items: Sequence[Query]) -> Query:
    """Join expressions that must all hold; nested ones become one level."""
    return _joined(And, items)


def any_of(items: Sequence[Query]) -> Query:
    """Join expressions of which one must hold; nested ones become one level."""
    return _joined(Or, items)


def _joined(kind: type[And] | type[Or], items: Sequence[Query]) -> Query:
    flat: list[Query] = []
    for item in items:
        if isinstance(item, kind):
            flat.extend(item.items)
        else:
            flat.append(item)
    return flat[0] if len(flat) == 1 else kind(tuple(flat))
