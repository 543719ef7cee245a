"""A delivery: one alert on its way through one channel, and the table of its states.

due ──claim──▶ claimed ──▶ sent ──story changed──▶ due (an edit of what was sent)
 ▲               │  │
 │               │  └────▶ dead      given up, with its reason
 └── failed ◀────┘         the next try is due later; a lease that ran out is due at once
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.core.digest import DigestPart
from bot.core.errors import MessageRefused, Mistake, RecipientGone, RecipientMoved, SendError
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId

DeliveryState = Literal["due", "claimed", "sent", "failed", "dead"]

TRANSITIONS: Mapping[DeliveryState, frozenset[DeliveryState]] = {
    "due": frozenset({"claimed", "dead"}),
    "claimed": frozenset({"claimed", "due", "sent", "failed", "dead"}),
    "failed": frozenset({"claimed", "dead", "due"}),
    "sent": frozenset({"due"}),
    "dead": frozenset(),
}
"""Which state may follow which."""

ON_ITS_WAY: tuple[DeliveryState, ...] = ("due", "claimed", "failed")
"""The states from which a message is still to go out, or an edit of one."""

FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=2)
MOST_ATTEMPTS = 720
"""With waits that double from 2 s to 2 min, a day: longer than any outage of the Bot API that its status
pages report, and the age at which an alert is stale. While the channel is away for everybody hardly any
attempts are made (`flows.pace`), so that an outage does not use them up."""

MOST_MISTAKES = 6
"""Tries of a message over which this program itself fails, a minute in all: what else is due to the
subscriber waits behind it, and a mistake seldom ends by being tried again."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a channel gave back for a message: what is needed to edit it or reply to it."""

    message: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way through one channel; unique by (subscriber, story, channel)."""

    id: DeliveryId
    alert_id: AlertId
    subscriber_id: SubscriberId
    story_id: StoryId
    channel: str
    state: DeliveryState
    due: datetime
    lease_until: datetime | None = None
    attempts: int = 0
    """Tries since the last success."""
    receipt: Receipt | None = None
    """Set once sent; a delivery that falls due with a receipt edits that message."""
    revision: int = 0
    """The revision of the story that the recipient has in view; 0 before the first send."""
    plain: bool = False
    """Send without links and bold: the channel refused them once."""
    error: str | None = None
    reply_to: Receipt | None = None
    """The message that this one was sent in reply to: the latest of its line of stories, if there was one."""
    digest: DigestPart | None = None
    """Which part of a digest this is; None for an alert by itself."""
    urgent: bool = False
    """A watch has brought it that shall not wait: it overtakes what else is due."""

    @property
    def on_its_way(self) -> bool:
        """Whether something of it is still to go out."""
        return self.state in ON_ITS_WAY

    def moved(self, state: DeliveryState) -> "Delivery":
        """The delivery in another state; `ValueError` where the table has no such step."""
        if state not in TRANSITIONS[self.state]:
            raise ValueError(f"a delivery that is {self.state} cannot become {state}")
        return replace(self, state=state)


def in_order(delivery: Delivery) -> tuple[bool, bool, datetime, DeliveryId]:
    """The key by which deliveries go out: news before edits, urgent news first, then what is due longest."""
    edit = delivery.receipt is not None
    return (edit, not (edit or delivery.urgent), delivery.due, delivery.id)


def after_success(
    delivery: Delivery, receipt: Receipt, sent_revision: int, story_revision: int, now: datetime
) -> Delivery:
    """Sent; due again as an edit where the story has changed since it was rendered."""
    done = replace(
        delivery,
        receipt=receipt,
        revision=sent_revision,
        attempts=0,
        lease_until=None,
        error=None,
    )
    if story_revision > sent_revision:
        return replace(done, due=now).moved("due")
    return done.moved("sent")


def after_failure(delivery: Delivery, error: SendError, now: datetime, chance: float) -> Delivery:
    """What becomes of a delivery whose send failed. `chance` in [0, 1) spreads the retries."""
    tried = replace(delivery, lease_until=None, attempts=delivery.attempts + 1, error=str(error))
    if isinstance(error, RecipientGone):
        return tried.moved("dead")
    if isinstance(error, MessageRefused):
        if delivery.plain:
            return tried.moved("dead")
        return replace(tried, plain=True, due=now).moved("failed")
    # The same mistake as at the try before: failures of the channel, of which there may be many, are none.
    again = isinstance(error, Mistake) and delivery.error == str(error)
    if tried.attempts >= (MOST_MISTAKES if again else MOST_ATTEMPTS):
        return tried.moved("dead")
    if isinstance(error, RecipientMoved):
        return replace(tried, due=now).moved("failed")
    doubled = FIRST_RETRY * 2 ** min(tried.attempts - 1, 10)
    wait = min(doubled, LONGEST_RETRY) * (1 + 0.2 * chance)
    if error.retry_after is not None:
        # The channel's own word counts, and waiting is no fault of this delivery.
        wait = error.retry_after + FIRST_RETRY * chance
        tried = replace(tried, attempts=delivery.attempts)
    return replace(tried, due=now + wait).moved("failed")
