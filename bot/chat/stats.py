"""/stats: how many alerts came, as a picture."""

import asyncio

from bot.cards.stats import stats as card
from bot.chat.turn import Desk, Reply, Request
from bot.core.history import HistoryFilter
from bot.core.subscriber import Subscriber
from bot.flows import figures, review


async def stats(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """A picture of the last two weeks: alerts by day, watch, outlet and language."""
    now = desk.clock.now()
    wanted = HistoryFilter(since=figures.begin(subscriber, now))
    items = [item async for item in review.every_item(desk.store, subscriber.id, wanted)]
    counted = figures.count(items, subscriber, now)
    return Reply(
        send=(await asyncio.to_thread(card, counted, subscriber, desk.phrases, dict(desk.topics)),)
    )


async def from_history(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """The picture of /stats as a message of its own."""
    return await stats(request, subscriber, desk)
