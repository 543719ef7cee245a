"""Tokens point at the printed word, and joiners follow the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.fold import fold
from bot.text.tokens import tokenize

LETTERS = st.text(alphabet="aZé'’-\u200c\u00ad _.*ش‌ا\u0651א\"״ב以色กั7\u202b\n", max_size=40)


@given(st.one_of(st.text(), LETTERS))
def test_offsets_point_at_the_printed_word(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.printed
        assert fold(token.printed).strip("'") == token.folded.strip("'")
        assert token.folded
        end = token.end


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Gazze'ye, l’Azerbaïdjan!", ["Gazze'ye", "l’Azerbaïdjan"]),
        ("'quoted' don't", ["quoted", "don't"]),
        ('אמר "צה"ל" ג\'ורג', ["אמר", 'צה"ל', "ג'ורג"]),
        ("Tel-Aviv", ["Tel", "Aviv"]),
        ("#Gaza_Strip 1,25", ["Gaza", "Strip", "1", "25"]),
        ("00`_ 'n'_b\u00ad_", ["00", "n", "b"]),
        ("以色列", ["以", "色", "列"]),
        ("กำ ไทย", ["ก", "ำ", "ไ", "ท", "ย"]),
        ("stabi\u00adlisation", ["stabi\u00adlisation"]),
        ("ـ", []),
        ("ـ-Gaza", ["Gaza"]),
        ("", []),
    ],
)
def test_words(text: str, printed: list[str]) -> None:
    assert [token.printed for token in tokenize(text)] == printed


def test_glued_words_say_so() -> None:
    assert [token.glued for token in tokenize("Tel-Aviv می‌رود a_b c - d")] == [
        False, True, False, True, False, False, False, False,
    ]  # fmt: skip


def test_wildcards_are_letters_on_demand() -> None:
    assert [token.folded for token in tokenize("Baku* stabili?ation", wildcards=True)] == [
        "baku*",
        "stabili?ation",
    ]
    assert [token.folded for token in tokenize("Baku* stabili?ation")] == [
        "baku",
        "stabili",
        "ation",
    ]
