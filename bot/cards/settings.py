"""Cards of what a subscriber settles: quiet hours, digest, language and time zone."""

from collections.abc import Mapping
from datetime import datetime

from babel import Locale
from babel.lists import format_list

from bot.cards.days import week
from bot.cards.layout import Card
from bot.cards.zones import OFFERED, zone_with_clock
from bot.core.digest import DigestPlan
from bot.core.message import Button, Message
from bot.core.quiet import EVERY_DAY, QuietHours
from bot.core.subscriber import MessageStyle, Subscriber
from bot.ports import Phrasebook

NIGHTS = ((22, 7), (23, 8), (0, 6))
"""Quiet hours that buttons offer; any other are typed."""
MORNINGS = (7, 8, 18)
"""Times of a daily digest that buttons offer."""
STYLES: Mapping[MessageStyle, str] = {
    "full": "style-full",
    "lead": "style-lead",
    "headline": "style-headline",
}
"""The words for each style of alerts, in the order in which they are offered."""


def settings_card(
    subscriber: Subscriber, name: str, phrases: Phrasebook, now: datetime, said: str = ""
) -> Message:
    """Everything at a glance; `name` is that of the language in itself."""
    language = subscriber.language
    card = Card(phrases, language)
    if said:
        card.say(said)
    card.say("settings-title")
    card.say("settings-language", name=name)
    card.say("settings-zone", zone=zone_with_clock(subscriber.time_zone, language, now))
    card.say("settings-quiet", quiet=quiet_in_words(subscriber.quiet, language, phrases))
    card.say("settings-digest", digest=plan_in_words(subscriber.digest, language, phrases))
    card.say("settings-style", style=phrases.say(language, STYLES[subscriber.style]))
    return card.message(
        [card.button("button-language", "lang:"), card.button("button-zone", "tz:")],
        [card.button("button-quiet", "qs:"), card.button("button-digest", "ds:")],
        [card.button("button-style", "sy:")],
    )


def style_card(subscriber: Subscriber, phrases: Phrasebook) -> Message:
    """How much of a story an alert shows; the style that reigns has a tick."""
    card = Card(phrases, subscriber.language).say("style-ask")
    rows = []
    for number, (style, key) in enumerate(STYLES.items()):
        label = _ticked(phrases.say(card.language, key), style == subscriber.style)
        rows.append([Button(label, f"sc:{number}")])
    return card.message(*rows, [card.button("button-settings", "st:")])


def zone_card(subscriber: Subscriber, phrases: Phrasebook, now: datetime) -> Message:
    """Where the subscriber is: cities on buttons, any other is typed."""
    card = Card(phrases, subscriber.language)
    zone = zone_with_clock(subscriber.time_zone, subscriber.language, now)
    card.say("zone-is", zone=zone).say("zone-ask")
    buttons = [
        Button(zone_with_clock(zone, subscriber.language, now), f"tz:{number}")
        for number, zone in enumerate(OFFERED)
    ]
    rows = [buttons[begin : begin + 3] for begin in range(0, len(buttons), 3)]
    return card.message(*rows, [card.button("button-settings", "st:")])


def quiet_card(
    subscriber: Subscriber, phrases: Phrasebook, now: datetime, said: str = ""
) -> Message:
    """/quiet: the hours, the days on which they begin, the time zone by which they count."""
    language, hours = subscriber.language, subscriber.quiet
    card = Card(phrases, language)
    if said:
        card.say(said)
    card.say("quiet-is", quiet=quiet_in_words(hours, language, phrases))
    card.say("quiet-zone", zone=zone_with_clock(subscriber.time_zone, language, now))
    card.gap().say("quiet-how")
    nights = [
        Button(
            _ticked(
                f"{begin:02}:00–{end:02}:00", hours is not None and _is_night(hours, begin, end)
            ),
            f"qh:{begin}.{end}",
        )
        for begin, end in NIGHTS
    ]
    days = [] if hours is None else _day_buttons(hours, language)
    off = [] if hours is None else [card.button("button-quiet-off", "qo:")]
    zone = card.button("button-zone", "tz:")
    return card.message(
        nights, days[:4], days[4:], [*off, zone, card.button("button-settings", "st:")]
    )


def quiet_in_words(hours: QuietHours | None, language: str, phrases: Phrasebook) -> str:
    """Such as `22:00–07:00, every day`."""
    if hours is None:
        return phrases.say(language, "quiet-off")
    span = f"{hours.begin:%H:%M}–{hours.end:%H:%M}"
    if hours.days == EVERY_DAY:
        return phrases.say(language, "quiet-daily", span=span)
    names = Locale.parse(language).days["format"]["abbreviated"]
    days = format_list([names[day] for day in week(language) if day in hours.days], locale=language)
    return phrases.say(language, "quiet-on-days", span=span, days=days)


def plan_card(subscriber: Subscriber, phrases: Phrasebook, said: str = "") -> Message:
    """/digest: how often, with buttons."""
    plan = subscriber.digest
    card = Card(phrases, subscriber.language)
    if said:
        card.say(said)
    card.say("digest-is", digest=plan_in_words(plan, subscriber.language, phrases))
    card.gap().say("digest-how")
    often = [
        Button(_ticked(card.button(key, "").label, plan.rhythm == rhythm), f"dg:{rhythm}")
        for rhythm, key in (("off", "button-digest-off"), ("hourly", "button-digest-hourly"))
    ]
    daily = [
        Button(_ticked(f"{hour:02}:00", _is_daily(plan, hour)), f"dg:{hour}") for hour in MORNINGS
    ]
    return card.message(often, daily, [card.button("button-settings", "st:")])


def plan_in_words(plan: DigestPlan, language: str, phrases: Phrasebook) -> str:
    """Such as "daily at 08:00"."""
    if plan.rhythm == "daily":
        return phrases.say(language, "plan-daily", at=f"{plan.at:%H:%M}")
    return phrases.say(language, "plan-hourly" if plan.rhythm == "hourly" else "plan-off")


def _ticked(label: str, ticked: bool) -> str:
    return f"✅ {label}" if ticked else label


def _is_night(hours: QuietHours, begin: int, end: int) -> bool:
    minutes = hours.begin.minute or hours.end.minute
    return not minutes and (hours.begin.hour, hours.end.hour) == (begin, end)


def _is_daily(plan: DigestPlan, hour: int) -> bool:
    return plan.rhythm == "daily" and (plan.at.hour, plan.at.minute) == (hour, 0)


def _day_buttons(hours: QuietHours, language: str) -> list[Button]:
    names = Locale.parse(language).days["format"]["abbreviated"]
    return [Button(_ticked(names[day], day in hours.days), f"qd:{day}") for day in week(language)]
