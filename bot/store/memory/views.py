"""Views of the history in memory."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import SubscriberId, ViewId
from bot.store.memory.tables import Tables, must_be


class MemoryViews:
    """See `ports.Views`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def keep(
        self, subscriber_id: SubscriberId, wanted: HistoryFilter, now: datetime
    ) -> HistoryView:
        """See `ports.Views.keep`."""
        tables = self._tables.writing
        must_be(subscriber_id in tables.subscribers, "subscriber", subscriber_id)
        known = next((view.id for view in self.of(subscriber_id) if view.wanted == wanted), None)
        view_id = ViewId(tables.next("view")) if known is None else known
        tables.views[view_id] = HistoryView(view_id, subscriber_id, wanted, now)
        return tables.views[view_id]

    def of(self, subscriber_id: SubscriberId) -> Sequence[HistoryView]:
        """See `ports.Views.of`."""
        views = self._tables.views.values()
        return [view for view in views if view.subscriber_id == subscriber_id]

    def get(self, view_id: ViewId) -> HistoryView | None:
        """See `ports.Views.get`."""
        return self._tables.views.get(view_id)
