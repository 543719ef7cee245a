"""What the operator's people ask for in private: /users, /health, /invite."""

from datetime import timedelta

from bot.cards import operator as cards
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.ids import SubscriberId, row_id
from bot.core.invitation import Invitation
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.flows import survey

INVITED = timedelta(days=7)
"""How long a word of invitation opens the door."""
MOST_INVITED = 1000
"""People by one word."""


async def users(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Who subscribes, the newest first."""
    return Reply(send=(await _people(subscriber, desk, None),))


async def more_users(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The page after."""
    number = row_id(argument)
    if number is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=await _people(subscriber, desk, SubscriberId(number)))


async def health(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """How the house is."""
    now = desk.clock.now()
    found = await desk.store.read(lambda unit: survey.state(unit, desk.slowest, now))
    card = cards.state(
        subscriber, found.feeds, found.ill, found.deliveries, found.stalled, desk.phrases, now
    )
    return Reply(send=(card,))


async def invite(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """A link that lets one person in, or as many as are named."""
    if desk.access.mode != "invite":
        return Reply(send=(say(desk, subscriber, "invite-not-needed", mode=desk.access.mode),))
    people = row_id(request.text.strip() or "1")
    if people is None or not 1 <= people <= MOST_INVITED:
        return Reply(send=(say(desk, subscriber, "invite-number", most=MOST_INVITED),))
    now = desk.clock.now()
    made = Invitation(desk.new_word(), request.sender.id, now + INVITED, people)
    await desk.store.run(lambda unit: unit.invitations.add(made))
    desk.meter.event("invitation.made", by=request.sender.id, people=people)
    link = f"https://t.me/{request.bot}?start={made.word}"
    card = cards.invitation(subscriber, link, people, made.until, desk.phrases, now)
    return Reply(send=(card,))


async def _people(subscriber: Subscriber, desk: Desk, before: SubscriberId | None) -> Message:
    now = desk.clock.now()
    found = await desk.store.read(lambda unit: survey.people(unit, before))
    return cards.people(subscriber, found.states, found.page, found.older, desk.phrases, now)
