"""Numbers that a headline states, each with its kind: 26 dead, 2.5 billion of money, 35 years of age.

Only numbers of one kind can contradict each other, and a number without a kind ("March 18") tells nothing.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from bot.stories.numerals import fates, scales, small_numbers
from bot.stories.words import term
from bot.text.analysis import text_keys
from bot.text.fold import fold
from bot.text.tokens import Token, tokenize


class Figure(NamedTuple):
    """A number and what it counts: `dead`, `hurt`, `held`, `people`, `money`, `%`, `age`, or a term."""

    kind: str
    value: float


_YEARS = range(1900, 2100)
_BEHIND, _BEFORE = 3, 2
"""So many words behind a number, and before it, say what is counted: "12 people were killed", "kills 12"."""
_STOP = re.compile(r"[^\w\s'\"%$€£₪₽₺.]|\d|\b(?:and|и|ve|et)\b")
_ROUNDED = ("money", "%")
_ROUNDING = 0.05
"""$101 and $101.12 a barrel are one price, and 7 % is 6.9 %: outlets round."""


def figures(title: str, language: str) -> frozenset[Figure]:
    """Give the numbers of a title that have a kind."""
    text = fold(title)
    found = (
        Figure(_kind(number, value, text, language), value)
        for number in _number(language).finditer(text)
        if (value := _value(number, language)) is not None
    )
    return frozenset(figure for figure in found if figure.kind)


def agree(first: Figure, second: Figure) -> bool:
    """Tell whether two numbers of one kind may be the same."""
    if first.kind not in _ROUNDED:
        return first.value == second.value
    return abs(first.value - second.value) <= _ROUNDING * max(first.value, second.value)


@lru_cache
def _number(language: str) -> re.Pattern[str]:
    """Give the pattern of a number that is no ordinal (5th), score (20-13), hour (7:42) or date."""
    counted, scaled = _any_of(small_numbers(language)), _any_of(scales(language))
    return re.compile(
        rf"(?<![\w.,:])(?<![^\Wהובכלמש]-)(?<!\d - )(?P<money>[$€£₪₽₺]?)"
        rf"(?:(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>{counted})\b)"
        rf"(?:[\s-]?(?P<scale>{scaled})\b)?(?![^\W_]|\s?[-:]\s?\d|'s|[.,]\d|-(?!years?-old)[^\W_])"
        r"(?P<percent>\s?(?:%|٪|per ?cent\b|процент|بالميه\b|درصد\b|אחוז))?(?P<age>[ -]+years?[ -]old)?"
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _value(number: re.Match[str], language: str) -> float | None:
    scale = scales(language).get(number["scale"] or "", 1.0)
    if number["word"]:
        return small_numbers(language)[number["word"]] * scale
    thousands = "," if language == "en" else "[,.]"
    digits = re.sub(rf"{thousands}(?=\d{{3}}\b)", "", number["digits"])
    try:
        return float(digits.replace(",", ".")) * scale
    except ValueError:
        return None  # 20.11.2026 is a date


def _kind(number: re.Match[str], value: float, text: str, language: str) -> str:
    if number["money"]:
        return "money"
    if number["percent"]:
        return "%"
    if number["age"]:
        return "age"
    if number["digits"] and len(number["digits"]) == 4 and value in _YEARS:
        return ""
    clause = _clause(text, number.start(), number.end())
    behind = tokenize(text[number.end() : clause[1]])[:_BEHIND]
    before = tokenize(text[clause[0] : number.start()])[: -_BEFORE - 1 : -1]
    return _fate(behind, before, language) or next(
        filter(None, (term(word.printed, word.folded, language) for word in behind[:2])), ""
    )


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the range of what belongs to a number: up to a comma, an "and", another number."""
    before = max((stop.end() for stop in _STOP.finditer(text, 0, start)), default=0)
    behind = _STOP.search(text, end)
    return before, behind.start() if behind else len(text)


def _fate(behind: Sequence[Token], before: Sequence[Token], language: str) -> str:
    """Give what befell those counted, by the nearest word that says so, or `people`, or ""."""
    # Of two as near the one behind is meant, as in "12 dead".
    nearest = [word for pair in zip_longest(behind, before) for word in pair if word]
    said = [
        kind
        for word in nearest
        for kind, named in fates(language).items()
        if not named.isdisjoint(text_keys(word.printed, language))
    ]
    return next((kind for kind in said if kind != "people"), said[0] if said else "")
