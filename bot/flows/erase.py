"""Erasing a subscriber: afterwards no row speaks of it, or of the person behind it."""

from bot.core.subscriber import Subscriber
from bot.flows import announce
from bot.ports import Unit


def erase(unit: Unit, subscriber: Subscriber) -> None:
    """Remove every row that speaks of this subscriber, for good."""
    unit.subscribers.erase(subscriber.id)
    announce.disown(unit, subscriber.id)
    if subscriber.kind == "private":
        unit.stewards.forget(subscriber.address.chat)
