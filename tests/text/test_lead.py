"""The lead is the first real sentence, whole, without what stands around the news."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.dateline import without_dateline
from bot.text.lead import lead_sentence
from bot.text.sentence import first_sentence

HEADLINE = "حليف بارز.. أذربيجان تعلن عدم المشاركة في قوات السلام في غزة"
LEAD = (
    "أعلن الرئيس الأذربيجاني إلهام علييف رسميا أن بلاده لن ترسل قوات تابعة لها إلى القوة المزمع نشرها في "
    "قطاع غزة، قائلا إن شؤون الدول العربية يجب أن تحل من قبل الدول نفسها"
)
PAGE = f"""الأحد 01 فبراير 2026
رئيس التحرير
سياسة
{HEADLINE}
غزة ـ أرشيفية
الثلاثاء 06/يناير/2026 - 08:41 ص
{LEAD}
قوات حفظ السلام في غزة
وقال علييف مساء اليوم إن أذربيجان لا تعتزم إرسال جنود إلى قوة حفظ السلام في قطاع غزة.
تابع مواقعنا"""


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        LEAD,
        f"غزة ـ أرشيفية\n{LEAD}",
        f"غزة ـ أرشيفية {LEAD}",
        f"{HEADLINE}\n{LEAD}",
        f"{HEADLINE}. {LEAD}",
    ],
)
def test_the_seed_story(text: str) -> None:
    assert lead_sentence([text], "ar", HEADLINE) == LEAD


@pytest.mark.parametrize(
    ("language", "first", "rest"),
    [
        ("en", "Mr. Smith met Dr. J. R. Cohen of the U.S. Senate at No. 5.", "They spoke."),
        ("en", "It rose 2.5 percent (see Fig. A. The rest fell) on Monday.", "It fell."),
        ("en", 'He said "Welcome!" to them.', "Then he left."),
        ("en", 'She asked: "Is it true?"', "Nobody knew."),
        ("en", "Was it so?!", "2005 was."),
        ("en", "1. The first item stands here.", "2. The second."),
        ("en", "Wait… what was that?", "Nothing."),
        ("de", "Im 6. Jahrhundert n. Chr. kam Papst Paul VI. Meier.", "Das Jahr endete."),
        ("tr", "II. Dünya Savaşı 15. Yüzyılda değil, St. Michael'de başladı.", "Bitti."),
        ("ru", "По словам Н. А. Иванова, это было в 1974 г.", "Он родился в г. Баку."),
        ("ru", "Текстиль, посуда и т. д.", "Для нас это важно."),
        ("ro", "Poeme de I. Peltz au apărut.", "Apoi altele."),
        ("es", "22 de junio. - Barak salva su Gobierno.", "Luego nada."),
        ("hy", "Նա խոսեց ս.թ. հունվարի 15-ին. Բաքվում:", "Հետո լռեց։"),
        ("el", "Τι είπε ο κ. Παπάς;", "Κανείς δεν ξέρει."),
        ("hi", "राष्ट्रपति ने कहा कि सेना नहीं जाएगी।", "फिर वे चले गए।"),
        ("zh", "阿塞拜疆不会派兵（他说。不会）去加沙。", "他说。"),
        ("ar", "هل ترسل باكو قوات إلى غزة؟", "لا."),
        ("ar", "قال د. محمد إن الارتفاع ٢٫٥ م.", "ثم عاد."),
        ("he", "הסופר א. ב. יהושע ביקר בעזה.", "אחר כך חזר."),
        ("fa", "رئیس‌جمهور گفت نیرو نمی‌فرستد.", "سپس رفت."),
        ("xx", "Nothing is known of this tongue.", "Still it ends."),
        (None, "Ο πρόεδρος μίλησε.", "Μετά έφυγε."),
        (None, "Mr. Smith spoke.", "He left."),
        ("en", "“This same port . . .will open,” he said.", "So it was."),
        ("en", 'He called it "a port. No more."', "Then he left."),
        ("en", "He saw E! Port Stories on Monday.", "It rained."),
        ("en", "He said “We open the port.", "He meant it."),
        ("de", "Der Hafen Kaspi Inc. Ost stieg.", "Dann nichts."),
        ("zh", "“港口开了。”他说，然后离开。", "后来下雨。"),
    ],
)  # fmt: skip
def test_a_sentence_ends_as_its_language_has_it(
    language: str | None, first: str, rest: str
) -> None:
    gap = "" if language == "zh" else " "

    assert first_sentence(f"{first}{gap}{rest}", language) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Cranes lift the last of the boxes.The harbour master left.", "Cranes lift the last of the boxes."),
        ("Краны подняли последний груз.Капитан уехал.", "Краны подняли последний груз."),
        ('The port is open to all."Bring your boats" is its motto.', "The port is open to all."),
        ("The cranes lift the last boxes.Ships, at last, leave.", "The cranes lift the last boxes."),
        ("See Harbour.Com for more of it", "See Harbour.Com for more of it"),
        ("Version 2.Final is out", "Version 2.Final is out"),
    ],
)  # fmt: skip
def test_a_forgotten_space_does_not_hide_an_end(text: str, first: str) -> None:
    assert first_sentence(text, "en") == first


def test_a_paragraph_without_an_end_is_whole() -> None:
    assert (
        first_sentence(" no end at all, example.com/a.b ", "en") == "no end at all, example.com/a.b"
    )
    assert first_sentence(" . Then", "en") == "."


NEWS = {
    "en": "Azerbaijan will not send troops.",
    "ru": "Азербайджан не отправит войска.",
    "ar": "أعلن الرئيس أن بلاده لن ترسل قوات.",
    "he": "הנשיא הודיע שלא ישלח כוחות לעזה.",
    "tr": "Azerbaycan asker göndermeyecek.",
}


@pytest.mark.parametrize(
    ("language", "dateline"),
    [
        ("en", "GAZA, Jan 6 (Reuters) — "),
        ("en", "GAZA CITY, Gaza Strip (AP) — "),
        ("en", "WASHINGTON, Jan. 6 -- "),
        ("en", "BAKU, Azerbaijan, January 6. "),
        ("en", "BAKU/ANKARA – "),
        ("en", "(Reuters) - "),
        ("en", "AFP - "),
        ("en", "BAKU, Jan 6 (Harbour Wire) — "),
        ("tr", "BAKÜ (Yeditepe) - "),
        ("ru", "БАКУ, 6 января (Заволжский телеграф) — "),
        ("ar", "باكو، 6 كانون الثاني (المرفأ) — "),
        ("ar", "(وكالة الضفتين) -- "),
        ("he", "וושינגטון, 6 בינואר (סוכנות המגדלור) — "),
        ("tr", "ANKARA (AA) - "),
        ("tr", "Bakı, 6 yanvar, AZƏRTAC. "),
        ("ru", "БАКУ, 6 января (ТАСС) — "),
        ("ru", "МОСКВА, 6 янв - РИА Новости. "),
        ("ru", "МОСКВА, 6 января. /ТАСС/. "),
        ("ar", "القاهرة - وكالات: "),
        ("ar", "باكو 6 يناير (رويترز) - "),
        ("ar", "بغداد ١٥ - ٧ (أ ف ب) - "),
        ("ar", "غزة – «القدس العربي»: "),
        ("ar", "غزة ـ أرشيفية "),
        ("ar", "غزة - "),
        ("he", "סוכנויות הידיעות: "),
        ("he", "תל אביב – "),
        ("en", "Baku (HarbourNews.com) – "),
        ("en", "HARBOUR: "),
        ("en", "Baku, May 10: "),
        ("en", "6 January – FOR IMMEDIATE RELEASE "),
        ("en", "Narrator: Leyla Karimli. "),
        ("en", "THE LONG READ/PORTS - "),
        ("en", "CANAL 2/20h50 - "),
        ("en", "2026 - "),
    ],
)
def test_a_dateline_goes(language: str, dateline: str) -> None:
    assert lead_sentence([dateline + NEWS[language] + " More."], language) == NEWS[language]


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("巴库——部长们周一表示港口将在春天开放。", "部长们周一表示港口将在春天开放。"),
        ("巴库（海港社）- 部长们周一表示港口将开放。", "部长们周一表示港口将开放。"),
        ("海港社巴库1月6日电（记者李明）部长们表示港口将开放。", "部长们表示港口将开放。"),
        (
            "巴库市：部长们周一在会上表示港口将在春天开放。",
            "部长们周一在会上表示港口将在春天开放。",
        ),
        ("Sumqayit: The port of Sumqayit is open.", "The port of Sumqayit is open."),
        ("孟买：部长们周一表示港口将在孟买开放。", "部长们周一表示港口将在孟买开放。"),
    ],
)
def test_a_dateline_of_another_shape_goes(text: str, news: str) -> None:
    assert without_dateline(text) == news


@pytest.mark.parametrize(
    "text",
    [
        "部长：港口将在春天开放，所有船只都可以进来。",
        "Karimli: The port will open in spring.",
        "AI: 2, people: 0.",
        "NATO and the EU agreed on Tuesday - Reuters reported it.",
        "R. -- A ideia agrada-me.",
        "BAKU — Short.",
        "Aliyev (right) met the minister.",
        "The minister (a lawyer) - and his wife - left for Baku.",
        "He came, he said (twice) - and went home again.",
    ],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert without_dateline(text) == text


def test_a_signature_goes() -> None:
    assert without_dateline("Azerbaijan will not send troops (Reuters)") == NEWS["en"][:-1]


@pytest.mark.parametrize(
    ("texts", "headline", "lead"),
    [
        ([], "", ""),
        (["", "  \n ", "…"], "", ""),
        (["", "The port opened. Later more."], "", "The port opened."),
        (["Read more\nThe port opened."], "", "The port opened."),
        (["اقرأ أيضا: خبر آخر\nشارك\nفتح الميناء."], "", "فتح الميناء."),
        (["شارك الرئيس في القمة. ثم عاد."], "", "شارك الرئيس في القمة."),
        (["Share prices fell. More."], "", "Share prices fell."),
        (["Photo: AFP\nThe port opened."], "", "The port opened."),
        (["The port of Baku opened Read more..."], "", "The port of Baku opened"),
        (["The port of Baku opened […]"], "", "The port of Baku opened…"),
        (["The port opens"], "The Port Opens", ""),
        (["The port opens. It is big."], "The port opens", "It is big."),
        (["Port of Baku opens today  Baku Post"], "Port of Baku opens today", ""),
        (["Port of Baku opens at noon."], "Port of Baku opens", "Port of Baku opens at noon."),
        (["Ministers open a port"], "Port of Baku opens today", "Ministers open a port"),
        (["Gaza. The port opened."], "Gaza", "Gaza."),
        (
            ["By Leyla\nThe port of Baku opened on Tuesday"],
            "",
            "The port of Baku opened on Tuesday",
        ),
        (["A first line that is longer\nShort one"], "", "A first line that is longer"),
        (["x " * 600 + "end."], "x", "x " * 600 + "end."),
        (["Ministers open the new port"], "A feast — Ministers open the new port", ""),
        (["Ministers open the new port"], "A feastMinisters open the new port", ""),
        (["Ministers open the port"], "Ministers open the port of Baku", ""),
        (
            ["Ministers open Ports close today", "Ports close."],
            "Ministers open",
            "Ministers open Ports close today",
        ),
        (["港口开放了 部长们周一到场。"], "港口开放了", "港口开放了 部长们周一到场。"),
        (["巴库的港口今天开放了 部长们周一到场。"], "巴库的港口今天开放了", "部长们周一到场。"),
        (["Port of Baku opens 🔵 Ministers came."], "Port of Baku opens", "Ministers came."),
        (
            ["One two three four five six ports Ministers came."],
            "One two three four five six ports",
            "Ministers came.",
        ),
        (
            ["One two three four five six ports in a row are open."],
            "One two three four five six ports",
            "One two three four five six ports in a row are open.",
        ),
        (
            ["One two three four five six ports Baku opens."],
            "One two three four five six ports…",
            "One two three four five six ports Baku opens.",
        ),
        (
            ["The port of Baku opens Baku Post\nShips wait at the pier The Mast\nMore"],
            "The port of Baku opens",
            "",
        ),
        (["The port opens Mast.com\nShips wait at the pier"], "The port opens - Mast.com", ""),
        (["The port opens\nShips wait at the pier"], "The port opens", "Ships wait at the pier"),
        (
            ["The harbour master said here is\nwhy the ships wait. More."],
            "",
            "The harbour master said here is why the ships wait.",
        ),
        (
            [
                "The harbour master has come home\nhttps://port.example\nThe port of Baku opens today at noon"
            ],
            "",
            "The port of Baku opens today at noon",
        ),
        (["What is new?\nThe port of Baku opens at noon."], "", "The port of Baku opens at noon."),
        (["New year", "The port opened."], "", "The port opened."),
        (["52 points, 7 comments"], "", ""),
        (["港口"], "", ""),
        (["港口今天开放了"], "", "港口今天开放了"),
        (["depth = 12\nberths = 40"], "", ""),
        (
            ["Follow the port: https://port.example The port of Baku opened. More."],
            "",
            "The port of Baku opened.",
        ),
        (
            ["https://port.example - BECOME A SAILOR TODAY!\nThe port opened."],
            "",
            "The port opened.",
        ),
        (
            ["The port of Baku opened today #baku #port LIVE FEED: https://port.example"],
            "",
            "The port of Baku opened today",
        ),
        (["The port of Baku opened. Give: https://port.example"], "", "The port of Baku opened."),
        (
            ["All of it stands at https://port.example"],
            "",
            "All of it stands at https://port.example",
        ),
        (["https://port.example #baku"], "", ""),
        (["Fans: https://port.example"], "", ""),
        (["Good morning! The port opened."], "", "The port opened."),
        (
            ["Cranes at the pier in May (Photo: Leyla Karimli) The port opened."],
            "",
            "The port opened.",
        ),
        (
            ["The port has opened today Read Full Article at Harbour.example"],
            "",
            "The port has opened today",
        ),
        (["The port opened. Read more: harbour.example"], "", "The port opened."),
        (["港口今天开放了 阅读 Harbour 全文"], "", "港口今天开放了"),
        (["港口今天开放了 在 Harbour 阅读全文"], "", "港口今天开放了"),
        (["港口今天开放了@harbour"], "", "港口今天开放了"),
        (["The post office opened. More."], "", "The post office opened."),
        (
            ["The port opened.\nThe post Port opens appeared first on Harbour."],
            "",
            "The port opened.",
        ),
    ],
)
def test_what_stands_around_the_news_goes(texts: list[str], headline: str, lead: str) -> None:
    assert lead_sentence(texts, "en", headline) == lead


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "hy", "zh", None]))
def test_a_sentence_is_the_beginning_of_its_paragraph(text: str, language: str | None) -> None:
    assert text.strip().startswith(first_sentence(text, language))


@pytest.mark.parametrize(
    "piece",
    [
        "a. b",
        "(",
        "... ",
        "A. ",
        "— ",
        "غزة - ",
        "Read more ",
        "1.",
        "۔ ",
        "x: https://a.b ",
        "https://a.b #c ",
        "A-B ",
        " “a. B",
        "巴库：",
        "A (Photo: b",
    ],
)
def test_hostile_text_takes_no_time(piece: str) -> None:
    start = time.process_time()

    lead_sentence([piece * 20_000], None, "a headline of some words")

    assert time.process_time() - start < 3
