"""Other engines for the same queries: the loop of feed bots, and two matchers of many strings.

Hyperscan and Aho–Corasick get our folding through a memory of words, as our index has it, and a second
stage for AND, NOT and NEAR; they know no word forms.
"""

import importlib
import re
from collections.abc import Callable, Sequence

from benchmarks.corpus import Asked
from bot.text.tokens import tokenize

Engine = Callable[[str], int]
"""From a text to the number of watches met."""


def substring_loop(asked: Sequence[Asked]) -> Engine:
    """What feed bots run: each keyword in lower case in each text in lower case."""
    keywords = [one.groups[0][0] for one in asked]
    return lambda text: len([k for k in keywords if k.lower() in text.lower()])


class _Normalised:
    """Folded words between spaces, each chunk folded once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        known = self._known
        folded = []
        for chunk in text.split():
            if chunk not in known:
                known[chunk] = " ".join(token.folded for token in tokenize(chunk))
            folded.append(known[chunk])
        return f" {' '.join(folded)} "


class _SecondStage:
    """From words and phrases found in a text to the watches met."""

    def __init__(self, asked: Sequence[Asked], normal: Callable[[str], str]) -> None:
        self.numbers: dict[str, int] = {}
        self._at_once: list[list[int]] = []
        self._candidates: list[list[int]] = []
        self._asked = asked
        self._needs: list[tuple[int, ...]] = []
        for watch, one in enumerate(asked):
            groups = [[self._number(normal(term)) for term in group] for group in one.groups]
            self._needs.append(tuple(group[0] for group in groups))
            if one.kind == "or":
                for term in groups[0]:
                    self._at_once[term].append(watch)
            else:
                required = groups[:1] if one.kind == "not" else groups
                rarest = min(
                    (group[0] for group in required), key=lambda n: len(self._candidates[n])
                )
                self._candidates[rarest].append(watch)
        self.terms = list(self.numbers)

    def _number(self, term: str) -> int:
        if term not in self.numbers:
            self.numbers[term] = len(self.numbers)
            self._at_once.append([])
            self._candidates.append([])
        return self.numbers[term]

    def watches(self, found: set[int], text: str) -> set[int]:
        met: set[int] = set()
        for term in found:
            met.update(self._at_once[term])
            for watch in self._candidates[term]:
                if self._fits(watch, found, text):
                    met.add(watch)
        return met

    def _fits(self, watch: int, found: set[int], text: str) -> bool:
        needs = self._needs[watch]
        match self._asked[watch].kind:
            case "and":
                return found.issuperset(needs)
            case "not":
                return needs[1] not in found
            case _:
                return found.issuperset(needs) and self._near(needs[0], needs[1], text.split())

    def _near(self, left: int, right: int, words: list[str]) -> bool:
        first, second = self.terms[left].strip(), self.terms[right].strip()
        places = [n for n, word in enumerate(words) if word == second]
        return any(
            0 < abs(n - other) <= 10
            for n, word in enumerate(words)
            if word == first
            for other in places
        )


def hyperscan(asked: Sequence[Asked]) -> Engine | None:
    """Intel's matcher of many expressions, where the package is installed."""
    try:
        library = importlib.import_module("hyperscan")
    except ImportError:
        return None
    normal = _Normalised()
    stage = _SecondStage(asked, normal)
    expressions = [re.escape(term).replace("\\ ", " ").encode() for term in stage.terms]
    engine = library.Database()
    engine.compile(
        expressions=expressions,
        ids=list(range(len(expressions))),
        flags=[library.HS_FLAG_SINGLEMATCH] * len(expressions),
    )
    scratch = library.Scratch(engine)

    def run(text: str) -> int:
        found: list[int] = []
        folded = normal(text)
        engine.scan(
            folded.encode(),
            match_event_handler=lambda number, *_: found.append(number),
            scratch=scratch,
        )
        return len(stage.watches(set(found), folded))

    return run


def aho_corasick(asked: Sequence[Asked]) -> Engine | None:
    """The classical automaton, where the package is installed."""
    try:
        library = importlib.import_module("ahocorasick")
    except ImportError:
        return None
    normal = _Normalised()
    stage = _SecondStage(asked, normal)
    automaton = library.Automaton()
    for term, number in stage.numbers.items():
        automaton.add_word(term, number)
    automaton.make_automaton()

    def run(text: str) -> int:
        folded = normal(text)
        return len(stage.watches({number for _, number in automaton.iter(folded)}, folded))

    return run
