"""Countries by their names and by who comes from there, so that an earthquake in Iran is none in Peru."""

from collections.abc import Iterable

from bot.stories.words import term
from bot.text.fold import fold

_COUNTRIES = """
afghanistan afghan; albania albanian; algeria algerian; argentina argentine argentinian; armenia armenian
australia australian; austria austrian; azerbaijan azerbaijani azeri; bahrain; bangladesh bangladeshi
belarus belarusian; belgium belgian; bolivia bolivian; bosnia bosnian; brazil brazilian; britain british uk
bulgaria bulgarian; cambodia cambodian; cameroon; canada canadian; chile chilean; china chinese
colombia colombian; congo congolese; croatia croatian; cuba cuban; cyprus cypriot; czech; denmark danish
ecuador; egypt egyptian; eritrea eritrean; estonia estonian; ethiopia ethiopian; finland finnish
france french; gaza gazan; georgia georgian; germany german; ghana; greece greek; haiti haitian
hungary hungarian; iceland; india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish
israel israeli; italy italian; japan japanese; jordan jordanian; kazakhstan kazakh; kenya kenyan
kuwait kuwaiti; kyrgyzstan kyrgyz; latvia latvian; lebanon lebanese; libya libyan; lithuania lithuanian
malaysia malaysian; mali malian; mexico mexican; moldova moldovan; morocco moroccan; myanmar
nepal nepalese; netherlands dutch; nicaragua; nigeria nigerian; norway norwegian; oman omani
pakistan pakistani; palestine palestinian; peru peruvian; philippines philippine; poland polish
portugal portuguese; qatar qatari; romania romanian; russia russian; rwanda; serbia serbian
somalia somali somalian; spain spanish; sudan sudanese; sweden swedish; switzerland swiss; syria syrian
taiwan taiwanese; tajikistan tajik; thailand thai; tunisia tunisian; turkey turkish turkiye
turkmenistan turkmen; uganda ugandan; ukraine ukrainian; uzbekistan uzbek; venezuela venezuelan
vietnam vietnamese; yemen yemeni; zimbabwe
"""
"""English names; the political map of the news, without what English takes for another word (Chad, Niger)."""

_PLACES = {
    term(word, word, "en"): names[0]
    for names in (
        fold(row).split() for row in _COUNTRIES.replace("\n", ";").split(";") if row.strip()
    )
    for word in names
}


def places(terms: Iterable[str]) -> frozenset[str]:
    """Give the countries among the terms of an English title."""
    return frozenset(_PLACES[found] for found in terms if found in _PLACES)
