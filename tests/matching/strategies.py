"""Random queries and texts made of few words, so that they meet often."""

from hypothesis import strategies as st

from bot.core.match import Document
from bot.matching.syntax import (
    Case,
    Exact,
    Fact,
    Near,
    Not,
    Phrase,
    Query,
    Scope,
    Word,
    all_of,
    any_of,
)

WORDS = ["Gaza", "غزة", "قوة", "والقوات", "Алиев", "Алиева", "force", "forces", "Gazze'ye", "Tel-Aviv",
         "Telaviv", "ISF", "isf", "علی‌اف", "علی", "اف", "以色列", "troops"]  # fmt: skip
_PATTERNS = ["force*", "Али*", "tro?ps", "غز*", "for*s"]

words = st.sampled_from(WORDS)
atoms = st.one_of(
    st.sampled_from(WORDS + _PATTERNS).map(Word),
    words.map(Exact),
    words.map(Case),
    st.builds(
        Phrase,
        st.lists(st.sampled_from(WORDS + _PATTERNS), min_size=1, max_size=3).map(tuple),
        st.one_of(st.none(), st.integers(1, 3)),
    ),
)
facts = st.sampled_from([Fact("site", "report.az"), Fact("lang", "ar"), Fact("country", "ID")])


def _grown(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        several.map(all_of),
        several.map(any_of),
        st.builds(Scope, st.sampled_from(["title", "lead", "text"]), inner),
        st.builds(Near, atoms, st.one_of(atoms, st.lists(atoms, min_size=2, max_size=2).map(any_of)),
                  st.integers(1, 5), st.booleans()),
        st.tuples(inner, inner).map(lambda pair: all_of([pair[0], Not(pair[1])])),
    )  # fmt: skip


queries: st.SearchStrategy[Query] = st.recursive(st.one_of(atoms, facts), _grown, max_leaves=6)
_texts = st.lists(st.one_of(words, st.sampled_from(["and", "في", ".", "-"])), max_size=8).map(
    " ".join
)
documents = st.builds(
    Document,
    _texts,
    _texts,
    _texts,
    st.sampled_from(["ar", "ru", "en", "tr", "fa", "he", ""]),
    st.sampled_from(["report.az", "en.report.az", "bbc.com", ""]),
    st.sampled_from(["ID", "AZ", ""]),
)
