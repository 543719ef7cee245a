"""Which keys a text must have for a query to fit, so that a store finds candidates without reading texts.

A query says under which keys it is met (`anchors.py`), a text under which keys it can be met
(`keys_of`). Of all texts that lack what a query needs none fits; of those that have it the evaluator
decides.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.core.ids import TopicId
from bot.core.match import Document
from bot.matching.analysed import AnalysedText, glued_spans
from bot.matching.anchors import (
    Anchors,
    anchors_of,
    anchors_of_facts,
    anchors_of_words,
    is_wildcard,
)
from bot.matching.atoms import parts_of
from bot.matching.syntax import (
    And,
    AtLeast,
    Case,
    Exact,
    Near,
    Or,
    Phrase,
    Query,
    Scope,
    Scored,
    Weighted,
    Word,
)
from bot.text.analysis import all_query_keys, text_keys
from bot.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class AnyKey:
    """One of these keys, or a key that begins with one of these letters. Without any: no text has it."""

    keys: frozenset[str]
    beginnings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of several needs."""

    needs: tuple["Needs", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of several needs."""

    needs: tuple["Needs", ...]


Needs: TypeAlias = AnyKey | AllOf | AnyOf


def keys_of(document: Document) -> frozenset[str]:
    """Give every key that a text can be met under: of its words, and of where it comes from."""
    origin, language = keys_of_origin(document)
    return origin.union(*(keys_of_chunk(chunk, language) for chunk in chunks_of(document)))


def keys_of_origin(document: Document) -> tuple[frozenset[str], str]:
    """Give the keys of where a text comes from, and the language that its words are read in."""
    text = AnalysedText(document)
    return frozenset(anchors_of_facts(text)), text.language


def chunks_of(document: Document) -> Collection[str]:
    """Give what stands between two spaces, each once; no word reaches over a space.

    News repeats them all the time: who remembers their keys has little left to do (see `remembered.py`).
    """
    return dict.fromkeys(f"{document.title} {document.lead} {document.summary}".split())


def keys_of_chunk(chunk: str, language: str) -> frozenset[str]:
    """Give the keys that words between two spaces can be met under, in a text of a language."""
    tokens = tokenize(chunk)
    words = [token.printed for token in tokens]
    words += [whole for _, _, whole in glued_spans(tokens)]
    return frozenset().union(*(text_keys(word, language) for word in words))


def needs_of(query: Query, topics: Mapping[TopicId, Anchors] | None = None) -> Needs | None:
    """Give what a text needs for a query to fit, or None where that cannot be said.

    `topics` are the anchors of the topics there are.
    """
    match query:
        case And(items):
            return _together(needs_of(item, topics) for item in items)
        case Near(left, right):
            return _together(needs_of(item, topics) for item in (left, right))
        case Or(items):
            found = [needs_of(item, topics) for item in items]
            known = tuple(needs for needs in found if needs is not None)
            return AnyOf(known) if len(known) == len(found) else None
        case Scope(_, item) | AtLeast(_, item) | Weighted(item) | Scored(item):
            return needs_of(item, topics)
        case Word() | Exact() | Case() | Phrase():
            return _together(map(any_key, anchors_of_words(query)))
        case _:
            anchors = anchors_of(query, topics)
            return None if anchors is None else any_key(anchors)


def any_key(anchors: Iterable[str]) -> AnyKey:
    """Give the need for one of some anchors."""
    known = frozenset(anchors)
    # The beginning of a word is marked by a letter that no word has.
    beginnings = frozenset(anchor[1:] for anchor in known if is_wildcard(anchor))
    return AnyKey(frozenset(anchor for anchor in known if not is_wildcard(anchor)), beginnings)


def are_met(needs: Needs, keys: Collection[str]) -> bool:
    """Say whether a text with these keys has what is needed."""
    if isinstance(needs, AllOf):
        return all(are_met(part, keys) for part in needs.needs)
    if isinstance(needs, AnyOf):
        return any(are_met(part, keys) for part in needs.needs)
    beginnings = tuple(needs.beginnings)
    return any(key in keys for key in needs.keys) or any(
        key.startswith(beginnings) for key in keys if beginnings
    )


def _together(parts: Iterable[Needs | None]) -> Needs | None:
    known = tuple(needs for needs in parts if needs is not None)
    return (known[0] if len(known) == 1 else AllOf(known)) if known else None


def words_asked(query: Query) -> tuple[str, ...]:
    """Give the words that a query looks for, as typed, without wildcards and what it excludes."""
    match query:
        case And(items) | Or(items):
            return tuple(dict.fromkeys(word for item in items for word in words_asked(item)))
        case Near(left, right):
            return tuple(dict.fromkeys((*words_asked(left), *words_asked(right))))
        case Scope(_, item) | AtLeast(_, item) | Weighted(item) | Scored(item):
            return words_asked(item)
        case Word(text) | Exact(text) | Case(text):
            return _plain_words((text,))
        case Phrase(words):
            return _plain_words(words)
        case _:
            return ()


def _plain_words(typed: Iterable[str]) -> tuple[str, ...]:
    parts = (part for text in typed for part in parts_of(text))
    return tuple(part.printed for part in parts if part.pattern is None)


def needs_of_words(typed: str) -> AnyKey | AllOf:
    """Give what a text needs to be found by all of some words, in any form; `*` stands for any letters.

    Where nothing typed is a word, no text is found.
    """
    found = [
        AnyKey(frozenset(), frozenset((part.prefix,)))
        if part.pattern is not None and part.prefix
        else AnyKey(all_query_keys(part.folded))
        for part in parts_of(typed)
    ]
    return AllOf(tuple(found)) if found else AnyKey(frozenset())
