"""The list of topics has pages; the welcome shows the first few."""

from datetime import timedelta

import pytest

from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.topics import load_topics
from tests.chat.person import Actor
from tests.chat.world import World

SHIPPED = load_topics()
TITLES = [topic.title["en"] for topic in SHIPPED.values()]


def rows(lines: list[str]) -> list[str]:
    """The rows of buttons."""
    return [line[2:] for line in lines if line[2:].startswith("[")]


async def test_the_welcome_shows_the_first_topics_and_a_way_to_the_others() -> None:
    async with World(topics=SHIPPED) as world:
        leyla = Actor(world, 7, "Leyla")
        shown = rows(await leyla.say("/start"))
        assert shown[:-1] == [f"[➕ {title}]" for title in TITLES[:5]]
        assert shown[-1].startswith("[Topics] [")


async def test_pages_are_turned_in_place_and_a_press_stays_on_its_page() -> None:
    async with World(topics=SHIPPED) as world:
        leyla = Actor(world, 7, "Leyla")
        first = await leyla.say("/topics")
        assert rows(first) == [*(f"[➕ {title}]" for title in TITLES[:6]), "[2 ▶]"]
        second = await leyla.press("2 ▶")
        assert all(line.startswith("~") for line in second if line)
        assert rows(second) == [*(f"[➕ {title}]" for title in TITLES[6:]), "[◀ 1]"]
        followed = rows(await leyla.press(f"➕ {TITLES[7]}"))
        assert followed[1] == f"[✅ {TITLES[7]}]"
        assert followed[-1] == "[◀ 1]"
        assert rows(await leyla.press("◀ 1"))[-1] == "[2 ▶]"


@pytest.mark.parametrize("argument", ["", "x", "-1", "9", "9" * 18, "9" * 30])
async def test_a_page_that_is_not_there_is_the_first_or_the_last(argument: str) -> None:
    async with World(topics=SHIPPED) as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start")
        last = argument.isdigit() and len(argument) < 19
        assert rows(await leyla.forge(f"top:{argument}"))[-1] == ("[◀ 1]" if last else "[2 ▶]")


async def test_a_topic_that_the_operator_adds_is_seen_at_once() -> None:
    offered: dict[TopicId, Topic] = {}
    async with World(topics=offered) as world:
        leyla = Actor(world, 7, "Leyla")
        assert rows(await leyla.say("/topics")) == []
        offered.update(SHIPPED)
        assert len(rows(await leyla.say("/topics"))) == 7


async def test_what_most_people_follow_comes_first() -> None:
    async with World(topics=SHIPPED) as world:
        for number in (1, 2):
            fan = Actor(world, number, f"N{number}")
            await fan.forge("tf:x")
            await fan.say(f"/start {list(SHIPPED)[7]}")
        await Actor(world, 1, "N1").say(f"/start {list(SHIPPED)[6]}")
        leyla = Actor(world, 7, "Leyla")
        leyla.lines()

        shown = rows(await leyla.say("/start"))
        first = [TITLES[7], TITLES[6], *TITLES[:3]]
        assert shown[:-1] == [f"[➕ {title}]" for title in first]


async def test_alerts_a_week_are_those_of_whoever_follows_a_topic_longest() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start caucasus")
        await world.publish("Wire", "en", "Baku signs a treaty", "It is so.")
        assert not any("a week" in line for line in await leyla.say("/topics"))
        world.clock.at += timedelta(days=7)
        assert "< No alert in the last week." in await leyla.say("/topics")
        await world.publish("Post", "en", "Six trams arrive in Baku", "They are red.")
        omar = Actor(world, 8, "Omar")
        omar.lines()
        assert "< One alert a week." in await omar.say("/topics")


@pytest.mark.parametrize("chat", [{}, {"is_forum": True}])
async def test_in_a_group_a_link_with_a_topic_follows_it_there(chat: dict[str, bool]) -> None:
    async with World() as world:
        world.wire.members = {7: "administrator", 8: "member"}
        group = {"id": -100, "type": "supergroup", "title": "Desk", **chat}
        more = {"message_thread_id": 5, "is_topic_message": True} if chat else {}
        leyla, omar = Actor(world, 7, "Leyla", chat=group), Actor(world, 8, "Omar", chat=group)
        # What Telegram sends for t.me/rasid_bot?startgroup=caucasus
        said = await leyla.say("/start@rasid_bot caucasus", **more)
        assert said[0] == "< Desk will be told here when one of its subjects is in the news."
        assert any(line.startswith("< ✅ Following: ") for line in said)
        (desk,) = await world.store.read(lambda unit: unit.subscribers.all())
        assert (desk.title, desk.address.thread) == ("Desk", 5 if chat else None)
        omar.lines()
        assert await omar.say("/start caucasus", **more) == [
            "< Only admins of this chat may do that."
        ]
        # The link that /chats gives brings no topic.
        leyla.lines()
        assert (await leyla.say("/start@rasid_bot here", **more))[0] == said[0]
