"""What makes a later entry of a story news again, as rules that one can read.

An entry that reads like a known story says something new when its headline has a number of a kind that the
story knows with another value; a denial, where nobody has denied; somebody of whom no entry has spoken doing
or saying something; or an act that turns a story (an arrest, a resignation), where no entry has it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.core.story import Turn
from bot.stories.figures import Figure, agree
from bot.stories.words import term
from bot.text.fold import fold
from bot.text.tokens import Token


class News(NamedTuple):
    """What is new, and the words or the number that say so."""

    turn: Turn
    evidence: str


def _terms(rows: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        term(word, word, language) for language, line in rows.items() for word in fold(line).split()
    )


_DENIALS = _terms(
    {
        "en": "deny denies denied denial refute reject refuse hoax debunk",
        "ru": "опроверг опровергла опровергли отрицает отказался отказалась отказались",
        "uk": "спростував спростувала заперечує відмовився відмовилася",
        "ar": "ينفي تنفي نفى نفت يرفض ترفض رفض رفضت",
        "tr": "yalanladı reddetti",
        "az": "təkzib inkar",
        "he": "מכחיש מכחישה הכחיש הכחישה דחה דחתה מסרב",
        "fa": "تکذیب",
        "fr": "dément nie refuse rejette",
        "de": "dementiert bestreitet weigert",
        "es": "niega desmiente rechaza",
    }
)
_ACTS = _terms(
    {
        "en": "confirm resign arrest indict sentence convict acquit surrender postpone cancel withdraw"
        " retaliate apologize evacuate recall",
        "ru": "подтвердил подтвердили задержан задержали арестован осужден приговорен отменил отложил",
        "ar": "يؤكد تؤكد اعتقال استقالة إلغاء تأجيل",
        "tr": "doğruladı istifa tutuklandı gözaltına iptal ertelendi",
        "he": "אישר אישרה התפטר נעצר הורשע נדחה בוטל",
    }
)
_SAYING = _terms(
    {
        "en": "warn insist vow urge demand accuse condemn praise admit respond confirm deny reject"
        " refuse threaten promise",
    }
)
_ANYBODY = _terms(
    {
        "en": "police official officials man woman report study source expert experts court judge family"
        " lawyer analyst doctor government minister president company group",
    }
)
"""Who speaks in every story, so that his speaking is not news."""


def actors(headline: Sequence[Token], terms: Sequence[str]) -> frozenset[str]:
    """Give the terms of capitalised words right before a verb of saying: "*Kremlin* confirms".

    `terms` are those of the headline's words, in their order, "" for a word that says nothing.
    """
    return frozenset(
        name
        for token, name, after, verb in zip(headline, terms, headline[1:], terms[1:], strict=False)
        if name and name not in _ANYBODY and token.printed[0].isupper()
        if verb in _SAYING and not after.printed[0].isupper()
    )


def differing(
    stated: Iterable[Figure], known: Mapping[str, Collection[float]]
) -> tuple[Figure, ...]:
    """Give the numbers that contradict a story, unless another of their kind agrees with it."""
    compared = [figure for figure in stated if figure.kind in known]
    agreed = {
        figure.kind
        for figure in compared
        if any(agree(figure, Figure(figure.kind, value)) for value in known[figure.kind])
    }
    return tuple(sorted(figure for figure in compared if figure.kind not in agreed))


def news_in(
    title: Collection[str],
    stated: Iterable[Figure],
    who: Iterable[str],
    told: Collection[str],
    known: Mapping[str, Collection[float]],
) -> News | None:
    """Say what a headline adds to what a story has told, or None.

    `title` are the headline's terms, `who` its actors; `told` the terms and `known` the numbers of the story.
    """
    contradicting = differing(stated, known)
    if contradicting:
        kind, value = contradicting[0]
        return News("number", f"{value:.15g} {kind}")
    for turn, words in (("denial", _DENIALS), ("action", _ACTS)):
        found = sorted(words.intersection(title))
        if found and not words & set(told):
            return News("denial" if turn == "denial" else "action", found[0])
    strangers = sorted(name for name in who if name not in told)
    return News("actor", strangers[0]) if strangers else None
