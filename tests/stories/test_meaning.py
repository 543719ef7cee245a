"""What headlines mean moves the score of a story that shares words, and is never alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.entry import Meaning
from bot.core.ids import StoryId
from bot.core.story import NewStory, SameStory
from bot.stories.cluster import Clusters
from bot.stories.meaning import LEAST_KNOWN, NEUTRAL, NOTHING, WEIGHT, Middles, Sense, Sum, one
from bot.stories.similarity import read
from bot.stories.thresholds import Thresholds
from tests.fakes import meaning_of

START = datetime(2026, 11, 20, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
STRICT = Thresholds(same=0.35)
MEANINGS = st.lists(st.tuples(*[st.integers(-32_767, 32_767)] * 3), max_size=6)


def summed(meanings: list[Meaning]) -> Sum:
    total = NOTHING
    for meaning in meanings:
        total = total.plus(one(meaning))
    return total


@given(MEANINGS, MEANINGS)
def test_what_is_taken_away_leaves_no_trace(kept: list[Meaning], gone: list[Meaning]) -> None:
    assert summed(kept + gone).minus(summed(gone)) == summed(kept)
    assert summed(gone + kept) == summed(kept + gone)


def known(count: int = LEAST_KNOWN) -> Sum:
    return Sum(count, (0, 0))


@pytest.mark.parametrize(
    ("meaning", "among", "story", "cosine"),
    [
        ((3, 0), known(), (5, 0), 1.0),
        ((3, 0), known(), (0, 5), 0.0),
        ((3, 0), known(), (-5, 0), -1.0),
        ((3, 0), known(), (0, 0), NEUTRAL),
        ((3, 0), known(LEAST_KNOWN - 1), (5, 0), NEUTRAL),
        ((0, 0), known(), (5, 0), NEUTRAL),
        ((3, 0), known(), None, NEUTRAL),
        (None, known(), (5, 0), NEUTRAL),
        # Both lie on the same side of the numbers, and on two sides of the middle.
        ((3, 0), Sum(LEAST_KNOWN, (4 * LEAST_KNOWN, 0)), (5, 0), -1.0),
    ],
)
def test_a_direction_adds_by_its_cosine_from_the_middle(
    meaning: Meaning | None, among: Sum, story: Meaning | None, cosine: float
) -> None:
    sense = Sense(meaning, "en", [], Middles(among))

    assert sense.adds(one(story), "en") == pytest.approx(WEIGHT * (cosine - NEUTRAL))


def test_a_language_has_a_middle_of_its_own() -> None:
    middles = Middles(known())
    middles.put("fr", Sum(48, (64 * 4, 0)))
    sense = Sense((3, 0), "en", ["fr"], middles)

    # That of all lies at 256 / 112, that of French at (16 times that + 256) / 64.
    assert sense.cosine(one((5, 0)), "fr") == pytest.approx(1)
    assert sense.cosine(one((4, 0)), "fr") == pytest.approx(-1)
    assert sense.cosine(one((4, 0)), "en") == pytest.approx(1)

    middles.put("fr", NOTHING, instead=Sum(48, (64 * 4, 0)))
    assert middles == Middles(known())


def crowd() -> Clusters:
    """Enough stories that mean something else."""
    clusters = Clusters(STRICT)
    for number in range(LEAST_KNOWN):
        title = f"alpha{number} beta{number} gamma{number}"
        read_alike = read(title, "", "en", meaning_of(title))
        clusters.add(read_alike, "x", START, StoryId(100 + number))
    return clusters


FIRST = "Quinoa harvest fails across Bolivian highlands after months of drought"
KIN = "Bolivian drought: farmers lose crops as rains stay away, quinoa dear"


def placed(first: Meaning | None, second: Meaning | None) -> object:
    clusters = crowd()
    clusters.add(read(FIRST, "", "en", first), "a", START, StoryId(1))
    return clusters.place(read(KIN, "", "en", second), "b", START + HOUR)


def test_the_same_meaning_folds_what_words_alone_do_not() -> None:
    like, unlike = meaning_of("drought"), meaning_of("football")

    assert isinstance(placed(None, None), NewStory)
    assert isinstance(placed(like, None), NewStory)
    assert isinstance(placed(like, like), SameStory)
    assert isinstance(placed(like, unlike), NewStory)


def test_meaning_without_a_word_in_common_is_nothing() -> None:
    clusters, same = crowd(), meaning_of("drought")
    clusters.add(read(FIRST, "", "en", same), "a", START, StoryId(1))

    assert clusters.place(read("No rain", "", "en", same), "b", START + HOUR) == NewStory()


def test_meaning_is_forgotten_with_its_stories() -> None:
    clusters = crowd()
    clusters.settle()
    clusters.add(read(FIRST, "", "en", meaning_of(FIRST)), "a", START, StoryId(1))
    clusters.add(read(FIRST, "", "en", meaning_of(FIRST)), "a", START, StoryId(100))
    clusters.undo()
    assert clusters == crowd()

    clusters.expire(START + timedelta(days=9))
    assert clusters == Clusters(STRICT)
