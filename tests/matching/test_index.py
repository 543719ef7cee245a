"""The index gives what the plain evaluator gives, for all watches at once, and forgets at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import QueryError, TopicError
from bot.core.ids import TopicId, WatchId
from bot.core.match import Document
from bot.matching.analysed import AnalysedText
from bot.matching.evaluate import find
from bot.matching.index import StandingQueries, is_standing
from bot.matching.parse import parse
from bot.matching.printing import write
from bot.matching.syntax import Not, Or, Query, Word
from bot.matching.topic_file import load_topic
from tests.matching.strategies import documents, queries
from tests.matching.test_topic_file import SMALL

TOPIC = load_topic(SMALL, "small.toml")
STORY = Document("Alpha and beta", "", "", "en")


@given(st.lists(queries, max_size=8), st.lists(documents, min_size=1, max_size=3))
def test_the_index_equals_the_evaluator(some: list[Query], texts: list[Document]) -> None:
    standing = StandingQueries()
    accepted: dict[WatchId, Query] = {}
    for number, query in enumerate(some):
        try:
            standing.set(WatchId(number), "label", write(query))
        except QueryError:
            continue
        accepted[WatchId(number)] = query
    for document in texts:
        text = AnalysedText(document)
        expected = {
            watch: finding for watch, query in accepted.items() if (finding := find(query, text))
        }
        assert {match.watch_id: match.finding for match in standing.match(document)} == expected


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
    ["alpha NEAR beta", "gamma OR beta", "title:alpha", "alpha -gamma", '"and beta"', "site:bbc.com OR alpha",
     "=alpha", "{Alpha}", "alpha-and", "alp-h* OR beta"],
)  # fmt: skip
def test_every_kind_of_query_is_found(query: str) -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), query, query)
    assert watches(standing) == [1]


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
    assert is_standing(parse("alpha -beta").query)
    assert not is_standing(Not(Word("alpha")))
    assert not is_standing(Or((Word("beta"), Not(Word("alpha")))))
