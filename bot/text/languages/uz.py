"""Uzbek: the Turkic chain of plural, possessive and case; no harmony, k and q soften to g and g'."""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, words

_CASE = "(?:ning|ni|ga|ka|qa|da|dan|cha|gacha|dagi)"
_OWNER = "(?:i?m|i?ng|s?i|i?miz|i?ngiz)"
_ENDING = re.compile(f"(?:lar)?{_OWNER}?{_CASE}?(?:dir|mi|ki|ham|lar|ni|ning|da|dan|ga)?")
_SOFTENED = {"g": ("k", "q")}
_DROPS = "nrlzs"


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(2, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if not _ENDING.fullmatch(ending):
            continue
        yield stem, "inflection"
        if ending[0] == "i":
            for instead in _SOFTENED.get(stem[-1], ()):
                yield stem[:-1] + instead, "inflection"
            if stem[-1] in _DROPS:
                for vowel in "aiu":
                    yield f"{stem[:-1]}{vowel}{stem[-1]}", "inflection"


UZBEK = Language(
    code="uz",
    script="latin",
    forms=_forms,
    common=words(
        "va bu bilan uchun ham bir deb edi esa lekin ammo kerak yoki shu oʻz keyin haqida boʻyicha"
    ),
    telling="ʻ",
)
