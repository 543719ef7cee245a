"""Georgian: plural, case, postposition and particle behind; the nominative -ი falls, vowels drop."""

from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, ending_by, words

_POST = "(?:ში|ზე|თან|გან|დან|თვის|კენ|ვით|მდე|ებრ)"
_CASE = (
    f"(?:ი|მა|მ|ს|ის|ისა|ისას|ისათვის|ისაგან|ით|ითა|ად|ადა|ო|სა|ისთვის|იდან|ისგან|ისკენ|{_POST}"
    f"|ის{_POST}|ს{_POST}|ამდე|თა)"
)
_is_ending = ending_by(f"(?:ებ|ნ)?{_CASE}(?:ც|ვე|აც|ა|ო)?|(?:ც|ვე|აც)")
"""The copula -ა stands behind a case only: მეცნიერება (science) is no form of მეცნიერი."""
_TRUNCATING = ("ებ", "ის", "ით", "იდან", "ად")
"""Endings before which the -ა or -ე of a stem falls; before all others it stays (Hewitt, Georgian)."""


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    if folded[-1] not in "აეიოუ":
        yield folded + "ი", "inflection"  # the bare stem, before a surname or another noun: დავით
    elif folded.endswith(("აა", "ეა", "ოა", "უა")):
        yield folded[:-1], "inflection"  # the copula on a vowel: ცნებაა
    for cut in range(2, len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if not _is_ending(ending):
            continue
        yield stem + "ი", "inflection"
        yield stem, "inflection"
        if ending.startswith(_TRUNCATING):
            yield stem + "ა", "inflection"
            yield stem + "ე", "inflection"
        if len(stem) > 2:
            for vowel in "ეაო":
                yield stem[:-1] + vowel + stem[-1] + "ი", "inflection"


GEORGIAN = Language(
    code="ka",
    script="georgian",
    forms=_forms,
    lexicon="ka",
    trust="lemmas",
    common=words(
        "და არის რომ ეს ის ამ არ იყო მისი მის რომელიც როგორც ან მაგრამ ასევე შემდეგ თუ მას"
    ),
)
