"""What leaves a mark of life, and what does not."""

from collections import Counter

from bot.flows.pulse import STALLED, stalled
from bot.rounds import Grown, Pulse, Sign
from bot.store.memory import MemoryStore
from tests.fakes import StepClock


async def test_what_has_grown_or_is_well_leaves_a_mark() -> None:
    store, clock, counts, well = MemoryStore(), StepClock(), Counter[str](), True
    signs: dict[str, Sign] = {
        "poll": Grown(lambda: counts["poll"]),
        "deliver": Grown(lambda: counts["deliver"]),
        "listen": Grown(lambda: counts["listen"]),
        "send": lambda: well,
    }
    pulse = Pulse(store, clock, signs)
    await pulse.begin()
    counts.update(["poll", "deliver"])
    await pulse.beat()
    begun = clock.now()
    assert await store.read(lambda unit: stalled(unit, clock.now())) == {}

    clock.step(seconds=STALLED.total_seconds() + 1)
    counts.update(["deliver"])
    await pulse.beat()
    assert await store.read(lambda unit: stalled(unit, clock.now())) == {
        "poll": begun,
        "listen": begun,
    }

    well = False
    clock.step(seconds=STALLED.total_seconds() + 1)
    counts.update(["poll", "deliver", "listen"])
    await pulse.beat()
    late = await store.read(lambda unit: stalled(unit, clock.now()))
    assert list(late) == ["send"]
