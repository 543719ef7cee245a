"""Where the smallest expressions of a query, words and phrases, stand in an analysed text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.core.match import Rule
from bot.matching.analysed import AnalysedText
from bot.matching.hits import Place
from bot.matching.syntax import Atom, Case, Exact, Phrase, Word
from bot.text.analysis import looser, query_keys
from bot.text.fold import APOSTROPHES, fold
from bot.text.languages import script_of
from bot.text.tokens import tokenize

_APOSTROPHE = re.compile(f"[{re.escape(APOSTROPHES)}]")
_SEAM = re.compile(f"{_APOSTROPHE.pattern}|(?<=[A-Z])(?=[가-힣])")
"""Where an ending may begin: Qatar's; a Korean particle needs no sign: BBC는."""
_LONGEST_ACRONYM = 3
"""US, WHO, BM: with so few letters only capitals in the text tell an acronym from a word, and endings
would make other words of it. Longer ones (SOCAR, HAMAS) may as well be typed with caps lock on."""


class Part(NamedTuple):
    """One word of an atom."""

    printed: str
    folded: str
    pattern: re.Pattern[str] | None
    """What a word with wildcards looks like."""
    prefix: str
    """The letters before the first wildcard."""

    @property
    def acronym(self) -> bool:
        """All capitals, two or three letters, typed so."""
        letters = self.printed
        return 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isupper() and letters.isalpha()


@lru_cache(maxsize=1 << 15)
def parts_of(text: str) -> tuple[Part, ...]:
    """Give the words of what was typed."""
    return tuple(_part(token.printed, token.folded) for token in tokenize(text, wildcards=True))


def _part(printed: str, folded: str) -> Part:
    if "*" not in folded and "?" not in folded:
        return Part(printed, folded, None, folded)
    word = folded.replace("'", "")
    pattern = re.escape(word).replace(r"\*", r"\w*").replace(r"\?", r"\w")
    return Part(printed, folded, re.compile(pattern), re.split(r"[*?]", word)[0])


def places_of(atom: Atom, text: AnalysedText) -> tuple[Place, ...]:
    """Give the places where an atom stands."""
    found = text.memory.get(atom)
    if found is None:
        found = text.memory[atom] = tuple(sorted(_places(atom, text)))
    assert isinstance(found, tuple)
    return found


def _places(atom: Atom, text: AnalysedText) -> Iterable[Place]:
    match atom:
        case Word(typed):
            parts = parts_of(typed)
            return _chain(parts, text, in_phrase=False, joinable=True)
        case Exact(typed):
            found = [
                [p for p in _part_places(part, text) if p.rule == "equal"]
                for part in parts_of(typed)
            ]
            return _follow(found, text)
        case Case(typed):
            return _follow([_in_case(part, text) for part in parts_of(typed)], text)
        case _:
            return _phrase(atom, text)


def _phrase(phrase: Phrase, text: AnalysedText) -> Iterable[Place]:
    parts = tuple(part for word in phrase.words for part in parts_of(word))
    if phrase.slop is not None and len(parts) > 1:
        return _loose(parts, phrase.slop, text)
    joinable = script_of(parts[0].folded) == "arabic"
    return _chain(parts, text, in_phrase=len(parts) > 1, joinable=joinable)


def _part_places(part: Part, text: AnalysedText, *, in_phrase: bool = False) -> list[Place]:
    """Give the places of one word."""
    if part.pattern is not None:
        return _wildcard_places(part, text)
    found: dict[tuple[int, int], Place] = {}
    for key, asked in query_keys(part.folded, text.language, in_phrase=in_phrase).items():
        for place in text.places(key):
            rule = looser(place.rule, asked)
            known = found.get(place[:2])
            if known is None or looser(known.rule, rule) != rule:
                found[place[:2]] = Place(place.start, place.end, rule)
    places = list(found.values())
    if part.acronym:
        printed = text.tokens
        return [p for p in places if is_acronym(part.folded, p.rule, printed[p.start].printed)]
    return places


def _wildcard_places(part: Part, text: AnalysedText) -> list[Place]:
    assert part.pattern is not None
    return list(
        {
            Place(place.start, place.end, "wildcard")
            for key in text.keys_beginning(part.prefix)
            if part.pattern.fullmatch(key)
            for place in text.places(key)
            if place.rule in ("equal", "clitic")
        }
    )


def is_acronym(folded: str, rule: Rule, printed: str) -> bool:
    """Say whether a word that a rule joined to an acronym is printed as one, clitics and endings aside."""
    if rule not in ("equal", "clitic"):
        return False
    return any(piece.isupper() and fold(piece) == folded for piece in _SEAM.split(printed))


def _in_case(part: Part, text: AnalysedText) -> list[Place]:
    """Give the places of a word in {braces}: letter for letter, before or after an apostrophe too."""
    found = []
    for place in text.places(part.folded.replace("'", "")):
        printed = text.tokens[place.start].printed
        if place.end == place.start + 1 and part.printed in (printed, *_APOSTROPHE.split(printed)):
            found.append(Place(place.start, place.end, "equal"))
    return found


def _adjoin(
    places: Iterable[Place], following: Iterable[Place], text: AnalysedText
) -> Iterator[Place]:
    by_start: dict[int, list[Place]] = {}
    for place in following:
        by_start.setdefault(place.start, []).append(place)
    for place in places:
        for after in by_start.get(place.end, ()):
            if text.fields[place.start] == text.fields[after.start]:
                yield Place(place.start, after.end, looser(place.rule, after.rule))


def _follow(found: Sequence[list[Place]], text: AnalysedText) -> list[Place]:
    """Give the places where words stand one after another."""
    places = list(found[0])
    for following in found[1:]:
        places = list(_adjoin(places, following, text))
    return places


def _chain(
    parts: tuple[Part, ...], text: AnalysedText, *, in_phrase: bool, joinable: bool
) -> list[Place]:
    """Give the places of words one after another; two `joinable` ones may be printed as one.

    Persian papers print علی‌اف, علی اف and علیاف for one name, and Tel-Aviv has its Telaviv.
    """
    if len(parts) == 1:
        return _part_places(parts[0], text, in_phrase=in_phrase)
    reached: list[list[Place] | None] = [None]
    for number, part in enumerate(parts):
        steps = [(reached[number], _part_places(part, text, in_phrase=in_phrase))]
        if joinable and number:
            steps.append((reached[number - 1], _joined(parts[number - 1], part, text)))
        places: dict[tuple[int, int], Place] = {}
        for before, following in steps:
            for place in following if before is None else _adjoin(before, following, text):
                places.setdefault(place[:2], place)
        reached.append(list(places.values()))
        if not places and (not joinable or reached[number] == []):
            return []
    return reached[-1] or []


def _joined(first: Part, second: Part, text: AnalysedText) -> list[Place]:
    if first.pattern or second.pattern:
        return []
    return _part_places(joined_part(first, second), text)


def joined_part(first: Part, second: Part) -> Part:
    """Give two words as one."""
    both = first.printed + second.printed
    return Part(both, fold(both), None, "")


def _loose(parts: tuple[Part, ...], slop: int, text: AnalysedText) -> Iterator[Place]:
    """Give the places where all words stand in any order with at most `slop` words between them."""
    found = [_part_places(part, text, in_phrase=True) for part in parts]
    for number, places in enumerate(found):
        others = found[:number] + found[number + 1 :]
        for first in places:
            used = [first]
            for candidates in others:
                after = (p for p in candidates if p.start >= first.end and _is_free(p, used))
                chosen = min(after, default=None)
                if chosen is None:
                    break
                used.append(chosen)
            else:
                yield from _window(used, slop, text)


def _is_free(place: Place, used: list[Place]) -> bool:
    return all(place.end <= other.start or other.end <= place.start for other in used)


def _window(used: list[Place], slop: int, text: AnalysedText) -> Iterator[Place]:
    start, end = used[0].start, max(place.end for place in used)
    between = end - start - sum(place.end - place.start for place in used)
    if between <= slop and text.fields[start] == text.fields[end - 1]:
        rule = used[0].rule
        for place in used[1:]:
            rule = looser(rule, place.rule)
        yield Place(start, end, rule)
