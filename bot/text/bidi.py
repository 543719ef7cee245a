"""Right-to-left and left-to-right text in one message (Unicode Standard Annex 9).

A Hebrew headline inside an English sentence is wrapped in FSI…PDI, so that its full stop stays on its
side; characters that override directions are taken out of what came from outside, since they can
make a link or a name read backwards.
"""

import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl", "neutral"]

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_ISOLATES = "\u2066\u2067\u2068"
_OVERRIDES = dict.fromkeys(range(0x202A, 0x202F))
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction(text: str) -> Direction:
    """Give the direction of the first letter that has one."""
    for letter in text:
        strong = _STRONG.get(unicodedata.bidirectional(letter))
        if strong:
            return strong
    return "neutral"


def isolate(text: str, base: Direction) -> str:
    """Wrap a text for a message of direction `base`, where it holds letters of another direction."""
    found = {_STRONG.get(unicodedata.bidirectional(letter)) for letter in text} - {None, base}
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if found else text


def clean(text: str) -> str:
    """Take out embeddings and overrides, and isolates that are never closed or never opened."""
    kept: list[str] = []
    opened: list[int] = []
    for letter in text.translate(_OVERRIDES):
        if letter in _ISOLATES:
            opened.append(len(kept))
        elif letter == POP_ISOLATE:
            if not opened:
                continue
            opened.pop()
        kept.append(letter)
    for at in opened:
        kept[at] = ""
    return "".join(kept)
