"""What words of earlier texts meant to the queries, so that a word seen before costs one look-up.

Texts are cut at spaces, which is 20 times cheaper than finding their words; what stands between two
spaces, punctuation and all, is understood once for each language. News is made of the same words
again and again: of 60 words of a text, 55 are remembered.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Generic, TypeAlias, TypeVar

from bot.text.analysis import text_keys

Met = TypeVar("Met")
"""What is asked for and met; a `Term`, which stands on a higher floor."""


Hits: TypeAlias = tuple[tuple[Met, int, int], ...]
"""Terms that are met, each with the words of the chunk that meet it (half-open)."""

Span: TypeAlias = tuple[int, int, str]
"""Words that are also met in one piece, half-open, and how they are printed then."""

Spans: TypeAlias = dict[int, list[tuple[int, str]]]
"""The same by field: by the number of the first word, the number behind the last, and how."""

Inside: TypeAlias = tuple[Hits[Met], tuple[str, ...], tuple[Span, ...]]
"""What is in a chunk of several words: where terms are met, the words as printed, those met in one piece."""

Plain: TypeAlias = tuple[tuple[Met, ...], str, int]
Compound: TypeAlias = tuple[tuple[Met, ...], str, int, Inside[Met]]
Chunk: TypeAlias = Plain[Met] | Compound[Met]
"""What stands between two spaces: the terms that are met there, its word as printed, and the shadow of
that. Where it has several words, no word, a shadow that meets all, and what is inside. A bare tuple, because
there are 100,000, and Python's collector of garbage lets those of strings alone."""

_WORD = itemgetter(1)
_ANYTHING = -1
"""The shadow that meets all others."""
_BITS = 251
_PLACES = 1 << 14


def shadow(keys: Iterable[str]) -> int:
    """Give a number that shares a bit with those of all sets of keys that share a key with this one.

    One AND tells that two words cannot meet, for nine of ten that do not.
    """
    bits = 0
    for key in keys:
        bits |= 1 << (hash(key) % _BITS)
    return bits


_LONGEST = 40
"""Letters of a chunk that is worth remembering: longer ones, as Chinese prints them, never come back."""


def chunk_of(
    hits: Hits[Met], words: tuple[str, ...], spans: tuple[Span, ...], language: str
) -> Chunk[Met]:
    """Make a chunk."""
    terms = tuple(dict.fromkeys(term for term, _, _ in hits))
    if len(words) == 1:
        return terms, words[0], shadow(text_keys(words[0], language))
    return terms, "", _ANYTHING, (hits, words, spans)


def hits_of(chunk: Chunk[Met]) -> Hits[Met]:
    """Give where terms are met in a chunk."""
    return chunk[3][0] if len(chunk) == 4 else tuple((term, 0, 1) for term in chunk[0])


def plain_words(chunks: Sequence[Chunk[object]]) -> list[str] | None:
    """Give the words of chunks that have one word each, or None where some have several."""
    words = list(map(_WORD, chunks))
    return words if all(words) else None


class FieldWords:
    """The words of one field of a text, numbered, and the chunks that they come from."""

    def __init__(self, chunks: Sequence[Chunk[object]]) -> None:
        self.spans: Spans = {}
        self.words: list[str] = plain_words(chunks) or []
        self.firsts: list[int] = list(range(len(self.words)))
        """By chunk, the number of its first word."""
        if not self.words:
            self._number(chunks)

    def _number(self, chunks: Sequence[Chunk[object]]) -> None:
        for chunk in chunks:
            first = len(self.words)
            self.firsts.append(first)
            if len(chunk) == 3:
                self.words.append(chunk[1])
                continue
            _, words, spans = chunk[3]
            self.words += words
            for start, end, whole in spans:
                self.spans.setdefault(first + start, []).append((first + end, whole))


class Memory(Generic[Met]):
    """Chunks by language. Two generations: what was not met while the young one filled up is forgotten."""

    def __init__(self, understand: Callable[[str, str], Chunk[Met]], most: int = 1 << 17) -> None:
        self._understand = understand
        self._most = most
        """Chunks of a generation, of all languages."""
        self._known: dict[str, _Known[Met]] = {}
        self._young, self._old = _Listed(), _Listed()

    def forget(self, keys: Iterable[str]) -> None:
        """Forget the words that may be met by keys: the queries have a word that they did not have before."""
        if not self._known:
            return  # a hundred thousand queries that are read at the start have nothing to forget
        for key in keys:
            for printed in (*self._young.drop(key), *self._old.drop(key)):
                for known in self._known.values():
                    known.drop(printed)

    def forget_all(self) -> None:
        """Forget everything."""
        self._known.clear()
        self._young, self._old = _Listed(), _Listed()

    def recall(self, text: str, language: str) -> list[Chunk[Met]]:
        """Give the chunks of a text."""
        known = self._known.get(language)
        if known is None:
            known = self._known[language] = _Known(self, language)
        return list(map(known.__getitem__, text.split()))

    def learn(self, printed: str, language: str, known: Chunk[Met] | None) -> Chunk[Met]:
        """Give a chunk that is not among the young ones, and let it be one of them."""
        chunk = known or self._understand(printed, language)
        if len(printed) <= _LONGEST:
            if self._young.count == self._most:
                self._grow_old()
            self._known[language][printed] = chunk
            self._young.add(printed, _keys_of(chunk, language))
        return chunk

    def _grow_old(self) -> None:
        self._young, self._old = _Listed(), self._young
        for known in self._known.values():
            known.grow_old()


class _Listed:
    """Which chunks of one generation have a word with some key. By hash: a few more are no harm."""

    def __init__(self) -> None:
        self.count = 0
        self._chunks: dict[int, list[str]] = {}

    def add(self, printed: str, keys: Iterable[str]) -> None:
        """Take note of one more chunk."""
        self.count += 1
        for place in {hash(key) % _PLACES for key in keys}:
            self._chunks.setdefault(place, []).append(printed)

    def drop(self, key: str) -> list[str]:
        """Give the chunks with a key, and list them no longer."""
        return self._chunks.pop(hash(key) % _PLACES, [])


def _keys_of(chunk: Chunk[object], language: str) -> Iterator[str]:
    """Give the keys of all words of a chunk."""
    if len(chunk) == 3:
        yield from text_keys(chunk[1], language)
        return
    _, words, spans = chunk[3]
    for word in (*words, *(whole for _, _, whole in spans)):
        yield from text_keys(word, language)


class _Known(dict[str, Chunk[Met]]):
    """The young chunks of one language, and behind them the old ones."""

    __slots__ = ("_language", "_memory", "_old")

    def __init__(self, memory: Memory[Met], language: str) -> None:
        super().__init__()
        self._memory = memory
        self._language = language
        self._old: dict[str, Chunk[Met]] = {}

    def __missing__(self, printed: str) -> Chunk[Met]:
        return self._memory.learn(printed, self._language, self._old.get(printed))

    def drop(self, printed: str) -> None:
        """Forget a chunk."""
        self.pop(printed, None)
        self._old.pop(printed, None)

    def grow_old(self) -> None:
        """Let the young chunks be the old ones."""
        self._old = dict(self)
        self.clear()
