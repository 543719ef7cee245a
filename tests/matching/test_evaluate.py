"""The plain evaluator: what fits, what does not, and which words are shown for it."""

import pytest
from hypothesis import given

from bot.core.match import Document, Evidence
from bot.matching.analysed import AnalysedText
from bot.matching.evaluate import evidence, find, hits_of
from bot.matching.parse import parse
from bot.matching.syntax import Not, Query, all_of, any_of
from tests.matching.strategies import documents, queries

STORY = Document(
    title="Azerbaijan will not join the Gaza force",
    lead="President Ilham Aliyev told reporters in Baku that no troops would be sent.",
    summary="The stabilisation force, backed by Tel-Aviv, needs 1,000 troops; the US's envoy agreed.",
    language="en",
    site="en.report.az",
    country="AZ",
)

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
]


@pytest.mark.parametrize("query", FITS)
def test_it_fits(query: str) -> None:
    assert find(parse(query).query, AnalysedText(STORY)) is not None


@pytest.mark.parametrize("query", FITS_NOT)
def test_it_does_not_fit(query: str) -> None:
    assert find(parse(query).query, AnalysedText(STORY)) is None


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


@given(queries, queries, documents)
def test_or_never_loses_a_match_and_not_never_wins_one(
    one: Query, other: Query, document: Document
) -> None:
    text = AnalysedText(document)
    fits = find(one, text) is not None
    assert find(any_of([one, other]), text) is not None or not fits
    assert find(all_of([one, Not(other)]), text) is None or fits
    assert (find(all_of([one, other]), text) is not None) == (
        fits and find(other, text) is not None
    )


@given(queries, documents)
def test_evidence_is_printed_in_the_text(query: Query, document: Document) -> None:
    text = AnalysedText(document)
    fields = {"title": document.title, "lead": document.lead, "summary": document.summary}
    for item in evidence(hits_of(query, text) or [], text):
        assert fields[item.field][item.start : item.end] == item.printed
        assert item.printed
