"""What is known of one living story, as it is told in one language."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from bot.core.ids import StoryId
from bot.stories.meaning import NOTHING, Sum
from bot.stories.novelty import Known


class Key(NamedTuple):
    """A story as it is told in one language."""

    language: str
    story_id: StoryId


@dataclass(slots=True)
class Cluster:
    """What is known of a story in one language."""

    key: Key
    first: datetime
    last: datetime
    entries: int = 0
    sums: dict[str, float] = field(default_factory=dict)
    """Each term with the sum of its weights over the entries that teach."""
    figures: dict[str, set[float]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    sources: dict[str, datetime] = field(default_factory=dict)
    meaning: Sum = NOTHING

    def copied(self) -> "Cluster":
        """The same, whatever becomes of this one."""
        figures = {kind: set(values) for kind, values in self.figures.items()}
        sums, sources = dict(self.sums), dict(self.sources)
        return replace(self, sums=sums, figures=figures, sources=sources)

    def known(self) -> Known:
        """What news is held against."""
        return Known(self.sums, self.figures, self.sides)
