"""Keys: a keyword is never cut, a printed word offers its dictionary forms."""

from hypothesis import given
from hypothesis import strategies as st

from bot.text.analysis import STRICTNESS, all_query_keys, looser, query_keys, text_keys
from bot.text.fold import fold
from bot.text.languages import TABLE

WORDS = st.text(
    alphabet="ابتلوهيםבהלמשтомеийalrenidu'ությանებისकोंस는을가ңғбыςοςaʻ", min_size=1, max_size=12
)
LANGUAGES = st.sampled_from([*TABLE, "und", "zh"])


@given(WORDS, LANGUAGES)
def test_a_word_always_meets_itself(word: str, language: str) -> None:
    keys = text_keys(word, language)
    own = fold(word).replace("'", "")
    assert keys[own] == "equal"
    assert own in query_keys(fold(word), language)
    for in_phrase in (False, True):
        asked = query_keys(fold(word), language, in_phrase=in_phrase)
        assert set(asked) <= all_query_keys(fold(word), in_phrase=in_phrase)


def test_rules_say_how_a_word_was_met() -> None:
    keys = text_keys("والسفارة", "ar")
    assert keys["سفاره"] == "clitic"
    assert text_keys("сил", "ru")["сила"] == "inflection"


def test_a_phrase_asks_for_the_forms_of_its_words() -> None:
    assert "международный" in query_keys("международные", "ru", in_phrase=True)
    assert "международный" not in query_keys("международные", "ru")


def test_looser() -> None:
    assert looser("equal", "clitic") == "clitic"
    assert looser("wildcard", "clitic") == "wildcard"
    assert list(STRICTNESS) == sorted(STRICTNESS, key=lambda rule: STRICTNESS[rule])
