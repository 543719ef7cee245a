"""What of an entry is the same in every language: names by their sound, countries, numbers.

Two languages share no words, but a name is a name: what is left of it in any script is compared as a term
like any other. It takes several of them, since three consonants meet by accident.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

from bot.core.story import COUNTRY
from bot.stories.english import EMPTY
from bot.stories.places import places
from bot.stories.sounds import sounds
from bot.stories.words import dictionary_form
from bot.text.languages import of_word
from bot.text.tokens import Token

EVERYWHERE = ""
"""The language of what is told in all of them."""

_NUMBER = "#"
_SHORTEST = 3
"""Consonants of a name that say which; two are anybody."""
_SURE = 6
"""So many say it for certain."""
_CASED = ("latin", "cyrillic", "greek", "armenian")
"""Scripts in which a name has a capital; in the others every word may be one."""


def in_every_language(
    title: Sequence[Token], lead: Sequence[Token], countries: Collection[str], language: str
) -> dict[str, float]:
    """Give names, numbers and countries of an entry, each with how much it tells."""
    told = {COUNTRY + code: 0.5 for code in sorted(countries)}
    for share, words in ((1.0, title), (0.5, lead)):
        for word in words:
            name = everywhere(word, language)
            if name.startswith(_NUMBER):
                told.setdefault(name, share / 2)
            elif name and not (countries and places((word,), language)):
                told.setdefault(name, share * min(1.0, len(name) / _SURE))
    return told


def everywhere(word: Token, language: str) -> str:
    """Give what of a word is the same in every language, a number or the sound of a name, or ""."""
    if word.folded.isdigit():
        return _NUMBER + word.folded.lstrip("0")
    return _name(word.printed, word.folded, language)


@lru_cache(maxsize=1 << 17)
def _name(printed: str, folded: str, language: str) -> str:
    """Give the consonants of a word that may be a name, or ""."""
    rules = of_word(folded, language)
    if folded in rules.common or (language == "en" and folded in EMPTY):
        return ""
    cased = rules.script in _CASED
    if cased and not printed[0].isupper():
        return ""
    form = folded.removesuffix("'s").replace("'", "")
    # Where clitics stand in front, cutting them costs names their first letter: بوتين would be تين.
    if cased and language != "en":
        form = dictionary_form(printed, language) or form
    name = sounds(form, language)
    return name if len(name) >= _SHORTEST else ""
