"""Countries by their names and by who comes from there, so that an earthquake in Iran is none in Peru.

Names are those of CLDR, by way of Babel; peoples and what newspapers call a country stand here. A country is
known by its two letters, so that Иран, إيران and Iran are one place.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from babel import Locale

from bot.text.analysis import text_keys
from bot.text.fold import fold
from bot.text.tokens import Token, tokenize

_ALSO = {
    "en": """
AF afghan; AL albanian; AM armenian; AR argentine argentinian; AT austrian; AU australian
AZ azerbaijani azeri; BA bosnia bosnian; BD bangladeshi; BE belgian; BG bulgarian; BH; BO bolivian
BR brazilian; BY belarusian; CA canadian; CD congo congolese; CH swiss; CL chilean; CM; CN chinese
CO colombian; CU cuban; CY cypriot; CZ czech; DE german; DK danish; DZ algerian; EC; EE estonian
EG egyptian; ER eritrean; ES spanish; ET ethiopian; FI finnish; FR french; GB britain british uk
GE georgian; GH; GR greek; HR croatian; HT haitian; HU hungarian; ID indonesian; IE irish; IL israeli
IN indian; IQ iraqi; IR iranian; IS; IT italian; JO jordanian; JP japanese; KE kenyan; KG kyrgyz
KH cambodian; KW kuwaiti; KZ kazakh; LB lebanese; LT lithuanian; LV latvian; LY libyan; MA moroccan
MD moldovan; ML malian; MM myanmar; MX mexican; MY malaysian; NG nigerian; NI; NL dutch; NO norwegian
NP nepalese; OM omani; PE peruvian; PH philippine; PK pakistani; PL polish
PS palestine palestinian gaza gazan; PT portuguese; QA qatari; RO romanian; RS serbian; RU russian; RW
SD sudanese; SE swedish; SO somali somalian; SY syrian; TH thai; TJ tajik; TM turkmen; TN tunisian
TR turkey turkish; TW taiwanese; UA ukrainian; UG ugandan; UZ uzbek; VE venezuelan; VN vietnamese
YE yemeni; ZW
""",
    "ru": """
US сша американский американцы; GB британия британский; RU рф российский; UA украинский; IR иранский
IL израильский; PS газа палестина палестинский; SY сирийский; IQ иракский; TR турецкий; CN китайский
FR французский; PL польский; DE германский немецкий; AM армянский; AZ азербайджанский; GE грузинский
IN индийский; JP японский; EG египетский; YE йеменский; LB ливанский; KZ казахстанский казахский
BY белорусский; AF афганский; CZ чехия чешский
""",
    "ar": """
US امريكا امريكي; GB بريطانيا بريطاني; PS فلسطين فلسطيني غزه; SA السعوديه سعودي; AE الامارات اماراتي
CZ التشيك
""",
    "he": """
US אמריקה אמריקני אמריקאי; PS עזה פלסטיני; SA סעודיה סעודי; AE האמירויות
""",
    "tr": """
US abd amerika; GB ingiltere; PS filistin gazze; SA suudi; AE bae; TR türk; RU rus; DE alman; FR fransız
""",
    "az": """
US abş amerika; GB britaniya; PS fələstin qəzzə; TR türk; RU rusiyalı; AM erməni; AZ azərbaycanlı
""",
    "fa": """
US آمریکا آمریکایی; GB بریتانیا انگلیس; PS فلسطین فلسطینی غزه; SA عربستان سعودی; AE امارات; TR ترکیه ترک
""",
    "fr": """
US américain américaine; GB britannique; RU russe; UA ukrainien; IR iranien; IL israélien
PS palestine palestinien gaza; SY syrien; IQ irakien; TR turc turque; CN chinois; FR français
DE allemand; AM arménien; AZ azerbaïdjanais; IT italien; ES espagnol; LB libanais; EG égyptien
DZ algérien; MA marocain; TN tunisien; JP japonais; IN indien
""",
}  # fmt: skip
"""What a country is called besides its name of CLDR, by its two letters. The English rows are the political
map of the news: what is not there is no place, because English takes it for another word (Chad, Jersey)."""

_KNOWN = frozenset(
    row.split()[0] for row in _ALSO["en"].replace("\n", ";").split(";") if row.strip()
)
_WORDS = {
    "tr": ("ML",),
    "az": ("ML",),
    "ar": ("ML",),
    "fa": ("ML",),
    "he": ("IN", "PE"),
    "ru": (),
    "fr": (),
}
"""Names that are another word in the language: mali (financial), הודו (thanked)."""
_CAPITAL = ("en", "tr", "az")
"""Where peoples are written with a capital: Polish is no polish."""

_PEOPLE_BY_I = ("ar", "fa", "he")
"""Where whoever comes from a country is called by it with an i behind: عراقي, ایرانی, ישראלי."""


def places(headline: Iterable[Token], language: str) -> frozenset[str]:
    """Give the countries that a title names, by their two letters; in eight languages."""
    named = _by_name(language)
    return frozenset(
        named[key]
        for token in headline
        if language not in _CAPITAL or token.printed[0].isupper()
        for key in text_keys(token.printed, language)
        if key in named
    )


@lru_cache
def _by_name(language: str) -> Mapping[str, str]:
    if language not in _ALSO:
        return {}
    called: defaultdict[str, set[str]] = defaultdict(set)
    for code, word in _names(language):
        called[fold(word).replace("'", "")].add(code)
    return {name: min(codes) for name, codes in called.items() if len(codes) == 1}


def _names(language: str) -> Iterator[tuple[str, str]]:
    """Give countries with what they are called in one word."""
    territories = Locale.parse(language).territories
    for code in sorted((_KNOWN | {"US", "SA", "AE"}) - set(_WORDS.get(language, ()))):
        name = territories[code]
        if len(tokenize(name)) == 1:
            yield code, name.removeprefix("ال") if language == "ar" else name
            if language in _PEOPLE_BY_I:
                yield code, _with_i(name, language)
    for row in _ALSO[language].replace("\n", ";").split(";"):
        code, *also = row.split() or [""]
        yield from ((code, word) for word in also)


def _with_i(name: str, language: str) -> str:
    """Give the adjective: سوريا, سوري; روسیه, روسی; רוסיה, רוסי."""
    i = {"ar": "ي", "fa": "ی", "he": "י"}[language]
    stem = name.removeprefix("ال") if language == "ar" else name
    for ending in ("يا", "یه", "יה", "ا", "ه", "ה"):
        if stem.endswith(ending):
            return stem.removesuffix(ending) + i
    return stem + i
