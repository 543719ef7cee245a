"""/topics: the curated topics, with what each means, to follow and unfollow."""

from collections.abc import Sequence

from bot.cards.layout import Card
from bot.chat.turn import Desk, Reply, Request, notice
from bot.core.ids import TopicId
from bot.core.message import Button, Message, Span
from bot.core.subscriber import Subscriber
from bot.core.topic import in_language
from bot.flows import subscribe


async def topics(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The list."""
    return Reply(send=(await _list(subscriber, desk),))


async def show(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The list, in place of another card."""
    return Reply(edit=await _list(subscriber, desk))


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
    return Reply(edit=await _list(subscriber, desk), notice=said)


async def _list(subscriber: Subscriber, desk: Desk) -> Message:
    card = Card(desk.phrases, subscriber.language).say("topics-title")
    for topic in desk.topics.values():
        card.gap()
        card.line(Span(in_language(topic.title, subscriber.language), "bold"))
        card.line(Span(in_language(topic.about, subscriber.language)))
    return card.message(*await topic_buttons(subscriber, desk, card))


async def topic_buttons(
    subscriber: Subscriber, desk: Desk, card: Card
) -> Sequence[Sequence[Button]]:
    """One row a topic: a tick where it is followed."""
    known = await desk.store.read(lambda unit: subscribe.followed(unit, subscriber.id))
    rows = []
    for topic in desk.topics.values():
        watch = known.get(topic.id)
        sign = "✅" if watch is not None and watch.state == "active" else "➕"
        label = f"{sign} {in_language(topic.title, card.language)}"
        rows.append([Button(label, f"tf:{topic.id}")])
    return rows
