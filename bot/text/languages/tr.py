"""Turkish: the Turkic chain of endings; everything after an apostrophe is an ending (Gazze'ye)."""

from bot.text.languages.rules import Language, words
from bot.text.languages.turkic import TURKISH_CHAIN, turkic_forms

TURKISH = Language(
    code="tr",
    script="latin",
    forms=turkic_forms(TURKISH_CHAIN, {"b": "p", "c": "c", "d": "t", "g": "k"}),
    lexicon="tr",
    trust="lemmas",
    common=words(
        "ve bir bu da de için ile çok daha olarak olan o en gibi kadar sonra göre ne her ya ki"
        " ama var yok"
        " değil mi şu olduğu ancak ilişkin değin karşın rağmen"
        " ise kendi bütün diye böyle hiç bana ben sen dedi bunu onun"
    ),
    telling="ğışİ",
    cut_after_apostrophe=True,
)
