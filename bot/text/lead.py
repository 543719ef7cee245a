"""The lead sentence: the first real sentence of an item, as an alert shows it below the headline.

What stands before it goes: the headline said again, section names, captions, bylines, dates, share bars
and datelines. What is left is cut where its language ends a sentence, and never inside a word.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.text.dateline import without_dateline
from bot.text.fold import fold
from bot.text.furniture import is_furniture, without_furniture
from bot.text.sentence import first_sentence

_EXCERPT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*…\s*\))\s*$")
_MARK = re.compile(r"[.!?…؟۔।։。！？][\s\W]*$")
_CALL = re.compile(r"[!?؟:！？：][\s\W]*$")
_GOES_ON = re.compile(r"[\w,،-]")
_CUT = re.compile(r"(?:…|\.{3})\s*$")
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no space between words."""
_GAP = re.compile(
    r"[\"'»”)]*(?:\s*[.:|!?؟…]+|\s+[^\w\s\"'“«(&+%]+)\s+|(?<=[\u3040-\u30ff\u3400-\u9fff])[”」』！？。]?\s+"
)
_BARE_GAP = re.compile(r"[\"'»”)]*\s+(?=\W{0,2}[^\W\d_])")
_LOOSE = " .…,،:|–—-"

_SHORT = 80
"""Characters up to which a line without an end mark may be a heading, a caption, a byline or a date."""
_LOOKED_AT = 10_000
"""Characters of a text; news begins before, and a page of abbreviations must not hold up the others."""
_TELLING = 3
"""Words of a headline that no sentence begins with by chance."""
_SURE = 7
"""Words of a headline behind which a capital begins the news, even where no mark parts them."""
_PART = 10
"""Letters of a paragraph that no headline begins or ends with by chance."""
_LEAST_WORDS = 4
"""Words, or letters where no space parts them, below which a line without an end mark is a label."""
_LEAST_UNSPACED = 6
_BROKEN = 30
"""Characters from which a line that goes on with a small letter was broken by hand."""
_SOURCE_WORDS = 4
"""Words behind a repeated headline that may be the name of the outlet, as aggregators add it."""


def lead_sentence(texts: Sequence[str], language: str | None, headline: str = "") -> str:
    """Give the first real sentence of the first text that has one, or "".

    `texts` are clean, the best first (summary, then content), with paragraphs on lines of their own;
    `language` is a two-letter code or None. A paragraph without an end mark is the lead whole.
    """
    title = _words(headline)
    for text in texts:
        lines = _unbroken(text[:_LOOKED_AT].split("\n"), title)
        if _is_list_of_outlets(lines, title, " - " in headline):
            continue
        paragraph = _first_paragraph(_real_paragraphs(lines, title, _CUT.search(headline) is None))
        if paragraph is not None:
            return first_sentence(paragraph, language)
    return ""


def _unbroken(lines: Sequence[str], title: list[str]) -> list[str]:
    """The lines, those joined that are one sentence broken by hand."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1] if joined else ""
        goes_on = line[:1].islower() and len(before) >= _BROKEN and _GOES_ON.search(before[-1])
        if goes_on and not is_furniture(line) and not _repeats(before, title):
            joined[-1] = f"{before} {line}"
        else:
            joined.append(line)
    return joined


def _is_list_of_outlets(lines: Sequence[str], title: list[str], with_outlet: bool) -> bool:
    """Whether a text is what an aggregator gives: headlines with their outlets, this one first.

    `with_outlet` says that the headline may have the outlet's name behind it, too.
    """
    return (
        len(lines) > 1
        and _repeats(lines[0], title)
        and (with_outlet or _words(lines[0]) != title)
        and not any(_MARK.search(line) for line in lines)
    )


def _first_paragraph(paragraphs: Iterator[str]) -> str | None:
    """The first that is no heading of a longer one; most texts are read no further than that."""
    first = next(paragraphs, None)
    if first is None or not _may_be_heading(first):
        return first
    every = [first, *paragraphs]
    found = next(
        paragraph
        for place, paragraph in enumerate(every, 1)
        if not _may_be_heading(paragraph)
        or all(len(later) <= len(paragraph) for later in every[place:])
    )
    return None if _is_label(found) else found


def _may_be_heading(paragraph: str) -> bool:
    """No end mark, or a call of few words ("What is new?", "Hello all!")."""
    if len(paragraph) > _SHORT:
        return False
    return not _MARK.search(paragraph) or (
        _CALL.search(paragraph) is not None and not _says_enough(paragraph)
    )


def _is_label(paragraph: str) -> bool:
    """Whether a text that holds nothing else says nothing: a section's name, a date, a count."""
    return not _MARK.search(paragraph) and not _says_enough(paragraph)


def _says_enough(paragraph: str) -> bool:
    if _UNSPACED.search(paragraph):
        return sum(letter.isalpha() for letter in paragraph) >= _LEAST_UNSPACED
    return sum(word[0].isalpha() for word in _words(paragraph)) >= _LEAST_WORDS


def _real_paragraphs(lines: Sequence[str], title: list[str], whole: bool) -> Iterator[str]:
    """Paragraphs that may hold news, each without what stands around it and its dateline.

    `whole` says that the title is; one that was cut is the beginning of the news itself.
    """
    for line in lines:
        paragraph = _EXCERPT.sub("…", without_furniture(line)).strip()
        if not _words(paragraph) or _repeats(paragraph, title):
            continue
        paragraph = without_dateline(paragraph)
        if whole:
            paragraph = _behind_headline(paragraph, title)
        if not is_furniture(paragraph):
            yield without_dateline(paragraph).lstrip(_LOOSE)


def _behind_headline(paragraph: str, title: list[str]) -> str:
    """The paragraph without the headline, where it stands before it as a sentence of its own."""
    words = list(islice(_WORD.finditer(paragraph), len(title)))
    letters = sum(map(len, title))
    if (len(title) < _TELLING and letters < _PART) or [fold(word[0]) for word in words] != title:
        return paragraph
    gap = _GAP.match(paragraph, words[-1].end())
    if gap is None and len(title) >= _SURE:
        gap = _BARE_GAP.match(paragraph, words[-1].end())
        gap = gap if gap and paragraph[gap.end()].isupper() else None
    return paragraph[gap.end() :] if gap else paragraph


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _repeats(text: str, title: list[str]) -> bool:
    """Whether a text is the headline or an end of it, perhaps with the outlet's name behind it."""
    if not title or len(text) > 1_000:
        return False
    words = _words(text)
    if words == title:
        return True
    letters, of_title = "".join(words), "".join(title)
    if len(letters) >= _PART and (of_title.startswith(letters) or of_title.endswith(letters)):
        return True
    outlet = words[len(title) :] if words[: len(title)] == title else []
    named = 0 < len(outlet) <= _SOURCE_WORDS < len(title)
    return named and _MARK.search(text) is None
