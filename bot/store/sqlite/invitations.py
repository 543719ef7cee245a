"""Words of invitation, in SQLite."""

from datetime import datetime

from bot.core.invitation import Invitation
from bot.store.sqlite.session import Session
from bot.store.sqlite.values import micros


class SqliteInvitations:
    """See `ports.Invitations`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, invitation: Invitation) -> None:
        """See `ports.Invitations.add`."""
        self._session.change(
            "INSERT INTO invitations (word, made_by, until, remaining) VALUES (?, ?, ?, ?)",
            (invitation.word, invitation.made_by, micros(invitation.until), invitation.left),
        )

    def use(self, word: str, now: datetime) -> bool:
        """See `ports.Invitations.use`."""
        used = self._session.change(
            "UPDATE invitations SET remaining = remaining - 1"
            " WHERE word = ? AND until > ? AND remaining > 0",
            (word, micros(now)),
        )
        self._session.change(
            "DELETE FROM invitations WHERE word = ? AND (until <= ? OR remaining < 1)",
            (word, micros(now)),
        )
        return used == 1
