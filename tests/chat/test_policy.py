"""Buttons of policy that are outdated, forged, or another subscriber's; a chat looked after in private."""

import asyncio
from dataclasses import replace

import pytest

from bot.core.ids import SubscriberId
from bot.ports import Unit
from tests.chat.person import Actor
from tests.chat.world import World

OUTDATED = "(This button is out of date.)"


@pytest.mark.parametrize(
    "data",
    [
        "wm:77",
        "wm:x",
        "wc:77.1",
        "wc:1.9",
        "wc:1",
        "nl:77",
        "nl:x",
        "nt:77.en",
        "nt:1.xx",
        "ns:77.0",
        "no:1.77.0",
        "no:1.x.0",
        "no:77.1.0",
        "sc:9",
        "sc:",
        "ms:77",
        "ms:",
        "mk:watch.77",
        "mk:source.77",
        "mk:story.77",
        "mk:planet.1",
        "mk:watch.x",
        "mk:",
        "md:everything.0.5y",
        "md:watch.77.1h",
        "md:1h",
        "mu:77",
        "mu:x",
        "mx:77",
        "nr:77",
        "nr:x",
        "nr:77.abc",
        "nx:77.abc",
        "nx:",
        "nu:77.abc",
        "tz:99",
        "tz:-1",
        "tz:٣",
        "qh:7.7",
        "qh:",
        "qd:1",
        "qd:9",
        "dg:sometimes",
        "dg:",
    ],
)
def test_a_button_that_leads_nowhere_says_so(data: str) -> None:
    async def play() -> list[str]:
        async with World() as world:
            person = Actor(world, 7, "Leyla")
            await person.say("/watch Gaza")
            await person.press("✅ Save")
            return await person.forge(data)

    assert asyncio.run(play()) == [OUTDATED]


def test_what_is_anothers_is_not_muted_dismissed_or_changed() -> None:
    async def play() -> list[list[str]]:
        async with World() as world:
            leyla, samir = Actor(world, 7, "Leyla"), Actor(world, 8, "Samir")
            await samir.say("/start")
            await leyla.say("/watch Gaza")
            await leyla.press("✅ Save")
            await leyla.say("/mute all")
            await world.publish("Wire", "en", "Gaza football", "It is played.")
            samir.lines()
            tried = ("ms:1", "mk:source.1", "mk:watch.1", "md:watch.1.1h", "mu:1", "mx:1", "nr:1")
            narrowed = ("nl:1", "nt:1.en", "no:1.1.0")
            return [
                await samir.forge(data) for data in (*tried, "nx:1.3eb4c318", "wc:1.3", *narrowed)
            ]

    assert asyncio.run(play()) == [[OUTDATED]] * 12


def test_one_day_of_quiet_hours_stays() -> None:
    async def play() -> list[str]:
        async with World() as world:
            person = Actor(world, 7, "Leyla")
            await person.say("/quiet 22-7 fri")
            return await person.press("✅ Fri")

    assert asyncio.run(play()) == [
        "(One day at least must stay. To end the quiet hours tap “Off”.)"
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/quiet 22:00 - 7:00", "22:00–07:00, every day"),
        ("/quiet 22 to 7 Mon, Wed", "22:00–07:00, beginning on Mon and Wed"),
        ("/quiet 22-7 sat-mon", "22:00–07:00, beginning on Mon, Sat, and Sun"),
        ("/quiet 22-7 friday", "22:00–07:00, beginning on Fri"),
    ],
)
def test_quiet_hours_as_they_are_typed(typed: str, said: str) -> None:
    async def play() -> list[str]:
        async with World() as world:
            return await Actor(world, 7, "Leyla").say(typed)

    assert asyncio.run(play())[1] == f"< 🌙 Quiet hours: {said}"


@pytest.mark.parametrize(
    "typed",
    [
        "/quiet 22-7 someday",
        "/quiet 22",
        "/quiet mon-fri",
        "/digest hourly 8",
        "/digest off 8",
        "/digest daily noon",
        "/digest 25:00",
    ],
)
def test_what_cannot_be_read_is_said_back(typed: str) -> None:
    async def play() -> list[str]:
        async with World() as world:
            return await Actor(world, 7, "Leyla").say(typed)

    (line,) = asyncio.run(play())
    assert line.startswith(f"< I cannot read “{typed.split(maxsplit=1)[1]}” as")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/digest daily", "every day at 08:00"),
        ("/digest 8:30", "every day at 08:30"),
        ("/digest daily 18", "every day at 18:00"),
        ("/digest Hourly", "every hour"),
    ],
)
def test_digests_as_they_are_typed(typed: str, said: str) -> None:
    async def play() -> list[str]:
        async with World() as world:
            return await Actor(world, 7, "Leyla").say(typed)

    assert asyncio.run(play())[1] == f"< 🗞 Digest: {said}"


def test_a_zone_is_taken_by_its_button() -> None:
    async def play() -> list[list[str]]:
        async with World() as world:
            person = Actor(world, 7, "Leyla")
            await person.say("/settings")
            await person.press("🕐 Time zone")
            taken = await person.press("Tehran 12:11")
            # Nothing is asked any more: a line of words is a watch again.
            return [taken, await person.say("Gaza")]

    taken, draft = asyncio.run(play())
    assert "~ Time zone: Tehran 12:11" in taken
    assert draft[0] == "< I watch for: Gaza"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Tel Aviv", "Jerusalem"), ("תל אביב", "Jerusalem"), ("Tahran", "Tehran"), ("Ganja", "Baku")],
)
def test_a_zone_is_taken_by_a_city_of_it_in_any_language(typed: str, zone: str) -> None:
    async def play() -> list[str]:
        async with World() as world:
            return await Actor(world, 7, "Leyla").say(f"/settings {typed}")

    assert f"< Time zone: {zone} " in "\n".join(asyncio.run(play()))


def test_a_country_is_no_zone() -> None:
    async def play() -> list[str]:
        async with World() as world:
            return await Actor(world, 7, "Leyla").say("/settings France")

    assert "I do not know the time zone “France”" in "\n".join(asyncio.run(play()))


def test_a_query_that_would_grow_too_long_is_left_alone() -> None:
    longest = " OR ".join(f"Gaza{number:05}" for number in range(308))

    async def play() -> list[str]:
        async with World() as world:
            person = Actor(world, 7, "Leyla")
            await person.say("/watch Gaza")
            await person.press("✅ Save")
            await world.publish("Wire", "en", "Gaza football", "It is played.")
            await person.press("👎 Not relevant")

            def grow(unit: Unit) -> None:
                (watch,) = unit.watches.of(SubscriberId(1))
                unit.watches.save(replace(watch, query=longest))

            await world.store.run(grow)
            return await person.press("➖ Leave out “football”")

    said = asyncio.run(play())
    assert said[0].startswith("~ That is ")


@pytest.mark.parametrize(
    ("typed", "label"),
    [("/digest", "✅ Off"), ("/digest 8", "✅ 08:00"), ("/quiet 22-7", "✅ 22:00–07:00")],
)
def test_what_is_so_already_is_not_edited(typed: str, label: str) -> None:
    async def play() -> list[str]:
        async with World() as world:
            person = Actor(world, 7, "Leyla")
            await person.say(typed)
            return await person.press(label)

    assert asyncio.run(play()) == ["(Saved)"]
