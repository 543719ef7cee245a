"""Datelines: where, when and through whom a report came, before it begins.

"GAZA, Jan 6 (Reuters) —", "МОСКВА, 6 января. /ТАСС/.", "القاهرة - وكالات:", "ANKARA (AA) -". They tell a
reader nothing that the source line of an alert does not, and they take the room of the news.
"""

import re

_AGENCIES = (
    "Reuters", "Associated Press", "AP", "AFP", "dpa", "DPA", "Xinhua", "UPI", "EFE", "ANSA",
    "AA", "DHA",
    "İHA", "IHA", "ANKA", "Anadolu", "IANS", "ANI", "PTI", "KUNA", "WAM", "SPA", "QNA", "MENA",
    "Petra", "SANA",
    "WAFA", "IRNA", "ISNA", "Bloomberg", "CNN", "BBC", "JTA", "JNS", "TASS", "RIA Novosti", "Interfax",
    "Sputnik", "AZERTAC", "AZƏRTAC", "Trend", "APA", "Report", "Turan", "Ukrinform", "ТАСС",
    "РИА Новости",
    "Интерфакс", "Рейтер", "АФП", "АП", "Спутник", "Тренд", "Укринформ", "رويترز", "أ ف ب",
    "أ.ف.ب", "ا ف ب", "اف ب", "إف ب",
    "فرانس برس", "د ب أ", "د.ب.أ", "أ ش أ", "أ.ش.أ", "أسوشيتد برس", "أ ب", "وكالات", "الوكالات",
    "الأناضول",
    "شينخوا", "سبوتنيك", "سانا", "وفا", "معا", "واس", "وام", "كونا", "قنا", "بترا", "העיתונות",
    "רויטרס",
    "סוכנויות", "סוכנויות הידיעות", "איי-פי", "איי-אף-פי", "AP", "ایسنا", "ایرنا", "رویترز",
    "تسنیم", "ایلنا",
    "مهر", "فارس",
)  # fmt: skip
_AGENCY = "|".join(sorted(map(re.escape, dict.fromkeys(_AGENCIES)), key=len, reverse=True))
_DASH = r"(?:-{1,2}|[–—―ـ])"
_UPPER = "A-ZÀ-ÞА-ЯЁІЇЄĞİŞÇÖÜƏ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’/-]*[{_UPPER}]\.?"
_CREDITED = "|".join(
    ("Narrator", "Author", "Reporter", "Text", "Auteur", "Autor", "Autore", "Автор", "Текст", "Yazar",
     "Muhabir", "Müəllif", "بقلم", "کاتب", "نویسنده", "כתב", "作者", "记者", "記者")
)  # fmt: skip
_ARABIC = "[ء-ە]"
_HAN_LETTERS = "\u3400-\u9fff"
_HAN = f"[{_HAN_LETTERS}]"

_FORMS = (
    # GAZA CITY, Gaza Strip, Jan 6 (Reuters) — · ANKARA (AA) - · باكو 6 يناير (رويترز) -
    rf"[^.!?؟()]{{0,60}}\(\s*(?:{_AGENCY})(?:[\s,/]+[^()]{{1,20}})?\)\s*(?:{_DASH}|:|\.)?\s*",
    # МОСКВА, 6 янв - РИА Новости. · МОСКВА, 6 января. /ТАСС/. · Bakı, 6 yanvar, AZƏRTAC
    rf"[^!?؟()]{{2,40}}[\s,./]{_DASH}?\s*/?(?:{_AGENCY})/?\s*(?:\.\s|:\s|\s{_DASH}\s)\s*",
    # BAKU, Azerbaijan, January 6. Name Surname, Trend: is the form above; Reuters - · ТАСС, 6 января.
    rf"(?:{_AGENCY})(?:,\s+\d{{1,2}}\s+\w+)?\s*(?:\s{_DASH}\s|:\s|\.\s)\s*",
    # BAKU, Jan 6 (any agency) — · باكو، 6 يناير (أي وكالة) — : a date makes sure of it
    rf"[^\W\d][^.!?؟()\d]{{1,40}}[,،]\s(?:\d{{1,2}}\s[^\W\d]+(?:\s[^\W\d]+)?|[^\W\d]+\.?\s\d{{1,2}})\.?"
    rf"\s*\([^()]{{2,40}}\)\s*{_DASH}\s+",
    # BAKÜ (any agency) - · (any agency) --
    rf"(?:{_CAPITALS}(?:[ ,]+{_CAPITALS}){{0,3}}\s)?\([^()\d]{{2,40}}\)\s*{_DASH}\s+",
    # Baku (any-agency.com) – Ministers
    rf"(?:[{_UPPER}][\w.'’-]+\s){{1,4}}\([{_UPPER}][^()\d]{{1,40}}\)\s*{_DASH}\s+(?=[\"“«‘]?[{_UPPER}])",
    # BAKU: Ministers · NEW PORT, Jan 6: Ministers · Baku, May 10: Ministers; a short word may speak
    rf"(?:{_CAPITALS}\s){{0,2}}(?=[{_UPPER}]{{5}}){_CAPITALS}:\s+(?=[\"“«‘]?[{_UPPER}])",
    rf"[{_UPPER}][^\W\d][^.!?():–—\d]{{1,40}},\s(?:[^\W\d]+\.?\s\d{{1,2}}|\d{{1,2}}\.?\s[^\W\d]+\.?)"
    rf"(?:,?\s\d{{4}})?:\s+",
    # 巴库——部长 · 巴库市：部长 (a place by its name, or the label may be who speaks)
    # 巴库（某社）- 部长 · 某某社巴库1月6日电（记者某某）
    rf"{_HAN}[{_HAN_LETTERS}·、，]{{1,10}}(?<![说称道问示出])——(?=\S{{10}})",
    rf"{_HAN}{{1,5}}[市省城县縣岛島港州]：(?=[^“「\"]\S{{12}})",
    rf"{_HAN}{{0,10}}[（(]{_HAN}{{2,10}}[）)]\s*(?:{_DASH}{{1,2}}|：)\s*",
    r"[^。！？：]{2,20}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)[ ，]?(?:[（(][^（）()]{1,30}[）)])?\s*",
    # Narrator: Name Surname. · 6 January – FOR IMMEDIATE RELEASE
    rf"(?:{_CREDITED})\s?[:：]\s?[^.。:：]{{2,40}}[.。]\s*",
    r"[^.!?]{0,25}\bFOR IMMEDIATE RELEASE\b[\s:–—-]*",
    # 2026 - Ministers
    rf"\d{{4}}\s{_DASH}\s(?=[\"“«]?[{_UPPER}])",
    # THE NEW BOOK - Ministers · CHANNEL 2/9PM - Ministers
    rf"(?=[{_UPPER}]{{2}})(?:[{_UPPER}\d+][{_UPPER}\d.'’/+&-]*(?:h\d\d)?[\s,:]+){{1,7}}{_DASH}\s+(?=[\"“«]?[{_UPPER}\d])",
    # BAKU — · WASHINGTON, Jan. 6 -- · BAKU, Azerbaijan, January 6.
    rf"{_CAPITALS}(?:[ ,]+{_CAPITALS}){{0,3}}(?:,[^.!?():–—]{{1,25}}\.?(?:\s\d{{1,2}})?)?\s+{_DASH}\s+",
    rf"{_CAPITALS}(?:,\s[^\W\d]+){{0,2}},\s[^\W\d]+\s\d{{1,2}}\.\s+",
    # غزة ـ أرشيفية (the caption of a picture that the feed left out)
    rf"{_ARABIC}+(?:\s{_ARABIC}+){{0,3}}\s*{_DASH}\s*(?:صورة\s)?أرشيفي?ة?\s+",
    # القاهرة - مكتب الجريدة: · غزة – «القدس العربي»: · القدس المحتلة/ خاص:
    rf"{_ARABIC}+(?:\s{_ARABIC}+){{0,2}}\s*(?:{_DASH}|/)\s*"
    rf"[«\"“]?[ء-ە.]+(?:\s[ء-ە.]+){{0,3}}[»\"”]?\s*:\s",
    # غزة - · תל אביב –
    rf"(?:{_ARABIC}+(?:\s{_ARABIC}+)?|[א-ת]+(?:\s[א-ת]+)?)\s{_DASH}\s",
)
_DATELINE = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_SIGNATURE = re.compile(rf"\s*(?:\((?:{_AGENCY})\)|/(?:{_AGENCY})/)\s*$")
_LABEL = re.compile(
    rf"([{_UPPER}][\w’'-]{{2,}}(?:\s[{_UPPER}][\w’'-]+)?|{_HAN}{{2,5}})[:：]\s*(?=[{_UPPER}{_HAN_LETTERS}])"
)
_LEAST = 10
"""Letters of news that must remain behind a dateline, or it was none."""


def without_dateline(paragraph: str) -> str:
    """Give a paragraph without the dateline at its head and the agency's signature at its end."""
    paragraph = _SIGNATURE.sub("", paragraph)
    found = _DATELINE.match(paragraph)
    if found and len(paragraph) - found.end() >= _LEAST:
        return paragraph[found.end() :]
    label = _LABEL.match(paragraph)
    # "Baku: …" may be who speaks; a place is said again ("… in Baku"), and then nothing is lost.
    if label and re.search(
        rf"{re.escape(label[1])}(?![^\W{_HAN_LETTERS}])", paragraph[label.end() :]
    ):
        return paragraph[label.end() :]
    return paragraph
