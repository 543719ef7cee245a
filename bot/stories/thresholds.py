"""From which likeness on an entry is of a story, and how long; the operator's to change."""

from dataclasses import dataclass
from datetime import timedelta

from bot.stories.similarity import WINDOW


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on an entry is of a story.

    Chosen on `dev` alone, as the mean of `mixed` and two shuffles of it (`benchmarks.fold_sweep`): .28
    swallows 1.3 % of first stories and folds 77 % of repeats; .30 1.2 % and 74 %, .26 1.7 % and 80 %.
    """

    same: float = 0.28
    """Alike enough to be the same news, if two terms at least are shared: a bot that knows few stories is
    not to take a name alone for one. Without that condition `mixed` has .774 folded and .013 swallowed,
    with it .772 and .015 (one story)."""
    kin: float = 0.2
    """Alike enough to go on with a story, if a rule of novelty says that it does."""
    window: timedelta = WINDOW
    """How long a story that nobody carries any more is compared with."""
    abroad: float = 0.32
    """Enough names and numbers in common to be the same news told in another language: on `ntrex_xl` it folds
    37 % and swallows nothing, .30 folds 39 % and two of six names, .35 folds 30 %."""
