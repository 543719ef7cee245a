"""Joining, leaving, moving, following."""

from dataclasses import replace
from datetime import time

from bot.core.digest import DigestPlan
from bot.core.quiet import QuietHours
from bot.core.subscriber import Address, Subscriber
from bot.flows.subscribe import (
    be_quiet,
    follow,
    followed,
    join,
    leave,
    live_in,
    lose,
    move,
    plan,
    speak,
    unfollow,
)
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.world import TOPICS
from tests.fakes import NOW

TOPIC = next(iter(TOPICS.values()))


async def test_who_joins_again_is_the_same_with_a_new_name(
    store: MemoryStore, leyla: Subscriber
) -> None:
    await store.run(lambda unit: leave(unit, leyla))

    back = await store.run(
        lambda unit: join(unit, leyla.address, "private", "Leyla H.", "ar", "UTC", NOW)
    )

    assert (back.id, back.title, back.state, back.language) == (
        leyla.id,
        "Leyla H.",
        "active",
        "en",
    )


async def test_a_move_takes_along_every_topic_of_the_group(store: MemoryStore) -> None:
    for chat, thread in (("-5", None), ("-5", 7), ("-6", None), ("-100", None)):
        address = Address("telegram", chat, thread)
        await store.run(
            lambda unit, address=address: join(  # type: ignore[misc]
                unit, address, "group", "Desk", "en", "UTC", NOW
            )
        )

    await store.run(lambda unit: move(unit, "telegram", "-5", "-100"))

    found = await store.read(lambda unit: [s.address for s in unit.subscribers.all()])
    # In the new chat somebody had subscribed already: that one stays.
    assert [(a.chat, a.thread) for a in found] == [
        ("-5", None),
        ("-100", 7),
        ("-6", None),
        ("-100", None),
    ]


async def test_who_left_is_not_lost_as_well(store: MemoryStore, leyla: Subscriber) -> None:
    await store.run(lambda unit: leave(unit, leyla))
    await store.run(lambda unit: lose(unit, leyla.address, "blocked"))

    kept = await store.read(lambda unit: unit.subscribers.get(leyla.id))
    assert kept is not None
    assert kept.state == "stopped"


async def test_following_twice_is_following_once(store: MemoryStore, leyla: Subscriber) -> None:
    for _ in range(2):
        await store.run(lambda unit: follow(unit, leyla.id, TOPIC, NOW))
    assert len(await store.read(lambda unit: unit.watches.of(leyla.id))) == 1

    for _ in range(2):
        await store.run(lambda unit: unfollow(unit, leyla.id, TOPIC.id))
    assert await store.read(lambda unit: followed(unit, leyla.id)) == {}


async def test_what_a_subscriber_settles_is_kept(store: MemoryStore, leyla: Subscriber) -> None:
    hours, rhythm = QuietHours(time(22), time(7)), DigestPlan("hourly")

    def work(unit: Unit) -> Subscriber | None:
        changed = live_in(unit, speak(unit, leyla, "ar"), "Asia/Baku")
        plan(unit, be_quiet(unit, changed, hours), rhythm)
        return unit.subscribers.get(leyla.id)

    assert await store.run(work) == replace(
        leyla, language="ar", time_zone="Asia/Baku", quiet=hours, digest=rhythm
    )
