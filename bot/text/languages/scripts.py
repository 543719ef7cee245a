"""Which script a word is written in, by the block of its first letter."""

from bisect import bisect_right
from functools import lru_cache

_BLOCKS = (
    (0x0041, "latin"),
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, "armenian"),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0700, "other"),
    (0x0750, "arabic"),
    (0x0780, "other"),
    (0x08A0, "arabic"),
    (0x0900, "devanagari"),
    (0x0980, "other"),
    (0x0E00, "thai"),
    (0x0E80, "other"),
    (0x10A0, "georgian"),
    (0x1100, "hangul"),
    (0x1200, "other"),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, "other"),
    (0x3005, "han"),
    (0x3040, "kana"),
    (0x3100, "other"),
    (0x3400, "han"),
    (0xA000, "other"),
    (0xAC00, "hangul"),
    (0xD7B0, "other"),
    (0xF900, "han"),
    (0xFB00, "other"),
    (0xFB1D, "hebrew"),
    (0xFB50, "arabic"),
    (0xFE00, "other"),
    (0x20000, "han"),
    (0x40000, "other"),
)
SPACELESS = frozenset(("han", "kana", "thai"))
"""Scripts written without spaces, where one character counts as a word."""
_STARTS = [start for start, _ in _BLOCKS]


def script_of(word: str) -> str:
    """Give the script of a word's first letter, or `other`."""
    for letter in word:
        if letter.isalpha():
            return _of_letter(letter)
    return "other"


@lru_cache(maxsize=1 << 13)
def _of_letter(letter: str) -> str:
    at = bisect_right(_STARTS, ord(letter)) - 1
    return _BLOCKS[at][1] if at >= 0 else "other"
