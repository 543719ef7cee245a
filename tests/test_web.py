"""What whoever looks after the bot sees: alive or not, and figures without names."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from bot.core.errors import ConfigError
from bot.flows.pulse import STALLED, beat
from bot.store.memory import MemoryStore
from bot.web import Web
from tests.fakes import StepClock


@pytest.fixture
def clock() -> StepClock:
    return StepClock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
async def address(store: MemoryStore, clock: StepClock) -> AsyncIterator[str]:
    web = Web(store, clock, lambda: {"delivery.sent": 3, "feed.polled": 7})
    yield await web.start("127.0.0.1:0")
    await web.close()


async def get(url: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.text()


async def test_health_follows_the_pulse(address: str, store: MemoryStore, clock: StepClock) -> None:
    status, text = await get(f"{address}/healthz")
    assert (status, '"poll": "never"' in text) == (503, True)

    for name in ("poll", "deliver"):
        now = clock.now()
        await store.run(lambda unit, name=name, now=now: beat(unit, name, now))  # type: ignore[misc]
    assert await get(f"{address}/healthz") == (200, '{"ok": true, "stalled": {}}')

    clock.step(seconds=(STALLED + timedelta(seconds=1)).total_seconds())
    status, text = await get(f"{address}/healthz")
    assert (status, "2026-01-06T08:41:00" in text) == (503, True)


async def test_figures_are_for_prometheus(address: str) -> None:
    status, text = await get(f"{address}/metrics")

    assert status == 200
    assert 'rasid_events_total{event="delivery.sent"} 3.0' in text
    assert 'rasid_deliveries{state="due"} 0.0' in text


@pytest.mark.parametrize(
    "listen", ["8080x", "127.0.0.1:x", "nowhere.invalid:80", "127.0.0.1:99999", ""]
)
async def test_where_it_cannot_listen_it_says_so(
    store: MemoryStore, clock: StepClock, listen: str
) -> None:
    with pytest.raises(ConfigError, match=r"\[web\] listen: cannot listen on"):
        await Web(store, clock, dict).start(listen)
