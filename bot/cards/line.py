"""What a story has to do with others: what it goes on with, what is new in it, why an entry is of it."""

from collections.abc import Sequence

from babel import Locale

from bot.cards import numbers
from bot.cards.layout import Card
from bot.cards.numbers import number, percent
from bot.core.message import Span
from bot.core.story import (
    COUNTRY,
    Coverage,
    Development,
    Follows,
    IdentityKey,
    Likeness,
    SameStory,
    Story,
    nearest_of,
)

JOINED_SHOWN = 5
"""Outlets whose reason for being folded in is told; all of them are named anyway."""


def turn(card: Card, follows: Follows) -> None:
    """What is new in a development."""
    if follows.turn != "number":
        card.say(f"alert-turn-{follows.turn}", word=_named(follows.evidence, card.language))
        return
    value, _, kind = follows.evidence.partition(" ")
    written = percent if kind == "%" else number
    before = written(follows.before, card.language)
    card.say("alert-turn-number", before=before, now=written(value, card.language))


def _named(word: str, language: str) -> str:
    """A word as it was printed; a country as the language calls it."""
    if not word.startswith(COUNTRY):
        return word
    country = word.removeprefix(COUNTRY)
    return str(Locale.parse(language).territories.get(country, country))


def compared(card: Card, coverage: Sequence[Coverage], story: Story, nearest: Story | None) -> None:
    """With what the entries of a story were compared, how alike they were, and in which terms.

    `nearest` is the story that the first entry was compared with, where there was one.
    """
    if story.follows is not None:
        turn(card, story.follows)
    first = coverage[0].placement if coverage else None
    likeness = nearest_of(first)
    if likeness is not None and nearest is not None:
        key = "why-goes-on" if isinstance(first, Development) else "why-nearest"
        card.say(key, headline=nearest.headline, **_details(likeness, card))
    joined = [row for row in coverage[1:] if isinstance(row.placement, SameStory)]
    for row in joined[:JOINED_SHOWN]:
        card.line(Span("• "), *_joined(card, row))


def _joined(card: Card, row: Coverage) -> tuple[Span, ...]:
    assert isinstance(row.placement, SameStory)
    shared = row.placement.shared
    if isinstance(shared, IdentityKey):
        return card.phrases.spans(card.language, f"why-same-{shared.kind}", source=row.source)
    return card.phrases.spans(
        card.language, "why-same-words", source=row.source, **_details(shared, card)
    )


def _details(likeness: Likeness, card: Card) -> dict[str, str]:
    written = numbers.likeness(likeness.score, card.language)
    terms = card.listed(_named(word, card.language) for word in likeness.shared)
    return {
        "score": written,
        "terms": terms or card.phrases.say(card.language, "why-same-meaning"),
    }
