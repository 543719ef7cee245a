"""What was held until now goes out in one message: the digest of a subscriber enters the outbox.

One transaction a subscriber: a held alert is in exactly one digest, whenever the program is killed.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.core.alert import DigestItem, DigestView, ranked
from bot.core.digest import DigestPart
from bot.core.errors import Mistake, StoreError, required
from bot.core.ids import SubscriberId
from bot.core.match import site_of
from bot.core.mute import News, muted_watches, muted_whole
from bot.ports import Clock, Meter, Store, Unit

AT_ONCE = 50
"""Subscribers a round; the others wait for the next one, seconds later."""

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=10), timedelta(hours=1)
"""Before a digest over which we have failed is tried again."""
MOST_MISTAKES = 3
"""After so many in a row each of its stories goes by itself."""

Pack = Callable[[DigestView], Sequence[Sequence[DigestItem]]]
"""Cuts the items of a digest, best first, into messages that fit."""


class Digester:
    """Makes the digests that are due."""

    def __init__(self, store: Store, pack: Pack, clock: Clock, meter: Meter) -> None:
        self._store, self._pack, self._clock, self._meter = store, pack, clock, meter
        self._mistakes: Counter[SubscriberId] = Counter()
        self._waits: dict[SubscriberId, datetime] = {}

    async def release(self) -> int:
        """One round; the answer is how many stories were released."""
        now = self._clock.now()
        most = AT_ONCE + len(self._waits)
        due = await self._store.read(lambda unit: unit.digests.due(now, most))
        ready = [one for one in due if self._waits.get(one, now) <= now]
        return sum([await self._release(subscriber_id, now) for subscriber_id in ready])

    async def _release(self, subscriber_id: SubscriberId, now: datetime) -> int:
        """Make one subscriber's digest; one over which we fail holds up nobody else's."""
        pack = self._pack if self._mistakes[subscriber_id] < MOST_MISTAKES else singly
        try:
            part = await self._store.run(lambda unit: release(unit, subscriber_id, pack, now))
        except Exception as error:
            self._put_off(subscriber_id, error, now)
            if isinstance(error, StoreError):
                raise  # it may concern everybody; the next round goes on behind this one
            return 0
        del self._mistakes[subscriber_id]
        self._waits.pop(subscriber_id, None)
        if part is None:
            return 0
        self._meter.event(
            "digest.made", subscriber=subscriber_id, stories=part.stories, parts=part.of
        )
        return part.stories

    def _put_off(self, subscriber_id: SubscriberId, error: Exception, now: datetime) -> None:
        tries = min(self._mistakes[subscriber_id], 10)
        self._waits[subscriber_id] = now + min(FIRST_WAIT * 2**tries, LONGEST_WAIT)
        self._mistakes[subscriber_id] += 1
        self._meter.event(
            "digest.mistake",
            subscriber=subscriber_id,
            tries=self._mistakes[subscriber_id],
            error=str(Mistake.behind(error)),
        )


def singly(view: DigestView) -> Sequence[Sequence[DigestItem]]:
    """A message for each story: what cannot be put into words then ends as one delivery, with its reason."""
    return [[item] for item in view.items]


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
