"""Not relevant: the word that would have kept an alert away, one tap to leave it out, one to undo."""

from bot.cards.dismiss import excluded_card, proposal_card
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.errors import QueryError
from bot.core.ids import AlertId, row_id
from bot.core.subscriber import Subscriber
from bot.flows import dismiss as flow


async def not_relevant(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Propose the word to leave out, and show what else that would have removed."""
    number, mark = _subject(argument)
    now, topics = desk.clock.now(), desk.topics
    alert_id = AlertId(number)
    await desk.store.run(lambda unit: flow.dismiss(unit, subscriber.id, alert_id))
    proposal = await desk.store.read(
        lambda unit: flow.propose(unit, subscriber.id, alert_id, mark, topics, now)
    )
    if proposal is None:
        return notice(desk, subscriber, "button-outdated")
    card = proposal_card(proposal, subscriber, desk.phrases, now)
    # Under the alert the first press sends a card; the next word takes its place.
    return Reply(edit=card) if mark else Reply(send=(card,))


async def exclude(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Leave the word out in the watches that have brought the alert."""
    number, mark = _subject(argument)
    try:
        done = await desk.store.run(
            lambda unit: flow.exclude(unit, subscriber.id, AlertId(number), mark)
        )
    except QueryError as error:
        return Reply(edit=say(desk, subscriber, error.key, **error.details))
    if done is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=excluded_card(*done, number, subscriber, desk.phrases))


async def undo(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask for stories with the word again."""
    number, mark = _subject(argument)
    done = await desk.store.run(
        lambda unit: flow.include(unit, subscriber.id, AlertId(number), mark)
    )
    if done is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=say(desk, subscriber, "included", word=done[0]))


def _subject(argument: str) -> tuple[int, str]:
    """The id of an alert, 0 where it is none, and the mark of a word."""
    digits, _, mark = argument.partition(".")
    return row_id(digits) or 0, mark
