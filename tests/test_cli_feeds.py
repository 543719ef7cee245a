"""`rasid feeds`: from an address to a feed that is polled, and out again."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.clock import WallClock
from bot.demo.newsroom import Newsroom
from bot.demo.rundown import load_stories
from tests.test_cli import append, quiet, rasid

__all__ = ["quiet"]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text('[store]\npath = "test.db"\n[polling]\nprivate_addresses = true\n')
    return path


async def test_a_site_becomes_a_feed_and_goes_again(config: Path) -> None:
    async with Newsroom(stories=load_stories(), clock=WallClock().now, pace=0.0) as newsroom:
        newsroom.publish_until(3.0)
        site = newsroom.feeds[0].url.rsplit("/", 1)[0] + "/"
        feed = newsroom.feeds[0].url

        def play() -> None:
            assert f"feed {feed}  " in rasid("feeds", "test", site, "--config", config).stdout
            told = rasid(
                "feeds",
                "add",
                site,
                "--name",
                "Cairo24",
                "--country",
                "eg",
                "--kind",
                "private",
                "--config",
                config,
            )
            assert (told.exit_code, told.stdout.startswith(f"added {feed}  ")) == (0, True)
            (row,) = [
                json.loads(line)
                for line in rasid("feeds", "list", "--json", "--config", config).stdout.splitlines()
            ]
            assert (row["url"], row["name"], row["country"], row["health"]) == (
                feed,
                "Cairo24",
                "EG",
                "new",
            )
            assert rasid("poll", "--once", "--config", config).exit_code == 0
            assert "well     Cairo24 (" in rasid("feeds", "list", "--config", config).stdout
            assert f'xmlUrl="{feed}"' in rasid("feeds", "export", "--config", config).stdout
            assert rasid("feeds", "remove", feed, "--config", config).exit_code == 0
            assert rasid("feeds", "list", "--config", config).stdout == ""
            gone = rasid("feeds", "remove", feed, "--config", config)
            assert (gone.exit_code, "is not polled" in gone.stderr) == (2, True)

        await asyncio.to_thread(play)


def test_where_there_is_no_feed_the_reasons_are_told(config: Path) -> None:
    for command in ("test", "add"):
        told = rasid("feeds", command, "http://127.0.0.1:9/", "--config", config)
        assert told.exit_code == 1
        assert "none http://127.0.0.1:9/: connection" in told.stderr
    told = rasid("feeds", "test", "http://127.0.0.1:9/", "--json", "--config", config)
    assert json.loads(told.stdout)["found"] == []


def test_lists_of_other_readers_are_taken(config: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.opml"
    file.write_text(
        '<opml><body><outline type="rss" text="A" xmlUrl="https://a.example/rss"/></body></opml>'
    )
    append(config, '[[feeds]]\nurl = "https://b.example/rss"\nname = "B"\n')

    assert rasid("feeds", "import", file, "--config", config).stdout == "1 feed added\n"
    listed = rasid("feeds", "list", "--config", config).stdout
    assert "A ()  https://a.example/rss" in listed
    assert "B ()  https://b.example/rss" in listed
    missing = rasid("feeds", "import", tmp_path / "none", "--config", config)
    assert (missing.exit_code, "cannot be read" in missing.stderr) == (2, True)
