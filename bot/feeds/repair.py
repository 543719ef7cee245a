"""What comes from the wire to text that a strict XML parser can read.

One feed in sixteen is not well-formed (commoncrawl/news-crawl #13 counts unknown entities and bare
ampersands first), and parsers guess the encoding a second time, badly. So the encoding is decided here,
once, and everything before the root element goes: junk, declaration and DOCTYPE, with it the entity bombs.
"""

import codecs
import re
from collections.abc import Iterator
from html.entities import html5

import chardet

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Publishers name the standard and use the superset that their Windows machine has.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-8": "cp1255",
    "iso-8859-8-i": "cp1255",
    "iso-8859-8-e": "cp1255",
    "iso8859-6": "cp1256",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Bytes in these are plain ASCII, so that they would pass for UTF-8.
_SEVEN_BIT = ("iso2022", "hz")
_LATIN = ("cp1252", "utf-8")

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_GOOD_TO_BAD = 10
"""A text with ten good multi-byte letters for each bad one is UTF-8 with an accident in it."""
_SAMPLE = 50_000
"""Bytes that the detector sees; it is slow, and a page has one language."""


def decode(raw: bytes, content_type: str | None) -> str:
    """Decide the encoding once: BOM, UTF-8, what is declared, UTF-8 with accidents, a detector, cp1252."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return raw[len(bom) :].decode(encoding, "replace")
    named = _named(raw, content_type)
    for encoding in _candidates(raw, named):
        try:
            return undoubled(raw.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if sum(map(text.count, set(text) - _ASCII)) - bad >= _GOOD_TO_BAD * bad:
        return text
    return _detected(raw)


_ASCII = frozenset(map(chr, range(128)))


def _named(raw: bytes, content_type: str | None) -> list[str]:
    """What the document declares, then what the header says: servers add their default to any file."""
    declared = _DECLARED.search(raw[:1000])
    header = _CHARSET.search(content_type or "")
    names = [declared[1].decode("ascii", "replace")] if declared else []
    if header:
        names.append(header[1])
    known = [_codec(name) for name in names]
    return sorted(filter(None, known), key=lambda name: name in _LATIN)


def _codec(name: str) -> str:
    lowered = name.lower()
    try:
        normal = codecs.lookup(lowered).name
    except LookupError:
        normal = lowered
    wider = _WIDER.get(lowered) or _WIDER.get(normal, normal)
    return "" if wider.startswith(("utf-16", "utf-32", "utf-7")) else wider


def _candidates(raw: bytes, named: list[str]) -> Iterator[str]:
    head = raw[:4]
    if head.startswith(b"<\0"):
        yield "utf-16-le"
    elif head.startswith(b"\0<"):
        yield "utf-16-be"
    yield from (name for name in named if name.startswith(_SEVEN_BIT))
    yield "utf-8"
    yield from (name for name in named if name != "utf-8")


def _detected(raw: bytes) -> str:
    guess = chardet.detect(raw[:_SAMPLE])["encoding"]
    try:
        return raw.decode(_codec(guess or "cp1252"), "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")


_BYTES_OF_WINDOWS = {
    ord(letter): code
    for code in range(0x80, 0xA0)
    for letter in bytes((code,)).decode("cp1252", "ignore")
}
_CAPITAL_IN_QUOTES = re.compile("[ÈÉÊËÌ][’”“–—…]")
"""What two bytes of UTF-8 would look like, but is the end of a word in capitals ("CAFÉ…")."""


def undoubled(text: str) -> str:
    """Undo UTF-8 that was taken for Latin-1 or cp1252 and encoded again, where all of the text is such."""
    if text.isascii() or _CAPITAL_IN_QUOTES.search(text):
        return text
    try:
        return text.translate(_BYTES_OF_WINDOWS).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?:#(\d{1,9}|[xX][0-9a-fA-F]{1,8});|([a-zA-Z][a-zA-Z0-9]{1,31});|)")
_STRAY = re.compile(r"<(?![a-zA-Z_:/?]|!--|!\[CDATA\[)|</(?![a-zA-Z_:])")
_WINDOWS = re.compile(r"&#(?:0*1[2-5]\d|[xX]0*[89][0-9a-fA-F]);")
_XML_NAMES = frozenset(("lt", "gt", "amp", "quot", "apos"))
_MARKUP = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def sound(text: str) -> str:
    """Leave out what is no letter: control characters, and halves of pairs, which no store takes."""
    return _NO_XML.sub("", text)


def repaired(document: str) -> str:
    """Make a document without control characters readable for an XML parser, its texts untouched."""
    return "".join(_parts(document))


def is_windows(document: str) -> bool:
    """Tell whether a reference may mean a letter of Windows where XML sees a control character."""
    return _WINDOWS.search(document) is not None


def _parts(document: str) -> Iterator[str]:
    """CDATA as it stands, the rest repaired."""
    position = 0
    while (start := document.find("<![CDATA[", position)) >= 0:
        end = document.find("]]>", start)
        if end < 0:
            break
        yield _outside(document[position:start])
        yield document[start : end + 3]
        position = end + 3
    yield _outside(document[position:])


def _outside(markup: str) -> str:
    return _STRAY.sub(lambda stray: "&lt;" + stray[0][1:], _REFERENCE.sub(_reference, markup))


def _reference(found: re.Match[str]) -> str:
    number, name = found.groups()
    if number:
        return _numbered(int(number[1:], 16) if number[0] in "xX" else int(number))
    if name in _XML_NAMES:
        return found[0]
    if name and (letters := html5.get(name + ";")):
        return "".join(_MARKUP.get(letter, letter) for letter in letters)
    return "&amp;" + found[0][1:]


def _numbered(code: int) -> str:
    """A numeric reference as its letter; 128 to 159 are cp1252, as browsers read them (HTML 13.2.5.80)."""
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", "ignore")
    if code > 0x10FFFF or _NO_XML.match(chr(code)):
        return ""
    letter = chr(code)
    return _MARKUP.get(letter, letter)
