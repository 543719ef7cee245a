"""Korean: the particles (josa) and the copula behind a noun, chosen by the sound before them.

A particle comes in two shapes, one after a closed syllable and one after an open one; a shape that does
not fit belongs to the word. Written from what is commonly known of the language, with no grammar at hand and
no labelled text to measure on.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, words

_TAIL = "(?:는|도|만|의|은|나|야|까지|부터|보다|라도|조차|마저)?"
_BOTH = (
    f"(?:에(?:서|게(?:서)?|까지|만|다)?|께서?|한테(?:서)?|까지|부터|보다|마다|처럼|만큼|조차|마저|밖에"
    f"|대로|뿐(?:이다)?|만(?:이|을|은)?|도|의|같이|하고){_TAIL}"
)
_COPULA = "(?:다|며|고|자|든(?:지|가)?|지(?:만)?|라(?:고|는|며|면|서|도)?|었다|었던|었으며|란|나)"
_CLOSED = re.compile(
    f"{_BOTH}|은|이|을|과{_TAIL}|으로(?:서|써|부터)?{_TAIL}|아|이{_COPULA}|인|입니다|일"
)
_OPEN = re.compile(
    f"{_BOTH}|는|가|를|와{_TAIL}|로(?:서|써|부터)?{_TAIL}|야|이?{_COPULA}|인|입니다|일|였(?:다|던|으며|고)"
)
_AFTER_L = re.compile(f"로(?:서|써|부터)?{_TAIL}")
_FIRST, _LAST, _FINALS, _L = 0xAC00, 0xD7A3, 28, 8


def _fits(stem: str, ending: str) -> bool:
    code = ord(stem[-1])
    if not _FIRST <= code <= _LAST:
        return bool(_CLOSED.fullmatch(ending) or _OPEN.fullmatch(ending))
    final = (code - _FIRST) % _FINALS
    if final == _L and _AFTER_L.fullmatch(ending):
        return True
    return bool((_CLOSED if final else _OPEN).fullmatch(ending))


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(1, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if ending == "들" or _fits(stem, ending):
            yield stem, "clitic"
            if stem.endswith("들") and cut > 1:
                yield stem[:-1], "inflection"


KOREAN = Language(
    code="ko",
    script="hangul",
    forms=_forms,
    common=words("그 이 및 또 또는 그리고 그러나 하지만 있다 있는 했다 것이다 수 등 한 것으로"),
    wildcard_letters=2,
)
