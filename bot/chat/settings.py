"""/settings, /quiet and /digest: what a subscriber settles about when it is told, and in which time."""

import asyncio
from dataclasses import replace

from bot.cards.days import read_days
from bot.cards.settings import STYLES, plan_card, quiet_card, settings_card, style_card, zone_card
from bot.cards.zones import OFFERED, read_zone
from bot.chat.asking import answered, ask
from bot.chat.start import LANGUAGE_NAMES
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.digest import MORNING, DigestPlan
from bot.core.ids import row_id
from bot.core.message import Message
from bot.core.quiet import EVERY_DAY, QuietHours, read_hours, read_time
from bot.core.subscriber import Question, Subscriber
from bot.flows import subscribe

OFF = "off"


async def settings(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Everything at a glance; typed, a city or offset, the letters of a language, or a style are kept."""
    typed = request.text.strip()
    if typed.lower() in desk.phrases.languages():
        changed = await desk.store.run(
            lambda unit: subscribe.speak(unit, subscriber, typed.lower())
        )
        return Reply(send=(_settings(changed, desk),))
    style = next((style for style in STYLES if style == typed.lower()), None)
    if style is not None:
        changed = await desk.store.run(lambda unit: subscribe.show(unit, subscriber, style))
        return Reply(send=(_settings(changed, desk, "style-saved"),))
    if typed:
        return await _zone_typed(request, subscriber, desk)
    return Reply(send=(_settings(subscriber, desk),))


async def show(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The settings, in place of another card."""
    return Reply(edit=_settings(subscriber, desk))


async def zone(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask for the time zone; with a number, take that one of the list."""
    if not argument:
        await ask(request, subscriber, desk, "zone")
        return Reply(edit=zone_card(subscriber, desk.phrases, desk.clock.now()))
    number = row_id(argument)
    if number is None or number >= len(OFFERED):
        return notice(desk, subscriber, "button-outdated")
    name = OFFERED[number]
    await answered(subscriber, desk)
    changed = await desk.store.run(lambda unit: subscribe.live_in(unit, subscriber, name))
    return Reply(edit=_settings(changed, desk), notice=_saved(changed, desk))


async def answer(request: Request, subscriber: Subscriber, desk: Desk, question: Question) -> Reply:
    """The city or offset that the bot has asked for; one that it does not know is asked for again."""
    return await _zone_typed(request, subscriber, desk, asked=True)


async def show_style(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The styles of alerts, in place of another card."""
    return Reply(edit=style_card(subscriber, desk.phrases))


async def choose_style(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Take the style of a button."""
    styles = dict(zip(map(str, range(len(STYLES))), STYLES, strict=True))
    if argument not in styles:
        return notice(desk, subscriber, "button-outdated")
    style = styles[argument]
    if style == subscriber.style:
        return notice(desk, subscriber, "saved")  # the card says so already
    changed = await desk.store.run(lambda unit: subscribe.show(unit, subscriber, style))
    return Reply(edit=style_card(changed, desk.phrases), notice=_saved(changed, desk))


async def quiet(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The quiet hours; `22:00-07:00`, with days such as `mon-fri`, sets them, `off` ends them."""
    typed = request.text.strip()
    now = desk.clock.now()
    if not typed:
        return Reply(send=(quiet_card(subscriber, desk.phrases, now),))
    hours = None if typed.lower() == OFF else read_quiet_typed(typed, subscriber)
    if hours is None and typed.lower() != OFF:
        return Reply(send=(say(desk, subscriber, "quiet-unclear", typed=typed),))
    changed = await desk.store.run(lambda unit: subscribe.be_quiet(unit, subscriber, hours))
    return Reply(send=(quiet_card(changed, desk.phrases, now, "quiet-saved"),))


def read_quiet_typed(typed: str, subscriber: Subscriber) -> QuietHours | None:
    """Hours, and after them days; without days those that held before, else every day."""
    words = typed.split()
    for length in range(len(words), 0, -1):
        span = read_hours(" ".join(words[:length]))
        if span is not None:
            kept = subscriber.quiet.days if subscriber.quiet is not None else EVERY_DAY
            rest = " ".join(words[length:])
            days = read_days(rest, subscriber.language) if rest else kept
            return QuietHours(*span, days) if days else None
    return None


async def show_quiet(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The quiet hours, in place of another card."""
    return Reply(edit=quiet_card(subscriber, desk.phrases, desk.clock.now()))


async def quiet_hours(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Take the hours of a button, on the days that held before."""
    begin, _, end = argument.partition(".")
    span = read_hours(f"{begin}-{end}")
    if span is None:
        return notice(desk, subscriber, "button-outdated")
    days = subscriber.quiet.days if subscriber.quiet is not None else EVERY_DAY
    return await _be_quiet(subscriber, desk, QuietHours(*span, days))


async def quiet_day(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Switch the quiet hours of one day of the week on or off; one day at least stays."""
    hours = subscriber.quiet
    if hours is None or argument not in ("0", "1", "2", "3", "4", "5", "6"):
        return notice(desk, subscriber, "button-outdated")
    days = hours.days ^ {int(argument)}
    if not days:
        return notice(desk, subscriber, "quiet-last-day")
    return await _be_quiet(subscriber, desk, replace(hours, days=days))


async def quiet_off(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """No more quiet hours."""
    return await _be_quiet(subscriber, desk, None)


async def digest(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """How alerts come together: `off`, `hourly`, `daily`, or a time such as `08:00`."""
    typed = request.text.strip()
    if not typed:
        return Reply(send=(plan_card(subscriber, desk.phrases),))
    plan = read_plan_typed(typed)
    if plan is None:
        return Reply(send=(say(desk, subscriber, "digest-unclear", typed=typed),))
    changed = await desk.store.run(lambda unit: subscribe.plan(unit, subscriber, plan))
    return Reply(send=(plan_card(changed, desk.phrases, "digest-saved"),))


def read_plan_typed(typed: str) -> DigestPlan | None:
    """The plan of `off`, `hourly`, `daily`, `daily 08:00` or `08:00`."""
    first, _, rest = typed.lower().partition(" ")
    match first:
        case "off":
            return None if rest else DigestPlan("off")
        case "hourly":
            return None if rest else DigestPlan("hourly")
        case "daily":
            at = read_time(rest) if rest else MORNING
        case _:
            at = read_time(typed)
    return None if at is None else DigestPlan("daily", at)


async def show_digest(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The rhythm of the digest, in place of another card."""
    return Reply(edit=plan_card(subscriber, desk.phrases))


async def choose_digest(
    request: Request, subscriber: Subscriber, desk: Desk, argument: str
) -> Reply:
    """Take the rhythm of a button."""
    plan = read_plan_typed(argument)
    if plan is None:
        return notice(desk, subscriber, "button-outdated")
    if plan == subscriber.digest:
        return notice(desk, subscriber, "saved")  # the card says so already
    changed = await desk.store.run(lambda unit: subscribe.plan(unit, subscriber, plan))
    return Reply(edit=plan_card(changed, desk.phrases), notice=_saved(changed, desk))


async def _be_quiet(subscriber: Subscriber, desk: Desk, hours: QuietHours | None) -> Reply:
    if hours == subscriber.quiet:
        return notice(desk, subscriber, "saved")  # the card says so already
    changed = await desk.store.run(lambda unit: subscribe.be_quiet(unit, subscriber, hours))
    card = quiet_card(changed, desk.phrases, desk.clock.now())
    return Reply(edit=card, notice=_saved(changed, desk))


async def _zone_of(typed: str, subscriber: Subscriber, desk: Desk) -> str | None:
    """The zone that was named, by itself or by a city of it in any language."""
    zone = read_zone(typed, subscriber.language, desk.clock.now())
    if zone is not None:
        return zone
    place = await asyncio.to_thread(desk.places.find, typed)
    return desk.places.zone(place) if place is not None else None


async def _zone_typed(
    request: Request, subscriber: Subscriber, desk: Desk, *, asked: bool = False
) -> Reply:
    name = await _zone_of(request.text, subscriber, desk)
    if name is None:
        if asked:
            await ask(request, subscriber, desk, "zone")
        typed = request.text.strip()
        return Reply(send=(say(desk, subscriber, "zone-unclear", typed=typed),))
    changed = await desk.store.run(lambda unit: subscribe.live_in(unit, subscriber, name))
    return Reply(send=(_settings(changed, desk, "zone-saved"),))


def _settings(subscriber: Subscriber, desk: Desk, said: str = "") -> Message:
    name = LANGUAGE_NAMES.get(subscriber.language, subscriber.language)
    return settings_card(subscriber, name, desk.phrases, desk.clock.now(), said)


def _saved(subscriber: Subscriber, desk: Desk) -> str:
    return desk.phrases.say(subscriber.language, "saved")
