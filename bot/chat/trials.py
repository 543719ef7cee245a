"""A watch of a subscriber, and its card with what it would have brought."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from bot.cards.trial import Trial
from bot.cards.watch import watch_draft
from bot.chat.turn import Desk
from bot.core.errors import QueryError
from bot.core.ids import WatchId, row_id
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch, WatchState
from bot.flows import alternatives
from bot.flows.backtest import BACK_TEST_DAYS, BackTest, back_test
from bot.flows.owned import own_watch
from bot.matching.syntax import Advice

THERE: tuple[WatchState, ...] = ("draft", "active", "paused")
"""All but deleted ones."""
SAVED: tuple[WatchState, ...] = ("active", "paused")


async def own(
    argument: str, subscriber: Subscriber, desk: Desk, *states: WatchState
) -> Watch | None:
    """The watch of that id, in one of the states, if it is this subscriber's: a button can be forged."""
    number = row_id(argument)
    if number is None:
        return None
    found = await desk.store.read(lambda unit: own_watch(unit, subscriber.id, WatchId(number)))
    return found if found is not None and found.state in (states or THERE) else None


async def draft_card(
    draft: Watch, subscriber: Subscriber, desk: Desk, advice: Sequence[Advice] = ()
) -> Message:
    """The reading back of a watch with what it would have brought; `advice` is on the words as typed."""
    now = desk.clock.now()
    trial = await tried(draft, subscriber, desk)
    return watch_draft(draft, advice, trial, subscriber, desk.phrases, desk.topics, now)


async def tried(watch: Watch, subscriber: Subscriber, desk: Desk) -> Trial:
    """Try a watch on the stored news; with other names for its places, and near spellings for nothing."""
    now = desk.clock.now()
    try:
        tested = await back_test(desk.store, watch, desk.topics, subscriber.time_zone, now)
    except QueryError:
        return Trial(
            BackTest(0, 0)
        )  # saved by another version; the card says what is wrong with it
    names = await asyncio.to_thread(alternatives.other_names, watch, desk.places)
    near = () if tested.stories else await near_spellings(watch, desk)
    return Trial(tested, names, near)


async def near_spellings(watch: Watch, desk: Desk) -> Sequence[alternatives.Spelling]:
    """Words of the stored news that are nearly those of the watch."""
    since = desk.clock.now() - timedelta(days=BACK_TEST_DAYS)
    return await desk.store.read(lambda unit: alternatives.near_spellings(unit, watch, since))
