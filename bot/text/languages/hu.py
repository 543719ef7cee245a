"""Hungarian: plural or possessive, then case; the last a or e of a word is lengthened before them.

Folding has taken the accents, so harmony is checked only where all vowels of a stem are a.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, ending_by, words

_CASE = (
    "(?:n[ae]k|b[ae]n|b[ae]|bol|r[ae]|rol|n[ae]l|hoz|hez|tol|ig|kent|ert|v[ae]|on|en|n|t|[aeo]t"
    "|([bcdfghjklmnpqrstvwxyz])\\1?[ae]l|[ae]l)"
)
_OWNER = "(?:j?[ae]i?|[aeo]?m|[aeo]?d|j?uk|j?aik|j?eik|unk|eink|aink|nk|k)"
_PLURAL = "(?:[aeo]?k)"
_is_ending = ending_by(f"(?:(?:{_OWNER}|{_PLURAL})?{_CASE}?|(?:{_OWNER}|{_PLURAL})?e{_CASE}?)")
_FRONT_ENDING = re.compile("n[e]k|ben?|r[e]|nel|hez|v[e]")


def _fits(stem: str, ending: str) -> bool:
    """Say whether an ending may follow a stem: one whose vowels are all a refuses those in e (házban)."""
    vowels = {letter for letter in stem if letter in "aeiou"}
    return vowels != {"a"} or not _FRONT_ENDING.fullmatch(ending)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(max(3, len(folded) - 9), len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if _is_ending(ending) and _fits(stem, ending):
            yield stem, "inflection"


HUNGARIAN = Language(
    code="hu",
    script="latin",
    forms=_forms,
    lexicon="hu",
    trust="lemmas",
    common=words("a az és hogy nem egy is ez volt mint de el csak még már meg azt ezt akkor után"),
    telling="őű",
    hints=words(
        "en te mi ti o ok nagyon volt lesz lett van vannak itt ott ki mit hol is ha vagy pedig"
        " szerint alatt miatt mert minden -ban -ben -nak -nek -bol -tol -rol -hoz -hez -val -vel"
        " -sag -seg -ott -ett -ala -unk -juk -jat -ert -kent -asok -asa -ese"
    ),
)
