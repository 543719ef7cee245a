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
    hints=words(
        "ben sen biz siz onu ona bunun dedi degil gibi nasil neden simdi hem icinde uzerinde oldu"
        " olan olmak eden etti -lar -ler -yor -lari -leri -larin -lerin -inda -inde -dan -den"
        " -nin -nun -siz -mis -mus -dir -dur -dik -cek -cak -mak -mek -arak -erek -masi -mesi"
        " -iyor -uyor"
    ),
)
