"""Which living stories an entry may belong to, by the terms that it shares with them.

Stories are looked up by the entry's rarest terms, and those with the most of them are compared term by term.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from bot.core.ids import StoryId
from bot.core.story import COUNTRY, Likeness
from bot.stories.living import Cluster, Living
from bot.stories.similarity import (
    Rarities,
    Terms,
    ageing,
    likeness,
    shared_terms,
    weigh,
)
from bot.stories.strangers import strange

MINUTES = timedelta(minutes=10)
"""Within these a source has two pieces of news, hardly the same one twice ..."""

NEARLY_EQUAL = 0.8
"""... unless they read like this."""

_ASKED = 6
"""Terms of an entry by which stories are looked up, the most telling ones."""

_LATEST = 40
"""Stories looked at for one term, the latest to carry it."""

_COMPARED = 6
"""Stories compared term by term, those with the most telling terms in common."""


class Compared(NamedTuple):
    """A living story that an entry may belong to."""

    score: float
    cluster: Cluster


class Asked:
    """An entry as it is held against living stories in the language of its terms."""

    __slots__ = ("_carriers", "_living", "_rarities", "_seen", "_source", "entry", "terms")

    def __init__(self, living: Living, terms: Terms, source: str, seen: datetime) -> None:
        self.terms = terms
        self._living, self._source, self._seen = living, source, seen
        self._carriers = living.carriers.get(terms.language, {})
        self._rarities = Rarities(living.counts.get(terms.language, 0), self._carriers)
        self.entry = weigh(terms.weights, self._rarities)

    def candidates(self) -> list[Cluster]:
        """Give the stories with the most telling terms in common."""
        carriers = self._carriers
        known = [(value, name) for name, value in self.entry.values.items() if name in carriers]
        known.sort(reverse=True)
        living = self._seen - self._living.window
        votes: dict[StoryId, float] = {}
        found: dict[StoryId, Cluster] = {}
        for value, name in known[:_ASKED]:
            for story_id, cluster in islice(reversed(carriers[name].items()), _LATEST):
                if story_id in votes:
                    votes[story_id] += value
                elif cluster.last >= living:
                    votes[story_id] = value
                    found[story_id] = cluster
        # Of equal votes the one that was found first comes first: nlargest is stable.
        return [found[story_id] for story_id in nlargest(_COMPARED, votes, key=votes.__getitem__)]

    def compare(
        self, cluster: Cluster, meaning: float = 0.0, least: float = -1.0
    ) -> Compared | None:
        """Give how alike a story is, its meaning added, time and strange names taken off.

        None where it is another: one that shares nothing, or cannot reach `least`.
        """
        if self.elsewhere(cluster):
            return None
        change = meaning - self.ageing(cluster) - strange(self.terms.names, cluster.sums)
        alike = likeness(self.entry, cluster.sums, cluster.entries, self._rarities, least - change)
        if not alike or (self.at_once(cluster) and alike < NEARLY_EQUAL):
            return None
        return Compared(min(alike + change, 1.0), cluster)

    def elsewhere(self, cluster: Cluster) -> bool:
        """Tell whether entry and story name countries, and none in common."""
        places = self.terms.places
        return bool(places and cluster.places and places.isdisjoint(cluster.places))

    def at_once(self, cluster: Cluster) -> bool:
        """Tell whether the source has told the story a moment ago."""
        before = cluster.sources.get(self._source)
        return before is not None and self._seen - before < MINUTES

    def ageing(self, cluster: Cluster) -> float:
        """What time takes from the likeness of a story."""
        return ageing(self._seen - cluster.first, self._seen - cluster.last)

    def shared(self, cluster: Cluster) -> int:
        """Give how many terms entry and story have in common; all countries are one."""
        both = self.entry.values.keys() & cluster.sums.keys()
        countries = sum(name.startswith(COUNTRY) for name in both)
        return len(both) - max(countries - 1, 0)

    def evidence(self, found: Compared) -> Likeness:
        """What was compared, for /why."""
        cluster = found.cluster
        score = round(max(found.score, 0.0), 3)
        return Likeness(cluster.key.story_id, score, shared_terms(self.entry, cluster.sums))


def most_alike(compared: Iterable[Compared | None]) -> list[Compared]:
    """Give what was not ruled out, the most alike first."""
    found = (each for each in compared if each is not None)
    return sorted(found, key=lambda each: (-each.score, each.cluster.key.story_id))
