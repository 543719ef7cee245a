"""The full-text index of entries: the keys under which the matcher meets their words, not the words.

SQLite's own tokenizers take neither clitics nor other scripts' spellings for one word (measured, see
docs/adr/0016), so the keys come ready-made; the `ascii` tokenizer leaves them alone as long as no sign
of ASCII is among their letters.
"""

from collections.abc import Iterable

from bot.core.entry import Entry
from bot.core.match import document
from bot.matching.needs import AllOf, AnyKey, AnyOf, Needs, keys_of

_FIRST_STAND_IN = 0x2400
"""Signs of ASCII are kept as letters that no text has."""
_STAND_INS = {code: _FIRST_STAND_IN + code for code in range(128) if not chr(code).isalnum()}
_SIGNS = {stand_in: code for code, stand_in in _STAND_INS.items()}


def words_of(entry: Entry, lead: str, language: str, country: str | None) -> str:
    """Give what is indexed of an entry."""
    return " ".join(map(token, sorted(keys_of(document(entry, lead, language, country)))))


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
