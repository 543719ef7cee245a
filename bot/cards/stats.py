"""The card of /stats: a picture, and the same in words as its caption."""

from datetime import date

from babel import Locale
from babel.dates import format_date

from bot.cards.chart import Bar, Panel, drawn
from bot.cards.history import language_name
from bot.cards.layout import Card
from bot.cards.names import Topics, met_name
from bot.cards.paint import painted
from bot.core.message import Attachment, Message
from bot.core.subscriber import Subscriber
from bot.flows.figures import DAYS, Figures
from bot.ports import Phrasebook
from bot.text.bidi import base_direction

LONGEST_WEEKDAY = 4
"""Letters that fit under a bar; where a day's name is longer, every day is one letter, as in Arabic."""


def stats(figures: Figures, subscriber: Subscriber, phrases: Phrasebook, topics: Topics) -> Message:
    """The figures. Draws: not on the event loop."""
    language = subscriber.language
    card = Card(phrases, language)
    if not figures.alerts:
        return card.say("stats-empty", days=DAYS).message()
    card.say("stats-caption", n=figures.alerts, days=DAYS)
    if figures.held:
        card.say("stats-held", n=figures.held)
    svg = drawn(
        phrases.say(language, "stats-title", days=DAYS),
        Panel(
            phrases.say(language, "stats-by-day"), [_day(*row, language) for row in figures.days]
        ),
        (
            Panel(
                phrases.say(language, "stats-by-watch"),
                [Bar(met_name(match, topics, language), n) for match, n in figures.watches],
            ),
            Panel(
                phrases.say(language, "stats-by-source"),
                [Bar(name, n) for name, n in figures.sources],
            ),
            Panel(
                phrases.say(language, "stats-by-language"),
                [Bar(language_name(code, language), n) for code, n in figures.languages],
            ),
        ),
        rtl=base_direction(language) == "rtl",
    )
    picture = Attachment("rasid-stats.png", painted(svg), "picture")
    return card.message([card.button("button-history", "ha:")], attachment=picture)


def _day(day: date, value: int, language: str) -> Bar:
    # "6" and "Mon": the month is told by the title's words, two weeks ago is not long.
    name: str = format_date(day, "d", locale=language)
    weekdays = Locale.parse(language).days["stand-alone"]
    longest = max(map(len, weekdays["abbreviated"].values()))
    width = "abbreviated" if longest <= LONGEST_WEEKDAY else "narrow"
    return Bar(name, value, weekdays[width][day.weekday()])
