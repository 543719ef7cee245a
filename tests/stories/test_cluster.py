"""Where an entry belongs that identity knows nothing of."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.entry import Told
from bot.core.ids import EntryId, StoryId
from bot.core.story import Development, Likeness, NewStory, Placement, SameStory, nearest_of
from bot.stories.cluster import Clusters
from bot.stories.living import MOST_ENTRIES
from bot.stories.near import MINUTES
from bot.stories.similarity import (
    WINDOW,
    Rarities,
    Terms,
    ageing,
    likeness,
    read,
    shared_terms,
    weigh,
)
from bot.stories.thresholds import Thresholds
from tests.fakes import meaning_of

START = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
QUAKE = "Strong earthquake shakes Izmir, buildings collapse"


def told(clusters: Clusters, *titles: str, source: str = "a", language: str = "en") -> None:
    for number, title in enumerate(titles, start=1):
        clusters.add(read(title, "", language), f"{source}{number}", START, StoryId(number))


def place(
    clusters: Clusters, title: str, *, source: str = "z", after: timedelta = HOUR, lead: str = ""
) -> Placement:
    return clusters.place(read(title, lead, "en"), source, START + after)


def test_a_lead_tells_less_than_a_title() -> None:
    terms = read("Izmir shaken", "The quake shook Izmir", "en")

    assert terms.weights == {"izmir": 1.0, "shaken": 1.0, "quak": 0.5, "shook": 0.5}


def test_another_outlets_words_are_the_same_story() -> None:
    clusters = Clusters()
    told(clusters, "Minister opens new airport in Ganja", QUAKE)

    placed = place(clusters, "Buildings collapse as earthquake shakes Izmir")

    assert isinstance(placed, SameStory)
    assert placed.story_id == StoryId(2)
    assert isinstance(placed.shared, Likeness)
    assert set(placed.shared.shared) >= {"izmir", "earthquak"}


def test_a_name_alone_in_common_is_no_story() -> None:
    clusters = Clusters()
    for number, did in enumerate(("opens a port", "builds a bridge", "elects a mayor")):
        clusters.add(read(f"Baku {did}", "", "en"), f"a{number}", START, StoryId(1))

    placed = place(clusters, "Baku hosts a cup")

    assert isinstance(placed, NewStory)
    assert placed.nearest is not None
    assert placed.nearest.score > Thresholds().same
    assert placed.nearest.shared == ("baku",)


def test_nothing_known_is_a_new_story_without_a_nearest() -> None:
    assert place(Clusters(), QUAKE) == NewStory()


def test_what_comes_near_is_named() -> None:
    clusters = Clusters()
    told(clusters, QUAKE)

    placed = place(clusters, "Izmir votes: earthquake years ago decides the election of a mayor")

    assert isinstance(placed, NewStory)
    assert placed.nearest is not None
    assert placed.nearest.shared == ("earthquak", "izmir")


def test_what_does_not_come_near_is_not() -> None:
    clusters = Clusters()
    told(clusters, QUAKE)
    other = " ".join(f"word{letter}" for letter in "bcdfghjklmnpqrstvwxz")

    assert place(clusters, f"Izmir {other}") == NewStory()


def test_another_number_is_a_development() -> None:
    clusters = Clusters()
    told(clusters, "Earthquake shakes Izmir, 12 killed")

    placed = place(clusters, "Earthquake in Izmir: 19 killed")

    assert isinstance(placed, Development)
    assert (placed.story_id, placed.reason, placed.evidence) == (StoryId(1), "number", "19 dead")


def test_what_is_only_kin_and_says_nothing_new_is_a_new_story() -> None:
    clusters = Clusters(Thresholds(same=0.99, kin=0.1))
    told(clusters, QUAKE)

    placed = place(clusters, "Earthquake shakes Izmir again at night")

    assert isinstance(placed, NewStory)
    assert placed.nearest is not None


def test_a_copy_of_a_development_joins_it_though_the_first_story_is_nearer_in_no_number() -> None:
    clusters = Clusters()
    told(clusters, "Earthquake shakes Izmir, 12 killed", "Earthquake in Izmir: 19 killed")

    placed = place(clusters, "Izmir earthquake shakes houses, 19 killed")

    assert isinstance(placed, SameStory)
    assert placed.story_id == StoryId(2)


def test_another_country_is_another_story() -> None:
    clusters = Clusters()
    told(clusters, "Strong earthquake shakes Iran, buildings collapse")

    assert place(clusters, "Strong earthquake shakes Peru, buildings collapse") == NewStory()


def test_a_source_has_two_pieces_of_news_within_minutes_unless_they_read_alike() -> None:
    clusters = Clusters()
    told(clusters, QUAKE)
    other, soon = "Izmir earthquake: buildings collapse in the old town", MINUTES / 2

    assert place(clusters, other, source="a1", after=soon) == NewStory()
    assert isinstance(place(clusters, other, source="a1", after=HOUR), SameStory)
    assert isinstance(place(clusters, other, source="z", after=soon), SameStory)
    assert isinstance(place(clusters, QUAKE, source="a1", after=soon), SameStory)


def test_a_title_that_comes_back_is_compared_with_nothing() -> None:
    clusters = Clusters()
    told(clusters, "Weather forecast for Izmir and the coast")

    assert clusters == Clusters()
    assert place(clusters, "Weather forecast for Izmir and the coast") == NewStory()


def test_a_silent_story_is_forgotten() -> None:
    clusters = Clusters()
    told(clusters, QUAKE)

    assert place(clusters, QUAKE, after=WINDOW + HOUR) == NewStory()
    clusters.add(read("Mayor resigns in Izmir", "", "en"), "b", START + WINDOW + HOUR, StoryId(2))
    alone = Clusters()
    alone.add(read("Mayor resigns in Izmir", "", "en"), "b", START + WINDOW + HOUR, StoryId(2))
    assert clusters == alone


def test_only_the_first_entries_teach() -> None:
    clusters = Clusters()
    for _ in range(MOST_ENTRIES):
        told(clusters, QUAKE)
    told(clusters, "Quinoa prices soar")

    assert place(clusters, "Quinoa prices soar") == NewStory()


def test_languages_are_kept_apart() -> None:
    clusters = Clusters()
    told(clusters, "program internet festival", language="tr")

    assert place(clusters, "program internet festival") == NewStory()


def test_an_entry_without_terms_is_new() -> None:
    clusters = Clusters()
    told(clusters, QUAKE)

    assert place(clusters, "…") == NewStory()


RUSSIAN = "Путин и Эрдоган обсудили Зангезур в Стамбуле"
TURKISH = "Erdoğan ile Putin İstanbul'da Zengezur'u görüştü"


def abroad(clusters: Clusters, title: str, language: str) -> Placement:
    return clusters.place(read(title, "", language), "z", START + HOUR)


def test_names_tell_the_same_news_in_another_language() -> None:
    clusters = Clusters()
    told(clusters, RUSSIAN, language="ru")

    placed = abroad(clusters, TURKISH, "tr")

    assert isinstance(placed, SameStory)
    assert isinstance(placed.shared, Likeness)
    assert len(placed.shared.shared) >= 2


def test_one_name_is_no_story_abroad() -> None:
    clusters = Clusters()
    told(clusters, "Зангезур", language="ru")

    assert abroad(clusters, "Zengezur", "tr") == NewStory()


def test_who_names_strangers_alone_is_less_likely_of_a_story() -> None:
    clusters = Clusters(Thresholds(same=0.95))
    told(clusters, "Police arrest striker Williams on drunk driving charge")
    same = place(clusters, "Police arrest striker on drunk driving charge")
    other = place(clusters, "Police arrest striker Jackson on drunk driving charge")
    both = place(clusters, "Police arrest striker Jackson Williams on drunk driving charge")
    shouted = place(clusters, "Police Arrest Striker Jackson On Drunk Driving Charge")

    assert score(other) + 0.07 < score(shouted) < score(same)
    assert score(both) > score(shouted)


def score(placement: Placement) -> float:
    shared = placement.shared if isinstance(placement, SameStory) else nearest_of(placement)
    assert isinstance(shared, Likeness)
    return shared.score


def test_two_countries_are_no_story_abroad() -> None:
    clusters = Clusters()
    told(clusters, "Хумус: ливанский или израильский", language="ru")

    assert abroad(clusters, "İsrail Lübnan'ı vurdu", "tr") == NewStory()


def test_numbers_that_differ_are_told_apart_abroad() -> None:
    clusters = Clusters()
    told(clusters, "Стамбул, Зангезур, Набиуллина: 12 убиты", language="ru")

    assert isinstance(abroad(clusters, "İstanbul, Zengezur, Nabiullina: 12 ölü", "tr"), SameStory)
    later = abroad(clusters, "İstanbul, Zengezur, Nabiullina: 14 ölü", "tr")
    assert isinstance(later, Development)
    assert (later.reason, later.evidence, later.before) == ("number", "14 dead", "12")


def test_a_story_told_in_an_entrys_own_language_is_compared_there() -> None:
    clusters = Clusters()
    told(clusters, RUSSIAN, language="ru")
    clusters.add(read("Zirve başladı", "", "tr"), "b", START, StoryId(1))
    clusters.add(read("Kar yağıyor", "", "az"), "b", START, StoryId(2))

    assert abroad(clusters, TURKISH, "tr") == NewStory()


def test_few_names_in_common_are_another_story_abroad() -> None:
    clusters = Clusters()
    told(clusters, "Лавров, Шойгу, Набиуллина, Мишустин, Эрдоган и Путин", language="ru")

    assert abroad(clusters, "Merz, Macron, Rutte, Erdoğan, Putin, Zelenskiy", "tr") == NewStory()


WORDS = st.sampled_from(
    [
        "izmir",
        "quake",
        "bridge",
        "mayor",
        "vote",
        "strike",
        "harbour",
        "12",
        "19",
        "killed",
        "denies",
        "iran",
    ]
)
TITLES = st.lists(WORDS, max_size=7).map(" ".join)
MIDDLE = (0,) * 32
HOURS = st.integers(min_value=0, max_value=60)
STREAM = st.lists(st.tuples(TITLES, TITLES, st.sampled_from("abc"), HOURS), max_size=25)


def run(stream: Sequence[tuple[str, str, str, int]]) -> tuple[Clusters, list[Told]]:
    """Place entries one by one as ingest does, and keep what a store keeps."""
    clusters, rows, now, stories = Clusters(middle=MIDDLE), list[Told](), START, 0
    for number, (title, lead, source, hours) in enumerate(stream, start=1):
        now += timedelta(hours=hours)
        terms = entry(title, lead)
        placed = clusters.place(terms, source, now)
        if not isinstance(placed, SameStory):
            stories += 1
        story = placed.story_id if isinstance(placed, SameStory) else StoryId(stories)
        clusters.add(terms, source, now, story)
        rows.append(
            Told(
                EntryId(number),
                story,
                source,
                terms.language,
                title,
                lead,
                None,
                now,
                terms.meaning,
            )
        )
    return clusters, rows


def entry(title: str, lead: str) -> Terms:
    """What of an entry is compared: some in another language, some with a meaning, by the title."""
    meaning = meaning_of(title) if len(title) % 3 else None
    return read(title, lead, ("en", "fr")[len(title) % 2], meaning)


@given(STREAM)
def test_the_same_stream_gives_the_same_stories(
    stream: Sequence[tuple[str, str, str, int]],
) -> None:
    assert run(stream) == run(stream)


@given(STREAM, TITLES, HOURS, st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_what_is_rebuilt_from_the_entries_of_living_stories_decides_the_same(
    stream: Sequence[tuple[str, str, str, int]], title: str, hours: int, chance: Random
) -> None:
    clusters, rows = run(stream)
    last = {row.story_id: row.seen for row in rows}
    now = rows[-1].seen if rows else START
    living = [row for row in rows if now - last[row.story_id] <= WINDOW]
    chance.shuffle(living)
    rebuilt = Clusters(middle=MIDDLE)
    rebuilt.replay(living)

    assert rebuilt == clusters
    terms, soon = entry(title, ""), now + timedelta(hours=hours)
    assert rebuilt.place(terms, "d", soon) == clusters.place(terms, "d", soon)


@given(STREAM, STREAM)
@settings(max_examples=200)
def test_what_was_undone_has_never_come(
    kept: Sequence[tuple[str, str, str, int]], undone: Sequence[tuple[str, str, str, int]]
) -> None:
    clusters, rows = run(kept)
    now = (rows[-1].seen if rows else START) + HOUR
    clusters.expire(now)
    clusters.settle()
    for number, (title, lead, source, _) in enumerate(undone, start=1):
        # Into stories that are known and into new ones.
        clusters.add(entry(title, lead), source, now, StoryId(number))
    clusters.undo()

    without = Clusters(middle=MIDDLE)
    without.replay(rows)
    without.expire(now)
    assert clusters == without
    for title, lead, _, hours in undone:
        terms, later = entry(title, lead), now + timedelta(hours=hours)
        assert clusters.place(terms, "d", later) == without.place(terms, "d", later)


def test_undoing_forgets_which_country_has_spoken() -> None:
    clusters = Clusters()
    told(clusters, "Russian officials say peace deal with Ukraine is near in Omsk")
    clusters.settle()
    clusters.add(
        read("Ukrainian officials say so of Russia in Omsk", "", "en"), "z", START, StoryId(1)
    )
    clusters.undo()

    placed = place(clusters, "Ukrainian officials say peace deal with Russia is near in Omsk")

    assert isinstance(placed, Development)
    assert (placed.reason, placed.evidence) == ("actor", "@UA")


def test_undoing_leaves_what_has_expired_and_the_order_in_which_stories_expire() -> None:
    clusters, later = Clusters(), START + WINDOW + HOUR
    told(clusters, QUAKE, "Mayor resigns in Ganja")
    clusters.settle()
    clusters.add(read(QUAKE, "", "en"), "z", START + HOUR, StoryId(1))
    clusters.undo()
    clusters.add(read("Quinoa prices soar", "", "en"), "a", START + 2 * HOUR, StoryId(3))
    clusters.add(read("Quinoa prices soar", "", "en"), "b", later, StoryId(4))
    clusters.undo()

    alone = Clusters()
    alone.expire(later)
    assert clusters == alone


def test_a_former_number_is_told_with_the_new_one() -> None:
    clusters = Clusters()
    told(clusters, "Earthquake shakes Izmir, 12 killed")

    placed = place(clusters, "Earthquake in Izmir: 1,234,567 killed")

    assert isinstance(placed, Development)
    assert (placed.before, placed.evidence) == ("12", "1234567 dead")


@given(TITLES, TITLES)
def test_two_texts_are_as_alike_either_way_round(first: str, second: str) -> None:
    one, other = read(first, "", "en").weights, read(second, "", "en").weights
    rarities = Rarities(1, dict.fromkeys({*one, *other}, "x"))
    there = likeness(weigh(one, rarities), other, 1, rarities)
    back = likeness(weigh(other, rarities), one, 1, rarities)

    assert there == pytest.approx(back)
    assert 0 <= there <= 1
    assert set(shared_terms(weigh(one, rarities), other)) <= set(one) & set(other)


@given(st.integers(0, 200), st.integers(0, 72))
def test_time_only_takes(first: int, last: int) -> None:
    assert 0 <= ageing(first * HOUR, last * HOUR) <= ageing((first + 1) * HOUR, (last + 1) * HOUR)
