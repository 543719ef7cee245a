"""A process that is killed, in the middle of whatever, leaves a database to go on with."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.ports import Unit
from bot.store.sqlite import SqliteStore

INGEST = """
import asyncio, sys
from bot.store.sqlite import SqliteStore
from tests.contracts.world import a_delivery

def ingest(unit):
    number = int(unit.marks.get("count") or "0") + 1
    a_delivery(unit, chat=str(number))
    if {hang}:
        print("inside", flush=True)
        sys.stdin.read()
    unit.marks.set("count", str(number))
    return number

async def main():
    store = SqliteStore.open(sys.argv[1])
    while True:
        print(await store.run(ingest), flush=True)

asyncio.run(main())
"""
"""Every unit adds a subscriber, a story, an alert and a delivery, and counts them in a mark."""


def started(path: Path, program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed(process: subprocess.Popen[str]) -> list[str]:
    """What it had still said."""
    process.kill()
    assert process.stdout is not None
    # Not communicate(): it leaves out what was read along with the lines before.
    said = process.stdout.read()
    process.wait()
    return said.split()


def counts(unit: Unit) -> tuple[int, int, int]:
    marked = int(unit.marks.get("count") or "0")
    return marked, len(unit.subscribers.all()), unit.outbox.count()["due"]


async def look(path: Path) -> tuple[int, int, int]:
    store = SqliteStore.open(path)
    found = await store.read(counts)
    await store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    return found


async def test_a_kill_inside_a_unit_undoes_that_unit_alone(tmp_path: Path) -> None:
    path = tmp_path / "rasid.sqlite"
    with started(path, INGEST.format(hang="number == 4")) as process:
        assert process.stdout is not None
        assert [process.stdout.readline().strip() for _ in range(4)] == ["1", "2", "3", "inside"]
        killed(process)
    assert await look(path) == (3, 3, 3)


MIGRATE = """
import sys
from pathlib import Path
from bot.store.sqlite.migrations import migrate
from tests.store.test_migrations import and_then

def hang(db):
    db.execute("DROP TABLE marks")
    db.execute("UPDATE deliveries SET channel = 'nowhere'")
    print("inside", flush=True)
    sys.stdin.read()

migrate(Path(sys.argv[1]), and_then(hang))
"""


def copy_beside(path: Path) -> Path:
    (copy,) = path.parent.glob(f"{path.name}.before-*-later")
    return copy


async def test_a_kill_inside_a_migration_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "rasid.sqlite"
    with started(path, INGEST.format(hang="number == 4")) as process:
        assert process.stdout is not None
        for _ in range(4):
            process.stdout.readline()
        killed(process)
    version = SqliteStore.version_of(path)
    with started(path, program=MIGRATE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "inside"
        killed(process)
    assert SqliteStore.version_of(path) == version
    assert await look(path) == (3, 3, 3)
    # And the copy that was made before it is whole.
    assert await look(copy_beside(path)) == (3, 3, 3)


@pytest.mark.parametrize("acknowledged", [1, 7, 23])
async def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(
    tmp_path: Path, acknowledged: int
) -> None:
    path = tmp_path / "rasid.sqlite"
    with started(path, INGEST.format(hang="False")) as process:
        assert process.stdout is not None
        for _ in range(acknowledged):
            process.stdout.readline()
        said = killed(process)
    last = int(said[-1]) if said else acknowledged
    marked, subscribers, due = await look(path)
    assert marked == subscribers == due
    assert last <= marked <= last + 1
