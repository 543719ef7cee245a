"""Urdu: plural and oblique endings of nouns and adjectives, as in Hindi.

Written from what is commonly known of the language, with no grammar at hand and no labelled text to
measure on.

Folding makes one letter of ی and ے, of ہ and ھ, and of و and ؤ.
"""

from collections.abc import Iterator

from bot.text.fold import fold
from bot.text.languages.broken_plurals import SINGULARS
from bot.text.languages.rules import Form, Language, endings, inflections, words

_ENDINGS = endings(
    """
    ا: ے وں و ی
    ہ: ے وں و
    0: وں یں ئیں ؤں
    ی: یاں یوں
    یا: یاں یوں
    یہ: یے یوں ے
    اں: یں وں
    """,
    shortest_stem=2,
)
_LONG = endings("0: ات\nہ: ات ا\nت: ات\nا: ہ", shortest_stem=3)
"""Plurals of Arabic words; and ہ and ا at the end, which papers print at will: دھماکہ, دھماکا."""
_BORROWED = endings("0: ز\nٹ: ٹس", shortest_stem=4)
"""English plurals: لیڈرز, رپورٹس. With fewer letters before it ز is part of the word: آغاز."""
_SINGULARS = {
    plural: singular
    for singular, plural in map(
        str.split,
        fold(
            "مسئلہ مسائل\nملک ممالک\nمقصد مقاصد\nذریعہ ذرائع\nوسیلہ وسائل\nفرض فرائض\nفوج افواج\nدفتر دفاتر"
            "\nادارہ ادارے\nجذبہ جذبات\nموت اموات\nمرض امراض\nرائے آراء\nجرم جرائم\nمنصب مناصب\nعادت عادات"
        ).splitlines(),
    )
}
"""Broken plurals as Urdu writes them, beside those that it shares with Arabic."""


def _forms(folded: str, _printed: str) -> Iterator[Form]:
    singular = _SINGULARS.get(folded) or SINGULARS.get(folded)
    if singular:
        yield singular, "inflection"
    for table in (_ENDINGS, _LONG, _BORROWED):
        yield from inflections(table.forms(folded))


URDU = Language(
    code="ur",
    script="arabic",
    forms=_forms,
    common=words(
        "کے کا کی میں سے ہے اور کو نے پر کہ یہ ہیں ایک بھی تھا تھے تھی اس وہ تو ہی جو کر لیے گیا"
        " ان ہو"
    ),
    telling="ٹڈڑںےہھٹڈڑںےہھ",
    wildcard_letters=2,
)
