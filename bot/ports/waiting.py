"""The parts of a store that keep alerts back: what waits for a digest, and what is muted."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.alert import AlertRecord, HeldReason
from bot.core.ids import AlertId, DeliveryId, MuteId, SubscriberId
from bot.core.mute import Mute, MuteKind


class Digests(Protocol):
    """Held decisions that wait to be told together, and the deliveries that have taken them along."""

    def due(self, now: datetime, limit: int) -> Sequence[SubscriberId]:
        """Up to `limit` active subscribers for whom something waits whose time has come, by id."""

    def waiting(self, subscriber_id: SubscriberId, now: datetime) -> Sequence[AlertRecord]:
        """What waits for a subscriber and whose time has come, by id."""

    def carry(self, delivery_id: DeliveryId, alerts: Collection[AlertId]) -> None:
        """These come with this delivery, to the same subscriber: they wait no longer."""

    def carried(self, delivery_id: DeliveryId) -> Sequence[AlertRecord]:
        """What comes with a delivery, by id."""

    def withdraw(self, delivery_id: DeliveryId, reason: HeldReason, until: datetime) -> None:
        """The delivery is taken back and its alert waits instead. It must not carry a digest."""

    def told_since(self, subscriber_id: SubscriberId, since: datetime) -> int:
        """How many alerts, each a message of its own, were decided later than `since`."""

    def recent(
        self, subscriber_id: SubscriberId, since: datetime, limit: int
    ) -> Sequence[AlertRecord]:
        """The latest `limit` alerts decided after `since`, and what was held of a burst, oldest first."""

    def dismiss(self, alert_id: AlertId, dismissed: bool) -> None:
        """Keep whether the subscriber called it not relevant."""


class Mutes(Protocol):
    """What subscribers do not want to hear of."""

    def add(
        self,
        subscriber_id: SubscriberId,
        kind: MuteKind,
        target: str,
        until: datetime | None,
        now: datetime,
    ) -> Mute:
        """A mute; one of the same kind and target takes the new time and keeps its id.

        Those of this subscriber whose time is over are forgotten.
        """

    def of(self, subscriber_id: SubscriberId, now: datetime) -> Sequence[Mute]:
        """Those whose time is not over, by id."""

    def get(self, mute_id: MuteId) -> Mute | None:
        """One mute, over or not."""

    def drop(self, mute_id: MuteId) -> None:
        """Take it back; one that is not there any more is nothing."""
