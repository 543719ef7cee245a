"""An invitation: a word that opens the door where access is by invitation, for a time and so many people."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """A word of invitation; the link is `t.me/BOT?start=WORD`."""

    word: str
    made_by: str
    """Id of the admin who made it, in the channel's own numbering."""
    until: datetime
    """It opens nothing at this moment and later."""
    left: int
    """How many more people it lets in."""
