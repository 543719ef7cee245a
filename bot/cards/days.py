"""Days of the week as they are typed: in English and in the language of the reader, singly and as a span."""

import re
from functools import lru_cache

from babel import Locale

from bot.text.fold import fold

_SPAN = re.compile(r"(.+?)\s*[-–—]\s*(.+)")
_PARTS = re.compile(r"[,،;\s]+")


def read_days(typed: str, language: str) -> frozenset[int] | None:
    """The days of `mon-fri`, `sat, sun` or `الجمعة`; Monday is 0. None where one is not understood."""
    names = _names(language)
    days: set[int] = set()
    for part in filter(None, _PARTS.split(re.sub(r"\s*([-–—])\s*", r"\1", typed.strip()))):
        span = _SPAN.fullmatch(part)
        ends = (span[1], span[2]) if span is not None else (part, part)
        first, last = (names.get(_spelt(end)) for end in ends)
        if first is None or last is None:
            return None
        days |= {day % 7 for day in range(first, last + 1 + 7 * (last < first))}
    return frozenset(days) or None


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for code in (language, "en"):
        for width in ("wide", "abbreviated", "short"):
            for day, name in Locale.parse(code).days["format"][width].items():
                names[_spelt(name)] = day
    return names


def _spelt(name: str) -> str:
    # French shortens with a point, `lun.`, which hardly anybody types.
    return fold(name).rstrip(".")
