"""From a request to its handler: who may, who is meant, and what a plain line of text is."""

from bot.chat import watches
from bot.chat.commands import BUTTONS, COMMANDS, Command
from bot.chat.turn import Desk, Reply, Request, ui_language
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.flows import subscribe
from bot.ports import Unit

_COMMANDS = {command.name: command for command in COMMANDS}


async def answer(request: Request, desk: Desk) -> Reply:
    """Answer one request; an empty reply where the bot is not spoken to."""
    known = await desk.store.read(lambda unit: unit.subscribers.by_address(request.address))
    if known is None and not _may_enter(request, desk):
        return _refuse(request, desk, known, "no-entry")
    if request.pressed:
        return await _press(request, desk, known)
    if request.command:
        command = _COMMANDS.get(request.command)
        if command is None:
            # In a group the command may be another bot's.
            silent = request.kind != "private"
            return Reply() if silent else _refuse(request, desk, known, "unknown-command")
        return await _command(request, desk, known, command)
    return await _text(request, desk, known)


async def _command(
    request: Request, desk: Desk, known: Subscriber | None, command: Command
) -> Reply:
    if command.edits and not await _may_edit(request):
        return _refuse(request, desk, known, "admins-only")
    if not command.joins and (known is None or known.state == "stopped"):
        return _refuse(request, desk, known, "not-subscribed")
    subscriber = await _joined(request, desk, known)
    now = desk.clock.now()
    asked = await desk.store.read(lambda unit: unit.subscribers.question(subscriber.id, now))
    if asked is not None:  # nothing is written where nothing changes: writers may be busy
        await desk.store.run(lambda unit: unit.subscribers.ask(subscriber.id, None))
    return await command.handler(request, subscriber, desk)


async def _press(request: Request, desk: Desk, known: Subscriber | None) -> Reply:
    name, _, argument = request.text.partition(":")
    kind = BUTTONS.get(name)
    if known is None or kind is None:
        return _refuse(request, desk, known, "button-outdated")
    if kind.edits and not await _may_edit(request):
        return _refuse(request, desk, known, "admins-only")
    return await kind.handler(request, known, desk, argument)


async def _text(request: Request, desk: Desk, known: Subscriber | None) -> Reply:
    now = desk.clock.now()
    question = None
    if known is not None:
        asked = known.id
        question = await desk.store.read(lambda unit: unit.subscribers.question(asked, now))
    if known is not None and question is not None and question.asked_by in ("", request.sender.id):
        await desk.store.run(lambda unit: unit.subscribers.ask(asked, None))
        return await watches.answer(request, known, desk, question)
    if request.kind != "private" or not request.addressed:
        return Reply()
    # Nobody has to learn a command: a line of words is a watch to be.
    return await watches.watch(request, await _joined(request, desk, known), desk)


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


def _may_enter(request: Request, desk: Desk) -> bool:
    access = desk.access
    if access.mode == "open" or request.sender.id in access.admins:
        return True
    if access.mode == "invite":
        return request.command == "start" and request.text.strip() in access.invitations
    return bool({request.sender.id, request.address.chat} & access.allowed)


async def _may_edit(request: Request) -> bool:
    return request.may_edit is None or await request.may_edit()


def _refuse(request: Request, desk: Desk, known: Subscriber | None, key: str) -> Reply:
    languages = desk.phrases.languages()
    language = known.language if known else ui_language(request.sender.language, languages)
    if request.pressed:
        return Reply(notice=desk.phrases.say(language, key))
    return Reply(send=(Message(desk.phrases.spans(language, key)),))
