"""What whoever looks after the bot sees: alive or not, and figures without names."""

import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.core.errors import ConfigError
from bot.core.feed import FeedOffer
from bot.core.subscriber import Address
from bot.flows.pulse import STALLED, beat
from bot.metrics import EVENTS
from bot.ports import Unit
from bot.store.memory import MemoryStore
from bot.web import Web
from tests.fakes import StepClock

SLOWEST = timedelta(minutes=30)
BOARD = Path(__file__).parent.parent / "docs" / "grafana" / "rasid.json"


@pytest.fixture
def clock() -> StepClock:
    return StepClock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
async def address(store: MemoryStore, clock: StepClock) -> AsyncIterator[str]:
    web = Web(store, clock, lambda: {"delivery.sent": 3, "feed.polled": 7}, SLOWEST)
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


async def test_figures_tell_how_the_house_is(
    address: str, store: MemoryStore, clock: StepClock
) -> None:
    def work(unit: Unit) -> None:
        unit.feeds.add(FeedOffer("https://a.example/rss", "A"), clock.now())
        chat = Address("telegram", "7")
        leyla = unit.subscribers.add(chat, "private", "Leyla", "en", "UTC", clock.now())
        story = unit.stories.open("News", "", "", "en", "A", None, clock.now())
        alert = unit.alerts.record(leyla.id, story.id, None, [], clock.now())
        unit.outbox.add(alert, "telegram", clock.now() + timedelta(seconds=10))
        beat(unit, "poll", clock.now())

    await store.run(work)
    _, text = await get(f"{address}/metrics")
    assert "rasid_oldest_waiting_seconds 0.0" in text  # not due yet
    assert 'rasid_feeds{health="new"} 1.0' in text
    assert 'rasid_feeds{health="dead"} 0.0' in text
    (last,) = re.findall(r'rasid_last_round_timestamp_seconds{work="poll"} (\S+)', text)
    assert float(last) == clock.now().timestamp()
    assert 'work="deliver"' not in text  # never yet
    clock.step(seconds=40)
    _, text = await get(f"{address}/metrics")
    assert "rasid_oldest_waiting_seconds 30.0" in text


async def test_the_board_asks_for_figures_and_events_that_there_are(address: str) -> None:
    _, text = await get(f"{address}/metrics")
    known = set(re.findall(r"^# TYPE (rasid_\w+)", text, re.MULTILINE))
    board = json.loads(BOARD.read_text(encoding="utf-8"))
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    assert set(re.findall(r"rasid_\w+", " ".join(asked))) == known
    patterns = re.findall(r'event=~?"([^"]+)"', " ".join(asked))
    parts = [part for pattern in patterns for part in _alternatives(pattern)]
    assert len(parts) > 9
    for part in parts:
        assert any(re.fullmatch(part, event) for event in EVENTS), part


def _alternatives(pattern: str) -> list[str]:
    """Each event that a pattern names, `a.(b|c)` as `a.b` and `a.c`."""
    found = re.fullmatch(r"(.*)\((.*)\)", pattern)
    if found:
        return [found[1] + part for part in found[2].split("|")]
    return pattern.split("|")


@pytest.mark.parametrize(
    "listen", ["8080x", "127.0.0.1:x", "nowhere.invalid:80", "127.0.0.1:99999", ""]
)
async def test_where_it_cannot_listen_it_says_so(
    store: MemoryStore, clock: StepClock, listen: str
) -> None:
    with pytest.raises(ConfigError, match=r"\[web\] listen: cannot listen on"):
        await Web(store, clock, dict, SLOWEST).start(listen)
