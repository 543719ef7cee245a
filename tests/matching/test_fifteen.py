"""The fifteen queries that the language was made for: each is read, printed, read again, finds its story."""

import pytest

from bot.core.ids import TopicId
from bot.core.match import Document
from bot.matching.analysed import AnalysedText
from bot.matching.evaluate import find
from bot.matching.parse import parse, parse_saved
from bot.matching.printing import explain, write
from bot.matching.topics import compile_topic
from bot.topics import load_topics

TOPIC = TopicId("gaza-stabilisation-force")
FIFTEEN = [
    ("Gaza stabilisation force", "Forces for stabilisation in Gaza", "en"),
    ("Gaza stabilisation force, قوة الاستقرار الدولية, כוח הייצוב הבינלאומי",
     "דיון על כוח הייצוב הבינלאומי", "he"),
    ('"stabilization force" OR "stabilisation force"', "The stabilisation force arrives", "en"),
    ("قوة ONEAR/4 استقرار غزة", "قوة دولية مؤقتة لتحقيق الاستقرار في غزة", "ar"),
    ("כוח הייצוב -הייטק", "המדינות בכוח הייצוב", "he"),
    ("title:(عليف OR علييف) إسرائيل", "عليف يزور إسرائيل", "ar"),
    ("(Azerbaijan* OR Baku OR Aliyev) NEAR/10 (Israel* OR Netanyahu)", "Azerbaijani oil for Israelis", "en"),
    ('{Газе} OR {Газа} OR "сектор* Газ?"', "Новости о Газе", "ru"),
    ('آذربایجان اسرائیل -"آذربایجان شرقی" -"آذربایجان غربی"', "روابط آذربایجان و اسرائیل", "fa"),
    ("علی‌اف غزه", "علیاف درباره غزه", "fa"),
    ("Ilham Eliyev Qezza lang:az", "İlham Əliyev Qəzza haqqında danışdı", "az"),
    ("SOCAR (Tamar OR Leviathan OR Ceyhan) site:report.az", "SOCAR buys into Tamar", "en"),
    ("title:Gaza NEAR/s troops country:ID", "Gaza needs troops", "en"),
    ("Hormuz^3 tanker^2 strike^1 mine^1 min:4 ATLEAST/2 tanker",
     "Tanker strike near Hormuz: a mine hits another tanker", "en"),
    (f"topic:{TOPIC} (Azerbaijan OR أذربيجان OR אזרבייג'ן) -lang:id age:<24h",
     "Azerbaijan will not send troops to the Gaza International Stabilization Force", "en"),
]  # fmt: skip
COMPILED = {TOPIC: compile_topic(load_topics()[TOPIC])}


@pytest.mark.parametrize(("typed", "headline", "language"), FIFTEEN)
def test_a_query_of_the_fifteen_works(typed: str, headline: str, language: str) -> None:
    query = parse(typed).query
    story = Document(headline, "", "", language, "report.az", "ID", age_hours=2.0)

    assert parse_saved(write(query)).query == query == parse_saved(explain(query)).query
    assert find(query, AnalysedText(story, COMPILED)) is not None
    other = Document("Football in Baku", "", "", language, "report.az", "ID", age_hours=2.0)
    assert find(query, AnalysedText(other, COMPILED)) is None
