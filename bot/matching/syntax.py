"""What a query of the watch language is, once it is read: a tree of small values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.core.ids import TopicId

ScopeName = Literal["title", "lead", "text"]
FactName = Literal["site", "lang", "country", "author", "tag"]

FARTHEST_NEAR = 50
DEFAULT_NEAR = 5
LONGEST_QUERY = 1000
"""Characters that are typed. Longer lists belong in a topic."""
LONGEST_SAVED = 4000
"""Characters of a query as it is kept: with OR for every comma, and with the watches that it reuses."""


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
    distance: int | None
    """None: in the same sentence."""
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class AtLeast:
    """An expression that is found so many times, places that overlap counted once."""

    times: int
    item: "Query"


@dataclass(frozen=True, slots=True)
class Weighted:
    """An expression that counts once, and so much, in a query that counts weights."""

    item: "Query"
    weight: float


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
    """Where a text comes from: its site, its language, the country of its source, its author, a tag."""

    name: FactName
    value: str


@dataclass(frozen=True, slots=True)
class Age:
    """A text that was published at least `lowest` and less than `highest` hours ago."""

    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class OfTopic:
    """A text that a curated topic fits."""

    topic: TopicId


@dataclass(frozen=True, slots=True)
class Scored:
    """A whole query that counts weights: it holds, and what was found weighs `least` together."""

    item: "Query"
    least: float | None
    """None: the smallest weight, which whatever was found reaches."""


Query: TypeAlias = (
    Word
    | Exact
    | Case
    | Phrase
    | Near
    | AtLeast
    | Weighted
    | And
    | Or
    | Not
    | Scope
    | Fact
    | Age
    | OfTopic
    | Scored
)
Atom: TypeAlias = Word | Exact | Case | Phrase
Wordless: TypeAlias = Not | Fact | Age | OfTopic
"""What has no place of its own in a text."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to tell the subscriber about a query that can be read nevertheless."""

    key: str
    position: int
    """Counted from 1."""
    repair: str | None
    """What we read instead, or what may have been meant."""
    details: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as we read it."""

    query: Query
    advice: tuple[Advice, ...] = ()


def parts_in(query: Query) -> tuple[Query, ...]:
    """Give the expressions that an expression is made of; none for the smallest."""
    match query:
        case And(items) | Or(items):
            return items
        case Near(left, right):
            return left, right
        case Not(item) | Scope(_, item) | AtLeast(_, item) | Weighted(item) | Scored(item):
            return (item,)
        case _:
            return ()


def topics_in(query: Query) -> frozenset[TopicId]:
    """Give the topics that a query asks for."""
    if isinstance(query, OfTopic):
        return frozenset((query.topic,))
    return frozenset().union(*map(topics_in, parts_in(query)))


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
