"""Persian: plural -hā and -ān, the indefinite and linking -ī, pronouns, written on or after a ZWNJ.

The zero-width non-joiner parts the word from its endings already (bot.text.tokens), so these rules
are for what sites print without it: کتابها, کتابهای.
"""

from collections.abc import Iterator

from bot.text.fold import fold
from bot.text.languages.broken_plurals import SINGULARS
from bot.text.languages.rules import Form, Language, endings, words

_PLURALS = endings("0: هاست ها های هایی هایش هایشان هایم هایت هایمان", shortest_stem=2)
_ENDINGS = endings(
    """
    0: شان مان تان ات م اتی اتش اتشان
    ه: گان ات یات
    ت: ات
    ی: یان یون ین
    """
)
_AFTER_VOWEL = endings("ا: ای ایش ایشان ایمان ایم است\nو: وی ویی ویان ویش ویشان", shortest_stem=1)
_ENDINGS_OF_LONG = endings("0: ی ان انی انش انشان انمان انم ش ین", shortest_stem=4)
"""With three letters before them these are parts of other words: میز and میزان, خوا and خواش."""

_SINGULARS = {
    plural: singular
    for singular, plural in map(
        str.split,
        fold(
            "سخن سخنان\nزن زنان\nمرد مردان\nیار یاران\nعلت علل\nملت ملل\nخدمت خدمات\nدولت دول\nشیعه شیعیان"
        ).splitlines(),
    )
}
"""Plurals of short words, and broken ones of words that Persian writes with ت."""


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    singular = _SINGULARS.get(folded) or SINGULARS.get(folded)
    if singular:
        yield singular, "inflection"
    for table in (_PLURALS, _AFTER_VOWEL, _ENDINGS, _ENDINGS_OF_LONG):
        for form in table.forms(folded):
            yield form, "inflection"


PERSIAN = Language(
    code="fa",
    script="arabic",
    forms=_forms,
    lexicon="fa",
    trust="lemmas",
    infinitives=words("دن تن"),
    common=words(
        "و در به از که این آن را با است برای یک تا بر هم نیز شد کرد شده بود خود ما آنها اما یا"
        " هر می نمی ها های"
        " کرده گفت وی دو"
    ),
    telling="پچژگکی",
    wildcard_letters=2,
)
