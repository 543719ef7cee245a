"""Which story of other languages an entry tells: names, numbers and countries decide, and meaning with them.

A story whose meaning stands out among all that are alive needs less in common with the entry, one that
stands out far needs nothing. What the entry adds to it is news by the rules of novelty.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import nlargest, nsmallest
from typing import NamedTuple

from bot.core.ids import StoryId
from bot.core.story import Development, Placement, SameStory, Turn
from bot.stories.abroad import EVERYWHERE
from bot.stories.living import Cluster, Key, Living
from bot.stories.meaning import Sense, one, signs
from bot.stories.near import Asked, Compared, most_alike
from bot.stories.novelty import Known, news_in
from bot.stories.similarity import Terms

_NAMES = 2
"""So many names or numbers two languages must share: Scotland alone is no story, nor Israel and Lebanon."""


class _Clear(NamedTuple):
    """What a meaning must be: its cosine, and how far behind the next story's lies."""

    cosine: float
    ahead: float


_WITH_A_NAME = _Clear(0.4, 0.1)
"""Of a story that shares a name, a number or a country with the entry."""
_ALONE = _Clear(0.5, 0.15)
"""On `ntrex_xl` these fold 92 % and swallow 1 of 62, a second report of one match; (.45, .2) and (.35, .15)
fold 91 %, (.5, .25) and (.4, .2) 82 % and swallow none."""

_POINTED = 12
"""Stories whose direction is looked at: those that lie with the entry on most sides of the middle."""


class _Found(NamedTuple):
    """A story that may be what an entry tells."""

    compared: Compared
    """By what is the same in every language."""
    shared: int
    """So many names and numbers both have, all countries together as one."""
    cosine: float
    """How near its meaning is; 0, of which nothing follows, where one has none."""
    ahead: float
    """By how much it is nearer than any other story."""

    def score(self, least: float) -> float:
        """Give how alike it is, 0 where this is not what the entry tells."""
        if self.shared >= _NAMES and self.compared.score >= least:
            return max(self.compared.score, self.cosine)
        clear = _WITH_A_NAME if self.shared else _ALONE
        return self.cosine if self.cosine >= clear.cosine and self.ahead >= clear.ahead else 0.0


def place_across(
    living: Living, terms: Terms, sense: Sense, seen: datetime, least: float
) -> Placement | None:
    """Say where an entry belongs of which its own language knows nothing, or None."""
    everywhere, here = living.counts.get(EVERYWHERE, 0), living.counts.get(terms.language, 0)
    if terms.abroad is None or everywhere == here:
        return None
    # Of no source: an outlet that writes in two languages tells its news twice in minutes.
    asked = Asked(living, terms.abroad, "", seen)
    told = most_alike(
        Compared(found.score(least), found.compared.cluster)
        for found in _found(living, terms, sense, asked, seen)
    )
    if not told or not told[0].score:
        return None
    cluster = told[0].cluster
    evidence = asked.evidence(told[0])
    new = news_in(terms.headline(), _known(living, cluster))
    if new is None:
        return SameStory(evidence.story_id, evidence)
    return Development(evidence.story_id, new.turn, new.evidence, evidence, new.before)


def _found(
    living: Living, terms: Terms, sense: Sense, asked: Asked, seen: datetime
) -> Iterator[_Found]:
    """Give the stories of other languages that come into question, by name and by meaning."""
    met = {cluster.key.story_id: cluster for cluster in asked.candidates()}
    cosines = _cosines(living, terms, sense, seen, met)
    nearest = [*nlargest(2, cosines.values()), 0.0, 0.0]
    for story_id in {**met, **cosines}:
        cluster = met.get(story_id) or living.clusters.get(Key(EVERYWHERE, story_id))
        own = Key(terms.language, story_id) in living.clusters
        if cluster is None or own or asked.elsewhere(cluster):
            continue
        cosine = cosines.get(story_id, 0.0)
        others = nearest[1] if cosine == nearest[0] else nearest[0]
        compared = asked.compare(cluster) or Compared(0.0, cluster)
        yield _Found(compared, asked.shared(cluster), cosine, cosine - max(others, 0.0))


def _cosines(
    living: Living, terms: Terms, sense: Sense, seen: datetime, met: Iterable[StoryId]
) -> dict[StoryId, float]:
    """Give how near the meanings of stories are: of those met, and of those that lie nearest."""
    if not sense.is_clear:
        return {}
    mine, alive = signs(one(terms.meaning), living.middles.usual), seen - living.window
    near = nsmallest(
        _POINTED,
        (
            ((mine ^ cluster.signs).bit_count(), key)
            for key, cluster in living.meant.items()
            if cluster.last >= alive
        ),
    )
    asked = {key for _, key in near} | {
        told.key for story_id in met for told in living.told(story_id) if told.meaning.count
    }
    cosines: dict[StoryId, float] = {}
    for language, story_id in sorted(asked):
        cosine = sense.cosine(living.meant[Key(language, story_id)].meaning, language)
        cosines[story_id] = max(cosine, cosines.get(story_id, cosine))
    return cosines


def _known(living: Living, cluster: Cluster) -> Known:
    """Give what a story has told in all of its languages, as far as it is the same in each."""
    told = [each.known() for each in living.told(cluster.key.story_id)]
    return Known(
        (),
        cluster.figures,
        frozenset[str]().union(*(each.sides for each in told)),
        frozenset[Turn]().union(*(each.turns for each in told)),
    )
