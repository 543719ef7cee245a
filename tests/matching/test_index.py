"""The index gives what the plain evaluator gives, for all watches at once, and forgets at once."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import QueryError, TopicError
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import anchors_of
from bot.matching.evaluate import find
from bot.matching.index import StandingQueries
from bot.matching.parse import parse
from bot.matching.printing import write
from bot.matching.syntax import Not, Or, Query, Word
from bot.matching.topic_file import load_topic
from bot.matching.topics import compile_topic
from tests.matching.strategies import documents, queries
from tests.matching.test_topic_file import SMALL

TOPIC = load_topic(SMALL, "small.toml")
STORY = Document("Alpha and beta", "", "", "en", "", "", "Doe, Jane", ("War",), 0.0)


@given(st.lists(queries, max_size=8), st.lists(documents, min_size=1, max_size=3))
def test_the_index_equals_the_evaluator(some: list[Query], texts: list[Document]) -> None:
    standing = StandingQueries([TOPIC])
    topics = {TOPIC.id: compile_topic(TOPIC)}
    accepted: dict[WatchId, Query] = {}
    for number, query in enumerate(some):
        try:
            standing.set(WatchId(number), "label", write(query))
        except QueryError:
            continue
        accepted[WatchId(number)] = query
    for document in texts:
        text = AnalysedText(document, topics)
        expected = {
            watch: finding for watch, query in accepted.items() if (finding := find(query, text))
        }
        assert {match.watch_id: match.finding for match in standing.match(document)} == expected
        assert standing.met(document) == sorted(expected)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.one_of(st.none(), queries)), max_size=12),
    st.lists(documents, min_size=1, max_size=3),
)
def test_whatever_is_edited_the_index_equals_the_evaluator(
    edits: list[tuple[int, Query | None]], texts: list[Document]
) -> None:
    standing = StandingQueries()
    accepted: dict[WatchId, Query] = {}
    for number, query in edits:
        watch = WatchId(number)
        try:
            if query is None:
                standing.drop(watch)
                accepted.pop(watch, None)
            else:
                standing.set(watch, "label", write(query))
                accepted[watch] = query
        except QueryError:
            continue
        for document in texts:
            text = AnalysedText(document)
            expected = [watch for watch, query in accepted.items() if find(query, text)]
            assert standing.met(document) == sorted(expected)
    for watch in tuple(accepted):
        standing.drop(watch)
    assert not standing._entries
    assert not standing._vocabulary._terms
    assert not any(standing._vocabulary._chains.values())


def watches(standing: StandingQueries, document: Document = STORY) -> list[int]:
    return [int(match.watch_id) for match in standing.match(document)]


def test_an_edit_is_visible_to_the_next_document() -> None:
    standing = StandingQueries()
    standing.set(WatchId(2), "two", "alpha")
    standing.set(WatchId(1), "one", "alpha")
    assert watches(standing) == [1, 2]
    standing.set(WatchId(1), "one", "gamma")
    assert watches(standing) == [2]
    standing.set(WatchId(2), "new name", "alpha")
    assert [match.label for match in standing.match(STORY)] == ["new name"]
    standing.set(WatchId(3), "three", "alpha -gamma")
    standing.drop(WatchId(2))
    standing.drop(WatchId(2))
    assert watches(standing) == [3]
    standing.drop(WatchId(3))
    assert watches(standing) == []


def test_wildcards_are_looked_up_only_while_there_are_some() -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), "one", "alp*")
    standing.set(WatchId(2), "two", "alp* beta")
    assert watches(standing) == [1, 2]
    standing.drop(WatchId(1))
    assert watches(standing) == [2]
    standing.drop(WatchId(2))
    assert watches(standing) == []


@pytest.mark.parametrize(
    "query",
    ["(gamma OR alpha) NEAR beta",
     "alpha NEAR beta", "gamma OR beta", "title:alpha", "alpha -gamma", '"and beta"', "site:bbc.com OR alpha",
     "=alpha", "{Alpha}", "alpha-and", "alp-h* OR beta", "beta ONEAR alpha OR beta",
     "(alpha -gamma) OR gamma",
     "alpha -(gamma OR beta-alpha)", '"alpha"~2', '"and beta and" OR "alpha and beta"', '"alpha and beta"',
     "topic:small", "gamma OR topic:small",
     "alpha -topic:none", "alpha^2, gamma min:3", "ATLEAST/1 alpha", "alpha NEAR/s beta",
     'author:"doe jane"', "#war", "alpha age:<1d"],
)  # fmt: skip
def test_every_kind_of_query_is_found(query: str) -> None:
    standing = StandingQueries([TOPIC])
    standing.set(WatchId(1), query, query)
    assert watches(standing) == [1]


@pytest.mark.parametrize(
    "query",
    ["beta ONEAR/1 alpha", "alpha NEAR/1 gamma", "alpha NEAR/1 beta", '"beta and"', '"and alpha"',
     "alpha-beta",
     '"and beta and"', "alpha gamma", "alpha -beta"],
)  # fmt: skip
def test_what_does_not_fit_is_not_found(query: str) -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), query, query)
    assert watches(standing) == []


@pytest.mark.parametrize(
    ("query", "text", "language", "fits"),
    [
        ('"Tel Aviv mayor"', "the Tel-Aviv mayor", "en", True),
        ('"mayor of Telaviv"', "mayor of Tel-Aviv", "en", True),
        ("Bad-Al-Kaz", "Bad-Al Kaz", "en", True),
        ("Bad-Al-Kaz", "Badal Kaz", "en", True),
        ("Bad-Al-Kaz", "Bad Alkaz", "en", True),
        ("Bad-Al-Kaz", "Bad Kaz", "en", False),
        ("Bad-Al-Kaz", "Badal Al Kaz", "en", False),
        ("Bad-Al-Kaz", "Badal Al-Kaz", "en", False),
        ("Tel-Aviv", "Telaviv", "en", True),
        ("Tel-Aviv", "Aviv", "en", False),
        ('"Tel Aviv"', "Aviv Tel", "en", False),
        ('"Tel Aviv mayor"', "Aviv mayor", "en", False),
        ('"Tel Aviv mayor"', "Tel Aviv - mayor", "en", True),
        ('"US troops US"', "US troops us", "en", False),
        ('"إلهام علی اف"', "إلهام علیاف", "fa", True),
        ('"إلهام علی اف"', "علیاف إلهام", "fa", False),
        ("以色列", "在以色列境内", "zh", True),
        ("以色列", "在以境内色列", "zh", False),
        ("以色列", "以色", "zh", False),
        ('"US troops"', "the US troops", "en", True),
        ('"US troops"', "tell us troops", "en", False),
        ("ISF", "the isf", "en", False),
        ("ISF", "many ISFS", "en", False),
        ("ISF", "the ISF's men", "en", True),
    ],
)
def test_words_in_a_row_stand_as_the_evaluator_has_it(
    query: str, text: str, language: str, fits: bool
) -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), query, query)
    document = Document("", text, "", language)
    assert bool(find(parse(query).query, AnalysedText(document))) == fits
    assert watches(standing, document) == [1] * fits


def test_watches_that_share_a_query_come_and_go() -> None:
    standing = StandingQueries()
    for number in (1, 2, 3):
        standing.set(WatchId(number), "old", "alpha")
    standing.set(WatchId(1), "new", "alpha")
    standing.set(WatchId(3), "newer", "alpha")
    assert [match.label for match in standing.match(STORY)] == ["new", "old", "newer"]
    assert standing.met(STORY) == [1, 2, 3]
    standing.drop(WatchId(2))
    standing.drop(WatchId(1))
    assert [match.label for match in standing.match(STORY)] == ["newer"]
    standing.set(WatchId(3), "newest", "alpha")
    standing.set(WatchId(1), "back", "alpha")
    assert [match.label for match in standing.match(STORY)] == ["back", "newest"]


def test_nothing_is_left_of_queries_that_nobody_asks() -> None:
    standing = StandingQueries()
    asked = ['"alpha and beta"', '"alpha and beta" OR gamma', "alpha-beta -gamma", "alpha NEAR beta", "beta",
             "bet* site:bbc.com", "site:bbc.com", "title:alpha", "alphas", '"alphas beta"']  # fmt: skip
    for number, query in enumerate(asked):
        standing.set(WatchId(number), query, query)
    assert watches(standing) == [0, 1, 3, 4, 7]
    for number in range(1, len(asked)):
        standing.drop(WatchId(number))
    assert watches(standing) == [0]
    standing.drop(WatchId(0))
    assert watches(standing) == []
    assert not standing._entries
    assert not standing._vocabulary._terms
    assert not any(standing._vocabulary._chains.values())


def test_what_asks_for_a_topic_that_is_gone_is_not_found() -> None:
    standing = StandingQueries([TOPIC])
    standing.set(WatchId(1), "one", "topic:none alpha")
    standing.set(WatchId(2), "two", "topic:none OR alpha")
    standing.set(WatchId(3), "three", "topic:small")
    standing.follow(WatchId(4), "four", TopicId("small"))
    assert [(match.watch_id, match.topic) for match in standing.match(STORY)] == [
        (2, None),
        (3, None),
        (4, "small"),
    ]


def test_a_query_follows_the_topics_it_asks_for() -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), "one", "topic:small")
    standing.set(WatchId(2), "two", "gamma -topic:small OR beta topic:small")
    standing.set(WatchId(3), "three", "=alpha")
    assert watches(standing) == [3]
    standing.offer([TOPIC])
    assert watches(standing) == [1, 2, 3]
    standing.offer([replace(TOPIC, threshold=1000)])
    assert watches(standing) == [3]
    standing.offer([])
    assert watches(standing) == [3]
    for number in (1, 2, 3):
        standing.drop(WatchId(number))
    assert not standing._vocabulary._terms


def test_a_query_that_cannot_be_read_changes_nothing() -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), "one", "alpha")
    with pytest.raises(QueryError):
        standing.set(WatchId(1), "one", "(alpha")
    assert watches(standing) == [1]


def test_followers_of_a_topic_share_its_finding() -> None:
    standing = StandingQueries([TOPIC])
    standing.follow(WatchId(1), "one", TopicId("small"))
    standing.follow(WatchId(2), "two", TopicId("small"))
    standing.set(WatchId(3), "three", "beta")
    found = standing.match(STORY)
    assert [(match.watch_id, match.topic) for match in found] == [
        (1, "small"),
        (2, "small"),
        (3, None),
    ]
    assert found[0].finding is found[1].finding
    with pytest.raises(TopicError) as caught:
        standing.follow(WatchId(1), "one", TopicId("none"))
    assert caught.value.details["key"] == "none"
    standing.set(WatchId(1), "one", "gamma")
    assert watches(standing) == [2, 3]


def test_a_standing_query_must_ask_for_something() -> None:
    assert anchors_of(parse("alpha -beta").query) is not None
    assert anchors_of(Not(Word("alpha"))) is None
    assert anchors_of(Or((Word("beta"), Not(Word("alpha"))))) is None
