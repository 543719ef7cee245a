"""Groups and channels looked after from a private chat: whom a person speaks for, and how that is shown.

A card that concerns another chat says so in its first line, and its buttons carry that chat's id behind an
`@`; so a button keeps its meaning whomever its reader speaks for by then. Telegram is asked each time
whether the person is still an admin there.
"""

from dataclasses import replace

from bot.cards.layout import Card
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.ids import SubscriberId, row_id
from bot.core.message import Button, Message, Span
from bot.core.subscriber import Subscriber
from bot.ports import Unit

PAYLOAD = "chat-"
"""A link `?start=chat-12` is for the other admins of a chat."""


async def chats(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The groups and channels that this person looks after, and how to add one."""
    return Reply(send=(await _list(request, subscriber, desk),))


async def speak_for(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Speak for a chat from now on; 0: for oneself again."""
    if subscriber.kind != "private" or row_id(argument) is None:
        return notice(desk, subscriber, "button-outdated")
    if argument == "0":
        person = request.sender.id
        await desk.store.run(lambda unit: unit.stewards.speak_for(person, None))
        return Reply(edit=await _list(request, subscriber, desk))
    message = await _take_up(request, subscriber, desk, argument)
    return Reply(edit=message) if message else notice(desk, subscriber, "chat-not-yours")


async def by_link(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The same by a link of another admin."""
    message = await _take_up(request, subscriber, desk, request.text.strip()[len(PAYLOAD) :])
    return Reply(send=(message or say(desk, subscriber, "chat-not-yours"),))


async def looked_after(request: Request, desk: Desk, argument: str) -> Subscriber | None:
    """The chat of this id, where the sender is one of its admins at this moment."""
    number = row_id(argument)
    if number is None or request.may_manage is None or request.kind != "private":
        return None
    chat = await desk.store.read(lambda unit: unit.subscribers.get(SubscriberId(number)))
    if chat is None or chat.kind not in ("group", "channel"):
        return None
    return chat if await request.may_manage(chat.address) else None


async def spoken_for(request: Request, desk: Desk) -> Subscriber | None:
    """The chat that a line typed in private concerns; a person who is no admin any more speaks for nobody."""
    person = request.sender.id
    if request.kind != "private":
        return None
    chat = await desk.store.read(lambda unit: unit.stewards.spoken_for(person))
    if chat is None:
        return None
    if await looked_after(request, desk, str(chat.id)) is None:
        await desk.store.run(lambda unit: unit.stewards.speak_for(person, None))
        return None
    return chat


def concerning(reply: Reply, chat: Subscriber, desk: Desk) -> Reply:
    """The reply with the chat that it concerns in its first line and in its buttons."""

    def marked(message: Message) -> Message:
        head = desk.phrases.spans(chat.language, "chat-concerned", name=chat.title)
        rows = tuple(
            tuple(
                button if button.url else replace(button, data=f"{button.data}@{chat.id}")
                for button in row
            )
            for row in message.buttons
        )
        return replace(message, spans=(*head, Span("\n"), *message.spans), buttons=rows)

    return replace(
        reply,
        send=tuple(marked(message) for message in reply.send),
        edit=marked(reply.edit) if reply.edit else None,
    )


def connected(chat: Subscriber, language: str, desk: Desk) -> Message:
    """To whoever has added the bot to a channel: how to look after it."""
    card = Card(desk.phrases, language).say("chat-connected", name=chat.title)
    return card.message([card.button("button-look-after", f"sp:{chat.id}")])


async def _take_up(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Message | None:
    chat = await looked_after(request, desk, argument)
    if chat is None:
        return None
    person = request.sender.id
    await desk.store.run(lambda unit: unit.stewards.speak_for(person, chat.id))
    card = Card(desk.phrases, subscriber.language).say("chat-taken-up", name=chat.title)
    card.gap().say("chat-other-admins", link=f"https://t.me/{request.bot}?start={PAYLOAD}{chat.id}")
    rows = (("button-topics", "top:"), ("button-watches-there", "ws:"))
    buttons = [card.button(key, f"{data}@{chat.id}") for key, data in rows]
    return card.message(buttons, [card.button("button-myself", "sp:0")])


async def _list(request: Request, subscriber: Subscriber, desk: Desk) -> Message:
    person = request.sender.id

    def mine(unit: Unit) -> tuple[list[Subscriber], Subscriber | None]:
        return list(unit.stewards.chats_of(person)), unit.stewards.spoken_for(person)

    found, current = await desk.store.read(mine)
    card = Card(desk.phrases, subscriber.language).say("chats-title" if found else "chats-empty")
    if current is not None:
        card.gap().say("chats-current", name=current.title)
    rows = [[Button(f"{_sign(chat, current)} {chat.title}", f"sp:{chat.id}")] for chat in found]
    if current is not None:
        rows.append([card.button("button-myself", "sp:0")])
    link = f"https://t.me/{request.bot}"
    group = desk.phrases.say(card.language, "button-add-group")
    channel = desk.phrases.say(card.language, "button-add-channel")
    rows.append([Button(group, url=f"{link}?startgroup=here")])
    rows.append([Button(channel, url=f"{link}?startchannel&admin=post_messages+edit_messages")])
    return card.message(*rows)


def _sign(chat: Subscriber, current: Subscriber | None) -> str:
    if current is not None and chat.id == current.id:
        return "✅"
    return "📣" if chat.kind == "channel" else "👥"
