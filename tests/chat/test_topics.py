"""The list of topics has pages; the welcome shows the first few."""

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
