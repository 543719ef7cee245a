"""Hindi: plural and oblique endings of nouns and adjectives."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    ा: े ों ो ी
    0: ों ें ो
    ी: ियां ियों ियो
    ि: ियां ियों ियो
    ू: ुओं ुएं
    ु: ुओं ुएं
    0: ओं एं ओ
    या: यों यां
    """,
    shortest_stem=2,
)

HINDI = Language(
    code="hi",
    script="devanagari",
    forms=by_endings(_ENDINGS),
    lexicon="hi",
    trust="lemmas",
    common=words("के का की में से है और को ने पर कि यह हैं एक भी था थे थी इस वह तो ही जो कर लिए गया"),
)
