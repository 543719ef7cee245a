"""The table of languages. A language is a file and a row here; everything else falls back by script."""

from functools import lru_cache

from bot.text.languages.ar import ARABIC
from bot.text.languages.az import AZERBAIJANI
from bot.text.languages.bg import BULGARIAN
from bot.text.languages.cs import CZECH
from bot.text.languages.de import GERMAN
from bot.text.languages.el import GREEK
from bot.text.languages.en import ENGLISH
from bot.text.languages.es import SPANISH
from bot.text.languages.fa import PERSIAN
from bot.text.languages.fi import FINNISH
from bot.text.languages.fr import FRENCH
from bot.text.languages.guessing import guess_among
from bot.text.languages.he import HEBREW
from bot.text.languages.hi import HINDI
from bot.text.languages.hu import HUNGARIAN
from bot.text.languages.hy import ARMENIAN
from bot.text.languages.id import INDONESIAN
from bot.text.languages.it import ITALIAN
from bot.text.languages.ka import GEORGIAN
from bot.text.languages.kk import KAZAKH
from bot.text.languages.ko import KOREAN
from bot.text.languages.lexical import LEXICAL
from bot.text.languages.pl import POLISH
from bot.text.languages.pt import PORTUGUESE
from bot.text.languages.ro import ROMANIAN
from bot.text.languages.ru import RUSSIAN
from bot.text.languages.rules import Language
from bot.text.languages.scripts import SPACELESS, script_of
from bot.text.languages.sr import SERBIAN
from bot.text.languages.tr import TURKISH
from bot.text.languages.uk import UKRAINIAN
from bot.text.languages.ur import URDU
from bot.text.languages.uz import UZBEK

TABLE: dict[str, Language] = {
    language.code: language
    for language in (
        ARABIC,
        HEBREW,
        TURKISH,
        AZERBAIJANI,
        PERSIAN,
        RUSSIAN,
        UKRAINIAN,
        ENGLISH,
        FRENCH,
        GERMAN,
        SPANISH,
        ARMENIAN,
        GEORGIAN,
        HINDI,
        INDONESIAN,
        BULGARIAN,
        CZECH,
        GREEK,
        FINNISH,
        HUNGARIAN,
        ITALIAN,
        KAZAKH,
        KOREAN,
        POLISH,
        PORTUGUESE,
        ROMANIAN,
        SERBIAN,
        URDU,
        UZBEK,
        *LEXICAL,
    )
}
"""Languages by their two letters."""

_GUESSED = tuple(language for language in TABLE.values() if language not in LEXICAL)

UNDETERMINED = "und"

COMMON_SOMEWHERE = frozenset().union(*(language.common for language in TABLE.values()))
"""Words that stand in nearly every text of some language, folded."""

_MAIN_LANGUAGE = {
    "arabic": ARABIC,
    "hebrew": HEBREW,
    "cyrillic": RUSSIAN,
    "armenian": ARMENIAN,
    "georgian": GEORGIAN,
    "devanagari": HINDI,
    "greek": GREEK,
    "hangul": KOREAN,
}


def ruling_script(word: str) -> str:
    """Give the script whose rules a word follows: that of its beginning, as a rule.

    A Korean particle stands on a foreign word as on any: Naver는.
    """
    return "hangul" if script_of(word[-1:]) == "hangul" else script_of(word)


def of_word(word: str, language: str) -> Language:
    """Give the language whose rules a word follows in a text of `language`.

    An Arabic name in an English text follows Arabic rules, and so on for every script but Latin,
    where a language that we do not know has no rules.
    """
    return _of_script(ruling_script(word), language)


@lru_cache
def _of_script(script: str, language: str) -> Language:
    known = TABLE.get(language)
    if known is not None and known.written_in(script):
        return known
    return _MAIN_LANGUAGE.get(script) or Language(code=UNDETERMINED, script=script)


def is_common(folded: str, reader: str) -> bool:
    """Say whether a word stands in nearly every text that whoever asks for it can mean.

    It is one of the reader's own language, or of the main one of its script: `su` is water to an Azerbaijani
    or a Kazakh, although it is "his" in Spanish; `the` is common whoever asks. (To a Turk `su` is too
    common all the same: folded it meets `şu`, "that".)
    """
    main = _MAIN_LANGUAGE.get(ruling_script(folded), ENGLISH)
    return folded in main.common or folded in of_word(folded, reader).common


def of_script(script: str) -> tuple[Language, ...]:
    """Give the languages written in a script."""
    return tuple(language for language in TABLE.values() if language.written_in(script))


def guess(text: str) -> str:
    """Guess the language of a text: two letters, or `und`."""
    return guess_among(text, _GUESSED)


__all__ = [
    "COMMON_SOMEWHERE",
    "SPACELESS",
    "TABLE",
    "UNDETERMINED",
    "Language",
    "guess",
    "is_common",
    "of_script",
    "of_word",
    "ruling_script",
    "script_of",
]
