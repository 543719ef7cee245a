"""How a moment stands in a column: whole microseconds since 1970, UTC; a span of time as whole microseconds.

Integers sort and compare as moments do, whatever the year, and lose nothing.
"""

from datetime import UTC, datetime, timedelta

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


def span_or_null(span: timedelta | None) -> int | None:
    """The number that is kept for a span of time that may be missing."""
    return None if span is None else span // _MICROSECOND


def span(number: int) -> timedelta:
    """The span of time that a number stands for."""
    return timedelta(microseconds=number)


def span_or_none(number: int | None) -> timedelta | None:
    """The span of time that a number stands for, where there is one."""
    return None if number is None else span(number)
