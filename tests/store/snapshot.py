"""Databases as released versions have left them, as SQL text: what `test_migrations` migrates.

Before a release whose schema has a new step: `python -m tests.store.snapshot`, which adds a file; the old
ones stay as they are.
"""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.core.alert import HistoryItem
from bot.core.digest import DigestPart
from bot.core.ids import SubscriberId
from bot.core.invitation import Invitation
from bot.core.story import Follows, IdentityKey, NewStory
from bot.core.subscriber import Question
from bot.core.watch import Narrowing
from bot.ports import Unit
from bot.store.sqlite import SqliteStore
from tests.contracts.world import (
    MINUTE,
    NOW,
    a_feed,
    a_match,
    a_story,
    a_subscriber,
    a_watch,
    an_alert,
    an_entry,
)

SCHEMAS = Path(__file__).parent / "schemas"


def fill(unit: Unit) -> None:
    """Something in every table."""
    feed, story, to = a_feed(unit), a_story(unit), a_subscriber(unit)
    entry_id = unit.entries.add(
        an_entry(), feed, story.id, "en", "Talks have resumed.", NOW, NewStory(), (1, -2)
    )
    follows = Follows(story.id, story.id, "number", "52 people", "40")
    unit.stories.open("Talks stop", "", "", "en", "Example", None, NOW, follows)
    unit.entries.edit(entry_id, an_entry(title="Talks go on"), "Talks go on.", NOW)
    unit.stories.remember(story.id, [IdentityKey("url", "", "example.org/1")])
    watch = a_watch(unit, to.id)
    unit.watches.save(replace(watch, narrowing=Narrowing(frozenset({"ar"}), frozenset({"Wire"}))))
    unit.subscribers.ask(to.id, Question("rename", 1, NOW + MINUTE))
    delivery = unit.outbox.add(an_alert(unit, to, story), "telegram", NOW)
    unit.outbox.save(replace(delivery, error="timed out"))
    unit.stewards.speak_for("7", to.id)
    unit.invitations.add(Invitation("come", "99", NOW + MINUTE, 2))
    later = unit.alerts.record(to.id, a_story(unit).id, "digest", [a_match()], NOW, NOW + MINUTE)
    digest = unit.outbox.add(later, "telegram", NOW, DigestPart(1, 1, 1))
    unit.digests.carry(digest.id, [later.id])
    unit.mutes.add(to.id, "source", "Example", None, NOW)
    unit.marks.set("offset", "7")
    old = a_story(unit)
    unit.entries.add(an_entry("old"), feed, old.id, "en", "", NOW)
    unit.entries.add(an_entry("new"), feed, a_story(unit).id, "en", "", NOW)
    unit.archive.forget_stories(NOW, NOW + MINUTE, 2, NOW)


def told(unit: Unit) -> HistoryItem:
    """The first alert that `fill` has kept."""
    return unit.alerts.history(SubscriberId(1), 9)[-1]


def dumped(connection: sqlite3.Connection) -> Iterator[str]:
    """A database as SQL; Python's own `iterdump` cannot read an index that has no content of its own."""
    tables = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"
    ).fetchall()
    # What SQLite has counted for its planner it counts again.
    tables = [(name, sql) for name, sql in tables if not name.startswith("sqlite_stat")]
    virtual = [name for name, sql in tables if sql.startswith("CREATE VIRTUAL")]
    yield "BEGIN TRANSACTION;"
    for name, sql in tables:
        shadow = any(name.startswith(f"{owner}_") for owner in virtual)
        if not shadow and name != "sqlite_sequence":
            yield f"{sql};"
        if shadow or name == "sqlite_sequence":
            # They come with the tables that they belong to, and not quite empty.
            yield f"DELETE FROM {name};"
        if name not in virtual:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            quoted = " || ',' || ".join(f"quote({column})" for column in columns)
            for (row,) in connection.execute(f"SELECT {quoted} FROM {name}"):
                yield f"INSERT INTO {name} VALUES({row});"
    for (sql,) in connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ):
        yield f"{sql};"
    yield "COMMIT;"


def restore(snapshot: Path, path: Path) -> None:
    """Make the database that a snapshot describes."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(snapshot.read_text(encoding="utf-8"))


async def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rasid.sqlite"
        store = SqliteStore.open(path)
        await store.run(fill)
        await store.close()
        with closing(sqlite3.connect(path)) as connection:
            text = "\n".join(dumped(connection))
        (SCHEMAS / f"{store.schema_version()}.sql").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
