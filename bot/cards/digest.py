"""A digest: one line a story, what most outlets carry first; cut between stories where it is long."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.cards.layout import SEPARATOR, Card, link
from bot.cards.names import Topics, met_name
from bot.cards.when import moment
from bot.core.alert import DigestItem, DigestView
from bot.core.digest import cut
from bot.core.message import Message, Span, shortened, utf16_length
from bot.core.policy import BURST_SPAN
from bot.core.subscriber import Subscriber
from bot.ports import Clock, Phrasebook
from bot.text.bidi import base_direction, clean, figure, isolate

HEADLINE_LENGTH = 160
NAME_LENGTH = 60
ROOM = 3600
"""UTF-16 units of lines in a message. Telegram takes 4,096; the rest is for the heading, and for moments
that are written longer when the day has passed between cutting and sending."""


def digest(view: DigestView, phrases: Phrasebook, topics: Topics, now: datetime) -> Message:
    """The message of a digest, or of a part of one."""
    card = Card(phrases, view.subscriber.language)
    if view.part.number == 1:
        _head(card, view, topics)
    else:
        card.say("digest-part", number=view.part.number, of=view.part.of)
    card.gap()
    for item in view.items:
        card.line(*_line(card, item, view.subscriber, now))
    if view.part.number < view.part.of:
        return card.message(silent=view.part.number > 1)
    return card.message([card.button("button-history", "ha:")], silent=view.part.number > 1)


def pack(view: DigestView, phrases: Phrasebook, clock: Clock) -> Sequence[Sequence[DigestItem]]:
    """The items of a digest, in messages that fit."""
    card, now = Card(phrases, view.subscriber.language), clock.now()
    lengths = [
        sum(utf16_length(span.text) for span in _line(card, item, view.subscriber, now)) + 1
        for item in view.items
    ]
    return [[view.items[number] for number in part] for part in cut(lengths, ROOM)]


def _head(card: Card, view: DigestView, topics: Topics) -> None:
    """Why these stories come together."""
    reasons = {item.record.held for item in view.items}
    n = view.part.stories
    if reasons == {"burst"}:
        times = [item.record.decided for item in view.items]
        minutes = max(1, round((max(times) - min(times)) / timedelta(minutes=1)))
        name = _shared_name(view.items, topics, card.language)
        card.say("digest-burst", n=n, name=name, minutes=min(minutes, _minutes(BURST_SPAN)))
    elif reasons == {"quiet_hours"}:
        card.say("digest-quiet", n=n)
    elif reasons == {"over_cap"}:
        card.say("digest-over-cap", n=n)
    else:
        card.say("digest-title", n=n)


def _minutes(span: timedelta) -> int:
    return span // timedelta(minutes=1)


def _shared_name(items: Sequence[DigestItem], topics: Topics, language: str) -> str:
    """The topic or watch that has brought most of the stories."""
    matches = [match for item in items for match in item.record.matches]
    ((watch_id, _),) = Counter(match.watch_id for match in matches).most_common(1)
    match = next(match for match in matches if match.watch_id == watch_id)
    return shortened(met_name(match, topics, language), NAME_LENGTH)


def _line(card: Card, item: DigestItem, subscriber: Subscriber, now: datetime) -> tuple[Span, ...]:
    """`• Headline · Cairo24 +3 · 08:41`."""
    story, base = item.story, base_direction(card.language)
    at = story.published or story.first_seen
    when = moment(at, now, subscriber.time_zone, subscriber.language)
    more = " " + figure(f"+{item.sources - 1}", base) if item.sources > 1 else ""
    source = isolate(clean(shortened(story.source, NAME_LENGTH)), base)
    headline = link(shortened(story.headline, HEADLINE_LENGTH), story.url)
    # The bullet is neutral: the mark that opens a line from the right comes from the layout.
    text = Span(isolate(headline.text, base), headline.style, headline.url)
    return (
        Span(card.opening + "• "),
        text,
        Span(SEPARATOR + source + more + SEPARATOR + isolate(when, base)),
    )
