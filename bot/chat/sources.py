"""/sources: the outlets that are read, for the operator's people in private."""

from datetime import timedelta

from bot.cards import sources as cards
from bot.cards.paging import page_of
from bot.chat.turn import Desk, Reply, Request
from bot.core.ids import row_id
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.flows import survey

PAGE = 20
"""Outlets on a page, one line each."""
SPAN = timedelta(days=7)


async def sources(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The list, those that publish most first."""
    return Reply(send=(await _list(subscriber, desk, 0),))


async def page(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """A page of the list, in place."""
    return Reply(edit=await _list(subscriber, desk, row_id(argument) or 0))


async def _list(subscriber: Subscriber, desk: Desk, page: int) -> Message:
    since = desk.clock.now() - SPAN
    outlets = await desk.store.study(lambda unit: survey.outlets(unit, since))
    return cards.sources(subscriber, page_of(outlets, page, PAGE), SPAN.days, desk.phrases)
