"""What headlines mean beside the words they share: how near an entry's direction is to a story's.

All headlines of news point one way, those of one language still more, so directions are seen from the middle
of what is alive in their language. Meaning moves the score of a story that shares words; between languages
(`across.py`) it stands out among all stories or says nothing.
"""

import math
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import add, gt, mul, sub

from bot.core.entry import Meaning

WEIGHT = 0.3
"""Of a cosine in a score; .5 folds the same, on `mixed` and two shuffles."""
NEUTRAL = 0.4
"""A cosine that says nothing; what is below counts against."""
LEAST_KNOWN = 64
"""So many directions have a middle; and so many is the middle worth that a model brings with it."""
LEANING = 16
"""So many headlines of a language are worth as much as the middle of all; 8 and 64 do the same, and without
the languages 90 of 100 translations in `ntrex_xl` stand out instead of 95."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Directions added up."""

    count: int = 0
    values: Sequence[int] = ()

    def plus(self, other: "Sum") -> "Sum":
        """Both together."""
        if not self.count or not other.count:
            return self if self.count else other
        return Sum(self.count + other.count, array("q", map(add, self.values, other.values)))

    def minus(self, other: "Sum") -> "Sum":
        """What is left without those of `other`, all of which are in here."""
        count = self.count - other.count
        if not count or not other.count:
            return self if count else NOTHING
        return Sum(count, array("q", map(sub, self.values, other.values)))


NOTHING = Sum()


def one(meaning: Meaning | None) -> Sum:
    """The sum of a single direction, or of none."""
    return NOTHING if meaning is None else Sum(1, array("q", meaning))


def usual(middle: Meaning | None) -> Sum:
    """The middle of headlines that a model brings with it, as if so many had been seen."""
    return (
        NOTHING if middle is None else Sum(LEAST_KNOWN, [LEAST_KNOWN * value for value in middle])
    )


@dataclass(slots=True)
class Middles:
    """From where directions are seen: the middle of all that is alive, and of each language."""

    usual: Sum = NOTHING
    _told: dict[str, Sum] = field(default_factory=dict)

    def put(self, language: str, meaning: Sum, instead: Sum = NOTHING) -> None:
        """Count a direction in a language, instead of another or beside the rest."""
        told = self._told.pop(language, NOTHING).minus(instead).plus(meaning)
        if told.count:
            self._told[language] = told

    def of(self, languages: Iterable[str]) -> dict[str, list[float]]:
        """Give the middle of each language, or nothing while too little is known."""
        everything = self.usual
        # In an order that a restart does not change: whole numbers add up the same in any.
        for told in self._told.values():
            everything = everything.plus(told)
        if everything.count < LEAST_KNOWN:
            return {}
        middle = [value / everything.count for value in everything.values]
        return {
            language: _leaning(middle, self._told.get(language, NOTHING)) for language in languages
        }


def _leaning(middle: list[float], told: Sum) -> list[float]:
    if not told.count:
        return middle
    count = LEANING + told.count
    return [
        (LEANING * value + there) / count for value, there in zip(middle, told.values, strict=True)
    ]


def signs(story: Sum, middle: Sum) -> int:
    """Give on which side of the middle each number of a direction lies, as bits: a quick look at it."""
    sides = map(gt, story.values, [value * story.count // middle.count for value in middle.values])
    return int("".join("1" if above else "0" for above in sides) or "0", 2)


class Sense:
    """The direction of an entry, as seen from the middle of its language."""

    __slots__ = ("_direction", "_length", "_middles")

    def __init__(
        self, meaning: Meaning | None, language: str, languages: Iterable[str], known: Middles
    ) -> None:
        self._middles = known.of({language, *languages}) if meaning is not None else {}
        middle = self._middles.get(language, [])
        self._direction = list(map(sub, meaning or (), middle)) if middle else []
        self._length = math.hypot(*self._direction)

    @property
    def is_clear(self) -> bool:
        """Whether the entry has a direction that can be compared."""
        return self._length > 0

    def cosine(self, story: Sum, language: str) -> float:
        """Give how near the direction of a story is that is told in a language; both have one."""
        middle = self._middles[language]
        theirs = [
            value / story.count - mid for value, mid in zip(story.values, middle, strict=True)
        ]
        lengths = self._length * math.hypot(*theirs)
        return sum(map(mul, self._direction, theirs)) / lengths if lengths else NEUTRAL

    def adds(self, story: Sum, language: str) -> float:
        """Give what a story's direction adds to its likeness, or takes from it; 0 where one has none."""
        if not self.is_clear or not story.count:
            return 0.0
        return WEIGHT * (self.cosine(story, language) - NEUTRAL)
