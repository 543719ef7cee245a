"""How alike two texts of news are: the terms of one entry, how rare a term is, and what time takes away.

The score is a cosine of terms weighted by their rarity, damped where the shared terms weigh little (two
common words are no evidence), less what age takes. The constants were chosen on the `dev` streams
`mixed` and two shuffles of its stories in time (benchmarks/RESULTS.md, section Stories, says how).
"""

import math
from array import array
from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from operator import mul

from bot.core.entry import Meaning
from bot.stories.abroad import EVERYWHERE, in_every_language
from bot.stories.figures import Figure, figures
from bot.stories.headline import comes_back
from bot.stories.novelty import Headline, actors, side
from bot.stories.places import places
from bot.stories.strangers import names
from bot.stories.words import term
from bot.text.tokens import tokenize

TITLE_WEIGHT = 1.0
LEAD_WEIGHT = 0.5
"""Of a term that stands in the lead alone; .35 and .7 fold less on `mixed`."""

LEAD_TERMS = 40
"""So many words of a lead are read."""

BACKGROUND = 4000
"""Stories that are taken as seen at the start, none of which has any given term: rarity is worth as much
on the first day as later. 0 folds 4 points less at 1 % swallowed, 1,000 to 4,000 the same."""

ROUNDED = 256
"""The number of living stories counts in steps of so many."""

LEAST_EVIDENCE = 5.0
"""Shared weight at which half of the score is believed: one rare word weighs about 60, a common one 3."""

AGEING = 0.25
"""What a story loses in WINDOW, once for its age and once for its silence; .15 folds 2 points less."""

WINDOW = timedelta(hours=72)
"""How long a story that nobody carries any more is compared with; as the streams were measured."""

_SHOWN = 6
"""Shared terms that are kept as evidence."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What of an entry is compared."""

    language: str
    weights: Mapping[str, float]
    """Each term once: 1 where the title has it, less where the lead alone does."""
    figures: frozenset[Figure]
    places: frozenset[str]
    actors: frozenset[str]
    """Terms of names that the title lets do or say something."""
    sides: frozenset[str] = frozenset()
    """Countries whose people the title lets speak."""
    names: frozenset[str] = frozenset()
    """Terms of those that the title names."""
    abroad: "Terms | None" = None
    """What of it is compared with stories told in other languages."""
    meaning: Meaning | None = None
    comes_back: bool = False
    """The title stands over other news every day, and is compared with nothing."""

    def headline(self) -> Headline:
        """What of the title may be news."""
        terms = [name for name, weight in self.weights.items() if weight == TITLE_WEIGHT]
        return Headline(self.language, terms, self.figures, self.actors, self.sides)


def read(title: str, lead: str, language: str, meaning: Meaning | None = None) -> Terms:
    """Take out of an entry what is compared."""
    headline, text = tokenize(title), tokenize(lead)[:LEAD_TERMS]
    named = [term(token.printed, token.folded, language) for token in headline]
    weights = {name: TITLE_WEIGHT for name in named if name}
    for token in text:
        name = term(token.printed, token.folded, language)
        if name:
            weights.setdefault(name, LEAD_WEIGHT)
    stated, countries = figures(title, language), places(headline, language)
    everywhere = in_every_language(headline, text, countries, language)
    return Terms(
        language,
        weights,
        stated,
        countries,
        actors(headline, named, language),
        sides=side(headline, named, language),
        names=names(headline, named),
        abroad=Terms(EVERYWHERE, everywhere, stated, countries, frozenset()),
        meaning=meaning,
        comes_back=comes_back(title),
    )


@lru_cache(maxsize=32)
def _by_carriers(stories: int) -> Sequence[float]:
    """Give how much a term tells that 0, 1, 2 … of so many stories carry."""
    return array("d", (math.log(1 + stories / (carriers + 1)) for carriers in range(stories + 1)))


class Rarities:
    """How much each term tells: the fewer of the stories carry it, the more."""

    __slots__ = ("_by_carriers", "_carriers")

    def __init__(self, stories: int, carriers: Mapping[str, Sized]) -> None:
        # Rounded up, so that one table serves many stories; read by place, since this is asked most of all.
        self._by_carriers = _by_carriers(BACKGROUND - stories // -ROUNDED * ROUNDED)
        self._carriers = carriers

    def __getitem__(self, name: str) -> float:
        return self._by_carriers[len(self._carriers[name]) if name in self._carriers else 0]

    def length(self, sums: Mapping[str, float]) -> float:
        """Give the length of the vector of a story, all of whose terms have carriers."""
        carriers = map(len, map(self._carriers.__getitem__, sums))
        return math.hypot(*map(mul, sums.values(), map(self._by_carriers.__getitem__, carriers)))


def ageing(since_first: timedelta, since_last: timedelta) -> float:
    """What a score loses to time."""
    return AGEING * (min(since_first / WINDOW, 1.0) + since_last / WINDOW)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry's terms, each times its rarity of the moment."""

    values: Mapping[str, float]
    norm: float


def weigh(weights: Mapping[str, float], rarities: Rarities) -> Weighed:
    """Weigh the terms of an entry."""
    values = {name: weight * rarities[name] for name, weight in weights.items()}
    return Weighed(values, math.hypot(*values.values()))


def likeness(
    entry: Weighed,
    sums: Mapping[str, float],
    entries: int,
    rarities: Rarities,
    least: float = 0.0,
) -> float:
    """Compare an entry with the mean of a story's entries, given their sums; from 0 to 1, time left out.

    What cannot reach `least` is 0 at once: a cosine is at most the part of the entry that the story has.
    """
    both = [name for name in entry.values if name in sums]
    if not both:
        return 0.0
    shared = sum(entry.values[name] * sums[name] * rarities[name] for name in both)
    believed = shared / (shared + LEAST_EVIDENCE * entries)
    if math.hypot(*map(entry.values.__getitem__, both)) * believed < least * entry.norm:
        return 0.0
    return shared / (entry.norm * rarities.length(sums)) * believed


def shared_terms(entry: Weighed, story: Mapping[str, float]) -> tuple[str, ...]:
    """Give the most telling terms of an entry that a story has too."""
    both = [name for name in entry.values if name in story]
    return tuple(sorted(both, key=lambda name: (-entry.values[name], name))[:_SHOWN])
