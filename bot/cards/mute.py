"""Cards of mutes: what is muted, for how long, and how it is taken back."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.layout import Card
from bot.cards.when import moment
from bot.core.message import Button, Message, Span, shortened
from bot.core.mute import MuteKind
from bot.core.subscriber import Subscriber
from bot.flows.mute import Muted
from bot.ports import Phrasebook

NAME_LENGTH = 120
LABEL_LENGTH = 34
MOST_SHOWN = 20
SPANS = {"1h": "span-1h", "8h": "span-8h", "1d": "span-1d", "1w": "span-1w", "0": "span-forever"}
"""The times that buttons offer, as they stand in their data; any other is typed."""
WHAT = {
    "story": "mute-story",
    "watch": "mute-watch",
    "source": "mute-source",
    "everything": "mute-everything",
}

LISTED = ("mute-forever", "mute-until")
DONE = ("mute-done-forever", "mute-done-until")


def in_words(muted: Muted, language: str, phrases: Phrasebook) -> str:
    """What is muted, such as "the source Cairo24"."""
    name = shortened(muted.name, NAME_LENGTH)
    return phrases.say(language, WHAT[muted.mute.kind], name=name)


def mute_list(
    mutes: Sequence[Muted], subscriber: Subscriber, phrases: Phrasebook, now: datetime
) -> Message:
    """All mutes, each with a button that takes it back."""
    card = Card(phrases, subscriber.language)
    card.say("mutes-title" if mutes else "mutes-empty")
    rows = []
    for number, muted in enumerate(mutes[:MOST_SHOWN], 1):
        what = in_words(muted, subscriber.language, phrases)
        card.line(
            Span(f"{card.opening}{number}. "),
            *_with_time(card, LISTED, what, muted, subscriber, now),
        )
        label = shortened(what, LABEL_LENGTH)
        rows.append([Button(f"🔊 {number}. {label}", f"mu:{muted.mute.id}")])
    card.gap().say("mute-how")
    return card.message(*rows, [card.button("button-mute-everything", "mk:everything.0")])


def mute_done(
    muted: Muted,
    subscriber: Subscriber,
    phrases: Phrasebook,
    now: datetime,
    more: Sequence[Sequence[Button]] = (),
) -> Message:
    """What was muted just now, said back; `more` offers to mute more than that."""
    card = Card(phrases, subscriber.language)
    what = in_words(muted, subscriber.language, phrases)
    card.line(*_with_time(card, DONE, what, muted, subscriber, now))
    back = [
        card.button("button-undo", f"mx:{muted.mute.id}"),
        card.button("button-mutes", "ml:"),
    ]
    return card.message(*more, back)


def mute_span(
    kind: MuteKind, number: int, name: str, subscriber: Subscriber, phrases: Phrasebook
) -> Message:
    """For how long: a button for each time; `number` is the id that the data carries."""
    card = Card(phrases, subscriber.language)
    what = phrases.say(subscriber.language, WHAT[kind], name=shortened(name, NAME_LENGTH))
    card.say("mute-how-long", what=what)
    buttons = [card.button(key, f"md:{kind}.{number}.{span}") for span, key in SPANS.items()]
    return card.message(
        buttons[:2], buttons[2:4], buttons[4:], [card.button("button-mutes", "ml:")]
    )


def _with_time(
    card: Card,
    keys: tuple[str, str],
    what: str,
    muted: Muted,
    subscriber: Subscriber,
    now: datetime,
) -> tuple[Span, ...]:
    until = muted.mute.until
    if until is None:
        return card.phrases.spans(card.language, keys[0], what=what)
    at = moment(until, now, subscriber.time_zone, subscriber.language)
    return card.phrases.spans(card.language, keys[1], what=what, until=at)
