"""A query in words: what it asks for, what it leaves out, where; in the interface language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.reading import in_words
from bot.matching.parse import parse
from bot.matching.syntax import Query
from bot.text.bidi import base_direction, clean, direction
from tests.chat.world import PHRASES, TOPICS
from tests.matching.strategies import queries

READ = [
    ("Gaza force", "Stories with Gaza and force.", "أخبار فيها «Gaza» و«force»."),
    ("Gaza, غزة", "Stories with Gaza or غزة.", "أخبار فيها «Gaza» أو «غزة»."),
    (
        "(Gaza force, troops) -football lang:ar",
        "Stories with Gaza and force, or with troops; not with football; only in Arabic.",
        "أخبار فيها «Gaza» و«force»، أو فيها «troops»؛ ليس فيها «football»؛ فقط باللغة العربية.",
    ),
    (
        "(Gaza -football), troops",
        "Stories with Gaza (not with football), or with troops.",
        "أخبار فيها «Gaza» (ليس فيها «football»)، أو فيها «troops».",
    ),
    (
        "title:(Baku OR Aliyev) (oil OR gas)",
        "Stories with (Baku or Aliyev) in the headline and (oil or gas).",
        "أخبار فيها («Baku» أو «Aliyev») في العنوان و(«oil» أو «gas»).",
    ),
    (
        "Hormuz^3, tanker min:4",
        "Stories with Hormuz (counts 3) or tanker; together counting 4 or more.",
        "أخبار فيها «Hormuz» (وزنها 3) أو «tanker»؛ مجموع أوزانها 4 أو أكثر.",
    ),
    (
        "site:report.az",
        "Stories from report.az.",
        "أخبار من report.az.",
    ),
    ("site:report.az -lang:az", "Stories from report.az; not in Azerbaijani.", None),
    (", ".join(f"w{n}" for n in range(26)),
     f"Stories with {' or '.join(f'w{n}' for n in range(24))} or ….", None),
    ("Gaza NEAR/s force", "Stories with Gaza in one sentence with force.", None),
    ("lead:Gaza ONEAR/s force",
     "Stories with Gaza in the first sentence before force in one sentence.", None),
    ("Gaza NEAR/4 force", "Stories with Gaza at most 4 words from force.",
     "أخبار فيها «Gaza» على بعد 4 كلمات على الأكثر من «force»."),
    ("Gaza ONEAR/1 force text:x1", "Stories with (Gaza right before force) and x1 below the headline.", None),
    ("ATLEAST/2 (a1 b1)", "Stories with (a1 and b1) at least 2 times.",
     "أخبار فيها («a1» و«b1») مرتين على الأقل."),
    ('=Gaza "a b1" {ISF} "a b1"~2',
     "Stories with Gaza in just this form and “a b1” and ISF with just these capitals and “a b1” with at "
     "most 2 words between.", None),
    ("topic:caucasus -topic:gone", "Stories with the topic “Caucasus”; not with the topic “gone”.",
     "أخبار فيها الموضوع «القوقاز»؛ ليس فيها الموضوع «gone»."),
    ("Gaza lang:(ar OR az) country:ID", "Stories with Gaza; only in Arabic or in Azerbaijani; only from "
     "sources in Indonesia.", None),
    ("Gaza author:doe #war", "Stories with Gaza; only by doe; only tagged “war”.", None),
    ("Gaza age:<24h -age:[24 TO 48]",
     "Stories with Gaza; only in their first 24 hours; not 24 to 48 hours old.", None),
    ("(Gaza -(force, troops)) OR site:a.com",
     "Stories with Gaza (not with force or troops), or from a.com.", None),
    ("title:(Gaza -force lang:ar age:<2h)",
     "Stories with (Gaza and no force and in Arabic and in their first 2 hours) in the headline.", None),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "english", "arabic"), READ)
def test_a_query_is_told_in_words(typed: str, english: str, arabic: str | None) -> None:
    query = parse(typed).query

    assert plain(in_words(query, "en", PHRASES, TOPICS)) == english
    if arabic is not None:
        assert plain(in_words(query, "ar", PHRASES, TOPICS)) == arabic


def plain(text: str) -> str:
    return text.translate(dict.fromkeys((0x2068, 0x2069)))


@given(queries, st.sampled_from(PHRASES.languages()))
def test_every_query_can_be_told_in_the_direction_of_its_language(
    query: Query, language: str
) -> None:
    said = in_words(query, language, PHRASES, TOPICS)

    assert direction(said) == base_direction(language)
    assert clean(said) == said
