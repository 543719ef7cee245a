"""Further words for a watch: the places that it names in other languages, and spellings found in the news."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from itertools import islice

from bot.core.ids import EntryId
from bot.core.match import document_of
from bot.core.watch import Watch
from bot.matching.analysed import AnalysedText
from bot.matching.needs import AnyKey, words_asked
from bot.matching.parse import parse_saved
from bot.matching.printing import write
from bot.matching.substitute import Names, substituted
from bot.matching.syntax import Phrase, Query, Word
from bot.ports import Gazetteer, Unit
from bot.text.analysis import all_query_keys
from bot.text.fold import fold

SHORTEST_GUESSED = 4
"""Letters of a word from which on a spelling can be guessed; of shorter ones half the language is near."""
FIRST_LETTERS = 2
"""That a spelling shares with the word: who mistypes, mistypes later."""
NEAR = 0.75
"""Likeness from 0 to 1 (difflib); of eight letters two may differ, of five one."""
SPELLINGS = 3
LIKELIEST = 12
"""Spellings that are looked up in the news."""
ALL = "all"


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word of the news that is nearly a word of the query."""

    word: str
    """As typed."""
    printed: str
    texts: int
    """How many texts have it."""

    @property
    def number(self) -> int:
        """What a button says instead of the word."""
        return zlib.crc32(f"{self.word} {self.printed}".encode())


def other_names(watch: Watch, gazetteer: Gazetteer) -> Mapping[str, Sequence[str]]:
    """By language, the names that the places of a query have there; none where it asks for other words too.

    A query that asks for a place and for words of one language finds nothing in another.
    """
    query = _query(watch)
    if query is None:
        return {}
    asked = _asked_in(query)
    found: dict[str, Sequence[str]] = {}
    for language in gazetteer.languages():
        names: list[str] = []

        def named(words: Sequence[str], known: list[str] = names, code: str = language) -> Names:
            place = gazetteer.find(" ".join(words))
            if place is None:
                return None
            name = gazetteer.name(place, code)
            if fold(name) not in asked:
                known.append(name)
            return ()

        if substituted(query, named)[1] and names:
            found[language] = tuple(dict.fromkeys(names))
    return _without_repeats(found)


def with_names(watch: Watch, language: str, gazetteer: Gazetteer) -> Watch:
    """The watch with its places in a language, too; `ALL`: in every one."""
    codes = list(other_names(watch, gazetteer)) if language == ALL else [language]

    def named(words: Sequence[str]) -> Names:
        place = gazetteer.find(" ".join(words))
        if place is None:
            return None
        typed = fold(" ".join(words))
        names = dict.fromkeys(gazetteer.name(place, code) for code in codes)
        return tuple(_asked(name) for name in names if fold(name) != typed)

    return _changed(watch, named)


def near_spellings(unit: Unit, watch: Watch, since: datetime) -> Sequence[Spelling]:
    """Words of the stored news that are nearly those of the query that no text has."""
    query = _query(watch)
    found: list[Spelling] = []
    for word in words_asked(query) if query is not None else ():
        if not unit.entries.candidates(AnyKey(all_query_keys(fold(word))), since):
            found += islice(_spellings(unit, word, since), SPELLINGS)
    return found


def with_spelling(watch: Watch, spelling: Spelling) -> Watch:
    """The watch with a spelling beside the word that it is near to."""

    def named(words: Sequence[str]) -> Names:
        return (Word(spelling.printed),) if list(words) == [spelling.word] else None

    return _changed(watch, named)


def _spellings(unit: Unit, word: str, since: datetime) -> Iterator[Spelling]:
    folded = fold(word)
    if len(folded) < SHORTEST_GUESSED:
        return
    known = unit.entries.spellings(folded[:FIRST_LETTERS], len(folded) - 2, len(folded) + 2)
    matcher = SequenceMatcher(b=folded, autojunk=False)
    near: list[tuple[float, int, str]] = []
    for key, texts in known.items():
        matcher.set_seq1(key)
        if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR:
            near.append((matcher.ratio(), texts, key))
    near = sorted((each for each in near if each[0] >= NEAR), reverse=True)
    seen: set[str] = set()
    for _, texts, key in near[:LIKELIEST]:
        printed = _printed(unit, key, since)
        if printed and fold(printed) not in seen:
            seen.add(fold(printed))
            yield Spelling(word, printed, texts)


def _printed(unit: Unit, key: str, since: datetime) -> str:
    """A word of the newest entry with this key, as it is printed there; "" for a form that none prints."""
    newest: Sequence[EntryId] = unit.entries.candidates(AnyKey(frozenset((key,))), since)[:1]
    for stored in unit.entries.some(newest):
        for token in AnalysedText(document_of(stored)).tokens:
            if token.folded == key:
                return token.printed
    return ""


def _asked_in(query: Query) -> set[str]:
    """Words and names that a query looks for already, folded."""
    asked: set[str] = set()

    def noted(words: Sequence[str]) -> Names:
        asked.add(fold(" ".join(words)))
        return None

    substituted(query, noted)
    return asked


def _asked(name: str) -> Query:
    words = tuple(name.split())
    return Word(words[0]) if len(words) == 1 else Phrase(words)


def _query(watch: Watch) -> Query | None:
    return None if watch.topic is not None else parse_saved(watch.query).query


def _changed(watch: Watch, named: Callable[[Sequence[str]], Names]) -> Watch:
    query = _query(watch)
    if query is None:
        return watch
    written = write(substituted(query, named)[0])
    parse_saved(written)
    return replace(watch, query=written)


def _without_repeats(found: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """Languages that share a name share a button."""
    by_name: dict[tuple[str, ...], str] = {}
    for language, names in found.items():
        by_name.setdefault(tuple(map(fold, names)), language)
    return {language: found[language] for language in by_name.values()}
