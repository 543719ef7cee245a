"""The bot is added to a chat, thrown out of it, blocked; a group becomes a supergroup."""

from bot.chat.dispatch import answer
from bot.chat.places import connected
from bot.chat.turn import Desk, Reply, Request, ui_language
from bot.core.subscriber import Address
from bot.flows import subscribe


async def entered(request: Request, desk: Desk) -> Reply:
    """Added to a group or channel: it becomes a subscriber, and whoever added it may look after it.

    A group is greeted. A channel is not written to before its admins ask for something, as its readers did
    not: who added the bot is told in private how to.
    """
    reply = await answer(request, desk)
    chat = await desk.store.read(lambda unit: unit.subscribers.by_address(request.address))
    if chat is None:
        # Not let in; readers of a channel need not know.
        return Reply(aside=reply.send[0]) if request.kind == "channel" else reply
    person = request.sender.id
    await desk.store.run(lambda unit: unit.stewards.entrust(chat.id, person))
    if request.kind != "channel":
        return reply
    language = ui_language(request.sender.language, desk.phrases.languages())
    return Reply(aside=connected(chat, language, desk))


async def left(address: Address, reason: str, desk: Desk) -> None:
    """Blocked or thrown out: no more alerts, everything is kept for a return."""
    await desk.store.run(lambda unit: subscribe.lose(unit, address, reason))
    desk.meter.event("subscriber.lost", chat=address.chat, reason=reason)


async def moved(channel: str, chat: str, new_chat: str, desk: Desk) -> None:
    """The chat has another id from now on."""
    await desk.store.run(lambda unit: subscribe.move(unit, channel, chat, new_chat))
    desk.meter.event("subscriber.moved", chat=chat, to=new_chat)
