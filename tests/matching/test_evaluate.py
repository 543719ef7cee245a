"""The plain evaluator: what fits, what does not, and which words are shown for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import TopicId
from bot.core.match import Document, Evidence
from bot.matching.analysed import AnalysedText
from bot.matching.evaluate import evidence, find, hits_of
from bot.matching.parse import parse
from bot.matching.syntax import Not, Query, all_of, any_of
from bot.matching.topic_file import load_topic
from bot.matching.topics import compile_topic
from bot.matching.weights import weighed
from tests.matching.strategies import documents, leasts, parts, queries

PEACE = """
id = "NAME"
version = 1
title.en = "Peace"
about.en = "About."
require = ["what"]
threshold = 4
title_boost = 2.0
[concept.what]
any = [["{Gaza} WORD", 2]]
en = [["WORD", 2], ["army", 1]]
[exclude]
en = [["envoy", -1]]
"""
STORY = Document(
    title="Azerbaijan will not join the Gaza force",
    lead="President Ilham Aliyev told reporters in Baku that no troops would be sent.",
    summary="The stabilisation force, backed by Tel-Aviv, needs 1,000 troops; the US's envoy agreed.",
    language="en",
    site="en.report.az",
    country="AZ",
    author="By Jane O'Neil and Li Wei",
    tags=("Middle East", "War"),
    age_hours=13.5,
)

TOPICS = {
    TopicId(name): compile_topic(
        load_topic(PEACE.replace("NAME", name).replace("WORD", word), name)
    )
    for name, word in (("peace", "force"), ("other", "Sinai"))
}

FITS = [
    "Gaza force",
    "gaza FORCE",
    '"Gaza force"',
    '"stabili?ation force"',
    "Azerb* troops",
    "Aliyev NEAR/3 president",
    "president ONEAR/2 Aliyev",
    "(Aliyev OR Ilham) NEAR/6 Baku",
    "(president NEAR Aliyev) NEAR/9 Baku",
    '"Aliyev president"~1',
    '"force Gaza"~1',
    '"force"~3',
    '"Gaza"',
    '"Tel Aviv"',
    "Tel-Aviv",
    "Tel-Av*",
    "Telaviv",
    "=troops",
    "{Gaza}",
    "{Ilham Aliyev}",
    "{US}",
    "US",
    "title:Gaza lead:Aliyev text:stabilisation",
    "title:(Gaza OR Sinai) -Rafah",
    "troops site:report.az",
    "site:en.report.az lang:en country:AZ",
    "troops -site:bbc.com",
    "Rafah OR Gaza",
    '"1,000 troops"',
    "title:(title:Gaza)",
    "troops NEAR/s president",
    "president ONEAR/s troops",
    "{Ilham Aliyev} NEAR/s (Rafah OR reporters)",
    "(stabilisation force) ATLEAST/2 force",
    "ATLEAST/2 troops",
    "ATLEAST/3 (Gaza OR troops)",
    "ATLEAST/1 Gaza",
    "age:[13 TO 14] Gaza",
    "Gaza age:<1d -age:<13h",
    'author:"jane o’neil" Gaza',
    "author:wei",
    '#war tag:"middle east"',
    "sourcelang:en ingress:Aliyev",
    "topic:peace Gaza",
    "title:(topic:peace)",
    "Gaza^2 min:3",
    "Gaza^3, Rafah^9 min:4.5",
    "(Gaza OR Baku) min:2.5",
    "(Gaza OR Azerbaijan)^2 min:3",
    "(Baku OR reporters OR Aliyev) min:3",
    "title:Gaza^2 min:3",
    "troops^0.7, envoy^0.1 min:0.8",
    "Gaza^3",
    "topic:peace^2 min:3",
    "topic:peace min:1.5",
    "site:en.report.az, Rafah^2",
]
FITS_NOT = [
    "Tel-Xv*",
    "Gaza Rafah",
    '"force Gaza"',
    '"force stabilisation"',
    '"not Gaza"~1',
    '"president sent"~4',
    '"force President"',
    '"force President"~5',
    "force NEAR/1 President",
    "Aliyev ONEAR/2 president",
    "president NEAR/2 reporters",
    "Rafah NEAR Gaza",
    "Gaza NEAR Rafah",
    "=troop",
    "{gaza}",
    "{us}",
    "sent -Gaza",
    "title:Aliyev",
    "lead:Gaza",
    "text:Azerbaijan",
    "troops site:port.az",
    "troops lang:ru",
    "troops country:ID",
    "aza*",
    '"Gaza Gaza"~5',
    '"Azerbaijan Gaza force"~1',
    "Gaza NEAR/s president",
    "troops ONEAR/s president",
    "envoy NEAR/s president",
    "ATLEAST/3 troops",
    "ATLEAST/2 Azerbaijan",
    "ATLEAST/2 Rafah",
    "Gaza age:<13h",
    "Gaza age:[14 TO 20]",
    "author:jane-wei",
    'author:"neil jane"',
    "tag:east",
    "tag:middle Gaza",
    "topic:none Gaza",
    "topic:other Gaza",
    "lead:(topic:peace)",
    "Gaza^2 min:4",
    "(Gaza OR Azerbaijan)^2 min:4",
    "(Gaza Rafah)^5, troops min:3",
    "Gaza, Gaza, Gaza min:3",
    "site:en.report.az, Rafah^2 min:1",
    "topic:peace^2 min:4",
]


@pytest.mark.parametrize("query", FITS)
def test_it_fits(query: str) -> None:
    assert find(parse(query).query, AnalysedText(STORY, TOPICS)) is not None


@pytest.mark.parametrize("query", FITS_NOT)
def test_it_does_not_fit(query: str) -> None:
    assert find(parse(query).query, AnalysedText(STORY, TOPICS)) is None


def shown(query: str, document: Document) -> list[Evidence]:
    finding = find(parse(query).query, AnalysedText(document))
    assert finding is not None
    return list(finding.evidence)


def test_evidence_says_what_met_what_and_how() -> None:
    document = Document("والقوات في غزة", "غزه", "", "ar")
    assert shown("قوة غزة", document) == [
        Evidence("قوة", "title", 0, 7, "والقوات", "inflection"),
        Evidence("غزة", "title", 11, 14, "غزة", "equal"),
        Evidence("غزة", "lead", 0, 3, "غزه", "folded"),
    ]
    assert shown('"قوات غزة"~1', document)[0].printed == "والقوات في غزة"
    assert [item.rule for item in shown("{Gaza} OR Gaz*", STORY)] == ["equal", "wildcard"]


def weights(query: str) -> tuple[float, list[tuple[str, float]]]:
    finding = find(parse(query).query, AnalysedText(STORY, TOPICS))
    assert finding is not None
    return finding.score, [(item.printed, item.weight) for item in finding.evidence]


def test_evidence_says_what_each_word_has_added() -> None:
    assert weights("troops^2 Rafah, Gaza^3, troops min:4") == (
        5.5,
        [("Gaza", 4.5), ("troops", 1.0), ("troops", 0.0)],
    )
    assert weights("(reporters OR Baku)^2, Baku^0.5, title:force") == (
        4.0,
        [("force", 1.5), ("reporters", 2.0), ("Baku", 0.5)],
    )
    assert weights("title:Gaza^2, Gaza^3") == (7.5, [("Gaza", 7.5)])
    assert weights("topic:peace^2, troops")[0] == 4.0
    assert weights("Gaza troops") == (0.0, [("Gaza", 0.0), ("troops", 0.0), ("troops", 0.0)])


def test_a_topic_in_a_query_shows_its_words() -> None:
    finding = find(parse("topic:peace Baku").query, AnalysedText(STORY, TOPICS))

    assert finding is not None
    assert {(item.printed, item.concept) for item in finding.evidence} == {
        ("Gaza", ""),
        ("force", ""),
        ("Baku", ""),
    }


def test_places_that_overlap_are_one() -> None:
    for query, fits in (("ATLEAST/2 Tel-Aviv", False), ("ATLEAST/2 (Tel-Aviv OR Tel)", False),
                        ("ATLEAST/2 (Tel OR Aviv)", True)):  # fmt: skip
        found = find(parse(query).query, AnalysedText(Document("In Tel-Aviv", "", "", "en")))
        assert (found is not None) == fits


def test_sentences_end_where_their_language_ends_them() -> None:
    text = "Der 6. Oktober in Gaza. Truppen kamen.\nBaku"
    for query, fits in (
        ("6 NEAR/s Gaza", True),
        ("Gaza NEAR/s Truppen", False),
        ("kamen NEAR/s Baku", False),
    ):
        found = find(parse(query).query, AnalysedText(Document("Gaza", text, "", "de")))
        assert (found is not None) == fits


def test_an_unknown_age_is_no_age() -> None:
    text = AnalysedText(Document("Gaza", "", "", "en"))
    assert find(parse("Gaza age:<24h").query, text) is None
    assert find(parse("Gaza -age:<24h").query, text) is not None


def test_a_query_without_words_shows_none() -> None:
    assert shown("site:report.az", STORY) == []


def test_persian_names_are_met_however_the_joiner_is_printed() -> None:
    for text in ("علی‌اف", "علی اف", "علیاف"):
        for query in ("علی‌اف", '"علی اف"'):
            assert shown(query, Document(text, "", "", "fa"))[0].printed == text


def test_the_letters_decide_where_the_feed_names_another_language() -> None:
    assert AnalysedText(Document("عزم الرئيس إلى غزة", "", "", "en")).language == "ar"
    assert AnalysedText(Document("", "Gaza", "", "en")).language == "en"
    assert AnalysedText(Document("Gaza", "", "", "pt-BR")).language == "pt"
    assert AnalysedText(Document("The force for Gaza was sent", "", "", "")).language == "en"


def test_a_long_hyphenated_word_is_met_in_pieces() -> None:
    document = Document("a-bb-cc-dd-ee", "", "", "en")
    for query in ("bbcc", "bb-cc", '"cc dd"', "abbccdd"):
        assert shown(query, document)


@given(parts, parts, leasts, documents)
def test_or_never_loses_a_match_and_not_never_wins_one(
    one: Query, other: Query, least: float | None, document: Document
) -> None:
    text = AnalysedText(document)

    def fits(query: Query) -> bool:
        return find(weighed(query, least), text) is not None

    assert fits(any_of([one, other])) or not fits(one)
    assert fits(one) or not fits(all_of([one, Not(other)]))


@given(parts, parts, documents)
def test_and_means_both(one: Query, other: Query, document: Document) -> None:
    text = AnalysedText(document)

    def fits(query: Query) -> bool:
        return hits_of(query, text) is not None

    assert fits(all_of([one, other])) == (fits(one) and fits(other))


@given(parts, st.floats(0.1, 9), st.floats(0.1, 9), documents)
def test_a_higher_least_sum_never_wins_a_match(
    query: Query, low: float, more: float, document: Document
) -> None:
    text = AnalysedText(document)
    low_finding = find(weighed(query, low), text)
    high_finding = find(weighed(query, low + more), text)
    assert high_finding is None or low_finding == high_finding
    if low_finding is not None:
        assert low_finding.score >= low
        shown = sum(item.weight for item in low_finding.evidence)
        assert shown == pytest.approx(low_finding.score)


@given(queries, documents)
def test_evidence_is_printed_in_the_text(query: Query, document: Document) -> None:
    text = AnalysedText(document)
    fields = {"title": document.title, "lead": document.lead, "summary": document.summary}
    for item in evidence(hits_of(query, text) or [], text):
        assert fields[item.field][item.start : item.end] == item.printed
        assert item.printed
