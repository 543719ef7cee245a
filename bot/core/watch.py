"""A watch: one standing query of one subscriber, in words or by a curated topic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.ids import SubscriberId, TopicId, WatchId

WatchState = Literal["draft", "active", "paused", "deleted"]
"""draft: shown with its back-test, not yet saved · deleted: kept so that deleting can be undone."""
WatchMode = Literal["loud", "silent", "digest", "urgent"]
"""How a watch tells: loud: with a sound · silent: without · digest: together with others, later · urgent: at
once, in quiet hours and beside a digest, too."""
INSISTENCE: tuple[WatchMode, ...] = ("digest", "silent", "loud", "urgent")
"""From the least to the most insistent."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A standing query. Exactly one of `query` and `topic` is set."""

    id: WatchId
    subscriber_id: SubscriberId
    name: str
    """As shown in lists and alerts; the query itself until the subscriber renames it."""
    query: str
    topic: TopicId | None
    state: WatchState
    created: datetime
    revision: int
    """Position in the one sequence of all changes to watches; see `ports.Watches.changed_since`."""
    mode: WatchMode = "loud"


@dataclass(frozen=True, slots=True)
class Following:
    """How many active watches follow a topic."""

    count: int
    first: WatchId
    """The oldest of them."""


def most_insistent(modes: Iterable[WatchMode]) -> WatchMode:
    """How a story is told that several watches meet; `loud` where none is left to ask."""
    return max(modes, key=INSISTENCE.index, default="loud")
