"""/why in reply to an alert, and files through the real channel."""

from tests.chat.person import Actor
from tests.chat.world import BOT, World


async def test_an_alert_that_is_replied_to_is_explained() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        await leyla.press("✅ Save")
        await world.publish("Wire", "en", "Baku opens", "It is so.")
        leyla.lines()
        number = max(world.wire.markups)

        def replied(to: int) -> dict[str, object]:
            message = {"message_id": to, "date": 1, "chat": leyla.chat, "from": BOT, "text": "x"}
            return {"reply_to_message": message}

        said = await leyla.say("/why", **replied(number))
        assert "< Watch Baku:" in said
        assert "< Reply to an alert" in "".join(await leyla.say("/why", **replied(number + 99)))


async def test_a_history_arrives_as_a_file() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        await leyla.press("✅ Save")
        await world.publish("Wire", "en", "Baku opens", "It is so.")
        await leyla.say("/history")
        await leyla.press("📄 Export")
        await leyla.press("CSV")
        name, given = world.wire.calls[-1]

        assert name == "sendDocument"
        assert given["caption"] == "Your history, one story."
        await leyla.say("/stats")
        assert world.wire.calls[-1][0] == "sendPhoto"


async def test_a_view_of_another_is_out_of_date() -> None:
    async with World() as world:
        leyla, samir = Actor(world, 7, "Leyla"), Actor(world, 8, "Samir")
        await leyla.say("/history secret")
        await samir.say("/start")
        for data in ("h:1.0", "hf:1", "hc:1.h.1", "hx:1.csv"):
            assert await samir.forge(data) == ["(This button is out of date.)"]


async def test_words_are_added_to_ones_own_watch_alone() -> None:
    async with World() as world:
        leyla, samir = Actor(world, 7, "Leyla"), Actor(world, 8, "Samir")
        await leyla.say("/watch Baku")
        await samir.say("/start")
        outdated = ["(This button is out of date.)"]
        for data in ("wa:1.ar", "wl:1.5", "wx:1.1"):
            assert await samir.forge(data) == outdated
        leyla.lines()
        for data in ("wa:1.xx", "wl:1.5", "wl:1.x", "wx:1.x"):
            assert await leyla.forge(data) == outdated
        await leyla.forge("wa:1.ar")
        assert await leyla.forge("wa:1.ar") == outdated
