"""After erasing, no row of any table names the person or the chat; before, everything can be taken away."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.chat.turn import Access
from bot.store.sqlite import SqliteStore
from tests.chat.person import Actor
from tests.chat.test_places import GROUP
from tests.chat.world import World

NUMBER = 771_204_533
"""Of the person; so long that it stands nowhere by chance."""
NAME = "Leyla Quliyeva"
ADMIN = Access("invite", frozenset({str(NUMBER)}), invitations=frozenset({"in"}))


def mentions(path: Path, words: tuple[str, ...]) -> list[tuple[str, object]]:
    """Every row of every table that has one of these in any column, shadow tables among them."""
    found = []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        tables = [
            name
            for (name,) in db.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            )
        ]
        assert len(tables) > 15
        for table in tables:
            found += [
                (table, row)
                for row in db.execute(f'SELECT * FROM "{table}"')
                if any(word in str(value) for value in row for word in words)
            ]
    return found


def rows_of(path: Path, subscriber: int) -> list[tuple[str, int]]:
    """How many rows of each table belong to this subscriber."""
    found = []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        tables = db.execute(
            "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
            " WHERE m.type = 'table' AND (c.name = 'subscriber_id' OR m.name || c.name = 'subscribersid')"
        ).fetchall()
        for table, column in tables:
            query = f'SELECT count(*) FROM "{table}" WHERE "{column}" = ?'
            ((many,),) = db.execute(query, (subscriber,)).fetchall()
            found.append((table, many))
    return found


async def live(world: World, person: Actor) -> None:
    """Do everything that leaves something behind."""
    world.wire.members = {NUMBER: "administrator"}
    await person.say("/start")
    await person.say("/watch Baku")
    await person.press("✅ Save")
    for number in range(4):
        titles = ("opens a port", "builds a bridge", "buys six trams", "elects a mayor")
        await world.publish("Wire", "en", f"Baku {titles[number]}", "It was said today.")
        world.clock.step(minutes=30)
    await person.say("/quiet 22:00-07:00")
    await person.say("/digest daily 08:00")
    await world.publish("Wire", "en", "Baku hosts a chess cup", "It begins on Monday.")
    world.clock.step(hours=26)
    await world.go_out()
    await person.say("/mute 8h Baku")
    await person.say("/history port")
    await person.press("👎 Not relevant")
    await person.say("/invite")
    await person.say("/announce A word to all of you")
    await person.say("/feeds opml")
    group = Actor(world, NUMBER, NAME, chat=GROUP)
    await group.say("/start")
    await group.say("/watch")
    await person.say("/chats")
    await person.press("👥 Desk")
    await person.say("/watch")
    await person.press("👤 Speak for myself again")
    await person.say("/watch")


async def test_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "rasid.sqlite"
    store = SqliteStore.open(path)
    async with World(access=ADMIN, store=store) as world:
        person, other = Actor(world, NUMBER, NAME), Actor(world, 8, "Omar")
        await other.say("/start in")
        await live(world, person)
        me = await store.read(lambda unit: unit.subscribers.all())
        mine = next(one.id for one in me if one.address.chat == str(NUMBER))
        before = dict(rows_of(path, mine))
        assert before.keys() >= {"subscribers", "watches", "alerts", "deliveries", "mutes", "views"}
        assert all(before[table] for table in before if table != "stewards"), before
        tables = {table for table, _ in mentions(path, (str(NUMBER),))}
        assert tables >= {"subscribers", "stewards", "questions", "invitations"}

        await person.say("/stop")
        await person.press("Erase everything")
        assert "~ Everything is erased. Send /start to begin anew." in await person.press(
            "Yes, erase everything"
        )

        assert mentions(path, (str(NUMBER), NAME, "A word to all of you")) == []
        assert {many for _, many in rows_of(path, mine)} == {0}
        left = await store.read(lambda unit: unit.subscribers.all())
        assert [one.title for one in left] == ["Omar", "Desk"]
    await store.close()


async def test_everything_is_taken_away_first() -> None:
    async with World(access=ADMIN) as world:
        person = Actor(world, NUMBER, NAME)
        await live(world, person)
        await person.say("/stop")
        said = await person.press("📄 Take my data away")
        assert said[0] == "< {file}"
        assert said[1].startswith("< Everything I keep of this chat")

        lines = [json.loads(line) for line in world.wire.documents[-1].decode().splitlines()]
        kinds = [line["kind"] for line in lines]
        assert kinds[0] == "subscriber"
        assert set(kinds) == {"subscriber", "watch", "mute", "search", "looks-after", "story"}
        settled = lines[0]
        assert (settled["chat"], settled["title"], settled["state"]) == (
            str(NUMBER),
            NAME,
            "stopped",
        )
        assert (settled["quiet"], settled["digest"]) == ("22:00-07:00 0123456", "daily 08:00")
        watch = lines[kinds.index("watch")]
        assert (watch["name"], watch["query"], watch["mode"]) == ("Baku", "Baku", "loud")
        mute = lines[kinds.index("mute")]
        assert mute["of"] == "watch"
        stories = [line["headline"] for line in lines if line["kind"] == "story"]
        assert {"Baku opens a port", "Baku hosts a chess cup"} <= set(stories)
