"""An alert: one story to one subscriber, once. And the decision to hold it, with its reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.delivery import DeliveryState
from bot.core.digest import DigestPart
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId
from bot.core.match import Match
from bot.core.story import Coverage, Story
from bot.core.subscriber import Subscriber

HeldReason = Literal[
    "too_old", "first_fetch", "muted", "quiet_hours", "digest", "over_cap", "burst"
]
"""too_old: published before the age at which news ends · first_fetch: an undated entry of a feed that was
fetched for the first time, so nobody knows how old it is · muted: the subscriber does not want to hear of
it. The others wait for a digest: quiet_hours · digest: by the subscriber's wish · over_cap: more alerts than
an hour may bring · burst: one watch brings a heap of stories at once."""


@dataclass(frozen=True, slots=True)
class Alert:
    """Tell the subscriber now."""

    urgent: bool = False
    """Without waiting for copies."""


@dataclass(frozen=True, slots=True)
class Held:
    """Do not tell now."""

    reason: HeldReason
    until: datetime | None = None
    """When it is told after all, in a digest; None: never."""


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
    until: datetime | None = None
    """When what is held comes in a digest; None: never."""
    carrier: DeliveryId | None = None
    """The part of a digest that has taken it along."""
    dismissed: bool = False
    """The subscriber has said that it is not relevant."""

    @property
    def told(self) -> bool:
        """It is an alert, or has come in a digest."""
        return self.held is None or self.carrier is not None


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
    silent: bool = False
    """Without a sound."""


@dataclass(frozen=True, slots=True)
class DigestItem:
    """A line of a digest."""

    record: AlertRecord
    story: Story
    sources: int
    """Outlets that carry the story."""


@dataclass(frozen=True, slots=True)
class DigestView:
    """All that is needed to put a digest, or a part of it, into words."""

    subscriber: Subscriber
    items: tuple[DigestItem, ...]
    part: DigestPart


def ranked(items: Iterable[DigestItem]) -> tuple[DigestItem, ...]:
    """What most outlets carry comes first; then the newest."""
    return tuple(sorted(items, key=lambda item: (-item.sources, -item.story.id)))


def supersedes(decision: Decision, record: AlertRecord | None) -> bool:
    """Whether a new decision on a story takes the place of an earlier one, which has told nothing.

    What waits for a digest keeps its place in it, unless it may be told at once.
    """
    if record is None or isinstance(decision, Alert):
        return True
    return record.until is None and decision.until is not None


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
