"""How many alerts a week a curated topic brings, as far as the record of decisions tells."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.core.history import HistoryFilter
from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.ports import Unit

WEEK = timedelta(days=7)
MOST_COUNTED = 500
"""A topic that brings more than seventy alerts a day is told to bring so many."""
TOO_LATE = frozenset({"too_old", "first_fetch"})
"""Held because it was no news: it would have been an alert to nobody."""


def alerts_a_week(unit: Unit, topics: Iterable[Topic], now: datetime) -> Mapping[TopicId, int]:
    """What each topic has brought in the last week to whoever has followed it longest.

    Cheaper than trying the topic on a week's entries; a topic that nobody has followed for a week is
    left out.
    """
    following = unit.watches.following()
    since = now - WEEK
    counts = {}
    for topic in topics:
        known = following.get(topic.id)
        watch = None if known is None else unit.watches.get(known.first)
        if watch is None or watch.created > since:
            continue
        wanted = HistoryFilter(watch=watch.id, since=since)
        items = unit.alerts.history(watch.subscriber_id, MOST_COUNTED, wanted=wanted)
        counts[topic.id] = sum(item.record.held not in TOO_LATE for item in items)
    return counts
