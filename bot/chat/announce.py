"""/announce: the operator's people say something to all subscribers, after they have seen it."""

from bot.cards import announcement as cards
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.ids import row_id
from bot.core.message import utf16_length
from bot.core.subscriber import Subscriber
from bot.flows import announce as flow

LONGEST = 3500
"""UTF-16 units: with what stands around it, it fits into one message."""


async def announce(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Show what would be sent; while one is on its way, how far it has got."""
    text = request.text.strip()
    typed = utf16_length(text)
    if typed > LONGEST:
        return Reply(send=(say(desk, subscriber, "announce-too-long", typed=typed, most=LONGEST),))
    if not text:
        return Reply(send=(say(desk, subscriber, "announce-how"),))
    shown = await desk.store.run(lambda unit: flow.draft(unit, subscriber, text))
    card = cards.progress if shown.state == "going" else cards.preview
    return Reply(send=(card(shown, subscriber, desk.phrases),))


async def send(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Let an announcement go; its card shows how far it has got."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    begun = await desk.store.run(lambda unit: flow.begin(unit, number, request.card))
    if begun is None:
        return notice(desk, subscriber, "button-outdated")
    desk.meter.event("announcement.begun", number=number, by=subscriber.id, readers=begun.total)
    return Reply(edit=cards.progress(begun, subscriber, desk.phrases))


async def cancel(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Send it to nobody, or to nobody more."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    stopped = await desk.store.run(lambda unit: flow.stop(unit, number))
    if stopped is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=cards.progress(stopped, subscriber, desk.phrases))
