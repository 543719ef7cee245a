"""A store with a subscriber and a story in it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.core.alert import AlertRecord, AlertView, DigestView
from bot.core.ids import WatchId
from bot.core.match import Finding, Match
from bot.core.message import Message, Span
from bot.core.pace import Allowance, Pace
from bot.core.story import Story
from bot.core.subscriber import Address, Subscriber
from bot.flows.deliver import Render, Sender
from bot.flows.pace import Pacer
from bot.ports import Store, Unit
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


LEASE = timedelta(seconds=60)
FREE = Allowance(timedelta(0))
AT_ONCE = Pace(FREE, FREE, FREE)


def words(view: AlertView | DigestView) -> Message:
    if isinstance(view, DigestView):
        lines = [f"{item.story.headline} +{item.sources}" for item in view.items]
        return Message((Span(f"{view.part.written()} {lines}"),))
    return Message((Span(f"{view.story.headline} r{view.story.revision} {view.names}", "bold"),))


MakeSender = Callable[..., Sender]


@pytest.fixture
def make_sender(store: MemoryStore, clock: StepClock, meter: ListMeter) -> MakeSender:
    """A sender through a channel; what it is made of otherwise can be told."""

    def make(
        channel: RecordingChannel | None,
        *,
        render: Render = words,
        pace: Pace | Pacer = AT_ONCE,
        lease: timedelta = LEASE,
        to: Store = store,
    ) -> Sender:
        channels = {} if channel is None else {"telegram": channel}
        pacer = Pacer(clock, pace) if isinstance(pace, Pace) else pace
        return Sender(to, channels, render, clock, meter, lambda: 0.0, lease, pacer)

    return make
