"""What words of earlier texts meant to the queries, so that a word seen before costs one look-up.

Texts are cut at spaces, which is 20 times cheaper than finding their words; what stands between two
spaces, punctuation and all, is understood once for each language. News is made of the same words
again and again: of 60 words of a text, 55 are remembered.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.matching.cues import Term


Chunk: TypeAlias = tuple[tuple[tuple["Term", int, int], ...], tuple[str, ...], bool, str]
"""What stands between two spaces: the terms that are met there, each with the words of the chunk that meet
it (half-open); its words as printed; whether some of them are also met in one piece; all as printed. A
bare tuple, because Python's collector of garbage lets those of strings alone, and there are 100,000."""

_LONGEST = 40
"""Letters of a chunk that is worth remembering: longer ones, as Chinese prints them, never come back."""


class FieldWords:
    """The words of one field of a text, numbered, with the chunks that they come from."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._chunks = chunks
        self.words = [word for _, words, _, _ in chunks for word in words]
        self.firsts = list(accumulate((len(words) for _, words, _, _ in chunks), initial=0))
        """By chunk, the number of its first word."""
        self.glued = any(glued for _, _, glued, _ in chunks)
        """Some words are also met in one piece with others."""

    def glued_around(self, number: int, reach: int) -> str | None:
        """Give as printed what stands around a chunk, where any of it is also met in one piece.

        `reach` is how many words a chain has before or behind; each takes one chunk at most.
        """
        first = last = number
        before = after = reach
        while before and first:
            first -= 1
            before -= bool(self._chunks[first][1])
        while after and last < len(self._chunks) - 1:
            last += 1
            after -= bool(self._chunks[last][1])
        window = self._chunks[first : last + 1]
        if not any(glued for _, _, glued, _ in window):
            return None
        return " ".join(printed for _, _, _, printed in window)


class Memory:
    """Chunks by language. Two generations: what was not met while the young one filled up is forgotten."""

    def __init__(self, understand: Callable[[str, str], Chunk], most: int = 1 << 16) -> None:
        self.understand = understand
        self._most = most
        """Chunks of a generation, of all languages."""
        self._count = 0
        self._known: dict[str, _Known] = {}

    def forget(self) -> None:
        """Forget everything: the queries have a word that they did not have before."""
        self._count = 0
        self._known.clear()

    def recall(self, text: str, language: str) -> list[Chunk]:
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


class _Known(dict[str, Chunk]):
    """The young chunks of one language, and behind them the old ones."""

    __slots__ = ("_language", "_memory", "_old")

    def __init__(self, memory: Memory, language: str) -> None:
        super().__init__()
        self._memory = memory
        self._language = language
        self._old: dict[str, Chunk] = {}

    def __missing__(self, printed: str) -> Chunk:
        chunk = self._old.get(printed) or self._memory.understand(printed, self._language)
        if len(printed) <= _LONGEST:
            self[printed] = chunk
            self._memory.count()
        return chunk

    def grow_old(self) -> None:
        self._old = dict(self)
        self.clear()
