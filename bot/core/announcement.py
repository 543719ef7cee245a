"""An announcement: what whoever runs the bot says to all its subscribers, and how far it has got."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.core.ids import SubscriberId

AnnouncementState = Literal["draft", "going", "done", "stopped"]
Outcome = Literal["got", "gone", "failed"]
"""got: it has arrived · gone: blocked, thrown out · failed: refused, or not to be reached just now."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """One at a time; it goes to subscribers in the order of their ids, so that a position is one number."""

    number: int
    text: str
    author: SubscriberId
    """In whose chat its card stands; 0 where that chat was erased."""
    state: AnnouncementState = "draft"
    total: int = 0
    """Active subscribers when it was begun."""
    last: int = 0
    """The highest id among them: who joins later is not told."""
    reached: int = 0
    """The id up to which everybody was tried."""
    got: int = 0
    gone: int = 0
    failed: int = 0
    card: str = ""
    """The message that shows how far it has got."""

    @property
    def tried(self) -> int:
        """How many were tried so far."""
        return self.got + self.gone + self.failed

    def past(self, subscriber_id: SubscriberId, outcome: Outcome) -> "Announcement":
        """One subscriber further."""
        counts = {outcome: getattr(self, outcome) + 1}
        return replace(self, reached=int(subscriber_id), **counts)
