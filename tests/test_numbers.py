"""Numbers and weeks as languages have them."""

import pytest

from bot.cards.days import week
from bot.cards.numbers import likeness, number, percent, weight


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["2,400.5", "2.5 million", "12.5%", "+1.5", "0.98"]),
        ("ru", ["2\u00a0400,5", "2,5 миллиона", "12,5\u00a0%", "+1,5", "0,98"]),
        ("tr", ["2.400,5", "2,5 milyon", "%12,5", "+1,5", "0,98"]),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(language: str, written: list[str]) -> None:
    assert written == [
        number("2400.5", language),
        number("2500000", language),
        percent("12.5", language),
        weight(1.5, language, signed=True),
        likeness(0.976, language),
    ]


@pytest.mark.parametrize("text", ["many", "nan", ""])
def test_what_is_no_number_comes_back(text: str) -> None:
    assert (number(text, "fr"), percent(text, "fr")) == (text, f"{text}%")


def test_weights_stand_without_what_they_do_not_need() -> None:
    assert [weight(each, "fr") for each in (15.0, 2.5)] == ["15", "2,5"]
    assert weight(-3, "en", signed=True) == "-3"
    assert weight(6, "ar", signed=True) == "\u2066+6\u2069"


def test_weeks_begin_where_their_readers_let_them() -> None:
    assert {code: week(code)[0] for code in ("ar", "fa", "he", "az", "en", "fr", "ru", "tr")} == {
        **dict.fromkeys(("ar", "fa"), 5),
        "he": 6,
        **dict.fromkeys(("az", "en", "fr", "ru", "tr"), 0),
    }
    assert sorted(week("he")) == list(range(7))
