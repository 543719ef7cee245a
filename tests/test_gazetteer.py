"""Places by their names: every row of the table is whole, and found by each of its names."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.gazetteer import CldrGazetteer
from bot.gazetteer.cities import LANGUAGES, cities_in

PLACES = CldrGazetteer(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_city_is_found_by_each_of_its_names(language: str) -> None:
    cities = cities_in(language)
    assert len(cities) > 40
    assert {name: PLACES.find(name) for name in cities.values()} == {
        name: city for city, name in cities.items()
    }
    assert {city: PLACES.name(city, language) for city in cities} == cities


def test_a_name_that_is_a_common_word_is_left_out() -> None:
    refah = PLACES.find("Rafah")
    assert refah is not None
    assert "Refah" not in cities_in("tr").values()
    assert [PLACES.name(refah, code) for code in ("tr", "ar", "he")] == ["Rafah", "رفح", "רפיח"]


def test_a_language_without_a_column_has_the_names_of_cldr() -> None:
    assert cities_in("de") == {}
    german = CldrGazetteer(("de",))
    assert german.name(german.find("Jerusalem") or "", "de") == "Jerusalem"


@pytest.mark.parametrize("city", cities_in("en"))
def test_each_city_has_a_clock(city: str) -> None:
    zone = PLACES.zone(city)
    assert zone is not None
    assert datetime(2026, 1, 6, tzinfo=ZoneInfo(zone)).utcoffset() is not None


def test_a_place_of_cldr_is_its_own_zone_and_a_country_has_none() -> None:
    assert PLACES.zone(PLACES.find("Bakı") or "") == "Asia/Baku"
    assert PLACES.zone(PLACES.find("France") or "") is None
