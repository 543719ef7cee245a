"""Finnish: case and possessive endings, on the stems of the singular and of the plural.

An ending tells which stem it stands on: -ssa on that of the singular (kaupungi-ssa), -issa and -jen on that
of the plural (taloi-ssa, kirjo-jen). Each stem has its own way back to the dictionary form (-kse to -s,
-o to -a), and consonant gradation comes on top (kaupunki, kaupungin). Folding has made one letter of ä and
a, ö and o.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, mistakes, words

_OWNER = "(?:ni|si|nsa|mme|nne)"
_CLITIC = "(?:kin|kaan|han|ko|pa)?"
_INTO = "(?:" + "|".join(f"(?<={vowel})h?{vowel}n" for vowel in "aeiouy") + "|seen)"
"""The illative lengthens the vowel before it: taloon, työhön; ministeriön is no form of ministeri."""
_SINGULAR = re.compile(
    f"(?:(?:n|t|a|ssa|sta|lla|lta|lle|ksi|na|tta|{_INTO})?{_OWNER}?"
    f"|(?:ssa|sta|lla|lta|na|tta)an|(?:lle|kse|a)en|kse{_OWNER}){_CLITIC}"
)
_PARTITIVE = re.compile(f"ta(?:{_OWNER}|an)?{_CLITIC}")
_PLURAL = re.compile(
    f"(?:(?:i(?:ssa|sta|lla|lta|lle|ksi|na|tta|hin|siin|in|den|tten|ta|a|en|n)|j(?:a|en)|ten){_OWNER}?"
    f"|i(?:ssa|sta|lla|lta|na|tta|ta|a)an|i(?:lle|kse)en|ikse{_OWNER}|jaan){_CLITIC}"
)
_STRONG = (
    ("nn", "nt"), ("mm", "mp"), ("ng", "nk"), ("ll", "lt"), ("rr", "rt"), ("lj", "lk"), ("rj", "rk"),
    ("d", "t"), ("v", "p"), ("k", "kk"), ("p", "pp"), ("t", "tt"),
)  # fmt: skip
_TYPES_SINGULAR = (
    ("", ""), ("e", "i"), ("se", "nen"), ("kse", "s"), ("kse", "ksi"), ("de", "si"), ("te", "si"),
    ("nne", "nsi"), ("nte", "nsi"), ("rre", "rsi"), ("rte", "rsi"), ("ude", "us"), ("ute", "us"),
    ("yde", "ys"), ("yte", "ys"), ("ee", "e"), ("aa", "as"), ("ii", "is"), ("ime", "in"), ("toma", "ton"),
    ("mma", "n"), ("mpa", "n"), ("mma", "mpi"), ("mpa", "mpi"), ("ue", "ut"), ("ye", "yt"),
    ("ttoma", "ton"), ("iehe", "ies"), ("aa", "at"), ("ee", "ut"), ("ee", "yt"), ("e", ""), ("i", ""),
    ("uu", "ut"), ("yy", "yt"),
)  # fmt: skip
"""The end of a stem before an ending of the singular, and what the dictionary has there."""
_TYPES_PARTITIVE = (
    ("s", "nen"), ("s", "s"), ("l", "li"), ("n", "ni"), ("r", "ri"), ("t", "si"), ("et", "e"), ("n", "n"),
    ("l", "l"), ("r", "r"), ("t", "t"), ("as", "apsi"), ("is", "is"), ("nt", "nsi"), ("rt", "rsi"),
    ("t", "s"), ("h", "hi"), ("h", "ksi"),
)  # fmt: skip
_TYPES_PLURAL = (
    ("", ""), ("o", "a"), ("", "a"), ("e", "i"), ("", "i"), ("e", "e"), ("s", "nen"), ("ks", "s"),
    ("", "e"), ("i", "is"), ("a", "as"), ("im", "in"), ("tom", "ton"), ("mp", "n"), ("mm", "n"),
    ("mp", "mpi"), ("mm", "mpi"), ("a", "aa"), ("u", "uu"), ("o", "uo"), ("o", "yo"), ("e", "ie"),
    ("y", "yt"), ("u", "ut"), ("ieh", "ies"), ("s", "si"), ("e", ""), ("y", "yy"),
    ("ttom", "ton"), ("e", "ut"), ("e", "yt"),
)  # fmt: skip
"""The same before the i or j of the plural."""
_TYPES_TEN = (
    ("s", "nen"), ("s", "s"), ("s", "psi"), ("n", "ni"), ("r", "ri"), ("l", "li"), ("t", "t"), ("n", "n"),
    ("r", "r"), ("l", "l"),
)  # fmt: skip
"""The same before -ten: naisten, vastausten, lasten, suurten."""
_WEAK_NOMINATIVE = frozenset(("ee", "aa", "ii", "et", "ue", "ye"))
_VOWELS = "aeiouy"


def _strong(stem: str) -> Iterator[str]:
    """Give a stem and itself with the strong grade of the consonants before its last vowel."""
    yield stem
    body = stem.rstrip(_VOWELS)
    tail = stem[len(body) :]
    if not tail:
        return
    for weak, strong in _STRONG:
        if body.endswith(weak):
            yield body[: -len(weak)] + strong + tail
    if body and body[-1] in "lrh":
        yield body + "k" + tail
    if len(tail) > 1:  # joki, joen; laki, lain
        yield stem[:-1] + "k" + tail[-1]
    if stem[-3:] in ("uvu", "yvy"):
        yield stem[:-2] + "k" + tail


def _weak(form: str) -> Iterator[str]:
    """Give a dictionary form of -e or -s with the weak grade: osoite, whose stem is osoittee."""
    yield form
    for weak, strong in _STRONG:
        at = form.rfind(strong, 1, -1)
        if at > 0 and len(form) - at - len(strong) <= 2:
            yield form[:at] + weak + form[at + len(strong) :]


def _back(stem: str, types: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for end, dictionary in types:
        if not stem.endswith(end) or len(stem) - len(end) + len(dictionary) < 3:
            continue
        base = stem[: len(stem) - len(end)] + dictionary
        weak = end in _WEAK_NOMINATIVE or (
            types is _TYPES_PLURAL and dictionary in ("e", "as", "is")
        )
        yield from _weak(base) if weak else _strong(base)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(max(2, len(folded) - 11), len(folded)):
        stem = folded[:cut]
        if cut > 2 and _SINGULAR.fullmatch(folded, cut):
            for form in _back(stem, _TYPES_SINGULAR):
                yield form, "inflection"
        if _PARTITIVE.fullmatch(folded, cut):
            for form in _back(stem, _TYPES_PARTITIVE if stem[-1] not in _VOWELS else (("", ""),)):
                yield form, "inflection"
        if _PLURAL.fullmatch(folded, cut):
            for form in _back(stem, _TYPES_TEN if folded.startswith("ten", cut) else _TYPES_PLURAL):
                yield form, "inflection"
                for plural in _weak(form):  # a word of the plural alone: Yhdysvallat, Yhdysvaltojen
                    yield plural + "t", "inflection"


_adverbial = mistakes(".{5,}(?:ssa|lla|sta|lta|lle)=.*")
"""What looks like a noun in a case: the lexicon calls many of them adverbs (yhteydessä, perusteella)."""


FINNISH = Language(
    code="fi",
    script="latin",
    forms=_forms,
    lexicon="fi",
    trust="lemmas",
    mistaken=_adverbial,
    common=words(
        "ja on ei se että oli mutta myös kun hän ovat jos niin joka kuin tai sen mukaan jo vain"
    ),
    telling="ä",
    hints=words(
        "mina sina me te he tama nama niita ovat olen olet olisi voi aina viela sitten koska"
        " kaikki hyvin nyt kanssa jotka jonka -ssa -lla -sta -lta -lle -ksi -nen -set -sen -aan"
        " -een -iin -oon -ista -issa -illa -inen -isen -tta -taan -vat -neet -nut"
    ),
)
