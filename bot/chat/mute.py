"""/mute, and the button under each alert: a story, a watch, a source or everything, for a time."""

from typing import get_args

from bot.cards.layout import Card
from bot.cards.mute import SPANS, mute_done, mute_list, mute_span
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.ids import AlertId, MuteId, WatchId, row_id
from bot.core.message import Button, Message, shortened
from bot.core.mute import Mute, MuteKind, read_span
from bot.core.subscriber import Subscriber
from bot.flows import mute as flow
from bot.flows.owned import own_watch
from bot.ports import Unit

LABEL_LENGTH = 30


async def mute(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Mute what is typed; without words, the list."""
    if not request.text.strip():
        return Reply(send=(await _list(subscriber, desk),))
    now = desk.clock.now()

    def work(unit: Unit) -> flow.Muted:
        return flow.named(unit, flow.mute_typed(unit, subscriber.id, request.text, now))

    try:
        muted = await desk.store.run(work)
    except flow.MuteNotUnderstood as error:
        return Reply(send=(say(desk, subscriber, error.key, **error.details),))
    return Reply(send=(mute_done(muted, subscriber, desk.phrases, now),))


async def show_list(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The list of mutes, in place of another card."""
    return Reply(edit=await _list(subscriber, desk))


async def mute_story(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Mute the story of an alert, and offer its source and its watches."""
    number, now = row_id(argument), desk.clock.now()

    def work(unit: Unit) -> flow.Muted | None:
        story = flow.story_of(unit, subscriber.id, AlertId(number or 0))
        if story is None:
            return None
        return flow.named(unit, flow.mute(unit, subscriber.id, "story", str(story.id), None, now))

    muted = await desk.store.run(work)
    if muted is None or number is None:
        return notice(desk, subscriber, "button-outdated")
    more = await _offers(AlertId(number), subscriber, desk)
    return Reply(send=(mute_done(muted, subscriber, desk.phrases, now, more),))


async def ask_span(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask for how long to mute a watch, the source of an alert, or everything."""
    kind, number = _subject(argument)
    named = await desk.store.read(lambda unit: _target(unit, subscriber, kind, number))
    if kind is None or named is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=mute_span(kind, number, named[1], subscriber, desk.phrases))


async def mute_for(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Mute it for the time of the button."""
    what, _, span = argument.rpartition(".")
    kind, number = _subject(what)
    now = desk.clock.now()

    def work(unit: Unit) -> flow.Muted | None:
        named = _target(unit, subscriber, kind, number)
        if kind is None or named is None or span not in SPANS:
            return None
        done = flow.mute(unit, subscriber.id, kind, named[0], read_span(span), now)
        return flow.named(unit, done)

    muted = await desk.store.run(work)
    if muted is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=mute_done(muted, subscriber, desk.phrases, now))


async def undo_in_list(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Take a mute of the list back."""
    if await _unmuted(subscriber, desk, argument) is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(
        edit=await _list(subscriber, desk),
        notice=desk.phrases.say(subscriber.language, "unmuted"),
    )


async def undo(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Take back what was muted a moment ago."""
    if await _unmuted(subscriber, desk, argument) is None:
        return notice(desk, subscriber, "button-outdated")
    card = Card(desk.phrases, subscriber.language).say("unmuted")
    return Reply(edit=card.message([card.button("button-mutes", "ml:")]))


async def _unmuted(subscriber: Subscriber, desk: Desk, argument: str) -> Mute | None:
    number = row_id(argument)
    if number is None:
        return None
    return await desk.store.run(lambda unit: flow.unmute(unit, subscriber.id, MuteId(number)))


async def _list(subscriber: Subscriber, desk: Desk) -> Message:
    now = desk.clock.now()
    mutes = await desk.store.read(lambda unit: flow.mutes(unit, subscriber.id, now))
    return mute_list(mutes, subscriber, desk.phrases, now)


async def _offers(alert_id: AlertId, subscriber: Subscriber, desk: Desk) -> list[list[Button]]:
    """Buttons that mute more than the story: its source, the watches that brought it."""

    def work(unit: Unit) -> list[tuple[str, str, str]]:
        source = _target(unit, subscriber, "source", alert_id)
        offers = [] if source is None else [("source", str(alert_id), source[1])]
        record = unit.alerts.get(alert_id)
        for match in () if record is None else record.matches:
            watch = _target(unit, subscriber, "watch", match.watch_id)
            offers += [] if watch is None else [("watch", watch[0], watch[1])]
        return offers[:4]

    keys = {"source": "button-mute-source", "watch": "button-mute-watch"}
    language = subscriber.language
    return [
        [
            Button(
                desk.phrases.say(language, keys[kind], name=shortened(name, LABEL_LENGTH)),
                f"mk:{kind}.{number}",
            )
        ]
        for kind, number, name in await desk.store.read(work)
    ]


def _subject(argument: str) -> tuple[MuteKind | None, int]:
    name, _, digits = argument.partition(".")
    number = row_id(digits)
    kind: MuteKind | None = next((kind for kind in get_args(MuteKind) if kind == name), None)
    return (kind, number) if number is not None else (None, 0)


def _target(
    unit: Unit, subscriber: Subscriber, kind: MuteKind | None, number: int
) -> tuple[str, str] | None:
    """What a mute aims at, and its name; None where it is not this subscriber's or not there."""
    if kind == "everything":
        return "", ""
    if kind == "watch":
        watch = own_watch(unit, subscriber.id, WatchId(number))
        return None if watch is None else (str(number), watch.name)
    story = flow.story_of(unit, subscriber.id, AlertId(number))
    if story is None or kind is None:
        return None
    return (story.source, story.source) if kind == "source" else (str(story.id), story.headline)
