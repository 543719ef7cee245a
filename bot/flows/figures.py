"""How many alerts came: by day, by outlet, by watch."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.alert import HistoryItem
from bot.core.match import Match
from bot.core.subscriber import Subscriber

DAYS = 14
"""That are counted, today among them: two weeks show weekends, and their names fit a phone."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The alerts of the last days, counted."""

    alerts: int
    held: int
    days: Sequence[tuple[date, int]]
    """Of the subscriber's calendar, oldest first, days without any among them."""
    sources: Sequence[tuple[str, int]]
    """By the outlet that was first, most first."""
    languages: Sequence[tuple[str, int]]
    watches: Sequence[tuple[Match, int]]
    """A match of each watch that was met, most first."""


def begin(subscriber: Subscriber, now: datetime) -> datetime:
    """The beginning of the first day that is counted."""
    zone = ZoneInfo(subscriber.time_zone)
    first = now.astimezone(zone).date() - timedelta(days=DAYS - 1)
    return datetime.combine(first, datetime.min.time(), zone).astimezone(ZoneInfo("UTC"))


def count(items: Iterable[HistoryItem], subscriber: Subscriber, now: datetime) -> Figures:
    """Count decisions; what was held counts nowhere else."""
    zone = ZoneInfo(subscriber.time_zone)
    by_day: Counter[date] = Counter()
    by_source: Counter[str] = Counter()
    by_language: Counter[str] = Counter()
    by_watch: Counter[int] = Counter()
    matches: dict[int, Match] = {}
    held = 0
    for item in items:
        if item.record.held is not None:
            held += 1
            continue
        by_day[item.record.decided.astimezone(zone).date()] += 1
        by_source[item.story.source] += 1
        by_language[item.story.language] += 1
        for match in item.record.matches:
            by_watch[match.watch_id] += 1
            # Newest first: the name that the watch bore last.
            matches.setdefault(match.watch_id, match)
    today = now.astimezone(zone).date()
    days = [today - timedelta(days=number) for number in reversed(range(DAYS))]
    return Figures(
        sum(by_day.values()),
        held,
        [(day, by_day[day]) for day in days],
        by_source.most_common(),
        by_language.most_common(),
        [(matches[watch_id], number) for watch_id, number in by_watch.most_common()],
    )
