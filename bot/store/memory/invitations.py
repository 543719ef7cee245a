"""Words of invitation, in memory."""

from dataclasses import replace
from datetime import datetime

from bot.core.errors import StoreError
from bot.core.invitation import Invitation
from bot.store.memory.tables import Tables


class MemoryInvitations:
    """See `ports.Invitations`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def add(self, invitation: Invitation) -> None:
        """See `ports.Invitations.add`."""
        known = self._tables.writing.invitations
        if invitation.word in known:
            raise StoreError("there is such an invitation already")
        known[invitation.word] = invitation

    def use(self, word: str, now: datetime) -> bool:
        """See `ports.Invitations.use`."""
        known = self._tables.writing.invitations
        found = known.pop(word, None)
        if found is None or found.until <= now:
            return False
        if found.left > 1:
            known[word] = replace(found, left=found.left - 1)
        return found.left > 0
