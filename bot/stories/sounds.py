"""Names across scripts: Putin, Путина, بوتين and פוטין share their consonants, whatever writes them.

A name is spelt by ear in every language, and vowels, voice (b or p) and hushing (s or sh) are what ears
disagree about. What is left are eight classes of consonants: three of them in a row are a weak hint, five
hardly an accident.
"""

import re
from functools import lru_cache

_SPELT = (
    ("дж", "ж"),
    ("sch", "s"),
    ("sh", "s"),
    ("kh", ""),
    ("ph", "p"),
    ("th", "t"),
    ("ck", "k"),
    ("dj", "s"),
)
"""Letters that stand for one sound together; χ is written h, kh or not at all."""
_SOFT_C = re.compile("c(?=[eiyh])")
_SOFT_G = re.compile("(?<!n)g(?=[ei])")
_CLASSES = {
    "p": "pbf пбф بفپ פב",
    "k": "kgqc кг كقغگ קגכ",
    "t": "td тд تدطضثذ טתד",
    "s": "szjцзсшщжч سصشزظجچژ שסצז",
    "l": "l л ل ל",
    "r": "r р ر ר",
    "m": "m м م מ",
    "n": "n н ن נ",
}
_HEARD = {
    ord(letter): sound for sound, letters in _CLASSES.items() for letter in letters if letter != " "
} | {ord("x"): "ks"}
_ENGLISH_SOFT = ("en", "fr", "es", "it", "pt", "de")


@lru_cache(maxsize=1 << 16)
def sounds(word: str, language: str) -> str:
    """Give the consonants of a folded word by their classes."""
    for letters, sound in _SPELT:
        word = word.replace(letters, sound)
    if language in ("tr", "az"):
        word = word.replace("c", "s")
    elif language in _ENGLISH_SOFT:
        word = _SOFT_G.sub("s", _SOFT_C.sub("s", word))
    heard = "".join(_HEARD.get(ord(letter), "") for letter in word)
    return re.sub(r"(.)\1+", r"\1", heard)
