"""Watches in SQLite."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.errors import StoreError
from bot.core.ids import SubscriberId, TopicId, WatchId
from bot.core.watch import ALL_OF_IT, Following, Narrowing, Watch, WatchState
from bot.store.sqlite.session import Row, Session
from bot.store.sqlite.values import micros, moment

_SAVE = """
UPDATE watches SET name = ?, query = ?, state = ?, mode = ?, narrowing = ?, revision = ?
WHERE id = ? RETURNING *"""


class SqliteWatches:
    """See `ports.Watches`."""

    def __init__(self, session: Session) -> None:
        self._session = session

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
        revision = self.revision() + 1
        watch_id = self._session.insert(
            "watches",
            {
                "subscriber_id": subscriber_id,
                "name": name,
                "query": query,
                "topic": topic,
                "state": state,
                "created": micros(now),
                "revision": revision,
            },
        )
        self._keep_revision(revision)
        return Watch(WatchId(watch_id), subscriber_id, name, query, topic, state, now, revision)

    def get(self, watch_id: WatchId) -> Watch | None:
        """See `ports.Watches.get`."""
        row = self._session.row("SELECT * FROM watches WHERE id = ?", (watch_id,))
        return None if row is None else _watch(row)

    def of(self, subscriber_id: SubscriberId) -> Sequence[Watch]:
        """See `ports.Watches.of`."""
        rows = self._session.rows(
            "SELECT * FROM watches WHERE subscriber_id = ? AND state IN ('active', 'paused')"
            " ORDER BY id",
            (subscriber_id,),
        )
        return [_watch(row) for row in rows]

    def following(self) -> Mapping[TopicId, Following]:
        """See `ports.Watches.following`."""
        rows = self._session.rows(
            "SELECT topic, count(*) AS many, min(id) AS first FROM watches"
            " WHERE state = 'active' AND topic IS NOT NULL GROUP BY topic"
        )
        return {
            TopicId(row["topic"]): Following(row["many"], WatchId(row["first"])) for row in rows
        }

    def save(self, watch: Watch) -> Watch:
        """See `ports.Watches.save`."""
        revision = self.revision() + 1
        kept = _written(watch.narrowing)
        changed = (watch.name, watch.query, watch.state, watch.mode, kept, revision, watch.id)
        row = self._session.row(_SAVE, changed)
        if row is None:
            raise StoreError(f"there is no watch {watch.id}")
        self._keep_revision(revision)
        return _watch(row)

    def revision(self) -> int:
        """See `ports.Watches.revision`."""
        # Not max(revision): an erased watch may have held the highest one, and a revision that comes
        # twice would hide a change from whoever has seen it already.
        row = self._session.row("SELECT value FROM sequences WHERE name = 'watch revision'")
        return 0 if row is None else int(row["value"])

    def changed_since(self, revision: int) -> Sequence[Watch]:
        """See `ports.Watches.changed_since`."""
        rows = self._session.rows(
            "SELECT * FROM watches WHERE revision > ? ORDER BY revision", (revision,)
        )
        return [_watch(row) for row in rows]

    def _keep_revision(self, revision: int) -> None:
        self._session.keep("sequences", "name", {"name": "watch revision", "value": revision})


def _watch(row: Row) -> Watch:
    return Watch(
        id=WatchId(row["id"]),
        subscriber_id=SubscriberId(row["subscriber_id"]),
        name=row["name"],
        query=row["query"],
        topic=None if row["topic"] is None else TopicId(row["topic"]),
        state=row["state"],
        created=moment(row["created"]),
        revision=row["revision"],
        mode=row["mode"],
        narrowing=_narrowing(row["narrowing"]),
    )


def _written(narrowing: Narrowing) -> str | None:
    if narrowing == ALL_OF_IT:
        return None
    lists = {"languages": narrowing.languages, "left_out": narrowing.left_out}
    return json.dumps({name: sorted(some) for name, some in lists.items()}, ensure_ascii=False)


def _narrowing(kept: str | None) -> Narrowing:
    if kept is None:
        return ALL_OF_IT
    lists = json.loads(kept)
    return Narrowing(frozenset(lists["languages"]), frozenset(lists["left_out"]))
