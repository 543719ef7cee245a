"""What is remembered of earlier texts: bounded, kept while it is met again, forgotten with a new word."""

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.remembered import Chunk, FieldWords, Memory, chunk_of, plain_words, shadow


class Reader:
    """Understands chunks, and notes which ones it had to."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def understand(self, printed: str, language: str) -> Chunk[str]:
        self.read.append(printed)
        return chunk_of(((f"{language}:{printed}", 0, 1),), tuple(printed.split("-")), (), language)

    def news(self) -> list[str]:
        read, self.read = self.read, []
        return read


def test_a_chunk_is_understood_once_for_each_language() -> None:
    reader = Reader()
    memory = Memory(reader.understand)
    assert [chunk[0] for chunk in memory.recall(" one  two\none ", "en")] == [
        ("en:one",),
        ("en:two",),
        ("en:one",),
    ]
    assert reader.news() == ["one", "two"]
    memory.recall("two", "en")
    memory.recall("two", "fr")
    assert reader.news() == ["two"]
    memory.forget_all()
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


def test_a_new_word_makes_only_the_chunks_forgotten_that_may_meet_it() -> None:
    reader = Reader()
    memory = Memory(reader.understand, most=4)
    memory.recall("one Two's tel-aviv", "en")
    memory.recall("two three", "fr")  # the first four are old now, met again or not
    memory.recall("one", "en")
    reader.news()
    memory.forget(["two", "never"])
    memory.recall("one Two's tel-aviv", "en")
    memory.recall("two three", "fr")
    assert reader.news() == ["Two's", "two"]
    memory.forget(["aviv"])
    memory.forget(["aviv"])
    memory.recall("one Two's tel-aviv", "en")
    assert reader.news() == ["tel-aviv"]


def test_long_chunks_are_not_remembered() -> None:
    reader = Reader()
    memory = Memory(reader.understand)
    memory.recall("以" * 50, "zh")
    memory.recall("以" * 50, "zh")
    assert len(reader.news()) == 2


def test_words_are_numbered_through_a_field() -> None:
    chunks: list[Chunk[str]] = [
        chunk_of((), ("a",), (), "en"),
        chunk_of((), (), (), "en"),
        chunk_of((("bc", 0, 2),), ("b", "c"), ((0, 2, "bc"),), "en"),
    ]
    words = FieldWords(chunks)
    assert words.words == ["a", "b", "c"]
    assert words.firsts == [0, 1, 1]
    assert words.spans == {1: [(3, "bc")]}
    assert plain_words(chunks) is None
    assert plain_words(chunks[:1]) == ["a"]


@given(
    st.sets(st.text(max_size=3), max_size=9), st.sets(st.text(max_size=3), min_size=1, max_size=9)
)
def test_shadows_of_sets_that_meet_meet(first: set[str], second: set[str]) -> None:
    assert shadow(first | second) & shadow(second)
    assert shadow(()) & shadow(second) == 0
