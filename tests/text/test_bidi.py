"""Directions: isolates stand where they are needed, overrides never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.bidi import Direction, base_direction, clean, direction, isolate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gaza غزة", "ltr"),
        ("1. غزة Gaza", "rtl"),
        ("עזה", "rtl"),
        ("2803 — !", "neutral"),
        ("", "neutral"),
    ],
)
def test_direction(text: str, expected: Direction) -> None:
    assert direction(text) == expected


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("Gaza", "ltr", "Gaza"),
        ("غزة", "ltr", "\u2068غزة\u2069"),
        ("غزة", "rtl", "غزة"),
        ("SOCAR في باكو", "ltr", "\u2068SOCAR في باكو\u2069"),
        ("2803", "rtl", "2803"),
    ],
)
def test_isolate(text: str, base: Direction, expected: str) -> None:
    assert isolate(text, base) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\u202c", "ab"),
        ("a\u2068b\u2069", "a\u2068b\u2069"),
        ("a\u2068b", "a\u2068b\u2069"),
        ("a\u2069b", "ab"),
        ("\u2067a\u2068b\u2069", "\u2067a\u2068b\u2069\u2069"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_base_direction() -> None:
    assert [base_direction(language) for language in ("ar", "he", "en", "tr")] == [
        "rtl",
        "rtl",
        "ltr",
        "ltr",
    ]


@given(st.text(alphabet="aش\u202a\u202e\u2066\u2067\u2068\u2069"))
def test_what_is_clean_is_balanced_and_stays(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert sum(map(once.count, "\u2066\u2067\u2068")) == once.count("\u2069")
