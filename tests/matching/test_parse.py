"""The watch language is read: what is understood, what is refused, and what is read with advice."""

import contextlib
import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import QueryError
from bot.core.ids import TopicId
from bot.matching.fields import fact
from bot.matching.meaning import check_meaning
from bot.matching.parse import parse, parse_pattern, parse_saved
from bot.matching.printing import explain, write
from bot.matching.provenance import plain
from bot.matching.reuse import Reusable
from bot.matching.syntax import LONGEST_SAVED, OfTopic, Query, Scored, Weighted, Word, all_of
from tests.matching.hostile import HOSTILE
from tests.matching.strategies import queries

READ = [
    ("Gaza stabilisation force", "Gaza AND stabilisation AND force"),
    ("Gaza force, قوة غزة", "(Gaza AND force) OR (قوة AND غزة)"),
    ("Gaza،عزة؛غزة\nעזה;Qəzza", "Gaza OR عزة OR غزة OR עזה OR Qəzza"),
    ("Gaza | Rafah || Sinai", "Gaza OR Rafah OR Sinai"),
    ("Gaza & force && troops", "Gaza AND force AND troops"),
    ('"stabili?ation force"', '"stabili?ation force"'),
    ('"Gaza force"~3', '"Gaza force"~3'),
    ("قوة ONEAR/4 استقرار غزة", "(قوة ONEAR/4 استقرار) AND غزة"),
    ("Gaza NEAR force", "Gaza NEAR/5 force"),
    ("Gaza NEAR/3f force", "Gaza NEAR/3 force"),
    ("כוח הייצוב -הייטק", "כוח AND הייצוב AND NOT הייטק"),
    ("Gaza NOT Rafah !Sinai", "Gaza AND NOT Rafah AND NOT Sinai"),
    ("Gaza --Rafah", "Gaza AND NOT Rafah"),
    ("title:(Baku OR Aliyev) Israel", "title:(Baku OR Aliyev) AND Israel"),
    ("intitle:Baku headline:Gaza ingress:force text:oil",
     "title:Baku AND title:Gaza AND lead:force AND text:oil"),
    ("{Газе} =Gaza", "{Газе} AND =Gaza"),
    ("SOCAR site:www.report.az/news domain:BBC.com", "SOCAR AND site:report.az AND site:bbc.com"),
    ("SOCAR site:https://report.az/x", "SOCAR AND site:report.az"),
    ("Baku lang:(az OR ru) country:id", "Baku AND (lang:az OR lang:ru) AND country:ID"),
    ("Baku lang:(az ru) site:(=bbc.com OR \"cnn.com\" OR -{x.org})",
     "Baku AND lang:az AND lang:ru AND (site:bbc.com OR site:cnn.com OR NOT site:x.org)"),
    ("Gaza <<< my comment >>> force", "Gaza AND force"),
    ("Gaza <<< open", "Gaza"),
    ("“Gaza force” —Rafah", '"Gaza force" AND NOT Rafah'),
    ('צה"ל עזה', 'צה"ל AND עזה'),
    ('"צה"ל בעזה"', '"צה"ל בעזה"'),
    ("1,000 troops", "1,000 AND troops"),
    ("Gaza. (force) … € - = ^ ~ # * ?", "Gaza AND force"),
    ("10:30 Baku", "10:30 AND Baku"),
    ("Gaza: force", "Gaza AND force"),
    ("U.S. Tel-Aviv", "U.S AND Tel-Aviv"),
    ('() "" {} Gaza ()', "Gaza"),
    ("-() Gaza", "Gaza"),
    ("title:() Gaza", "Gaza"),
    ("((Gaza force) troops)", "Gaza AND force AND troops"),
    ("以色列 军队*", "以色列 AND 军队*"),
    ("The force, WHO", "(The AND force) OR WHO"),
    ('"to be or not"', '"to be or not"'),
    ("{The} Gaza", "{The} AND Gaza"),
    ("age tag:", "age"),
    ("Hormuz^3 tanker^2 mine^.5 min:4 ATLEAST/2 tanker",
     "Hormuz^3 AND tanker^2 AND mine AND 5 AND ATLEAST/2 tanker AND min:4"),
    ("Hormuz^3, tanker ^1.25, mine min:4", "(Hormuz^3 OR tanker^1.25 OR mine) AND min:4"),
    ("min:4 AND Hormuz^3 OR tanker^2", "(Hormuz^3 OR tanker^2) AND min:4"),
    ("(Hormuz NEAR strait) min:1", "(Hormuz NEAR/5 strait) AND min:1"),
    ("(Hormuz هرمز)^3 -mine^2", "(Hormuz AND هرمز)^3 AND NOT mine^2"),
    ("(Hormuz^2)^3 ()^2 (ATLEAST/2 mine)^2", "(Hormuz^2)^3 AND ATLEAST/2 mine^2"),
    ("ATLEAST/2 (Hormuz^2) ATLEAST/3 title:mine", "ATLEAST/2 (Hormuz^2) AND ATLEAST/3 title:mine"),
    ("title:(Hormuz^2) lead:(ATLEAST/2 mine)", "title:(Hormuz^2) AND lead:(ATLEAST/2 mine)"),
    ("repeat3:tanker", "ATLEAST/3 tanker"),
    ("ATLEAST tanker", "ATLEAST AND tanker"),
    ("Gaza^ force^x", "Gaza AND force AND x"),
    ("title:Gaza NEAR/s troops", "title:Gaza NEAR/s troops"),
    ("Gaza ONEAR/s troops ^٢", "Gaza ONEAR/s troops^2"),
    ("Gaza age:<24h", "Gaza AND age:<24h"),
    ("Gaza age: < 2d -age:[0 TO 6]", "Gaza AND age:<48h AND NOT age:<6h"),
    ("Gaza age:[1d TO 1w]", "Gaza AND age:[24 TO 168]"),
    ("Gaza title:(age:<24h)", "Gaza AND title:(age:<24h)"),
    ("Gaza #War -tag:(\"middle  east\" OR {Sport})",
     'Gaza AND tag:war AND NOT (tag:"middle east" OR tag:sport)'),
    ("#war", "tag:war"),
    ("author:Doe author:\"Jane O’Neil\" author:以色列",
     'author:doe AND author:"jane o\'neil" AND author:以色列'),
    ("topic:Gaza-Force -topic:(a OR b)", "topic:gaza-force AND NOT (topic:a OR topic:b)"),
    ("title:(topic:a)", "title:(topic:a)"),
    ("Gaza sourcelang:az", "Gaza AND lang:az"),
    ("title:OR country:OR", "title:OR AND country:OR"),
    ("site:{0} site:\"www.bbc.com/news\"", "site:0 AND site:bbc.com"),
    ("Gaza (force title:)", "Gaza AND force"),
    ("Gaza title:https://", "Gaza"),
    ("ـ Gaza", "Gaza"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "reading"), READ)
def test_a_query_is_read(typed: str, reading: str) -> None:
    query = parse(typed).query
    assert explain(query) == reading
    assert parse(write(query)).query == query
    assert parse(explain(query)).query == query


REFUSED = [
    ("(Gaza OR Rafah", "query-unclosed-bracket", 1, "(Gaza OR Rafah)"),
    ("((Gaza", "query-unclosed-bracket", 2, "((Gaza))"),
    ("Gaza) force", "query-unopened-bracket", 5, "Gaza force"),
    ("-Israel", "query-only-excludes", 1, None),
    ("Gaza OR -Israel", "query-only-excludes", 1, None),
    ("title:-Gaza", "query-only-excludes", 1, None),
    ("ga*", "query-wildcard-too-short", 1, None),
    ("Baku ע*", "query-wildcard-too-short", 6, None),
    ('"the ga* x"', "query-wildcard-too-short", 6, None),
    ("*force", "query-wildcard-first", 1, "force"),
    ("Gaza ?orce", "query-wildcard-first", 6, "Gaza orce"),
    ('"Gaza *orce"', "query-wildcard-first", 7, '"Gaza orce"'),
    ("Gaza NEAR/100 force", "query-near-range", 6, "Gaza force"),
    ("Gaza NEAR/0 force", "query-near-range", 6, "Gaza force"),
    ("Gaza NEAR/x force", "query-near-range", 6, "Gaza force"),
    ('"Gaza force"~99', "query-near-range", 1, '"Gaza force"'),
    ("Gaza NEAR/5 force NEAR/3 x", "query-near-twice", 19, "(Gaza NEAR/5 force) NEAR/3 x"),
    ("Gaza AND NEAR/5 force", "query-near-needs-left", 10, None),
    ("Gaza NEAR/5", "query-near-needs-right", 6, None),
    ("Gaza NEAR/5 -force", "query-near-needs-right", 6, None),
    ("site:x.az NEAR/5 force", "query-near-needs-left", 11, None),
    ("() NEAR force", "query-near-needs-left", 4, None),
    ("titel:Gaza", "query-unknown-field", 1, "title:Gaza"),
    ("Baku foo:Gaza", "query-unknown-field", 6, "Baku foo Gaza"),
    ("https://report.az/x", "query-unknown-field", 1, "site:report.az"),
    ("Gaza lang:(ar OR hebrew)", "query-language-name", 6, "Gaza lang:(ar OR he)"),
    ('lang:"العربية  ـ"', "query-not-here", 1, None),
    ("language:Hebrew", "query-language-name", 1, "language:he"),
    ("lang:klingon", "query-language-code", 1, None),
    ("site:{0(}", "query-not-here", 1, None),
    ("lang:(Gaza NEAR force)", "query-not-here", 1, None),
    ("the of", "query-common-words", 1, None),
    ("Gaza OR the", "query-common-words", 1, None),
    ("title:the -Gaza", "query-common-words", 1, None),
    ("the NEAR of", "query-common-words", 1, None),
    ('"the of"', "query-common-words", 1, None),
    ("x" * 1001, "query-too-long", 1001, None),
    ("", "query-empty", 1, None),
    ("( ) - , OR", "query-empty", 1, None),
    ("(" * 50 + "a", "query-too-deep", 21, None),
    ("((Gaza NEAR a) NEAR b) NEAR c", "query-too-deep", 1, None),
    ("Hormuz^0", "query-number-range", 7, None),
    ("Hormuz^1000.5", "query-number-range", 7, None),
    ("Hormuz min:0", "query-number-range", 8, None),
    ("Hormuz min:much", "query-number-range", 8, None),
    ("Hormuz min:2 mine min:3", "query-not-here", 19, None),
    ("Hormuz site:a.com^2", "query-not-here", 18, None),
    ("Hormuz (-mine)^2", "query-not-here", 15, None),
    ("ATLEAST/0 tanker", "query-number-range", 1, None),
    ("ATLEAST/x tanker", "query-number-range", 1, None),
    ("repeat99:tanker", "query-number-range", 1, None),
    ("Gaza ATLEAST/2", "query-near-needs-right", 6, None),
    ("Gaza ATLEAST/2 -tanker", "query-near-needs-right", 6, None),
    ("Gaza ATLEAST/2 ATLEAST/2 x", "query-near-needs-right", 6, None),
    ("Gaza ATLEAST/2 site:a.com", "query-near-needs-right", 6, None),
    ("Gaza NEAR topic:a", "query-near-needs-right", 6, None),
    ("Gaza NEAR min:2", "query-near-needs-right", 6, None),
    ("Gaza age:<24x", "query-age-range", 6, None),
    ("Gaza age:24", "query-age-range", 6, None),
    ("Gaza age:[9 TO 2]", "query-age-range", 6, None),
    ("Gaza age:<99999d", "query-age-range", 6, None),
    ("Gaza age:[1 TO", "query-age-range", 6, None),
    ("age:<24h", "query-only-age", 1, None),
    ("Gaza OR age:<24h", "query-only-age", 1, None),
    ("min:3", "query-empty", 1, None),
    ("ATLEAST/2 the", "query-common-words", 1, None),
    ("the^3", "query-common-words", 1, None),
    ("the age:<2h", "query-common-words", 1, None),
    ('author:"Jane Doe"~2', "query-not-here", 1, None),
    ("tag:(Gaza title:x)", "query-not-here", 1, None),
    ("tag:(-title:x)", "query-not-here", 1, None),
]


@pytest.mark.parametrize(("typed", "key", "position", "repair"), REFUSED)
def test_a_query_is_refused(typed: str, key: str, position: int, repair: str | None) -> None:
    with pytest.raises(QueryError) as caught:
        parse(typed)
    assert (caught.value.key, caught.value.position, caught.value.repair) == (key, position, repair)


ADVISED = [
    ('"stabilisation force', "query-unclosed-quote", 1, '"stabilisation force"'),
    ('"Gaza\nforce', "query-unclosed-quote", 1, '"Gaza"\nforce'),
    ("{Gaza", "query-unclosed-quote", 1, "{Gaza}"),
    ("Gaza AND force OR troops", "query-mixed-other", 1, "(Gaza AND force) OR troops"),
    ("Baku, troops OR Gaza force", "query-mixed-and-or", 7, "troops OR (Gaza AND force)"),
    ("title: Gaza", "query-space-after-field", 1, "title:Gaza"),
    ("Gaza AND", "query-operator-lonely", 6, "Gaza"),
    ("AND Gaza", "query-operator-lonely", 1, "Gaza"),
    ("Gaza OR", "query-operator-lonely", 6, "Gaza"),
    ("Gaza title:", "query-operator-lonely", 6, "Gaza"),
    ("Gaza NOT", "query-operator-lonely", 6, "Gaza"),
    ("^3 Gaza", "query-operator-lonely", 1, "Gaza"),
    ("Gaza^3^2", "query-operator-lonely", 7, "Gaza^3"),
    ("Gaza -min:1", "query-operator-lonely", 6, "Gaza min:1"),
    ("Gaza age:", "query-operator-lonely", 6, "Gaza"),
    ("Gaza min: ", "query-space-after-field", 6, "Gaza min:"),
    ("Gaza min: 1", "query-space-after-field", 6, "Gaza min:1"),
    ("Gaza min:1.6", "query-min-unreachable", 6, None),
    ("Gaza title:&", "query-operator-lonely", 6, "Gaza &"),
]


@pytest.mark.parametrize(("typed", "key", "position", "repair"), ADVISED)
def test_a_query_is_read_with_advice(
    typed: str, key: str, position: int, repair: str | None
) -> None:
    advice = parse(typed).advice[0]
    assert (advice.key, advice.position, advice.repair) == (key, position, repair)


def test_mixed_operators_show_the_other_reading() -> None:
    details = dict(parse("Gaza AND force OR troops").advice[0].details)
    assert details["other"] == "Gaza AND (force OR troops)"
    assert parse("Gaza OR force x").advice[0].key == "query-mixed-and-or"
    assert parse("Gaza min:1.5").advice == ()


def test_brackets_and_commas_need_no_advice() -> None:
    assert parse("(Gaza force) OR troops, Baku Israel").advice == ()


KNOWN = Reusable(
    frozenset((TopicId("gaza-force"), TopicId("caucasus"))),
    {plain(name): query for name, query in {
        "The corridor": "Meghri OR (Zangezur road)", "Topical": "topic:caucasus", "counts": "Gaza^2 x",
        "broken": "(Gaza",
    }.items()},
)  # fmt: skip
REUSED = [
    ('search:"the  CORRIDOR" -rail', "(Meghri OR (Zangezur AND road)) AND NOT rail"),
    ("search:topical Baku", "topic:caucasus AND Baku"),
    ("search:(topical OR {Topical})", "topic:caucasus OR topic:caucasus"),
    ("title:(search:Topical)", "title:(topic:caucasus)"),
]
NOT_REUSED = [
    ('search:"The coridor" x', "query-unknown-search", 1, 'search:"the corridor" x'),
    ("Gaza search:topicl", "query-unknown-search", 6, 'Gaza search:"topical"'),
    ("search:nothing", "query-unknown-search", 1, None),
    ("search:broken", "query-unknown-search", 1, None),
    ("search:counts", "query-search-counts", 1, None),
    ("topic:caucasos Baku", "query-unknown-topic", 1, "topic:caucasus Baku"),
    ("Baku topic:nothing", "query-unknown-topic", 6, None),
]


@pytest.mark.parametrize(("typed", "reading"), REUSED)
def test_another_watch_is_read_in_its_place(typed: str, reading: str) -> None:
    query = parse(typed, KNOWN).query
    assert explain(query) == reading
    assert parse_saved(write(query)).query == query


@pytest.mark.parametrize(("typed", "key", "position", "repair"), NOT_REUSED)
def test_what_is_not_there_is_not_reused(
    typed: str, key: str, position: int, repair: str | None
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(typed, KNOWN)
    assert (caught.value.key, caught.value.position, caught.value.repair) == (key, position, repair)


def test_a_topic_asks_for_no_topic() -> None:
    assert parse_pattern("Gaza NEAR force") == parse("Gaza NEAR force").query
    assert parse("topic:caucasus", KNOWN).query == OfTopic(TopicId("caucasus"))
    with pytest.raises(QueryError) as caught:
        parse_pattern("Gaza (topic:x OR force)")
    assert caught.value.key == "query-not-here"


def test_a_saved_query_may_be_longer() -> None:
    words = [f"w{number}" for number in range(200)]
    saved = write(parse(",".join(words)).query)
    assert len(",".join(words)) < 1000 < len(saved)
    assert parse_saved(saved).query == parse(",".join(words)).query
    with pytest.raises(QueryError, match="At most 4000"):
        parse_saved("x" * 4001)


def test_a_query_counts_where_it_has_weights() -> None:
    force = all_of([Weighted(Word("Gaza"), 3.0), Word("force")])
    assert parse("Gaza^3 force").query == Scored(force, None)
    assert parse("Gaza min:1").query == Scored(Word("Gaza"), 1.0)
    assert parse("Gaza").query == Word("Gaza")


@given(queries)
def test_what_is_printed_is_read_again(query: Query) -> None:
    try:
        check_meaning(query)
    except QueryError:
        return
    assert parse_saved(write(query)).query == query
    assert parse_saved(explain(query)).query == query


def test_a_name_without_a_word_is_none() -> None:
    with pytest.raises(QueryError, match="cannot stand here"):
        fact("tag", "…", 1, "")


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_input_is_read_or_refused(text: str) -> None:
    try:
        query = parse(text[:1000], KNOWN).query
    except QueryError:
        return
    written = write(query)
    if len(written) <= LONGEST_SAVED:
        assert parse_saved(written).query == query
    else:  # who saves it is told so: tests/flows/test_edit.py
        with pytest.raises(QueryError, match="At most 4000"):
            parse_saved(written)


MOST_CALLS = 50
"""A letter of a query; the worst of `HOSTILE` takes 40. Counted: a clock is no test; `make bench` has one."""


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_the_work_on_a_query_grows_with_its_length_alone(text: str) -> None:
    calls = 0

    def count(_frame: FrameType, event: str, _detail: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        with contextlib.suppress(QueryError):
            parse(text[:1000], KNOWN)
    finally:
        sys.setprofile(before)
    assert calls <= MOST_CALLS * len(text[:1000])


SIGNS = st.lists(
    st.sampled_from(
        ["Gaza", "غزة", "צה", "the", " ", " ", "(", ")", '"', "OR", "AND", "NOT", "NEAR/3", "-",
         ",", "|", "&",
         "*", "?", "{", "}", "=", "title:", "lang:", "site:", "az", "~2", "^", "#", "<<<", ">>>", "\n", "1,0",
         "以", "\u200c", "’", "^2", "^0.5", "min:", "min:2", "ATLEAST/2 ", "NEAR/s", "age:", "<24h",
         "[1 TO 9]", "#", "topic:", "author:", "search:", "repeat2:", "tag:", "٣", "⑴", "ﷺ", "ـ",
         "_", ".", "foo:", "²", "\u0301", "…"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(st.one_of(st.text(max_size=60), SIGNS))
def test_any_input_is_read_or_refused(text: str) -> None:
    query, position = None, 1
    try:
        query = parse(text, KNOWN).query
    except QueryError as error:
        position = error.position
    assert 1 <= position <= len(text) + 1
    if query is None:
        return
    assert parse_saved(write(query)).query == query
    assert parse_saved(explain(query)).query == query
    assert write(parse_saved(write(query)).query) == write(query)


@pytest.mark.parametrize(
    ("typed", "reader", "refused"),
    [
        ("su", "az", False),
        ("su", "kk", False),
        ("su", "tr", True),  # it meets «şu»
        ("su", "ar", False),
        ("su", "es", True),
        ("the", "tr", True),
        ("the", "ar", True),
        ("ve", "tr", True),
        ("ve", "en", False),
        ("the su", "az", False),
        ("من", "ar", True),
        ("من", "ru", True),
        ("از", "fa", True),
        ("и", "en", True),
        ("של", "", True),
    ],
)
def test_common_are_words_of_the_readers_language_and_of_the_main_one_of_a_script(
    typed: str, reader: str, refused: bool
) -> None:
    if refused:
        with pytest.raises(QueryError) as refusal:
            parse(typed, Reusable(reader=reader))
        assert refusal.value.key == "query-common-words"
    else:
        parse(typed, Reusable(reader=reader))


def test_what_was_accepted_once_is_read_whatever_its_reader_speaks_now() -> None:
    saved = write(parse("the OR su", Reusable(reader=None)).query)
    assert write(parse_saved(saved).query) == saved
