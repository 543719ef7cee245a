"""Cards beside the history: what it can be narrowed to, and one story with all that carried it."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.cards.history import day_name, language_name, limits_of
from bot.cards.layout import Card, lead, link
from bot.cards.names import Topics, name_of
from bot.cards.when import moment
from bot.core.history import HistoryView
from bot.core.message import Button, Message, Span, shortened
from bot.core.story import Coverage
from bot.core.subscriber import Subscriber
from bot.flows.review import Choices, Reason
from bot.ports import Phrasebook

HEADLINE_LENGTH = 160
LEAD_LENGTH = 600
"""In UTF-16 units: beside the outlets it fits the 4,096 of Telegram."""
LABEL_LENGTH = 40
MOST_OUTLETS = 15
"""Of a story on one page; with a headline each they are some 3,000 letters."""
MOST_WATCHES = 20


def filters(
    view: HistoryView,
    choices: Choices,
    by: str,
    days: Sequence[date],
    subscriber: Subscriber,
    phrases: Phrasebook,
    topics: Topics,
) -> Message:
    """What a history can be narrowed to; `by` says of which kind the choices are shown."""
    card = Card(phrases, subscriber.language)
    language = subscriber.language
    names = {watch.id: name_of(watch, topics, language) for watch in choices.watches}
    card.say("filter-title")
    limits = limits_of(view.wanted, names, subscriber, phrases)
    if limits:
        card.facts([f"🔎 {limits[0]}", *limits[1:]])
    offered: list[tuple[str, str]] = []
    match by:
        case "w":
            offered = [
                (
                    f"{shortened(names[watch.id], LABEL_LENGTH)} ({choices.counts.get(watch.id, 0)})",
                    str(watch.id),
                )
                for watch in choices.watches[:MOST_WATCHES]
            ]
        case "s":
            offered = [(name, str(feed_id)) for feed_id, name in choices.sources]
        case "l":
            offered = [(language_name(code, language), code) for code in choices.languages]
        case "d":
            offered = [(day_name(day, language), str(day.toordinal())) for day in days]
        case "h":
            offered = [
                (phrases.say(language, "filter-sent"), "0"),
                (phrases.say(language, "filter-held"), "1"),
            ]
    if offered:
        chosen = [Button(label, f"hc:{view.id}.{by}.{choice}") for label, choice in offered]
        rows = [chosen[at : at + 2] for at in range(0, len(chosen), 2)]
        every = card.button("filter-any", f"hc:{view.id}.{by}.")
        return card.message(*rows, [every, card.button("button-back", f"hf:{view.id}")])
    kinds = [card.button(f"filter-by-{name}", f"hf:{view.id}.{key}") for key, name in KINDS]
    return card.message(kinds[:3], kinds[3:], [card.button("button-back", f"h:{view.id}.0")])


KINDS = (("w", "watch"), ("s", "source"), ("l", "language"), ("d", "day"), ("h", "state"))
"""What a history can be narrowed by: as buttons say it, and the phrase."""


def story(reason: Reason, subscriber: Subscriber, phrases: Phrasebook, now: datetime) -> Message:
    """A story with every outlet that carried it, in order of time."""
    card = Card(phrases, subscriber.language)
    told = reason.story
    card.line(link(shortened(told.headline, HEADLINE_LENGTH), told.url, bold=True))
    if told.lead:
        card.line(lead(told.lead, LEAD_LENGTH))
    card.gap().say("story-outlets", n=len(reason.coverage))
    for outlet in reason.coverage[:MOST_OUTLETS]:
        _outlet(card, outlet, subscriber, now)
    if len(reason.coverage) > MOST_OUTLETS:
        card.gap().say("story-more-outlets", n=len(reason.coverage) - MOST_OUTLETS)
    return card.message(
        [
            card.button("button-why", f"why:{reason.record.id}"),
            card.button("button-history", "h:0.0"),
        ]
    )


def _outlet(card: Card, outlet: Coverage, subscriber: Subscriber, now: datetime) -> None:
    at = moment(outlet.seen, now, subscriber.time_zone, subscriber.language)
    card.gap().facts([at, Span(outlet.source, "bold"), outlet.language])
    card.line(link(shortened(outlet.headline, HEADLINE_LENGTH), outlet.url))
