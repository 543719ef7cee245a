"""What one portion of tidying has let go."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Swept:
    """How many rows went, and where the next portion goes on."""

    stories: int = 0
    entries: int = 0
    until: datetime | None = None
    """Every story that was last seen before this was looked at; None: all of them were."""
