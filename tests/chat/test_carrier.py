"""What happens when the wire fails: nothing is handled twice, nobody is left without an answer."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from telegram import Bot
from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot.channels.telegram import TelegramChannel
from bot.chat.telegram.carrier import TelegramCarrier
from bot.chat.telegram.menus import set_menus
from bot.clock import WallClock
from bot.demo.calls import Fault
from bot.demo.telegram import TelegramStandIn
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.person import Actor
from tests.chat.world import PHRASES, World

T = TypeVar("T")


class BrokenStore(MemoryStore):
    """A store with a mistake in it."""

    broken = False

    async def read(self, work: Callable[[Unit], T]) -> T:
        if self.broken:
            raise ZeroDivisionError("a mistake")
        return await super().read(work)


async def test_a_reply_waits_for_what_telegram_asks_to_wait() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        carrier, application = await live(telegram, world)
        telegram.fail("sendMessage", Fault.flood(3))
        listening = asyncio.create_task(carrier.run())
        person = telegram.person("Leyla")
        try:
            await person.say("/help")
            await person.wait_for("What I can do")
        finally:
            listening.cancel()
            await asyncio.wait({listening})
            await application.shutdown()

    assert world.clock.slept == [3.0]


async def test_a_refused_reply_goes_out_as_plain_text() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        world.wire.failures = [(400, "Bad Request: can't parse entities")]

        assert "< What I can do" in await leyla.say("/help")
        assert not world.wire.calls[-1][1].get("entities")


async def test_a_failed_way_is_tried_once_more() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        world.wire.failures = [(502, "Bad Gateway")]

        assert "< What I can do" in await leyla.say("/help")


async def test_what_cannot_be_answered_is_apologised_for_or_noted() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla", "ar")
        world.wire.failures = [(502, "Bad Gateway"), (502, "Bad Gateway")]
        assert "حدث خطأ" in (await leyla.say("/help"))[0]
        world.wire.failures = [(502, "Bad Gateway")] * 3
        assert await leyla.say("/help") == []

    assert world.meter.names().count("chat.failed") == 2
    assert "chat.silent" in world.meter.names()


async def test_who_cannot_be_answered_is_set_aside() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        world.wire.failures = [(403, "Forbidden: bot was blocked by the user")]

        await leyla.say("/help")

    assert ("subscriber.lost", {"chat": "7", "reason": "blocked"}) in world.meter.events


async def test_a_late_answer_to_a_button_is_no_failure() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start")
        world.wire.failures = [(400, "Bad Request: query is too old")]

        assert "~ Topics: tap to follow or unfollow." in await leyla.press("➕ Caucasus")
        assert "telegram.callback_late" in world.meter.names()


async def test_a_mistake_of_ours_is_logged_with_its_trace_and_told_without() -> None:
    store = BrokenStore()
    async with World(store=store) as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start")

        store.broken = True
        said = await leyla.forge("h:0")
        typed = await leyla.say("/help")

    assert said == ["(Something went wrong on my side. It is noted; please try again in a moment.)"]
    assert typed == [
        "< Something went wrong on my side. It is noted; please try again in a moment."
    ]
    crashes = [fields for name, fields in world.meter.events if name == "chat.crashed"]
    assert isinstance(crashes[0]["exception"], ZeroDivisionError)


async def test_an_update_that_was_handled_is_not_handled_again() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start")
        before = len(world.wire.calls)
        again = World(store=world.store, wire=world.wire)
        async with again:
            mark = await world.store.read(lambda unit: unit.marks.get("telegram-handled"))
            again.carrier._handled = [int(number) for number in (mark or "").split()]
            await Actor(again, 7, "Leyla").say("/start")

        assert [name for name, _ in world.wire.calls[before:]] == ["getMe"]


async def test_what_is_neither_said_nor_pressed_is_passed_over() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        photo = {"message_id": 5, "date": 1, "chat": leyla.chat, "from": leyla.user}
        await world.update(message=photo)
        await world.update(
            callback_query={"id": "1", "from": leyla.user, "chat_instance": "1", "data": "h:0"}
        )
        old = {"message_id": 5, "date": 0, "chat": leyla.chat}
        await world.update(
            callback_query={
                "id": "2",
                "from": leyla.user,
                "chat_instance": "1",
                "data": "h:0",
                "message": old,
            }
        )

        assert leyla.lines() == ["(This button is out of date.)"]


async def live(telegram: TelegramStandIn, world: World) -> tuple[TelegramCarrier, Any]:
    builder = ApplicationBuilder().token(telegram.token).updater(None).job_queue(None)
    application = builder.base_url(f"{telegram.api_url}/bot").build()
    await application.initialize()
    channel = TelegramChannel(application.bot)
    return TelegramCarrier(application, channel, world.desk), application


async def test_updates_are_taken_whatever_stands_in_the_way() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        telegram.fail("getUpdates", Fault.gateway(), Fault.flood(2), Fault.dropped())
        carrier, application = await live(telegram, world)
        listening = asyncio.create_task(carrier.run())
        person = telegram.person("Leyla")
        try:
            await person.say("/start")
            await person.wait_for("Welcome")
        finally:
            listening.cancel()
            await asyncio.wait({listening})
            await application.shutdown()

    waits = [
        fields["wait"] for name, fields in world.meter.events if name == "telegram.unreachable"
    ]
    assert waits == [0.5, 1.0, 2.0]
    assert world.clock.slept == [0.5, 2.0, 2.0]


async def test_a_second_bot_with_the_token_is_told_of() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        telegram.fail("getUpdates", Fault.refused(409, "Conflict: terminated by other getUpdates"))
        carrier, application = await live(telegram, world)
        listening = asyncio.create_task(carrier.run())
        try:
            await telegram.state.until(lambda: telegram.polls >= 1 or None, 5)
        finally:
            listening.cancel()
            await asyncio.wait({listening})
            await application.shutdown()

    assert "telegram.conflict" in world.meter.names()


async def test_a_token_that_is_no_longer_good_ends_the_carrier() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        carrier, application = await live(telegram, world)
        telegram.fail("getUpdates", Fault.refused(401, "Unauthorized"))
        with pytest.raises(InvalidToken):
            await asyncio.wait_for(carrier.run(), 5)
        await application.shutdown()


async def test_menus_are_set_once_and_by_language() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        async with Bot(telegram.token, base_url=f"{telegram.api_url}/bot") as bot:
            assert await set_menus(bot, PHRASES, world.store, ("99",))
            assert not await set_menus(bot, PHRASES, world.store, ("99",))

        set_for = [
            given.get("language_code")
            for name, given in telegram.calls
            if name == "setmydescription"
        ]
        assert set(set_for) == {None, "", "en", "ar"} - ({""} if None in set_for else {None})


def test_time_passes_on_the_wall() -> None:
    clock = WallClock()

    assert clock.now().tzinfo is not None
    assert abs(clock.timestamp() - clock.now().timestamp()) < 5
