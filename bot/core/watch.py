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
class Narrowing:
    """Of what a watch meets, what it is to tell of; without anything set, all of it."""

    languages: frozenset[str] = frozenset()
    """Two-letter codes; empty for every language."""
    left_out: frozenset[str] = frozenset()
    """Sources whose entries do not count; a story that another one carries, too, is told by that one."""

    def lacking(self, language: str, source: str) -> Literal["language", "source"] | None:
        """What keeps an entry of this language and source out; an unknown language, "", keeps none out."""
        if self.languages and language and language not in self.languages:
            return "language"
        return "source" if source in self.left_out else None


ALL_OF_IT = Narrowing()


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
    narrowing: Narrowing = ALL_OF_IT


@dataclass(frozen=True, slots=True)
class Following:
    """How many active watches follow a topic."""

    count: int
    first: WatchId
    """The oldest of them."""


def most_insistent(modes: Iterable[WatchMode]) -> WatchMode:
    """How a story is told that several watches meet; `loud` where none is left to ask."""
    return max(modes, key=INSISTENCE.index, default="loud")
