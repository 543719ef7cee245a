"""What a story has to do with others: what it goes on with, what is new in it, why an entry is of it."""

from collections.abc import Sequence

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal

from bot.cards.layout import Card, side_by_side
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

_MILLION = 1_000_000


def turn(card: Card, follows: Follows) -> None:
    """What is new in a development."""
    if follows.turn != "number":
        card.say(f"alert-turn-{follows.turn}", word=_named(follows.evidence, card.language))
        return
    value, _, kind = follows.evidence.partition(" ")
    sign = "%" if kind == "%" else ""
    now = f"{number(value, card.language)}{sign}"
    before = f"{number(follows.before, card.language)}{sign}"
    card.say("alert-turn-number", before=before, now=now)


def number(value: str, language: str) -> str:
    """`2,400`, `2.5 million`: a number as the language writes it; what is none comes back as it is."""
    try:
        amount = float(value)
    except ValueError:
        return value
    if amount >= _MILLION:
        return format_compact_decimal(
            amount, format_type="long", locale=language, fraction_digits=2
        )
    return format_decimal(amount, locale=language)


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
    shared = (_named(word, card.language) for word in likeness.shared)
    terms = side_by_side(shared, card.language) or card.phrases.say(
        card.language, "why-same-meaning"
    )
    return {"score": f"{likeness.score:.2f}", "terms": terms}
