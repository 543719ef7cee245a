"""Evidence is told in the words of the entry, not in the stems and sounds that were compared."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.ids import StoryId
from bot.core.story import Development, IdentityKey, Likeness, NewStory, Placement, SameStory
from bot.stories.cluster import Clusters
from bot.stories.evidence import in_print
from bot.stories.similarity import read

START = datetime(2026, 11, 20, 8, tzinfo=UTC)
TITLE, LEAD = "Quakes in Izmir: Erdoğan denies 012 deaths", "Moscow's envoys"


def like(*shared: str) -> Likeness:
    return Likeness(StoryId(1), 0.5, shared)


@pytest.mark.parametrize(
    ("placed", "expected"),
    [
        (
            SameStory(StoryId(1), like("izmir", "quak", "envoi")),
            SameStory(StoryId(1), like("Izmir", "Quakes", "envoys")),
        ),
        (
            SameStory(StoryId(1), like("rtkn", "@TR", "#12")),
            SameStory(StoryId(1), like("Erdoğan", "@TR", "012")),
        ),
        (NewStory(like("izmir", "elsewhere")), NewStory(like("Izmir", "elsewhere"))),
        (
            Development(StoryId(1), "denial", "deni", like("izmir")),
            Development(StoryId(1), "denial", "denies", like("Izmir")),
        ),
        (
            Development(StoryId(1), "number", "12 dead", like("izmir"), "9"),
            Development(StoryId(1), "number", "12 dead", like("Izmir"), "9"),
        ),
    ],
)
def test_evidence_is_told_in_the_words_of_the_entry(placed: Placement, expected: Placement) -> None:
    assert in_print(placed, TITLE, LEAD, "en") == expected


def test_what_was_not_compared_word_by_word_stays_as_it_is() -> None:
    same = SameStory(StoryId(1), IdentityKey("url", "", "izmir"))

    assert in_print(same, TITLE, LEAD, "en") == same
    assert in_print(NewStory(), TITLE, LEAD, "en") == NewStory()


def test_names_in_common_abroad_are_told_as_they_are_printed() -> None:
    clusters = Clusters()
    russian = read("Путин и Эрдоган обсудили Зангезур в Стамбуле, в Турции", "", "ru")
    clusters.add(russian, "a", START, StoryId(1))
    title = "Erdoğan ile Putin Türkiye için Zengezur'u görüştü"

    found = clusters.place(read(title, "", "tr"), "b", START + timedelta(hours=1))
    placed = in_print(found, title, "", "tr")

    assert isinstance(placed, SameStory)
    assert isinstance(placed.shared, Likeness)
    assert set(placed.shared.shared) >= {"Erdoğan", "Zengezur'u", "Putin", "@TR"}
