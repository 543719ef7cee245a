"""What a subscriber asks of the history: which decisions to show."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import SubscriberId, ViewId, WatchId


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Decisions that have everything that is set here; without anything, all of them."""

    words: str = ""
    """As typed; each in any form, in any text of the story that a feed has brought."""
    watch: WatchId | None = None
    source: str = ""
    """An outlet that carries the story."""
    language: str = ""
    """Of an entry of the story, two letters."""
    since: datetime | None = None
    until: datetime | None = None
    """Decided at `since` or later, and before `until`."""
    held: bool | None = None
    """True: held ones alone, False: alerts alone."""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """A filter that buttons refer to by its id, for the words of a search have no place in a button."""

    id: ViewId
    subscriber_id: SubscriberId
    wanted: HistoryFilter
    asked: datetime
    """When it was asked for last; long after, it is let go: what was searched for is nobody's business."""
