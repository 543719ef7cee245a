"""/announce: seen before it goes, shown as it goes, for the operator's people alone."""

import pytest

from tests.chat.person import Actor
from tests.chat.world import World

OUTDATED = ["(This button is out of date.)"]


async def test_what_is_announced_is_seen_goes_to_everybody_and_is_counted() -> None:
    async with World() as world:
        leyla, omar, root = (
            Actor(world, 7, "Leyla"),
            Actor(world, 8, "Omar", "ar"),
            Actor(world, 99, "Root"),
        )
        await leyla.say("/start")
        await omar.say("/start")
        root.lines()

        assert await root.say(
            "/announce On Sunday I rest\\nfor <one> hour.".replace("\\n", "\n")
        ) == [
            "< 📢 From whoever runs this bot",
            "<",
            "< On Sunday I rest",
            "< for <one> hour.",
            "< [✅ Send to 3] [Cancel]",
        ]
        card = await root.press("✅ Send to 3")
        assert "~ On its way: 0 of 3." in card
        world.wire.failures = [(403, "Forbidden: bot was blocked by the user")]
        await world.go_out()

        sent = root.lines()
        assert sent.count("< On Sunday I rest") == 2
        assert "< 📢 ممن يدير هذا البوت" in sent
        assert "~ ✅ 2 subscribers have got it. Gone: 1. Not reached: 0." in sent
        assert await root.forge("as:1") == OUTDATED
        assert await root.forge("ac:1") == OUTDATED
        assert "< 3 subscribers" in (await root.say("/users"))[:1]
        assert {"announcement.begun", "announcement.done"} <= set(world.meter.names())


async def test_it_can_be_cancelled_before_and_on_its_way() -> None:
    async with World() as world:
        root = Actor(world, 99, "Root")
        await root.say("/announce One")
        assert (await root.press("Cancel"))[-1] == "~ ⏹ Stopped."
        await root.say("/announce Two")
        await root.press("✅ Send to one")
        assert "< On its way: 0 of 1." in await root.say("/announce Three")
        assert (await root.press("Cancel"))[-1] == "~ ⏹ Stopped."
        await world.go_out()
        assert root.lines() == []


async def test_without_words_it_says_how_and_too_many_are_refused() -> None:
    async with World() as world:
        root = Actor(world, 99, "Root")
        (said,) = await root.say("/announce")
        assert said.startswith("< Send /announce with what you want to say")
        assert await root.say("/announce " + "🔔" * 1751) == [
            "< That is 3,502 characters; at most 3,500 fit."
        ]
        assert len(await root.say("/announce " + "🔔" * 1750)) == 4


@pytest.mark.parametrize("data", ["as:", "as:x", "as:9", "ac:", "ac:x", "ac:9", "so:0", "fo:"])
async def test_for_all_others_there_is_nothing_to_press(data: str) -> None:
    async with World() as world:
        leyla, root = Actor(world, 7, "Leyla"), Actor(world, 99, "Root")
        await leyla.say("/start")
        leyla.lines()
        assert await leyla.forge(data) == OUTDATED
        if data[:2] in ("as", "ac"):
            await root.say("/start")
            root.lines()
            assert await root.forge(data) == OUTDATED
