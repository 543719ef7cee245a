"""English: plurals and possessives; verbs and comparatives are other words."""

from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, endings, words

_PLURALS = endings(
    """
    0: s es
    y: ies
    f: ves
    fe: ves
    is: es
    us: i
    um: a
    on: a
    man: men
    """
)
_IRREGULAR = {
    "children": "child", "people": "person", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "men": "man", "women": "woman", "wives": "wife", "lives": "life",
}  # fmt: skip


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    if folded in _IRREGULAR:
        yield _IRREGULAR[folded], "inflection"
    if folded.endswith(("ss", "us")):
        return
    for form in _PLURALS.forms(folded):
        yield form, "inflection"


ENGLISH = Language(
    code="en",
    script="latin",
    forms=_forms,
    common=words(
        "the of and to in a an is that for on it with as was at by be this from are or his her"
        " has had have not"
        " but he she they we you which will its their were been who more after said"
    ),
    hints=words(
        "would could can do does did you your our my me him them there what when how if into"
        " about than so up out no other two first over some also just even -ing -ings -tion"
        " -tions -ness -ment -able -ally -ful -ght -ould -thing -ies"
    ),
)
