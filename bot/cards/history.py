"""The history card: decisions with their story and fate; and the card that says why."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_skeleton

from bot.cards import line
from bot.cards.evidence import show_evidence
from bot.cards.held import held_in_words
from bot.cards.layout import Card, link
from bot.cards.names import Topics, met_name
from bot.cards.numbers import weight
from bot.cards.when import moment
from bot.core.alert import AlertRecord, HistoryItem
from bot.core.entry import StoredEntry
from bot.core.history import HistoryFilter
from bot.core.ids import WatchId
from bot.core.message import Button, Message, Span, shortened
from bot.core.story import Coverage, Story
from bot.core.subscriber import Subscriber
from bot.flows.review import HistoryPage
from bot.ports import Phrasebook

HEADLINE_LENGTH = 200
QUERY_LENGTH = 300
FATES: Mapping[str, str] = {
    "due": "fate-waiting",
    "claimed": "fate-waiting",
    "failed": "fate-waiting",
    "sent": "fate-sent",
    "dead": "fate-dead",
}
"""The phrase for each state of a delivery."""


def history(
    page: HistoryPage,
    subscriber: Subscriber,
    watches: Mapping[WatchId, str],
    phrases: Phrasebook,
    topics: Topics,
    now: datetime,
) -> Message:
    """One page; `watches` are the names of those that a filter can name."""
    card = Card(phrases, subscriber.language)
    wanted, view = page.view.wanted, page.view.id
    card.say("history-search", words=wanted.words) if wanted.words else card.say("history-title")
    limits = limits_of(wanted, watches, subscriber, phrases)
    if limits:
        card.facts([f"🔎 {limits[0]}", *limits[1:]])
    narrow = bool(limits) or bool(wanted.words)
    if not page.items:
        card.say("history-none-found" if narrow else "history-empty")
    stories = []
    for number, item in enumerate(page.items, 1):
        _item(card, number, item, subscriber, topics, now)
        stories.append(Button(str(number), f"hs:{item.record.id}"))
    turn = []
    if not page.newest:
        turn.append(card.button("button-newest", f"h:{view}.0"))
    if page.older is not None:
        turn.append(card.button("button-older", f"h:{view}.{page.older}"))
    tools = [card.button("button-filter", f"hf:{view}")] if page.items or narrow else []
    if page.items:
        tools += [card.button("button-export", f"hx:{view}"), card.button("button-stats", "stats:")]
    return card.message(stories, turn, tools)


def limits_of(
    wanted: HistoryFilter,
    watches: Mapping[WatchId, str],
    subscriber: Subscriber,
    phrases: Phrasebook,
) -> list[str]:
    """What a filter asks for besides words, each in a word or two."""
    language = subscriber.language
    found = []
    if wanted.watch is not None:
        found.append(watches.get(wanted.watch, f"#{wanted.watch}"))
    if wanted.source:
        found.append(wanted.source)
    if wanted.language:
        found.append(language_name(wanted.language, language))
    if wanted.since is not None:
        found.append(day_name(wanted.since.astimezone(ZoneInfo(subscriber.time_zone)), language))
    if wanted.held is not None:
        found.append(phrases.say(language, "filter-held" if wanted.held else "filter-sent"))
    return found


def language_name(code: str, language: str) -> str:
    """The name of a language in another one."""
    name: str = Locale.parse(language).languages.get(code, code)
    return name


def day_name(day: date, language: str) -> str:
    """Such as "Tue, Nov 24"."""
    name: str = format_skeleton("MMMEd", day, locale=language)
    return name


def _item(
    card: Card,
    number: int,
    item: HistoryItem,
    subscriber: Subscriber,
    topics: Topics,
    now: datetime,
) -> None:
    story, record = item.story, item.record
    at = moment(record.decided, now, subscriber.time_zone, subscriber.language)
    card.gap()
    card.line(Span(f"{number}. "), link(shortened(story.headline, HEADLINE_LENGTH), story.url))
    names = (met_name(match, topics, subscriber.language) for match in record.matches)
    met = card.listed(names)
    follows = [] if story.follows is None else [card.phrases.say(card.language, "history-follows")]
    card.facts([story.source, at, met, *follows, _fate(card, item, subscriber)])


def _fate(card: Card, item: HistoryItem, subscriber: Subscriber) -> str:
    held = held_in_words(item.record, subscriber, card.phrases)
    if held and item.delivery != "dead":
        return held
    fate = card.phrases.say(card.language, FATES[item.delivery or "due"])
    return f"{fate} ({item.error})" if item.delivery == "dead" and item.error else fate


def why(
    record: AlertRecord,
    story: Story,
    coverage: Sequence[Coverage],
    nearest: Story | None,
    subscriber: Subscriber,
    phrases: Phrasebook,
    topics: Topics,
    queries: Mapping[WatchId, str] = MappingProxyType({}),
    texts: Sequence[StoredEntry] = (),
) -> Message:
    """What was met: the words of each watch, the forms found, and where; why it is one story.

    `nearest` is the earlier story that this one was compared with, where there was one; `queries` are
    those of the watches as they are now, `texts` the entries of the story.
    """
    card = Card(phrases, subscriber.language)
    card.line(link(shortened(story.headline, HEADLINE_LENGTH), story.url))
    for match in record.matches:
        card.gap()
        name = met_name(match, topics, subscriber.language)
        score = weight(match.finding.score, card.language)
        if match.topic is not None:
            card.say("why-topic", name=name, score=score)
        elif match.finding.score:
            card.say("why-watch-score", name=name, score=score)
        else:
            card.say("why-watch", name=name)
        query = queries.get(match.watch_id)
        if query and match.label != query:
            card.say("watch-reads", query=shortened(query, QUERY_LENGTH))
        show_evidence(card, match, texts)
    card.gap()
    if record.held is not None:
        key = "why-held" if record.carrier is None else "why-carried"
        card.say(key, reason=held_in_words(record, subscriber, phrases))
    if len(coverage) > 1:
        names = card.listed(row.source for row in coverage)
        card.say("why-coverage", n=len(coverage), names=names)
    line.compared(card, coverage, story, nearest)
    return card.message()
