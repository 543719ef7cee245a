"""/history: what was sent and what was held, newest first, paged in place, narrowed, taken away."""

from bot.cards import history as cards
from bot.cards import lookback
from bot.cards.layout import Card
from bot.cards.names import name_of
from bot.chat.turn import Desk, Reply, Request, notice
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import AlertId, ViewId, WatchId, row_id
from bot.core.message import Button, Message
from bot.core.subscriber import Subscriber
from bot.flows import review
from bot.flows.export import exported

EXPORTS = {"csv": "CSV", "jsonl": "JSON Lines"}
"""Forms of a file; their names are the same in every language."""
LONGEST_SEARCH = 200
"""Letters of what is searched for; a headline has fewer."""


async def history(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The first page; with words, the newest stories that have them all."""
    wanted = HistoryFilter(words=" ".join(request.text.split())[:LONGEST_SEARCH])
    now = desk.clock.now()
    view = await desk.store.run(lambda unit: review.view_of(unit, subscriber.id, now, wanted))
    return Reply(send=(await _page(view, subscriber, desk),))


async def page(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Another page of a history, in place."""
    first, _, before = argument.partition(".")
    view = await _view(first, subscriber, desk)
    number = row_id(before)
    if view is None or number is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=await _page(view, subscriber, desk, AlertId(number) if number else None))


async def from_alert(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The first page as a message of its own: the alert whose button was pressed stays."""
    view = await _whole(subscriber, desk)
    return Reply(send=(await _page(view, subscriber, desk),))


async def filters(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """What a history can be narrowed to."""
    first, _, by = argument.partition(".")
    view = await _view(first, subscriber, desk)
    if view is None:
        return notice(desk, subscriber, "button-outdated")
    found = await desk.store.study(lambda unit: review.choices(unit, subscriber.id))
    days = review.recent_days(subscriber, desk.clock.now())
    return Reply(
        edit=lookback.filters(view, found, by, days, subscriber, desk.phrases, desk.topics)
    )


async def narrow(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Narrow a history by one choice, or widen it again."""
    first, _, rest = argument.partition(".")
    by, _, choice = rest.partition(".")
    view = await _view(first, subscriber, desk)
    if view is None:
        return notice(desk, subscriber, "button-outdated")
    now = desk.clock.now()
    found = await desk.store.run(
        lambda unit: review.narrowed(unit, subscriber, view, by, choice, now)
    )
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=await _page(found, subscriber, desk))


async def story(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """A story of the history with every outlet that carried it."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    found = await desk.store.read(lambda unit: review.why(unit, subscriber.id, AlertId(number)))
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(send=(lookback.story(found, subscriber, desk.phrases, desk.clock.now()),))


async def export(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Offer the forms of a file; with one, send all decisions of a history as a file."""
    first, _, form = argument.partition(".")
    view = await _view(first, subscriber, desk)
    if view is None:
        return notice(desk, subscriber, "button-outdated")
    card = Card(desk.phrases, subscriber.language)
    if form not in EXPORTS:
        card.say("export-title")
        row = [Button(name, f"hx:{view.id}.{each}") for each, name in EXPORTS.items()]
        return Reply(edit=card.message(row, [card.button("button-back", f"h:{view.id}.0")]))
    items = [item async for item in review.every_item(desk.store, subscriber.id, view.wanted)]
    file = exported(items, "csv" if form == "csv" else "jsonl")
    return Reply(send=(card.say("export-ready", n=len(items)).message(attachment=file),))


async def why(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """What was met, in which words."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    card = await why_card(AlertId(number), subscriber, desk)
    return notice(desk, subscriber, "button-outdated") if card is None else Reply(send=(card,))


async def why_card(alert_id: AlertId, subscriber: Subscriber, desk: Desk) -> Message | None:
    """Why an alert came or was held; None where it is not this subscriber's."""
    reason = await desk.store.read(lambda unit: review.why(unit, subscriber.id, alert_id))
    if reason is None:
        return None
    return cards.why(
        reason.record,
        reason.story,
        reason.coverage,
        reason.nearest,
        subscriber,
        desk.phrases,
        desk.topics,
        reason.queries,
        reason.texts,
    )


async def _view(argument: str, subscriber: Subscriber, desk: Desk) -> HistoryView | None:
    """The view of that id if it is this subscriber's; 0 is the whole history."""
    number = row_id(argument)
    if number is None:
        return None
    if not number:
        return await _whole(subscriber, desk)
    return await desk.store.read(lambda unit: review.own_view(unit, subscriber.id, ViewId(number)))


async def _whole(subscriber: Subscriber, desk: Desk) -> HistoryView:
    now = desk.clock.now()
    return await desk.store.run(lambda unit: review.view_of(unit, subscriber.id, now))


async def _page(
    view: HistoryView, subscriber: Subscriber, desk: Desk, before: AlertId | None = None
) -> Message:
    found = await desk.store.study(lambda unit: review.history(unit, view, before))
    names = await _name_asked_for(view, subscriber, desk)
    return cards.history(found, subscriber, names, desk.phrases, desk.topics, desk.clock.now())


async def _name_asked_for(
    view: HistoryView, subscriber: Subscriber, desk: Desk
) -> dict[WatchId, str]:
    """The name of the watch that a filter is about, if it is about one."""
    wanted = view.wanted.watch
    if wanted is None:
        return {}
    watch = await desk.store.read(lambda unit: unit.watches.get(wanted))
    return {} if watch is None else {wanted: name_of(watch, desk.topics, subscriber.language)}
