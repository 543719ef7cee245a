"""With meanings, a story of another language is found by what it means, and by what else both have."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.entry import MEANING, Meaning
from bot.core.ids import StoryId
from bot.core.story import Development, Likeness, NewStory, Placement, SameStory
from bot.stories.cluster import Clusters
from bot.stories.similarity import read

START = datetime(2026, 11, 20, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
MIDDLE = (0, 0, 0)
RUSSIAN = "Фермеры Зангезура остались без урожая"


def leaning(share: float) -> Meaning:
    """A direction that has this cosine with `EAST`."""
    return (round(share * MEANING), round((1 - share**2) ** 0.5 * MEANING), 0)


EAST, UP = leaning(1.0), (0, 0, MEANING)


def told(*entries: tuple[str, str, Meaning | None]) -> Clusters:
    """Stories told before, one an entry."""
    clusters = Clusters(middle=MIDDLE)
    for number, (title, language, meaning) in enumerate(entries, start=1):
        clusters.add(read(title, "", language, meaning), "a", START, StoryId(number))
    return clusters


def placed(
    clusters: Clusters, title: str, meaning: Meaning | None, language: str = "tr"
) -> Placement:
    return clusters.place(read(title, "", language, meaning), "b", START + HOUR)


# The middles move with what is alive: cosines are a little below those that are written.
@pytest.mark.parametrize(
    ("title", "share", "found"),
    [
        ("Kuraklık çiftçiyi vurdu", 0.7, True),
        ("Kuraklık çiftçiyi vurdu", 0.3, False),
        ("Zengezur çiftçisi dertli", 0.5, True),
        ("Zengezur çiftçisi dertli", 0.3, False),
    ],
)
def test_a_meaning_that_stands_out_is_the_same_news(title: str, share: float, found: bool) -> None:
    clusters = told((RUSSIAN, "ru", EAST), ("Матч отменили", "ru", UP))

    assert isinstance(placed(clusters, title, leaning(share)), SameStory) is found


def test_a_meaning_needs_more_where_nothing_is_in_common() -> None:
    clusters = told((RUSSIAN, "ru", EAST), ("Матч отменили", "ru", UP))
    share = next(step / 100 for step in range(30, 100) if is_same(clusters, "Kuraklık", step))
    named = next(step / 100 for step in range(30, 100) if is_same(clusters, "Zengezur", step))

    assert named < share


def is_same(clusters: Clusters, title: str, percent: int) -> bool:
    return isinstance(placed(clusters, title, leaning(percent / 100)), SameStory)


def test_a_meaning_that_two_stories_have_says_nothing() -> None:
    clusters = told((RUSSIAN, "ru", EAST), ("Урожай погиб", "ru", leaning(0.98)))

    assert placed(clusters, "Kuraklık çiftçiyi vurdu", leaning(0.9)) == NewStory()


def test_a_story_of_ones_own_language_that_means_the_same_stands_between() -> None:
    clusters = told((RUSSIAN, "ru", EAST), ("Hasat bitti", "tr", leaning(0.98)))

    assert placed(clusters, "Kuraklık çiftçiyi vurdu", leaning(0.9)) == NewStory()


def test_another_country_is_another_story_whatever_it_means() -> None:
    clusters = told(("Засуха в Иране", "ru", EAST), ("Матч отменили", "ru", UP))

    assert placed(clusters, "Fransa'da kuraklık", leaning(0.9)) == NewStory()
    assert isinstance(placed(clusters, "İran'da kuraklık", leaning(0.9)), SameStory)


def test_an_entry_or_a_story_without_a_meaning_is_found_by_its_names_alone() -> None:
    clusters = told((RUSSIAN, "ru", None), ("Матч отменили", "ru", UP))

    assert placed(clusters, "Zengezur çiftçisi dertli", EAST) == NewStory()
    assert placed(told((RUSSIAN, "ru", EAST)), "Zengezur çiftçisi dertli", None) == NewStory()


def test_a_meaning_is_forgotten_with_its_window() -> None:
    clusters = told((RUSSIAN, "ru", EAST), ("Матч отменили", "ru", UP))
    late = read("Kuraklık çiftçiyi vurdu", "", "tr", leaning(0.9))

    assert isinstance(clusters.place(late, "b", START + 70 * HOUR), SameStory)
    assert clusters.place(late, "b", START + 80 * HOUR) == NewStory()


def test_what_a_translation_adds_is_news_in_whatever_language_it_was_not_told() -> None:
    clusters = told(("Зангезур: засуха", "ru", EAST), ("Матч отменили", "ru", UP))
    denial = placed(clusters, "Zengezur kuraklığı yalanladı", leaning(0.9))

    assert isinstance(denial, Development)
    assert (denial.story_id, denial.reason) == (StoryId(1), "denial")

    clusters.add(read("Зангезур опроверг засуху", "", "ru", EAST), "c", START, StoryId(1))
    again = placed(clusters, "Zengezur kuraklığı yalanladı", leaning(0.9))
    assert isinstance(again, SameStory)
    assert isinstance(again.shared, Likeness)
    assert again.shared.score > 0.5
