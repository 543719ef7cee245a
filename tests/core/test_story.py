"""When a story breaks: several outlets with words of their own, fast."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.ids import StoryId
from bot.core.story import Coverage, Story, breaking
from tests.fakes import NOW

STORY = Story(StoryId(1), "Headline", "", "", "en", "A", NOW, NOW, NOW)


def carried(*minutes: int) -> list[Coverage]:
    return [
        Coverage(f"S{n}", "en", "", f"Headline {n}", NOW + timedelta(minutes=at))
        for n, at in enumerate(minutes)
    ]


@pytest.mark.parametrize(
    ("minutes", "many"),
    [
        ((), 0),
        ((0, 5, 30), 0),
        ((0, 5, 20, 30), 4),
        ((0, 5, 20, 31), 0),
        ((0, 40, 45, 50, 60, 300), 4),
        ((0, 0, 0, 0, 0, 200), 5),
    ],
)
def test_four_outlets_within_half_an_hour_are_breaking_news(
    minutes: tuple[int, ...], many: int
) -> None:
    assert breaking(STORY, carried(*minutes)) == many


def test_those_that_print_the_headline_of_another_count_once() -> None:
    copies = [replace(each, headline="HEADLINE  1") for each in carried(2, 3)]
    assert breaking(STORY, [*carried(0, 1, 2), *copies]) == 0
    assert breaking(STORY, [*carried(0, 1, 2, 3), *copies]) == 4


@pytest.mark.parametrize(("late", "many"), [(60, 4), (61, 0)])
def test_what_was_read_late_was_not_carried_fast(late: int, many: int) -> None:
    story = replace(STORY, published=NOW - timedelta(minutes=late))
    assert breaking(story, carried(0, 0, 0, 0)) == many
    assert breaking(replace(STORY, published=None), carried(0, 0, 0, 0)) == 4
