"""An alert: one story to one subscriber, once. And the decision to hold it, with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.delivery import DeliveryState
from bot.core.ids import AlertId, StoryId, SubscriberId
from bot.core.match import Match
from bot.core.story import Coverage, Story
from bot.core.subscriber import Subscriber

HeldReason = Literal["too_old", "first_fetch"]
"""too_old: published before the age at which news ends · first_fetch: an undated entry of a feed that was
fetched for the first time, so nobody knows how old it is."""


@dataclass(frozen=True, slots=True)
class Alert:
    """Tell the subscriber now."""


@dataclass(frozen=True, slots=True)
class Held:
    """Do not tell now."""

    reason: HeldReason


Decision = Alert | Held


def decide(
    published: datetime | None, now: datetime, max_age: timedelta, *, first_fetch: bool
) -> Decision:
    """Whether an entry that met a watch, of a story not yet told, is an alert.

    `first_fetch` is True for the entries that a feed held when it was first read.
    """
    if published is None:
        return Held("first_fetch") if first_fetch else Alert()
    return Held("too_old") if now - published > max_age else Alert()


@dataclass(frozen=True, slots=True)
class AlertRecord:
    """A decision as the history keeps it: an alert where `held` is None."""

    id: AlertId
    subscriber_id: SubscriberId
    story_id: StoryId
    decided: datetime
    held: HeldReason | None
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class AlertView:
    """All that is needed to put an alert into words."""

    record: AlertRecord
    story: Story
    coverage: tuple[Coverage, ...]
    """Every outlet that carries the story, the first one first."""
    subscriber: Subscriber
    names: tuple[str, ...]
    """What was met: names of watches as they are now; topics come as `record.matches` tell."""
    earlier: Story | None = None
    """What the story goes on with, where that is named because no message of it can be replied to."""


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """A decision with its story and the fate of its delivery."""

    record: AlertRecord
    story: Story
    delivery: DeliveryState | None
    error: str | None


def new_matches(known: Sequence[Match], found: Sequence[Match]) -> tuple[Match, ...]:
    """Those of `found` whose watch is not among `known`."""
    seen = {match.watch_id for match in known}
    return tuple(match for match in found if match.watch_id not in seen)
