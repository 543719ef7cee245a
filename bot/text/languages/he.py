"""Hebrew: a chain of one-letter words in front, plurals, the construct state, possessives behind.

The chain is ו, then a conjunction, then a preposition, then the article. After the article no
construct and no possessive can stand. Final letters are folded already (bot.text.fold), so endings
are written here with the ordinary ones: ימ for ים.
"""

import re
from collections.abc import Iterator

from bot.text.fold import fold
from bot.text.languages.rules import Form, Language, endings, words

_CHAIN = re.compile("ו?(?:לכש|כש|מש|ש)?(?:[בלכ]|מ?ה?)")
_SHORTEST = 3
_WHOLE = words(
    "בחירות מחקר מערכת מערכות מכירה מכירות משפט שלום מדינה מדינות הסכם הסכמים הודעה החלטה"
    " החלטות ממשלה משטרה"
    " מלחמה מפלגה משרד מנהל מקום מקומות מסמך מטוס מטוסים מחבל מחבלים מועצה מועמד מומחה מזרח"
    " מערב מרכז מצב מים"
    " בית בנק בקשה ביטחון בטחון ביקור ביקורת במה ברית ברק בעיה בעיות כנסת כוח כוחות כלכלה כסף"
    " כספים כמובן"
    " בעקבות לאומי לאומיים לאומית לימוד לימודים לפיד לבנון לוב ללא לשון הצעה הצעות הפסקה הנחה"
    " הערכה השקעה"
    " השקעות הסתה התקפה הגנה שר שרים שביתה שירות שירותים שאלה שאלות שגריר שגרירות ועדה ועידה"
    " ויכוח וטו כאשר"
    " כמות כתב כתבה לקוח לקוחות מחיר מחירים מדיניות מנהיג מנכל משבר משפחה מתקפה שלטון שיחה שיחות שליט"
)
"""Words that begin with a letter of the chain and yet are whole: מחקר is not "from חקר"."""
_SHORT = words("שר גז ים הר דם בן בת עם אב חג צד קו סם תא חץ צי טס")
"""Words of two letters that are worth meeting; other remainders as short say nothing."""
_IRREGULAR = {
    fold(form): fold(word)
    for word, forms in (
        ("עיר", "ערים ערי"),
        ("בית", "בתים בתי"),
        ("בן", "בנים בני"),
        ("בת", "בנות"),
        ("איש", "אנשים אנשי"),
        ("אישה", "נשים נשות"),
        ("יום", "ימים ימי"),
        ("שנה", "שנים שנות"),
    )
    for form in forms.split()
}
_PLURALS = endings(
    """
    0: ימ ות
    ה: ימ ות
    ת: ות
    ית: יות
    ות: ויות
    י: יה ימ יימ יות
    """,
    shortest_stem=2,
)
_LIVES = endings("ימ: י יו יה יהמ יהנ ינו", shortest_stem=2)
"""Words that are plural in the dictionary: חיים, יחסים."""
_FEMININE = endings("0: ית ת")
_OWNED = endings(
    """
    0: י ו נו כמ המ
    ה: ת תו תה תמ תנ תי תנו
    ות: ותיו ותיה ותיהמ ותינו
    ה: ותיו ותיה ותיהמ ותינו
    0: יו יה יהמ יהנ ינו ותיו ותיה ותיהמ
    """
)


def _inside(rest: str, *, defined: bool) -> Iterator[str]:
    if rest in _IRREGULAR:
        yield _IRREGULAR[rest]
    yield from (form for form in _PLURALS.forms(rest) if len(form) >= _SHORTEST or form in _SHORT)
    if not defined:
        yield from _OWNED.forms(rest)
        yield from _LIVES.forms(rest)


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    if '"' in folded:
        word = folded.replace('"', "")
        yield word, "equal"
        yield from _spelt(word)
    yield from _spelt(folded)


def _spelt(word: str) -> Iterator[Form]:
    longest = _CHAIN.match(word)
    reach = longest.end() if longest else 0
    for cut in range(reach + 1):
        if not _CHAIN.fullmatch(word, 0, cut):
            continue
        rest = word[cut:]
        if cut and rest.startswith("וו"):
            rest = rest[1:]
        if len(rest) < _SHORTEST and rest not in _SHORT:
            break
        if cut:
            yield rest, "clitic"
        for form in _inside(rest, defined=word[cut - 1 : cut] == "ה"):
            yield form, "inflection"
        if rest in _WHOLE:
            break


HEBREW = Language(
    code="he",
    script="hebrew",
    forms=_forms,
    common=words(
        "של את על לא הוא היא הם זה זו כי אם גם עם אל כל יש אין או אבל רק עוד כמו בין לפני אחרי"
        " היה היו אשר מה"
        " אני אנו הן כך לאחר ידי משהו עליו עליה עליהם אליו אליה אליהם אותו אותה אותם ממנו ממנה"
    ),
    wildcard_letters=2,
)
