"""Armenian: plural, case and article behind; three changes of the stem before them."""

from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, ending_by, words

_CASE = "(?:ի|ու|ով|ից|ում|ան|ուց|վա|վանից|ոջ|ոջից|ույթ|ց)"
_is_ending = ending_by(
    f"(?:(?:ներ|եր)?(?:{_CASE})?(?:ն|ը|ս|դ)?|(?:ներ|եր)?ին|(?:ություն|ության)?(?:ն|ը|ից)?|յ(?:ի|ից|ով|ում)(?:ն|ս|դ)?)"
)
_LONGEST = 10
"""Letters of an ending, at most: -ներ, -վանից and an article, or -ությունից."""


def _restored(stem: str, ending: str) -> Iterator[str]:
    """Give the stems that change before an ending: խումբ, խմբի; գիրք, գրքեր; Բաքու, Բաքվի."""
    if ending[0] not in "իոնեա":
        return
    yield stem + "ի"
    yield stem + "ու"
    for vowel in ("ի", "ու"):
        yield stem[:-1] + vowel + stem[-1]
        yield stem[:-2] + vowel + stem[-2:]
    if stem.endswith("վ"):
        yield stem[:-1] + "ու"


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    if "ությա" in folded:
        yield folded[: folded.index("ությա")] + "ություն", "inflection"
    if folded.endswith(("յան", "յանը", "յանն", "յանից", "յանով")):
        yield folded[: folded.rindex("յան")] + "յուն", "inflection"
    for cut in range(max(2, len(folded) - _LONGEST), len(folded)):
        stem, ending = folded[:cut], folded[cut:]
        if _is_ending(ending):
            yield stem, "inflection"
            for form in _restored(stem, ending):
                yield form, "inflection"


ARMENIAN = Language(
    code="hy",
    script="armenian",
    forms=_forms,
    lexicon="hy",
    common=words(
        "միջոցով և է որ են ու ի այս մի իր էր նա նրա չի եմ հետ համար մասին նաեւ թե բայց կամ ինչպես"
    ),
)
