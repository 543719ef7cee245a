"""Looking back: the history of a subscriber, one story of it, and why an alert came."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.alert import AlertRecord, HistoryItem
from bot.core.delivery import Receipt
from bot.core.entry import StoredEntry
from bot.core.errors import required
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import AlertId, FeedId, SubscriberId, ViewId, WatchId, row_id
from bot.core.story import Coverage, Story, nearest_of
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.owned import own_watch
from bot.ports import EVERYTHING, Store, Unit

PAGE = 5
"""Decisions on a page: with headline, source and state a screen of a phone holds so many."""
RECENT = 200
"""Decisions that the choices of a filter are taken from."""
CHOICES = 8
"""Of a filter: outlets, languages."""
DAYS = 7
"""Days that can be chosen."""
PORTION = 200
"""Decisions that are read at a time where all are read."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of decisions, newest first."""

    view: HistoryView
    items: tuple[HistoryItem, ...]
    newest: bool
    """Nothing newer was left out: this is the first page."""
    older: AlertId | None
    """Where the next page begins, or None on the last one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A decision with the story it is about."""

    record: AlertRecord
    story: Story
    coverage: tuple[Coverage, ...]
    nearest: Story | None
    """The earlier story that this one was compared with, where there was one."""
    queries: Mapping[WatchId, str]
    """Of the watches that were met, as they are now."""
    texts: tuple[StoredEntry, ...]
    """The entries of the story, in order of time."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a history can be narrowed to."""

    watches: Sequence[Watch]
    counts: dict[WatchId, int]
    """Decisions by watch, among the newest."""
    sources: Sequence[tuple[FeedId, str]]
    languages: Sequence[str]


def history(unit: Unit, view: HistoryView, before: AlertId | None = None) -> HistoryPage:
    """The decisions of a view before `before`."""
    found = unit.alerts.history(view.subscriber_id, PAGE + 1, before, view.wanted)
    older = found[PAGE - 1].record.id if len(found) > PAGE else None
    return HistoryPage(view, tuple(found[:PAGE]), before is None, older)


def view_of(
    unit: Unit, subscriber_id: SubscriberId, now: datetime, wanted: HistoryFilter = EVERYTHING
) -> HistoryView:
    """The view of a filter, for buttons to refer to."""
    return unit.views.keep(subscriber_id, wanted, now)


def own_view(unit: Unit, subscriber_id: SubscriberId, view_id: ViewId) -> HistoryView | None:
    """A view by its id; None where it is not this subscriber's."""
    view = unit.views.get(view_id)
    return view if view is not None and view.subscriber_id == subscriber_id else None


def choices(unit: Unit, subscriber_id: SubscriberId) -> Choices:
    """What is in the newest decisions."""
    recent = unit.alerts.history(subscriber_id, RECENT)
    by_watch = Counter(match.watch_id for item in recent for match in item.record.matches)
    by_source = Counter(item.story.source for item in recent)
    by_language = Counter(item.story.language for item in recent)
    feeds = {feed.offer.source: feed.id for feed in reversed(unit.feeds.all())}
    return Choices(
        unit.watches.of(subscriber_id),
        dict(by_watch),
        [(feeds[name], name) for name, _ in by_source.most_common(CHOICES) if name in feeds],
        [code for code, _ in by_language.most_common(CHOICES)],
    )


def narrowed(
    unit: Unit, subscriber: Subscriber, view: HistoryView, by: str, choice: str, now: datetime
) -> HistoryView | None:
    """The view with one more condition, or without it where `choice` is ""; None for what cannot be."""
    wanted = _with(unit, subscriber, view.wanted, by, choice)
    return None if wanted is None else unit.views.keep(subscriber.id, wanted, now)


def _with(
    unit: Unit, subscriber: Subscriber, wanted: HistoryFilter, by: str, choice: str
) -> HistoryFilter | None:
    number = row_id(choice)
    match by:
        case "w":
            watch = None if number is None else own_watch(unit, subscriber.id, WatchId(number))
            if choice and watch is None:
                return None
            return replace(wanted, watch=watch.id if watch is not None else None)
        case "s":
            feed = unit.feeds.get(FeedId(number)) if number is not None else None
            if choice and feed is None:
                return None
            return replace(wanted, source=feed.offer.source if feed is not None else "")
        case "l":
            known = not choice or (len(choice) == 2 and choice.isalpha())
            return replace(wanted, language=choice) if known else None
        case "d":
            return _on_day(subscriber, wanted, number) if number is not None or not choice else None
        case "h":
            states = {"": None, "0": False, "1": True}
            return replace(wanted, held=states[choice]) if choice in states else None
        case _:
            return None


def _on_day(
    subscriber: Subscriber, wanted: HistoryFilter, ordinal: int | None
) -> HistoryFilter | None:
    """Decided on a day of the subscriber's calendar, by its proleptic number."""
    if ordinal is None:
        return replace(wanted, since=None, until=None)
    if not date.min.toordinal() < ordinal < date.max.toordinal() - 1:
        return None
    zone = ZoneInfo(subscriber.time_zone)
    since, until = (
        datetime.combine(date.fromordinal(day), datetime.min.time(), zone)
        for day in (ordinal, ordinal + 1)
    )
    utc = ZoneInfo("UTC")
    return replace(wanted, since=since.astimezone(utc), until=until.astimezone(utc))


async def every_item(
    store: Store, subscriber_id: SubscriberId, wanted: HistoryFilter = EVERYTHING
) -> AsyncIterator[HistoryItem]:
    """All decisions that are wanted, newest first, read in portions."""
    before: AlertId | None = None
    while True:
        portion = await _portion(store, subscriber_id, wanted, before)
        for item in portion:
            yield item
        if len(portion) < PORTION:
            return
        before = portion[-1].record.id


async def _portion(
    store: Store, subscriber_id: SubscriberId, wanted: HistoryFilter, before: AlertId | None
) -> Sequence[HistoryItem]:
    return await store.study(
        lambda unit: unit.alerts.history(subscriber_id, PORTION, before, wanted)
    )


def recent_days(subscriber: Subscriber, now: datetime) -> Sequence[date]:
    """The days that can be chosen, newest first."""
    today = now.astimezone(ZoneInfo(subscriber.time_zone)).date()
    return [today - timedelta(days=number) for number in range(DAYS)]


def why(unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId) -> Reason | None:
    """The record of a decision; None where it is not this subscriber's."""
    record = unit.alerts.get(alert_id)
    if record is None or record.subscriber_id != subscriber_id:
        return None
    story = required(unit.stories.get(record.story_id), "a story")
    coverage = tuple(unit.stories.coverage(story.id))
    likeness = nearest_of(coverage[0].placement) if coverage else None
    nearest = None if likeness is None else unit.stories.get(likeness.story_id)
    watches = (unit.watches.get(match.watch_id) for match in record.matches)
    queries = {watch.id: watch.query for watch in watches if watch is not None and watch.query}
    texts = tuple(unit.entries.of_story(story.id))
    return Reason(record, story, coverage, nearest, queries, texts)


def received(unit: Unit, subscriber_id: SubscriberId, message: str) -> AlertId | None:
    """The alert that came as this message; None where none did."""
    delivery = unit.outbox.received(subscriber_id, Receipt(message))
    return delivery.alert_id if delivery is not None else None
