"""What was held until now goes out in one message: the digest of a subscriber enters the outbox.

One transaction a subscriber: a held alert is in exactly one digest, whenever the program is killed.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from bot.core.alert import DigestItem, DigestView, ranked
from bot.core.digest import DigestPart
from bot.core.errors import required
from bot.core.ids import SubscriberId
from bot.core.match import site_of
from bot.core.mute import News, muted_watches, muted_whole
from bot.ports import Clock, Meter, Store, Unit

AT_ONCE = 50
"""Subscribers a round; the others wait for the next one, seconds later."""

Pack = Callable[[DigestView], Sequence[Sequence[DigestItem]]]
"""Cuts the items of a digest, best first, into messages that fit."""


class Digester:
    """Makes the digests that are due."""

    def __init__(self, store: Store, pack: Pack, clock: Clock, meter: Meter) -> None:
        self._store, self._pack, self._clock, self._meter = store, pack, clock, meter

    async def release(self) -> int:
        """One round; the answer is how many stories were released."""
        now = self._clock.now()
        due = await self._store.read(lambda unit: unit.digests.due(now, AT_ONCE))
        released = 0
        for subscriber_id in due:
            part = await self._store.run(
                partial(release, subscriber_id=subscriber_id, pack=self._pack, now=now)
            )
            if part is not None:
                self._meter.event(
                    "digest.made", subscriber=subscriber_id, stories=part.stories, parts=part.of
                )
                released += part.stories
        return released


def release(
    unit: Unit, subscriber_id: SubscriberId, pack: Pack, now: datetime
) -> DigestPart | None:
    """Put what waits for a subscriber on its way; None where nothing is left to tell."""
    subscriber = unit.subscribers.get(subscriber_id)
    items = _left(unit, subscriber_id, now)
    if subscriber is None or subscriber.state != "active" or not items:
        return None
    whole = DigestPart(1, 1, len(items))
    parts = pack(DigestView(subscriber, items, whole))
    for number, part in enumerate(parts, 1):
        place = DigestPart(number, len(parts), len(items))
        delivery = unit.outbox.add(part[0].record, subscriber.address.channel, now, place)
        unit.digests.carry(delivery.id, [item.record.id for item in part])
    return DigestPart(1, len(parts), len(items))


def _left(unit: Unit, subscriber_id: SubscriberId, now: datetime) -> tuple[DigestItem, ...]:
    """What waits and was not muted meanwhile, best first."""
    mutes = unit.mutes.of(subscriber_id, now)
    silenced = muted_watches(mutes)
    items = []
    for record in unit.digests.waiting(subscriber_id, now):
        story = required(unit.stories.get(record.story_id), "a story")
        news = News(story.id, story.source, site_of(story.url))
        if muted_whole(mutes, news) or all(m.watch_id in silenced for m in record.matches):
            unit.alerts.record(subscriber_id, story.id, "muted", record.matches, now)
        else:
            items.append(DigestItem(record, story, len(unit.stories.coverage(story.id))))
    return ranked(items)
