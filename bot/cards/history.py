"""The history card: decisions with their story and fate; and the card that says why."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.cards.alert import Topics
from bot.cards.held import held_in_words
from bot.cards.layout import Card, link, side_by_side
from bot.cards.when import moment
from bot.core.alert import AlertRecord, HistoryItem
from bot.core.match import Evidence, Match
from bot.core.message import Message, Span, shortened
from bot.core.story import Coverage, Story
from bot.core.subscriber import Subscriber
from bot.core.topic import in_language
from bot.ports import Phrasebook

HEADLINE_LENGTH = 200
EVIDENCE_SHOWN = 8
FATES: Mapping[str, str] = {
    "due": "fate-waiting",
    "claimed": "fate-waiting",
    "failed": "fate-waiting",
    "sent": "fate-sent",
    "dead": "fate-dead",
}
"""The phrase for each state of a delivery."""


def history(
    items: Sequence[HistoryItem],
    older: int | None,
    newest: bool,
    words: str,
    subscriber: Subscriber,
    phrases: Phrasebook,
    topics: Topics,
    now: datetime,
) -> Message:
    """One page; `older` is where the next one begins, `words` what was searched for."""
    card = Card(phrases, subscriber.language)
    card.say("history-search", words=words) if words else card.say("history-title")
    if not items:
        card.say("history-none-found" if words else "history-empty")
    for item in items:
        _item(card, item, subscriber, topics, now)
    row = []
    if not newest:
        row.append(card.button("button-newest", "h:0"))
    if older is not None and not words:
        row.append(card.button("button-older", f"h:{older}"))
    if older is not None and words:
        card.gap().say("history-more-found")
    return card.message(row)


def _item(
    card: Card, item: HistoryItem, subscriber: Subscriber, topics: Topics, now: datetime
) -> None:
    story, record = item.story, item.record
    at = moment(record.decided, now, subscriber.time_zone, subscriber.language)
    card.gap()
    card.line(link(shortened(story.headline, HEADLINE_LENGTH), story.url))
    names = (_name(match, topics, subscriber.language) for match in record.matches)
    met = side_by_side(names, subscriber.language)
    card.facts([story.source, at, met, _fate(card, item, subscriber)])


def _fate(card: Card, item: HistoryItem, subscriber: Subscriber) -> str:
    held = held_in_words(item.record, subscriber, card.phrases)
    if held and item.delivery != "dead":
        return held
    fate = card.phrases.say(card.language, FATES[item.delivery or "due"])
    return f"{fate} ({item.error})" if item.delivery == "dead" and item.error else fate


def _name(match: Match, topics: Topics, language: str) -> str:
    topic = topics.get(match.topic) if match.topic is not None else None
    return in_language(topic.title, language) if topic is not None else match.label


def why(
    record: AlertRecord,
    story: Story,
    coverage: Sequence[Coverage],
    subscriber: Subscriber,
    phrases: Phrasebook,
    topics: Topics,
) -> Message:
    """What was met: the words of each watch, the forms found, and where."""
    card = Card(phrases, subscriber.language)
    card.line(link(shortened(story.headline, HEADLINE_LENGTH), story.url))
    for match in record.matches:
        card.gap()
        name = _name(match, topics, subscriber.language)
        score = f"{match.finding.score:g}"
        if match.topic is not None:
            card.say("why-topic", name=name, score=score)
        elif match.finding.score:
            card.say("why-watch-score", name=name, score=score)
        else:
            card.say("why-watch", name=name)
        for evidence in match.finding.evidence[:EVIDENCE_SHOWN]:
            card.line(Span("• "), *_evidence(card, evidence))
    card.gap()
    if record.held is not None:
        key = "why-held" if record.carrier is None else "why-carried"
        card.say(key, reason=held_in_words(record, subscriber, phrases))
    if len(coverage) > 1:
        names = side_by_side((row.source for row in coverage), card.language)
        card.say("why-coverage", n=len(coverage), names=names)
    return card.message()


def _evidence(card: Card, evidence: Evidence) -> tuple[Span, ...]:
    return card.phrases.spans(
        card.language,
        "why-evidence-weight" if evidence.weight else "why-evidence",
        printed=evidence.printed,
        atom=evidence.atom,
        field=card.phrases.say(card.language, f"field-{evidence.field}"),
        rule=card.phrases.say(card.language, f"rule-{evidence.rule}"),
        weight=f"{evidence.weight:+g}",
    )
