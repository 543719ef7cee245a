"""Where words of a query stand in a text, and what was found there."""

from typing import NamedTuple

from bot.core.match import Rule
from bot.matching.syntax import Atom, Query


class Place(NamedTuple):
    """Where a word of a query is met: words `start` to `end` (half-open) of the whole text."""

    start: int
    end: int
    rule: Rule


class Use(NamedTuple):
    """An atom at a place, and what it counts for."""

    atom: Atom
    place: Place
    counted: Query
    """What counts once, however often it is found: the atom, or the expression with the weight."""
    weight: float


class Hit(NamedTuple):
    """A stretch of words that an expression covers, and the atoms that made it."""

    start: int
    end: int
    uses: tuple[Use, ...]
