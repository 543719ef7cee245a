"""Words as terms: what two texts about one thing have in common, language by language.

The matcher's rule, that a keyword is never cut, holds where a person asks. Two texts are equals: both are
cut. English has a stemmer; elsewhere a word is known by its dictionary form, from the lexicon or the rules
of its language, and where no clitics stand in front (as in Arabic, Hebrew) by the first five letters of it.
"""

from functools import lru_cache

from bot.stories.english import EMPTY, english_stem
from bot.text.analysis import DOUBTFUL, text_keys
from bot.text.languages import SPACELESS, of_word

_SHORTEST_KEY = 3
_STEM = 5
"""Letters of a dictionary form by which a word is known; 6 folds less, all of them less still."""


@lru_cache(maxsize=1 << 17)
def term(printed: str, folded: str, language: str) -> str:
    """Give the term of a printed word, or "" for a word that says nothing about the news."""
    rules = of_word(folded, language)
    word = folded.removesuffix("'s").replace("'", "")
    if folded in rules.common or (language == "en" and not EMPTY.isdisjoint((folded, word))):
        return ""
    if rules.script in SPACELESS or word.isdigit():
        return word
    if len(word) < 2:
        return ""
    if language == "en" and rules.script == "latin":
        return english_stem(word)
    key = dictionary_form(printed, language) or word
    return key if rules.script in ("arabic", "hebrew") else key[:_STEM]


def dictionary_form(printed: str, language: str) -> str:
    """Give the form that a lexicon or the rules are sure of, the shortest of several, or ""."""
    return min(
        (
            key
            for key, rule in text_keys(printed, language).items()
            if rule != "equal" and not key.startswith(DOUBTFUL) and len(key) >= _SHORTEST_KEY
        ),
        key=lambda key: (len(key), key),
        default="",
    )
