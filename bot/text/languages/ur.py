"""Urdu: plural and oblique endings of nouns and adjectives; folding has made ه of ہ and ے of ی."""

from bot.text.languages.rules import Language, by_endings, endings, words

_ENDINGS = endings(
    """
    ا: ے وں ی و
    ہ: ے وں ی
    0: وں یں و ات ین
    ی: یاں یوں یو یات
    یا: یاں یوں ئے
    و: ؤں وؤں
    ا: ؤں ئیں ئے
    0: ئیں ؤں
    """,
    shortest_stem=2,
)

URDU = Language(
    code="ur",
    script="arabic",
    forms=by_endings(_ENDINGS),
    common=words(
        "کے کا کی میں سے ہے اور کو نے پر کہ یہ ہیں ایک بھی تھا تھے تھی اس وہ تو ہی جو کر لیے گیا"
    ),
    telling="ٹڈڑںےہھ",
    wildcard_letters=2,
)
