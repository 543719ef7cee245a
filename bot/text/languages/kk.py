"""Kazakh: one chain of plural, possessive, case and -ғы behind, with the two rows of vowels.

Written from what is commonly known of the language, with no grammar at hand and no labelled text to measure
on. The instrumental -мен has one shape for both rows, and и, у, ю of a stem may take either, as may
names in -ев: Тоқаевтың, Медведевтің.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, ending_by, words

_CASE = (
    "(?:[ндт][ыі]ң?|[ғгкқ][ае]|н[ае]|н|н?[дт][ае]|[дтн][ае]н|[мбп]ен(?:ен)?"
    "|н?[дт][ае][ғг][ыі]|[ғгқк][ыі])"
)
_OWNER = "(?:[ыі]?[мң](?:[ыі]з)?|с?[ыі])"
_is_ending = ending_by(f"(?:[лдт][ае]р)?(?:{_OWNER}(?:{_CASE}|[ае])?|{_CASE})?")
_BACK, _FRONT = frozenset("аоұыяё"), frozenset("әөүеіэ")
_HARD = {"б": "п", "г": "к", "ғ": "қ"}
"""Consonants that soften before a vowel, and what the dictionary has: кітабы, кітап."""


def _row(word: str) -> str:
    return next(
        (
            "back" if letter in _BACK else "front"
            for letter in reversed(word)
            if letter in _BACK or letter in _FRONT
        ),
        "",
    )


def _harmonious(stem: str, ending: str) -> bool:
    suffixes = re.sub("[мбп]ен(?:ен)?$", "", ending)
    rows = {"back" if letter in "аы" else "front" for letter in suffixes if letter in "аыеі"}
    row = "" if stem.endswith(("и", "у", "ю", "ев")) else _row(stem)
    return len(rows) < 2 and (not rows or not row or row in rows)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(2, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if not _is_ending(ending) or not _harmonious(stem, ending):
            continue
        yield stem, "inflection"
        if ending[0] in "ыі":
            if stem[-1] in _HARD:
                yield stem[:-1] + _HARD[stem[-1]], "inflection"
            if len(stem) > 2:  # орны, халқы: the narrow vowel of орын, халық falls
                yield stem[:-1] + ending[0] + stem[-1], "inflection"


KAZAKH = Language(
    code="kk",
    script="cyrillic",
    forms=_forms,
    common=words(
        "және мен бен пен бұл бір осы деп үшін да де та те болып болған еді екен ол туралы бойынша"
        " кейін"
    ),
    telling="ыәғқңөұүһәғқңөұүһ",
    hints=words(
        "мен сен біз сіз олар ал бар жоқ қазір жаңа барлық -ның -нің -дың -дің -тың -тің -лар"
        " -лер -дар -дер -тар -тер -ған -ген -қан -кен -ады -еді -ында -інде"
    ),
)
