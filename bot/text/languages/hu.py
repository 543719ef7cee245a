"""Hungarian: plural or possessive, then case; and the stems that change before a vowel.

Folding has taken the accents, so that the lengthened last vowel (Gáza, Gázában) and the shortened one of
the stem (név, nevet) need no rule. What is left: a vowel that falls (hatalom, hatalmat), the v of szó and ló
(szavak, lovak), ő that opens (idő, ideje), and letters of two signs, of which only the first is doubled
(rész, résszel). Harmony is checked only where all vowels of a stem are a.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, ending_by, mistakes, words

_CASE = (
    "(?:n[ae]k|b[ae]n|b[ae]|bol|r[ae]|rol|n[ae]l|hoz|hez|tol|ig|kent|ert|v[ae]|on|en|n|t|[aeo]t"
    "|([bcdfghjklmnpqrstvwxyz])\\1?[ae]l|[ae]l)"
)
_OWNER = "(?:j?[ae]i?|[aeo]?m|[aeo]?d|j?uk|j?[ae]i[kmd]|j?[ae]ink|unk|[aeo]tok|etek|nk|k)"
_PLURAL = "(?:[aeo]?k)"
_is_ending = ending_by(f"(?:(?:{_OWNER}|{_PLURAL})?{_CASE}?|(?:{_OWNER}|{_PLURAL})?e{_CASE}?)")
_owned_after_vowel = ending_by(f"i(?:[kmd]|nk)?{_CASE}?")
"""What is owned, in the plural, after a long vowel: vezetői, hibáinak. After a it is an adjective: kínai."""
_FRONT_ENDING = re.compile("n[e]k|ben?|r[e]|nel|hez|v[e]")
_DOUBLED = re.compile("(.+)([cglnstz])(\\2[yhsz])([ae]l)")
_FALLS_BEFORE = "lmrnkgz"
_WITH_V = {"av": "o", "ov": "o", "uv": "u"}
_owned = mistakes("(?:.{3,}j[ae]i?|.{6,}[ae]|.{5,}[ae]i|.{4,}unk)=.*")
"""What looks owned: the lexicon calls hundreds of such words dictionary forms (filmje, listája)."""


def _fits(stem: str, ending: str) -> bool:
    """Say whether an ending may follow a stem: one whose vowels are all a refuses those in e (házban)."""
    vowels = {letter for letter in stem if letter in "aeiou"}
    return vowels != {"a"} or not _FRONT_ENDING.fullmatch(ending)


def _changed(stem: str, ending: str) -> Iterator[str]:
    """Give the dictionary forms of stems that change before an ending that begins with a vowel or j."""
    if ending[0] == "j" and stem[-1] in "ae":
        yield stem[:-1] + "o"  # ideje, ajtaja
    if ending[0] == "j" and stem.endswith(("ap", "any")):
        yield stem + "a"  # apja, anyja
    if ending[0] not in "aeou":
        return
    if stem[-2:] in _WITH_V:
        yield stem[:-2] + _WITH_V[stem[-2:]]
    last = stem[-2:] if stem.endswith(("ny", "ly")) else stem[-1]
    before = stem[: -len(last)]
    if last[0] in _FALLS_BEFORE and len(before) > 1 and before[-1] not in "aeiou":
        yield before + "o" + last
        yield before + "e" + last


def _is_long(letter: str, printed: str, at: int) -> bool:
    return letter in "ou" or (letter in "ae" and printed[at : at + 1].lower() in tuple("áé"))


def _forms(folded: str, printed: str) -> Iterator[Form]:
    for cut in range(max(2, len(folded) - 9), len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if cut == 2 and stem[-1] not in "oupv":
            continue
        if _is_ending(ending) and _fits(stem, ending):
            if cut > 2:
                yield stem, "inflection"
            for form in _changed(stem, ending):
                yield form, "inflection"
        elif _is_long(stem[-1], printed, cut - 1) and _owned_after_vowel(ending):
            yield stem, "inflection"
    doubled = _DOUBLED.fullmatch(folded)
    if doubled:
        yield doubled[1] + doubled[3], "inflection"


HUNGARIAN = Language(
    code="hu",
    script="latin",
    forms=_forms,
    lexicon="hu",
    trust="lemmas",
    mistaken=_owned,
    common=words("a az és hogy nem egy is ez volt mint de el csak még már meg azt ezt akkor után"),
    telling="őű",
    hints=words(
        "en te mi ti o ok nagyon volt lesz lett van vannak itt ott ki mit hol is ha vagy pedig"
        " szerint alatt miatt mert minden -ban -ben -nak -nek -bol -tol -rol -hoz -hez -val -vel"
        " -sag -seg -ott -ett -ala -unk -juk -jat -ert -kent -asok -asa -ese"
    ),
)
