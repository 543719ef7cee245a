"""/start, /help, /privacy, /stop, and the language of the interface."""

from bot.cards.layout import Card
from bot.chat import places
from bot.chat.topics import popular_topics, topic_buttons
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.ids import TopicId
from bot.core.message import Button, Message
from bot.core.subscriber import Subscriber
from bot.core.topic import in_language
from bot.flows import erase as erasing
from bot.flows import subscribe

FIRST_TOPICS = 5
"""On the welcome card; the others are a button away."""
LANGUAGE_NAMES = {
    "en": "English",
    "ar": "العربية",
    "he": "עברית",
    "tr": "Türkçe",
    "az": "Azərbaycanca",
    "ru": "Русский",
    "fa": "فارسی",
    "fr": "Français",
}
"""Each in itself, so that whoever needs it can read it."""


async def start(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Welcome; with a topic's id as payload (a deep link) follow it at once, with a chat's look after it."""
    if request.text.startswith(places.PAYLOAD) and subscriber.kind == "private":
        return await places.by_link(request, subscriber, desk)
    topic = desk.topics.get(TopicId(request.text.strip()))
    if topic is None:
        return Reply(send=(await _welcome(request, subscriber, desk),))
    now = desk.clock.now()
    await desk.store.run(lambda unit: subscribe.follow(unit, subscriber.id, topic, now))
    title = in_language(topic.title, subscriber.language)
    followed = say(desk, subscriber, "topic-followed", topic=title)
    return Reply(send=(await _welcome(request, subscriber, desk), followed))


async def _welcome(request: Request, subscriber: Subscriber, desk: Desk) -> Message:
    card = Card(desk.phrases, subscriber.language)
    private = subscriber.kind == "private"
    if private:
        card.say("welcome", name=request.sender.name or request.title)
    else:
        card.say("welcome-chat", name=request.title)
    card.gap().say("welcome-how" if private else "welcome-how-chat")
    popular = await popular_topics(desk)
    rows = await topic_buttons(subscriber, desk, card, popular[:FIRST_TOPICS])
    last = [card.button("button-language", "lang:")]
    if len(desk.topics) > FIRST_TOPICS:
        last.insert(0, card.button("button-topics", "top:"))
    return card.message(*rows, last)


async def choose_language(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Show the languages; with one, speak it from now on."""
    if not argument:
        card = Card(desk.phrases, subscriber.language).say("language-choose")
        names = [
            Button(LANGUAGE_NAMES.get(code, code), f"lang:{code}")
            for code in desk.phrases.languages()
        ]
        return Reply(edit=card.message(*(names[i : i + 2] for i in range(0, len(names), 2))))
    if argument not in desk.phrases.languages():
        return notice(desk, subscriber, "button-outdated")
    changed = await desk.store.run(lambda unit: subscribe.speak(unit, subscriber, argument))
    welcome = await _welcome(request, changed, desk)
    return Reply(edit=welcome, notice=desk.phrases.say(argument, "language-chosen"))


async def help_(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """What the bot does in this kind of chat."""
    card = Card(desk.phrases, subscriber.language).say("help-title")
    card.gap().say("help-commands")
    if request.sender.id in desk.access.admins and subscriber.kind == "private":
        card.gap().say("help-admin")
    card.gap().say("help-query")
    if subscriber.kind != "private":
        card.gap().say("help-chat")
    return Reply(send=(card.message([card.button("button-topics", "top:")]),))


async def privacy(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """What is kept, and how to have it removed."""
    return Reply(send=(say(desk, subscriber, "privacy"),))


async def stop(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Leave at once, and offer to erase everything."""
    await desk.store.run(lambda unit: subscribe.leave(unit, subscriber))
    card = Card(desk.phrases, subscriber.language).say("stopped")
    take_away = card.button("button-take-away", "ta:")
    row = [card.button("button-return", "back:"), card.button("button-erase", "erase:")]
    return Reply(send=(card.message([take_away], row),))


async def come_back(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Take alerts up again after /stop."""
    await desk.store.run(lambda unit: subscribe.come_back(unit, subscriber))
    return Reply(edit=say(desk, subscriber, "returned"))


async def erase(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask once more, then remove every row."""
    card = Card(desk.phrases, subscriber.language)
    if argument != "yes":
        card.say("erase-sure")
        take_away = card.button("button-take-away", "ta:")
        row = [card.button("button-erase-yes", "erase:yes"), card.button("button-return", "back:")]
        return Reply(edit=card.message([take_away], row))

    await desk.store.run(lambda unit: erasing.erase(unit, subscriber))
    return Reply(edit=card.say("erased").message())
