"""What the operator's people ask for: who subscribes, how the house is, words of invitation."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.turn import Access
from bot.core.feed import FeedOffer
from bot.ports import Unit
from tests.chat.person import Actor
from tests.chat.test_places import GROUP, INVITED, NO_ENTRY
from tests.chat.world import World


@pytest.mark.parametrize("command", ["/users", "/health", "/invite", "/sources", "/announce x"])
async def test_for_all_others_the_commands_do_not_exist(command: str) -> None:
    async with World() as world:
        leyla, root = Actor(world, 7, "Leyla"), Actor(world, 99, "Root", chat=GROUP)

        assert await leyla.say(command) == [
            "< I do not know that command. /help shows those I know."
        ]
        await leyla.say("/help")
        assert await leyla.forge("us:9") == ["(This button is out of date.)"]
        root.lines()
        # In a group others would read the answer.
        assert await root.say(command) == []


async def test_help_names_them_to_those_who_have_them() -> None:
    async with World() as world:
        assert any("/users" in line for line in await Actor(world, 99, "Root").say("/help"))
        leyla = Actor(world, 7, "Leyla")
        leyla.lines()
        assert not any("/users" in line for line in await leyla.say("/help"))


async def test_users_are_counted_and_paged() -> None:
    async with World() as world:
        for number in range(1, 12):
            await Actor(world, number, f"N{number}").say("/start")
        await Actor(world, 11, "N11").say("/stop")
        root = Actor(world, 99, "Root")
        root.lines()

        said = await root.say("/users")
        assert said[:2] == ["< 12 subscribers", "< 🟢 active 11 · ⚪ stopped 1 · 🔴 gone 0"]
        assert "< ⚪ N11 · person · en" in said
        assert "< 🟢 N2 · person · en" not in said
        assert "~ 🟢 N2 · person · en" in await root.press("Older »")
        assert await root.forge("us:x") == ["(This button is out of date.)"]


async def test_why_somebody_is_gone_is_told() -> None:
    async with World() as world:
        root = Actor(world, 99, "Root")
        await Actor(world, 7, "").say("/start")

        def gone(unit: Unit) -> None:
            (one,) = unit.subscribers.all()
            unit.subscribers.save(replace(one, state="gone", gone_reason="blocked"))

        await world.store.run(gone)
        root.lines()
        assert any(line.endswith("· blocked") for line in await root.say("/users"))


async def test_health_tells_what_stands_still_and_which_feeds_are_ill() -> None:
    async with World() as world:
        offers = [FeedOffer(f"https://{n}.example/rss", f"Outlet {n}") for n in range(18)]

        def fall_ill(unit: Unit) -> None:
            unit.feeds.sync(offers, world.clock.now())
            long_ago = world.clock.now() - timedelta(days=9)
            for feed in unit.feeds.all()[1:]:
                state = replace(
                    feed.state, failures=3, last_error="http-500: no", last_success=long_ago
                )
                unit.feeds.save(feed.id, state)
            unit.marks.set("pulse-poll", world.clock.now().isoformat())

        await world.store.run(fall_ill)
        said = await Actor(world, 99, "Root").say("/health")

        assert any(line.startswith("< 🔴 Sending stands still") for line in said)
        assert "< Messages: 0 waiting, 0 sent, 0 given up." in said
        assert "< 18 feeds" in said
        assert "< dead 17 · not read yet 1" in said
        assert "< Outlet 1 · dead" in said
        assert "< And 2 more. On the machine, rasid feeds list shows all." in said


async def test_a_house_in_order_says_so() -> None:
    async with World() as world:

        def beat(unit: Unit) -> None:
            for name in ("poll", "deliver"):
                unit.marks.set(f"pulse-{name}", world.clock.now().isoformat())

        await world.store.run(beat)

        assert "< ✅ Reading and sending are under way." in await Actor(world, 99, "Root").say(
            "/health"
        )


async def test_an_invitation_lets_in_as_many_as_it_says_for_a_week() -> None:
    async with World(access=INVITED) as world:
        root = Actor(world, 99, "Root")
        said = await root.say("/invite 2")
        assert said[0].startswith("< This link lets 2 people in, until ")
        word = said[1].rpartition("=")[2]

        for number in (1, 2):
            guest = Actor(world, number, "Guest")
            guest.lines()
            assert await guest.say("/start wrong") == NO_ENTRY
            assert any("Welcome" in line for line in await guest.say(f"/start {word}"))
        third = Actor(world, 3, "Third")
        third.lines()
        assert await third.say(f"/start {word}") == NO_ENTRY
        root.lines()
        word = (await root.say("/invite"))[1].rpartition("=")[2]
        world.clock.step(days=7)
        third.lines()
        assert await third.say(f"/start {word}") == NO_ENTRY
        assert "invitation.made" in world.meter.names()


@pytest.mark.parametrize("number", ["0", "-1", "x", "1001", "٣"])
async def test_a_number_of_guests_must_be_one(number: str) -> None:
    async with World(access=INVITED) as world:
        (said,) = await Actor(world, 99, "Root").say(f"/invite {number}")

        assert said.startswith("< How many people? Send a number from 1 to 1,000")


async def test_where_everybody_may_come_nobody_is_invited() -> None:
    async with World(access=Access("open", frozenset({"99"}))) as world:
        assert await Actor(world, 99, "Root").say("/invite") == [
            "< Nobody needs an invitation: access is open in the config file."
        ]
