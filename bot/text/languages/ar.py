"""Arabic: one-letter words written onto the next, the article, pronouns, sound plurals.

The article decides what may follow: a word with ال takes no possessive pronoun. The ending ي is never
cut, since عالم (world) and عالمي (worldwide) are two words; broken plurals (قوة / قوى) are not rules
but vocabulary. What follows is the scheme of light stemmers (Larkey's light10), turned round: the
printed word offers what it may be, the keyword is left whole.
"""

from collections.abc import Iterator

from bot.text.languages.broken_plurals import SINGULARS
from bot.text.languages.rules import Form, Language, words

_ARTICLE = "ال"
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "نا", "كم", "كن", "ه", "ك", "ي")
_FROM_HAMZA = {"و": "ء", "ي": "ء"}
"""ؤ and ئ before a pronoun stand for ء at the end: أبناء, أبناؤه, أبنائه. Folding made them و and ي."""
_SHORTEST = 3


def _plurals(stem: str) -> Iterator[str]:
    """Give the singulars of sound plurals and duals."""
    rest, ending = stem[:-2], stem[-2:]
    if ending == "ات" and len(rest) > 1:
        yield rest + "ه"
    if len(rest) < _SHORTEST:
        return
    if ending == "ات":
        yield rest
    elif ending in ("ون", "ين", "ان"):
        yield rest
        if ending == "ين":
            yield rest + "ون"
            yield rest + "ان"
        if rest.endswith("ت"):
            yield rest[:-1] + "ه"
    if stem.endswith("يه"):
        yield stem[:-1]


def _possessed(rest: str) -> Iterator[str]:
    """Give the words that a pronoun was written onto."""
    for pronoun in _PRONOUNS:
        stem = rest[: -len(pronoun)]
        if not rest.endswith(pronoun) or len(stem) < _SHORTEST:
            continue
        if pronoun == "ي" and not stem.endswith("ت"):
            continue
        yield stem
        yield from _plurals(stem)
        if stem in SINGULARS:
            yield SINGULARS[stem]
        if stem.endswith("ت"):
            yield stem[:-1] + "ه"
        elif stem.endswith("ا"):
            yield stem[:-1] + "ي"
        elif stem[-1] in _FROM_HAMZA:
            yield stem[:-1] + _FROM_HAMZA[stem[-1]]


def _bare(rest: str, printed: str) -> Iterator[str]:
    """Give the forms of a word without the article."""
    yield from _plurals(rest)
    if not printed.endswith("ة"):
        yield from _possessed(rest)
    if rest.endswith("ا") and len(rest) > _SHORTEST:
        yield rest[:-1]


def _forms(folded: str, printed: str) -> Iterator[Form]:
    for prefix in _PREFIXES:
        if not folded.startswith(prefix):
            continue
        rest = folded[len(prefix) :]
        if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > _SHORTEST:
            yield from _defined(rest[1:])
        if rest.startswith(_ARTICLE) and len(rest) >= len(_ARTICLE) + 2:
            yield from _defined(rest[len(_ARTICLE) :])
        singular = SINGULARS.get(rest)
        if singular and not printed.endswith("ي"):  # قوى are forces, قوي is strong
            yield singular, "inflection"
        if prefix and len(rest) >= _SHORTEST:
            yield rest, "clitic"
        if len(rest) > _SHORTEST:
            for form in _bare(rest, printed):
                yield form, "inflection"


def _defined(rest: str) -> Iterator[Form]:
    yield rest, "clitic"
    yield _ARTICLE + rest, "clitic"
    if rest in SINGULARS:
        yield SINGULARS[rest], "inflection"
    for form in _plurals(rest):
        yield form, "inflection"


def _ask(folded: str) -> Iterator[str]:
    """A keyword typed with the article finds the word without it too: السفارة, سفارة بلاده."""
    yield folded
    if folded.startswith(_ARTICLE) and len(folded) > len(_ARTICLE) + 3:
        yield folded[len(_ARTICLE) :]


ARABIC = Language(
    code="ar",
    script="arabic",
    forms=_forms,
    ask=_ask,
    lexicon="ar",
    common=words(
        "في من على إلى عن أن إن التي الذي هذا هذه ذلك كان كانت لم لن لا ما مع بعد قبل بين كل"
        " قد قال أو و ثم حتى"
        " هو هي هم كما عند منذ لدى لدينا لديه لديها لديهم لديك بيد وهو وهي كذلك لكن ولكن حول"
        " خلال ضد غير أي ب ل ف الذين اليوم إنه أنه"
    ),
    telling="ةىأإؤئ",
    wildcard_letters=2,
)
