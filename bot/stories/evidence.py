"""Evidence for a reader: not the stems and the sounds that are compared, but the words that are printed."""

from dataclasses import replace
from itertools import chain

from bot.core.story import (
    COUNTRY,
    Development,
    Likeness,
    NewStory,
    Placement,
    SameStory,
    nearest_of,
)
from bot.stories.abroad import everywhere
from bot.stories.words import term
from bot.text.tokens import tokenize


def in_print(placement: Placement, title: str, lead: str, language: str) -> Placement:
    """Give where an entry belongs with the words of its evidence as the entry prints them.

    A country stays one, to be named in the reader's language.
    """
    shared = placement.shared if isinstance(placement, SameStory) else nearest_of(placement)
    if not isinstance(shared, Likeness):
        return placement
    new = [placement.evidence] if isinstance(placement, Development) else []
    printed = _printed({*shared.shared, *new}, title, lead, language)
    alike = replace(shared, shared=tuple(printed.get(name, name) for name in shared.shared))
    if isinstance(placement, SameStory):
        return replace(placement, shared=alike)
    if isinstance(placement, NewStory):
        return replace(placement, nearest=alike)
    evidence = printed.get(placement.evidence, placement.evidence)
    return replace(placement, likeness=alike, evidence=evidence)


def _printed(names: set[str], title: str, lead: str, language: str) -> dict[str, str]:
    words: dict[str, str] = {}
    wanted = {name for name in names if not name.startswith(COUNTRY)}
    for token in chain.from_iterable(map(tokenize, (title, lead))):
        if len(words) == len(wanted):
            break
        for name in (term(token.printed, token.folded, language), everywhere(token, language)):
            if name in wanted:
                words.setdefault(name, token.printed)
    return words
