"""The exclusion that would have kept an unwanted story away: which word, and how a query takes it up."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.errors import QueryError
from bot.core.match import Document
from bot.matching.analysed import AnalysedText, language_of
from bot.matching.evaluate import hits_of
from bot.matching.parse import parse_saved
from bot.matching.printing import write
from bot.matching.syntax import Not, Word, all_of, parts_in
from bot.matching.weights import unweighed, weighed
from bot.text.languages import is_common
from bot.text.tokens import Token, tokenize

SHORTEST = 3
"""Letters. Shorter words are particles and initials."""
MOST_TRIED = 40
"""Words of an unwanted story that are looked at; headline and first sentence seldom have more."""
EVERYDAY = 0.02
"""A word in more than one of fifty other texts says nothing of what a text is about. Our own choice."""


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A text that a watch has brought and should not have, among what else is known."""

    text: Document
    asked: Collection[str]
    """Words of the text, folded, that the watch asks for: they cannot be excluded."""
    kept: Sequence[Document]
    """What the watch has brought and was wanted."""
    also_unwanted: Sequence[Document] = ()
    others: Sequence[Document] = ()
    """What the watch has not brought."""


def words_to_exclude(unwanted: Unwanted) -> list[str]:
    """Words of the text, as printed, that could be excluded, the best first.

    First those that the least of what was wanted has; of these what other unwanted texts have, too; then
    what is the subject of other news, and no everyday word.
    """
    kept = [AnalysedText(text) for text in unwanted.kept]
    often = Counter(chain.from_iterable(map(_folded, unwanted.others)))
    hated = Counter(chain.from_iterable(map(_folded, unwanted.also_unwanted)))
    everyday = max(2.0, EVERYDAY * len(unwanted.others))

    def worth(token: Token) -> tuple[int, int, bool, int]:
        lost = sum(hits_of(Word(token.printed), text) is not None for text in kept)
        count = often[token.folded]
        return lost, -hated[token.folded], count > everyday, -count

    return [token.printed for token in sorted(_candidates(unwanted), key=worth)]


def excluding(query_text: str, word: str) -> str:
    """The query with `-word` on top of it. Raises `QueryError` where that grows too long."""
    query, least = unweighed(parse_saved(query_text).query)
    unwanted = Not(Word(word))
    if unwanted in parts_in(query):
        return query_text
    written = write(weighed(all_of([query, unwanted]), least))
    parse_saved(written)
    return written


def no_longer_excluding(query_text: str, word: str) -> str:
    """The query without the `-word` on top of it; as it is where there is none."""
    query, least = unweighed(parse_saved(query_text).query)
    left = [part for part in parts_in(query) if part != Not(Word(word))]
    if len(left) == len(parts_in(query)) or not left:
        return query_text
    return write(weighed(all_of(left), least))


def _candidates(unwanted: Unwanted) -> Iterable[Token]:
    """The words of headline and lead that could be excluded, each once."""
    text, seen = unwanted.text, set(unwanted.asked)
    tokens, language = chain(tokenize(text.title), tokenize(text.lead)), language_of(text)
    candidates = []
    for token in tokens:
        if token.folded not in seen and _is_telling(token, language):
            candidates.append(token)
        seen.add(token.folded)
    return candidates[:MOST_TRIED]


def _is_telling(token: Token, language: str) -> bool:
    if len(token.folded) < SHORTEST or not token.folded.isalpha():
        return False
    if is_common(token.folded, language):
        return False
    try:
        # Refused are words that the watch language reads otherwise.
        return parse_saved(write(Word(token.printed))).query == Word(token.printed)
    except QueryError:
        return False


def _folded(text: Document) -> set[str]:
    return {token.folded for token in chain(tokenize(text.title), tokenize(text.lead))}
