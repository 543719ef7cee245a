"""Cards on which a watch is narrowed: its languages, its sources."""

from collections.abc import Sequence

from bot.cards.history import language_name
from bot.cards.layout import Card
from bot.cards.paging import Page, turning
from bot.core.ids import FeedId
from bot.core.message import Button, Message, shortened
from bot.core.watch import Narrowing, Watch
from bot.ports import Phrasebook

LABEL_LENGTH = 30
"""Of a button, in UTF-16 units: two side by side."""
MOST_LANGUAGES = 30
NAMED = 5
"""Languages and sources that the card of a watch names."""


def say_narrowing(card: Card, narrowing: Narrowing) -> None:
    """What a watch tells of, where that is not everything."""
    if narrowing.languages:
        names = sorted(language_name(code, card.language) for code in narrowing.languages)
        card.say("watch-languages", names=_some(names, card))
    if narrowing.left_out:
        names = sorted(narrowing.left_out, key=str.casefold)
        card.say("watch-left-out", names=_some(names, card))


def languages_card(
    watch: Watch, name: str, offered: Sequence[str], language: str, phrases: Phrasebook
) -> Message:
    """The languages of the news, those with a tick that the watch tells of."""
    card = Card(phrases, language).say("narrow-languages", name=name)
    chosen = watch.narrowing.languages
    buttons = [
        _choice(language_name(code, language), code in chosen, f"nt:{watch.id}.{code}")
        for code in offered[:MOST_LANGUAGES]
    ]
    rows = [buttons[at : at + 3] for at in range(0, len(buttons), 3)]
    every = [card.button("button-every-language", f"nt:{watch.id}.")] if chosen else []
    return card.message(*rows, [*every, card.button("button-back", f"w:{watch.id}")])


def sources_card(
    watch: Watch,
    name: str,
    page: Page[tuple[FeedId, str]],
    language: str,
    phrases: Phrasebook,
) -> Message:
    """The sources that are read, those with a tick that the watch tells of."""
    card = Card(phrases, language).say("narrow-sources", name=name)
    buttons = [
        _choice(
            source,
            source not in watch.narrowing.left_out,
            f"no:{watch.id}.{feed_id}.{page.number}",
        )
        for feed_id, source in page.shown
    ]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    turn = turning(page, f"ns:{watch.id}.", language)
    return card.message(*rows, turn, [card.button("button-back", f"w:{watch.id}")])


def _choice(label: str, chosen: bool, data: str) -> Button:
    return Button(("✅ " if chosen else "") + shortened(label, LABEL_LENGTH), data)


def _some(names: Sequence[str], card: Card) -> str:
    return card.listed(names[:NAMED]) + ("…" if len(names) > NAMED else "")
