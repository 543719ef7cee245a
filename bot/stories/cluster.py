"""Living stories, and where the next entry belongs: online, in one pass, with nothing drawn by chance.

A story is the mean of its first entries' terms, one for each language that it is told in. Which stories an
entry is compared with comes from its rarest terms. How rare a term is, is read off the same index: it is the
number of living stories that carry it. So all that is known is a function of the entries of the living
stories, in the order in which they were seen, and `replay` builds it again after a restart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from bot.core.entry import Told
from bot.core.ids import StoryId
from bot.core.story import Development, Likeness, NewStory, Placement, SameStory
from bot.stories.abroad import EVERYWHERE
from bot.stories.living import Cluster, Key
from bot.stories.meaning import NOTHING, Sense, Sum, one
from bot.stories.novelty import News, differing, news_in
from bot.stories.similarity import (
    TITLE_WEIGHT,
    Rarities,
    Terms,
    Weighed,
    ageing,
    likeness,
    read,
    shared_terms,
    weigh,
)
from bot.stories.thresholds import Thresholds

MOST_ENTRIES = 24
"""Of a story, so many teach what it is about; a story that takes in everything would swallow everything."""

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


_NAMES = 2
"""So many names or numbers two languages must share: Scotland alone is no story."""


class Compared(NamedTuple):
    """A living story that an entry may belong to."""

    score: float
    cluster: Cluster


@dataclass(slots=True)
class Clusters:
    """All living stories."""

    thresholds: Thresholds = field(default_factory=Thresholds)
    _living: dict[Key, Cluster] = field(default_factory=dict)
    """The longest silent first."""
    _carriers: dict[str, dict[str, dict[StoryId, Cluster]]] = field(default_factory=dict)
    """By language and term, the stories that carry it, in the order in which they came to."""
    _counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Living stories by language."""
    _meaning: Sum = NOTHING
    """Of all that is living."""
    _before: dict[Key, Cluster | None] = field(default_factory=dict, compare=False)
    """What was added to since `settle`, as it was then; None where it was not there."""

    def place(self, terms: Terms, source: str, seen: datetime) -> Placement:
        """Say where an entry belongs that identity knows nothing of. Asking changes nothing."""
        if terms.comes_back:
            return NewStory()
        entry, compared = self._near(terms, source, seen, self.thresholds.kin)
        near = [found for found in compared if found.score >= self.thresholds.kin]
        if not near:
            nearest = _evidence(compared[0], entry) if compared else None
            return self._place_abroad(terms, source, seen) or NewStory(nearest)
        headline = [term for term, weight in terms.weights.items() if weight == TITLE_WEIGHT]
        news = [
            news_in(headline, terms.figures, terms.actors, terms.sides, cluster.known())
            for _, cluster in near
        ]
        for found, new in zip(near, news, strict=True):
            if new is None and found.score >= self.thresholds.same:
                return SameStory(found.cluster.key.story_id, _evidence(found, entry))
        best, new = near[0], news[0]
        evidence = _evidence(best, entry)
        if new is None:
            return self._place_abroad(terms, source, seen) or NewStory(evidence)
        before = _former(new, best.cluster.figures)
        return Development(best.cluster.key.story_id, new.turn, new.evidence, evidence, before)

    def _place_abroad(self, terms: Terms, source: str, seen: datetime) -> SameStory | None:
        """Say which story of other languages an entry tells, if any: names and numbers decide."""
        everywhere, here = self._counts.get(EVERYWHERE, 0), self._counts.get(terms.language, 0)
        if terms.abroad is None or everywhere == here:
            return None
        entry, near = self._near(terms.abroad, source, seen, self.thresholds.abroad)
        for found in near:
            story_id = found.cluster.key.story_id
            own = Key(terms.language, story_id) in self._living
            if own or differing(terms.figures, found.cluster.figures):
                continue
            evidence = _evidence(found, entry)
            if found.score >= self.thresholds.abroad and len(evidence.shared) >= _NAMES:
                return SameStory(story_id, evidence)
        return None

    def _near(
        self, terms: Terms, source: str, seen: datetime, least: float
    ) -> tuple[Weighed, list[Compared]]:
        """Weigh an entry, and give the stories that may reach a score, the most alike first."""
        carriers = self._carriers.get(terms.language, {})
        rarities = Rarities(self._counts.get(terms.language, 0), carriers)
        entry = weigh(terms.weights, rarities)
        compared = self._compare(terms, entry, rarities, source, seen, least)
        return entry, sorted(compared, key=lambda found: (-found.score, found.cluster.key.story_id))

    def add(self, terms: Terms, source: str, seen: datetime, story_id: StoryId) -> None:
        """Take in an entry that was placed, wherever that was."""
        self.expire(seen)
        if terms.comes_back:
            return
        for told in (terms, terms.abroad) if terms.abroad else (terms,):
            self._take_in(told, source, seen, Key(told.language, story_id))

    def _take_in(self, terms: Terms, source: str, seen: datetime, key: Key) -> None:
        cluster = self._living.pop(key, None)
        if key not in self._before:
            self._before[key] = cluster and cluster.copied()
        if cluster is None:
            cluster = Cluster(key, seen, seen)
            self._counts[key.language] += 1
        self._living[key] = cluster
        cluster.last = seen
        cluster.sources[source] = seen
        if cluster.entries < MOST_ENTRIES:
            self._teach(cluster, terms)

    def replay(self, rows: Iterable[Told]) -> None:
        """Take in what a store kept: at least every entry of each story last seen within the window."""
        for row in sorted(rows, key=lambda row: (row.seen, row.id)):
            terms = read(row.title, row.lead, row.language, row.meaning)
            self.add(terms, row.source, row.seen, row.story_id)

    def settle(self) -> None:
        """Let what was added stay."""
        self._before.clear()

    def undo(self) -> None:
        """Forget what was added since `settle`, as if it had never come; what has expired stays so."""
        for key, before in self._before.items():
            cluster = self._living[key]
            if before is None:
                self._forget(cluster)
                continue
            self._uncarry(key, [name for name in cluster.sums if name not in before.sums])
            self._meaning = self._meaning.minus(cluster.meaning).plus(before.meaning)
            # In place: the index holds the cluster, in the order that decides between equals.
            for name in (
                "last",
                "entries",
                "sums",
                "figures",
                "places",
                "sides",
                "sources",
                "meaning",
            ):
                setattr(cluster, name, getattr(before, name))
        self._living = dict(sorted(self._living.items(), key=lambda item: item[1].last))
        self.settle()

    def _compare(
        self,
        terms: Terms,
        entry: Weighed,
        rarities: Rarities,
        source: str,
        seen: datetime,
        wanted: float,
    ) -> Iterator[Compared]:
        sense = Sense(terms.meaning, self._meaning)
        for cluster in self._candidates(terms, entry, seen):
            if terms.places and cluster.places and not terms.places & cluster.places:
                continue
            change = sense.adds(cluster.meaning) - ageing(seen - cluster.first, seen - cluster.last)
            least = wanted - change
            alike = likeness(entry, cluster.sums, cluster.entries, rarities, least)
            before = cluster.sources.get(source)
            at_once = before is not None and seen - before < MINUTES
            if alike and not (at_once and alike < NEARLY_EQUAL):
                yield Compared(min(alike + change, 1.0), cluster)

    def _candidates(self, terms: Terms, entry: Weighed, seen: datetime) -> list[Cluster]:
        carriers = self._carriers.get(terms.language, {})
        known = [(value, name) for name, value in entry.values.items() if name in carriers]
        known.sort(reverse=True)
        living = seen - self.thresholds.window
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

    def _teach(self, cluster: Cluster, terms: Terms) -> None:
        carriers = self._carriers.setdefault(terms.language, {})
        cluster.entries += 1
        for name, weight in terms.weights.items():
            if name in cluster.sums:
                cluster.sums[name] += weight
            else:
                cluster.sums[name] = weight
                carriers.setdefault(name, {})[cluster.key.story_id] = cluster
        for figure in terms.figures:
            cluster.figures.setdefault(figure.kind, set()).add(figure.value)
        cluster.places |= terms.places
        cluster.sides |= terms.sides
        meaning = one(terms.meaning)
        cluster.meaning, self._meaning = cluster.meaning.plus(meaning), self._meaning.plus(meaning)

    def expire(self, now: datetime) -> None:
        """Forget the stories that are silent for longer than the window."""
        while self._living:
            oldest = next(iter(self._living.values()))
            if now - oldest.last <= self.thresholds.window:
                return
            self._before.pop(oldest.key, None)
            self._forget(oldest)

    def _forget(self, cluster: Cluster) -> None:
        key = cluster.key
        del self._living[key]
        self._meaning = self._meaning.minus(cluster.meaning)
        self._uncarry(key, cluster.sums)
        self._counts[key.language] -= 1
        if not self._counts[key.language]:
            del self._counts[key.language], self._carriers[key.language]

    def _uncarry(self, key: Key, names: Iterable[str]) -> None:
        carriers = self._carriers[key.language]
        for name in names:
            del carriers[name][key.story_id]
            if not carriers[name]:
                del carriers[name]


def _former(new: News, known: Mapping[str, Collection[float]]) -> str:
    """Give the highest number that a story has told of the kind of a new one."""
    kind = new.evidence.partition(" ")[2]
    return f"{max(known[kind]):.15g}" if new.turn == "number" else ""


def _evidence(found: Compared, entry: Weighed) -> Likeness:
    score = round(max(found.score, 0.0), 3)
    return Likeness(found.cluster.key.story_id, score, shared_terms(entry, found.cluster.sums))
