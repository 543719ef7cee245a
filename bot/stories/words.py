"""Words as terms: what two texts about one thing have in common, language by language.

The matcher's rule, that a keyword is never cut, holds where a person asks. Two texts are equals: both are
cut. English has a stemmer; where clitics stand in front (Arabic, Hebrew) the shortest key of a word is
taken; everywhere else the shortest key, cut after its sixth letter, does what a stemmer does.
"""

from functools import lru_cache

from bot.stories.english import EMPTY, english_stem
from bot.text.analysis import text_keys
from bot.text.languages import SPACELESS, of_word
from bot.text.tokens import tokenize

_SHORTEST_KEY = 3
_STEM = 6
"""Letters by which a word is known in a language without a stemmer of its own."""


@lru_cache(maxsize=1 << 17)
def term(printed: str, folded: str, language: str) -> str:
    """Give the term of a printed word, or "" for a word that says nothing about the news."""
    rules = of_word(folded, language)
    word = folded.removesuffix("'s").replace("'", "")
    if folded in rules.common:
        return ""
    if rules.script in SPACELESS or word.isdigit():
        return word
    if len(word) < 2 or (language == "en" and word in EMPTY):
        return ""
    if language == "en" and rules.script == "latin":
        return english_stem(word)
    keys = [key for key in text_keys(printed, language) if len(key) >= _SHORTEST_KEY] or [word]
    key = min(keys, key=lambda key: (len(key), key))
    return key if rules.script in ("arabic", "hebrew") else key[:_STEM]


def printed(wanted: str, title: str, language: str) -> str:
    """Give the word of a title that a term was made of; the term itself where the title has it not."""
    found = (
        token.printed
        for token in tokenize(title)
        if term(token.printed, token.folded, language) == wanted
    )
    return next(found, wanted)
