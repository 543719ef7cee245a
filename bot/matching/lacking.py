"""Why a query does not fit a text: what it asks for and the text has not, or has and should not."""

from dataclasses import dataclass
from typing import Literal

from bot.matching.analysed import AnalysedText
from bot.matching.evaluate import hits_of
from bot.matching.printing import write
from bot.matching.syntax import (
    Age,
    And,
    AtLeast,
    Fact,
    Near,
    Not,
    OfTopic,
    Or,
    Query,
    Scope,
    Scored,
    Weighted,
    parts_in,
)
from bot.matching.topics import CompiledTopic, find_topic, unmet_concepts

LackKind = Literal[
    "word",
    "excluded",
    "apart",
    "elsewhere",
    "seldom",
    "weight",
    "origin",
    "age",
    "topic",
    "concept",
    "unreadable",
    "language",
    "source",
]
"""word: is not there · excluded: is there and should not be · apart: its words are there, too far from each
other · elsewhere: is there, in another part of the text · seldom: is there too few times · weight: all words
together weigh too little · origin: the text comes from elsewhere · age · topic: does not fit ·
concept: of a topic, has no word there · unreadable: the query cannot be read · language, source: one that
the watch does not tell of."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One reason why a query does not fit."""

    kind: LackKind
    what: str
    """The expression as a query writes it, or the name of a concept."""


def lacks(query: Query, text: AnalysedText) -> tuple[Lack, ...]:
    """Give the fewest reasons why a query does not fit a text; none where it does."""
    if hits_of(query, text) is not None:
        return ()
    match query:
        case And(items):
            return tuple(dict.fromkeys(lack for item in items for lack in lacks(item, text)))
        case Or(items):
            return min((lacks(item, text) for item in items), key=len)
        case Not(item):
            return (Lack("excluded", write(item)),)
        case Near(left, right):
            missing = (*lacks(left, text), *lacks(right, text))
            return missing or (Lack("apart", write(query)),)
        case Weighted(item):
            return lacks(item, text)
        case Scope(_, item):
            return lacks(item, text) or (Lack("elsewhere", write(query)),)
        case AtLeast(_, item):
            return lacks(item, text) or (Lack("seldom", write(query)),)
        case Scored(item):
            return lacks(item, text) or (Lack("weight", write(query)),)
        case Fact():
            return (Lack("origin", write(query)),)
        case Age():
            return (Lack("age", write(query)),)
        case OfTopic(topic):
            return (Lack("topic", topic),)
        case _:
            return (Lack("word", write(query)),)


def topic_lacks(topic: CompiledTopic, text: AnalysedText) -> tuple[Lack, ...]:
    """Give the reasons why a topic does not fit a text; none where it does."""
    if find_topic(topic, text) is not None:
        return ()
    missing = unmet_concepts(topic, text)
    return tuple(Lack("concept", name) for name in missing) or (Lack("weight", topic.topic.id),)


def size(query: Query) -> int:
    """Count the smallest expressions of a query."""
    parts = parts_in(query)
    return sum(map(size, parts)) if parts else 1
