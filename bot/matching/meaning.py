"""What makes a query worth watching: it asks for something, and for something that is not everywhere."""

from collections.abc import Iterable

from bot.core.errors import QueryError
from bot.matching.syntax import (
    Age,
    And,
    AtLeast,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    OfTopic,
    Or,
    Query,
    Scope,
    Scored,
    Weighted,
    Word,
    parts_in,
)
from bot.text.languages import SPACELESS, is_common, script_of
from bot.text.tokens import tokenize

_DEEPEST_NEAR = 2
"""NEARs within NEARs; each level multiplies the pairs of words to compare."""
_ONE_LETTER_WORDS = SPACELESS | {"hangul"}


def check_meaning(query: Query, reader: str | None = "") -> None:
    """Refuse a query that only excludes, or asks only for words that stand in nearly every text.

    `reader` is the language of whoever asks, "" where it is not known. None: the query was accepted once,
    from a reader who may speak another language by now; how common its words are is not asked again.
    """
    if _near_depth(query) > _DEEPEST_NEAR:
        raise QueryError("query-too-deep", "Too many NEARs within NEARs", 1)
    if not asks(query):
        message = "A watch needs at least one word that it should contain"
        key = "query-only-age" if _asks_age(query) else "query-only-excludes"
        raise QueryError(key, message, 1)
    if reader is not None and not _is_rare(query, reader):
        message = "These words are in nearly every story; add a rarer one"
        raise QueryError("query-common-words", message, 1)


def asks(query: Query) -> bool:
    """Say whether a text must hold something for the query to fit."""
    match query:
        case Or(items):
            return all(asks(item) for item in items)
        case And(items):
            return any(asks(item) for item in items)
        case Scope(_, item) | AtLeast(_, item) | Weighted(item) | Scored(item):
            return asks(item)
        case Not() | Age():
            return False
        case _:
            return True


def _asks_age(query: Query) -> bool:
    return isinstance(query, Age) or any(map(_asks_age, parts_in(query)))


def _near_depth(query: Query) -> int:
    below = max(map(_near_depth, parts_in(query)), default=0)
    return below + isinstance(query, Near)


def _is_rare(query: Query, reader: str) -> bool:
    match query:
        case Or(items):
            return all(_is_rare(item, reader) for item in items)
        case And(items):
            return any(_is_rare(item, reader) for item in items)
        case Near(left, right):
            return _is_rare(left, reader) or _is_rare(right, reader)
        case Scope(_, item) | AtLeast(_, item) | Weighted(item) | Scored(item):
            return _is_rare(item, reader)
        case Not() | Age():
            return False
        case Case() | Fact() | OfTopic():
            return True
        case Word(text) | Exact(text):
            return _has_rare_word((text,), reader)
        case _:
            return len(query.words) > 2 or _has_rare_word(query.words, reader)


def _has_rare_word(words: Iterable[str], reader: str) -> bool:
    return any(
        (token.printed.isupper() and len(token.printed) > 1)
        or (
            not is_common(token.folded, reader)
            and (len(token.folded) > 1 or script_of(token.folded) in _ONE_LETTER_WORDS)
        )
        for word in words
        for token in tokenize(word, wildcards=True)
    )
