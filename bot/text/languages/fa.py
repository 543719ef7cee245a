"""Persian: plural -hā and -ān, the indefinite and linking -ī, pronouns, written on or after a ZWNJ.

The zero-width non-joiner parts the word from its endings already (bot.text.tokens), so these rules
are for what sites print without it: کتابها, کتابهای.
"""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    0: ها های هاي هایی هایش هایشان هایم هایت هایمان هاست ی ای یی ان انی م ت ش مان تان شان ست ترین تر
    0: یم ید ند ات
    ه: گان گانی
    ه: ه‌ای
    0: یان
    """,
    shortest_stem=3,
)

PERSIAN = Language(
    code="fa",
    script="arabic",
    forms=by_endings(_ENDINGS),
    common=words(
        "و در به از که این آن را با است برای یک تا بر هم نیز شد کرد شده بود خود ما آنها اما یا هر می نمی ها های"
        " کرده گفت وی دو"
    ),
    telling="پچژگکی",
    wildcard_letters=2,
)
