"""Everything that is kept of a chat as one file: what /stop offers before it erases."""

from bot.cards.layout import Card
from bot.chat.turn import Desk, Reply, Request
from bot.core.subscriber import Subscriber
from bot.flows import review, takeaway


async def take_away(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Send settings, watches, mutes and the whole history as one file."""
    now = desk.clock.now()
    rows = await desk.store.read(lambda unit: takeaway.possessions(unit, subscriber, now))
    history = [item async for item in review.every_item(desk.store, subscriber.id)]
    card = Card(desk.phrases, subscriber.language).say("take-away-ready")
    return Reply(send=(card.message(attachment=takeaway.taken_away(rows, history)),))
