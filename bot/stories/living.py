"""The stories that are alive, and what is known of each: kept in step entry by entry, and undone as well.

A story is the mean of its first entries' terms, one for each language that it is told in. How rare a term is,
is read off the index by which stories are looked up: it is the number of living stories that carry it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.core.ids import StoryId
from bot.stories.meaning import NOTHING, Middles, Sum, one, signs
from bot.stories.novelty import Known, turns
from bot.stories.similarity import WINDOW, Terms

MOST_ENTRIES = 24
"""Of a story, so many teach what it is about; a story that takes in everything would swallow everything."""


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
    signs: int = 0
    """Where the meaning points, for a quick look."""

    def copied(self) -> "Cluster":
        """The same, whatever becomes of this one."""
        twin = copy(self)
        twin.sums, twin.sources = dict(self.sums), dict(self.sources)
        twin.figures = {kind: set(values) for kind, values in self.figures.items()}
        return twin

    def become(self, other: "Cluster") -> None:
        """Know what another knows, and no more."""
        for each in fields(self):
            setattr(self, each.name, getattr(other, each.name))

    def known(self) -> Known:
        """What news is held against."""
        return Known(self.sums, self.figures, self.sides, turns(self.sums, self.key.language))

    def learn(self, terms: Terms, usual: Sum) -> list[str]:
        """Take in what an entry tells, and give the terms that are new."""
        self.entries += 1
        new = []
        for name, weight in terms.weights.items():
            if name in self.sums:
                self.sums[name] += weight
            else:
                self.sums[name] = weight
                new.append(name)
        for figure in terms.figures:
            self.figures.setdefault(figure.kind, set()).add(figure.value)
        self.places |= terms.places
        self.sides |= terms.sides
        if terms.meaning is not None:
            self.meaning = self.meaning.plus(one(terms.meaning))
            self.signs = signs(self.meaning, usual)
        return new


@dataclass(slots=True)
class Living:
    """All stories of which something was heard within the window."""

    window: timedelta = WINDOW
    middles: Middles = field(default_factory=Middles)
    clusters: dict[Key, Cluster] = field(default_factory=dict)
    """The longest silent first."""
    carriers: dict[str, dict[str, dict[StoryId, Cluster]]] = field(default_factory=dict)
    """By language and term, the stories that carry it, in the order in which they came to."""
    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Living stories by language."""
    meant: dict[Key, Cluster] = field(default_factory=dict)
    """Those of which a meaning is known."""
    _before: dict[Key, Cluster | None] = field(default_factory=dict, compare=False)
    """What was added to since `settle`, as it was then; None where it was not there."""

    def told(self, story_id: StoryId) -> Iterator[Cluster]:
        """Give a story in each language in which it is told."""
        for language in self.counts:
            cluster = self.clusters.get(Key(language, story_id))
            if cluster is not None:
                yield cluster

    def take_in(self, terms: Terms, source: str, seen: datetime, story_id: StoryId) -> None:
        """Learn what an entry tells of a story in the language of its terms."""
        key = Key(terms.language, story_id)
        cluster = self.clusters.pop(key, None)
        if key not in self._before:
            self._before[key] = cluster and cluster.copied()
        if cluster is None:
            cluster = Cluster(key, seen, seen)
            self.counts[key.language] += 1
        self.clusters[key] = cluster
        cluster.last = seen
        cluster.sources[source] = seen
        if cluster.entries >= MOST_ENTRIES:
            return
        carriers = self.carriers.setdefault(terms.language, {})
        for name in cluster.learn(terms, self.middles.usual):
            carriers.setdefault(name, {})[story_id] = cluster
        if terms.meaning is not None:
            self.middles.put(key.language, one(terms.meaning))
            self.meant[key] = cluster

    def settle(self) -> None:
        """Let what was taken in stay."""
        self._before.clear()

    def undo(self) -> None:
        """Forget what was taken in since `settle`, as if it had never come; what has expired stays so."""
        for key, before in self._before.items():
            cluster = self.clusters[key]
            if before is None:
                self._forget(cluster)
                continue
            self._uncarry(key, [name for name in cluster.sums if name not in before.sums])
            self.middles.put(key.language, before.meaning, instead=cluster.meaning)
            if not before.meaning.count:
                self.meant.pop(key, None)
            # In place: the index holds the cluster, in the order that decides between equals.
            cluster.become(before)
        self.clusters = dict(sorted(self.clusters.items(), key=lambda item: item[1].last))
        self.settle()

    def expire(self, now: datetime) -> None:
        """Forget the stories that are silent for longer than the window."""
        while self.clusters:
            oldest = next(iter(self.clusters.values()))
            if now - oldest.last <= self.window:
                return
            self._before.pop(oldest.key, None)
            self._forget(oldest)

    def _forget(self, cluster: Cluster) -> None:
        key = cluster.key
        del self.clusters[key]
        self.meant.pop(key, None)
        self.middles.put(key.language, NOTHING, instead=cluster.meaning)
        self._uncarry(key, cluster.sums)
        self.counts[key.language] -= 1
        if not self.counts[key.language]:
            del self.counts[key.language], self.carriers[key.language]

    def _uncarry(self, key: Key, names: Iterable[str]) -> None:
        carriers = self.carriers[key.language]
        for name in names:
            del carriers[name][key.story_id]
            if not carriers[name]:
                del carriers[name]
