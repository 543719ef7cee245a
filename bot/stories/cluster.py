"""Where the next entry belongs: online, in one pass, with nothing drawn by chance.

All that is known is a function of the entries of the living stories, in the order in which they were seen;
`replay` builds it again after a restart.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.entry import Meaning, Told
from bot.core.ids import StoryId
from bot.core.story import Development, NewStory, Placement, SameStory
from bot.stories.across import place_across
from bot.stories.living import Living
from bot.stories.meaning import Middles, Sense, usual
from bot.stories.near import Asked, most_alike
from bot.stories.novelty import news_in
from bot.stories.similarity import Terms, read
from bot.stories.thresholds import Thresholds


@dataclass(slots=True)
class Clusters:
    """All living stories."""

    thresholds: Thresholds = field(default_factory=Thresholds)
    middle: Meaning | None = None
    """The middle of headlines, where a model brings one."""
    living: Living = field(init=False)

    def __post_init__(self) -> None:
        self.living = Living(self.thresholds.window, Middles(usual(self.middle)))

    def place(self, terms: Terms, source: str, seen: datetime) -> Placement:
        """Say where an entry belongs that identity knows nothing of. Asking changes nothing."""
        if terms.comes_back:
            return NewStory()
        living = self.living
        sense = Sense(terms.meaning, terms.language, living.counts, living.middles)
        asked = Asked(living, terms, source, seen)
        compared = most_alike(
            asked.compare(cluster, sense.adds(cluster.meaning, terms.language), self.thresholds.kin)
            for cluster in asked.candidates()
        )
        near = [found for found in compared if found.score >= self.thresholds.kin]
        if not near:
            nearest = asked.evidence(compared[0]) if compared else None
            return self._across(terms, sense, seen) or NewStory(nearest)
        headline = terms.headline()
        news = [news_in(headline, cluster.known()) for _, cluster in near]
        for found, new in zip(near, news, strict=True):
            alike = found.score >= self.thresholds.same
            # One word in common is no story, and in a bot that knows few a name alone reads like one.
            if new is None and alike and asked.shared(found.cluster) > 1:
                return SameStory(found.cluster.key.story_id, asked.evidence(found))
        best, new = near[0], news[0]
        evidence = asked.evidence(best)
        if new is None:
            return self._across(terms, sense, seen) or NewStory(evidence)
        return Development(best.cluster.key.story_id, new.turn, new.evidence, evidence, new.before)

    def _across(self, terms: Terms, sense: Sense, seen: datetime) -> Placement | None:
        return place_across(self.living, terms, sense, seen, self.thresholds.abroad)

    def add(self, terms: Terms, source: str, seen: datetime, story_id: StoryId) -> None:
        """Take in an entry that was placed, wherever that was."""
        self.expire(seen)
        if terms.comes_back:
            return
        for told in filter(None, (terms, terms.abroad)):
            self.living.take_in(told, source, seen, story_id)

    def replay(self, rows: Iterable[Told]) -> None:
        """Take in what a store kept: at least every entry of each story last seen within the window."""
        for row in sorted(rows, key=lambda row: (row.seen, row.id)):
            terms = read(row.title, row.lead, row.language, row.meaning)
            self.add(terms, row.source, row.seen, row.story_id)

    def settle(self) -> None:
        """Let what was added stay."""
        self.living.settle()

    def undo(self) -> None:
        """Forget what was added since `settle`, as if it had never come; what has expired stays so."""
        self.living.undo()

    def expire(self, now: datetime) -> None:
        """Forget the stories that are silent for longer than the window."""
        self.living.expire(now)
