"""Views of the history in memory."""

from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import SubscriberId, ViewId
from bot.store.memory.tables import Tables, must_be


class MemoryViews:
    """See `ports.Views`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def keep(self, subscriber_id: SubscriberId, wanted: HistoryFilter) -> HistoryView:
        """See `ports.Views.keep`."""
        tables = self._tables.writing
        must_be(subscriber_id in tables.subscribers, "subscriber", subscriber_id)
        for view in tables.views.values():
            if (view.subscriber_id, view.wanted) == (subscriber_id, wanted):
                return view
        view = HistoryView(ViewId(tables.next("view")), subscriber_id, wanted)
        tables.views[view.id] = view
        return view

    def get(self, view_id: ViewId) -> HistoryView | None:
        """See `ports.Views.get`."""
        return self._tables.views.get(view_id)
