"""Watches in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.ids import SubscriberId, TopicId, WatchId
from bot.core.watch import Following, Watch, WatchState
from bot.store.memory.tables import Tables, must_be


class MemoryWatches:
    """See `ports.Watches`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def add(
        self,
        subscriber_id: SubscriberId,
        name: str,
        query: str,
        topic: TopicId | None,
        state: WatchState,
        now: datetime,
    ) -> Watch:
        """See `ports.Watches.add`."""
        tables = self._tables.writing
        must_be(subscriber_id in tables.subscribers, "subscriber", subscriber_id)
        watch_id = WatchId(tables.next("watch"))
        revision = tables.next("watch revision")
        watch = Watch(watch_id, subscriber_id, name, query, topic, state, now, revision)
        tables.watches[watch_id] = watch
        return watch

    def get(self, watch_id: WatchId) -> Watch | None:
        """See `ports.Watches.get`."""
        return self._tables.watches.get(watch_id)

    def of(self, subscriber_id: SubscriberId) -> Sequence[Watch]:
        """See `ports.Watches.of`."""
        return [
            watch
            for _, watch in sorted(self._tables.watches.items())
            if watch.subscriber_id == subscriber_id and watch.state in ("active", "paused")
        ]

    def following(self) -> Mapping[TopicId, Following]:
        """See `ports.Watches.following`."""
        found: dict[TopicId, list[WatchId]] = {}
        for watch_id, watch in sorted(self._tables.watches.items()):
            if watch.state == "active" and watch.topic is not None:
                found.setdefault(watch.topic, []).append(watch_id)
        return {topic: Following(len(ids), ids[0]) for topic, ids in found.items()}

    def save(self, watch: Watch) -> Watch:
        """See `ports.Watches.save`."""
        tables = self._tables.writing
        must_be(watch.id in tables.watches, "watch", watch.id)
        saved = replace(
            tables.watches[watch.id],
            name=watch.name,
            query=watch.query,
            state=watch.state,
            mode=watch.mode,
            narrowing=watch.narrowing,
            revision=tables.next("watch revision"),
        )
        tables.watches[watch.id] = saved
        return saved

    def revision(self) -> int:
        """See `ports.Watches.revision`."""
        return self._tables.last.get("watch revision", 0)

    def changed_since(self, revision: int) -> Sequence[Watch]:
        """See `ports.Watches.changed_since`."""
        later = [watch for watch in self._tables.watches.values() if watch.revision > revision]
        return sorted(later, key=lambda watch: watch.revision)
