"""From a request to its handler: who may, who is meant, and what a plain line of text is."""

from bot.chat import feeds, settings, watches, why
from bot.chat.commands import BUTTONS, COMMANDS, Command
from bot.chat.places import concerning, looked_after, spoken_for
from bot.chat.turn import Desk, Reply, Request, ui_language
from bot.core.message import Message
from bot.core.subscriber import Question, Subscriber
from bot.flows import subscribe
from bot.ports import Unit

_COMMANDS = {command.name: command for command in COMMANDS}


async def answer(request: Request, desk: Desk) -> Reply:
    """Answer one request; an empty reply where the bot is not spoken to."""
    known = await desk.store.read(lambda unit: unit.subscribers.by_address(request.address))
    if known is None and not await _may_enter(request, desk):
        return Reply() if _is_not_meant(request) else _refuse(request, desk, known, "no-entry")
    if request.pressed:
        return await _press(request, desk, known)
    if request.command:
        command = _COMMANDS.get(request.command)
        if command is None or (command.admin and not _is_admin(request, desk)):
            # In a group the command may be another bot's.
            silent = request.kind != "private"
            return Reply() if silent else _refuse(request, desk, known, "unknown-command")
        if command.private and request.kind != "private":
            return _refuse(request, desk, known, "only-in-private")
        return await _command(request, desk, known, command)
    if request.document is not None:
        if not _is_admin(request, desk):
            return Reply()
        return await feeds.take_list(request, await _joined(request, desk, known), desk)
    return await _text(request, desk, known)


async def _command(
    request: Request, desk: Desk, known: Subscriber | None, command: Command
) -> Reply:
    if command.edits and not await _may_edit(request):
        return _refuse(request, desk, known, "admins-only")
    if not command.joins and (known is None or known.state == "stopped"):
        return _refuse(request, desk, known, "not-subscribed")
    subscriber = await _joined(request, desk, known)
    await _question(request, desk, subscriber)  # whoever gives a command has no answer to give
    if command.edits and subscriber.kind == "group" and request.sender.id:
        person = request.sender.id
        await desk.store.run(lambda unit: unit.stewards.entrust(subscriber.id, person))
    chat = await spoken_for(request, desk) if command.of_chat else None
    if chat is None:
        return await command.handler(request, subscriber, desk)
    await _question(request, desk, chat)
    return concerning(await command.handler(request, chat, desk), chat, desk)


async def _press(request: Request, desk: Desk, known: Subscriber | None) -> Reply:
    data, at, of_chat = request.text.partition("@")
    name, _, argument = data.partition(":")
    kind = BUTTONS.get(name)
    if known is None or kind is None or (kind.admin and not _is_admin(request, desk)):
        return _refuse(request, desk, known, "button-outdated")
    # What a button of a channel's post brings would be posted there: its readers are not asked.
    if (kind.edits or request.kind == "channel") and not await _may_edit(request):
        return _refuse(request, desk, known, "admins-only")
    if not at:
        return await kind.handler(request, known, desk, argument)
    chat = await looked_after(request, desk, of_chat)
    if chat is None:
        return _refuse(request, desk, known, "button-outdated")
    return concerning(await kind.handler(request, chat, desk, argument), chat, desk)


async def _text(request: Request, desk: Desk, known: Subscriber | None) -> Reply:
    chat = await spoken_for(request, desk)
    for asked in filter(None, (known, chat)):
        question = await _question(request, desk, asked)
        if question is not None:
            take = settings.answer if question.about == "zone" else watches.answer
            reply = await take(request, asked, desk, question)
            return concerning(reply, asked, desk) if asked is chat else reply
    if request.kind != "private" or not request.addressed:
        return Reply()
    # Nobody has to learn a command: a link is a question about it, a line of words is a watch to be.
    asks = why.why if why.is_link(request.text) else watches.watch
    if chat is not None:
        return concerning(await asks(request, chat, desk), chat, desk)
    return await asks(request, await _joined(request, desk, known), desk)


async def _question(request: Request, desk: Desk, asked: Subscriber) -> Question | None:
    """What this line of text answers; it is then no longer waited for."""
    now = desk.clock.now()
    question = await desk.store.read(lambda unit: unit.subscribers.question(asked.id, now))
    whose = ("", request.sender.id) if asked.address == request.address else (request.sender.id,)
    if question is None or question.asked_by not in whose:
        return None
    await desk.store.run(lambda unit: unit.subscribers.ask(asked.id, None))
    return question


async def _joined(request: Request, desk: Desk, known: Subscriber | None) -> Subscriber:
    if known is not None and known.state == "active":
        return known
    now = desk.clock.now()
    language = ui_language(request.sender.language, desk.phrases.languages())

    def work(unit: Unit) -> Subscriber:
        return subscribe.join(
            unit, request.address, request.kind, request.title, language, desk.time_zone, now
        )

    subscriber = await desk.store.run(work)
    desk.meter.event("subscriber.joined", subscriber=subscriber.id, kind=subscriber.kind)
    return subscriber


def _is_not_meant(request: Request) -> bool:
    """Said among others and not to the bot, or to another one: a channel's posts, what a group talks of."""
    foreign = bool(request.command) and request.command not in _COMMANDS
    return request.kind != "private" and (not request.addressed or foreign)


async def _may_enter(request: Request, desk: Desk) -> bool:
    access = desk.access
    if access.mode == "open" or request.sender.id in access.admins:
        return True
    if access.mode == "allowlist":
        return bool({request.sender.id, request.address.chat} & access.allowed)
    word, now = request.text.strip(), desk.clock.now()
    if request.command != "start" or not word:
        return False
    return word in access.invitations or await desk.store.run(
        lambda unit: unit.invitations.use(word, now)
    )


def _is_admin(request: Request, desk: Desk) -> bool:
    """One of the operator's people, where nobody else reads the answer."""
    return request.sender.id in desk.access.admins and request.kind == "private"


async def _may_edit(request: Request) -> bool:
    return request.may_edit is None or await request.may_edit()


def _refuse(request: Request, desk: Desk, known: Subscriber | None, key: str) -> Reply:
    languages = desk.phrases.languages()
    language = known.language if known else ui_language(request.sender.language, languages)
    if request.pressed:
        return Reply(notice=desk.phrases.say(language, key))
    return Reply(send=(Message(desk.phrases.spans(language, key)),))
