"""Folding: what readers take for the same word becomes equal, and folding twice changes nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.fold import fold


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composition_makes_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إسرائيل", "اسرائيل"),
        ("غَزَّة", "غزه"),
        ("علی‌اف", "علیاف"),
        ("كتاب", "کتاب"),
        ("İSTANBUL", "ıstanbul"),
        ("Əliyev", "eliyev"),
        ("Ёлка", "елка"),
        ("Straße", "STRASSE"),
        ("שָׁלוֹם", "שלום"),
        ("ג׳ורג׳", "ג'ורג'"),
        ("“Gaza”", '"gaza"'),
        ("٢٨٠٣", "2803"),
        ("stabi\u00adlisation", "stabilisation"),
        ("ո՞վ", "ով"),
        ("गरूड़", "गरूड"),
    ],
)
def test_two_spellings_become_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("word", ["йод", "หนังสือ", "हिन्दी", "しんぶん", "ガザ", "한국", "বাংলা"])
def test_marks_that_are_letters_stay(word: str) -> None:
    assert fold(word) == unicodedata.normalize("NFC", word)


@given(st.text(alphabet="абвйёЁїґאבםاةکकािग़あゟヴ가각以Σςßéքჭ'՛ـ\u094d\u0951", max_size=8))
def test_words_folded_by_case_alone_are_folded_as_all_are(word: str) -> None:
    assert fold(word + "é") == fold(word) + "e"
