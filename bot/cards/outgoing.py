"""What goes out by itself, put into words: an alert or a digest."""

from datetime import datetime

from bot.cards.alert import alert
from bot.cards.digest import digest
from bot.cards.names import Topics
from bot.core.alert import AlertView, DigestView
from bot.core.message import Message
from bot.ports import Phrasebook


def outgoing(
    view: AlertView | DigestView, phrases: Phrasebook, topics: Topics, now: datetime
) -> Message:
    """The message of a delivery."""
    if isinstance(view, DigestView):
        return digest(view, phrases, topics, now)
    return alert(view, phrases, topics, now)
