"""The words of a phrase, made ready to be compared with those that a text prints."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from bot.matching.atoms import Part, is_acronym, joined_part, parts_of
from bot.matching.remembered import Spans
from bot.text.analysis import STRICTNESS, all_query_keys, looser, query_keys, text_keys
from bot.text.languages import script_of

Manner = Literal["word", "phrase", "acronym", "acronym in phrase", "key"]
"""How a word is asked for: by itself, by its forms inside a phrase, in capitals; or a bare key, which
finds queries that only the evaluator can judge."""

_IN_PHRASE = frozenset(("phrase", "acronym in phrase"))
_ANY_CASE = frozenset(("word", "phrase"))

Link: TypeAlias = tuple[str, Manner]


class Links:
    """The words of a chain, made ready for comparison."""

    __slots__ = ("_asked", "joined", "words")

    def __init__(self, text: str, *, quoted: bool) -> None:
        parts = parts_of(text)
        self.words: tuple[Link, ...] = tuple(
            (part.folded, manner_of(part, in_phrase=quoted)) for part in parts
        )
        self.joined: tuple[Link, ...] = ()
        """Each word and the next as one, where they may be printed so."""
        if not quoted or script_of(parts[0].folded) == "arabic":
            both = (joined_part(*pair) for pair in pairwise(parts))
            self.joined = tuple((part.folded, manner_of(part, in_phrase=False)) for part in both)
        self._asked: dict[str, tuple[frozenset[str], ...]] = {}
        """By language, the keys of each word."""

    def meet(self, words: Sequence[str], language: str, known: int) -> bool:
        """Say whether so many words meet the links one by one; of one that is `known`."""
        asked = self._asked.get(language) or self._ask_in(language)
        for number, word in enumerate(words):
            if number == known:
                continue
            if asked[number].isdisjoint(text_keys(word, language)):
                return False
            folded, manner = self.words[number]
            if manner not in _ANY_CASE and not meets(folded, manner, word, word, language):
                return False
        return True

    def _ask_in(self, language: str) -> tuple[frozenset[str], ...]:
        asked = self._asked[language] = tuple(
            frozenset(query_keys(word, language, in_phrase=manner in _IN_PHRASE))
            for word, manner in self.words
        )
        return asked

    def lead_through(
        self, words: Sequence[str], spans: Spans, start: int, language: str, link: int = 0
    ) -> bool:
        """Say whether all links from some number on are met by words from `start` on."""
        if link == len(self.words):
            return True
        if start == len(words):
            return False
        first = words[start]
        for end, whole in ((start + 1, first), *spans.get(start, ())):
            if meets(*self.words[link], whole, first, language) and self.lead_through(
                words, spans, end, language, link + 1
            ):
                return True
            if (
                link < len(self.joined)
                and meets(*self.joined[link], whole, first, language)
                and self.lead_through(words, spans, end, language, link + 2)
            ):
                return True
        return False


def manner_of(part: Part, *, in_phrase: bool) -> Manner:
    """Say how a part of an atom is asked for."""
    if part.acronym:
        return "acronym in phrase" if in_phrase else "acronym"
    return "phrase" if in_phrase else "word"


def meets(folded: str, manner: Manner, whole: str, printed: str, language: str) -> bool:
    """Say whether a word is met by words printed as `whole`, the first of them `printed`.

    It is what `atoms.py` does for all words of a text, here for one.
    """
    in_text = text_keys(whole, language)
    asked = query_keys(folded, language, in_phrase=manner in _IN_PHRASE)
    if in_text.keys().isdisjoint(asked):
        return False
    if manner in _ANY_CASE:
        return True
    rules = (looser(rule, in_text[key]) for key, rule in asked.items() if key in in_text)
    return is_acronym(folded, min(rules, key=STRICTNESS.__getitem__), printed)


def keys_of(folded: str, manner: Manner) -> frozenset[str]:
    """Give the keys under which a text may meet a word that is asked for, whatever its language."""
    if manner == "key":
        return frozenset((folded,))
    return all_query_keys(folded, in_phrase=manner in _IN_PHRASE)
