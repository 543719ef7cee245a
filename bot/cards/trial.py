"""A back-test in words: how much, on which days, and samples with the words that were met in bold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from babel.dates import format_skeleton

from bot.cards.layout import Card, link
from bot.cards.when import moment
from bot.core.match import Evidence
from bot.core.message import Span, shortened
from bot.core.subscriber import Subscriber
from bot.flows.alternatives import Spelling
from bot.flows.backtest import BACK_TEST_DAYS, BackTest, Sample
from bot.text.bidi import clean

HEADLINE_LENGTH = 160
AROUND = 60
"""Letters shown on each side of what was met below the headline."""
LONGEST_BAR = 12
"""Blocks of the bar of the busiest day; with the day and the figure it fits a line of a phone."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What trying a query has shown."""

    tested: BackTest
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By language, what the places of the query are called there."""
    spellings: Sequence[Spelling] = ()


def show_test(card: Card, tested: BackTest, subscriber: Subscriber, now: datetime) -> None:
    """Add count, days and samples."""
    about = "yes" if tested.estimated else "no"
    card.say(
        "back-test", n=tested.stories, entries=tested.looked_at, days=BACK_TEST_DAYS, about=about
    )
    if tested.stories:
        _days(card, tested)
    elif tested.looked_at:
        card.say("back-test-nothing")
    for sample in tested.samples:
        _sample(card, sample, subscriber, now)


def _days(card: Card, tested: BackTest) -> None:
    most = max(count for _, count in tested.days)
    for day, count in tested.days:
        # Fifteen letters of a weekday's name and date would break the line; two or three do not.
        name = format_skeleton("Ed", day, locale=card.language)
        bar = "▇" * max(round(LONGEST_BAR * count / max(most, 1)), count > 0)
        card.line(Span(f"{card.opening}{name} {bar} {count}".replace("  ", " ")))


def _sample(card: Card, sample: Sample, subscriber: Subscriber, now: datetime) -> None:
    stored = sample.stored
    at = moment(stored.first_seen, now, subscriber.time_zone, subscriber.language)
    card.gap()
    headline = shortened(stored.entry.title, HEADLINE_LENGTH)
    met = [evidence for evidence in sample.finding.evidence if evidence.field == "title"]
    card.line(*marked(headline, met, stored.entry.url))
    if not met and sample.finding.evidence:
        card.line(*_excerpt(sample))
    card.facts([stored.source, stored.language, at])


def marked(text: str, met: Sequence[Evidence], url: str = "") -> Iterator[Span]:
    """The text, a link where it has an address, with what was met in bold."""
    at = 0
    for evidence in sorted(met, key=lambda each: each.start):
        start, end = max(evidence.start, at), min(evidence.end, len(text))
        if start >= end:
            continue
        if start > at:
            yield link(text[at:start], url)
        yield link(text[start:end], url, bold=True)
        at = end
    if at < len(text):
        yield link(text[at:], url)


def _excerpt(sample: Sample) -> Iterator[Span]:
    """Around the first words that were met below the headline."""
    first = min(sample.finding.evidence, key=lambda each: (each.field, each.start))
    text = sample.text_of(first.field)
    begin = max(first.start - AROUND, 0)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = text.find(" ", first.end + AROUND)
    end = len(text) if end < 0 else end
    inside = [
        (each.start - begin, each.end - begin)
        for each in sample.finding.evidence
        if each.field == first.field and begin <= each.start and each.end <= end
    ]
    yield Span("… " if begin else "")
    at = 0
    piece = text[begin:end].replace("\n", " ")
    for start, stop in sorted(inside):
        if start >= at:
            yield Span(clean(piece[at:start]))
            yield Span(clean(piece[start:stop]), "bold")
            at = stop
    yield Span(clean(piece[at:]))
    yield Span(" …" if end < len(text) else "")
