"""Looking back: the history of a subscriber, and why an alert came."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.alert import AlertRecord, HistoryItem
from bot.core.errors import required
from bot.core.ids import AlertId, SubscriberId
from bot.core.story import Coverage, Story, nearest_of
from bot.ports import Unit

PAGE = 5
"""Decisions on a page: with headline, source and state a screen of a phone holds so many."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of decisions, newest first."""

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


def history(
    unit: Unit,
    subscriber_id: SubscriberId,
    before: AlertId | None = None,
    words: Sequence[str] = (),
) -> HistoryPage:
    """The decisions before `before`; with `words` (folded) those whose headline or lead has all of them."""
    found = unit.alerts.history(subscriber_id, PAGE + 1, before, words)
    older = found[PAGE - 1].record.id if len(found) > PAGE else None
    return HistoryPage(tuple(found[:PAGE]), before is None, older)


def why(unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId) -> Reason | None:
    """The record of a decision; None where it is not this subscriber's."""
    record = unit.alerts.get(alert_id)
    if record is None or record.subscriber_id != subscriber_id:
        return None
    story = required(unit.stories.get(record.story_id), "a story")
    coverage = tuple(unit.stories.coverage(story.id))
    likeness = nearest_of(coverage[0].placement) if coverage else None
    nearest = None if likeness is None else unit.stories.get(likeness.story_id)
    return Reason(record, story, coverage, nearest)
