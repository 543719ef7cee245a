"""A folder of topics is followed while the bot runs."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import TopicError
from bot.rounds import refresh_topics
from bot.topics import load_topics
from bot.topics.shelf import TopicShelf

TOPIC = """
id = "{id}"
version = 1
require = ["place"]
threshold = 10
[title]
en = "{title}"
[about]
en = "A topic for tests."
[concept.place]
any = [["{title}", 10]]
"""


class Meter:
    """Keeps the events."""

    def __init__(self) -> None:
        self.events: list[tuple[str, Mapping[str, Any]]] = []

    def event(self, name: str, **fields: object) -> None:
        self.events.append((name, fields))


def write(folder: Path, name: str, title: str, id_: str = "") -> None:
    """Write a topic; the time of the change differs from the former one even on a coarse disk."""
    path = folder / f"{name}.toml"
    later = path.stat().st_mtime + 2 if path.exists() else None
    path.write_text(TOPIC.format(id=id_ or name, title=title))
    if later is not None:
        os.utime(path, (later, later))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "gori", "Gori")
    return tmp_path


def test_files_that_come_change_and_go_are_followed(folder: Path) -> None:
    shelf = TopicShelf(folder)
    assert list(shelf) == ["gori"]
    assert shelf.refresh().changed == []

    write(folder, "batumi", "Batumi")
    assert shelf.refresh().changed == ["batumi"]
    assert list(shelf.keys()) == ["batumi", "gori"]
    write(folder, "gori", "Telavi")
    assert shelf.refresh().changed == ["gori"]
    assert [topic.title["en"] for topic in shelf.values()] == ["Batumi", "Telavi"]
    (folder / "batumi.toml").unlink()
    assert shelf.refresh().changed == ["batumi"]
    assert len(shelf) == 1


def test_a_broken_file_keeps_its_former_version_and_is_told_once(folder: Path) -> None:
    shelf = TopicShelf(folder)
    former = dict(shelf.items())
    (folder / "gori.toml").write_text("oops = 7")
    found = shelf.refresh()
    assert found.changed == []
    assert [error.details["file"] for error in found.broken] == ["gori.toml"]
    assert dict(shelf.items()) == former
    assert not shelf.refresh().broken

    (folder / "gori.toml").write_text("id = ")
    assert len(shelf.refresh().broken) == 1
    write(folder, "gori", "Mended")
    assert shelf.refresh().changed == ["gori"]


def test_a_file_that_is_broken_from_the_first_and_an_id_used_twice(folder: Path) -> None:
    shelf = TopicShelf(folder)
    (folder / "new.toml").write_text("id = ")
    write(folder, "twice", "Other", id_="gori")
    found = shelf.refresh()
    assert [error.details["file"] for error in found.broken] == ["new.toml", "twice.toml"]
    assert [topic.title["en"] for topic in shelf.values()] == ["Gori"]


def test_a_folder_that_goes_away_withdraws_nothing(folder: Path) -> None:
    shelf = TopicShelf(folder)
    (folder / "gori.toml").unlink()
    folder.rmdir()
    assert len(shelf.refresh().broken) == 1
    assert list(shelf) == ["gori"]


def test_a_link_to_nothing_is_no_topic(folder: Path) -> None:
    shelf = TopicShelf(folder)
    (folder / "lost.toml").symlink_to(folder / "nowhere")
    shelf.refresh()
    assert list(shelf) == ["gori"]


def test_at_the_start_nothing_may_be_wrong(folder: Path) -> None:
    (folder / "new.toml").write_text("oops = 7")
    with pytest.raises(TopicError, match=r"new\.toml, line 1: oops: expected one of"):
        TopicShelf(folder)


def test_what_ships_does_not_change() -> None:
    shelf = TopicShelf()
    assert dict(shelf.items()) == load_topics()
    assert not shelf.refresh().changed


async def test_the_log_tells_what_has_changed_and_what_is_broken(folder: Path) -> None:
    shelf, meter = TopicShelf(folder), Meter()
    await refresh_topics(shelf, meter)
    assert meter.events == []
    write(folder, "batumi", "Batumi")
    (folder / "gori.toml").write_text("oops = 7")
    for _ in range(2):
        await refresh_topics(shelf, meter)
    assert [name for name, _ in meter.events] == ["topics.broken", "topics.reloaded"]
    broken, reloaded = (fields for _, fields in meter.events)
    assert (broken["file"], broken["key"]) == ("gori.toml", "oops")
    assert reloaded["topics"] == "batumi"
