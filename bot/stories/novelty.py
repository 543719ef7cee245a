"""What makes a later entry of a story news again, as rules that one can read.

An entry that reads like a known story says something new when its headline has a number of a kind that the
story knows with another value; a denial, where nobody has denied; somebody of whom no entry has spoken doing
or saying something, or another country speaking than those that have; or an act that turns a story (an
arrest, a resignation), where no entry has it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bot.core.story import COUNTRY, Turn
from bot.stories.figures import Figure, agree
from bot.stories.places import places
from bot.stories.words import term
from bot.text.fold import fold
from bot.text.languages.rules import words
from bot.text.tokens import Token


class News(NamedTuple):
    """What is new, and the words or the number that say so."""

    turn: Turn
    evidence: str
    before: str = ""
    """The highest number that the story has told of the kind of a new one."""


_Cues: TypeAlias = Mapping[str, frozenset[str]]
"""Terms by language: *nie* denies in French alone."""


def _terms(rows: Mapping[str, str]) -> _Cues:
    return {
        language: frozenset(term(word, word, language) for word in fold(line).split())
        for language, line in rows.items()
    }


def _in(language: str, cues: _Cues) -> frozenset[str]:
    return cues.get(language, frozenset())


_DENIALS = _terms(
    {
        "en": "deny denies denied denial refute reject refuse hoax debunk",
        "ru": "опроверг опровергла опровергли опровергает отрицает отказался отказалась отказались",
        "uk": "спростував спростувала заперечує відмовився відмовилася",
        "ar": "ينفي تنفي نفى نفت يرفض ترفض رفض رفضت",
        "tr": "yalanladı yalanlıyor reddetti reddediyor",
        "az": "təkzib inkar yalanladı rədd",
        "he": "מכחיש מכחישה מכחישים הכחיש הכחישה דחה דחתה מסרב סירב",
        "fa": "تکذیب",
        "fr": "dément nie démenti refuse rejette",
        "de": "dementiert bestreitet weigert",
        "es": "niega desmiente rechaza",
    }
)
_ACTS = _terms(
    {
        "en": "confirm resign arrest indict sentence convict acquit surrender postpone cancel withdraw"
        " retaliate apologize evacuate recall",
        "ru": "подтвердил подтвердили подтвердила задержан задержали арестован осужден приговорен отменил"
        " отложил эвакуировали извинился",
        "ar": "يؤكد تؤكد أكد أكدت اعتقال استقالة إلغاء تأجيل انسحاب إجلاء يعتذر",
        "tr": "doğruladı istifa tutuklandı gözaltına iptal ertelendi tahliye",
        "az": "təsdiqlədi istefa həbs saxlanılıb ləğv təxliyə",
        "he": "אישר אישרה התפטר נעצר הורשע נדחה בוטל פונו התנצל",
        "fa": "تایید استعفا بازداشت لغو تخلیه عذرخواهی",
        "fr": "confirme démissionne arrêté condamné annule reporte évacués excuses",
    }
)
_SAYING = _terms(
    {
        "en": "warn insist vow urge demand accuse condemn praise admit respond confirm deny reject"
        " refuse threaten promise",
        "ru": "предупредил предупредила призвал призвала потребовал обвинил обвинила осудил пообещал"
        " пригрозил",
        "tr": "uyardı çağırdı suçladı kınadı",
        "az": "xəbərdarlıq çağırdı ittiham qınadı",
        "fr": "avertit exige accuse condamne promet menace appelle",
    }
)
_ASSERTING = words("say says said tells told seek seeks want wants")
"""Saying itself, beside the words of saying: what a country's people do when they speak up."""
_ANYBODY = _terms(
    {
        "en": "police official officials man woman report study source expert experts court judge family"
        " lawyer analyst doctor government minister president company group",
        "ru": "полиция суд эксперт эксперты источник сми минздрав президент министр",
        "tr": "polis mahkeme uzman bakan başkan",
        "az": "polis məhkəmə ekspert nazir prezident",
        "fr": "police justice expert ministre président",
    }
)
"""Who speaks in every story, so that his speaking is not news."""
_OPENING = 5
"""Within so many words a headline has said who speaks."""


_TURNS: tuple[tuple[Turn, _Cues], ...] = (
    ("denial", _DENIALS),
    ("action", _ACTS),
)


def turns(told: Collection[str], language: str) -> frozenset[Turn]:
    """Give the turns that a story has taken already, by the terms in which it is told in a language."""
    return frozenset(turn for turn, said in _TURNS if not _in(language, said).isdisjoint(told))


def actors(headline: Sequence[Token], terms: Sequence[str], language: str) -> frozenset[str]:
    """Give the terms of capitalised words right before a verb of saying: "*Kremlin* confirms".

    `terms` are those of the headline's words, in their order, "" for a word that says nothing.
    """
    saying, anybody = _in(language, _SAYING), _in(language, _ANYBODY)
    return frozenset(
        name
        for token, name, after, verb in zip(headline, terms, headline[1:], terms[1:], strict=False)
        if name and name not in anybody and token.printed[0].isupper()
        if verb in saying and not after.printed[0].isupper()
    )


def side(headline: Sequence[Token], terms: Sequence[str], language: str) -> frozenset[str]:
    """Give the country whose people speak: "*Ukrainian* officials say", "*Russia* demands".

    It is the first that the opening words name, where a verb of asserting follows among them.
    """
    for position, token in enumerate(headline[: _OPENING - 1]):
        countries = places((token,), language)
        if countries:
            said = zip(headline[position + 1 : _OPENING], terms[position + 1 :], strict=False)
            asserts = any(
                not _ASSERTING.isdisjoint((word.folded, verb)) or verb in _in(language, _SAYING)
                for word, verb in said
            )
            return countries if asserts else frozenset()
    return frozenset()


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


class Known(NamedTuple):
    """What is known of a story, against which a headline is news."""

    terms: Collection[str]
    figures: Mapping[str, Collection[float]]
    sides: Collection[str] = ()
    turns: Collection[Turn] = ()


class Headline(NamedTuple):
    """What of a headline may be news."""

    language: str
    terms: Collection[str]
    figures: Iterable[Figure] = ()
    actors: Iterable[str] = ()
    sides: Collection[str] = ()
    """The countries that speak."""


def news_in(headline: Headline, known: Known) -> News | None:
    """Say what a headline adds to what a story has told, or None."""
    contradicting = differing(headline.figures, known.figures)
    if contradicting:
        kind, value = contradicting[0]
        return News("number", f"{value:.15g} {kind}", f"{max(known.figures[kind]):.15g}")
    for turn, said in _TURNS:
        found = sorted(_in(headline.language, said).intersection(headline.terms))
        if found and turn not in known.turns:
            return News(turn, found[0])
    strangers = sorted(name for name in headline.actors if name not in known.terms)
    if not strangers and known.sides:
        strangers = [COUNTRY + code for code in sorted(set(headline.sides).difference(known.sides))]
    return News("actor", strangers[0]) if strangers else None
