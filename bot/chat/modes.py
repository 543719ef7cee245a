"""How a watch tells: its card of modes."""

from dataclasses import replace

from bot.cards.modes import MODES, mode_card
from bot.cards.names import name_of
from bot.chat.trials import SAVED, own
from bot.chat.turn import Desk, Reply, Request, notice
from bot.core.message import Message
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch


async def show(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The modes of a watch, with what each means."""
    found = await own(argument, subscriber, desk, *SAVED)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=_card(found, subscriber, desk))


async def choose(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Let the watch tell so from now on."""
    number, _, mode = argument.partition(".")
    found = await own(number, subscriber, desk, *SAVED)
    modes = dict(zip(map(str, range(len(MODES))), MODES, strict=True))
    if found is None or mode not in modes:
        return notice(desk, subscriber, "button-outdated")
    if found.mode == modes[mode]:
        return notice(desk, subscriber, "saved")  # the card says so already
    changed = replace(found, mode=modes[mode])
    saved = await desk.store.run(lambda unit: unit.watches.save(changed))
    return Reply(
        edit=_card(saved, subscriber, desk), notice=desk.phrases.say(subscriber.language, "saved")
    )


def _card(watch: Watch, subscriber: Subscriber, desk: Desk) -> Message:
    name = name_of(watch, desk.topics, subscriber.language)
    return mode_card(watch, name, subscriber, desk.phrases)
