"""What headlines mean beside the words they share: how near an entry's direction is to a story's.

All headlines of news point one way, so directions are seen from the middle of those that are known; the
middle is that of the living stories, which a bot has, and says nothing until there are some. Meaning is never
alone: it moves the score of a story that shares words.
"""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add, mul, sub

from bot.core.entry import Meaning

WEIGHT = 0.3
"""Of a cosine in a score; .5 folds the same, on `mixed` and two shuffles."""
NEUTRAL = 0.4
"""A cosine that says nothing; what is below counts against."""
LEAST_KNOWN = 64
"""So many directions have a middle."""


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


class Sense:
    """The direction of an entry, as seen from the middle of what is known."""

    __slots__ = ("_direction", "_length", "_middle")

    def __init__(self, meaning: Meaning | None, known: Sum) -> None:
        heard = meaning is not None and known.count >= LEAST_KNOWN
        self._middle = [value / known.count for value in known.values] if heard else []
        self._direction = list(map(sub, meaning or (), self._middle)) if heard else []
        self._length = math.hypot(*self._direction)

    def adds(self, story: Sum) -> float:
        """Give what a story's direction adds to its likeness, or takes from it; 0 where one has none."""
        if not self._length or not story.count:
            return 0.0
        theirs = [
            value / story.count - mid for value, mid in zip(story.values, self._middle, strict=True)
        ]
        lengths = self._length * math.hypot(*theirs)
        cosine = sum(map(mul, self._direction, theirs)) / lengths if lengths else NEUTRAL
        return WEIGHT * (cosine - NEUTRAL)
