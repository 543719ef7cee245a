"""What a query needs: no text that lacks it fits."""

from collections.abc import Sequence

import pytest
from hypothesis import given

from bot.core.errors import QueryError
from bot.core.ids import TopicId
from bot.core.match import Document
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import anchors_of_facts
from bot.matching.evaluate import find
from bot.matching.lacking import Lack, lacks, size, topic_lacks
from bot.matching.needs import are_met, keys_of, needs_of, words_asked
from bot.matching.parse import parse
from bot.matching.printing import write
from bot.matching.substitute import Names, substituted
from bot.matching.syntax import Age, Query, Word, any_of
from bot.matching.topics import compile_topic
from bot.topics import load_topics
from tests.chat.world import TOPICS
from tests.matching.strategies import documents, queries

TEXT = Document(
    "Azerbaijan opens the corridor",
    "Ilham Aliyev said so in Baku.",
    "Trains go to Tel-Aviv.",
    "en",
    site="report.az",
)


@given(queries, documents)
def test_a_text_that_lacks_what_a_query_needs_does_not_fit(query: Query, text: Document) -> None:
    needs = needs_of(query)
    analysed = AnalysedText(text)
    fits = find(query, analysed) is not None

    assert not fits or needs is None or are_met(needs, keys_of(text))
    assert fits == (lacks(query, analysed) == ())


@given(documents)
def test_keys_are_those_that_the_matcher_meets(text: Document) -> None:
    analysed = AnalysedText(text)
    assert keys_of(text) == {*analysed.keys, *anchors_of_facts(analysed)}


@pytest.mark.parametrize(
    ("query", "met"),
    [
        ("Azerbaijan Baku", True),
        ("Azerbaijan Ganja", False),
        ("Ganja, Baku", True),
        ("Ganja, Tbilisi", False),
        ('"Tel Aviv"', True),
        ('"Tel Baku"', True),
        ('"Tel Haifa"', False),
        ("Azer*", True),
        ("Gan*", False),
        ("site:report.az", True),
        ("site:apa.az", False),
        ("title:corridor NEAR/3 Azerbaijan", True),
        ("topic:nothing", False),
        ("(Baku -Ganja)^2 min:1", True),
        ("ATLEAST/2 Ganja", False),
        ("={Baku} =Baku", True),
    ],
)
def test_needs_are_met_by_keys(query: str, met: bool) -> None:
    needs = needs_of(parse(query.replace("={Baku}", "{Baku}")).query)
    assert needs is not None
    assert are_met(needs, keys_of(TEXT)) is met


def test_what_only_excludes_needs_nothing() -> None:
    assert needs_of(parse("Baku -Ganja").query) == needs_of(Word("Baku"))
    assert needs_of(any_of([Word("Baku"), Age(0, 2)])) is None


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Gaza -football", "Gaza"),
        ('"Gaza Strip", Rafah', "Gaza Strip Rafah"),
        ("title:Gaza NEAR/3 {Rafah}", "Gaza Rafah"),
        ("Gaz* =Baku^2 site:report.az", "Baku"),
        ("ATLEAST/2 Gaza", "Gaza"),
        ("Gaza min:1", "Gaza"),
    ],
)
def test_the_words_of_a_query(query: str, words: str) -> None:
    assert " ".join(words_asked(parse(query).query)) == words


@pytest.mark.parametrize(
    ("query", "kind", "what"),
    [
        ("Ganja", "word", "Ganja"),
        ("Azerbaijan Ganja", "word", "Ganja"),
        ("(Ganja Tbilisi), (Baku Ganja)", "word", "Ganja"),
        ("Azerbaijan -Baku", "excluded", "Baku"),
        ("Azerbaijan NEAR/2 Baku", "apart", "Azerbaijan NEAR/2 Baku"),
        ("Azerbaijan NEAR/2 Ganja", "word", "Ganja"),
        ("title:Baku", "elsewhere", "title:Baku"),
        ("title:Ganja", "word", "Ganja"),
        ("ATLEAST/2 Baku", "seldom", "ATLEAST/2 Baku"),
        ("ATLEAST/2 Ganja", "word", "Ganja"),
        ("Baku^1 OR Ganja^3 min:3", "weight", "(Baku^1 OR Ganja^3) min:3"),
        ("Ganja^3 min:3", "word", "Ganja"),
        ("Baku site:apa.az", "origin", "site:apa.az"),
        ("Baku age:<2h", "age", "age:<2h"),
        ("topic:caucasus", "topic", "caucasus"),
    ],
)
def test_what_a_text_lacks(query: str, kind: str, what: str) -> None:
    (lack,) = lacks(parse(query).query, AnalysedText(TEXT))

    assert lack.kind == kind
    assert parse_or(lack.what) == parse_or(what)


def parse_or(text: str) -> object:
    try:
        return parse(text).query
    except QueryError:
        return text


def test_what_a_text_lacks_of_a_topic() -> None:
    topic = compile_topic(TOPICS[TopicId("caucasus")])
    assert topic_lacks(topic, AnalysedText(Document("Weather", "", "", "en"))) != ()
    fitting = Document("Azerbaijan and Armenia, Baku and the Caucasus", "Baku", "", "en")
    assert topic_lacks(topic, AnalysedText(fitting)) == ()


def test_a_concept_without_a_word_is_named() -> None:
    topic = load_topics()[TopicId("gaza-stabilisation-force")]
    text = Document("Gaza", "Weather in Gaza.", "", "en")
    named = [lack.what for lack in topic_lacks(compile_topic(topic), AnalysedText(text))]
    assert named
    assert set(named) < set(topic.require) | {topic.id}


def test_the_size_of_a_query() -> None:
    assert size(parse("Baku (Ganja OR Sumqayit) -oil").query) == 4


NAMES = {"baku": ("Bakı",), "gaza": (), "united states": ("ABŞ", "США")}


def named(words: Sequence[str]) -> Names:
    name = " ".join(words).lower()
    return tuple(Word(other) for other in NAMES[name]) if name in NAMES else None


@pytest.mark.parametrize(
    ("query", "changed", "all_known"),
    [
        ("Baku", "Baku OR Bakı", True),
        ("Gaza", "Gaza", True),
        ("oil", "oil", False),
        ("Baku oil", "(Baku OR Bakı) oil", False),
        ("Baku Gaza", "(Baku OR Bakı) Gaza", True),
        ("United States", "(United States) OR ABŞ OR США", True),
        ("Baku United States", "(Baku OR Bakı) ((United States) OR ABŞ OR США)", True),
        ('"United States"', '"United States" OR ABŞ OR США', True),
        ('"United States"~3', '"United States"~3', False),
        ("Baku, oil", "Baku OR Bakı OR oil", False),
        ("Baku NEAR/5 Gaza", "(Baku OR Bakı) NEAR Gaza", True),
        ("title:Baku -Gaza", "title:(Baku OR Bakı) -Gaza", True),
        ("ATLEAST/2 Baku", "ATLEAST/2 (Baku OR Bakı)", True),
        ("Baku^2 min:2", "(Baku OR Bakı)^2 min:2", True),
        ("Bakı OR Baku", "Bakı OR Baku", False),
        ("Baku*", "Baku*", False),
    ],
)
def test_words_get_alternatives_where_they_stand(query: str, changed: str, all_known: bool) -> None:
    made, known = substituted(parse(query).query, named)

    assert write(made) == changed
    assert known is all_known


def test_lacks_are_told_once() -> None:
    assert (
        lacks(parse("Ganja =Ganja Ganja").query, AnalysedText(TEXT)).count(Lack("word", "Ganja"))
        == 1
    )
