"""/feeds, for the operator's people in private: the list with its health, more by address or by OPML."""

from bot.cards import feeds as cards
from bot.cards.layout import Card
from bot.cards.paging import page_of
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.errors import ConfigError
from bot.core.feed import Feed
from bot.core.health import health_of
from bot.core.ids import FeedId, row_id
from bot.core.message import Attachment, Message
from bot.core.subscriber import Subscriber
from bot.flows import enlist, survey
from bot.ports import Unit

PAGE = 10
MOST_FOUND = 8
"""Feeds of one site that are offered."""
OPML_NAME = "rasid-feeds.opml"
MOST_BYTES = 2 * 1024 * 1024
"""Of a list of feeds; ten thousand feeds fit in."""


async def feeds(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The list, the ill ones first; with an address, the feeds that are found there."""
    address = request.text.strip()
    if not address:
        return Reply(send=(await _list(subscriber, desk, 0),))
    if address.casefold() == "opml":
        return await export(request, subscriber, desk, "")
    told = await desk.finder.find(address)
    told = told.first(MOST_FOUND)
    now = desk.clock.now()
    offers = [hit.offer for hit in told.found]
    proposed = await desk.store.run(lambda unit: enlist.propose(unit, offers, now))
    return Reply(send=(cards.found(subscriber, address, told, proposed, desk.phrases, now),))


async def page(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """A page of the list."""
    return Reply(edit=await _list(subscriber, desk, row_id(argument) or 0))


async def open_(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """One feed."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    return await _show(subscriber, desk, FeedId(number))


async def add(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Poll one that was found, or taken out."""
    number, now = row_id(argument), desk.clock.now()
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    await desk.store.run(lambda unit: enlist.enlist(unit, FeedId(number), now))
    return await _show(subscriber, desk, FeedId(number))


async def drop(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """No longer poll one."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    await desk.store.run(lambda unit: enlist.delist(unit, FeedId(number)))
    return await _show(subscriber, desk, FeedId(number))


async def export(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """All feeds that are polled as an OPML document."""
    polled = await desk.store.read(lambda unit: unit.feeds.all())
    raw = desk.finder.listing([feed.offer for feed in polled])
    card = Card(desk.phrases, subscriber.language).say("opml-ready", n=len(polled))
    return Reply(send=(card.message(attachment=Attachment(OPML_NAME, raw)),))


async def take_list(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Poll every feed of an OPML document."""
    document = request.document
    assert document is not None
    if document.size > MOST_BYTES:
        return Reply(
            send=(say(desk, subscriber, "opml-too-large", most=MOST_BYTES // 1024 // 1024),)
        )
    try:
        offers = desk.finder.listed(await document.read())
    except ConfigError:
        return Reply(send=(say(desk, subscriber, "opml-none", name=document.name),))
    now = desk.clock.now()
    new, known = await desk.store.run(lambda unit: enlist.enlist_all(unit, offers, now))
    return Reply(send=(say(desk, subscriber, "opml-taken", n=new, known=known),))


async def _list(subscriber: Subscriber, desk: Desk, page: int) -> Message:
    now = desk.clock.now()
    judged = await desk.store.read(lambda unit: survey.judged(unit, desk.slowest, now))
    return cards.feeds(subscriber, page_of(judged, page, PAGE), desk.phrases)


async def _show(subscriber: Subscriber, desk: Desk, feed_id: FeedId) -> Reply:
    def look(unit: Unit) -> tuple[Feed | None, bool]:
        return unit.feeds.get(feed_id), any(feed.id == feed_id for feed in unit.feeds.all())

    found, polled = await desk.store.read(look)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    now = desk.clock.now()
    health = health_of(found.state, now, desk.slowest)
    card = cards.feed(subscriber, found, health, polled=polled, phrases=desk.phrases, now=now)
    return Reply(edit=card)
