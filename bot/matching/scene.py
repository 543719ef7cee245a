"""One pass of a document over the index: the cues that it gives, and which entries they lead to.

What most words of a text do, to be there, is collected by C loops (`map`, `chain`); Python looks at
the few that may begin something.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter, itemgetter

from bot.matching.analysed import AnalysedText
from bot.matching.anchors import anchors_of_facts
from bot.matching.cues import Chain, Entry, Term
from bot.matching.remembered import FieldWords, hits_of, plain_words
from bot.matching.vocabulary import Vocabulary

_TERMS = itemgetter(0)
_FINDS, _SUGGESTS = attrgetter("finds"), attrgetter("suggests")


class Scene:
    """What a document shows to the queries."""

    def __init__(self, text: AnalysedText, vocabulary: Vocabulary) -> None:
        self.text = text
        recall = vocabulary.memory.recall
        self._chunks = [recall(printed, text.language) for printed in text.texts.values()]
        by_chunk = map(_TERMS, chain.from_iterable(self._chunks))
        self.terms: set[Term] = set(chain.from_iterable(by_chunk))
        self.chains: set[Chain] = set()
        """Chains that stand in the text."""
        self._vocabulary = vocabulary
        self._words: list[FieldWords | None] = [None] * len(self._chunks)
        """By field, once somebody asks."""

    def entries(self, *, facts: bool) -> set[Entry]:
        """Give the entries that fit; `facts` says that some are found by where a text comes from."""
        self._follow()
        found: set[Entry] = set(chain.from_iterable(map(_FINDS, self.terms)))
        suggested: set[Entry] = set(chain.from_iterable(map(_SUGGESTS, self.terms)))
        for seen in self.chains:
            found.update(seen.finds)
            suggested.update(seen.suggests)
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
            if term not in self.terms:
                continue
            for field, chunks in enumerate(self._chunks):
                for number in [at for at, chunk in enumerate(chunks) if term in chunk[0]]:
                    first = self._words_of(field).firsts[number]
                    for met, start, end in hits_of(chunks[number]):
                        if met is term:
                            yield field, first + start, first + end

    def _follow(self) -> None:
        """Note the chains that stand where a term is met that may begin one."""
        for field, chunks in enumerate(self._chunks):
            last = len(chunks) - 1
            for number, chunk in enumerate(chunks):
                for term in chunk[0]:
                    if term.starts and (
                        (term.after and (number == last or chunks[number + 1][2] & term.after))
                        or (term.before and (number == 0 or chunks[number - 1][2] & term.before))
                        or len(chunk) == 4
                    ):
                        self._look_around(term, field, number)

    def _look_around(self, term: Term, field: int, number: int) -> None:
        chunks = self._chunks[field]
        for candidate in term.starts:
            if candidate in self.chains:
                continue
            beside = number + candidate.toward
            is_shadowed = (
                0 <= beside < len(chunks)
                and not chunks[beside][2] & candidate.shadow
                and candidate.found_by[0] is term
                and len(chunks[number]) == 3
            )
            if not is_shadowed and self._stands(candidate, term, field, number):
                self.chains.add(candidate)

    def _stands(self, candidate: Chain, term: Term, field: int, number: int) -> bool:
        """Say whether a chain stands around a chunk; mostly the chunks around are plain words."""
        first = max(number - candidate.anchor, 0)
        around = plain_words(self._chunks[field][first : number + len(candidate.links.words)])
        language = self.text.language
        if around:
            return candidate.stands(around, {}, number - first, language)
        words = self._words_of(field)
        return any(
            candidate.stands(words.words, words.spans, words.firsts[number] + start, language)
            for met, start, _ in hits_of(self._chunks[field][number])
            if met is term
        )

    def _words_of(self, field: int) -> FieldWords:
        words = self._words[field]
        if words is None:
            words = self._words[field] = FieldWords(self._chunks[field])
        return words
