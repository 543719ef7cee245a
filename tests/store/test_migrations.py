"""Old databases come to the schema of this version; what cannot be opened says why."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from bot.core.errors import SchemaTooNew, StoreError
from bot.store.sqlite import SqliteStore
from bot.store.sqlite.migrations import migrate
from bot.store.sqlite.schema import (
    STEPS,
    alerts,
    choices,
    hot_paths,
    line,
    looking_back,
    meaning,
    news,
    people,
    places,
    policy,
    rate,
    rhythm,
    searches,
    story_lines,
    tidying,
    waiting_words,
)
from tests.store.snapshot import SCHEMAS, fill, restore, told

NAMES = (
    "001-news",
    "002-people",
    "003-alerts",
    "004-hot-paths",
    "005-rhythm",
    "006-places",
    "007-story-lines",
    "008-looking-back",
    "009-policy",
    "010-line",
    "011-rate",
    "012-meaning",
    "013-tidying",
    "014-choices",
    "015-waiting-words",
    "016-searches",
)
LATER = f"{len(NAMES) + 1:03}-later"
"""The step of a version to come."""
LET_GO = "folded"
"""The one column that a step has taken away: what it told can be counted."""
SNAPSHOTS = sorted(SCHEMAS.glob("*.sql"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rasid.sqlite"


def content(path: Path) -> bytes:
    return path.read_bytes()


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT name, sql FROM sqlite_master"
            # sqlite_stat1 is what the query planner has counted, now and then.
            " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%' ORDER BY name"
        ).fetchall()


def tables(path: Path) -> dict[str, list[str]]:
    """The tables with their columns, without those that SQLite and its indexes of words keep."""
    with closing(Database(path)) as db:
        ours = [
            table for table in db.tables if table.name.split("_")[0] not in ("", "sqlite", "words")
        ]
        return {
            table.name: [one.name for one in table.columns if one.name != LET_GO] for table in ours
        }


def rows(path: Path, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1").fetchall()


def and_then(*further: Callable[[Database], None]) -> Migrations:
    """The steps of a version to come."""
    steps = Migrations("rasid")
    known: tuple[Callable[[Database], None], ...] = (
        news,
        people,
        alerts,
        hot_paths,
        rhythm,
        places,
        story_lines,
        looking_back,
        policy,
        line,
        rate,
        meaning,
        tidying,
        choices,
        waiting_words,
        searches,
    )
    for name, step in zip(NAMES, known, strict=True):
        steps(name=name)(step)
    for number, step in enumerate(further, len(known) + 1):
        steps(name=f"{number:03}-later")(step)
    return steps


def add_column(db: Database) -> None:
    db.execute("ALTER TABLE marks ADD COLUMN since INTEGER")


def fail(db: Database) -> None:
    db.execute("DROP TABLE marks")
    raise RuntimeError("out of luck")


def lose_stories(db: Database) -> None:
    db.execute("DELETE FROM stories")


async def filled(path: Path) -> None:
    store = SqliteStore.open(path)
    await store.run(fill)
    await store.close()


def test_a_new_file_gets_all_steps_and_no_copy(path: Path) -> None:
    done = SqliteStore.migrate(path)
    assert (done.version, done.applied, done.copy) == (NAMES[-1], NAMES, None)
    assert SqliteStore.version_of(path) == NAMES[-1]
    again = SqliteStore.migrate(path)
    assert (again.version, again.applied, again.copy) == (NAMES[-1], (), None)


def test_the_version_of_nothing_is_none(path: Path) -> None:
    assert SqliteStore.version_of(path) is None
    assert not path.exists()
    path.touch()
    assert SqliteStore.version_of(path) is None


@pytest.mark.parametrize("step", NAMES)
def test_a_database_at_every_earlier_step_comes_to_the_last(path: Path, step: str) -> None:
    with closing(Database(path)) as db:
        STEPS.apply(db, stop_before=step)
    done = SqliteStore.migrate(path)
    assert done.applied == NAMES[NAMES.index(step) :]
    SqliteStore.migrate(path.with_name("new.sqlite"))
    assert schema(path) == schema(path.with_name("new.sqlite"))


@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda snapshot: snapshot.stem)
async def test_what_a_released_version_kept_is_read_by_this_one(path: Path, snapshot: Path) -> None:
    restore(snapshot, path)
    await filled(path.with_name("new.sqlite"))
    answers = []
    for database in (path, path.with_name("new.sqlite")):
        store = SqliteStore.open(database)
        answers.append(await store.read(told))
        await store.close()
        assert store.schema_version() == NAMES[-1]
    assert answers[0] == answers[1]
    assert schema(path) == schema(path.with_name("new.sqlite"))


@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda snapshot: snapshot.stem)
def test_no_step_loses_or_changes_a_value(path: Path, snapshot: Path) -> None:
    restore(snapshot, path)
    columns = tables(path)
    before = {table: rows(path, table, names) for table, names in columns.items()}
    assert sum(map(len, before.values())) > 10
    SqliteStore.migrate(path)
    assert before == {table: rows(path, table, names) for table, names in columns.items()}


def test_the_last_step_has_its_snapshot() -> None:
    assert SNAPSHOTS[-1].stem == NAMES[-1], "run python -m tests.store.snapshot"


def test_only_a_database_with_every_step_is_opened_as_it_is(path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database"):
        SqliteStore.open_as_is(path)
    assert not path.exists()
    with closing(Database(path)) as db:
        STEPS.apply(db, stop_before=NAMES[-1])
    with pytest.raises(StoreError, match=f"lacks step {NAMES[-1]}"):
        SqliteStore.open_as_is(path)
    SqliteStore.migrate(path)
    assert SqliteStore.open_as_is(path).schema_version() == NAMES[-1]
    migrate(path, and_then(add_column))
    with pytest.raises(SchemaTooNew):
        SqliteStore.open_as_is(path)


async def test_the_database_as_it_was_is_kept_beside(path: Path) -> None:
    await filled(path)
    before = schema(path)
    done = migrate(path, and_then(add_column))
    assert done.applied == (LATER,)
    assert done.copy == path.with_name(f"rasid.sqlite.before-{LATER}")
    assert schema(done.copy) == before != schema(path)
    store = SqliteStore.open(done.copy)
    assert (await store.read(told)).error == "timed out"
    await store.close()


async def test_a_newer_database_is_refused_and_left_alone(path: Path) -> None:
    await filled(path)
    migrate(path, and_then(add_column))
    before = content(path)
    with pytest.raises(SchemaTooNew) as refused:
        SqliteStore.open(path)
    assert refused.value.details == {"found": LATER, "known": NAMES[-1]}
    assert all(word in str(refused.value) for word in (str(path), LATER, NAMES[-1]))
    assert content(path) == before


@pytest.mark.parametrize("step", [fail, lose_stories])
async def test_a_step_that_fails_is_rolled_back_with_all_others(
    path: Path, step: Callable[[Database], None]
) -> None:
    await filled(path)
    before = schema(path)
    with pytest.raises((RuntimeError, StoreError)):
        migrate(path, and_then(add_column, step))
    assert schema(path) == before
    store = SqliteStore.open(path)
    assert (await store.read(told)).error == "timed out"
    await store.close()


def test_those_who_open_a_file_at_once_wait_for_each_other(path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(SqliteStore.migrate, [path] * 4))
    assert sorted(len(one.applied) for one in done) == [0, 0, 0, len(NAMES)]


def no_database(path: Path) -> None:
    path.write_bytes(b"feeds = 'https://example.org'\n" * 99)


def cut_short(path: Path) -> None:
    SqliteStore.migrate(path)
    path.write_bytes(path.read_bytes()[:5000])


def scribbled_on(path: Path) -> None:
    SqliteStore.migrate(path)
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 8000)


def of_another_program(path: Path) -> None:
    with closing(Database(path)) as db:
        db.execute("CREATE TABLE songs (title TEXT)")


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("harm", "advice"),
    [
        (no_database, "no SQLite database"),
        (cut_short, "restore a backup"),
        (scribbled_on, "restore a backup"),
        (of_another_program, "belongs to another program"),
        (a_folder, "cannot be opened"),
    ],
)
def test_what_cannot_be_opened_says_where_and_what_to_do(
    path: Path, harm: Callable[[Path], None], advice: str
) -> None:
    harm(path)
    with pytest.raises(StoreError) as refused:
        SqliteStore.open(path)
    assert str(path) in str(refused.value)
    assert advice in str(refused.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        SqliteStore.open(tmp_path / "nowhere" / "rasid.sqlite")


def test_the_version_of_what_is_no_database_is_an_error(path: Path) -> None:
    no_database(path)
    with pytest.raises(StoreError, match="no SQLite database"):
        SqliteStore.version_of(path)
