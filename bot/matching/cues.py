"""What can be noticed in a text: words as queries ask for them, and words in a row.

A cue is shared by all queries that use it and lists those that it finds: at once, where nothing else
is needed, or as candidates. Lists, not dictionaries, because a million watches have a million cues,
and nearly all of them find one query.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from bot.core.match import Document, Rule
from bot.matching.analysed import AnalysedText
from bot.matching.atoms import Part, is_acronym, joined_part, parts_of, places_of
from bot.matching.remembered import FieldWords
from bot.matching.syntax import Phrase, Word
from bot.text.analysis import STRICTNESS, all_query_keys, looser, query_keys, text_keys
from bot.text.languages import script_of

if TYPE_CHECKING:
    from bot.matching.entries import Entry

Manner = Literal["word", "phrase", "acronym", "acronym in phrase", "key"]
"""How a word is asked for: by itself, by its forms inside a phrase, in capitals; or a bare key, which
finds queries that only the evaluator can judge."""


Item = TypeVar("Item")


def added(items: list[Item], item: Item) -> list[Item]:
    """Add to a list that may be one of the shared empty ones."""
    if not items:
        return [item]
    items.append(item)
    return items


class Cue:
    """What can be noticed in a text."""

    __slots__ = ("finds", "suggests", "uses")

    def __init__(self) -> None:
        self.finds: list[Entry] = _NOTHING
        """Entries that fit wherever this is met."""
        self.suggests: list[Entry] = _NOTHING
        """Entries that may fit where this is met, and nowhere else unless another cue suggests them."""
        self.uses = 0
        """How often queries refer to it."""

    @property
    def load(self) -> int:
        """How many entries it leads to: words that many ask for are frequent in texts, too."""
        return len(self.finds) + len(self.suggests)


class Term(Cue):
    """A word as it is asked for."""

    __slots__ = ("folded", "manner", "starts")

    def __init__(self, folded: str, manner: Manner) -> None:
        super().__init__()
        self.folded = folded
        self.manner = manner
        self.starts: list[Chain] = _NO_CHAIN
        """Chains that may stand where this is met."""

    @property
    def load(self) -> int:
        """How many entries and chains it leads to."""
        return len(self.finds) + len(self.suggests) + len(self.starts)

    @property
    def keys(self) -> frozenset[str]:
        """Under which keys a text may meet it, whatever its language."""
        if self.manner == "key":
            return frozenset((self.folded,))
        return all_query_keys(self.folded, in_phrase=self.manner.endswith("phrase"))

    def is_met_by(self, whole: str, printed: str, language: str) -> bool:
        """Say whether words printed as `whole`, the first of them `printed`, meet it: as `atoms.py` does."""
        return self.manner == "key" or meets(self.folded, self.manner, whole, printed, language)


class Chain(Cue):
    """Words in a row: a phrase, or a word that is typed with a hyphen or without spaces."""

    __slots__ = ("anchor", "found_by", "quoted", "text")

    def __init__(self, text: str, *, quoted: bool) -> None:
        super().__init__()
        self.text = text
        self.quoted = quoted
        self.anchor = 0
        """Number of the word by which it is found."""
        self.found_by: tuple[Term, ...] = ()

    def stands(self, field: FieldWords, number: int, at: int, language: str) -> bool:
        """Say whether it stands around word `at` of chunk `number` of a field."""
        links = links_of(self.text, self.quoted)
        printed = field.glued_around(number, len(links.words) - 1)
        if printed is not None:
            return self._stands_in(printed, language)
        met_at = field.firsts[number] + at
        start = met_at - self.anchor
        if not links.joined:
            return start >= 0 and links.lead_through(field.words, start, language)
        return any(
            links.lead_through(field.words, first, language)
            for first in range(max(start, 0), met_at + 1)
        )

    def _stands_in(self, printed: str, language: str) -> bool:
        """Ask the evaluator, where words may be met in one piece with others."""
        text = AnalysedText(Document(printed, "", "", language), language)
        atom = Phrase(tuple(self.text.split())) if self.quoted else Word(self.text)
        return bool(places_of(atom, text))


Link: TypeAlias = tuple[str, Manner]


class Links:
    """The words of a chain, made ready for comparison; kept only for the chains of recent texts."""

    def __init__(self, text: str, quoted: bool) -> None:
        parts = parts_of(text)
        self.words = [(part.folded, manner_of(part, in_phrase=quoted)) for part in parts]
        self.joined: list[Link] = []
        """Each word and the next as one, where they may be printed so."""
        if not quoted or script_of(parts[0].folded) == "arabic":
            both = [joined_part(*pair) for pair in pairwise(parts)]
            self.joined = [(part.folded, manner_of(part, in_phrase=False)) for part in both]

    def lead_through(self, words: Sequence[str], start: int, language: str, link: int = 0) -> bool:
        """Say whether all links from some number on are met by printed words from `start` on."""
        if link == len(self.words):
            return True
        if start >= len(words):
            return False
        word = words[start]
        if meets(*self.words[link], word, word, language) and self.lead_through(
            words, start + 1, language, link + 1
        ):
            return True
        return (
            link < len(self.joined)
            and meets(*self.joined[link], word, word, language)
            and self.lead_through(words, start + 1, language, link + 2)
        )


@lru_cache(maxsize=1 << 13)
def links_of(text: str, quoted: bool) -> Links:
    """Give the links of a chain."""
    return Links(text, quoted)


def manner_of(part: Part, *, in_phrase: bool) -> Manner:
    """Say how a part of an atom is asked for."""
    if part.acronym:
        return "acronym in phrase" if in_phrase else "acronym"
    return "phrase" if in_phrase else "word"


@lru_cache(maxsize=1 << 15)
def meets(folded: str, manner: Manner, whole: str, printed: str, language: str) -> bool:
    """Say whether a word as it is asked for meets words printed as `whole`, the first of them `printed`."""
    in_text = text_keys(whole, language)
    strictest: Rule | None = None
    for key, asked in query_keys(folded, language, in_phrase=manner.endswith("phrase")).items():
        if key in in_text:
            rule = looser(in_text[key], asked)
            if strictest is None or STRICTNESS[rule] < STRICTNESS[strictest]:
                strictest = rule
    if strictest is None:
        return False
    return not manner.startswith("acronym") or is_acronym(folded, strictest, printed)


_NOTHING: list["Entry"] = []
_NO_CHAIN: list[Chain] = []
"""Stand for all empty lists, of which there are millions; never changed."""
