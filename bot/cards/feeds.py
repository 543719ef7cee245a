"""The cards of feeds for the operator's people: the list with its health, one feed, what a search found."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.layout import Card, link
from bot.cards.paging import Page, turning
from bot.cards.when import moment
from bot.core.discovery import Discovery
from bot.core.feed import Feed
from bot.core.health import Health, HealthWord
from bot.core.message import Button, Message, Span, shortened
from bot.core.subscriber import Subscriber
from bot.ports import Phrasebook

NAME_LENGTH = 40
DETAIL_LENGTH = 300
TRIED_SHOWN = 5
SIGNS: dict[HealthWord, str] = {
    "well": "🟢",
    "new": "⚪",
    "moved": "🟢",
    "quiet": "🟡",
    "slow": "🟡",
    "misdated": "🟡",
    "failing": "🟠",
    "blocked": "🔴",
    "dead": "🔴",
}
"""Of each word of health."""


def feeds(
    reader: Subscriber,
    page: Page[tuple[Feed, Health]],
    phrases: Phrasebook,
) -> Message:
    """A page of the list, one button a feed."""
    key = "feeds-title" if page.total else "feeds-empty"
    card = Card(phrases, reader.language).say(key, n=page.total)
    card.gap().say("feeds-how")
    rows = [
        [Button(f"{SIGNS[health.word]} {shortened(_name(feed), NAME_LENGTH)}", f"fd:{feed.id}")]
        for feed, health in page.shown
    ]
    opml = [card.button("button-opml", "fo:")] if page.total else []
    return card.message(*rows, opml, turning(page, "fl:", card.language))


def feed(
    reader: Subscriber,
    shown: Feed,
    health: Health,
    *,
    polled: bool,
    phrases: Phrasebook,
    now: datetime,
) -> Message:
    """One feed: how it is, when it was read, when it is read next."""
    card = Card(phrases, reader.language)
    offer, state = shown.offer, shown.state
    card.facts(
        [
            Span(f"{SIGNS[health.word]} {offer.source}", "bold"),
            phrases.say(card.language, f"feed-{health.word}"),
        ]
    )
    card.line(link(shown.polled_at, shown.polled_at))
    kind = phrases.say(card.language, f"source-{offer.kind}") if offer.kind else ""
    facts = [part for part in (offer.language, offer.country, kind) if part]
    if facts:
        card.facts(facts)
    if health.detail:
        card.line(Span(shortened(health.detail, DETAIL_LENGTH)))

    def at(when: datetime | None) -> str:
        return moment(when, now, reader.time_zone, reader.language) if when else "–"

    card.say("feed-read", last=at(state.last_success), news=at(state.last_news))
    if polled:
        card.say("feed-next", at=at(state.next_check))
        button = card.button("button-feed-stop", f"fx:{shown.id}")
    else:
        card.say("feed-not-polled")
        button = card.button("button-feed-poll", f"fa:{shown.id}")
    return card.message([button], [card.button("button-feeds", "fl:0")])


def found(
    reader: Subscriber,
    address: str,
    told: Discovery,
    proposed: Sequence[tuple[Feed, bool]],
    phrases: Phrasebook,
    now: datetime,
) -> Message:
    """What a search has found: each feed with what it holds, and a button to poll it."""
    card = Card(phrases, reader.language)
    if not told.found:
        card.say("search-nothing", address=address)
        for url, reason in told.tried[:TRIED_SHOWN]:
            card.gap().line(Span(shortened(url, DETAIL_LENGTH), "code"))
            card.line(Span(shortened(reason, DETAIL_LENGTH)))
        return card.message([card.button("button-feeds", "fl:0")])
    card.say("search-found", n=len(told.found), address=address)
    rows = []
    for hit, (known, polled) in zip(told.found, proposed, strict=True):
        newest = moment(hit.newest, now, reader.time_zone, reader.language) if hit.newest else "–"
        card.gap().line(link(hit.title or hit.url, hit.url))
        card.say("search-holds", n=hit.entries, newest=newest)
        sign = "✅" if polled else "➕"
        rows.append(
            [Button(f"{sign} {shortened(hit.title or hit.url, NAME_LENGTH)}", f"fa:{known.id}")]
        )
    return card.message(*rows, [card.button("button-feeds", "fl:0")])


def _name(shown: Feed) -> str:
    return " · ".join(filter(None, (shown.offer.source, shown.offer.language)))
