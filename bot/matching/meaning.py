"""What makes a query worth watching: it asks for something, and for something that is not everywhere."""

import re
from collections.abc import Iterable

from bot.core.errors import QueryError
from bot.matching.syntax import (
    And,
    Case,
    Exact,
    Fact,
    FactName,
    Near,
    Not,
    Or,
    Phrase,
    Query,
    Scope,
    Word,
)
from bot.text.languages import SPACELESS, TABLE, script_of
from bot.text.tokens import tokenize

_LANGUAGE_NAMES = {
    "arabic": "ar", "العربية": "ar", "عربي": "ar", "hebrew": "he", "עברית": "he", "turkish": "tr",
    "türkçe": "tr", "azerbaijani": "az", "azeri": "az", "azərbaycanca": "az", "russian": "ru",
    "русский": "ru", "persian": "fa", "farsi": "fa", "فارسی": "fa", "english": "en", "french": "fr",
    "français": "fr", "ukrainian": "uk", "українська": "uk", "german": "de", "deutsch": "de",
    "spanish": "es", "español": "es", "armenian": "hy", "հայերեն": "hy", "georgian": "ka",
    "ქართული": "ka", "hindi": "hi", "indonesian": "id", "chinese": "zh", "japanese": "ja",
}  # fmt: skip
"""Names of languages that people write instead of the two letters."""

_DEEPEST_NEAR = 2
"""NEARs within NEARs; each level multiplies the pairs of words to compare."""
_NAME = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?")
_FACTS: dict[str, FactName] = {"site": "site", "lang": "lang", "country": "country"}
_COMMON = frozenset().union(*(language.common for language in TABLE.values()))
_ONE_LETTER_WORDS = SPACELESS | {"hangul"}


def check_meaning(query: Query) -> None:
    """Refuse a query that only excludes, or asks only for words that stand in nearly every text."""
    if _near_depth(query) > _DEEPEST_NEAR:
        raise QueryError("query-too-deep", "Too many NEARs within NEARs", 1)
    if not asks(query):
        message = "A watch needs at least one word that it should contain"
        raise QueryError("query-only-excludes", message, 1)
    if not _is_rare(query):
        message = "These words are in nearly every story; add a rarer one"
        raise QueryError("query-common-words", message, 1)


def asks(query: Query) -> bool:
    """Say whether a text must hold something for the query to fit."""
    match query:
        case Or(items):
            return all(asks(item) for item in items)
        case And(items):
            return any(asks(item) for item in items)
        case Scope(_, item):
            return asks(item)
        case Not():
            return False
        case _:
            return True


def _near_depth(query: Query) -> int:
    match query:
        case Near(left, right):
            return 1 + max(_near_depth(left), _near_depth(right))
        case And(items) | Or(items):
            return max(map(_near_depth, items))
        case Not(item) | Scope(_, item):
            return _near_depth(item)
        case _:
            return 0


def _is_rare(query: Query) -> bool:
    match query:
        case Or(items):
            return all(_is_rare(item) for item in items)
        case And(items):
            return any(_is_rare(item) for item in items)
        case Near(left, right):
            return _is_rare(left) or _is_rare(right)
        case Scope(_, item):
            return _is_rare(item)
        case Not():
            return False
        case Case() | Fact():
            return True
        case Word(text) | Exact(text):
            return _has_rare_word((text,))
        case _:
            return len(query.words) > 2 or _has_rare_word(query.words)


def _has_rare_word(words: Iterable[str]) -> bool:
    return any(
        (token.printed.isupper() and len(token.printed) > 1)
        or (
            token.folded not in _COMMON
            and (len(token.folded) > 1 or script_of(token.folded) in _ONE_LETTER_WORDS)
        )
        for word in words
        for token in tokenize(word, wildcards=True)
    )


def fact(name: str, item: Query, position: int) -> Query:
    """Make what was written after site:, lang: or country: into a fact; a group gives several."""
    match item:
        case And(items):
            return And(tuple(fact(name, inner, position) for inner in items))
        case Or(items):
            return Or(tuple(fact(name, inner, position) for inner in items))
        case Not(inner):
            return Not(fact(name, inner, position))
        case Word(text) | Exact(text) | Case(text):
            return Fact(_FACTS[name], _value(name, text, position))
        case Phrase(words):
            return Fact(_FACTS[name], _value(name, " ".join(words), position))
        case _:
            message = f"{name}: takes names, not a query"
            raise QueryError("query-not-yet", message, position, feature=f"{name}:(… NEAR …)")


def _value(name: str, typed: str, position: int) -> str:
    value = typed.casefold().removeprefix("www.").partition("/")[0].strip()
    if not _NAME.fullmatch(value):
        raise QueryError(
            "query-not-yet", f"{name}:{typed} is no name", position, feature=f"{name}:{typed}"
        )
    if name == "site":
        return value
    if name == "country":
        return value.upper()
    if len(value) == 2 and value.isascii() and value.isalpha():
        return value
    code = _LANGUAGE_NAMES.get(value)
    repair = f"lang:{code}" if code else None
    message = "Languages are written with two letters, as in lang:he"
    raise QueryError("query-language-code", message, position, repair, typed=typed)
