"""The words that all queries ask for, by the keys under which a text may meet them."""

from array import array
from collections.abc import Iterable, Iterator

from bot.matching.analysed import glued_spans
from bot.matching.anchors import anchors_of_beginnings, is_wildcard
from bot.matching.cues import Chain, Term, added
from bot.matching.links import Links, Manner
from bot.matching.remembered import Chunk, Memory, chunk_of
from bot.text.analysis import text_keys
from bot.text.languages import COMMON_SOMEWHERE
from bot.text.tokens import tokenize

_UNBEARABLE = 1 << 30
"""The load of a word that stands in nearly every text."""

_BUCKETS = 1 << 18


class Vocabulary:
    """Terms and chains, each once. What queries no longer use is dropped."""

    def __init__(self) -> None:
        self.memory: Memory[Term] = Memory(self._understand)
        self._terms: dict[str, tuple[Term, ...]] = {}
        """By key."""
        self._chains: dict[tuple[str, bool], Chain] = {}
        self._beginnings = 0
        """Terms that are beginnings of words."""
        self._asked_for = array("I", bytes(4 * _BUCKETS))
        """How often words were asked for, by their hash: the same in a dictionary is a hundred megabytes."""

    def term(self, folded: str, manner: Manner) -> Term:
        """Give the term of a word, and count one more use of it."""
        term = self._known(folded, manner)
        if term is None:
            term = Term(folded, manner)
            keys = term.keys
            alone = (term,)
            for key in keys:
                others = self._terms.get(key)
                self._terms[key] = (*others, term) if others else alone
            if manner == "key" and is_wildcard(folded):
                self._beginnings += 1
                self.memory.forget_all()
            else:
                self.memory.forget(keys)
        self._asked_for[hash(folded) % _BUCKETS] += 1
        term.uses += 1
        return term

    def chain(self, text: str, *, quoted: bool) -> Chain:
        """Give the chain of words in a row, and count one more use of it."""
        chain = self._chains.get((text, quoted))
        if chain is None:
            chain = self._chains[text, quoted] = self._new_chain(text, quoted=quoted)
        chain.uses += 1
        return chain

    def release(self, cue: Term | Chain) -> None:
        """Take back one use; nothing is left of what nobody uses."""
        cue.uses -= 1
        if cue.uses:
            return
        if isinstance(cue, Chain):
            del self._chains[cue.text, cue.quoted]
            for term in cue.found_by:
                term.starts.remove(cue)
                self.release(term)
            return
        self._beginnings -= cue.manner == "key" and is_wildcard(cue.folded)
        for key in cue.keys:
            left = tuple(term for term in self._terms[key] if term is not cue)
            if left:
                self._terms[key] = left
            else:
                del self._terms[key]

    def of_key(self, keys: Iterable[str]) -> Iterator[Term]:
        """Give the terms of keys that are no words: of beginnings and of sources."""
        for key in keys:
            yield from self._terms.get(key, ())

    def load(self, word: str) -> tuple[int, int]:
        """Guess how often texts have a word: as often as queries do; and then, the longer the rarer."""
        asked_for = (
            _UNBEARABLE if word in COMMON_SOMEWHERE else self._asked_for[hash(word) % _BUCKETS]
        )
        return asked_for, -len(word)

    def _known(self, folded: str, manner: Manner) -> Term | None:
        key = folded if manner == "key" else folded.replace("'", "")
        for term in self._terms.get(key, ()):
            if term.folded == folded and term.manner == manner:
                return term
        return None

    def _new_chain(self, text: str, *, quoted: bool) -> Chain:
        """Make a chain, found by the word of it that is likely to be rarest and by what it is joined to."""
        links = Links(text, quoted=quoted)
        chain = Chain(text, quoted=quoted)
        for word, _ in links.words:
            self._asked_for[hash(word) % _BUCKETS] += 1
        chain.anchor = min(
            range(len(links.words)), key=lambda number: self.load(links.words[number][0])
        )
        chain.toward = 1 if chain.anchor + 1 < len(links.words) else -1
        joined = links.joined[max(chain.anchor - 1, 0) : chain.anchor + 1]
        found_by = dict.fromkeys((links.words[chain.anchor], *joined))
        chain.found_by = tuple(self.term(*link) for link in found_by)
        for term in chain.found_by:
            term.starts = added(term.starts, chain)
            term.look_beside()
        return chain

    def _understand(self, printed: str, language: str) -> Chunk[Term]:
        tokens = tokenize(printed)
        hits: list[tuple[Term, int, int]] = []
        for number, token in enumerate(tokens):
            hits += self._met(token.printed, token.printed, number, number + 1, language)
        spans = tuple(glued_spans(tokens)) if any(token.glued for token in tokens) else ()
        for start, end, whole in spans:
            hits += self._met(whole, tokens[start].printed, start, end, language)
        words = tuple(token.printed for token in tokens)
        return chunk_of(tuple(hits), (printed,) if words == (printed,) else words, spans, language)

    def _met(
        self, whole: str, printed: str, start: int, end: int, language: str
    ) -> Iterable[tuple[Term, int, int]]:
        """Give the terms that are met by words printed as `whole`, the first of them `printed`."""
        keys = text_keys(whole, language)
        terms = self._terms
        candidates = [term for key in keys if key in terms for term in terms[key]]
        if self._beginnings:
            candidates += self.of_key(anchors_of_beginnings(keys))
        if not candidates:
            return ()
        return [
            (term, start, end)
            for term in dict.fromkeys(candidates)
            if term.is_met_by(whole, printed, language)
        ]
