"""What a language is to the matcher, and the one engine that most languages need: a table of endings.

A language answers one question: *which dictionary forms may this printed word be a form of?* The
keyword itself is never cut. A word may answer with several dictionary forms, of which most do not
exist; that does no harm, since nobody types a word that does not exist.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.core.match import Rule
from bot.text.fold import fold

Form = tuple[str, Rule]
Forms = Callable[[str, str], Iterable[Form]]
"""From a folded word and its printed form to the dictionary forms it may stand for."""


Trust = Literal["added", "lemmas", "all"]
"""How far a lexicon is believed: it only adds its form to those of the rules; it silences them for words
that it calls dictionary forms; it silences them for all words that it knows."""

Ask = Callable[[str], Iterable[str]]
"""From a folded keyword to the dictionary forms under which it is asked for."""


def no_forms(_folded: str, _printed: str) -> Iterable[Form]:
    """Give nothing: the words of this language are met as they are printed."""
    return ()


def never(_folded: str, _lemma: str) -> bool:
    """Say no of every word."""
    return False


def mistakes(pattern: str) -> Callable[[str, str], bool]:
    """Make the question whether a lexicon errs, by a pattern of `word=lemma`."""
    whole = re.compile(pattern)
    return lambda folded, lemma: whole.fullmatch(f"{folded}={lemma}") is not None


def itself(folded: str) -> Iterable[str]:
    """Ask for a keyword under its own spelling."""
    return (folded,)


@dataclass(frozen=True, slots=True)
class Language:
    """One language as the matcher sees it."""

    code: str
    """Two letters of ISO 639-1, or `und` for what is left."""
    script: str
    also: str = ""
    """A second script that it is written in."""
    forms: Forms = no_forms
    ask: Ask = itself
    """Under which dictionary forms a keyword is asked for; nearly always its own spelling alone."""
    lexicon: str = ""
    """The dictionary of `bot.text.lexicon` that knows words of this language."""
    trust: Trust = "added"
    """What the rules still say about a word that the lexicon knows."""
    mistaken: Callable[[str, str], bool] = never
    """Of a word and the dictionary form that the lexicon has for it: whether the rules know better."""
    infinitives: frozenset[str] = frozenset()
    """The last two letters of verbal nouns, which the lexicon gives for every form of the verb."""
    common: frozenset[str] = frozenset()
    """Folded words that stand in nearly every text."""
    hints: frozenset[str] = frozenset()
    """More folded words by which the language is guessed; -ung stands for the end of longer ones."""
    telling: str = ""
    """Printed letters that this language has and its neighbours lack; written twice, they count twice."""
    elisions: frozenset[str] = frozenset()
    """What may stand before an apostrophe without being part of the word: l', d', qu'."""
    cut_after_apostrophe: bool = False
    """Whatever follows an apostrophe is an ending: Gazze'ye."""
    wildcard_letters: int = 3
    """How many letters a keyword must have before its first wildcard."""

    def written_in(self, script: str) -> bool:
        """Say whether a script is one of this language's."""
        return script in (self.script, self.also)


def words(text: str) -> frozenset[str]:
    """Fold a line of words into a set."""
    return frozenset(fold(text).split())


@dataclass(frozen=True, slots=True)
class Endings:
    """Endings that a printed word may have, and what the dictionary has in their place."""

    table: Mapping[str, tuple[str, ...]]
    longest: int
    shortest_stem: int

    def forms(self, word: str) -> list[str]:
        """Give the dictionary forms that a folded word may stand for."""
        found: list[str] = []
        table, end = self.table, len(word)
        for cut in range(end, max(end - self.longest, self.shortest_stem) - 1, -1):
            ending = word[cut:]
            if ending in table:
                stem = word[:cut]
                found += [stem + instead for instead in table[ending]]
        return found


def endings(lines: str, shortest_stem: int = 3) -> Endings:
    """Read a table of endings: each line is `dictionary ending: printed endings`, with 0 for nothing.

    A stem may be given in front of a dash: `и-е: и-я` reads as `ие: ия`, and is clearer to check.
    """
    table: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        nominative, printed = line.replace("-", "").split(":")
        instead = "" if nominative.strip() == "0" else fold(nominative.strip())
        for ending in printed.split():
            options = table.setdefault("" if ending == "0" else fold(ending), [])
            if instead not in options:
                options.append(instead)
    frozen = {ending: tuple(options) for ending, options in table.items()}
    return Endings(frozen, max(map(len, frozen)), shortest_stem)


def inflections(forms: Iterable[str]) -> list[Form]:
    """Say of dictionary forms that an ending led to them."""
    return [(form, "inflection") for form in forms]


def ending_by(pattern: str) -> Callable[[str], bool]:
    """Make the question whether letters are an ending, answered once: endings are few, words are many."""
    whole = re.compile(pattern)
    return lru_cache(maxsize=1 << 14)(lambda letters: whole.fullmatch(letters) is not None)


def by_endings(table: Endings) -> Forms:
    """Make the forms of a language that needs a table of endings and nothing else."""

    def forms(folded: str, _printed: str) -> Iterable[Form]:
        return inflections(table.forms(folded))

    return forms
