"""Subscribers in SQLite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.digest import read_plan
from bot.core.errors import StoreError
from bot.core.ids import SubscriberId
from bot.core.quiet import read_quiet
from bot.core.subscriber import Address, Question, Subscriber, SubscriberKind, SubscriberState
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.values import micros, moment


class SqliteSubscribers:
    """See `ports.Subscribers`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self,
        address: Address,
        kind: SubscriberKind,
        title: str,
        language: str,
        time_zone: str,
        now: datetime,
    ) -> Subscriber:
        """See `ports.Subscribers.add`."""
        new = Subscriber(SubscriberId(0), address, kind, title, language, time_zone, "active", now)
        return replace(new, id=SubscriberId(self._session.insert("subscribers", _columns(new))))

    def get(self, subscriber_id: SubscriberId) -> Subscriber | None:
        """See `ports.Subscribers.get`."""
        row = self._session.row("SELECT * FROM subscribers WHERE id = ?", (subscriber_id,))
        return None if row is None else subscriber_of(row)

    def by_address(self, address: Address) -> Subscriber | None:
        """See `ports.Subscribers.by_address`."""
        row = self._session.row(
            "SELECT * FROM subscribers WHERE channel = ? AND chat = ? AND thread IS ?",
            (address.channel, address.chat, address.thread),
        )
        return None if row is None else subscriber_of(row)

    def save(self, subscriber: Subscriber) -> None:
        """See `ports.Subscribers.save`."""
        if not self._session.update("subscribers", subscriber.id, _columns(subscriber)):
            raise StoreError(f"there is no subscriber {subscriber.id}")

    def all(self, state: SubscriberState | None = None) -> Sequence[Subscriber]:
        """See `ports.Subscribers.all`."""
        rows = self._session.rows(
            "SELECT * FROM subscribers WHERE ?1 IS NULL OR state = ?1 ORDER BY id", (state,)
        )
        return [subscriber_of(row) for row in rows]

    def erase(self, subscriber_id: SubscriberId) -> None:
        """See `ports.Subscribers.erase`."""
        # Every table that speaks of a subscriber cascades, so that none can be forgotten here.
        self._session.change("DELETE FROM subscribers WHERE id = ?", (subscriber_id,))

    def ask(self, subscriber_id: SubscriberId, question: Question | None) -> None:
        """See `ports.Subscribers.ask`."""
        if question is None:
            self._session.change("DELETE FROM questions WHERE subscriber_id = ?", (subscriber_id,))
            return
        columns: dict[str, Value] = {
            "subscriber_id": subscriber_id,
            "about": question.about,
            "watch_id": question.watch_id,
            "until": micros(question.until),
            "asked_by": question.asked_by,
        }
        self._session.keep("questions", "subscriber_id", columns)

    def question(self, subscriber_id: SubscriberId, now: datetime) -> Question | None:
        """See `ports.Subscribers.question`."""
        row = self._session.row(
            "SELECT * FROM questions WHERE subscriber_id = ? AND until > ?",
            (subscriber_id, micros(now)),
        )
        if row is None:
            return None
        return Question(row["about"], row["watch_id"], moment(row["until"]), row["asked_by"])


def _columns(subscriber: Subscriber) -> dict[str, Value]:
    return {
        "channel": subscriber.address.channel,
        "chat": subscriber.address.chat,
        "thread": subscriber.address.thread,
        "kind": subscriber.kind,
        "title": subscriber.title,
        "language": subscriber.language,
        "time_zone": subscriber.time_zone,
        "state": subscriber.state,
        "created": micros(subscriber.created),
        "gone_reason": subscriber.gone_reason,
        "quiet": "" if subscriber.quiet is None else subscriber.quiet.written(),
        "digest": subscriber.digest.written(),
        "style": subscriber.style,
    }


def subscriber_of(row: Row) -> Subscriber:
    """The subscriber in a row of its table."""
    return Subscriber(
        id=SubscriberId(row["id"]),
        address=Address(row["channel"], row["chat"], row["thread"]),
        kind=row["kind"],
        title=row["title"],
        language=row["language"],
        time_zone=row["time_zone"],
        state=row["state"],
        created=moment(row["created"]),
        gone_reason=row["gone_reason"],
        quiet=read_quiet(row["quiet"]),
        digest=read_plan(row["digest"]),
        style=row["style"],
    )
