"""Numbers that a headline states, each with its kind: 26 people, 2.5 billion of money, 35 years of age.

Only numbers of one kind can contradict each other, and a number without a kind ("March 18") tells nothing.
"""

import re
from typing import NamedTuple

from bot.stories.words import term
from bot.text.fold import fold
from bot.text.tokens import tokenize


class Figure(NamedTuple):
    """A number and what it counts: `people`, `money`, `%`, `year`, `age`, or the term behind it."""

    kind: str
    value: float


PEOPLE = frozenset(
    term(word, word, language)
    for language, line in (
        (
            "en",
            "killed dead died injured wounded hurt people persons victims missing arrested detained"
            " civilians soldiers troops casualties casualty men women children deaths",
        ),
        ("ru", "человек погибли погибших убиты убито ранены пострадали раненых жертв задержаны"),
        ("ar", "قتيلا قتلى شهيدا شهداء جريحا جرحى شخصا مصابا"),
        ("tr", "kisi olu yarali"),
        ("he", "הרוגים פצועים נפגעים"),
    )
    for word in map(fold, line.split())
)
"""Terms by which people are counted; "12 dead" and "14 killed" are of one kind."""

_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=2,
    )
}
_TIMES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9,
    "b": 1e9, "trillion": 1e12, "тыс": 1e3, "млн": 1e6, "миллионов": 1e6, "млрд": 1e9,
    "مليون": 1e6, "مليار": 1e9, "milyon": 1e6, "milyar": 1e9, "מיליון": 1e6, "מיליארד": 1e9,
}  # fmt: skip
_COUNTED = "|".join(_WORDS)
_SCALES = "|".join(sorted(_TIMES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<money>[$€£₪₽₺]?)(?:(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>{_COUNTED})\b)"
    rf"(?:\s?(?P<scale>{_SCALES})\b)?(?P<percent>\s?(?:%|percent\b|per cent\b))?(?P<age>[ -]+year)?"
)
_THOUSANDS = re.compile(r",(?=\d{3}\b)")
_YEARS = range(1900, 2100)
_NEAR = 40
"""So many letters behind a number the counted thing stands."""
_ROUNDING = 0.05
"""$101 and $101.12 a barrel are one price: outlets round money."""


def figures(title: str, language: str) -> frozenset[Figure]:
    """Give the numbers of a title that have a kind."""
    text = fold(title)
    found = (
        Figure(_kind(number, value, text, language), value)
        for number in _NUMBER.finditer(text)
        if (value := _value(number)) is not None
    )
    return frozenset(figure for figure in found if figure.kind)


def agree(first: Figure, second: Figure) -> bool:
    """Tell whether two numbers of one kind may be the same."""
    if first.kind != "money":
        return first.value == second.value
    return abs(first.value - second.value) <= _ROUNDING * max(first.value, second.value)


def _value(number: re.Match[str]) -> float | None:
    digits = _WORDS.get(number["word"] or "") or _THOUSANDS.sub("", number["digits"])
    try:
        return float(digits.replace(",", ".")) * _TIMES.get(number["scale"] or "", 1.0)
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
        return "year"
    behind = tokenize(text[number.end() : number.end() + _NEAR])
    terms = (term(token.printed, token.folded, language) for token in behind[:2])
    counted = next(filter(None, terms), "")
    return "people" if counted in PEOPLE else counted
