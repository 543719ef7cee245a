"""Urdu: plural and oblique endings of nouns and adjectives, as in Hindi.

Written from what is commonly known of the language, with no grammar at hand and no labelled text to
measure on.

Folding makes one letter of ی and ے, of ہ and ھ, and of و and ؤ.
"""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    ا: ے وں و ی
    ہ: ے وں و
    0: وں یں ئیں
    ی: یاں یوں
    یہ: یے یوں
    """,
    shortest_stem=2,
)

URDU = Language(
    code="ur",
    script="arabic",
    forms=by_endings(_ENDINGS),
    common=words(
        "کے کا کی میں سے ہے اور کو نے پر کہ یہ ہیں ایک بھی تھا تھے تھی اس وہ تو ہی جو کر لیے گیا"
        " ان ہو"
    ),
    telling="ٹڈڑںےہھٹڈڑںےہھ",
    wildcard_letters=2,
)
