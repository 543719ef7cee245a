"""The cards of the operator's people: who subscribes, how the house is, a word of invitation."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.cards.layout import Card
from bot.cards.when import moment
from bot.core.delivery import DeliveryState
from bot.core.feed import Feed
from bot.core.health import Health, HealthWord
from bot.core.message import Message, Span, shortened
from bot.core.subscriber import Subscriber, SubscriberState
from bot.ports import Phrasebook

ILL_SHOWN = 15
DETAIL_LENGTH = 120
SIGNS: Mapping[str, str] = {"active": "🟢", "stopped": "⚪", "gone": "🔴"}


def people(
    reader: Subscriber,
    states: Mapping[SubscriberState, int],
    page: Sequence[tuple[Subscriber, int]],
    older: int | None,
    phrases: Phrasebook,
    now: datetime,
) -> Message:
    """A page of subscribers; `older` is where the next one begins."""
    card = Card(phrases, reader.language)
    card.say("users-title", n=sum(states.values()))
    card.say(
        "users-states", **{name: states.get(name, 0) for name in ("active", "stopped", "gone")}
    )
    for one, watches in page:
        card.gap()
        name = one.title or one.address.chat
        card.facts([Span(f"{SIGNS[one.state]} {name}", "bold"), _kind(one, card), one.language])
        since = moment(one.created, now, reader.time_zone, reader.language)
        facts = [phrases.say(card.language, "users-watches", n=watches), since]
        card.facts([*facts, one.gone_reason] if one.gone_reason else facts)
    row = [card.button("button-older", f"us:{older}")] if older is not None else []
    return card.message(row)


def _kind(one: Subscriber, card: Card) -> str:
    return card.phrases.say(card.language, f"kind-{one.kind}")


def state(
    reader: Subscriber,
    feeds: Mapping[HealthWord, int],
    ill: Sequence[tuple[Feed, Health]],
    deliveries: Mapping[DeliveryState, int],
    stalled: Mapping[str, datetime | None],
    phrases: Phrasebook,
    now: datetime,
) -> Message:
    """How the house is: what stands still first."""
    card = Card(phrases, reader.language).say("health-title")
    for work, last in sorted(stalled.items()):
        at = moment(last, now, reader.time_zone, reader.language) if last else "–"
        card.say("health-stalled", work=phrases.say(card.language, f"work-{work}"), at=at)
    if not stalled:
        card.say("health-running")
    card.say(
        "health-deliveries",
        waiting=sum(deliveries.get(name, 0) for name in ("due", "claimed", "failed")),
        sent=deliveries.get("sent", 0),
        dead=deliveries.get("dead", 0),
    )
    card.gap().say("health-feeds", n=sum(feeds.values()))
    words = [
        f"{phrases.say(card.language, f'feed-{word}')} {n}" for word, n in sorted(feeds.items())
    ]
    if words:
        card.facts(words)
    for feed, health in ill[:ILL_SHOWN]:
        card.gap()
        word = phrases.say(card.language, f"feed-{health.word}")
        card.facts([Span(feed.offer.source, "bold"), word])
        if health.detail:
            card.line(Span(shortened(health.detail, DETAIL_LENGTH)))
    if len(ill) > ILL_SHOWN:
        card.gap().say("health-more", n=len(ill) - ILL_SHOWN)
    return card.message()


def invitation(
    reader: Subscriber, link: str, people: int, until: datetime, phrases: Phrasebook, now: datetime
) -> Message:
    """A link that lets people in."""
    at = moment(until, now, reader.time_zone, reader.language)
    card = Card(phrases, reader.language).say("invitation", n=people, until=at)
    return card.line(Span(link, "link", link)).message()
