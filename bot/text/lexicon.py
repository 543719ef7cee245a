"""A lexicon of word forms: what a printed word is a form of, in the languages that simplemma knows well.

The dictionaries come in simplemma's wheel and are unpacked when the first text of a language is read.
"""

import unicodedata
from typing import NamedTuple

from bot.text.dictionary import dictionary
from bot.text.fold import IGNORABLE, fold_word


class Entry(NamedTuple):
    """What the lexicon says about a word."""

    lemma: str = ""
    """The folded dictionary form; empty where the lexicon lacks the word."""
    as_printed: bool = False
    """The word stands there with the capitals that it is printed with."""


_UNKNOWN = Entry()
_NOTHING = dict.fromkeys(map(ord, IGNORABLE))
_LETTERS = {"fa": {**_NOTHING, **str.maketrans("يىك", "ییک")}, "ar": _NOTHING}
"""What a dictionary writes instead: Persian is typed with Arabic letters too, and both with a tatweel."""


def look_up(printed: str, lexicon: str) -> Entry:
    """Give what a lexicon says about a printed word; nothing about a word it lacks."""
    known = dictionary(lexicon)
    word = printed.translate(_LETTERS[lexicon]) if lexicon in _LETTERS else printed
    if not word.isalpha():
        word = unicodedata.normalize("NFC", word.translate(_NOTHING))
    small = word.lower()
    for spelling in (word,) if small == word else _spellings(word, small):
        found = known.get(spelling)
        if found:
            return Entry(fold_word(found).replace("'", ""), as_printed=spelling == word)
    return _UNKNOWN


def _spellings(word: str, small: str) -> tuple[str, ...]:
    return (word, small, small[:1].upper() + small[1:]) if word.isupper() else (word, small)
