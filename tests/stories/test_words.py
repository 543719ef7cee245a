"""Two forms of a word are one term, and numbers and countries are read off a title."""

import pytest

from bot.stories.english import english_stem
from bot.stories.figures import Figure, agree, figures
from bot.stories.places import places
from bot.stories.words import term
from bot.text.fold import fold


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
        ("180 killed in Iran", "en", {("people", 180.0)}),
        ("Five dead in Iran", "en", {("people", 5.0)}),
        ("Погибли 12 человек", "ru", {("people", 12.0)}),
        ("Mojang bought for $2.5B", "en", {("money", 2.5e9)}),
        ("Sales fall 1.4 per cent", "en", {("%", 1.4)}),
        ("35-year-old arrested", "en", {("age", 35.0)}),
        ("World Cup 2026", "en", {("year", 2026.0)}),
        ("Plant adds 1,000 jobs", "en", {("job", 1000.0)}),
        ("Talks on March 18", "en", set()),
        ("Prayer times 20.11.2026", "en", set()),
    ],
)
def test_the_numbers_of_a_title(
    title: str, language: str, expected: set[tuple[str, float]]
) -> None:
    assert figures(title, language) == expected


def test_money_is_rounded_and_people_are_not() -> None:
    assert agree(Figure("money", 101.0), Figure("money", 101.12))
    assert not agree(Figure("people", 26.0), Figure("people", 25.0))


def test_a_country_is_known_by_its_people() -> None:
    terms = [term(word, word, "en") for word in ("somalian", "iran", "pirates")]
    assert places(terms) == {"somalia", "iran"}
