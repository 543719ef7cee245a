"""Hebrew: a chain of one-letter words in front, plurals, the construct state, possessives behind.

The chain is ו, then a conjunction, then a preposition, then the article. After the article no
construct and no possessive can stand. Final letters are folded already (bot.text.fold), so endings
are written here with the ordinary ones: ימ for ים.
"""

import re
from collections.abc import Iterator

from bot.text.languages.rules import Form, Language, endings, words

_CHAIN = re.compile("ו?(?:לכש|כש|מש|ש)?[בלמכ]?ה?")
_SHORTEST = 3
_PLURALS = endings(
    """
    0: ימ ות
    ה: ימ ות
    ת: ות
    ית: יות
    ות: ויות
    י: יה ימ יימ יות
    """
)
_FEMININE = endings("0: ית ת")
_OWNED = endings(
    """
    0: י ו נו כמ המ
    ה: ת תו תה תמ תנ תי תנו
    ימ: י יו יה יהמ יהנ ינו
    ות: ותיו ותיה ותיהמ ותינו
    ה: ותיו ותיה ותיהמ ותינו י יו יה יהמ ינו
    0: יו יה יהמ יהנ ינו ותיו ותיה ותיהמ
    """
)


def _inside(rest: str, *, defined: bool) -> Iterator[str]:
    yield from _PLURALS.forms(rest)
    if defined:
        return
    yield from _OWNED.forms(rest)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    word = folded.replace('"', "").replace("״", "")
    if word != folded:
        yield word, "equal"
    longest = _CHAIN.match(word)
    reach = longest.end() if longest else 0
    for cut in range(reach + 1):
        if not _CHAIN.fullmatch(word, 0, cut):
            continue
        rest = word[cut:]
        if cut and rest.startswith("וו"):
            rest = rest[1:]
        if len(rest) < _SHORTEST:
            break
        if cut:
            yield rest, "clitic"
        for form in _inside(rest, defined=word[cut - 1 : cut] == "ה"):
            yield form, "inflection"


HEBREW = Language(
    code="he",
    script="hebrew",
    forms=_forms,
    ask=lambda folded: (folded, folded.replace('"', "").replace("״", "")),
    common=words(
        "של את על לא הוא היא הם זה זו כי אם גם עם אל כל יש אין או אבל רק עוד כמו בין לפני אחרי היה היו אשר מה"
        " אני אנו הן כך לאחר ידי"
    ),
    wildcard_letters=2,
)
