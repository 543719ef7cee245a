"""The words of a text, each with the place where it is printed.

Runs of letters are cut once and remembered, because news is made of the same words again and again.
Joiners follow the script: an apostrophe, a geresh or gershayim between letters stays inside the word;
a hyphen or a zero-width non-joiner parts two words but leaves a note that they are glued, so that
"Tel-Aviv" can be met as two words and as one. Chinese, Japanese kana and Thai are written without
spaces: there one character is one word, and phrases do the rest.
"""

import re
import sys
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple, TypeAlias

from bot.text.fold import APOSTROPHES, IGNORABLE, ZERO_WIDTH_NON_JOINER, fold_word


class Token(NamedTuple):
    """One word of a text. A named tuple, because a text makes a hundred of them in a blink."""

    start: int
    end: int
    """Half-open range of characters in the text."""
    printed: str
    folded: str
    glued: bool = False
    """A hyphen or a zero-width non-joiner, and nothing else, stands between this word and the last."""


def _marks() -> str:
    """List the combining marks, which `\\w` leaves out, as ranges of a character class."""
    codes = [
        c
        for c in range(0x300, sys.maxunicode + 1)
        if unicodedata.category(chr(c)) in ("Mn", "Mc", "Me")
    ]
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"  # kana and Han
)
_HYPHENS = "\\-‐‑־"
_LOOSE = APOSTROPHES + IGNORABLE
_MARKS = _marks()
_INSIDE = re.escape(_LOOSE) + _HYPHENS + ZERO_WIDTH_NON_JOINER


def _run(extra: str) -> re.Pattern[str]:
    letter = f"[\\w{extra}{_MARKS}]"
    joiner = f'[{_INSIDE}]+(?={letter})|(?<=[א-ת])["״](?=[א-ת])'
    return re.compile(f"[\\w{extra}](?:{letter}|{joiner})*")


_RUN = _run("")
_RUN_WITH_WILDCARDS = _run("*?")
_PIECE = re.compile(
    f"[{_SPACELESS}][{_MARKS}\uff9e\uff9f*?]*|[^{_SPACELESS}_{_HYPHENS}{ZERO_WIDTH_NON_JOINER}]+"
)
_SIMPLE = re.compile(f"[^{_SPACELESS}_{_HYPHENS}{ZERO_WIDTH_NON_JOINER}]+")
_GLUE = re.compile(f"[{_HYPHENS}{ZERO_WIDTH_NON_JOINER}{re.escape(IGNORABLE)}]+")


_Piece: TypeAlias = tuple[int, int, str, str, bool]
"""A token as a plain tuple, with its place in the run."""


@lru_cache(maxsize=1 << 16)
def _pieces(run: str) -> tuple[_Piece, ...]:
    if _SIMPLE.fullmatch(run):
        folded = fold_word(run)
        return ((0, len(run), run, folded, False),) if folded else ()
    pieces: list[_Piece] = []
    last = 0
    for found in _PIECE.finditer(run):
        # What an underscore cuts off may end in an apostrophe, which is then no part of the word.
        printed = found[0].rstrip(_LOOSE)
        end = found.start() + len(printed)
        start = end - len(printed.lstrip(_LOOSE))
        folded = fold_word(run[start:end]).strip("'")
        if folded:
            glued = bool(pieces) and _GLUE.fullmatch(run, last, found.start()) is not None
            pieces.append((start, end, run[start:end], folded, glued))
            last = found.end()
    return tuple(pieces)


@lru_cache(maxsize=1 << 14)
def _alone(word: str) -> tuple[Token, ...]:
    """Give the words of a run that is a whole text, as the words of queries are."""
    return tuple(Token(*piece) for piece in _pieces(word))


_token: Callable[[_Piece], Token] = partial(tuple.__new__, Token)
"""Half the time of `Token._make`."""


def tokenize(text: str, *, wildcards: bool = False) -> tuple[Token, ...]:
    """Give the words of a text in order; with `wildcards`, * and ? count as letters."""
    if text.isalnum():
        return _alone(text)
    pattern = _RUN_WITH_WILDCARDS if wildcards else _RUN
    tokens: list[Token] = []
    for found in pattern.finditer(text):
        at = found.start()
        for start, end, printed, folded, glued in _pieces(found[0]):
            tokens.append(_token((at + start, at + end, printed, folded, glued)))
    return tuple(tokens)
