"""The bot is added to a chat, thrown out of it, blocked; a group becomes a supergroup."""

from bot.chat.dispatch import answer
from bot.chat.turn import Desk, Reply, Request
from bot.core.subscriber import Address
from bot.flows import subscribe


async def entered(request: Request, desk: Desk) -> Reply:
    """Added to a group or channel: it becomes a subscriber and, in a group, is greeted.

    A channel is not written to before its admins ask for something: its readers did not.
    """
    reply = await answer(request, desk)
    return Reply() if request.kind == "channel" else reply


async def left(address: Address, reason: str, desk: Desk) -> None:
    """Blocked or thrown out: no more alerts, everything is kept for a return."""
    await desk.store.run(lambda unit: subscribe.lose(unit, address, reason))
    desk.meter.event("subscriber.lost", chat=address.chat, reason=reason)


async def moved(channel: str, chat: str, new_chat: str, desk: Desk) -> None:
    """The chat has another id from now on."""
    await desk.store.run(lambda unit: subscribe.move(unit, channel, chat, new_chat))
    desk.meter.event("subscriber.moved", chat=chat, to=new_chat)
