"""The curated topics on the ninety items of the demo's newsroom, traps among them, as labelled there."""

from functools import cache

import pytest

from bot.core.entry import Entry
from bot.core.ids import WatchId
from bot.core.match import document
from bot.demo.rundown import Item, load_stories
from bot.matching.index import StandingQueries
from bot.text.html import plain_text
from bot.text.lead import lead_sentence
from bot.topics import load_topics

TOPICS = load_topics()
RUNDOWN = load_stories()
LANGUAGES = {outlet.id: outlet.language for outlet in RUNDOWN.outlets}


@cache
def standing() -> StandingQueries:
    queries = StandingQueries(TOPICS.values())
    for number, topic in enumerate(TOPICS, 1):
        queries.follow(WatchId(number), topic, topic)
    return queries


def flagged(item: Item) -> set[str]:
    language = LANGUAGES[item.outlet]
    entry = Entry(item.id, "", plain_text(item.headline), plain_text(item.summary or ""))
    lead = lead_sentence((entry.summary,), language, entry.title)
    return {match.label for match in standing().match(document(entry, lead, language, None))}


@pytest.mark.parametrize("item", RUNDOWN.items, ids=lambda item: item.id)
def test_an_item_is_flagged_as_labelled(item: Item) -> None:
    assert flagged(item) == set(item.topics)
