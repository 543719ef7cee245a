"""The languages and the sources of a watch: two cards on which it is narrowed."""

from bot.cards.names import name_of
from bot.cards.narrow import languages_card, sources_card
from bot.cards.paging import page_of
from bot.chat.trials import SAVED, own
from bot.chat.turn import Desk, Reply, Request, notice
from bot.core.ids import FeedId, row_id
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows import narrow

PAGE = 16
"""Sources on a card."""


async def languages(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The languages that a watch tells of."""
    found = await own(argument, subscriber, desk, *SAVED)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=await _languages(found, subscriber, desk))


async def choose_language(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Choose a language or no longer choose it; without one, let all of them in again."""
    number, _, code = argument.partition(".")
    found = await own(number, subscriber, desk, *SAVED)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    offered = await desk.store.read(lambda unit: narrow.languages(unit, found))
    if code and code not in offered:
        return notice(desk, subscriber, "button-outdated")
    changed = await desk.store.run(lambda unit: narrow.switch_language(unit, found, code))
    saved = desk.phrases.say(subscriber.language, "saved")
    return Reply(edit=await _languages(changed, subscriber, desk), notice=saved)


async def sources(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """A page of the sources that a watch tells of."""
    number, _, page = argument.partition(".")
    found = await own(number, subscriber, desk, *SAVED)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=await _sources(found, row_id(page) or 0, subscriber, desk))


async def choose_source(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Leave a source out, or let it in again."""
    number, _, rest = argument.partition(".")
    feed, _, page = rest.partition(".")
    found, feed_id = await own(number, subscriber, desk, *SAVED), row_id(feed)
    if found is None or feed_id is None:
        return notice(desk, subscriber, "button-outdated")
    changed = await desk.store.run(lambda unit: narrow.switch_source(unit, found, FeedId(feed_id)))
    if changed is None:
        return notice(desk, subscriber, "button-outdated")
    saved = desk.phrases.say(subscriber.language, "saved")
    return Reply(edit=await _sources(changed, row_id(page) or 0, subscriber, desk), notice=saved)


async def _languages(watch: Watch, subscriber: Subscriber, desk: Desk) -> Message:
    offered = await desk.store.read(lambda unit: narrow.languages(unit, watch))
    name = name_of(watch, desk.topics, subscriber.language)
    return languages_card(watch, name, offered, subscriber.language, desk.phrases)


async def _sources(watch: Watch, page: int, subscriber: Subscriber, desk: Desk) -> Message:
    offered = await desk.store.study(lambda unit: narrow.sources(unit, watch))
    name = name_of(watch, desk.topics, subscriber.language)
    shown = page_of(offered, page, PAGE)
    return sources_card(watch, name, shown, subscriber.language, desk.phrases)
