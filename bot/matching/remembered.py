"""What words of earlier texts meant to the queries, so that a word seen before costs one look-up.

Texts are cut at spaces, which is 20 times cheaper than finding their words; what stands between two
spaces, punctuation and all, is understood once for each language. News is made of the same words
again and again: of 60 words of a text, 55 are remembered.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain
from operator import itemgetter
from typing import Generic, TypeAlias, TypeVar

Met = TypeVar("Met")
"""What is asked for and met; a `Term`, which stands on a higher floor."""


Span: TypeAlias = tuple[int, int, str]
"""Words that are also met in one piece, half-open, and how they are printed then."""

Chunk: TypeAlias = tuple[
    tuple[tuple[Met, int, int], ...], tuple[str, ...], tuple[int, ...], tuple[Span, ...]
]
"""What stands between two spaces: the terms that are met there, each with the words of the chunk that
meet it (half-open); its words as printed; their shadows; and words that are also met in one piece. A bare
tuple, because Python's collector of garbage lets those of strings alone, and there are 100,000."""

_WORDS, _SHADOWS, _SPANS = map(itemgetter, (1, 2, 3))
_BITS = 251


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


class FieldWords:
    """The words of one field of a text, numbered, and the chunks that they come from."""

    def __init__(self, chunks: Sequence[Chunk[object]]) -> None:
        self.words = list(chain.from_iterable(map(_WORDS, chunks)))
        self.firsts = list(accumulate(map(len, map(_WORDS, chunks)), initial=0))
        """By chunk, the number of its first word."""
        self.shadows = [-1, *chain.from_iterable(map(_SHADOWS, chunks)), -1]
        """Of the word before the first one, which there is not, of the first, and so on."""
        self.spans: dict[int, list[tuple[int, str]]] = {}
        """Words also met in one piece: by the number of the first, the number behind the last, and how."""
        if not any(map(_SPANS, chunks)):
            return
        for first, spans in zip(self.firsts, map(_SPANS, chunks), strict=False):
            for start, end, whole in spans:
                self.spans.setdefault(first + start, []).append((first + end, whole))
                self.shadows[first + start + 1 : first + end + 1] = [-1] * (end - start)


class Memory(Generic[Met]):
    """Chunks by language. Two generations: what was not met while the young one filled up is forgotten."""

    def __init__(self, understand: Callable[[str, str], Chunk[Met]], most: int = 1 << 16) -> None:
        self.understand = understand
        self._most = most
        """Chunks of a generation, of all languages."""
        self._count = 0
        self._known: dict[str, _Known[Met]] = {}

    def forget(self) -> None:
        """Forget everything: the queries have a word that they did not have before."""
        self._count = 0
        self._known.clear()

    def recall(self, text: str, language: str) -> list[Chunk[Met]]:
        """Give the chunks of a text."""
        known = self._known.get(language)
        if known is None:
            known = self._known[language] = _Known(self, language)
        return list(map(known.__getitem__, text.split()))

    def count(self) -> None:
        """Take note of one more chunk, and let all grow old where there are too many."""
        self._count += 1
        if self._count > self._most:
            self._count = 0
            self._known = {name: known for name, known in self._known.items() if known}
            for known in self._known.values():
                known.grow_old()


class _Known(dict[str, Chunk[Met]]):
    """The young chunks of one language, and behind them the old ones."""

    __slots__ = ("_language", "_memory", "_old")

    def __init__(self, memory: Memory[Met], language: str) -> None:
        super().__init__()
        self._memory = memory
        self._language = language
        self._old: dict[str, Chunk[Met]] = {}

    def __missing__(self, printed: str) -> Chunk[Met]:
        chunk = self._old.get(printed) or self._memory.understand(printed, self._language)
        if len(printed) <= _LONGEST:
            self[printed] = chunk
            self._memory.count()
        return chunk

    def grow_old(self) -> None:
        self._old = dict(self)
        self.clear()
