"""Mutes in SQLite."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.ids import MuteId, SubscriberId
from bot.core.mute import Mute, MuteKind
from bot.store.sqlite.session import Row, Session
from bot.store.sqlite.values import micros, micros_or_null, moment, moment_or_none

_KNOWN = "SELECT id FROM mutes WHERE subscriber_id = ? AND kind = ? AND target = ?"


class SqliteMutes:
    """See `ports.Mutes`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self,
        subscriber_id: SubscriberId,
        kind: MuteKind,
        target: str,
        until: datetime | None,
        now: datetime,
    ) -> Mute:
        """See `ports.Mutes.add`."""
        self._session.change(
            "DELETE FROM mutes WHERE subscriber_id = ? AND until <= ?", (subscriber_id, micros(now))
        )
        known = self._session.row(_KNOWN, (subscriber_id, kind, target))
        times = {"until": micros_or_null(until), "created": micros(now)}
        if known is not None:
            self._session.update("mutes", known["id"], times)
            return Mute(MuteId(known["id"]), subscriber_id, kind, target, until, now)
        what = {"subscriber_id": subscriber_id, "kind": kind, "target": target}
        mute_id = self._session.insert("mutes", {**what, **times})
        return Mute(MuteId(mute_id), subscriber_id, kind, target, until, now)

    def of(self, subscriber_id: SubscriberId, now: datetime) -> Sequence[Mute]:
        """See `ports.Mutes.of`."""
        rows = self._session.rows(
            "SELECT * FROM mutes WHERE subscriber_id = ? AND (until IS NULL OR until > ?)"
            " ORDER BY id",
            (subscriber_id, micros(now)),
        )
        return [_mute(row) for row in rows]

    def get(self, mute_id: MuteId) -> Mute | None:
        """See `ports.Mutes.get`."""
        row = self._session.row("SELECT * FROM mutes WHERE id = ?", (mute_id,))
        return None if row is None else _mute(row)

    def drop(self, mute_id: MuteId) -> None:
        """See `ports.Mutes.drop`."""
        self._session.change("DELETE FROM mutes WHERE id = ?", (mute_id,))


def _mute(row: Row) -> Mute:
    return Mute(
        MuteId(row["id"]),
        SubscriberId(row["subscriber_id"]),
        row["kind"],
        row["target"],
        moment_or_none(row["until"]),
        moment(row["created"]),
    )
