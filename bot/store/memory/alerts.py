"""Alerts and held decisions in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.alert import AlertRecord, HeldReason, HistoryItem
from bot.core.history import HistoryFilter
from bot.core.ids import AlertId, StoryId, SubscriberId
from bot.core.match import Match
from bot.matching.needs import are_met, needs_of_words
from bot.ports import EVERYTHING
from bot.store.memory.tables import Tables, must_be


class MemoryAlerts:
    """See `ports.Alerts`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def record(
        self,
        subscriber_id: SubscriberId,
        story_id: StoryId,
        held: HeldReason | None,
        matches: Sequence[Match],
        now: datetime,
        until: datetime | None = None,
    ) -> AlertRecord:
        """See `ports.Alerts.record`."""
        tables = self._tables.writing
        must_be(subscriber_id in tables.subscribers, "subscriber", subscriber_id)
        must_be(story_id in tables.stories, "story", story_id)
        alert_id = tables.alert_ids.get((subscriber_id, story_id))
        if alert_id is not None and tables.alerts[alert_id].told:
            return tables.alerts[alert_id]
        if alert_id is None:
            alert_id = AlertId(tables.next("alert"))
        record = AlertRecord(alert_id, subscriber_id, story_id, now, held, tuple(matches), until)
        tables.alert_ids[subscriber_id, story_id] = alert_id
        tables.alerts[alert_id] = record
        return record

    def get(self, alert_id: AlertId) -> AlertRecord | None:
        """See `ports.Alerts.get`."""
        return self._tables.alerts.get(alert_id)

    def about(self, story_id: StoryId) -> Mapping[SubscriberId, AlertRecord]:
        """See `ports.Alerts.about`."""
        return {
            alert.subscriber_id: alert
            for alert in self._tables.alerts.values()
            if alert.story_id == story_id
        }

    def add_matches(self, alert_id: AlertId, matches: Sequence[Match]) -> None:
        """See `ports.Alerts.add_matches`."""
        tables = self._tables.writing
        must_be(alert_id in tables.alerts, "alert", alert_id)
        alert = tables.alerts[alert_id]
        tables.alerts[alert_id] = replace(alert, matches=(*alert.matches, *matches))

    def history(
        self,
        subscriber_id: SubscriberId,
        limit: int,
        before: AlertId | None = None,
        wanted: HistoryFilter = EVERYTHING,
    ) -> Sequence[HistoryItem]:
        """See `ports.Alerts.history`."""
        page = [
            self._item(alert)
            for alert_id, alert in sorted(self._tables.alerts.items(), reverse=True)
            if alert.subscriber_id == subscriber_id
            and (before is None or alert_id < before)
            and self._is_wanted(alert, wanted)
        ]
        return page[: max(limit, 0)]

    def _item(self, alert: AlertRecord) -> HistoryItem:
        story = self._tables.stories[alert.story_id]
        ways = [
            delivery
            for _, delivery in sorted(self._tables.deliveries.items())
            if delivery.alert_id == alert.id or delivery.id == alert.carrier
        ]
        if not ways:
            return HistoryItem(alert, story, None, None)
        return HistoryItem(alert, story, ways[-1].state, ways[-1].error)

    def _is_wanted(self, alert: AlertRecord, wanted: HistoryFilter) -> bool:
        return (
            (wanted.watch is None or wanted.watch in {match.watch_id for match in alert.matches})
            and (wanted.held is None or wanted.held == (alert.held is not None))
            and (wanted.since is None or wanted.since <= alert.decided)
            and (wanted.until is None or alert.decided < wanted.until)
            and (
                not (wanted.words or wanted.source or wanted.language)
                or self._is_carried(alert.story_id, wanted)
            )
        )

    def _is_carried(self, story_id: StoryId, wanted: HistoryFilter) -> bool:
        """Whether entries of the story have the words, the source, the language that are asked for."""
        tables = self._tables
        entries = [stored for stored in tables.entries.values() if stored.story_id == story_id]
        texts = [keys for stored in entries for keys in tables.keys(stored.id)]
        needs = needs_of_words(wanted.words)
        return (
            (not wanted.words or any(are_met(needs, keys) for keys in texts))
            and (not wanted.source or wanted.source in {stored.source for stored in entries})
            and (not wanted.language or wanted.language in {each.language for each in entries})
        )
