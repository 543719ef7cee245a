"""Tables of endings: what may be cut, and what is too short to be cut."""

import pytest

from bot.text.languages.rules import endings

TABLE = endings("a: 0 y am\no: 0", shortest_stem=3)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("knih", ["kniha", "kniho"]),
        ("knihy", ["knihya", "knihyo", "kniha"]),
        ("kniham", ["knihama", "knihamo", "kniha"]),
        ("kni", ["knia", "knio"]),
        ("kn", []),
        ("kny", ["knya", "knyo"]),
        ("", []),
    ],
)
def test_an_ending_leaves_a_stem_that_is_long_enough(word: str, forms: list[str]) -> None:
    assert TABLE.forms(word) == forms
