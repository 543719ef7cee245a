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
