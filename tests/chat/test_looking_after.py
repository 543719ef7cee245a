"""Groups and channels looked after from a private chat."""

import re

from bot.chat.turn import Access
from bot.core.ids import SubscriberId
from bot.core.subscriber import Address
from tests.chat.person import Actor
from tests.chat.test_places import CHANNEL, member
from tests.chat.world import World

OUTDATED = ["(This button is out of date.)"]
STRANGER = ["(You are no admin of that chat, or I am not in it any more.)"]


async def a_channel(world: World, leyla: Actor) -> str:
    """Leyla, who has spoken with the bot, makes it an admin of her channel; its id."""
    await leyla.say("/start")
    world.wire.members = {7: "creator"}
    await world.update(my_chat_member=member(CHANNEL, "left", "administrator", leyla.user))
    found = await world.store.read(
        lambda unit: unit.subscribers.by_address(Address("telegram", "-200"))
    )
    assert found is not None
    return str(found.id)


async def watched(world: World, chat: str) -> list[str]:
    number = SubscriberId(int(chat))
    own = await world.store.read(lambda unit: unit.watches.of(number))
    return [watch.query for watch in own if watch.state == "active"]


async def test_who_adds_the_bot_to_a_channel_is_told_in_private_how_to_look_after_it() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        chat = await a_channel(world, leyla)

        assert "< ✅ News is connected." in leyla.lines()
        assert [given["chat_id"] for name, given in world.wire.calls if name == "sendMessage"] == [
            "7",
            "7",
        ]
        said = await leyla.press("Choose what it follows")
        assert "~ ✅ From now on you speak for News." in said
        assert f"https://t.me/rasid_bot?start=chat-{chat}" in "".join(said)


async def test_a_line_of_words_is_then_a_watch_of_the_channel() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        chat = await a_channel(world, leyla)
        await leyla.press("Choose what it follows")

        assert (await leyla.say("Baku"))[0] == "< 📣 For News"
        assert (await leyla.press("✅ Save"))[1] == "~ 📣 For News"
        assert await watched(world, chat) == ["Baku"]
        assert "< [🔎 Baku]" in await leyla.say("/watches")
        leyla.lines()
        await world.publish("Cairo24", "ar", "Baku opens an embassy", "It is new.")
        assert world.wire.calls[-1][1]["chat_id"] == "-200"


async def test_who_speaks_for_oneself_again_has_lists_of_ones_own() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        chat = await a_channel(world, leyla)
        await leyla.press("Choose what it follows")
        await leyla.say("Baku")
        await leyla.press("✅ Save")
        assert "< [✅ News]" in await leyla.say("/chats")

        assert "~ [📣 News]" in await leyla.press("👤 Speak for myself again")
        assert (await leyla.say("/watches"))[0] == (
            "< You have no watches yet. Send me words to watch for, or follow a topic."
        )
        # The card of the channel keeps its meaning.
        assert "~ ⏸ Paused: it brings no alerts." in await leyla.press("⏸ Pause")
        assert await watched(world, chat) == []


async def test_what_is_asked_on_a_card_of_the_channel_is_answered_for_it() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        chat = await a_channel(world, leyla)
        await leyla.press("Choose what it follows")
        await leyla.say("Baku")
        await leyla.press("✅ Save")

        await leyla.press("✏️ Edit keywords")
        assert (await leyla.say("Ganja"))[:3] == ["< 📣 For News", "< ✅ Changed.", "< Ganja"]
        assert await watched(world, chat) == ["Ganja"]


async def test_another_admin_takes_it_up_by_link_and_a_stranger_does_not() -> None:
    async with World() as world:
        leyla, omar, eve = (
            Actor(world, number, name) for number, name in ((7, "Leyla"), (8, "Omar"), (9, "Eve"))
        )
        chat = await a_channel(world, leyla)
        world.wire.members = {7: "creator", 8: "administrator"}

        omar.lines()
        assert "< ✅ From now on you speak for News." in await omar.say(f"/start chat-{chat}")
        eve.lines()
        assert await eve.say(f"/start chat-{chat}") == ["< " + STRANGER[0][1:-1]]
        assert await eve.forge(f"sp:{chat}") == STRANGER
        for forged in (f"ws:@{chat}", "ws:@", "ws:@999", "ws:@x", f"ws:@{chat}@{chat}", "ws:@3"):
            assert await eve.forge(forged) == OUTDATED
        for forged in ("sp:", "sp:x", "sp:٣"):
            assert await eve.forge(forged) == OUTDATED


async def test_who_is_no_admin_any_more_speaks_for_oneself() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        chat = await a_channel(world, leyla)
        await leyla.press("Choose what it follows")
        await leyla.say("Baku")
        world.wire.members = {7: "left"}

        assert await leyla.press("✅ Save") == OUTDATED
        assert (await leyla.say("Ganja"))[0] == "< I watch for: Ganja"
        assert await watched(world, chat) == []
        world.wire.failures = [(400, "Bad Request: user not found")]
        assert await leyla.forge(f"ws:@{chat}") == OUTDATED


async def test_readers_of_a_channel_press_its_buttons_in_vain() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await a_channel(world, leyla)
        await leyla.press("Choose what it follows")
        await leyla.say("Baku")
        await leyla.press("✅ Save")
        await world.publish("Cairo24", "ar", "Baku opens an embassy", "It is new.")
        reader = Actor(world, 10, "Reader", chat=CHANNEL)
        reader.lines()

        assert await reader.press("Why?") == ["(Only admins of this chat may do that.)"]
        admin = Actor(world, 7, "Leyla", chat=CHANNEL)
        admin.lines()
        assert any("Baku" in line for line in await admin.press("Why?"))


async def test_a_group_is_looked_after_by_the_admin_who_edits_it() -> None:
    async with World() as world:
        group = {"id": -100, "type": "supergroup", "title": "Desk"}
        leyla, in_group = Actor(world, 7, "Leyla"), Actor(world, 7, "Leyla", chat=group)
        world.wire.members = {7: "administrator"}
        assert "< You look after no group or channel yet." in await leyla.say("/chats")
        await in_group.say("/watch Baku")
        assert await in_group.say("/chats") == ["< That I answer in a private chat alone."]

        leyla.lines()
        assert "< [👥 Desk]" in await leyla.say("/chats")
        group["type"] = "group"


async def test_who_cannot_be_written_to_adds_a_channel_all_the_same() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        world.wire.failures = [(403, "Forbidden: bot can't initiate conversation with a user")]
        await world.update(my_chat_member=member(CHANNEL, "left", "administrator", leyla.user))

        assert "chat.crashed" not in world.meter.names()
        world.wire.members = {7: "creator"}
        assert "< [📣 News]" in await leyla.say("/chats")


async def test_an_erased_person_is_remembered_by_no_chat() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await a_channel(world, leyla)
        await leyla.say("/stop")
        await leyla.press("Erase everything")
        await leyla.press("Yes, erase everything")

        assert await world.store.read(lambda unit: unit.stewards.chats_of("7")) == []


async def test_links_to_add_the_bot_bear_its_name() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/chats")

        rows = world.wire.calls[-1][1]["reply_markup"]["inline_keyboard"]
        links = [button["url"] for row in rows for button in row]
        assert all(re.match(r"https://t\.me/rasid_bot\?start(group|channel)", it) for it in links)


async def test_an_erased_group_leaves_its_admins_their_other_chats() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await a_channel(world, leyla)
        in_group = Actor(
            world, 7, "Leyla", chat={"id": -100, "type": "supergroup", "title": "Desk"}
        )
        await in_group.say("/watch Baku")
        await in_group.say("/stop")
        await in_group.press("Erase everything")
        await in_group.press("Yes, erase everything")

        leyla.lines()
        assert "< [📣 News]" in await leyla.say("/chats")
        leyla.lines()
        assert not any("Desk" in line for line in await leyla.say("/chats"))


async def test_a_chat_that_may_not_come_in_is_entrusted_to_nobody() -> None:
    async with World(access=Access("allowlist", frozenset())) as world:
        leyla = Actor(world, 7, "Leyla")
        await world.update(my_chat_member=member(CHANNEL, "left", "administrator", leyla.user))

        assert await world.store.read(lambda unit: unit.subscribers.all()) == []
