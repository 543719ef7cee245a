"""Random queries and texts made of few words, so that they meet often."""

from hypothesis import strategies as st

from bot.core.ids import TopicId
from bot.core.match import Document
from bot.matching.syntax import (
    Age,
    AtLeast,
    Case,
    Exact,
    Fact,
    Near,
    Not,
    OfTopic,
    Phrase,
    Query,
    Scope,
    Weighted,
    Word,
    all_of,
    any_of,
)
from bot.matching.weights import most, weighed

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
facts = st.sampled_from(
    [
        Fact("site", "report.az"),
        Fact("lang", "ar"),
        Fact("country", "ID"),
        Fact("author", "jane doe"),
        Fact("author", "以色列"),
        Fact("tag", "middle east"),
        Fact("tag", "war"),
        OfTopic(TopicId("small")),
        OfTopic(TopicId("none")),
    ]
)
ages = st.sampled_from([Age(0, 24), Age(12, 48)])
_sides = st.one_of(atoms, st.lists(atoms, min_size=2, max_size=2).map(any_of))
_weights = st.sampled_from([0.5, 1.0, 2.0, 2.25, 3.0])


def _grown(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        several.map(all_of),
        several.map(any_of),
        st.builds(Scope, st.sampled_from(["title", "lead", "text"]), inner),
        st.builds(Near, _sides, _sides, st.one_of(st.none(), st.integers(1, 5)), st.booleans()),
        st.builds(AtLeast, st.integers(1, 3), inner.filter(_has_place)),
        st.builds(Weighted, inner.filter(most), _weights),
        st.tuples(inner, inner).map(lambda pair: all_of([pair[0], Not(pair[1])])),
        st.tuples(inner, ages).map(all_of),
    )


def _has_place(query: Query) -> bool:
    return not isinstance(query, Not | Fact | Age | OfTopic)


parts: st.SearchStrategy[Query] = st.recursive(st.one_of(atoms, facts), _grown, max_leaves=6)
"""Expressions, weights and all, that are not yet whole queries."""
leasts = st.one_of(st.none(), st.sampled_from([0.5, 1.0, 1.5, 2.0, 4.0]))
queries: st.SearchStrategy[Query] = st.builds(weighed, parts, leasts)
_texts = st.lists(st.one_of(words, st.sampled_from(["and", "في", ". The", "-"])), max_size=8).map(
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
    st.sampled_from(["Jane Doe", "By Jane Doe, 以色列", "Doe", ""]),
    st.sampled_from([(), ("Middle East", "war"), ("War",)]),
    st.sampled_from([None, 0.0, 13.5, 24.0, 50.0]),
)
