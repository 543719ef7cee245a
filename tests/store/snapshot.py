"""Databases as released versions have left them, as SQL text: what `test_migrations` migrates.

Before a release whose schema has a new step: `python -m tests.store.snapshot`, which adds a file; the old
ones stay as they are.
"""

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.core.alert import HistoryItem
from bot.core.ids import SubscriberId
from bot.core.invitation import Invitation
from bot.core.story import IdentityKey
from bot.core.subscriber import Question
from bot.ports import Unit
from bot.store.sqlite import SqliteStore
from tests.contracts.world import (
    MINUTE,
    NOW,
    a_feed,
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
    entry_id = unit.entries.add(an_entry(), feed, story.id, "en", "Talks have resumed.", NOW)
    unit.entries.edit(entry_id, an_entry(title="Talks go on"), "Talks go on.", NOW)
    unit.stories.remember(story.id, [IdentityKey("url", "", "example.org/1")])
    a_watch(unit, to.id)
    unit.subscribers.ask(to.id, Question("rename", 1, NOW + MINUTE))
    delivery = unit.outbox.add(an_alert(unit, to, story), "telegram", NOW)
    unit.outbox.save(replace(delivery, error="timed out"))
    unit.stewards.speak_for("7", to.id)
    unit.invitations.add(Invitation("come", "99", NOW + MINUTE, 2))
    unit.marks.set("offset", "7")


def told(unit: Unit) -> HistoryItem:
    """The one alert that `fill` has kept."""
    (item,) = unit.alerts.history(SubscriberId(1), 9)
    return item


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
            text = "\n".join(connection.iterdump())
        (SCHEMAS / f"{store.schema_version()}.sql").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
