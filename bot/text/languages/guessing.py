"""A guess at the language of a short text: the script, then letters and words that tell.

Good enough to choose rules where a feed does not say its language; `und` where nothing tells.
"""

from bot.text.languages.rules import Language
from bot.text.languages.scripts import script_of
from bot.text.tokens import tokenize

_ONE_LANGUAGE = {"han": "zh", "kana": "ja", "thai": "th"}
"""Scripts that say it all, of languages that have no rules of their own here."""
_TELLING_LETTER = 3
"""A letter that only one language of a script has weighs as much as three of its common words."""
_TAILS = (2, 3, 4)
"""Letters at the end of a word that may be a hint; at least two more stand before them."""

_LOOKED_AT = 2_000
"""Characters; a text that does not tell its language by then will not."""


def guess_among(text: str, table: tuple[Language, ...]) -> str:
    """Give the two letters of the likeliest language of the table, or `und`."""
    text = text[:_LOOKED_AT]
    printed = text.split()
    scripts: dict[str, int] = {}
    for word in printed:
        script = script_of(word)
        scripts[script] = scripts.get(script, 0) + (1 if script != "other" else 0)
    if not any(scripts.values()):
        return "und"
    script = max(scripts, key=lambda name: scripts[name])
    if script in _ONE_LANGUAGE:
        kana = any(script_of(letter) == "kana" for letter in text)
        return "ja" if kana else _ONE_LANGUAGE[script]
    candidates = [language for language in table if language.written_in(script)]
    if len(candidates) == 1:
        return candidates[0].code
    words = [token.folded for token in tokenize(text)]
    signs_of_words = [
        (word, *(f"-{word[-tail:]}" for tail in _TAILS if len(word) > tail + 1)) for word in words
    ]
    letters = text if "İ" in text else text.lower()
    best, second = ("und", 0), 0
    for language in candidates:
        score = sum(word in language.common for word in words)
        score += sum(not language.hints.isdisjoint(signs) for signs in signs_of_words)
        score += _TELLING_LETTER * sum(letters.count(letter) for letter in language.telling)
        if score > best[1]:
            best, second = (language.code, score), best[1]
        elif score > second:
            second = score
    return best[0] if best[1] > second else "und"
