"""Words that one tap adds to a watch: a repair, a name in another language, a spelling of the news."""

import asyncio
from collections.abc import Callable

from bot.cards.watch import watch_card
from bot.chat.asking import answered
from bot.chat.trials import draft_card, near_spellings, own
from bot.chat.turn import Desk, Reply, Request, notice
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows import alternatives, edit
from bot.ports import Unit


async def use_repair(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Take the repaired words for a watch that was being edited."""
    first, _, second = argument.partition(".")
    found, repaired = await own(first, subscriber, desk), await own(second, subscriber, desk)
    if found is None or repaired is None:
        return notice(desk, subscriber, "button-outdated")
    changed = await desk.store.run(lambda unit: edit.take_over(unit, found, repaired))
    await answered(subscriber, desk)
    card = watch_card(changed, subscriber.language, desk.phrases, desk.topics, "watch-changed")
    return Reply(
        edit=card if changed.state != "draft" else await draft_card(changed, subscriber, desk)
    )


async def add_names(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Look for the places of a watch under their names in another language, too, or in all."""
    number, _, language = argument.partition(".")
    found = await own(number, subscriber, desk)
    known = (*desk.places.languages(), alternatives.ALL)
    if found is None or language not in known:
        return notice(desk, subscriber, "button-outdated")
    more = await asyncio.to_thread(alternatives.with_names, found, language, desk.places)
    return await _with_more(found, more, edit.widen, subscriber, desk)


async def add_spelling(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Look for a spelling of the news, too, that is near to a word of a watch."""
    number, _, which = argument.partition(".")
    found = await own(number, subscriber, desk)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    near = await near_spellings(found, desk)
    chosen = next((each for each in near if str(each.number) == which), None)
    if chosen is None:
        return notice(desk, subscriber, "button-outdated")
    more = alternatives.with_spelling(found, chosen)
    return await _with_more(found, more, edit.reword, subscriber, desk)


async def _with_more(
    found: Watch,
    more: Watch,
    take: Callable[[Unit, Watch, str], Watch],
    subscriber: Subscriber,
    desk: Desk,
) -> Reply:
    if more.query == found.query:
        return notice(desk, subscriber, "button-outdated")
    changed = await desk.store.run(lambda unit: take(unit, found, more.query))
    return Reply(
        edit=await draft_card(changed, subscriber, desk),
        notice=desk.phrases.say(subscriber.language, "added"),
    )
