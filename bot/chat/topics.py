"""/topics: the curated topics, with what each means, to follow and unfollow."""

from collections.abc import Iterable, Sequence

from bot.cards.layout import Card
from bot.cards.paging import page_of, turning
from bot.chat.turn import Desk, Reply, Request, notice
from bot.core.ids import TopicId, row_id
from bot.core.message import Button, Message, Span
from bot.core.subscriber import Subscriber
from bot.core.topic import Topic, in_language
from bot.flows import rates, subscribe

PAGE = 6
"""Topics on a page, each with its sentence; with the row that turns pages they fit a small screen."""


async def topics(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The list."""
    return Reply(send=(await _list(subscriber, desk),))


async def show(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """A page of the list, in place of another card."""
    return Reply(edit=await _list(subscriber, desk, row_id(argument) or 0))


async def toggle(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Follow or unfollow a topic."""
    topic = desk.topics.get(TopicId(argument))
    if topic is None:
        return notice(desk, subscriber, "button-outdated")
    now = desk.clock.now()
    known = await desk.store.read(lambda unit: subscribe.followed(unit, subscriber.id))
    watch = known.get(topic.id)
    if watch is not None and watch.state == "active":
        await desk.store.run(lambda unit: subscribe.unfollow(unit, subscriber.id, topic.id))
        key = "topic-unfollowed"
    else:
        await desk.store.run(lambda unit: subscribe.follow(unit, subscriber.id, topic, now))
        key = "topic-followed"
    title = in_language(topic.title, subscriber.language)
    said = desk.phrases.say(subscriber.language, key, topic=title)
    page = list(desk.topics).index(topic.id) // PAGE
    return Reply(edit=await _list(subscriber, desk, page), notice=said)


async def _list(subscriber: Subscriber, desk: Desk, page: int = 0) -> Message:
    found, now = page_of(list(desk.topics.values()), page, PAGE), desk.clock.now()
    card = Card(desk.phrases, subscriber.language).say("topics-title")
    weeks = await desk.store.read(lambda unit: rates.alerts_a_week(unit, found.shown, now))
    for topic in found.shown:
        card.gap()
        card.line(Span(in_language(topic.title, subscriber.language), "bold"))
        card.line(Span(in_language(topic.about, subscriber.language)))
        if topic.id in weeks:
            card.say("topic-week", n=weeks[topic.id])
    rows = await topic_buttons(subscriber, desk, card, found.shown)
    return card.message(*rows, turning(found, "top:", card.language))


async def popular_topics(desk: Desk) -> Sequence[Topic]:
    """Those that most people follow first, else in the order of their files."""
    following = await desk.store.read(lambda unit: unit.watches.following())
    followers = {topic: found.count for topic, found in following.items()}
    return sorted(desk.topics.values(), key=lambda topic: -followers.get(topic.id, 0))


async def topic_buttons(
    subscriber: Subscriber, desk: Desk, card: Card, offered: Iterable[Topic]
) -> Sequence[Sequence[Button]]:
    """One row a topic: a tick where it is followed."""
    known = await desk.store.read(lambda unit: subscribe.followed(unit, subscriber.id))
    rows = []
    for topic in offered:
        watch = known.get(topic.id)
        sign = "✅" if watch is not None and watch.state == "active" else "➕"
        label = f"{sign} {in_language(topic.title, card.language)}"
        rows.append([Button(label, f"tf:{topic.id}")])
    return rows
