"""How languages count: numbers in words, scales, and the words that say what happened to those counted."""

from collections.abc import Mapping
from functools import lru_cache

from bot.text.fold import fold
from bot.text.languages.rules import words

_SMALL = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "ar": "- ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "he": "שני שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
    "az": "iki üç dörd beş altı yeddi səkkiz doqquz on",
    "ru": "двое трое четверо пятеро шестеро семеро восемь девять десять",
    "fa": "دو سه چهار پنج شش هفت هشت نه ده",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
}
"""Two and up, as newspapers count people."""

_SCALES = {
    "en": "k thousand 3; m mln million millions 6; b bn billion billions 9; trillion 12",
    "ar": "ألف آلاف 3; مليون ملايين 6; مليار مليارات 9",
    "he": "אלף אלפי 3; מיליון מיליוני 6; מיליארד מיליארדי 9",
    "tr": "bin 3; milyon 6; milyar 9; trilyon 12",
    "az": "min 3; milyon mln 6; milyard mlrd 9",
    "ru": "тыс тысяч тысячи 3; млн миллион миллиона миллионов 6; млрд миллиард миллиарда миллиардов 9",
    "fa": "هزار 3; میلیون 6; میلیارد 9",
    "fr": "mille 3; million millions 6; milliard milliards 9",
}
"""Words behind a number with the zeros that they add."""

_FATES = {
    "dead": {
        "en": "killed kills kill dead die dies died deaths death killing fatalities slain",
        "ar": "قتيلا قتيل قتلى شهيدا شهيد شهداء مقتل استشهاد وفاة مصرع",
        "he": "הרוגים הרוג נהרגו נרצחו מתים מתו",
        "tr": "ölü öldü öldürüldü hayatını can şehit",
        "az": "ölü öldü ölüb öldürülüb həlak şəhid",
        "ru": "погибли погибших погибло погиб погибшие убиты убито умерли жертв жертвами",
        "fa": "کشته کشته‌شده شهید جان",
        "fr": "morts mort tués tué décès",
    },
    "hurt": {
        "en": "injured injures injuries wounded wounds hurt",
        "ar": "جريحا جريح جرحى مصابا مصابين إصابة",
        "he": "פצועים פצוע נפצעו נפגעים",
        "tr": "yaralı yaralandı",
        "az": "yaralı yaralanıb yaralandı",
        "ru": "ранены ранено раненых пострадали пострадавших пострадало",
        "fa": "زخمی مجروح مصدوم",
        "fr": "blessés blessé",
    },
    "held": {
        "en": "arrested arrests arrest detained detains jailed",
        "ar": "اعتقال معتقلا توقيف",
        "he": "נעצרו עצורים",
        "tr": "gözaltına tutuklandı",
        "az": "saxlanılıb həbs",
        "ru": "задержаны задержали арестованы",
        "fa": "بازداشت دستگیر",
        "fr": "arrêtés arrestations interpellés",
    },
    "people": {
        "en": "people persons victims civilians soldiers troops men women children missing casualties",
        "ar": "شخصا أشخاص شخص مدنيين جنود طفلا",
        "he": "אנשים אזרחים חיילים ילדים",
        "tr": "kişi asker sivil çocuk",
        "az": "nəfər hərbçi mülki uşaq",
        "ru": "человек человека людей военных детей солдат",
        "fa": "نفر تن سرباز کودک",
        "fr": "personnes civils soldats enfants",
    },
}
"""By kind of figure, the words beside a number that say so; the first kind that is met counts."""


@lru_cache
def small_numbers(language: str) -> Mapping[str, float]:
    """Give the folded words for two and up."""
    line = _SMALL.get(language, "").split()
    return {fold(word): number for number, word in enumerate(line, start=2) if word != "-"}


@lru_cache
def scales(language: str) -> Mapping[str, float]:
    """Give the folded words that multiply a number."""
    found: dict[str, float] = {}
    for row in filter(None, _SCALES.get(language, "").split("; ")):
        *names, zeros = row.split()
        found.update((fold(name), 10.0 ** int(zeros)) for name in names)
    return found


@lru_cache
def fates(language: str) -> Mapping[str, frozenset[str]]:
    """Give the folded words by which people are counted, by kind, the most telling kind first."""
    return {kind: words(lines.get(language, "")) for kind, lines in _FATES.items()}
