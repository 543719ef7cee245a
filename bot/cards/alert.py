"""The alert: what was met, the headline, the lead sentence, who carries it."""

from datetime import datetime

from bot.cards import line
from bot.cards.layout import SEPARATOR, Card, lead, link, side_by_side
from bot.cards.names import Topics, met_name
from bot.cards.when import moment
from bot.core.alert import AlertRecord, AlertView
from bot.core.message import Message, Span, shortened
from bot.core.story import Coverage, breaking
from bot.ports import Phrasebook
from bot.text.bidi import base_direction, figure

HEADLINE_LENGTH = 300
LEAD_LENGTH = 900
"""In UTF-16 units. Together with names and sources far below the 4,096 of Telegram."""
OTHERS_NAMED = 3


def alert(view: AlertView, phrases: Phrasebook, topics: Topics, now: datetime) -> Message:
    """The message of an alert."""
    subscriber, story = view.subscriber, view.story
    card = Card(phrases, subscriber.language)
    met = met_names(view.record, view.names, topics, subscriber.language)
    card.line(Span("🔔 "), *phrases.spans(subscriber.language, "alert-met", names=met))
    if n := breaking(story, view.coverage):
        card.say("alert-breaking", n=n)
    if story.woke is not None:
        card.say("alert-again")
    if story.follows is not None:
        line.turn(card, story.follows)
    card.line(link(shortened(story.headline, HEADLINE_LENGTH), story.url, bold=True))
    if story.lead and subscriber.style != "headline":
        card.line(lead(story.lead, LEAD_LENGTH))
    if view.earlier is not None:
        card.say("alert-earlier", headline=shortened(view.earlier.headline, HEADLINE_LENGTH))
    at = moment(story.published or story.first_seen, now, subscriber.time_zone, subscriber.language)
    parts = [story.source, story.language, at]
    others = others_named(view.coverage, story.source, card)
    card.facts([*parts, others] if others else parts)
    number = view.record.id
    # Two rows: four labels side by side are cut off on a phone.
    return card.message(
        [card.button("button-why", f"why:{number}"), card.button("button-mute", f"ms:{number}")],
        [card.button("button-dismiss", f"nr:{number}"), card.button("button-history", "ha:")],
        silent=view.silent,
        preview=story.url if subscriber.style == "full" else "",
    )


def met_names(record: AlertRecord, names: tuple[str, ...], topics: Topics, language: str) -> str:
    """What was met: topics by their title in the language, watches by their name."""
    matches = zip(record.matches, names, strict=True)
    met = (met_name(match, topics, language, name) for match, name in matches)
    return side_by_side(met, language, SEPARATOR)


def others_named(coverage: tuple[Coverage, ...], first: str, card: Card) -> str:
    """`+3: Reuters, Haaretz, TRT`: the other outlets, earliest first, "" where there are none."""
    others = [row.source for row in coverage if row.source != first]
    if not others:
        return ""
    named = card.listed(others[:OTHERS_NAMED])
    more = "…" if len(others) > OTHERS_NAMED else ""
    many = figure(f"+{len(others)}", base_direction(card.language))
    return f"{many}: {named}{more}"
