"""Finnish: case and possessive endings, with the stems that change before them.

A stem before an ending has consonant gradation (kaupunki, kaupungin), the plural i (talo, taloissa) and
the types -nen/-se, -s/-kse, -us/-ude, -e/-ee; folding has made one letter of ä and a, ö and o.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, words

_OWNER = "(?:ni|si|nsa|mme|nne|an|en)?"
_CASE = (
    "(?:n|a|ta|t|na|ksi|kse|ssa|sta|lla|lta|lle|tta|ne|(?P<long>[aeiou])(?P=long)?n|h[aeiou]n|seen|siin"
    "|ja|ien|jen|iden|itten|ten|den)"
)
_CLITIC = "(?:kin|kaan|han|ko|pa)?"
_ENDING = re.compile(f"{_CASE}?{_OWNER}{_CLITIC}")
_STRONG = (
    ("nn", "nt"), ("mm", "mp"), ("ng", "nk"), ("ll", "lt"), ("rr", "rt"),
    ("d", "t"), ("v", "p"), ("k", "kk"), ("p", "pp"), ("t", "tt"),
)  # fmt: skip
_TYPES = (
    ("se", "nen"), ("si", "nen"), ("s", "nen"), ("kse", "s"), ("ksi", "s"), ("s", "s"), ("kse", "ksi"),
    ("de", "si"), ("te", "si"), ("de", "s"), ("te", "s"), ("t", "s"), ("ksi", "s"), ("uksi", "us"),
    ("ee", "e"), ("ei", "e"), ("aa", "as"), ("ai", "as"), ("ii", "is"), ("ei", "is"),
    ("e", "i"), ("i", "a"), ("o", "a"), ("oi", "a"), ("i", "e"), ("i", "i"), ("ei", "i"),
    ("ea", "ea"), ("ei", "ea"), ("ma", "n"), ("mi", "n"), ("mme", "n"), ("e", ""), ("i", ""),
    ("ne", "n"), ("ime", "in"), ("imi", "in"), ("oi", "o"), ("ui", "u"), ("yi", "y"), ("ai", "a"),
    ("ia", "ia"), ("io", "ia"), ("ioi", "ia"), ("utu", "ut"), ("ee", "ut"), ("ei", "ut"),
)  # fmt: skip
"""The end of a stem before an ending, and what the dictionary has there."""
_VOWELS = "aeiouy"


def _strong(stem: str) -> Iterator[str]:
    """Give a stem and itself with the strong grade of the consonants before its last vowel."""
    yield stem
    body = stem.rstrip(_VOWELS)
    tail = stem[len(body) :]
    if tail:
        for weak, strong in _STRONG:
            if body.endswith(weak):
                yield body[: -len(weak)] + strong + tail
        if body and body[-1] in "lr":
            yield body + "k" + tail


def _weak(form: str) -> Iterator[str]:
    """Give a dictionary form of -e or -s with the weak grade: osoite, whose stem is osoittee."""
    yield form
    for weak, strong in _STRONG:
        at = form.rfind(strong, 1, -1)
        if at > 0 and len(form) - at - len(strong) <= 2:
            yield form[:at] + weak + form[at + len(strong) :]


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    for cut in range(max(3, len(folded) - 10), len(folded)):
        if not _ENDING.fullmatch(folded, cut):
            continue
        stem = folded[:cut]
        for base in _strong(stem):
            yield base, "inflection"
        for end, dictionary in _TYPES:
            if not stem.endswith(end) or len(stem) - len(end) < 2:
                continue
            base = stem[: len(stem) - len(end)] + dictionary
            for form in _weak(base) if dictionary in ("e", "as", "is", "ut") else _strong(base):
                yield form, "inflection"


FINNISH = Language(
    code="fi",
    script="latin",
    forms=_forms,
    lexicon="fi",
    trust="lemmas",
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
