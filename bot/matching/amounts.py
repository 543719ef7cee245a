"""The numbers of a query: words of a NEAR, times of an ATLEAST, weights, ages; and letters before a `*`."""

import re

from bot.core.errors import QueryError
from bot.matching.syntax import DEFAULT_NEAR, FARTHEST_NEAR, Age
from bot.text.languages import SPACELESS, of_word, script_of
from bot.text.tokens import tokenize

SAME_SENTENCE = 0
"""Stands for the number of words in a NEAR/s."""
_MOST_TIMES = 50
_WEIGHTS = (0.1, 100.0)
_SUMS = (0.1, 1000.0)
_DECIMALS = 2
_HOURS = {"h": 1, "d": 24, "w": 168, "": 1}
_MOST_HOURS = 10_000
_BELOW = re.compile(r"<\s*(\d{1,5})([hdw]?)")
_BETWEEN = re.compile(r"\[\s*(\d{1,5})([hdw]?)\s+TO\s+(\d{1,5})([hdw]?)\s*\]")


def near_distance(typed: str | None, text: str, position: int) -> int:
    """Read the number of a NEAR or of a ~n."""
    if typed is None:
        return DEFAULT_NEAR
    if typed == "s":
        return SAME_SENTENCE
    digits = typed.removesuffix("f")
    if digits.isdecimal() and 1 <= int(digits) <= FARTHEST_NEAR:
        return int(digits)
    repair = re.sub(r"\s*\bO?NEAR/\w*\s*|(?<=[\"”“»״])~\d+", " ", text).strip()
    message = f"NEAR takes 1 to {FARTHEST_NEAR} words"
    raise QueryError("query-near-range", message, position, repair, most=FARTHEST_NEAR, typed=typed)


def times(typed: str, position: int) -> int:
    """Read the number of an ATLEAST."""
    if typed.isdecimal() and 1 <= int(typed) <= _MOST_TIMES:
        return int(typed)
    raise _out_of_range("ATLEAST", typed, (1, _MOST_TIMES), position)


def weight(typed: str, position: int) -> float:
    """Read the number behind a ^."""
    return _decimal("^", typed, _WEIGHTS, position)


def least_sum(typed: str, position: int) -> float:
    """Read the number of min:."""
    return _decimal("min:", typed, _SUMS, position)


def _decimal(operator: str, typed: str, bounds: tuple[float, float], position: int) -> float:
    number = round(float(typed), _DECIMALS) if re.fullmatch(r"\d+(\.\d+)?", typed) else 0.0
    if bounds[0] <= number <= bounds[1]:
        return number
    raise _out_of_range(operator, typed, bounds, position)


def _out_of_range(
    operator: str, typed: str, bounds: tuple[float, float], position: int
) -> QueryError:
    least, most = (f"{bound:g}" for bound in bounds)
    message = f"{operator} takes {least} to {most}"
    return QueryError(
        "query-number-range",
        message,
        position,
        operator=operator,
        least=least,
        most=most,
        typed=typed,
    )


def age(typed: str, position: int) -> Age:
    """Read <24h, <2d, or [2 TO 24] in hours unless days or weeks are named."""
    below, between = _BELOW.fullmatch(typed), _BETWEEN.fullmatch(typed)
    lowest = highest = 0
    if below:
        highest = int(below[1]) * _HOURS[below[2]]
    elif between:
        lowest = int(between[1]) * _HOURS[between[2]]
        highest = int(between[3]) * _HOURS[between[4]]
    if lowest < highest <= _MOST_HOURS:
        return Age(lowest, highest)
    message = "age: takes <24h or [2 TO 24]"
    raise QueryError("query-age-range", message, position, typed=typed, most=_MOST_HOURS)


def check_wildcard(word: str, position: int, text: str) -> None:
    """Refuse a word that begins with a wildcard, or has too few letters before its first one."""
    first = min((word.index(sign) for sign in "*?" if sign in word), default=-1)
    if first < 0:
        return
    if any(token.folded.startswith(("*", "?")) for token in tokenize(word, wildcards=True)):
        raise wildcard_first(word, position, text)
    needed = 1 if script_of(word) in SPACELESS else of_word(word, "").wildcard_letters
    if sum(map(str.isalnum, word[:first])) < needed:
        message = f"{word} would match too many words: use at least {needed} letters first"
        raise QueryError("query-wildcard-too-short", message, position, word=word, letters=needed)


def wildcard_first(word: str, position: int, text: str) -> QueryError:
    """Make the error for a word that begins with a wildcard."""
    bare = word.strip("*?")
    repair = text[: position - 1] + bare + text[position - 1 + len(word) :]
    message = "A word cannot begin with a wildcard"
    return QueryError(
        "query-wildcard-first", message, position, repair if bare else None, word=word
    )
