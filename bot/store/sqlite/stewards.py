"""Who looks after a chat from a private one, in SQLite."""

from collections.abc import Sequence

from bot.core.ids import SubscriberId
from bot.core.subscriber import Subscriber
from bot.store.sqlite.session import Session
from bot.store.sqlite.subscribers import subscriber_of

_CHATS = "SELECT s.* FROM stewards AS w JOIN subscribers AS s ON s.id = w.subscriber_id"

_FORGET = (
    "DELETE FROM stewards WHERE person = ?",
    "DELETE FROM questions WHERE asked_by = ?",
    "UPDATE invitations SET made_by = '' WHERE made_by = ?",
)


class SqliteStewards:
    """See `ports.Stewards`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entrust(self, chat: SubscriberId, person: str) -> None:
        """See `ports.Stewards.entrust`."""
        self._session.change(
            "INSERT INTO stewards (subscriber_id, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (chat, person),
        )

    def chats_of(self, person: str) -> Sequence[Subscriber]:
        """See `ports.Stewards.chats_of`."""
        rows = self._session.rows(f"{_CHATS} WHERE w.person = ? ORDER BY s.id", (person,))
        return [subscriber_of(row) for row in rows]

    def speak_for(self, person: str, chat: SubscriberId | None) -> None:
        """See `ports.Stewards.speak_for`."""
        if chat is not None:
            self.entrust(chat, person)
        self._session.change(
            "UPDATE stewards SET speaks = subscriber_id IS ? WHERE person = ?", (chat, person)
        )

    def spoken_for(self, person: str) -> Subscriber | None:
        """See `ports.Stewards.spoken_for`."""
        row = self._session.row(f"{_CHATS} WHERE w.person = ? AND w.speaks", (person,))
        return None if row is None else subscriber_of(row)

    def forget(self, person: str) -> None:
        """See `ports.Stewards.forget`."""
        for statement in _FORGET:
            self._session.change(statement, (person,))
