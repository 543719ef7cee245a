"""Directions of writing: names and numbers of one direction inside a line of the other.

The Unicode bidirectional algorithm (UAX #9) orders a line by the direction of its first strong letter.
A foreign piece keeps its place where it stands between isolates; a text that brings overriding marks of
its own, by malice or by mistake, is cleaned of them before.
"""

import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl", "neutral"]

LEFT_TO_RIGHT_ISOLATE = "\u2066"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_ISOLATES = "\u2066\u2067\u2068"
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F)], None)
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left, by CLDR."""


def base_direction(language: str) -> Direction:
    """The direction of a language's lines."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def direction(text: str) -> Direction:
    """The direction of the first strong letter."""
    for letter in text:
        strong = _STRONG.get(unicodedata.bidirectional(letter))
        if strong is not None:
            return strong
    return "neutral"


def isolate(text: str, base: str) -> str:
    """The text between isolates, where any of its letters runs against the line it is put into.

    Letters that stand between isolates already do not count.
    """
    depth = 0
    for letter in text:
        if letter in _ISOLATES:
            depth += 1
        elif letter == POP_ISOLATE:
            depth -= 1
        elif depth == 0 and _STRONG.get(unicodedata.bidirectional(letter), base) != base:
            return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
    return text


def figure(text: str, base: str) -> str:
    """A number with a sign of its own, such as `+3`: in a line from the right the sign would go behind it."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}" if base == "rtl" else text


def clean(text: str) -> str:
    """The text without embeddings and overrides, and with every isolate closed that was opened."""
    kept = []
    open_isolates = 0
    for letter in text.translate(_OVERRIDES):
        if letter in _ISOLATES:
            open_isolates += 1
        elif letter == POP_ISOLATE:
            if open_isolates == 0:
                continue
            open_isolates -= 1
        kept.append(letter)
    return "".join(kept) + POP_ISOLATE * open_isolates
