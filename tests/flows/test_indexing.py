"""Words are put in order behind the news, in portions, and whoever asks for them waits for that."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.flows import indexing
from bot.flows.indexing import PORTION, index_all, index_some
from bot.matching.needs import needs_of_words
from bot.ports import Unit
from bot.store.sqlite import SqliteStore
from tests.contracts.world import NOW, a_feed, a_story, an_entry

ENTRIES = 2 * PORTION + 3


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    store = SqliteStore.open(tmp_path / "rasid.sqlite")

    def work(unit: Unit) -> None:
        feed, story = a_feed(unit), a_story(unit)
        for number in range(ENTRIES):
            entry = an_entry(str(number), f"Harbour {number}")
            unit.entries.add(entry, feed, story.id, "en", "", NOW)

    await store.run(work)
    yield store
    await store.close()


def waiting(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "rasid.sqlite")) as db:
        return int(db.execute("SELECT count(*) FROM unindexed").fetchone()[0])


async def found(store: SqliteStore) -> int:
    needs = needs_of_words("harbour")
    return len(await store.study(lambda unit: unit.entries.candidates(needs, NOW)))


async def test_a_round_ends_with_what_waits(store: SqliteStore, tmp_path: Path) -> None:
    assert (waiting(tmp_path), await found(store)) == (ENTRIES, ENTRIES)
    await index_some(store)
    assert (waiting(tmp_path), await found(store)) == (0, ENTRIES)


async def test_a_round_has_an_end(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "PORTIONS", 1)
    await index_some(store)
    assert (waiting(tmp_path), await found(store)) == (ENTRIES - PORTION, ENTRIES)


async def test_all_that_waits(store: SqliteStore, tmp_path: Path) -> None:
    await index_all(store)
    assert (waiting(tmp_path), await found(store)) == (0, ENTRIES)
