"""The fields of a query: their names, and what may stand behind each."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial

from bot.core.errors import QueryError
from bot.matching.provenance import plain
from bot.matching.syntax import And, Case, Exact, Fact, FactName, Not, Or, Phrase, Query, Word

FIELDS = {
    "title": "title", "intitle": "title", "headline": "title",
    "lead": "lead", "ingress": "lead",
    "text": "text",
    "site": "site", "domain": "site", "source": "site",
    "lang": "lang", "language": "lang", "sourcelang": "lang",
    "country": "country",
    "author": "author",
    "tag": "tag",
    "topic": "topic",
    "search": "search",
    "age": "age",
    "min": "min",
}  # fmt: skip
"""The fields of a query by all their names."""

_LANGUAGE_NAMES = {
    "arabic": "ar", "العربية": "ar", "عربي": "ar", "hebrew": "he", "עברית": "he", "turkish": "tr",
    "türkçe": "tr", "azerbaijani": "az", "azeri": "az", "azərbaycanca": "az", "russian": "ru",
    "русский": "ru", "persian": "fa", "farsi": "fa", "فارسی": "fa", "english": "en", "french": "fr",
    "français": "fr", "ukrainian": "uk", "українська": "uk", "german": "de", "deutsch": "de",
    "spanish": "es", "español": "es", "armenian": "hy", "հայերեն": "hy", "georgian": "ka",
    "ქართული": "ka", "hindi": "hi", "indonesian": "id", "chinese": "zh", "japanese": "ja",
    "polish": "pl", "polski": "pl", "portuguese": "pt", "português": "pt", "italian": "it",
    "italiano": "it", "romanian": "ro", "română": "ro", "czech": "cs", "čeština": "cs",
    "hungarian": "hu", "magyar": "hu", "finnish": "fi", "suomi": "fi", "greek": "el",
    "ελληνικά": "el", "bulgarian": "bg", "български": "bg", "serbian": "sr", "српски": "sr",
    "srpski": "sr", "kazakh": "kk", "қазақша": "kk", "uzbek": "uz", "urdu": "ur", "اردو": "ur",
    "korean": "ko", "한국어": "ko",
}  # fmt: skip
"""Names of languages that people write instead of the two letters."""
_NAME = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?")
_FACTS: dict[str, FactName] = {
    "site": "site",
    "lang": "lang",
    "country": "country",
    "author": "author",
    "tag": "tag",
}


def each_value(item: Query, value: Callable[[str], Query]) -> Query | None:
    """Make every name in what was written after a field into its value; None where it is no name."""
    match item:
        case And(items) | Or(items):
            values = [each_value(inner, value) for inner in items]
            known = tuple(made for made in values if made is not None)
            return type(item)(known) if len(known) == len(values) else None
        case Not(inner):
            made = each_value(inner, value)
            return None if made is None else Not(made)
        case Word(text) | Exact(text) | Case(text):
            return value(text)
        case Phrase(words, None):
            return value(" ".join(words))
        case _:
            return None


def fact(name: str, typed: str, position: int, text: str) -> Fact:
    """Make what was written after site:, lang:, country:, author: or tag: into a fact."""
    kind = _FACTS[name]
    if kind in ("author", "tag"):
        value = plain(typed)
        if not value:
            raise not_here(f"{name}:{typed}", position)
        return Fact(kind, value)
    value = typed.casefold().removeprefix("www.").partition("/")[0].strip()
    if not _NAME.fullmatch(value):
        raise not_here(f"{name}:{typed}", position)
    if kind == "lang":
        return Fact(kind, _language(value, typed, position, text))
    return Fact(kind, value.upper() if kind == "country" else value)


def _language(value: str, typed: str, position: int, text: str) -> str:
    if len(value) == 2 and value.isascii() and value.isalpha():
        return value
    code = _LANGUAGE_NAMES.get(value)
    message = "Languages are written with two letters, as in lang:he"
    error = partial(QueryError, message=message, position=position, typed=typed)
    if code is None:
        raise error("query-language-code")
    repair = replaced(text, position, typed, code)
    raise error("query-language-name", repair=repair, code=code)


def not_here(feature: str, position: int) -> QueryError:
    """Make the error for something that the language has, and not in this place."""
    message = f"{feature} cannot stand here"
    return QueryError("query-not-here", message, position, feature=feature)


def unknown_field(name: str, rest: str, text: str, position: int) -> QueryError:
    """Make the error for a field that there is not."""
    at = position - 1
    close = get_close_matches(name.casefold(), FIELDS, 1, 0.6)
    if rest.startswith("//"):
        repair = f"site:{rest[2:].partition('/')[0]}"
    elif close:
        repair = f"{text[:at]}{close[0]}{text[at + len(name) :]}"
    else:
        repair = f"{text[:at]}{name} {text[at + len(name) + 1 :]}"
    fields = ", ".join(dict.fromkeys(FIELDS.values()))
    return QueryError(
        "query-unknown-field", f"Unknown field {name}", position, repair, field=name, fields=fields
    )


def replaced(text: str, position: int, typed: str, by: str) -> str | None:
    """Write a query with one word changed, the first `typed` from a position on."""
    at = text.find(typed, position - 1)
    return None if at < 0 else text[:at] + by + text[at + len(typed) :]
