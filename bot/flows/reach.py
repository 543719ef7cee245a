"""Whether a subscriber can still be reached, as a failed send tells."""

from dataclasses import replace

from bot.core.errors import RecipientGone, RecipientMoved, SendError
from bot.core.ids import SubscriberId
from bot.ports import Unit


def heed(unit: Unit, subscriber_id: SubscriberId, error: SendError) -> None:
    """What a failure to write to a subscriber says of it: out of reach, or at another address."""
    known = unit.subscribers.get(subscriber_id)
    if known is None:
        return
    if isinstance(error, RecipientGone):
        unit.subscribers.save(replace(known, state="gone", gone_reason=error.reason))
    elif isinstance(error, RecipientMoved):
        address = replace(known.address, chat=error.chat)
        if unit.subscribers.by_address(address) is None:
            unit.subscribers.save(replace(known, address=address))
        else:
            # Somebody has already subscribed from the new chat: it stays the one that is told.
            unit.subscribers.save(replace(known, state="gone", gone_reason="moved"))
