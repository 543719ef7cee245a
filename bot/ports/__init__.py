"""What the flows need of the world. Each docstring is the contract that every adapter passes."""

from bot.ports.inbox import Inbox
from bot.ports.places import Invitations, Stewards
from bot.ports.store import (
    Alerts,
    Entries,
    Feeds,
    Marks,
    Outbox,
    Store,
    Stories,
    Subscribers,
    Unit,
    Watches,
)
from bot.ports.world import Channel, Clock, Fetcher, Finder, Meter, Phrasebook

__all__ = [
    "Alerts",
    "Channel",
    "Clock",
    "Entries",
    "Feeds",
    "Fetcher",
    "Finder",
    "Inbox",
    "Invitations",
    "Marks",
    "Meter",
    "Outbox",
    "Phrasebook",
    "Stewards",
    "Store",
    "Stories",
    "Subscribers",
    "Unit",
    "Watches",
]
