"""Azerbaijani: the Turkic chain of endings, with q and k that soften to ğ and y."""

from bot.text.languages.rules import Language, words
from bot.text.languages.turkic import AZERBAIJANI_CHAIN, AZERBAIJANI_SENTENCE, turkic_forms

AZERBAIJANI = Language(
    code="az",
    script="latin",
    forms=turkic_forms(
        AZERBAIJANI_CHAIN, {"g": "q", "y": "k", "d": "t", "c": "c"}, AZERBAIJANI_SENTENCE
    ),
    common=words(
        "və bir bu da də üçün ilə çox daha olaraq olan o ən kimi qədər sonra görə nə hər ki"
        " amma var yox deyil"
        " isə edib olub bildirib"
    ),
    telling="əə",
    cut_after_apostrophe=True,
    hints=words(
        "men sen biz siz onun bunun dedi oldu etdi edir olur uzre gore teref barede hemcinin -lar"
        " -ler -lari -leri -larin -lerin -dan -den -nin -nun -inda -inde -mis -mus -dir -dur -maq"
        " -mek -araq -erek -masi -mesi -ilib -lib -iyi -liyi"
    ),
)
