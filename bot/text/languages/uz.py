"""Uzbek in Latin letters: one chain of plural, possessive, case, -gi and copula, without harmony.

Written from what is commonly known of the language, with no grammar at hand and no labelled text to measure
on. Folding makes one apostrophe of all that are printed in oʻ and gʻ, and keys leave it out, so that q
softens to g here: oʻrtoq, oʻrtogʻi.
"""

from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, ending_by, words

_CASE = "(?:ning|niki|ni|ga(?:cha)?|gi|da(?:n|gi(?:lar)?|y)?|dek)"
_OWNER_C = "(?:im(?:iz)?|ing(?:iz)?|i)"
_OWNER_V = "(?:m(?:iz)?|ng(?:iz)?|si|yi)"
_COPULA = "(?:dir|mi)"
"""-chi and -ku are written with a hyphen; without one -chi makes another word: ish, ishchi."""
_PLURAL = f"lar{_OWNER_C}?{_CASE}?"
_after_consonant = ending_by(f"(?:{_PLURAL}|{_OWNER_C}?{_CASE}?){_COPULA}?")
_after_vowel = ending_by(f"(?:{_PLURAL}|{_OWNER_V}?{_CASE}?){_COPULA}?")
_VOWELS = "aeiou"


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(2, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if stem[-1] in "kq" and ending.startswith(stem[-1] + "a"):
            ending = "g" + ending[1:]  # the dative -ga after k and q: chorakka, qishloqqa
        is_ending = _after_vowel if stem[-1] in _VOWELS else _after_consonant
        if not is_ending(ending):
            continue
        yield stem, "inflection"
        if ending[0] == "i":
            if stem[-1] == "g":
                yield stem[:-1] + "k", "inflection"
                yield stem[:-1] + "q", "inflection"
            if len(stem) > 2 and stem[-1] in "lrnmz" and stem[-2] not in _VOWELS:
                for vowel in "iua":  # oʻgʻil, burun, shahar lose their last vowel
                    yield stem[:-1] + vowel + stem[-1], "inflection"


UZBEK = Language(
    code="uz",
    script="latin",
    forms=_forms,
    common=words(
        "va bilan uchun bu ham bir emas edi deb esa lekin kerak haqida boʻlgan boʻlib qilish u oʻz"
        " keyin"
    ),
    telling="ʻ",
    hints=words(
        "men sen biz siz ular shu mana qanday hamda barcha yil yilda yangi koʻp soʻng -lar -lari"
        " -ning -dan -gan -moqda -adi -ish -lik -gich -asi -larni -larning -miz"
    ),
)
