"""What the flows need of the world. Each docstring is the contract that every adapter passes."""

from bot.ports.archive import Archive
from bot.ports.feeds import Feeds
from bot.ports.inbox import Inbox
from bot.ports.people import Subscribers, Watches
from bot.ports.places import Invitations, Stewards
from bot.ports.store import (
    EVERYTHING,
    Alerts,
    Entries,
    Marks,
    Outbox,
    Store,
    Stories,
    Unit,
    Views,
)
from bot.ports.waiting import Digests, Mutes
from bot.ports.world import Channel, Clock, Embedder, Fetcher, Finder, Gazetteer, Meter, Phrasebook

__all__ = [
    "EVERYTHING",
    "Alerts",
    "Archive",
    "Channel",
    "Clock",
    "Digests",
    "Embedder",
    "Entries",
    "Feeds",
    "Fetcher",
    "Finder",
    "Gazetteer",
    "Inbox",
    "Invitations",
    "Marks",
    "Meter",
    "Mutes",
    "Outbox",
    "Phrasebook",
    "Stewards",
    "Store",
    "Stories",
    "Subscribers",
    "Unit",
    "Views",
    "Watches",
]
