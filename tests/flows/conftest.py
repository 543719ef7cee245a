"""A store with a subscriber and a story in it."""

import pytest

from bot.core.alert import AlertRecord
from bot.core.ids import WatchId
from bot.core.match import Finding, Match
from bot.core.story import Story
from bot.core.subscriber import Address, Subscriber
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import ListMeter, RecordingChannel, StepClock


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def clock() -> StepClock:
    return StepClock()


@pytest.fixture
def meter() -> ListMeter:
    return ListMeter()


@pytest.fixture
def channel() -> RecordingChannel:
    return RecordingChannel()


@pytest.fixture
async def leyla(store: MemoryStore, clock: StepClock) -> Subscriber:
    address = Address("telegram", "7")
    return await store.run(
        lambda unit: unit.subscribers.add(address, "private", "Leyla", "en", "UTC", clock.now())
    )


def open_story(unit: Unit, headline: str, clock: StepClock) -> Story:
    url = f"https://a.example/{len(headline)}"
    return unit.stories.open(headline, "Lead.", url, "en", "A", clock.now(), clock.now())


def tell(unit: Unit, to: Subscriber, story: Story, clock: StepClock, watch: int = 1) -> AlertRecord:
    match = Match(WatchId(watch), "Gaza", None, Finding(()))
    alert = unit.alerts.record(to.id, story.id, None, [match], clock.now())
    unit.outbox.add(alert, to.address.channel, clock.now())
    return alert
