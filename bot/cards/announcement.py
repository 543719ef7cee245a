"""The cards of an announcement: as its readers get it, and as whoever sends it sees it go."""

from bot.cards.layout import Card
from bot.core.announcement import Announcement
from bot.core.message import Message, Span
from bot.core.subscriber import Subscriber
from bot.ports import Phrasebook
from bot.text.bidi import clean


def announcement(shown: Announcement, reader: Subscriber, phrases: Phrasebook) -> Message:
    """What a reader gets."""
    return _words(shown, reader, phrases).message()


def preview(shown: Announcement, reader: Subscriber, phrases: Phrasebook) -> Message:
    """The same with the question whether it shall go."""
    card = _words(shown, reader, phrases)
    send = card.button("button-announce", f"as:{shown.number}", n=shown.total)
    return card.message([send, card.button("button-cancel", f"ac:{shown.number}")])


def progress(shown: Announcement, reader: Subscriber, phrases: Phrasebook) -> Message:
    """How far it has got; at the end how many have it."""
    card = _words(shown, reader, phrases).gap()
    if shown.state == "going":
        card.say("announce-going", n=shown.total, done=shown.tried)
        return card.message([card.button("button-cancel", f"ac:{shown.number}")])
    if shown.state == "stopped":
        card.say("announce-stopped")
    if shown.total and (shown.state == "done" or shown.tried):
        card.say("announce-done", n=shown.got, gone=shown.gone, failed=shown.failed)
    return card.message()


def _words(shown: Announcement, reader: Subscriber, phrases: Phrasebook) -> Card:
    card = Card(phrases, reader.language).say("announcement").gap()
    for line in shown.text.split("\n"):
        card.line(Span(clean(line)))
    return card
