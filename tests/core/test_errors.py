"""Each error carries what its catcher needs."""

from datetime import timedelta

import pytest

from bot.core.errors import (
    Mistake,
    NotAFeed,
    QueryError,
    RecipientGone,
    RecipientMoved,
    SendError,
    required,
)
from bot.core.topic import in_language


def test_a_query_error_says_where_and_how_to_repair() -> None:
    error = QueryError("query-unclosed-bracket", "not closed", 1, "(a)", word="a")

    assert (error.key, error.position, error.repair) == ("query-unclosed-bracket", 1, "(a)")
    assert error.details == {"position": 1, "repair": "(a)", "word": "a"}
    assert str(error) == "not closed"


def test_a_query_error_without_repair_has_an_empty_detail() -> None:
    assert QueryError("query-empty", "empty", 1).details["repair"] == ""


def test_what_the_others_carry() -> None:
    assert NotAFeed("a page", "html").looks_like == "html"
    assert SendError("429", timedelta(seconds=3), everyone=True).everyone
    assert RecipientGone("Forbidden", "blocked").reason == "blocked"
    assert RecipientMoved("moved", "-1001").chat == "-1001"


def test_words_in_a_language_fall_back_to_english() -> None:
    words = {"en": "Gaza", "ar": "غزة"}

    assert (in_language(words, "ar"), in_language(words, "ru")) == ("غزة", "Gaza")


def test_a_row_that_another_refers_to_must_be_there() -> None:
    assert required(3, "a story") == 3
    with pytest.raises(LookupError, match="a story is referred to and not there"):
        required(None, "a story")


def test_a_mistake_says_of_what_kind_and_where_and_nothing_of_the_matter() -> None:
    try:
        int("a secret")
    except ValueError as error:
        mistake = Mistake.behind(error)

    assert str(mistake).startswith("ValueError at core/test_errors.py:")
    assert "secret" not in str(mistake)
    assert str(Mistake.behind(KeyError("never raised"))) == "KeyError at ?"
