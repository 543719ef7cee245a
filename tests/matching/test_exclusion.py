"""The word that would have kept an unwanted text away, and how a query takes it up."""

import pytest

from bot.core.errors import QueryError
from bot.core.match import Document
from bot.matching.exclusion import (
    MOST_TRIED,
    Unwanted,
    excluding,
    no_longer_excluding,
    words_to_exclude,
)


def text(title: str, lead: str = "", language: str = "en") -> Document:
    return Document(title, lead, "", language)


def test_words_that_wanted_texts_lack_come_first_in_any_form() -> None:
    unwanted = Unwanted(
        text("Gaza club play football"),
        {"gaza"},
        [text("Clubs of Gaza"), text("They play in Gaza")],
    )

    assert words_to_exclude(unwanted)[0] == "football"


def test_the_subject_of_other_news_comes_before_a_rare_and_an_everyday_word() -> None:
    others = [text("Football again"), text("Football stays")]
    others += [text("A stone fell") for _ in range(98)]
    unwanted = Unwanted(text("Gaza eleven stone football"), {"gaza"}, (), (), others)

    assert words_to_exclude(unwanted) == ["football", "eleven", "stone"]


def test_what_other_unwanted_texts_have_comes_first() -> None:
    unwanted = Unwanted(text("Gaza beach chess"), {"gaza"}, (), [text("Chess in Gaza")])

    assert words_to_exclude(unwanted)[0] == "chess"


def test_no_particle_no_figure_and_no_word_twice() -> None:
    unwanted = Unwanted(text("The the of in 1924 No 10 UN chess", "Chess, and chess."), (), ())

    assert words_to_exclude(unwanted) == ["chess"]


def test_a_word_that_the_watch_language_reads_otherwise_is_no_proposal() -> None:
    assert words_to_exclude(Unwanted(text("Gaza NEAR NOT chess"), {"gaza"}, ())) == ["chess"]


def test_an_endless_text_is_looked_at_to_some_word() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"word{one}{other}" for one in letters for other in letters]

    assert len(words_to_exclude(Unwanted(text(" ".join(words)), (), ()))) == MOST_TRIED


def test_arabic_words_are_met_with_their_clitics() -> None:
    unwanted = Unwanted(
        text("نادي الكرة في غزة", language="ar"), {"غزه"}, [text("ناديها في غزة", language="ar")]
    )

    assert words_to_exclude(unwanted)[0] == "الكرة"


@pytest.mark.parametrize(
    ("query", "after"),
    [
        ("Gaza", "Gaza -chess"),
        ("Gaza OR Rafah", "(Gaza OR Rafah) -chess"),
        ("Gaza -football", "Gaza -football -chess"),
        ("Gaza^3 OR Rafah min:3", "(Gaza^3 OR Rafah) -chess min:3"),
        ('"Gaza Strip"', '"Gaza Strip" -chess'),
    ],
)
def test_a_query_takes_an_exclusion_up_and_gives_it_back(query: str, after: str) -> None:
    assert excluding(query, "chess") == after
    assert excluding(after, "chess") == after
    back = no_longer_excluding(after, "chess")
    assert no_longer_excluding(back, "chess") == back
    assert excluding(back, "chess") == after


def test_what_was_never_excluded_stays() -> None:
    assert no_longer_excluding("Gaza Rafah", "chess") == "Gaza Rafah"


def test_a_query_that_grows_too_long_is_refused() -> None:
    long = " OR ".join(f"Gaza{number:04}" for number in range(320))

    with pytest.raises(QueryError):
        excluding(long, "chess" * 40)
