"""What makes a later entry of a story news again."""

import pytest

from bot.stories.figures import Figure
from bot.stories.novelty import Known, differing, news_in, turns
from bot.stories.similarity import read

TOLD = "Kyiv ceasefire talks on Tuesday, 12 killed overnight in Odesa"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ceasefire talks on Tuesday after 14 killed in Odesa", ("number", "14 dead")),
        ("Ceasefire talks on Tuesday after 12 killed in Odesa", None),
        ("Kyiv denies ceasefire talks", ("denial", "deni")),
        ("Envoy arrested before ceasefire talks", ("action", "arrest")),
        ("Erdogan welcomes talks, Aliyev warns Odesa", ("actor", "aliyev")),
        ("Kyiv warns of Odesa ceasefire", None),
        ("Police warn of Odesa ceasefire", None),
        ("Envoys Warn Of Odesa Ceasefire", None),
        ("Ceasefire talks in Kyiv", None),
    ],
)
def test_a_headline_adds(title: str, expected: tuple[str, str] | None) -> None:
    assert added(TOLD, title, "en") == expected


def added(told: str, title: str, language: str) -> tuple[str, str] | None:
    known, new = read(told, "", language), read(title, "", language)
    figures = {figure.kind: {figure.value} for figure in known.figures}
    found = news_in(
        new.headline(),
        Known(known.weights, figures, known.sides, turns(known.weights, language)),
    )
    return found and (found.turn, found.evidence)


@pytest.mark.parametrize(
    ("language", "told", "title", "turn"),
    [
        ("ar", "مقتل 12 شخصا في بغداد", "مقتل 14 شخصا في بغداد", "number"),
        ("he", "12 הרוגים בחיפה", "14 הרוגים בחיפה", "number"),
        ("tr", "İzmir'de 12 ölü", "İzmir'de 14 ölü", "number"),
        ("az", "Bakıda 12 nəfər ölüb", "Bakıda 14 nəfər ölüb", "number"),
        ("ru", "В Омске погибли 12 человек", "В Омске погибли 14 человек", "number"),
        ("fa", "۱۲ کشته در کابل", "۱۴ کشته در کابل", "number"),
        ("fr", "Douze morts à Lyon", "14 morts à Lyon", "number"),
        ("ar", "القاهرة تستعد للمحادثات", "القاهرة تنفي المحادثات", "denial"),
        ("he", "ירושלים נערכת לשיחות", "ירושלים מכחישה שיחות", "denial"),
        ("tr", "Ankara görüşmeye hazırlanıyor", "Ankara görüşmeyi yalanladı", "denial"),
        ("az", "Bakı görüşə hazırlaşır", "Bakı görüşü təkzib edir", "denial"),
        ("ru", "Москва готовит переговоры", "Москва опровергла переговоры", "denial"),
        ("fa", "تهران آماده مذاکره", "تهران مذاکره را تکذیب کرد", "denial"),
        ("fr", "Paris prépare des pourparlers", "Paris dément des pourparlers", "denial"),
        ("ar", "تحقيق مع مدير البنك", "اعتقال مدير البنك", "action"),
        ("he", "מנהל הבנק נחקר", "מנהל הבנק נעצר", "action"),
        ("tr", "Bakan tepki çekti", "Bakan istifa etti", "action"),
        ("az", "Nazir tənqid olunur", "Nazir istefa verdi", "action"),
        ("ru", "Директор банка допрошен", "Директор банка арестован", "action"),
        ("fa", "وزیر زیر فشار", "استعفا وزیر", "action"),
        ("fr", "Le directeur interrogé", "Le directeur condamné", "action"),
        ("ru", "Переговоры в Омске", "Переговоры в Омске: Лавров предупредил Киев", "actor"),
        ("tr", "Ankara görüşmesi", "Ankara görüşmesi: Erdoğan uyardı", "actor"),
    ],
)
def test_news_is_news_in_every_language(language: str, told: str, title: str, turn: str) -> None:
    found = added(told, title, language)

    assert found is not None
    assert found[0] == turn
    assert added(told, told, language) is None


def test_a_cue_is_one_in_its_own_language() -> None:
    told = "Scholz und Merz im Bundestag in Berlin"

    assert added(told, "Scholz und Merz nie im Bundestag in Berlin", "de") is None
    assert added("Paris et Berlin", "Paris nie, Berlin aussi", "fr") == ("denial", "nie")


def test_another_country_speaks() -> None:
    told = "Russia demands guarantees in peace deal with Ukraine"

    assert added(told, "Ukrainian officials say no peace deal", "en") == ("actor", "@UA")
    assert added(told, "Russian envoy says no peace deal", "en") is None
    assert added(told, "Ukraine to get peace deal", "en") is None
    assert added("A peace deal", "Ukrainian officials say no peace deal", "en") is None


def test_what_was_denied_once_is_no_news() -> None:
    assert added("Kyiv denies talks", "Kyiv rejects talks", "en") is None


def test_a_number_that_agrees_excuses_another_of_its_kind() -> None:
    stated = [Figure("people", 12.0), Figure("people", 30.0), Figure("year", 2026.0)]

    assert differing(stated, {"people": {12.0}}) == ()
    assert differing(stated, {"people": {13.0}}) == tuple(stated[:2])
