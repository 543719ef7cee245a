"""What is let go, in memory."""

from collections.abc import Collection
from datetime import datetime

from bot.core.alert import AlertRecord
from bot.core.delivery import Delivery
from bot.core.ids import AlertId, EntryId, FeedId, StoryId
from bot.core.story import Story
from bot.core.swept import Swept
from bot.store.memory.tables import Tables


class MemoryArchive:
    """See `ports.Archive`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def forget_alerts(self, before: datetime, limit: int) -> int:
        """See `ports.Archive.forget_alerts`."""
        tables = self._tables.writing
        old = [alert for alert in tables.alerts.values() if alert.decided < before]
        old.sort(key=lambda alert: (alert.decided, alert.id))
        free = [alert for alert in old if self._may_go(alert, before)][: max(limit, 0)]
        for alert in free:
            del tables.alerts[alert.id]
            del tables.alert_ids[alert.subscriber_id, alert.story_id]
            for delivery in self._deliveries(alert.id):
                del tables.deliveries[delivery.id]
                key = (delivery.subscriber_id, delivery.story_id, delivery.channel)
                del tables.delivery_ids[key]
        return len(free)

    def _may_go(self, alert: AlertRecord, before: datetime) -> bool:
        waits = not alert.told and alert.until is not None and alert.until >= before
        own = self._deliveries(alert.id)
        ids = {delivery.id for delivery in own}
        carrier = self._tables.deliveries[alert.carrier] if alert.carrier is not None else None
        active = self._tables.subscribers[alert.subscriber_id].state == "active"
        of_it = [*own, *([carrier] if carrier else [])]
        on_its_way = active and any(one.on_its_way for one in of_it)
        carries = any(
            other.carrier in ids and other.id != alert.id for other in self._tables.alerts.values()
        )
        return not (waits or on_its_way or carries)

    def _deliveries(self, alert_id: AlertId) -> list[Delivery]:
        return [one for one in self._tables.deliveries.values() if one.alert_id == alert_id]

    def forget_stories(
        self, silent_since: datetime, before: datetime, limit: int, now: datetime
    ) -> Swept:
        """See `ports.Archive.forget_stories`."""
        tables, left = self._tables.writing, max(limit, 0)
        found = self._silent(silent_since, before)[:left]
        stories = entries = 0
        for story in found:
            of_it = [id_ for id_, one in tables.entries.items() if one.story_id == story.id]
            for entry_id in sorted(of_it)[:left]:
                self._forget_entry(entry_id, now)
            gone = min(len(of_it), left)
            entries, left = entries + gone, left - gone
            if left:
                self._forget_story(story.id)
                stories, left = stories + 1, left - 1
            if not left:
                return Swept(stories, entries, story.last_seen)
        return Swept(stories, entries)

    def _silent(self, since: datetime, before: datetime) -> list[Story]:
        tables = self._tables
        newest = {max(tables.stories, default=StoryId(0))}
        if tables.entries:
            newest.add(tables.entries[max(tables.entries)].story_id)
        needed = newest | {alert.story_id for alert in tables.alerts.values()}
        found = [
            story
            for story in tables.stories.values()
            if since <= story.last_seen < before and story.id not in needed
        ]
        return sorted(found, key=lambda story: (story.last_seen, story.id))

    def _forget_entry(self, entry_id: EntryId, now: datetime) -> None:
        tables = self._tables
        gone = tables.entries.pop(entry_id)
        del tables.entry_ids[gone.feed_id, gone.entry.guid]
        tables.former_entries.pop(entry_id, None)
        tables.forgotten[gone.feed_id, gone.entry.guid] = now

    def _forget_story(self, story_id: StoryId) -> None:
        tables = self._tables
        del tables.stories[story_id]
        for key, ids in list(tables.story_ids.items()):
            tables.story_ids[key] = tuple(one for one in ids if one != story_id)

    def forgotten(self, feed_id: FeedId, guids: Collection[str]) -> Collection[str]:
        """See `ports.Archive.forgotten`."""
        return {guid for guid in guids if (feed_id, guid) in self._tables.forgotten}

    def listed(
        self, feed_id: FeedId, guids: Collection[str], now: datetime, before: datetime
    ) -> None:
        """See `ports.Archive.listed`."""
        tables = self._tables.writing
        for (feed, guid), last in list(tables.forgotten.items()):
            if feed == feed_id and guid in guids:
                tables.forgotten[feed, guid] = now
            elif feed == feed_id and last < before:
                del tables.forgotten[feed, guid]

    def forget_leftovers(self, before: datetime, now: datetime) -> int:
        """See `ports.Archive.forget_leftovers`."""
        tables = self._tables.writing
        drafts = [
            watch.id
            for watch in tables.watches.values()
            if watch.state == "draft" and watch.created < before
        ]
        mutes = [
            mute.id
            for mute in tables.mutes.values()
            if mute.until is not None and mute.until <= now
        ]
        words = [one.word for one in tables.invitations.values() if one.until <= now]
        views = [view.id for view in tables.views.values() if view.asked < before]
        for watch_id in drafts:
            del tables.watches[watch_id]
        for mute_id in mutes:
            del tables.mutes[mute_id]
        for word in words:
            del tables.invitations[word]
        for view_id in views:
            del tables.views[view_id]
        return len(drafts) + len(mutes) + len(words) + len(views)
