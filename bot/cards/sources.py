"""The card of the outlets that are read."""

from collections.abc import Iterator

from babel import Locale

from bot.cards.history import language_name
from bot.cards.layout import Card
from bot.cards.paging import Page, turning
from bot.core.message import Message, Span, shortened
from bot.core.subscriber import Subscriber
from bot.flows.survey import Outlet
from bot.ports import Phrasebook

NAME_LENGTH = 40


def sources(
    reader: Subscriber,
    page: Page[Outlet],
    days: int,
    phrases: Phrasebook,
) -> Message:
    """A page of the list, one line an outlet."""
    card = Card(phrases, reader.language)
    if not page.total:
        return card.say("feeds-empty").message()
    card.say("sources-title", n=page.total, days=days).gap()
    for outlet in page.shown:
        card.facts([Span(shortened(outlet.name, NAME_LENGTH), "bold"), *_facts(outlet, card)])
    return card.message(turning(page, "so:", card.language))


def _facts(outlet: Outlet, card: Card) -> Iterator[str]:
    if outlet.country is not None:
        territories = Locale.parse(card.language).territories
        yield territories.get(outlet.country.upper(), outlet.country)
    for code in outlet.languages:
        yield language_name(code, card.language)
    if outlet.kind is not None:
        yield card.phrases.say(card.language, f"source-{outlet.kind}")
    yield card.phrases.say(card.language, "sources-entries", n=outlet.entries)
