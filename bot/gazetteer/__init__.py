"""Countries and cities by their names in the interface languages: CLDR, as Babel brings it, and a table.

CLDR names every country, and the cities that stand for a time zone: Baku, Gaza, Tehran, Damascus. Others are
in `cities`. Read when the first name is looked up; then it is a dictionary of 2 MB.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from babel import Locale

from bot.gazetteer.cities import ZONES, cities_in
from bot.text.fold import fold

_REGION = re.compile("[A-Z]{2}")
_ASIDE = re.compile(r"\s*[(（].*?[)）]")
_ALSO = {
    "turkey": "TR",
    "palestine": "PS",
    "فلسطين": "PS",
    "usa": "US",
    "uk": "GB",
    "britain": "GB",
    "uae": "AE",
    "الامارات": "AE",
}
"""Names in daily use that CLDR has as variants, which Babel leaves out; folded."""
_PRINTED = {
    "az": {
        "Asia/Gaza": "Qəzza",
        "Asia/Tbilisi": "Tiflis",
        "Asia/Yerevan": "İrəvan",
        "PS": "Fələstin",
    },
    "tr": {"PS": "Filistin"},
}
"""What the press of a language prints where CLDR has another name: its Qəza is Azerbaijani for accident."""
_CITIES = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Pacific")


class CldrGazetteer:
    """See `ports.Gazetteer`."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)

    def languages(self) -> Sequence[str]:
        """See `ports.Gazetteer.languages`."""
        return self._languages

    def find(self, name: str) -> str | None:
        """See `ports.Gazetteer.find`."""
        return self._places.get(_folded(name))

    def name(self, place: str, language: str) -> str:
        """See `ports.Gazetteer.name`."""
        return self._names[language].get(place) or self._names["en"].get(place, place)

    def zone(self, place: str) -> str | None:
        """See `ports.Gazetteer.zone`."""
        # An id of CLDR's cities is that of their zone; countries have two letters.
        return ZONES.get(place, place if "/" in place else None)

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        languages = dict.fromkeys((*self._languages, "en"))
        return {language: dict(_names_in(language)) for language in languages}

    @cached_property
    def _places(self) -> dict[str, str]:
        found: dict[str, str] = {}
        # Countries before cities: Luxembourg, Panama, Singapore.
        for is_city in (False, True):
            for names in self._names.values():
                for place, name in names.items():
                    if ("/" in place) == is_city:
                        found.setdefault(_folded(name), place)
        for name, place in _ALSO.items():
            found.setdefault(_folded(name), place)
        return found


def _names_in(language: str) -> Iterator[tuple[str, str]]:
    locale = Locale.parse(language)
    for region, name in locale.territories.items():
        if _REGION.fullmatch(region):
            yield region, _ASIDE.sub("", name)
    for zone, said in locale.time_zones.items():
        if "city" in said and zone.split("/")[0] in _CITIES:
            yield zone, said["city"]
    if language == "en":
        # English names are those of the zones themselves.
        for zone in map(str, Locale.parse("ar").time_zones):
            if zone.split("/")[0] in _CITIES and "city" not in locale.time_zones.get(zone, {}):
                yield zone, zone.rsplit("/", 1)[1].replace("_", " ")
    yield from _PRINTED.get(language, {}).items()
    yield from cities_in(language).items()


def _folded(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())
