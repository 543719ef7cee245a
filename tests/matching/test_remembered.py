"""What is remembered of earlier texts: bounded, kept while it is met again, forgotten with a new word."""

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.remembered import Chunk, FieldWords, Memory, shadow


class Reader:
    """Understands chunks, and notes which ones it had to."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def understand(self, printed: str, language: str) -> Chunk[str]:
        self.read.append(printed)
        return (), (f"{language}:{printed}",), (), ()

    def news(self) -> list[str]:
        read, self.read = self.read, []
        return read


def test_a_chunk_is_understood_once_for_each_language() -> None:
    reader = Reader()
    memory = Memory(reader.understand)
    assert [chunk[1] for chunk in memory.recall(" one  two\none ", "en")] == [
        ("en:one",),
        ("en:two",),
        ("en:one",),
    ]
    assert reader.news() == ["one", "two"]
    memory.recall("two", "en")
    memory.recall("two", "fr")
    assert reader.news() == ["two"]
    memory.forget()
    memory.recall("two", "en")
    assert reader.news() == ["two"]


def test_what_is_not_met_again_is_forgotten() -> None:
    reader = Reader()
    memory = Memory(reader.understand, most=2)
    memory.recall("one two", "en")
    memory.recall("drei", "de")
    assert reader.news() == ["one", "two", "drei"]
    memory.recall("one", "en")
    assert reader.news() == []
    memory.recall("four five", "en")
    memory.recall("one", "en")
    assert reader.news() == ["four", "five"]
    memory.recall("two", "en")
    assert reader.news() == ["two"]


def test_long_chunks_are_not_remembered() -> None:
    reader = Reader()
    memory = Memory(reader.understand)
    memory.recall("以" * 50, "zh")
    memory.recall("以" * 50, "zh")
    assert len(reader.news()) == 2


def test_words_are_numbered_through_a_field() -> None:
    words = FieldWords(
        [((), ("a",), (1,), ()), ((), (), (), ()), ((), ("b", "c"), (2, 4), ((0, 2, "bc"),))]
    )
    assert words.words == ["a", "b", "c"]
    assert words.firsts == [0, 1, 1, 3]
    assert words.spans == {1: [(3, "bc")]}
    assert words.shadows == [-1, 1, -1, -1, -1]


@given(
    st.sets(st.text(max_size=3), max_size=9), st.sets(st.text(max_size=3), min_size=1, max_size=9)
)
def test_shadows_of_sets_that_meet_meet(first: set[str], second: set[str]) -> None:
    assert shadow(first | second) & shadow(second)
    assert shadow(()) & shadow(second) == 0
