"""A text made ready for all queries: its words, and under which keys each can be met.

Built once for a document, however many watches and topics look at it, and only when one does: the
index of standing queries knows most answers without (`scene.py`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, Protocol

from bot.core.ids import TopicId
from bot.core.match import Document, Field
from bot.matching.hits import Hit, Place
from bot.text.analysis import Keys, text_keys
from bot.text.languages import TABLE, UNDETERMINED, guess, script_of
from bot.text.sentence import sentence_ends
from bot.text.tokens import Token, tokenize

LONGEST_GLUED = 4
"""Words of a hyphenated or ZWNJ word that are also met in one piece."""


class Curated(Protocol):
    """A curated topic, as a query asks for it."""

    def hits(self, text: "AnalysedText") -> list[Hit] | None:
        """Give what the topic found in a text, or None where it does not fit."""
        ...


class _Words(NamedTuple):
    """The words of all fields, numbered through."""

    tokens: list[Token]
    fields: list[Field]
    pieces: list[tuple[int, int, Keys]]
    """What is met in one piece: a word or several glued ones (half-open), and its keys."""
    met: dict[str, int]
    """By key, the number of the first piece that has it."""
    again: dict[str, list[int]]
    """The further ones. Numbers, because a text has hundreds of keys and few are ever asked for."""


class AnalysedText:
    """The words of a document's title, lead and summary, numbered through, and their keys."""

    def __init__(self, document: Document, topics: Mapping[TopicId, Curated] | None = None) -> None:
        self.document = document
        self.topics: Mapping[TopicId, Curated] = topics or {}
        """What `topic:` of a query asks, by the topics' ids."""
        self.language = language_of(document)
        self.texts: dict[Field, str] = {
            "title": document.title,
            "lead": document.lead,
            "summary": document.summary,
        }
        self.memory: dict[object, object] = {}
        """Places of expressions that were looked for already; several queries share their words."""
        self._beginnings: dict[str, list[str]] = {}
        self._sentences: list[tuple[Field, int]] = []

    @cached_property
    def tokens(self) -> list[Token]:
        """The words."""
        return self._words.tokens

    @cached_property
    def fields(self) -> list[Field]:
        """The field of each token."""
        return self._words.fields

    def places(self, key: str) -> Iterator[Place]:
        """Give the places where a key is met."""
        words = self._words
        first = words.met.get(key)
        if first is not None:
            for number in (first, *words.again.get(key, ())):
                start, end, keys = words.pieces[number]
                yield Place(start, end, keys[key])

    @property
    def keys(self) -> Iterable[str]:
        """Every key that some word can be met under."""
        return self._words.met

    @cached_property
    def _words(self) -> _Words:
        words = _Words([], [], [], {}, {})
        for field, text in self.texts.items():
            tokens = tokenize(text)
            self._add(tokens, words)
            words.fields.extend([field] * len(tokens))
        return words

    def _add(self, tokens: Sequence[Token], words: _Words) -> None:
        first, language = len(words.tokens), self.language
        pieces = [
            (number, number + 1, text_keys(token.printed, language))
            for number, token in enumerate(tokens, first)
        ]
        for start, end, whole in glued_spans(tokens):
            pieces.append((first + start, first + end, text_keys(whole, language)))
        met, again = words.met, words.again
        for number, (_, _, keys) in enumerate(pieces, len(words.pieces)):
            for key in keys:
                if key in met:
                    again.setdefault(key, []).append(number)
                else:
                    met[key] = number
        words.pieces.extend(pieces)
        words.tokens.extend(tokens)

    def keys_beginning(self, prefix: str) -> list[str]:
        """Give the keys that begin with some letters."""
        if not self._beginnings:
            for key in self._words.met:
                self._beginnings.setdefault(key[:1], []).append(key)
        return [key for key in self._beginnings.get(prefix[:1], ()) if key.startswith(prefix)]

    def sentences(self) -> list[tuple[Field, int]]:
        """Give the sentence that each word stands in: its field, its number there."""
        if not self._sentences:
            ends = {field: sentence_ends(text, self.language) for field, text in self.texts.items()}
            self._sentences = [
                (field, bisect_right(ends[field], token.start))
                for field, token in zip(self.fields, self.tokens, strict=True)
            ]
        return self._sentences


def glued_spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Give the words that are also met in one piece: numbers of the first and behind the last, and how."""
    runs: list[list[int]] = []
    for before, after in pairwise(range(len(tokens))):
        if not tokens[after].glued:
            continue
        if runs and runs[-1][-1] == before:
            runs[-1].append(after)
        else:
            runs.append([before, after])
    for run in runs:
        for start in run[:-1]:
            for end in range(start + 1, min(run[-1], start + LONGEST_GLUED - 1) + 1):
                yield start, end + 1, "".join(token.printed for token in tokens[start : end + 1])


def language_of(document: Document) -> str:
    """Give the language a document says it is in, unless its letters say otherwise."""
    declared = "" if document.language == UNDETERMINED else document.language[:2].lower()
    known = TABLE.get(declared)
    first = document.title or document.lead or document.summary
    if declared and (known is None or known.written_in(script_of(first))):
        return declared
    return guess(f"{document.title} {document.lead} {document.summary}")
