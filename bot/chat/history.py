"""/history: what was sent and what was held, newest first, paged in place; and why."""

from bot.cards import history as cards
from bot.chat.turn import Desk, Reply, Request, notice, row_id
from bot.core.ids import AlertId
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.flows import review
from bot.text.fold import fold


async def history(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The first page; with words, the newest stories that have them all."""
    return Reply(send=(await _page(subscriber, desk, None, request.text),))


async def page(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Another page in place; the one asked for from under an alert comes as a message of its own."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    before = AlertId(number) if number else None
    return Reply(edit=await _page(subscriber, desk, before, ""))


async def from_alert(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The first page as a message of its own: the alert whose button was pressed stays."""
    return Reply(send=(await _page(subscriber, desk, None, ""),))


async def why(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """What was met, in which words."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    alert_id = AlertId(number)
    reason = await desk.store.read(lambda unit: review.why(unit, subscriber.id, alert_id))
    if reason is None:
        return notice(desk, subscriber, "button-outdated")
    card = cards.why(
        reason.record,
        reason.story,
        reason.coverage,
        reason.nearest,
        subscriber,
        desk.phrases,
        desk.topics,
    )
    return Reply(send=(card,))


async def _page(subscriber: Subscriber, desk: Desk, before: AlertId | None, words: str) -> Message:
    folded = fold(words).split()
    found = await desk.store.read(lambda unit: review.history(unit, subscriber.id, before, folded))
    return cards.history(
        found.items,
        found.older,
        found.newest,
        " ".join(words.split()),
        subscriber,
        desk.phrases,
        desk.topics,
        desk.clock.now(),
    )
