"""The identities that rows have in a store. Each is a whole number from 1 up, unique in its table."""

from typing import NewType

FeedId = NewType("FeedId", int)
EntryId = NewType("EntryId", int)
StoryId = NewType("StoryId", int)
WatchId = NewType("WatchId", int)
SubscriberId = NewType("SubscriberId", int)
AlertId = NewType("AlertId", int)
DeliveryId = NewType("DeliveryId", int)
ViewId = NewType("ViewId", int)
MuteId = NewType("MuteId", int)

TopicId = NewType("TopicId", str)
"""The `id` of a topic file, such as `gaza-stabilisation-force`: letters, digits and dashes."""


def row_id(text: str) -> int | None:
    """The id, or another number from 0 up, in a button's data; None where it is none.

    The data can be forged, and a store has 64 bits.
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
