"""One pass of a document over the index: the cues that it gives, and which entries they lead to."""

from typing import NamedTuple

from bot.matching.analysed import AnalysedText
from bot.matching.anchors import anchors_of_facts
from bot.matching.cues import Chain, Term
from bot.matching.entries import Entry
from bot.matching.evaluate import find
from bot.matching.plans import All, Close, Followed, Judged, Plan, Some, Without
from bot.matching.remembered import Chunk
from bot.matching.topics import find_topic
from bot.matching.vocabulary import Vocabulary


class Hit(NamedTuple):
    """A term and the words that meet it; `field` is a number, and words are numbered through."""

    term: Term
    start: int
    end: int
    field: int


class Scene:
    """What a document shows to the queries."""

    def __init__(self, text: AnalysedText, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._hits: list[Hit] = []
        self._chains: dict[Chain, None] = {}
        """Chains that stand in the text."""
        self._present: set[Term | Chain] = set()

    def entries(self, *, facts: bool) -> set[Entry]:
        """Give the entries that fit; `facts` says that some are found by where a text comes from."""
        found: set[Entry] = set()
        suggested: set[Entry] = set()
        first = 0
        for field, printed in enumerate(self._text.texts.values()):
            chunks = self._vocabulary.memory.recall(printed, self._text.language)
            first = self._notice(chunks, field, first)
        self._present.update(hit.term for hit in self._hits)
        self._present.update(self._chains)
        for cue in self._present:
            found.update(cue.finds)
            suggested.update(cue.suggests)
        if facts:
            for term in self._vocabulary.of_key(anchors_of_facts(self._text)):
                suggested.update(term.suggests)
        found.update(entry for entry in suggested if entry.plan and self._holds(entry.plan))
        return found

    def _notice(self, chunks: list[Chunk], field: int, first: int) -> int:
        """Note the hits of a field's chunks, and give the number of the word behind them."""
        note = self._hits.append
        for number, (hits, words, _, _) in enumerate(chunks):
            for term, start, end in hits:
                note(Hit(term, first + start, first + end, field))
                for chain in term.starts:
                    if chain not in self._chains and chain.stands(
                        chunks, number, start, self._text.language
                    ):
                        self._chains[chain] = None
            first += len(words)
        return first

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
            case _:
                return plan in self._present

    def _is_close(self, close: Close) -> bool:
        """Say whether two words are near each other; the same as `evaluate.py` does with its hits."""
        left = [hit for hit in self._hits if hit.term in close.left]
        right = [hit for hit in self._hits if hit.term in close.right] if left else []
        for one in left:
            for other in right:
                first, second = (one, other) if one.start <= other.start else (other, one)
                if close.ordered and first is not one:
                    continue
                if 0 <= second.start - first.end < close.distance and first.field == second.field:
                    return True
        return False
