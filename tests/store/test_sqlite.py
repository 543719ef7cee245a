"""What only SQLite has: threads, files, other processes."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import StoreError
from bot.core.ids import AlertId
from bot.ports import Unit
from bot.store.sqlite import SqliteStore, connection
from tests.contracts.world import NOW, a_story, a_subscriber
from tests.store.snapshot import fill

PATIENCE = 10
"""Seconds after which a test that would wait for ever fails instead."""


def content(path: Path) -> bytes:
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rasid.sqlite"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SqliteStore]:
    opened = SqliteStore.open(path)
    yield opened
    await opened.close()


async def test_a_slow_unit_stops_neither_the_loop_nor_a_reader(store: SqliteStore) -> None:
    gate, begun = threading.Event(), threading.Event()

    def slow(unit: Unit) -> bool:
        unit.marks.set("offset", "1")
        begun.set()
        return gate.wait(PATIENCE)

    running = asyncio.ensure_future(store.run(slow))
    await asyncio.to_thread(begun.wait, PATIENCE)
    assert await store.read(lambda unit: unit.marks.get("offset")) is None
    gate.set()
    assert await running
    assert await store.read(lambda unit: unit.marks.get("offset")) == "1"


async def test_a_read_sees_one_moment(store: SqliteStore) -> None:
    gate, begun = threading.Event(), threading.Event()

    def look_twice(unit: Unit) -> list[str | None]:
        first = unit.marks.get("offset")
        begun.set()
        gate.wait(PATIENCE)
        return [first, unit.marks.get("offset")]

    await store.run(lambda unit: unit.marks.set("offset", "1"))
    looking = asyncio.ensure_future(store.read(look_twice))
    await asyncio.to_thread(begun.wait, PATIENCE)
    await store.run(lambda unit: unit.marks.set("offset", "2"))
    gate.set()
    assert await looking == ["1", "1"]


async def test_a_caller_that_is_cancelled_does_not_tear_its_unit(store: SqliteStore) -> None:
    gate, begun = threading.Event(), threading.Event()

    def slow(unit: Unit) -> None:
        unit.marks.set("first", "1")
        begun.set()
        gate.wait(PATIENCE)
        unit.marks.set("second", "1")

    running = asyncio.ensure_future(store.run(slow))
    await asyncio.to_thread(begun.wait, PATIENCE)
    running.cancel()
    gate.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    await store.run(lambda unit: None)
    assert await store.read(lambda unit: unit.marks.get("first")) == "1"
    assert await store.read(lambda unit: unit.marks.get("second")) == "1"


async def test_writers_of_two_connections_wait_for_each_other(
    store: SqliteStore, path: Path
) -> None:
    def count(unit: Unit) -> None:
        unit.marks.set("count", str(int(unit.marks.get("count") or "0") + 1))

    other = SqliteStore.open(path)
    await asyncio.gather(*(each.run(count) for each in (store, other) * 15))
    await other.close()
    assert await store.read(lambda unit: unit.marks.get("count")) == "30"


async def test_a_writer_that_waits_in_vain_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0)
    store = SqliteStore.open(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as intruder:
        intruder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program holds the database"):
            await store.run(lambda unit: unit.marks.set("offset", "1"))
        intruder.execute("COMMIT")
    await store.run(lambda unit: unit.marks.set("offset", "1"))
    await store.close()


def test_the_log_is_waited_for_but_not_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as intruder:
        intruder.execute("CREATE TABLE songs (title TEXT)")
        intruder.execute("BEGIN IMMEDIATE")
        with closing(connection.connect(path)) as db, pytest.raises(sqlite3.OperationalError):
            connection.keep_log(db)


@pytest.mark.parametrize("goes_on", [True, False])
async def test_a_full_disk_ends_the_unit_and_nothing_is_written_piecemeal(
    store: SqliteStore, goes_on: bool
) -> None:
    def overfill(unit: Unit) -> None:
        unit.marks.set("before", "1")
        with pytest.raises(StoreError, match="the disk is full"):
            unit.marks.set("huge", "x" * 10_000_000)
        if goes_on:
            unit.marks.set("after", "1")

    # The limit belongs to a connection, so there is no way to set it from outside.
    writer = store._writer
    writer._thread.submit(writer._db.execute, "PRAGMA max_page_count = 100").result()
    with pytest.raises(StoreError):
        await store.run(overfill)
    await store.run(lambda unit: unit.marks.set("room", "again"))
    names = ("before", "huge", "after")
    assert await store.read(lambda unit: [unit.marks.get(name) for name in names]) == [None] * 3


async def test_what_sqlite_cannot_hold_is_refused(store: SqliteStore) -> None:
    with pytest.raises(StoreError):
        await store.run(lambda unit: unit.marks.set("offset", "\ud800"))
    with pytest.raises(StoreError):
        await store.read(lambda unit: unit.alerts.get(AlertId(2**64)))


async def test_erased_words_are_not_left_in_the_file(path: Path) -> None:
    store = SqliteStore.open(path)

    def add(unit: Unit) -> None:
        subscriber = a_subscriber(unit)
        unit.watches.add(subscriber.id, "secretword", "secretword", None, "active", NOW)

    await store.run(add)
    await store.run(lambda unit: unit.subscribers.erase(unit.subscribers.all()[0].id))
    await store.close()
    assert b"secretword" not in content(path)


async def test_closing_leaves_one_file(path: Path) -> None:
    store = SqliteStore.open(path)
    await store.run(fill)
    await store.close()
    assert list(path.parent.iterdir()) == [path]


async def test_closing_does_not_wait_for_another_reader(path: Path) -> None:
    store = SqliteStore.open(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM marks").fetchall()
        await store.run(lambda unit: a_story(unit))
        await asyncio.wait_for(store.close(), 5)


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        (
            "SELECT id FROM feeds WHERE polled = 1 AND next_check <= 1 ORDER BY next_check",
            "feeds_due",
        ),
        ("SELECT id FROM entries WHERE first_seen >= 1 ORDER BY first_seen DESC", "entries_recent"),
        (
            "SELECT id FROM alerts WHERE subscriber_id = 1 AND id < 9 ORDER BY id DESC",
            "alerts_history",
        ),
        (
            "SELECT id FROM deliveries WHERE state = 'due' AND due <= 1 ORDER BY due",
            "deliveries_due",
        ),
        ("SELECT state, count(*) FROM deliveries GROUP BY state", "deliveries_due"),
    ],
)
def test_what_is_asked_often_has_its_index(path: Path, asked: str, index: str) -> None:
    SqliteStore.migrate(path)
    with closing(sqlite3.connect(path)) as db:
        plan = " ".join(str(row) for row in db.execute(f"EXPLAIN QUERY PLAN {asked}"))
    assert index in plan
    assert "TEMP B-TREE" not in plan
