"""Who looks after which chat, and who may come in, as the flows need it of a store."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.ids import SubscriberId
from bot.core.invitation import Invitation
from bot.core.subscriber import Subscriber


class Stewards(Protocol):
    """Who looks after a chat from a private one: persons, by their id in the channel.

    That somebody is known here gives no rights: the channel is asked each time.
    """

    def entrust(self, chat: SubscriberId, person: str) -> None:
        """Remember that a person has looked after this chat; a known one stays as it is."""

    def chats_of(self, person: str) -> Sequence[Subscriber]:
        """The chats that a person has looked after, by id."""

    def speak_for(self, person: str, chat: SubscriberId | None) -> None:
        """What the person types in private concerns this chat from now on; None: the person again."""

    def spoken_for(self, person: str) -> Subscriber | None:
        """The chat that the person's words concern, or None."""

    def forget(self, person: str) -> None:
        """Let no row name this person any more; invitations that it made are good for others still."""


class Invitations(Protocol):
    """Words of invitation."""

    def add(self, invitation: Invitation) -> None:
        """Keep a new one; the word is unique."""

    def use(self, word: str, now: datetime) -> bool:
        """Let one more in by this word; False where it is unknown, used up or over. Those are removed."""
