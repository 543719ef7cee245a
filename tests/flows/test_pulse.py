"""The pulse: work that has done a round lately is alive."""

from datetime import timedelta

from bot.flows.pulse import STALLED, beat, begin, rounds, stalled
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import NOW


async def test_work_is_alive_until_its_last_round_is_too_long_ago(store: MemoryStore) -> None:
    assert await store.read(lambda unit: stalled(unit, NOW)) == {"poll": None, "deliver": None}

    await store.run(lambda unit: beat(unit, "poll", NOW))
    await store.run(lambda unit: beat(unit, "deliver", NOW + timedelta(minutes=1)))

    assert await store.read(lambda unit: stalled(unit, NOW + STALLED)) == {}
    late = NOW + STALLED + timedelta(seconds=1)
    assert await store.read(lambda unit: stalled(unit, late)) == {"poll": NOW}


async def test_a_sign_that_is_waited_for_is_missed_and_no_other(store: MemoryStore) -> None:
    def start(unit: Unit) -> None:
        begin(unit, ["send"], NOW)
        beat(unit, "poll", NOW + STALLED)
        beat(unit, "deliver", NOW + STALLED)

    await store.run(start)
    assert list(await store.read(rounds)) == ["poll", "deliver", "send"]
    late = NOW + STALLED + timedelta(seconds=1)
    assert await store.read(lambda unit: stalled(unit, late)) == {"send": NOW}
    await store.run(lambda unit: begin(unit, [], late))
    assert await store.read(lambda unit: stalled(unit, late)) == {}
