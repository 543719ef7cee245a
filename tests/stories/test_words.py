"""Two forms of a word are one term, and numbers and countries are read off a title."""

import pytest

from bot.stories.abroad import in_every_language
from bot.stories.english import english_stem
from bot.stories.figures import Figure, agree, figures
from bot.stories.places import places
from bot.stories.sounds import sounds
from bot.stories.words import term
from bot.text.fold import fold
from bot.text.tokens import tokenize


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("sentenced", "sentences"),
        ("killings", "killed"),
        ("stopped", "stopping"),
        ("dead", "deaths"),
        ("wives", "wives"),
        ("parties", "party"),
        ("confirmation", "confirms"),
        ("launches", "launched"),
        ("recalled", "recalls"),
        ("us", "us"),
        ("bus", "bus"),
        ("sing", "sings"),
        ("government", "governs"),
        ("hostages", "hostage"),
        ("take", "took"),
        ("leaving", "left"),
    ],
)
def test_forms_of_an_english_word_are_one_term(first: str, second: str) -> None:
    assert english_stem(first) == english_stem(second)


@pytest.mark.parametrize(
    ("printed", "language", "expected"),
    [
        ("Kremlin's", "en", "kremlin"),
        ("the", "en", ""),
        ("said", "en", ""),
        ("Shell", "en", "shell"),
        ("She’ll", "en", ""),
        ("x", "en", ""),
        ("5", "en", "5"),
        ("последнего", "ru", "после"),
        ("и", "ru", ""),
        ("والرئيس", "ar", term("الرئيس", "الرئيس", "ar")),
        ("日", "zh", "日"),
        ("Putin", "tr", "putin"),
        ("ab", "tr", "ab"),
    ],
)
def test_the_term_of_a_word(printed: str, language: str, expected: str) -> None:
    assert term(printed, fold(printed), language) == expected


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("санкций", "санкции", "ru"),
        ("погибли", "погибших", "ru"),
        ("والرئيس", "الرئيس", "ar"),
        ("saldırısı", "saldırıda", "tr"),
        ("בירושלים", "ירושלים", "he"),
        ("prezidenti", "prezident", "az"),
        ("کشورهای", "کشور", "fa"),
        ("l'attaque", "attaques", "fr"),
    ],
)
def test_forms_of_a_word_are_one_term(first: str, second: str, language: str) -> None:
    assert term(first, fold(first), language) == term(second, fold(second), language)


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("180 killed in Iran", "en", {("dead", 180.0)}),
        ("Five dead in Iran", "en", {("dead", 5.0)}),
        ("Gunman kills 1, wounds 2", "en", {("dead", 1.0), ("hurt", 2.0)}),
        ("12 people were held", "en", {("people", 12.0)}),
        ("Погибли 12 человек, 30 ранены", "ru", {("dead", 12.0), ("hurt", 30.0)}),
        ("مقتل 12 شخصا وإصابة 30 آخرين", "ar", {("dead", 12.0), ("hurt", 30.0)}),
        ("12 הרוגים ו-30 פצועים", "he", {("dead", 12.0), ("hurt", 30.0)}),
        ("سه کشته و ۱۲ زخمی در کابل", "fa", {("dead", 3.0), ("hurt", 12.0)}),
        ("Mojang bought for $2.5B", "en", {("money", 2.5e9)}),
        ("Réparations de 2,5 milliards d'euros", "fr", {("euro", 2.5e9)}),
        ("10.000 asker", "tr", {("people", 1e4)}),
        ("Sales fall 1.4 per cent", "en", {("%", 1.4)}),
        ("35-year-old arrested", "en", {("age", 35.0)}),
        ("World Cup 2026", "en", set()),
        ("Plant adds 1,000 jobs", "en", {("job", 1000.0)}),
        ("Talks on March 18", "en", set()),
        ("Prayer times 20.11.2026", "en", set()),
        ("Colts win 20 - 13 and clinch 5th seed at 7:42", "en", set()),
        ("An F-16 of 12 Staffeln", "und", {("staff", 12.0)}),
    ],
)
def test_the_numbers_of_a_title(
    title: str, language: str, expected: set[tuple[str, float]]
) -> None:
    assert figures(title, language) == expected


def test_money_is_rounded_and_people_are_not() -> None:
    assert agree(Figure("money", 101.0), Figure("money", 101.12))
    assert not agree(Figure("people", 26.0), Figure("people", 25.0))


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Iranians and Poland's Polish troops", "en", {"IR", "PL"}),
        ("to polish turkey", "en", set()),
        ("Российские войска в Иране", "ru", {"RU", "IR"}),
        ("القوات العراقية والإيرانية في سوريا", "ar", {"IQ", "IR", "SY"}),
        ("הנשיא הרוסי בישראל", "he", {"RU", "IL"}),
        ("Türkiye'nin İran'a", "tr", {"TR", "IR"}),
        ("Azərbaycanın Rusiya ilə", "az", {"AZ", "RU"}),
        ("ارتش اسرائیل و ایران", "fa", {"IL", "IR"}),
        ("L'Iran et les Israéliens", "fr", {"IR", "IL"}),
        ("Russland", "de", set()),
    ],
)
def test_a_country_is_known_by_its_name_and_its_people(
    title: str, language: str, expected: set[str]
) -> None:
    assert places(tokenize(title), language) == expected


@pytest.mark.parametrize(
    ("names", "consonants"),
    [
        ({"en": "putin", "ru": "путин", "ar": "بوتين", "he": "פוטינ"}, "ptn"),
        ({"en": "netanyahu", "ru": "нетаньяху", "ar": "نتنياهو", "he": "נתניהו"}, "ntn"),
        ({"en": "jeddah", "az": "ceddə", "ru": "джидда"}, "st"),
        ({"en": "cyprus", "fr": "cypre"}, "spr"),
        ({"en": "xi"}, "ks"),
    ],
)
def test_a_name_sounds_alike_in_every_script(names: dict[str, str], consonants: str) -> None:
    assert {
        sounds(fold(name), language).rstrip("s") or "s" for language, name in names.items()
    } == {consonants.rstrip("s")}


def test_what_is_told_in_every_language() -> None:
    title, lead = tokenize("The Kremlin says 12 held"), tokenize("Erdogan, of Ankara, and Xi")
    arabic = tokenize("قال بوتين")

    assert in_every_language(title, lead, {"TR"}, "en") == {
        "@TR": 0.5,
        "krmln": 5 / 6,
        "#12": 0.5,
        "rtkn": 0.5 * 4 / 6,
        "nkr": 0.25,
    }
    assert in_every_language(arabic, (), (), "ar") == {"ptn": 0.5}
