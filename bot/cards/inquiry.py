"""Cards that say why something did not come: it was not read, or no watch met it."""

from datetime import datetime

from bot.cards.history import language_name
from bot.cards.layout import Card, link
from bot.cards.names import Topics, name_of
from bot.cards.when import moment
from bot.core.feed import Feed
from bot.core.message import Message, Span, shortened
from bot.core.subscriber import Subscriber
from bot.flows.inquire import Missed, NotRead
from bot.matching.lacking import Lack
from bot.ports import Phrasebook

HEADLINE_LENGTH = 200
LACKS_SHOWN = 6
FEEDS_SHOWN = 5


def missed(
    answer: Missed, subscriber: Subscriber, phrases: Phrasebook, topics: Topics, now: datetime
) -> Message:
    """An entry that was read, and what the nearest watch lacks in it."""
    card = Card(phrases, subscriber.language)
    stored, watch = answer.stored, answer.nearest
    at = moment(stored.first_seen, now, subscriber.time_zone, subscriber.language)
    card.line(link(shortened(stored.entry.title, HEADLINE_LENGTH), stored.entry.url))
    card.say("inquiry-read", source=stored.source, at=at)
    if watch is None:
        card.say("inquiry-no-watch")
        return card.message([card.button("button-new-watch", "wn:")])
    name = name_of(watch, topics, subscriber.language)
    if answer.lacking:
        card.say("inquiry-nearest", name=name)
        for lack in answer.lacking[:LACKS_SHOWN]:
            card.line(Span("• "), *_lack(card, lack))
    elif watch.state == "paused":
        card.say("inquiry-paused", name=name)
    elif watch.created > stored.first_seen:
        since = moment(watch.created, now, subscriber.time_zone, subscriber.language)
        card.say("inquiry-too-late", name=name, at=since)
    else:
        card.say("inquiry-meets-now", name=name)
    return card.message([card.button("button-open-watch", f"wo:{watch.id}")])


def _lack(card: Card, lack: Lack) -> tuple[Span, ...]:
    what = language_name(lack.what, card.language) if lack.kind == "language" else lack.what
    return card.phrases.spans(card.language, f"lack-{lack.kind}", what=what)


def not_read(
    url: str, answer: NotRead, subscriber: Subscriber, phrases: Phrasebook, now: datetime
) -> Message:
    """A link that no feed has brought, and how the feeds of its site are."""
    card = Card(phrases, subscriber.language)
    if not answer.feeds:
        return card.say("inquiry-unknown-site", url=url).message()
    card.say("inquiry-not-read", url=url)
    for feed in answer.feeds[:FEEDS_SHOWN]:
        card.line(Span("• "), *_feed(card, feed, subscriber, now))
    return card.message()


def _feed(card: Card, feed: Feed, subscriber: Subscriber, now: datetime) -> tuple[Span, ...]:
    state, language = feed.state, subscriber.language
    if state.last_success is None:
        return card.phrases.spans(language, "inquiry-feed-never", source=feed.offer.source)
    at = moment(state.last_success, now, subscriber.time_zone, language)
    key = "inquiry-feed-failing" if state.failures else "inquiry-feed-well"
    return card.phrases.spans(language, key, source=feed.offer.source, at=at)
