"""Turkish and Azerbaijani: one chain of endings, with vowel harmony and the changes at its seam.

Folding has already made one letter of ı and i, of ö and o, of ü and u, and of ə and e; so harmony is
checked as far as it is left: a back vowel is not followed by e, a front one not by a, and the narrow
vowel of an ending is u after o or u and i after the others. The chain is plural, possessive, case,
-ki, copula (Göksel and Kerslake, Turkish: A Comprehensive Grammar, chapter 8). Endings that make new
words (-li, -siz, -lik, -ci) are left out on purpose: İsrailli is not a form of İsrail.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bot.text.languages.rules import Form, ending_by

_VOWELS = "aeiou"
_DROPS_BEFORE = "lrnmzt"
"""Consonants before which the narrow vowel of a stem falls: şehir, ağız, isim, vakit."""
_FRONT = frozenset(
    (
        "saat",
        "harf",
        "kalp",
        "hal",
        "ihtimal",
        "dikkat",
        "seyahat",
        "ziraat",
        "cemaat",
        "kabul",
        "usul",
    )
)
"""Borrowed words that take front vowels against their last one: saatler, ihtimali."""
_CASE_C = "(?:[iu]n?|[ae]|[dt][ae]n?|l[ae]|c[ae])"
_CASE_V = "(?:y[iu]|y[ae]|d[ae]n?|n[iu]n|yl[ae]|c[ae])"
_CASE_P = "(?:n[iu]n?|n[ae]|nd[ae]n?|yl[ae]|nc[ae])"
_OWNER = "(?:m(?:[iu]z)?|n[iu]z)"
_AFTER_C = f"(?:{_CASE_C}|[iu]{_OWNER}{_CASE_C}?|[iu]{_CASE_P}?)"
_PLURAL = f"l[ae]r{_AFTER_C}?"
_KI = f"(?:ki(?:l[ae]r{_AFTER_C}?|{_CASE_P})?)"
_COPULA = "(?:[dt][iu]r(?:l[ae]r)?|y?[dt][iu]|y?m[iu]s|ys[ae]|ken)"


Chain: TypeAlias = tuple[Callable[[str], bool], Callable[[str], bool]]
"""Whether letters are an ending after a vowel, and after a consonant."""


def _chain(after_vowel: str) -> Chain:
    vowel = f"(?:{_PLURAL}|{after_vowel})?{_KI}?{_COPULA}?"
    consonant = f"(?:{_PLURAL}|{_AFTER_C})?{_KI}?{_COPULA}?"
    return ending_by(vowel), ending_by(consonant)


TURKISH_CHAIN = _chain(f"(?:{_CASE_V}|{_OWNER}{_CASE_C}?|s[iu]{_CASE_P}?)")
_AFTER_V = f"(?:{_CASE_V}|n[iu]|{_OWNER}{_CASE_C}?|s[iu]{_CASE_P}?|y[iu](?:n|{_OWNER}{_CASE_C}?))"
AZERBAIJANI_CHAIN = _chain(_AFTER_V)
_PERSON = f"(?:{_COPULA}|s[ae]n|s[iu]n[iu]z|y?d[iu](?:[mnkq]|n[iu]z|l[ae]r)"
_AS_SPOKEN = "(?:y?n[ae]n|y?[ae](?:d[ae]k|c[ae]n))"
AZERBAIJANI_SENTENCE: Chain = (
    ending_by(
        f"(?:{_PLURAL}|{_AFTER_V})?{_KI}?{_PERSON}|y[ae]m|y[iu][kq])?(?:m[iu])?|{_AS_SPOKEN}"
    ),
    ending_by(
        f"(?:{_PLURAL}|{_AFTER_C})?{_KI}?{_PERSON}|y?[ae]m|y?[iu][kq])?(?:m[iu])?"
        f"|(?:l[ae]r)?(?:[iu][mn])?{_AS_SPOKEN}"
    ),
)
"""Endings that make a sentence of a noun (müəlliməm, kitabdırmı), and -nan for -la, as it is spoken."""


def harmonious(stem: str, ending: str) -> bool:
    """Say whether the vowels of an ending may follow the last vowel of a stem, as far as folding shows."""
    last = next((letter for letter in reversed(stem) if letter in _VOWELS), "")
    for letter in ending:
        if letter not in _VOWELS:
            continue
        if (letter, last) in (("a", "e"), ("e", "a")) or (
            last and letter in "iu" and (letter == "u") != (last in "ou")
        ):
            return False
        last = letter
    return True


def _before_vowel(stem: str, softened: dict[str, str]) -> Iterator[str]:
    """Give the stems that change before a vowel: kitab-ı from kitap, şehr-i from şehir."""
    if stem[-1] in softened:
        yield stem[:-1] + softened[stem[-1]]
    if len(stem) > 2 and stem[-1] in _DROPS_BEFORE and stem[-2] not in _VOWELS:
        narrow = "u" if any(letter in "ou" for letter in stem[-3:-2]) else "i"
        yield stem[:-1] + narrow + stem[-1]


_LONG_STEM, _LONG_ENDING = 4, 4
"""Only a longer stem or ending is taken for a sentence: adam (man) is not "I am a name"."""


def turkic_forms(
    chain: Chain, softened: dict[str, str], sentence: Chain | None = None
) -> Callable[[str, str], Iterator[Form]]:
    """Make the forms of a language from its chain of endings and the consonants that soften in it.

    `sentence` is a second chain, for the endings that only a longer word is believed to have.
    """
    after_vowel, after_consonant = chain
    sentence_v, sentence_c = sentence or chain

    def forms(folded: str, _printed: str) -> Iterator[Form]:
        for cut in range(2, len(folded)):
            stem, ending = folded[:cut], folded[cut:]
            if cut >= _LONG_STEM or len(ending) >= _LONG_ENDING:
                is_ending = sentence_v if stem[-1] in _VOWELS else sentence_c
            else:
                is_ending = after_vowel if stem[-1] in _VOWELS else after_consonant
            if not is_ending(ending):
                continue
            if not harmonious(stem, ending) and not (stem in _FRONT and "a" not in ending):
                continue
            yield stem, "inflection"
            if ending[0] in _VOWELS:
                for form in _before_vowel(stem, softened):
                    yield form, "inflection"

    return forms
