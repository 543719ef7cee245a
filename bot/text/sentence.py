"""Where the first sentence of a paragraph ends, by the rules of its language.

A mark ends a sentence unless something says otherwise: an abbreviation or initial before it, an ordinal
(German and Turkish write "6." for "6th"), a bracket still open around it, or a small letter behind it.
"""

import re

# Only those that stand before a capital or a number need listing: a small letter behind the mark says
# enough by itself. Where several languages are asked (language unknown), all lists together hold.
_ABBREVIATIONS = {
    "en": "mr mrs ms mx messrs dr prof gen col lt sgt cpl capt cmdr adm maj brig sen rep reps gov rev hon "
    "st mt ft jr sr vs ed eds cf approx est dept univ assn bros e.g i.e ca jan feb mar apr jun jul aug "
    "sept oct nov dec ph.d d.c u.s u.k u.n",
    "de": "dr prof hr fr frl inc ltd co corp st bzw z.b d.h u.a i.d.r ca vgl bspw evtl ggf inkl mio mrd sog "
    "hl geb gest dipl ing jr sr v n jan feb mär apr jun jul aug sept okt nov dez",
    "fr": "m mm mme mlle inc ltd co dr pr st ste mgr me av cf p.ex env janv févr avr juil sept oct nov déc",
    "es": "sr sra sres srta inc ltd co dr dra prof gral cnel lic ing ud uds vd vds avda ee.uu d dña sto sta "
    "aprox",
    "pt": "sr sra srs dr dra drs prof profa eng arq gen cel d av exmo exma sto sta",
    "ro": "dl dna dr prof ing gen col cap al cca ex",
    "tr": "dr prof doç av yrd alb gen org yzb bkz vb örn hz mah cad",
    "az": "dr prof akad gen məs səh küç",
    "ru": "г гг ул им см ср проф акад доц д-р инж св гр об обл р-н пос пр просп корп ген полк о-в н.э янв "
    "фев авг сент окт нояб дек напр англ нем фр лат греч",
    "uk": "м вул ім див проф акад доц св гр обл р-н смт просп буд напр англ нім лат",
    "el": "κ κκ κα δρ καθ αγ βλ δηλ εκ",
    "hi": "डॉ श्री प्रो पं रु मि कु",
    "it": "sig dott dr prof ing avv",
    "nl": "dhr mevr dr prof ir ing mr bijv",
    "pl": "dr prof mgr inż św ul im tzn gen płk",
}
# "No." is an abbreviation before a number, and a sentence of its own elsewhere.
_NUMBERED = (
    "no nos nr núm num n n° nº n.º art arts abs fig figs vol vols sec ch chap p pp pág págs pag pg s bd "
    "alin lit pct стр рис табл гл ст п пп кв ч № с σελ αρ αριθ άρ"
)
_BEFORE_NUMBERS = frozenset(_NUMBERED.split())
_EVERYWHERE = frozenset(("dr", "prof", "st", "mr", "mrs", "jr"))
_BEHIND_NUMBERS = frozenset(("г", "гг", "р", "рр", "руб", "коп", "м", "م", "هـ"))
_CLOSING_LETTERS = frozenset(("д", "п", "э"))
"""Single letters that close a sentence readily: и т. д., и т. п., н. э."""
_BY_LANGUAGE = {code: _EVERYWHERE.union(words.split()) for code, words in _ABBREVIATIONS.items()}
_ANY = _EVERYWHERE.union(*_BY_LANGUAGE.values())
_ORDINALS = frozenset(
    ("de", "tr", "fi", "da", "nb", "no", "hu", "cs", "sk", "sl", "hr", "sr", "bs", "et", "lv", "is")
)

_CLOSED = ")]}»”’›」』）】》〉׳״"
_CLOSING = _CLOSED + "\"'"
_MARKS = re.compile(
    rf"(?:[.!?…؟۔।॥]+|[։。！？｡]+|[:;\u037e](?=\s))(?:[{re.escape(_CLOSED)}]|[\"'](?![^\W\d]))*"
)
_WITHOUT_SPACE = "。！？｡"
_LAST_WORD = re.compile(r"[^\s(\[{«“„\"'’/—–…!?؟]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
# A straight mark inside a word is one of Hebrew (ארה"ב), and one before a space closes.
_QUOTES = tuple(
    (re.compile(rf"(?<=[\s(\[]){opening}(?=\w)"), re.compile(rf"{closing}(?!\w)"))
    for opening, closing in ("“”", "«»", '""')
)
_LETTER = re.compile(r"(?:^|\s)[A-ZА-Я]$")
_NUMBER = re.compile(r"\d{1,2}$|[IVX]{1,6}$")
_DASH = re.compile(r"\s+[-–—―]+(?=\s)")
_SCRIPTS = (("hy", re.compile("[ա-ֆ]")), ("el", re.compile("[α-ω]")))
_DATE_WORDS = 4
"""So few words before a dash are a date or a place ("22 de junio. - Barak salva …")."""
_GOES_ON = re.compile(r"[,;:]|\.(?!\.)")
"""What a sentence goes on with; a full stop after a space is one of an ellipsis (". . .")."""
_QUOTED = 65
"""Characters to the end of a quotation with which the sentence goes on; before more of it, it ends."""
_WHOLE_WORD = re.compile(r"(?:^|\s)[^\W\d_]{2,}$")
_NEXT_WORD = re.compile(
    r"(?:[\"“«‘'] ?){0,2}(?!Com|Net|Org|Io)[A-ZÀ-ÞА-ЯЁІЇЄĞİŞÇÖÜƏ][a-zß-ÿа-яёіїєğışçöüə]*[\s,]"
)
_WORD_BEFORE = 30
_REACH = 300
"""Characters that are looked at on either side of a mark: an open bracket that closes farther off was
forgotten, and hostile text must not make us look at all of it for every mark."""


def first_sentence(paragraph: str, language: str | None) -> str:
    """Give the first sentence with its end mark and closing quotes; all of it where none ends.

    `language` is a two-letter code, or None: then the rules hold that most languages share.
    """
    language = language or _by_script(paragraph)
    for mark in _MARKS.finditer(paragraph):
        if _ends(paragraph, mark, language):
            return paragraph[: mark.end()].strip()
    return paragraph.strip()


def sentence_ends(text: str, language: str | None) -> list[int]:
    """Give the places in a text where a sentence, or a line, ends."""
    language = language or _by_script(text)
    ends = [mark.end() for mark in _MARKS.finditer(text) if _ends(text, mark, language)]
    ends += (at for at, letter in enumerate(text) if letter == "\n")
    return sorted(ends)


def _ends(text: str, mark: re.Match[str], language: str | None) -> bool:
    sign, end = mark[0][0], mark.end()
    behind = text[end : end + _REACH]
    if not behind.strip():
        return True
    if sign in _WITHOUT_SPACE:
        who_said_it = mark[0][-1] in "”」』" and behind[0].isalpha()
        return not who_said_it and not _open_bracket(text, end)
    if not _is_mark(sign, language) or not (behind[0].isspace() or _unspaced(text, mark)):
        return False
    dash = _DASH.match(behind)
    follow = behind[dash.end() if dash else 0 :].lstrip()
    if dash and len(text[: min(end, _REACH)].split()) <= _DATE_WORDS:
        return False
    if follow[:1].islower() or _GOES_ON.match(follow):
        return False
    if _open_bracket(text, end) or _open_quote(text, end):
        return False
    if sign == "!" and _LETTER.search(text, max(0, mark.start() - 2), mark.start()):
        return False  # the name of a channel
    return mark[0][:2].strip(_CLOSING) != "." or not _shortened(
        text[max(0, end - _REACH) : mark.start()], follow, language
    )


def _unspaced(text: str, mark: re.Match[str]) -> bool:
    """Whether only the space was forgotten ("… the port.The minister …"); an address has no such words."""
    return (
        _WHOLE_WORD.search(text, max(0, mark.start() - _WORD_BEFORE), mark.start()) is not None
        and _NEXT_WORD.match(text, mark.end()) is not None
    )


def _by_script(text: str) -> str | None:
    """The language of a text whose script has marks of its own."""
    letters = text[:200]
    return next((code for code, script in _SCRIPTS if script.search(letters)), None)


def _is_mark(sign: str, language: str | None) -> bool:
    """Armenian ends with ։ or a colon and uses the full stop inside; Greek asks with a semicolon."""
    if sign in ":.":
        return (sign == ":") == (language == "hy")
    return sign not in ";\u037e" or language == "el"


def _open_bracket(text: str, end: int) -> bool:
    for opening, closing in ("()", "（）", "「」", "『』"):
        start = max(0, end - _REACH)
        inside = text.count(opening, start, end) > text.count(closing, start, end)
        if inside and text.find(closing, end, end + _REACH) >= 0:
            return True
    return False


def _open_quote(text: str, end: int) -> bool:
    """Whether a quotation that began inside the sentence ends soon behind the mark."""
    for opening, closing in _QUOTES:
        *_, last = (None, *opening.finditer(text, max(0, end - _REACH), end))
        if last is None or closing.search(text, last.end(), end):
            continue
        close = closing.search(text, end, end + _QUOTED)
        # Where another begins first, the one before was never closed.
        return close is not None and not opening.search(text, end, close.start())
    return False


def _shortened(before: str, follow: str, language: str | None) -> bool:
    """Whether the full stop belongs to the word before it."""
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word, ahead = found[0].casefold(), before[: found.start()].rstrip()
    initial = _INITIALS.match(word) is not None
    if not ahead and (initial or word.isdigit()):
        return True  # the number of a list
    if _NUMBER.match(found[0]) and language in _ORDINALS:
        return True
    if word in _BEFORE_NUMBERS and follow[:1].isdigit():
        return True
    if word in _BEHIND_NUMBERS and ahead[-1:].isdigit():
        return False  # "1974 г. Он": a unit behind its number closes the sentence
    known = _BY_LANGUAGE.get(language, _EVERYWHERE) if language else _ANY
    return word in known or (initial and word not in _CLOSING_LETTERS)
