"""Copies made in use and put back; a bad copy changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import StoreError
from bot.store.sqlite import SqliteStore
from bot.store.sqlite.copies import backup, check, restore


async def written(path: Path, value: str) -> None:
    store = SqliteStore.open(path)
    await store.run(lambda unit: unit.marks.set("word", value))
    await store.close()


async def read(path: Path) -> str | None:
    store = SqliteStore.open(path)
    try:
        return await store.read(lambda unit: unit.marks.get("word"))
    finally:
        await store.close()


async def test_a_copy_is_made_while_the_database_is_in_use(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "rasid.db")
    await store.run(lambda unit: unit.marks.set("word", "one"))
    backup(tmp_path / "rasid.db", tmp_path / "copy.db")
    await store.run(lambda unit: unit.marks.set("word", "two"))
    await store.close()

    assert await read(tmp_path / "copy.db") == "one"
    with pytest.raises(StoreError, match="is there already"):
        backup(tmp_path / "rasid.db", tmp_path / "copy.db")


async def test_a_copy_takes_the_place_and_the_former_one_is_kept(tmp_path: Path) -> None:
    path, copy = tmp_path / "rasid.db", tmp_path / "copy.db"
    await written(path, "one")
    backup(path, copy)
    await written(path, "two")

    for _ in range(2):
        kept = restore(path, copy)
        assert kept == tmp_path / "rasid.db.before-restore"
        assert await read(path) == "one"
    assert restore(tmp_path / "new.db", copy) is None
    assert await read(tmp_path / "new.db") == "one"
    assert check(copy).startswith("0")


async def test_a_bad_copy_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rasid.db"
    await written(path, "one")
    (tmp_path / "text.db").write_text(
        "this is no database, but it is long enough to be read as one"
    )
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as other:
        other.execute("CREATE TABLE x (y)")
    damaged = tmp_path / "damaged.db"
    backup(path, damaged)
    raw = bytearray(damaged.read_bytes())
    raw[4096 * 3 : 4096 * 12] = b"\x07" * (4096 * 9)
    damaged.write_bytes(raw)

    for name in ("text.db", "foreign.db", "damaged.db", "none.db"):
        with pytest.raises(StoreError, match=name):
            restore(path, tmp_path / name)
    assert await read(path) == "one"
    assert not (tmp_path / "rasid.db.before-restore").exists()


def test_nothing_cannot_be_copied(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database to copy"):
        backup(tmp_path / "none.db", tmp_path / "copy.db")
    (tmp_path / "text.db").write_text(
        "this is no database, but it is long enough to be read as one"
    )
    with pytest.raises(StoreError, match=r"text\.db"):
        backup(tmp_path / "text.db", tmp_path / "copy.db")
    assert not (tmp_path / "copy.db.unfinished").exists()
