"""One pass of a document over the index: the cues that it gives, and which entries they lead to."""

from collections.abc import Iterable, Iterator

from bot.matching.analysed import AnalysedText
from bot.matching.anchors import anchors_of_facts
from bot.matching.cues import Chain, Term
from bot.matching.entries import Entry
from bot.matching.evaluate import find
from bot.matching.plans import All, Close, Followed, Judged, Plan, Some, Without
from bot.matching.remembered import FieldWords
from bot.matching.topics import find_topic
from bot.matching.vocabulary import Vocabulary


class Scene:
    """What a document shows to the queries."""

    def __init__(self, text: AnalysedText, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary
        recall = vocabulary.memory.recall
        self._chunks = [recall(printed, text.language) for printed in text.texts.values()]
        self._words: list[FieldWords | None] = [None] * len(self._chunks)
        """By field, once somebody asks."""
        self._where: dict[Term, list[tuple[int, int, int, int]]] = {}
        """Where terms are met: field, chunk, and which words of the chunk."""
        self._chains: set[Chain] = set()
        """Chains that stand in the text."""

    def entries(self, *, facts: bool) -> set[Entry]:
        """Give the entries that fit; `facts` says that some are found by where a text comes from."""
        where = self._where
        for field, chunks in enumerate(self._chunks):
            for number, chunk in enumerate(chunks):
                for term, start, end in chunk[0]:
                    if term in where:
                        where[term].append((field, number, start, end))
                    else:
                        where[term] = [(field, number, start, end)]
        found: set[Entry] = set()
        suggested: set[Entry] = set()
        for term, places in where.items():
            found.update(term.finds)
            suggested.update(term.suggests)
            for chain in term.starts:
                if chain not in self._chains and self._stands(chain, places):
                    self._chains.add(chain)
                    found.update(chain.finds)
                    suggested.update(chain.suggests)
        if facts:
            for term in self._vocabulary.of_key(anchors_of_facts(self._text)):
                suggested.update(term.suggests)
        found.update([entry for entry in suggested if entry.plan and self._holds(entry.plan)])
        return found

    def _stands(self, chain: Chain, places: Iterable[tuple[int, int, int, int]]) -> bool:
        language = self._text.language
        return any(
            chain.stands(self._words_of(field), number, start, language)
            for field, number, start, _ in places
        )

    def _words_of(self, field: int) -> FieldWords:
        words = self._words[field]
        if words is None:
            words = self._words[field] = FieldWords(self._chunks[field])
        return words

    def _holds(self, plan: Plan) -> bool:
        match plan:
            case All(items):
                return all(map(self._holds, items))
            case Some(items):
                return any(map(self._holds, items))
            case Without(item):
                return not self._holds(item)
            case Close():
                return self._is_close(plan)
            case Judged(query):
                return find(query, self._text) is not None
            case Followed(compiled):
                return find_topic(compiled, self._text) is not None
            case Chain():
                return plan in self._chains
            case _:
                return plan in self._where

    def _is_close(self, close: Close) -> bool:
        """Say whether two words are near each other; the same as `evaluate.py` does with its hits."""
        left = list(self._places(close.left))
        right = list(self._places(close.right)) if left else []
        for one in left:
            for other in right:
                first, second = (one, other) if one[1] <= other[1] else (other, one)
                if close.ordered and first is not one:
                    continue
                if 0 <= second[1] - first[2] < close.distance and first[0] == second[0]:
                    return True
        return False

    def _places(self, terms: Iterable[Term]) -> Iterator[tuple[int, int, int]]:
        """Give where terms are met: field and words (half-open)."""
        for term in terms:
            for field, number, start, end in self._where.get(term, ()):
                first = self._words_of(field).firsts[number]
                yield field, first + start, first + end
