"""The dictionaries of simplemma as we lay them out give what simplemma gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from bot.text.dictionary import Dictionary, dictionary

_WORDS = st.text("abcé", min_size=1, max_size=6)


@pytest.mark.parametrize("language", ["fa", "hi"])
def test_every_word_of_simplemma_has_its_form(language: str) -> None:
    theirs = DefaultDictionaryFactory().get_dictionary(language)
    ours = dictionary(language)
    assert {word: ours.get(word) for word in theirs} == dict(theirs)


@given(st.dictionaries(_WORDS, _WORDS, max_size=300), st.lists(_WORDS, max_size=50))
def test_it_is_a_mapping_and_lacks_all_other_words(forms: dict[str, str], asked: list[str]) -> None:
    records = sorted((word.encode(), form.encode()) for word, form in forms.items())
    ours = Dictionary((number, word, form) for number, (word, form) in enumerate(records))
    for word in (*forms, *asked, *(word + "a" for word in forms), *(word[:-1] for word in forms)):
        assert ours.get(word) == forms.get(word, "")


def test_a_form_is_found_that_begins_as_its_block_does_and_one_that_does_not() -> None:
    records = [(0, b"went", b"go"), (1, b"wents", b"went"), (2, b"wentx", b"went")]
    ours = Dictionary(records)
    assert [ours.get(word) for word in ("went", "wents", "wentx")] == ["go", "went", "went"]
    assert [ours.get(word) for word in ("a", "wen", "wentxy", "x")] == ["", "", "", ""]
