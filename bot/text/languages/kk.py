"""Kazakh: the Turkic chain of plural, possessive and case in Cyrillic letters, with п к қ that soften."""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, words

_CASE = "(?:[нтд][ыі]ң|[нтд][ыі]|н|[ғгқк][ае]|[ае]|н[ае]|[дт][ае]|нд[ае]|[днт][ае]н|[мбп]ен)"
_OWNER = "(?:[ыі]м|м|[ыі]ң|ң|[ыі]ңыз|ңыз|с?[ыі]|[ыі]м[ыі]з|м[ыі]з)"
_ENDING = re.compile(
    f"(?:[лдт][ае]р)?{_OWNER}?{_CASE}?(?:[дт]?[ае]?ғ[ыі]|[дт]?егі|нікі)?(?:[мбп][ае]н|[дт][ыі]р)?"
)
_BACK, _FRONT = frozenset("аоұы"), frozenset("әеөүі")
_SOFTENED = {"б": "п", "г": "к", "ғ": "қ"}


def _harmonious(stem: str, ending: str) -> bool:
    last = next((letter for letter in reversed(stem) if letter in _BACK | _FRONT), "")
    first = next((letter for letter in ending if letter in _BACK | _FRONT), "")
    return not first or not last or (last in _BACK) == (first in _BACK) or ending.endswith("мен")


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(2, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if not _ENDING.fullmatch(ending) or not _harmonious(stem, ending):
            continue
        yield stem, "inflection"
        if ending[0] in "ыі":
            if stem[-1] in _SOFTENED:
                yield stem[:-1] + _SOFTENED[stem[-1]], "inflection"
            if stem[-1] in "нпрлзсқ":
                yield f"{stem[:-1]}{ending[0]}{stem[-1]}", "inflection"


KAZAKH = Language(
    code="kk",
    script="cyrillic",
    forms=_forms,
    common=words(
        "және бұл мен үшін да де бір деп болып ол осы сол екен бар жоқ ғана кейін дейін туралы"
    ),
    telling="әғқңөұүһі",
)
