"""The table of words beside this file: one line, one word met or not met. A bug is a new line."""

from pathlib import Path

import pytest

from bot.core.ids import WatchId
from bot.core.match import Document
from bot.matching.index import StandingQueries
from bot.text.languages import TABLE, guess, of_script, of_word, script_of

ROWS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("language", "keyword", "text", "expected"), ROWS)
def test_a_word_is_met(language: str, keyword: str, text: str, expected: str) -> None:
    standing = StandingQueries()
    standing.set(WatchId(1), keyword, keyword)
    found = standing.match(Document("", text, "", language))
    assert bool(found) == (expected == "+")


GUESSES = [
    ("ar", "أعلن الرئيس أن بلاده لن ترسل قوات إلى قطاع غزة"),
    ("fa", "رئیس جمهوری گفت که نیروی بین‌المللی برای غزه است"),
    ("he", "נשיא המדינה אמר כי לא יישלחו חיילים"),
    ("tr", "Cumhurbaşkanı bu konuda çok daha fazla soru olduğunu söyledi"),
    ("az", "Prezident bu məsələ ilə bağlı suallar olduğunu bildirib"),
    ("ru", "Президент заявил, что страна не отправит военных"),
    ("uk", "Президент заявив, що країна не відправить військових"),
    ("en", "The president said that the country will not send troops"),
    ("fr", "Le président a dit que le pays ne va pas envoyer des soldats"),
    ("de", "Der Präsident sagte, dass das Land nicht mit dabei ist"),
    ("kk", "Президент бұл мәселе туралы үкімет отырысында айтты"),
    ("uz", "Prezident bu masala boʻyicha hukumat bilan uchrashdi"),
    ("ur", "صدر نے کہا کہ ملک کی فوج غزہ نہیں جائے گی"),
    ("ko", "대통령은 군대를 보내지 않겠다고 말했다"),
    ("zh", "阿塞拜疆总统表示"),
    ("ja", "大統領は述べた"),
    ("ko", "대통령은 말했다"),
    ("el", "Ο πρόεδρος είπε ότι η χώρα"),
    ("pl", "Prezydent powiedział, że kraj się nie zgodzi"),
    ("fi", "Presidentti sanoi, että maa ei lähetä joukkoja"),
    ("sr", "Председник је рекао да земља неће слати војску"),
    ("bg", "Президентът каза, че страната няма да изпрати войски"),
    ("kk", "Президент бұл туралы мәлімдеді және оны қолдады"),
    ("de", "Ich kann dieses Geschäft nur wärmstens empfehlen."),
    ("de", "Vielen Dank für die gute Betreuung"),
    ("ru", "Новый закон вступит в силу через месяц"),
    ("hu", "A kormány döntést hozott az adókról"),
    ("ro", "Guvernul a aprobat bugetul pentru anul viitor"),
    ("id", "Pemerintah mengumumkan kebijakan baru"),
    ("und", "2026 — 13:0"),
    ("und", "SOCAR Tamar Leviathan"),
    ("und", ""),
]


@pytest.mark.parametrize(("language", "text"), GUESSES)
def test_the_language_is_guessed(language: str, text: str) -> None:
    assert guess(text) == language


def test_every_language_has_its_own_row_and_words() -> None:
    for code, language in TABLE.items():
        assert language.code == code
        assert language in of_script(language.script)
        assert language.common


def test_the_script_decides_where_the_language_disagrees() -> None:
    assert of_word("غزة", "en").code == "ar"
    assert of_word("غزه", "fa").code == "fa"
    assert of_word("Gaza", "ar").code == "und"
    assert of_word("Газа", "sr").code == of_word("Gaza", "sr").code == "sr"
    assert of_word("Γάζα", "el").script == "greek"


def test_scripts() -> None:
    words = {
        "7": "other",
        "Gaza": "latin",
        "غزة": "arabic",
        "ﬡ": "hebrew",
        "가": "hangul",
        "ª": "latin",
    }
    assert {word: script_of(word) for word in words} == words
