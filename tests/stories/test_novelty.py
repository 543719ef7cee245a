"""What makes a later entry of a story news again."""

import pytest

from bot.stories.figures import Figure
from bot.stories.novelty import differing, news_in
from bot.stories.similarity import read

TOLD = "Kyiv ceasefire talks on Tuesday, 12 killed overnight in Odesa"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ceasefire talks on Tuesday after 14 killed in Odesa", ("number", "14 people")),
        ("Ceasefire talks on Tuesday after 12 killed in Odesa", None),
        ("Kyiv denies ceasefire talks", ("denial", "deni")),
        ("Envoy arrested before ceasefire talks", ("action", "arrest")),
        ("Erdogan welcomes talks, Aliyev warns Odesa", ("actor", "aliyev")),
        ("Kyiv warns of Odesa ceasefire", None),
        ("Police warn of Odesa ceasefire", None),
        ("Envoys Warn Of Odesa Ceasefire", None),
        ("Ceasefire talks in Kyiv", None),
    ],
)
def test_a_headline_adds(title: str, expected: tuple[str, str] | None) -> None:
    told, new = read(TOLD, "", "en"), read(title, "", "en")
    known = {figure.kind: {figure.value} for figure in told.figures}

    assert news_in(new.weights, new.figures, new.actors, told.weights, known) == expected


def test_what_was_denied_once_is_no_news() -> None:
    told, new = read("Kyiv denies talks", "", "en"), read("Kyiv rejects talks", "", "en")

    assert news_in(new.weights, (), (), told.weights, {}) is None


def test_a_number_that_agrees_excuses_another_of_its_kind() -> None:
    stated = [Figure("people", 12.0), Figure("people", 30.0), Figure("year", 2026.0)]

    assert differing(stated, {"people": {12.0}}) == ()
    assert differing(stated, {"people": {13.0}}) == tuple(stated[:2])
