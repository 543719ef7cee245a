"""What happens when the wire fails: nothing is handled twice, nobody is left without an answer."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import pytest
from telegram import Bot, Update
from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot.channels.telegram import TelegramChannel
from bot.chat.telegram.carrier import TelegramCarrier
from bot.chat.telegram.menus import set_menus
from bot.clock import WallClock
from bot.core.errors import ConfigError, StoreError
from bot.core.inbox import Received
from bot.demo.calls import Fault
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.chat.person import Actor
from tests.chat.world import PHRASES, Recorder, World
from tests.fakes import until

T = TypeVar("T")


class BrokenStore(MemoryStore):
    """A store with a mistake in it."""

    broken = False
    reads = 0

    async def read(self, work: Callable[[Unit], T]) -> T:
        self.reads += self.broken
        if self.reads % 2 == 0 and self.broken:  # the first read of an update is that of the inbox
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


async def test_what_is_tried_once_more_keeps_its_styles() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        world.wire.failures = [(502, "Bad Gateway")]

        await leyla.say("/help")
        assert world.wire.calls[-1][1].get("entities")


async def test_an_update_that_cannot_be_read_any_more_stands_in_nobody_s_way() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        good = Update.de_json(
            {"update_id": 2, "message": leyla.message("/help")}, world.application.bot
        )
        kept = [Received(1, '{"update_id": 1, "message": 5}'), Received(2, good.to_json())]
        await world.store.run(lambda unit: unit.inbox.keep(kept, world.clock.now()))
        await world.carrier.resume()
        await world.carrier.finish()

        assert [given["chat_id"] for name, given in world.wire.calls if name == "sendMessage"]
        assert await world.store.read(lambda unit: unit.inbox.waiting()) == []

    assert "chat.failed" in world.meter.names()


async def test_a_chat_goes_on_behind_an_update_that_is_a_mistake() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        real = world.application.process_update
        failed: list[object] = []

        class Falling(type(world.application)):  # type: ignore[misc]
            async def process_update(self, update: object) -> None:
                if not failed:
                    failed.append(update)
                    raise ZeroDivisionError("a mistake")
                await real(update)

        world.application.__class__ = Falling
        raws = [{"update_id": n, "message": leyla.message("/help")} for n in (1, 2)]
        await world.carrier.handle([Update.de_json(raw, world.application.bot) for raw in raws])

        sent = [given for name, given in world.wire.calls if name == "sendMessage"]
        assert len(sent) == 1
        assert await world.store.read(lambda unit: unit.inbox.waiting()) == []


async def test_updates_that_we_fail_over_do_not_end_the_bot() -> None:
    store = BrokenStore()
    async with TelegramStandIn() as telegram, World(store=store) as world:
        carrier, application = await live(telegram, world)
        store.broken = True
        listening = asyncio.create_task(carrier.run())
        person = telegram.person("Leyla")
        try:
            await person.say("/start")
            await until(lambda: "telegram.unreachable" in world.meter.names())
            assert not listening.done()
        finally:
            listening.cancel()
            await asyncio.wait({listening})
            await application.shutdown()


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
        await Actor(world, 7, "Leyla").say("/start")
        before = len(world.wire.calls)
        async with World(store=world.store, wire=world.wire) as again:
            await Actor(again, 7, "Leyla").say("/start")

        assert [name for name, _ in world.wire.calls[before:]] == ["getMe"]


async def test_what_was_kept_and_not_handled_is_handled_at_the_next_start() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        raw = {"update_id": 1, "message": leyla.message("/help")}
        update = Update.de_json(raw, world.application.bot)
        await world.carrier.take([update])
        await world.carrier.finish(0)  # killed at once
        async with World(store=world.store, wire=world.wire) as again:
            await again.carrier.resume()
            await again.carrier.finish()
            await again.carrier.resume()
            await again.carrier.finish()

        sent = [given["text"] for name, given in world.wire.calls if name == "sendMessage"]
        assert len(sent) == 1
        assert sent[0].startswith("What I can do")


async def test_chats_do_not_wait_for_each_other_and_a_chat_keeps_its_order() -> None:
    said: list[str] = []
    go = asyncio.Event()

    class Slow(Recorder):
        async def do_request(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
            data = named.get("request_data")
            given = dict(data.parameters) if data else {}
            if "text" in given:
                if given["chat_id"] == "7":
                    await go.wait()
                said.append(given["chat_id"])
            return await super().do_request(*arguments, **named)

    async with World(wire=Slow()) as world:
        leyla, omar = Actor(world, 7, "Leyla"), Actor(world, 8, "Omar")
        raws = [
            {"update_id": 1, "message": leyla.message("/help")},
            {"update_id": 2, "message": leyla.message("/help")},
            {"update_id": 3, "message": omar.message("/help")},
        ]
        await world.carrier.take([Update.de_json(raw, world.application.bot) for raw in raws])
        await until(lambda: bool(said))
        go.set()
        await world.carrier.finish()

    assert said == ["8", "7", "7"]


class FullStore(MemoryStore):
    """A store whose disk is full."""

    full = False

    async def run(self, work: Callable[[Unit], T]) -> T:
        if self.full:
            raise StoreError("the disk is full")
        return await super().run(work)


async def test_what_cannot_be_kept_is_answered_once_and_not_confirmed() -> None:
    store = FullStore()
    async with TelegramStandIn() as telegram, World(store=store) as world:
        carrier, application = await live(telegram, world)
        store.full = True
        listening = asyncio.create_task(carrier.run())
        person = telegram.person("Leyla")
        try:
            await person.say("/start")
            await person.wait_for("Something went wrong")
            await until(lambda: world.meter.names().count("telegram.unreachable") > 1)
            assert telegram.state.mailbox.head(9)
            store.full = False
            await until(lambda: not telegram.state.mailbox.head(9))
            assert await store.read(lambda unit: unit.inbox.waiting()) == []
            assert len([m for m in person.messages if m.from_bot]) == 1
        finally:
            listening.cancel()
            await asyncio.wait({listening})
            await application.shutdown()


class BusyStore(MemoryStore):
    """A store whose writer is at somebody else's work."""

    def __init__(self) -> None:
        super().__init__()
        self.free = asyncio.Event()

    async def run(self, work: Callable[[Unit], T]) -> T:
        await self.free.wait()
        return await super().run(work)


async def test_while_the_store_is_busy_people_are_answered_and_nothing_is_confirmed() -> None:
    store = BusyStore()
    async with TelegramStandIn() as telegram:
        store.free.set()
        async with World(store=store) as world:
            carrier, application = await live(telegram, world)
            listening = asyncio.create_task(carrier.run())
            person, omar = telegram.person("Leyla"), telegram.person("Omar")
            try:
                for one in (person, omar):
                    await one.say("/start")
                    await one.wait_for("Welcome")
                await carrier.finish()
                await until(lambda: not telegram.state.mailbox.head(9))
                store.free.clear()
                for one in (person, omar):
                    await one.say("/help")
                    await until(partial(helped, one))
                assert len(telegram.state.mailbox.head(9)) == 2
                store.free.set()
                await until(lambda: not telegram.state.mailbox.head(9))
                assert await store.read(lambda unit: unit.inbox.waiting()) == []
                assert helped(person)
                assert helped(omar)
            finally:
                store.free.set()
                listening.cancel()
                await asyncio.wait({listening})
                await application.shutdown()


def helped(person: Person) -> bool:
    return texts(person, "What I can do") == 1


def texts(person: Person, words: str) -> int:
    """How many messages with these words the bot has sent."""
    return sum(words in message.text for message in person.messages if message.from_bot)


async def test_what_was_handled_and_cannot_be_marked_stays_in_the_inbox() -> None:
    store = FullStore()
    async with World(store=store) as world:
        leyla = Actor(world, 7, "Leyla")
        update = Update.de_json(
            {"update_id": 1, "message": leyla.message("/help")}, world.application.bot
        )
        await world.carrier.take([update])
        store.full = True
        await world.carrier.finish()
        assert len(await store.read(lambda unit: unit.inbox.waiting())) == 1

    assert "chat.failed" in world.meter.names()


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
    assert carrier.answers >= 1
    assert world.clock.slept == [0.5, 2.0, 2.0]


async def test_the_second_bot_with_a_token_says_so_and_stops() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        conflict = Fault.refused(409, "Conflict: terminated by other getUpdates")
        telegram.fail("getUpdates", conflict, conflict, conflict)
        carrier, application = await live(telegram, world)
        with pytest.raises(ConfigError, match="Another bot is running"):
            await asyncio.wait_for(carrier.run(), 5)
        await application.shutdown()

    assert world.meter.names().count("telegram.conflict") == 2


async def test_the_first_bot_with_a_token_goes_on() -> None:
    async with TelegramStandIn() as telegram, World() as world:
        carrier, application = await live(telegram, world)
        listening = asyncio.create_task(carrier.run())
        try:
            await telegram.state.until(lambda: telegram.polls >= 1 or None, 5)
            world.clock.step(minutes=2)
            conflict = Fault.refused(409, "Conflict: terminated by other getUpdates")
            telegram.fail("getUpdates", *[conflict] * 4)
            telegram.state.ring()
            person = telegram.person("Leyla")
            await person.say("/start")
            await person.wait_for("Welcome")
            await until(lambda: world.meter.names().count("telegram.conflict") == 4)
            assert not listening.done()
        finally:
            listening.cancel()
            await asyncio.wait({listening})
            await application.shutdown()


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
        assert set(set_for) == {None, "", *PHRASES.languages()} - (
            {""} if None in set_for else {None}
        )


def test_time_passes_on_the_wall() -> None:
    clock = WallClock()

    assert clock.now().tzinfo is not None
    assert abs(clock.timestamp() - clock.now().timestamp()) < 5
