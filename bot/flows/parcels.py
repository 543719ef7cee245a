"""What is claimed from the outbox, with all that is needed to render it; and what is written once it went."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.alert import AlertRecord, AlertView, DigestItem, DigestView, ranked
from bot.core.delivery import Delivery, Receipt, after_failure, after_success
from bot.core.digest import DigestPart
from bot.core.errors import Mistake, SendError, StoreError, required
from bot.core.ids import StoryId
from bot.core.story import Coverage, Story, line_of
from bot.core.subscriber import Subscriber
from bot.core.watch import most_insistent
from bot.flows import reach
from bot.ports import Unit


@dataclass(frozen=True, slots=True)
class Parcel:
    """A claimed delivery, ready to be rendered."""

    delivery: Delivery
    view: AlertView | DigestView
    revision: int
    """Of the story as it is rendered."""
    decided: datetime
    reply_to: Receipt | None = None
    """The message that this one answers: of the story that its own goes on with."""


Told = dict[StoryId, tuple[Story, tuple[Coverage, ...]]]
"""Stories with their outlets; one mostly goes to many, and is read once."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """What was taken out of the outbox."""

    parcels: tuple[Parcel, ...]
    unreadable: tuple[tuple[Delivery, Mistake], ...] = ()
    """What could not be put together: it holds up nothing else."""


def claim(unit: Unit, now: datetime, limit: int, lease: timedelta) -> Claimed:
    """Take up to `limit` deliveries that are due, for this worker alone."""
    told: Told = {}
    parcels: list[Parcel] = []
    unreadable: list[tuple[Delivery, Mistake]] = []
    for delivery in unit.outbox.claim(now, limit, lease):
        try:
            parcels.append(_parcel(unit, delivery, told))
        except StoreError:
            raise
        except Exception as error:
            unreadable.append((delivery, Mistake.behind(error)))
    return Claimed(tuple(parcels), tuple(unreadable))


def _parcel(unit: Unit, delivery: Delivery, told: Told) -> Parcel:
    record = required(unit.alerts.get(delivery.alert_id), "an alert")
    subscriber = required(unit.subscribers.get(delivery.subscriber_id), "a subscriber")
    if delivery.story_id not in told:
        found = required(unit.stories.get(delivery.story_id), "a story")
        told[found.id] = (found, tuple(unit.stories.coverage(found.id)))
    story, coverage = told[delivery.story_id]
    if delivery.digest is not None:
        digest = DigestView(subscriber, _items(unit, delivery), delivery.digest)
        return Parcel(delivery, digest, story.revision, record.decided)
    reply_to, earlier = _earlier(unit, delivery, story)
    view = _alert(unit, record, (story, coverage), subscriber, earlier)
    return Parcel(delivery, view, story.revision, record.decided, reply_to)


def _alert(
    unit: Unit,
    record: AlertRecord,
    told: tuple[Story, tuple[Coverage, ...]],
    subscriber: Subscriber,
    earlier: Story | None,
) -> AlertView:
    names, modes = [], []
    for match in record.matches:
        watch = unit.watches.get(match.watch_id)
        names.append(watch.name if watch is not None else match.label)
        modes += [watch.mode] if watch is not None else []
    silent = most_insistent(modes) == "silent"
    return AlertView(record, *told, subscriber, tuple(names), earlier, silent)


def _earlier(unit: Unit, delivery: Delivery, story: Story) -> tuple[Receipt | None, Story | None]:
    """The message to reply to; without one, the story that is named instead; or neither."""
    if story.follows is None:
        return None, None
    reply_to = delivery.reply_to
    if delivery.receipt is None:
        latest = unit.outbox.latest_of_line(
            delivery.subscriber_id, delivery.channel, line_of(story)
        )
        reply_to = None if latest is None else latest.receipt
    return reply_to, unit.stories.get(story.follows.story_id) if reply_to is None else None


def _items(unit: Unit, delivery: Delivery) -> tuple[DigestItem, ...]:
    items = []
    for record in unit.digests.carried(delivery.id):
        story = required(unit.stories.get(record.story_id), "a story")
        items.append(DigestItem(record, story, len(unit.stories.coverage(story.id))))
    return ranked(items)


def mark_sent(unit: Unit, parcel: Parcel, receipt: Receipt, now: datetime) -> None:
    """Write down that it went, and under which receipt."""
    delivery = unit.outbox.get(parcel.delivery.id)
    if delivery is None or delivery.state != "claimed":
        return  # erased meanwhile, or the lease ran out and another worker has sent it
    story = required(unit.stories.get(delivery.story_id), "a story")
    # A digest is not edited: it says how things stood.
    sent = parcel.revision if delivery.digest is None else story.revision
    done = after_success(delivery, receipt, sent, story.revision, now)
    unit.outbox.save(replace(done, reply_to=parcel.reply_to))


def mark_failed(
    unit: Unit, delivery: Delivery, error: SendError, now: datetime, chance: float
) -> Delivery:
    """Write down what went wrong; the answer is the delivery as it is now."""
    after = after_failure(delivery, error, now, chance)
    if after.state == "dead" and isinstance(error, Mistake):
        after = _spread(unit, after, now)
    if unit.subscribers.get(after.subscriber_id) is None:
        return after
    reach.heed(unit, after.subscriber_id, error)
    known = unit.outbox.get(after.id)
    if known is not None and known.state == "claimed":  # else another worker has sent it meanwhile
        unit.outbox.save(after)
    return after


def _spread(unit: Unit, dead: Delivery, now: datetime) -> Delivery:
    """A digest over which we fail goes as a message for each story, so that one fails and not all of them."""
    others = [one for one in unit.digests.carried(dead.id) if one.id != dead.alert_id]
    if not others:
        return dead
    for record in others:
        one = unit.outbox.add(record, dead.channel, now, DigestPart(1, 1, 1))
        unit.digests.carry(one.id, [record.id])
    # Its own story tries once more by itself; the same mistake then ends it.
    return replace(dead, state="failed", due=now)


def put_back(unit: Unit, parcels: Sequence[tuple[Parcel, datetime]]) -> None:
    """Let others have, each from its time on, what was claimed and not begun."""
    for parcel, until in parcels:
        delivery = unit.outbox.get(parcel.delivery.id)
        if delivery is not None and delivery.state == "claimed":
            unit.outbox.save(replace(delivery, due=until, lease_until=None).moved("due"))
