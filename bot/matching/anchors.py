"""By which keys a query is found: at least one of them is in every text that the query fits.

Of several things that must all hold, the one that is likely to be rarest is enough; of alternatives,
all are needed. Wildcards are found by the letters before them, sources by their name.
"""

from collections.abc import Iterable, Iterator, Mapping

from bot.core.ids import TopicId
from bot.matching.analysed import AnalysedText
from bot.matching.atoms import Part, parts_of
from bot.matching.provenance import facts_of, words
from bot.matching.syntax import (
    Age,
    And,
    AtLeast,
    Atom,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    OfTopic,
    Or,
    Phrase,
    Query,
    Scope,
    Scored,
    Weighted,
)
from bot.text.analysis import all_query_keys
from bot.text.fold import fold

LONGEST_PREFIX = 3
_PREFIX = "\x00"
_FACT = "\x01"
Anchors = frozenset[str]


def anchors_of(query: Query, topics: Mapping[TopicId, Anchors] | None = None) -> Anchors | None:
    """Give the keys that find a query, or None where nothing must be in the text.

    `topics` are the anchors of the topics there are; what asks for another one has no key, for no text
    fits it.
    """
    match query:
        case Not() | Age():
            return None
        case And(items):
            return _rarest([anchors_of(item, topics) for item in items])
        case Near(left, right):
            return _rarest([anchors_of(left, topics), anchors_of(right, topics)])
        case Or(items):
            all_anchors = [anchors_of(item, topics) for item in items]
            known = [anchors for anchors in all_anchors if anchors is not None]
            return frozenset().union(*known) if len(known) == len(all_anchors) else None
        case Scope(_, item) | AtLeast(_, item) | Weighted(item) | Scored(item):
            return anchors_of(item, topics)
        case Fact("author", value):
            return frozenset((_fact_key(Fact("author", max(words(value), key=len))),))
        case Fact():
            return frozenset((_fact_key(query),))
        case OfTopic(topic):
            return (topics or {}).get(topic, frozenset())
        case _:
            return _atom_anchors(query)


def anchors_of_facts(text: AnalysedText) -> Iterator[str]:
    """Give the keys of where a text comes from."""
    return map(_fact_key, facts_of(text))


def anchors_of_beginnings(keys: Iterable[str]) -> set[str]:
    """Give the keys under which wildcards are met by words with these keys."""
    return {_PREFIX + key[:length] for key in keys for length in range(1, LONGEST_PREFIX + 1)}


def is_fact(anchor: str) -> bool:
    """Say whether an anchor is about where a text comes from."""
    return anchor.startswith(_FACT)


def is_wildcard(anchor: str) -> bool:
    """Say whether an anchor is the beginning of a word."""
    return anchor.startswith(_PREFIX)


def _fact_key(fact: Fact) -> str:
    return f"{_FACT}{fact.name}:{fact.value}"


def _rarest(candidates: list[Anchors | None]) -> Anchors | None:
    known = [anchors for anchors in candidates if anchors is not None]
    return max(known, key=_rarity, default=None)


def _rarity(anchors: Anchors) -> tuple[bool, bool, bool, int, int]:
    """Guess how rare keys are: words before sources, whole words before beginnings, long before short."""
    from_text = not any(map(is_fact, anchors))
    whole = not any(map(is_wildcard, anchors))
    return not anchors, from_text, whole, min(map(len, anchors), default=0), -len(anchors)


def _atom_anchors(atom: Atom) -> Anchors:
    return max(anchors_of_words(atom), key=_rarity)


def anchors_of_words(atom: Atom) -> list[Anchors]:
    """Give the keys of each word of an atom; a text that the atom fits has one of each."""
    match atom:
        case Phrase(words):
            parts = tuple(part for word in words for part in parts_of(word))
        case _:
            parts = parts_of(atom.text)
    in_phrase = isinstance(atom, Phrase) and len(parts) > 1
    part_anchors = [_part_anchors(part, in_phrase=in_phrase) for part in parts]
    if isinstance(atom, Exact | Case):
        return part_anchors
    choices = []
    for number, anchors in enumerate(part_anchors):
        pairs = (parts[at : at + 2] for at in (number - 1, number) if at >= 0)
        joined = (_joined_anchors(*pair, in_phrase=in_phrase) for pair in pairs if len(pair) == 2)
        choices.append(anchors.union(*joined))
    return choices


def _part_anchors(part: Part, *, in_phrase: bool) -> Anchors:
    if part.pattern is not None:
        return frozenset((_PREFIX + part.prefix[:LONGEST_PREFIX],))
    return all_query_keys(part.folded, in_phrase=in_phrase)


def _joined_anchors(first: Part, second: Part, *, in_phrase: bool) -> Anchors:
    if first.pattern or second.pattern:
        return frozenset()
    return all_query_keys(fold(first.printed + second.printed), in_phrase=in_phrase)
