"""What the operator's people are told of the whole house: subscribers, feeds, messages, standstills."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.delivery import DeliveryState
from bot.core.feed import Feed
from bot.core.health import Health, HealthWord, health_of
from bot.core.ids import SubscriberId
from bot.core.subscriber import Subscriber, SubscriberState
from bot.flows.pulse import stalled
from bot.ports import Unit

PAGE = 10
WORST_FIRST: tuple[HealthWord, ...] = (
    "dead",
    "blocked",
    "failing",
    "quiet",
    "slow",
    "misdated",
    "moved",
    "new",
    "well",
)
ILL = frozenset(WORST_FIRST[:-2])
"""What deserves a look."""


@dataclass(frozen=True, slots=True)
class People:
    """A page of subscribers, the newest first, with the number of their watches."""

    states: Mapping[SubscriberState, int]
    page: Sequence[tuple[Subscriber, int]]
    older: SubscriberId | None
    """Where the next page begins, or None."""


@dataclass(frozen=True, slots=True)
class State:
    """How the house is."""

    feeds: Mapping[HealthWord, int]
    ill: Sequence[tuple[Feed, Health]]
    """Feeds that deserve a look, the worst first."""
    deliveries: Mapping[DeliveryState, int]
    stalled: Mapping[str, datetime | None]
    """Kinds of work that stand still, with their last round."""


def people(unit: Unit, before: SubscriberId | None) -> People:
    """Subscribers with ids below `before`."""
    everybody = unit.subscribers.all()
    states: Counter[SubscriberState] = Counter(one.state for one in everybody)
    earlier = [one for one in reversed(everybody) if before is None or one.id < before]
    page = [(one, len(unit.watches.of(one.id))) for one in earlier[:PAGE]]
    return People(states, page, page[-1][0].id if len(earlier) > PAGE else None)


def state(unit: Unit, slowest: timedelta, now: datetime) -> State:
    """The whole house at this moment."""
    feeds = judged(unit, slowest, now)
    return State(
        Counter(health.word for _, health in feeds),
        [(feed, health) for feed, health in feeds if health.word in ILL],
        unit.outbox.count(),
        stalled(unit, now),
    )


def judged(unit: Unit, slowest: timedelta, now: datetime) -> list[tuple[Feed, Health]]:
    """The feeds that are polled with their health, the worst first, else by name."""
    feeds = [(feed, health_of(feed.state, now, slowest)) for feed in unit.feeds.all()]
    return sorted(
        feeds, key=lambda pair: (WORST_FIRST.index(pair[1].word), pair[0].offer.source.casefold())
    )
