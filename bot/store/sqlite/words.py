"""The full-text index of entries: the keys under which the matcher meets their words, not the words.

SQLite's own tokenizers take neither clitics nor other scripts' spellings for one word (measured, see
docs/adr/0016), so the keys come ready-made; the `ascii` tokenizer leaves them alone as long as no sign
of ASCII is among their letters.
"""

from collections.abc import Iterable
from functools import lru_cache

from bot.core.entry import Entry
from bot.core.match import document
from bot.matching.needs import (
    AllOf,
    AnyKey,
    AnyOf,
    Needs,
    chunks_of,
    keys_of_chunk,
    keys_of_origin,
)

_FIRST_STAND_IN = 0x2400
"""Signs of ASCII are kept as letters that no text has."""
_STAND_INS = {code: _FIRST_STAND_IN + code for code in range(128) if not chr(code).isalnum()}
_LONGEST = 40
"""Letters between two spaces that are worth remembering: Chinese prints a sentence there, once."""
_MOST = 1 << 16
"""Chunks remembered of a language: some 4 MB."""
_LANGUAGES = 16
"""Remembered at a time."""
_SIGNS = {stand_in: code for code, stand_in in _STAND_INS.items()}


def words_of(entry: Entry, lead: str, language: str, country: str | None) -> str:
    """Give what is indexed of an entry; a token may be in it twice, which the index takes for once."""
    text = document(entry, lead, language, country)
    origin, read_in = keys_of_origin(text)
    return " ".join((*map(token, origin), *map(_known(read_in).__getitem__, chunks_of(text))))


class _Tokens(dict[str, str]):
    """The tokens of what stands between two spaces; forgets all when it is full."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, chunk: str) -> str:
        tokens = " ".join(map(token, keys_of_chunk(chunk, self._language)))
        if len(chunk) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = tokens
        return tokens


_known = lru_cache(maxsize=_LANGUAGES)(_Tokens)


def token(key: str) -> str:
    """Give a key as the index has it."""
    return key.translate(_STAND_INS)


def key(token: str) -> str:
    """Give the key that a token of the index stands for."""
    return token.translate(_SIGNS)


def expression(needs: Needs) -> str | None:
    """Give what to ask the index for; None where nothing can have what is needed."""
    match needs:
        case AnyKey(keys, beginnings):
            terms = [f'"{token(key)}"' for key in sorted(keys)]
            return _joined(" OR ", [*terms, *(f'"{token(b)}"*' for b in sorted(beginnings))])
        case AnyOf(parts):
            return _joined(" OR ", filter(None, map(expression, parts)))
        case AllOf(parts):
            asked = [expression(part) for part in parts]
            return None if None in asked else _joined(" AND ", filter(None, asked))


def _joined(operator: str, terms: Iterable[str]) -> str | None:
    known = list(terms)
    return f"({operator.join(known)})" if known else None
