"""The watch language is read: what is understood, what is refused, and what is read with advice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import QueryError
from bot.matching.meaning import check_meaning
from bot.matching.parse import parse
from bot.matching.printing import explain, write
from bot.matching.syntax import Query
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
    ("age tag:", "age AND tag"),
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
    ("Gaza ?orce", "query-wildcard-first", 6, "orce"),
    ('"Gaza *orce"', "query-wildcard-first", 7, "orce"),
    ("Gaza NEAR/100 force", "query-near-range", 6, "Gaza force"),
    ("Gaza NEAR/0 force", "query-near-range", 6, "Gaza force"),
    ("Gaza NEAR/x force", "query-near-range", 6, "Gaza force"),
    ('"Gaza force"~99', "query-near-range", 1, '"Gaza force"~99'),
    ("Gaza NEAR/5 force NEAR/3 x", "query-near-twice", 19, "(Gaza NEAR/5 force) NEAR/3 x"),
    ("Gaza AND NEAR/5 force", "query-near-lonely", 10, None),
    ("Gaza NEAR/5", "query-near-lonely", 6, None),
    ("Gaza NEAR/5 -force", "query-near-lonely", 6, None),
    ("site:x.az NEAR/5 force", "query-near-lonely", 11, None),
    ("() NEAR force", "query-near-lonely", 4, None),
    ("titel:Gaza", "query-unknown-field", 1, "title:Gaza"),
    ("Baku foo:Gaza", "query-unknown-field", 6, "Baku foo Gaza"),
    ("https://report.az/x", "query-unknown-field", 1, "site:report.az"),
    ("lang:hebrew", "query-language-code", 1, "lang:he"),
    ("lang:klingon", "query-language-code", 1, None),
    ("site:{0(}", "query-not-yet", 1, None),
    ("lang:(Gaza NEAR force)", "query-not-yet", 1, None),
    ("the of", "query-common-words", 1, None),
    ("Gaza OR the", "query-common-words", 1, None),
    ("title:the -Gaza", "query-common-words", 1, None),
    ("the NEAR of", "query-common-words", 1, None),
    ('"the of"', "query-common-words", 1, None),
    ("x" * 1001, "query-too-long", 1001, None),
    ("", "query-empty", 1, None),
    ("( ) - , OR", "query-empty", 1, None),
    ("(" * 50 + "a", "query-too-deep", 41, None),
    ("((Gaza NEAR a) NEAR b) NEAR c", "query-too-deep", 1, None),
    ("Hormuz^3", "query-not-yet", 7, None),
    ("ATLEAST/2 tanker", "query-not-yet", 1, None),
    ("Gaza NEAR/s force", "query-not-yet", 6, None),
    ("topic:gaza", "query-not-yet", 1, None),
    ("Gaza age:<24h", "query-not-yet", 6, None),
    ("#Gaza", "query-not-yet", 1, None),
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
    ("Gaza AND force OR troops", "query-mixed-and-or", 1, "(Gaza AND force) OR troops"),
    ("Baku, troops OR Gaza force", "query-mixed-and-or", 7, "troops OR (Gaza AND force)"),
    ("title: Gaza", "query-space-after-field", 1, "title:Gaza"),
    ("Gaza AND", "query-operator-lonely", 6, "Gaza"),
    ("AND Gaza", "query-operator-lonely", 1, "Gaza"),
    ("Gaza OR", "query-operator-lonely", 6, "Gaza"),
    ("Gaza title:", "query-operator-lonely", 6, "Gaza"),
    ("Gaza NOT", "query-operator-lonely", 6, "Gaza"),
    ("Gaza title:&", "query-operator-lonely", 6, "Gaza &"),
]


@pytest.mark.parametrize(("typed", "key", "position", "repair"), ADVISED)
def test_a_query_is_read_with_advice(typed: str, key: str, position: int, repair: str) -> None:
    advice = parse(typed).advice[0]
    assert (advice.key, advice.position, advice.repair) == (key, position, repair)


def test_mixed_operators_show_the_other_reading() -> None:
    details = dict(parse("Gaza AND force OR troops").advice[0].details)
    assert details["other"] == "Gaza AND (force OR troops)"
    assert dict(parse("Gaza OR force x").advice[0].details)["other"] == ""


def test_brackets_and_commas_need_no_advice() -> None:
    assert parse("(Gaza force) OR troops, Baku Israel").advice == ()


@given(queries)
def test_what_is_printed_is_read_again(query: Query) -> None:
    try:
        check_meaning(query)
    except QueryError:
        return
    assert parse(write(query)).query == query
    assert parse(explain(query)).query == query


SIGNS = st.lists(
    st.sampled_from(
        ["Gaza", "غزة", "צה", "the", " ", " ", "(", ")", '"', "OR", "AND", "NOT", "NEAR/3", "-",
         ",", "|", "&",
         "*", "?", "{", "}", "=", "title:", "lang:", "site:", "az", "~2", "^", "#", "<<<", ">>>", "\n", "1,0",
         "以", "\u200c", "’", "ـ", "_", ".", "foo:", "²", "\u0301", "…"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(st.one_of(st.text(max_size=60), SIGNS))
def test_any_input_is_read_or_refused(text: str) -> None:
    query, position = None, 1
    try:
        query = parse(text).query
    except QueryError as error:
        position = error.position
    assert 1 <= position <= len(text) + 1
    if query is None:
        return
    assert parse(write(query)).query == query
    assert parse(explain(query)).query == query
    assert write(parse(write(query)).query) == write(query)
