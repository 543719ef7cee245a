"""Whose a thing is: buttons carry ids, and their data can be forged."""

from bot.core.ids import SubscriberId, WatchId
from bot.core.watch import Watch
from bot.ports import Unit


def own_watch(unit: Unit, subscriber_id: SubscriberId, watch_id: WatchId) -> Watch | None:
    """The watch of that id; None where it is not this subscriber's."""
    found = unit.watches.get(watch_id)
    return found if found is not None and found.subscriber_id == subscriber_id else None
