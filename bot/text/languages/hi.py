"""Hindi: plural and oblique endings of nouns, and the nasal that is printed as a letter or as a dot.

A noun keeps its gender, so घाटी (valley) is no form of घाटा (loss). After a vowel ए and ये are printed
alike. A nasal before a consonant of its own row may be written as anusvara: शान्ति, शांति. English
plurals in -s are borrowed with their nouns.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, endings, words

_ENDINGS = endings(
    """
    ा: े ों ो
    आ: ए ओं ओ
    0: ों ें ो
    ी: ियां ियों ियो
    ि: ियां ियों ियो
    ू: ुओं ुएं
    ु: ुओं ुएं
    0: ओं एं ओ
    या: यों यां ए ओं
    """,
    shortest_stem=2,
)
_BORROWED = endings("0: ्स", shortest_stem=4)
_NASAL = re.compile("न्(?=[तथदध])|म्(?=[पफबभ])|ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])")


def _ask(folded: str) -> Iterator[str]:
    yield folded
    yield _NASAL.sub("ं", folded)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    dotted = _NASAL.sub("ं", folded)
    if dotted != folded:
        yield dotted, "folded"
    for table in (_ENDINGS, _BORROWED):
        for form in table.forms(dotted):
            yield form, "inflection"


HINDI = Language(
    code="hi",
    script="devanagari",
    forms=_forms,
    ask=_ask,
    lexicon="hi",
    trust="lemmas",
    common=words("के का की में से है और को ने पर कि यह हैं एक भी था थे थी इस वह तो ही जो कर लिए गया"),
)
