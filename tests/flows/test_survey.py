"""What the operator is told of the house."""

from dataclasses import replace
from typing import get_args

from bot.core.feed import FeedOffer
from bot.core.health import HealthWord
from bot.flows.survey import ILL, WORST_FIRST, state
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import NOW
from tests.flows.test_outage import RHYTHM


async def test_every_feed_is_judged_whatever_ails_it(store: MemoryStore) -> None:
    def work(unit: Unit) -> None:
        feed = unit.feeds.add(FeedOffer("https://a.example/rss", "A"), NOW)
        shut_out = replace(feed.state, failures=1, last_error="http-403: no", last_success=NOW)
        unit.feeds.save(feed.id, shut_out)

    await store.run(work)
    found = await store.read(lambda unit: state(unit, RHYTHM.slowest, NOW))
    assert found.feeds == {"blocked": 1}
    assert [health.word for _, health in found.ill] == ["blocked"]
    assert set(WORST_FIRST) == set(get_args(HealthWord)) == {*ILL, "new", "well"}
