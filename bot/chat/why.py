"""/why: in reply to an alert, or with a link: why it came, or what kept it away."""

import asyncio
import re

from bot.cards.inquiry import missed, not_read
from bot.chat.history import why_card
from bot.chat.turn import Desk, Reply, Request, say
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.flows import inquire, review

LINK = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


def is_link(text: str) -> bool:
    """Whether a line of text is a link and nothing else."""
    return LINK.fullmatch(text.strip()) is not None


async def why(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Say why something came or did not, by the alert that is replied to or by a link."""
    link = LINK.search(request.text)
    if link is not None:
        return Reply(send=(await by_link(link[0], subscriber, desk),))
    if request.replied_to:
        alert = await desk.store.read(
            lambda unit: review.received(unit, subscriber.id, request.replied_to)
        )
        card = None if alert is None else await why_card(alert, subscriber, desk)
        if card is not None:
            return Reply(send=(card,))
    return Reply(send=(say(desk, subscriber, "why-how"),))


async def by_link(url: str, subscriber: Subscriber, desk: Desk) -> Message:
    """The same for a link."""
    found = await desk.store.study(lambda unit: inquire.look_up(unit, subscriber, url))
    now = desk.clock.now()
    if isinstance(found, inquire.Decided):
        card = await why_card(found.alert, subscriber, desk)
        if card is not None:
            return card
        return say(desk, subscriber, "button-outdated")
    if isinstance(found, inquire.NotRead):
        return not_read(url, found, subscriber, desk.phrases, now)
    answer = await asyncio.to_thread(inquire.nearest, found, dict(desk.topics))
    return missed(answer, subscriber, desk.phrases, desk.topics, now)
