"""The lead sentence: the first real sentence of an item, as an alert shows it below the headline.

What stands before it goes: the headline said again, section names, captions, bylines, dates, share bars
and datelines. What is left is cut where its language ends a sentence, and never inside a word.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.text.dateline import without_dateline
from bot.text.fold import fold
from bot.text.sentence import first_sentence

# Invitations that stand at the head of a paragraph, or at its end behind the news.
_INVITATIONS = (
    "read more", "read the full", "read also", "also read", "continue reading", "click here",
    "see also",
    "follow us", "sign up", "subscribe to", "share this", "the post", "related:", "watch:",
    "advertisement",
    "اقرأ أيضا", "اقرا المزيد", "اقرأ المزيد", "إقرأ أيضا", "للمزيد", "شاهد أيضا", "شاهد ايضا",
    "تابع مواقعنا",
    "تابعوا", "تابعونا", "تابعنا", "اضغط هنا", "المزيد من", "طالع أيضا", "читать далее",
    "читайте также",
    "читать полностью", "подробнее на", "подпишитесь", "подписывайтесь", "смотрите также",
    "קרא עוד", "קראו עוד",
    "לקריאה נוספת", "לכתבה המלאה", "עוד בנושא", "קראו גם", "devamını oku", "haberin devamı",
    "devamı için",
    "ayrıca oku", "bizi takip", "daha çox oxu", "davamını oxu", "ətraflı oxu", "həmçinin oxu",
    "بیشتر بخوانید",
    "ادامه مطلب", "همچنین بخوانید", "بیشتر بدانید", "lire la suite", "lire aussi", "à lire aussi",
    "suivez-nous", "leer más", "lea también", "weiterlesen", "lesen sie auch", "mehr lesen",
    "читати далі",
    "читайте також", "leggi anche", "leggi tutto", "leia mais", "leia também",
)  # fmt: skip
# Words that say nothing only when they stand alone: "share" is news in "Share prices fell".
_ALONE = (
    "share", "tweet", "more", "print", "email", "advertisement", "comments", "شارك", "مشاركة", "طباعة",
    "поделиться", "подробнее", "реклама", "שתפו", "שיתוף", "הדפסה", "paylaş", "yazdır", "ətraflı",
    "paylaşın", "اشتراک گذاری", "partager", "imprimer",
)  # fmt: skip
_CAPTIONS = (
    "file photo", "photo", "photos", "picture", "image", "photograph", "credit", "صورة",
    "صورة أرشيفية", "تصوير",
    "أرشيفية", "фото", "фотография", "צילום", "תמונה", "fotoğraf", "foto", "عکس", "archivo",
    "archivfoto",
)  # fmt: skip


def _any_of(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(fold(phrase)) for phrase in sorted(phrases, key=len, reverse=True))


_INVITES = re.compile(rf"\W*(?:{_any_of(_INVITATIONS)})")
_STANDS_ALONE = re.compile(rf"\W*(?:{_any_of(_ALONE)})\W*$")
_CAPTION = re.compile(rf"\W*(?:{_any_of(_CAPTIONS)})\s*[:/|(©-]")
_TAIL = re.compile(
    rf"[\s\[(|>»→-]*(?:{'|'.join(map(re.escape, _INVITATIONS))})\s*[\])…>»→.:]*$", re.IGNORECASE
)
_EXCERPT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*…\s*\))\s*$")
_MARK = re.compile(r"[.!?…؟۔।։。！？][\s\W]*$")
_WORD = re.compile(r"\w+")
_GAP = re.compile(r"[\"'»”)]*(?:\s*[.:|!?؟…]+|\s+[–—-]+)\s+")
_LOOSE = " .…,،:|–—-"

_SHORT = 100
"""Characters up to which a line without an end mark may be a heading, a caption, a byline or a date."""
_LOOKED_AT = 10_000
"""Characters of a text; news begins before, and a page of abbreviations must not hold up the others."""
_TELLING = 3
"""Words of a headline that no sentence begins with by chance."""
_TAIL_REACH = 60
"""Characters at the end of a paragraph in which an invitation may stand."""
_SOURCE_WORDS = 4
"""Words behind a repeated headline that may be the name of the outlet, as aggregators add it."""


def lead_sentence(texts: Sequence[str], language: str | None, headline: str = "") -> str:
    """Give the first real sentence of the first text that has one, or "".

    `texts` are clean, the best first (summary, then content), with paragraphs on lines of their own;
    `language` is a two-letter code or None. A paragraph without an end mark is the lead whole.
    """
    title = _words(headline)
    for text in texts:
        paragraph = _first_paragraph(_real_paragraphs(text[:_LOOKED_AT], title))
        if paragraph is not None:
            return first_sentence(paragraph, language)
    return ""


def _first_paragraph(paragraphs: Iterator[str]) -> str | None:
    """The first that is no heading of a longer one; most texts are read no further than that."""
    first = next(paragraphs, None)
    if first is None or not _may_be_heading(first):
        return first
    every = [first, *paragraphs]
    return next(
        paragraph
        for place, paragraph in enumerate(every, 1)
        if not _may_be_heading(paragraph)
        or all(len(later) <= len(paragraph) for later in every[place:])
    )


def _may_be_heading(paragraph: str) -> bool:
    return _MARK.search(paragraph) is None and len(paragraph) <= _SHORT


def _real_paragraphs(text: str, title: list[str]) -> Iterator[str]:
    """Paragraphs that may hold news, each without its invitations and its dateline."""
    for line in text.split("\n"):
        folded = fold(line[:_SHORT])
        if _INVITES.match(folded) or _STANDS_ALONE.match(folded) or _CAPTION.match(folded):
            continue
        body, tail = line[:-_TAIL_REACH], line[-_TAIL_REACH:]
        paragraph = _EXCERPT.sub("…", body + _TAIL.sub("", tail)).strip()
        if _words(paragraph) and not _repeats(paragraph, title):
            yield without_dateline(_behind_headline(paragraph, title)).lstrip(_LOOSE)


def _behind_headline(paragraph: str, title: list[str]) -> str:
    """The paragraph without the headline, where it stands before it as a sentence of its own."""
    words = list(islice(_WORD.finditer(paragraph), len(title)))
    if len(title) < _TELLING or [fold(word[0]) for word in words] != title:
        return paragraph
    gap = _GAP.match(paragraph, words[-1].end())
    return paragraph[gap.end() :] if gap else paragraph


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _repeats(text: str, title: list[str]) -> bool:
    """Whether a text is the headline, perhaps with the outlet's name behind it."""
    if not title or len(text) > 1_000:
        return False
    words = _words(text)
    if words == title:
        return True
    outlet = words[len(title) :] if words[: len(title)] == title else []
    named = 0 < len(outlet) <= _SOURCE_WORDS < len(title)
    return named and _MARK.search(text) is None
