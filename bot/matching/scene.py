"""One pass of a document over the index: the cues that it gives, and which entries they lead to."""

from collections.abc import Iterable, Iterator

from bot.matching.analysed import AnalysedText
from bot.matching.anchors import anchors_of_facts
from bot.matching.cues import Chain, Entry, Place, Term
from bot.matching.remembered import FieldWords
from bot.matching.vocabulary import Vocabulary


class Scene:
    """What a document shows to the queries."""

    def __init__(self, text: AnalysedText, vocabulary: Vocabulary) -> None:
        self.text = text
        self.where: dict[Term, list[Place]] = {}
        self.chains: set[Chain] = set()
        """Chains that stand in the text."""
        self._vocabulary = vocabulary
        recall = vocabulary.memory.recall
        self._chunks = [recall(printed, text.language) for printed in text.texts.values()]
        self._words: list[FieldWords | None] = [None] * len(self._chunks)
        """By field, once somebody asks."""

    def entries(self, *, facts: bool) -> set[Entry]:
        """Give the entries that fit; `facts` says that some are found by where a text comes from."""
        where = self.where
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
            if term.finds:
                found.update(term.finds)
            if term.suggests:
                suggested.update(term.suggests)
            if term.starts:
                self._follow(term, places, found, suggested)
        if facts:
            for term in self._vocabulary.of_key(anchors_of_facts(self.text)):
                suggested.update(term.suggests)
        for entry in suggested:
            assert entry.plan is not None
            if entry.plan.holds(self):
                found.add(entry)
        return found

    def places(self, terms: Iterable[Term]) -> Iterator[tuple[int, int, int]]:
        """Give where terms are met: field and words (half-open)."""
        for term in terms:
            for field, number, start, end in self.where.get(term, ()):
                first = self._words_of(field).firsts[number]
                yield field, first + start, first + end

    def _follow(
        self, term: Term, places: Iterable[Place], found: set[Entry], suggested: set[Entry]
    ) -> None:
        """Note the chains that stand where a term is met, and what they lead to."""
        language = self.text.language
        for field, number, start, _ in places:
            words = self._words_of(field)
            at = words.firsts[number] + start
            around = words.shadows[at], 0, words.shadows[at + 2]
            for chain in term.starts:
                if (
                    (around[chain.toward + 1] & chain.shadow or chain.found_by[0] is not term)
                    and chain not in self.chains
                    and chain.stands(words, at, language)
                ):
                    self.chains.add(chain)
                    found.update(chain.finds)
                    suggested.update(chain.suggests)

    def _words_of(self, field: int) -> FieldWords:
        words = self._words[field]
        if words is None:
            words = self._words[field] = FieldWords(self._chunks[field])
        return words
