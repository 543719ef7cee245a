"""Headlines as keys: which words of a title name the news, and whether they name it alone.

Agencies number their updates, portals add "| Outlet" and sites add "Watch:"; none of it is the news. And
some titles say nothing of what is below them: they come back every morning.
"""

import re

from bot.text.fold import fold

_FEWEST_WORDS = 2
_TELLING_WORDS = 5
_TELLING_LETTERS = 25
"""So much a headline must say that two sources do not write it of two things."""

_LABELS = (
    "update", "breaking", "breaking news", "exclusive", "watch", "video", "photos", "just in",
    "corrected",
    "refile", "wrapup", "عاجل", "عاجل جدا", "فيديو", "بالفيديو", "بالصور", "صور", "خاص", "شاهد",
    "срочно",
    "видео", "фото", "молния", "эксклюзив", "מבזק", "דחוף", "בלעדי", "צפו", "son dakika", "flaş",
    "özel",
    "təcili", "eksklüziv", "foto", "فوری", "ویدئو", "exclusif", "vidéo", "urgente", "eilmeldung",
)  # fmt: skip
_REPEATING = (
    "live blog", "liveblog", "live updates", "live coverage", "live news", "as it happened",
    "liveticker",
    "briefing", "newsletter", "weather", "forecast", "horoscope", "lottery", "exchange rate",
    "exchange rates",
    "news in brief", "top stories", "in pictures", "photos of the day", "pictures of the day",
    "crossword",
    "this week in", "today in history", "what to know today", "podcast", "بث مباشر", "لحظه بلحظه",
    "تغطيه مباشره", "تغطيه مستمره", "حاله الطقس", "درجات الحراره", "سعر الدولار", "اسعار الذهب",
    "سعر الذهب",
    "اسعار العملات", "مواقيت الصلاه", "حظك اليوم", "نشره اخبار", "موجز اخبار", "اخبار اليوم",
    "صحف اليوم",
    "прямая трансляция", "онлайн трансляция", "погода", "прогноз погоды", "курс валют", "гороскоп",
    "главное за", "новости к этому часу", "מזג האוויר", "תחזית", "עדכונים שוטפים", "הורוסקופ",
    "שערי מטבע",
    "hava durumu", "canlı anlatım", "canlı yayın", "günlük burç", "altın fiyatları", "döviz kurları",
    "hava proqnozu", "valyuta məzənnəsi", "canlı yayım", "هواشناسی", "قیمت دلار", "قیمت طلا", "نرخ ارز",
    "en direct", "météo", "en vivo", "el tiempo hoy", "wetter",
)  # fmt: skip


def _any_of(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(fold(phrase)) for phrase in sorted(phrases, key=len, reverse=True))


_LABEL = re.compile(rf"\W*(?:{_any_of(_LABELS)})(?:\s*\d+)?\s*(?:[:|!-]+|\.\.+)\s*")
_OUTLET = re.compile(r"\s+[|-]\s+([^|]+)$|\s+\(([^()]+)\)$")
_OUTLET_WORDS = 4
_REPEATS = re.compile(rf"\b(?:{_any_of(_REPEATING)})\b")
_LIVE = re.compile(r"^live\b")
_DATED = re.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}\W+\w+\W+20\d\d\b|\b\w+\W+\d{1,2}\W+20\d\d\b"
)
_WORD = re.compile(r"\w+(?:'\w+)?")


def headline_words(title: str) -> str:
    """Give the folded words of a title that name the news, or "" where it is no key.

    It is none when it has fewer than two words, or when it comes back with other news (live blog, weather,
    a date): that would hide tomorrow's behind today's.
    """
    folded = fold(title)
    if _REPEATS.search(folded) or _LIVE.search(folded) or _DATED.search(folded):
        return ""
    bare = _LABEL.sub("", folded, count=1) if _LABEL.match(folded) else folded
    words = _without_outlet(bare)
    return " ".join(words) if len(words) >= _FEWEST_WORDS else ""


def comes_back(title: str) -> bool:
    """Tell whether a title comes back over other news, so that not even its likeness says anything.

    A "Live:" in front and a date inside may be part of a headline that tells enough without them.
    """
    folded = fold(title)
    undated = _DATED.sub("", folded)
    return _REPEATS.search(folded) is not None or (
        undated != folded and not is_telling(" ".join(_WORD.findall(undated)))
    )


def is_telling(words: str) -> bool:
    """Tell whether folded words say enough to be the same news from whatever source."""
    letters = sum(map(str.isalpha, words))
    return len(words.split()) >= _TELLING_WORDS and letters >= _TELLING_LETTERS


def _without_outlet(folded: str) -> list[str]:
    """The words before trailing "| Outlet" and "(AFP)"; numbers there are news ("- 12 killed"), and stay."""
    words = _WORD.findall(folded)
    while outlet := _OUTLET.search(folded):
        name = outlet[1] or outlet[2]
        folded = folded[: outlet.start()]
        before = _WORD.findall(folded)
        named = len(_WORD.findall(name)) <= _OUTLET_WORDS and not re.search(r"\d", name)
        if not named or not is_telling(" ".join(before)):
            break
        words = before
    return words
