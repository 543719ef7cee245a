"""The words that all queries ask for, by the keys under which a text may meet them."""

from array import array
from collections.abc import Iterable, Iterator

from bot.matching.analysed import glued_spans
from bot.matching.anchors import anchors_of_beginnings, is_wildcard
from bot.matching.cues import Chain, Term, added
from bot.matching.links import Links, Manner
from bot.matching.remembered import Chunk, Memory, chunk_of
from bot.text.analysis import DOUBTFUL, text_keys
from bot.text.languages import COMMON_SOMEWHERE
from bot.text.tokens import tokenize

_UNBEARABLE = 1 << 30
"""The load of a word that stands in nearly every text."""

_BUCKETS = 1 << 18
_SLOTS = (1 << 30) - 1
"""Python keeps whole numbers up to this one in 28 bytes, a word in 70."""


def _slot(key: str) -> int:
    """Give the slot of a key. Doubtful ones have that of the word, which every keyword asks for as well.

    Words that do not meet may share a slot: whether a term is met is asked once more.
    """
    return hash(key.removeprefix(DOUBTFUL)) & _SLOTS


class Vocabulary:
    """Terms and chains, each once. What queries no longer use is dropped."""

    def __init__(self) -> None:
        self.memory: Memory[Term] = Memory(self._understand)
        self._terms: dict[int, Term | tuple[Term, ...]] = {}
        """By the slot of a key; mostly one, which spares a million tuples."""
        self._chains: dict[bool, dict[str, Chain]] = {False: {}, True: {}}
        """By whether it is quoted, and its text."""
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
            for slot in set(map(_slot, keys)):
                others = self._in_slot(slot)
                self._terms[slot] = (*others, term) if others else term
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
        chain = self._chains[quoted].get(text)
        if chain is None:
            chain = self._chains[quoted][text] = self._new_chain(text, quoted=quoted)
        chain.uses += 1
        return chain

    def release(self, cue: Term | Chain) -> None:
        """Take back one use; nothing is left of what nobody uses."""
        cue.uses -= 1
        if cue.uses:
            return
        if isinstance(cue, Chain):
            del self._chains[cue.quoted][cue.text]
            for term in cue.found_by:
                term.starts.remove(cue)
                self.release(term)
            return
        self._beginnings -= cue.manner == "key" and is_wildcard(cue.folded)
        for slot in set(map(_slot, cue.keys)):
            left = tuple(term for term in self._in_slot(slot) if term is not cue)
            if left:
                self._terms[slot] = left if len(left) > 1 else left[0]
            else:
                del self._terms[slot]

    def of_key(self, keys: Iterable[str]) -> Iterator[Term]:
        """Give the terms that texts with one of these keys may meet, and seldom another one."""
        for slot in map(_slot, keys):
            yield from self._in_slot(slot)

    def _in_slot(self, slot: int) -> tuple[Term, ...]:
        known = self._terms.get(slot, ())
        return known if isinstance(known, tuple) else (known,)

    def load(self, word: str) -> tuple[int, int]:
        """Guess how often texts have a word: as often as queries do; and then, the longer the rarer."""
        asked_for = (
            _UNBEARABLE if word in COMMON_SOMEWHERE else self._asked_for[hash(word) % _BUCKETS]
        )
        return asked_for, -len(word)

    def _known(self, folded: str, manner: Manner) -> Term | None:
        key = folded if manner == "key" else folded.replace("'", "")
        for term in self.of_key((key,)):
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
        candidates = list(self.of_key(keys))
        if self._beginnings:
            candidates += self.of_key(anchors_of_beginnings(keys))
        if not candidates:
            return ()
        return [
            (term, start, end)
            for term in dict.fromkeys(candidates)
            if term.is_met_by(whole, printed, language)
        ]
