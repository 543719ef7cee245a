"""How a moment or a span of time stands in a column: whole microseconds; a meaning: 16 bits a number.

Integers sort and compare as moments do, whatever the year, and lose nothing.
"""

import sys
from array import array
from datetime import UTC, datetime, timedelta

from bot.core.entry import Meaning

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(moment: datetime) -> int:
    """The number that is kept for an aware moment."""
    return (moment - _EPOCH) // _MICROSECOND


def micros_or_null(moment: datetime | None) -> int | None:
    """The number that is kept for a moment that may be missing."""
    return None if moment is None else micros(moment)


def moment(number: int) -> datetime:
    """The moment, aware, UTC, that a number stands for."""
    return _EPOCH + timedelta(microseconds=number)


def moment_or_none(number: int | None) -> datetime | None:
    """The moment that a number stands for, where there is one."""
    return None if number is None else moment(number)


def meaning_blob(meaning: Meaning | None) -> bytes | None:
    """The bytes that are kept for a meaning, the lower one of each number first."""
    return None if meaning is None else _turned(array("h", meaning)).tobytes()


def meaning_of(kept: bytes | None) -> Meaning | None:
    """The meaning that bytes stand for."""
    return None if kept is None else tuple(_turned(array("h", kept)))


def _turned(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def span_or_null(span: timedelta | None) -> int | None:
    """The number that is kept for a span of time that may be missing."""
    return None if span is None else span // _MICROSECOND


def span(number: int) -> timedelta:
    """The span of time that a number stands for."""
    return timedelta(microseconds=number)


def span_or_none(number: int | None) -> timedelta | None:
    """The span of time that a number stands for, where there is one."""
    return None if number is None else span(number)
