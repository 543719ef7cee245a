"""Days of the week as they are typed: in English and in the language of the reader, singly and as a span."""

import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from bot.text.fold import fold

_BETWEEN = r"[,،;\s]+"
_SHORTENED = ".'"
"""What a shortened name ends in; people leave it out."""


def read_days(typed: str, language: str) -> frozenset[int] | None:
    """The days of `mon-fri`, `sat, sun` or `الجمعة`; Monday is 0. None where one is not understood."""
    names = _names(language)
    # The longest first: a name of two words may begin with another day's.
    one = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    part = rf"({one})(?!\w)(?:\s*-\s*({one})(?!\w))?"
    text = fold(typed.strip())
    if not re.fullmatch(rf"{part}(?:{_BETWEEN}{part})*", text):
        return None
    days: set[int] = set()
    for first, last in re.findall(part, text):
        begin, end = names[first], names[last or first]
        days |= {day % 7 for day in range(begin, end + 1 + 7 * (end < begin))}
    return frozenset(days)


def week(language: str) -> tuple[int, ...]:
    """The days of the week in the order of the language's calendars; Monday is 0.

    Where most who read it live decides: Saturday is the first in Arabic and Persian, Sunday in Hebrew.
    English is read everywhere.
    """
    likely = "" if language == "en" else str(get_global("likely_subtags").get(language, ""))
    first = Locale.parse(likely or language).first_week_day
    return tuple((first + day) % 7 for day in range(7))


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, int]:
    """Days by every name that is read: CLDR's, and the same in short."""
    names: dict[str, int] = {}
    for code in (language, "en"):
        for width in ("wide", "abbreviated", "short"):
            for day, name in Locale.parse(code).days["format"][width].items():
                names[fold(name)] = day
    first_words = {name.split()[0] for name in names if " " in name}
    for name, day in list(names.items()):
        # Hebrew says "day first, day second"; "first" will do where there is nothing else to say.
        rest = name.partition(" ")[2] if len(first_words) == 1 else ""
        for short in filter(None, (rest, name.rstrip(_SHORTENED), rest.rstrip(_SHORTENED))):
            names.setdefault(short, day)
    return names
