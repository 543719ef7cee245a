"""The settings: what is read, and what is said about what cannot be read."""

import contextlib
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Config, load, read, settings_of
from bot.core.errors import ConfigError
from bot.core.feed import FeedOffer
from bot.sections import SECTIONS
from bot.settings import duration
from bot.stories.thresholds import Thresholds
from bot.wiring import user_agent

FILE = Path("/srv/rasid/config.toml")
EXAMPLE = Path(__file__).parent.parent / "config.example.toml"

BAD = [
    ("[telegramm]\n", "config.toml:1: telegramm: unknown key. Did you mean telegram?"),
    (
        "[polling]\n\nintervall = 1",
        "config.toml:3: [polling] intervall: unknown key. Did you mean interval?",
    ),
    (
        "[store]\nqqq = 1",
        "config.toml:2: [store] qqq: unknown key. Known: keep_days, keep_history_days, path.",
    ),
    ("[polling]\ninterval = 5", 'config.toml:2: [polling] interval: expected a time such as "30s"'),
    ('[polling]\ninterval = "5 weeks"', "not '5 weeks'"),
    ('[polling]\ninterval = "0s"', "config.toml:2: [polling] interval: must be at least 1s"),
    ("[polling]\nmax_bytes = 5", "[polling] max_bytes: must be at least 1024"),
    ("[polling]\nmax_bytes = true", "expected a whole number, not True"),
    ("[polling]\nprivate_addresses = 1", "expected true or false, not 1"),
    ("[stories]\nsame = true", "config.toml:2: [stories] same: expected a number such as 0.3"),
    ("[stories]\nsame = 1.5", "[stories] same: must be at most 1"),
    ("[stories]\nkin = -0.1", "[stories] kin: must be at least 0.0"),
    ("[stories]\nkin = 0.4", "config.toml:2: [stories] kin: must be at most [stories] same, 0.28"),
    ("[store]\npath = 3", "config.toml:2: [store] path: expected text in quotes, not 3"),
    ("store = 3", "config.toml:1: store: expected a table headed [store]"),
    ("[access]\nadmins = [true]", 'expected a list such as ["123", "456"]'),
    ('[access]\nadmins = "me"', "expected a list"),
    ('[access]\nmode = "some"', "expected one of open, invite, allowlist, not 'some'"),
    ('[chat]\ntime_zone = "Baku"', "'Baku' is no IANA time zone, such as Asia/Baku"),
    ('[telegram]\napi_url = "localhost"', "expected an http(s) address, not 'localhost'"),
    ("feeds = 1", "config.toml:1: feeds: expected tables headed [[feeds]]"),
    ('[[feeds]]\nname = "A"', "config.toml:1: feeds[0] url: is missing"),
    ('[[feeds]]\nurl = "ftp://a"', "config.toml:2: feeds[0] url: expected an http(s) address"),
    ("[[feeds]]\nurl = 1", "config.toml:2: feeds[0] url: expected text in quotes, not 1"),
    (
        '[[feeds]]\nurl = "http://a/1"\n\n[[feeds]]\nurl = "http://a/1"',
        "config.toml:5: feeds[1] url: http://a/1 is listed twice",
    ),
    ('[[feeds]]\nurl = "http://a/1"\nlang = "ar"', "config.toml:3: feeds[0] lang: unknown key"),
    ('[[feeds]]\nurl = "http://a/1"\nlanguage = "arabic"', "two letters such as ar, not 'arabic'"),
    ("x = ", "config.toml: this is no TOML"),
    ("topics_dir = 1", "config.toml:1: topics_dir: expected text in quotes"),
]


@pytest.mark.parametrize(("text", "said"), BAD)
def test_what_is_wrong_is_said_with_its_place(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text, FILE, {})

    assert said in str(caught.value)


def test_an_empty_file_is_all_defaults() -> None:
    config = load("", FILE, {})

    assert config == Config(folder=Path("/srv/rasid"))
    assert config.store_path == Path("/srv/rasid/data/rasid.db")


def test_feeds_are_read_with_sensible_names() -> None:
    config = load(
        '[[feeds]]\nurl = "https://www.report.az/rss/"\n'
        '[[feeds]]\nurl = "https://a.example/x"\nname = "A"\nlanguage = "AR"\ncountry = "eg"\n',
        FILE,
        {},
    )

    assert config.feeds == (
        FeedOffer("https://www.report.az/rss/", "report.az"),
        FeedOffer("https://a.example/x", "A", "ar", "EG"),
    )


def test_the_environment_wins() -> None:
    environment = {
        "RASID_TELEGRAM_TOKEN": "123456:SECRET",
        "RASID_POLLING_INTERVAL": "2s",
        "RASID_POLLING_PRIVATE_ADDRESSES": "true",
        "RASID_POLLING_MAX_BYTES": "2048",
        "RASID_ACCESS_ADMINS": "1, 2,",
        "RASID_TOPICS_DIR": "topics",
    }

    config = load('[telegram]\ntoken = "x"', FILE, environment)

    assert config.telegram.token == "123456:SECRET"
    assert config.polling.interval == timedelta(seconds=2)
    assert config.polling.private_addresses is True
    assert config.polling.max_bytes == 2048
    assert config.access.admins == ("1", "2")
    assert config.topics_dir == "topics"


@pytest.mark.parametrize("value", ["soon", "5", ""])
def test_a_wrong_environment_is_said_by_its_name(value: str) -> None:
    with pytest.raises(ConfigError, match="environment RASID_POLLING_INTERVAL: expected a time"):
        load("", FILE, {"RASID_POLLING_INTERVAL": value})


def test_numbers_are_good_ids() -> None:
    assert load("[access]\nadmins = [12, '34']", FILE, {}).access.admins == ("12", "34")


def test_a_file_that_is_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"is not there. Copy config.example.toml to it"):
        read(tmp_path / "config.toml", {})


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ConfigError, match="cannot be read"):
        read(tmp_path / "config.toml", {})


def test_the_example_is_all_defaults_and_has_every_key() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    example = read(EXAMPLE, {})

    for name, kind in SECTIONS.items():
        assert getattr(example, name) == kind()
        for key in settings_of(kind):
            assert f"\n# {key.metadata['doc']}\n{key.name} = " in text
    assert len(example.feeds) >= 20
    assert {name.name for name in fields(Config)} >= {*SECTIONS, "feeds", "topics_dir"}


@given(st.text())
def test_any_text_is_a_config_or_an_error(text: str) -> None:
    with contextlib.suppress(ConfigError):
        assert isinstance(load(text, FILE, {}), Config)


@given(st.timedeltas(timedelta(seconds=1), timedelta(days=400)))
def test_a_time_is_read_as_it_is_written(value: timedelta) -> None:
    whole = timedelta(seconds=int(value.total_seconds()))

    written = load(f'[polling]\nmax_age = "{duration(whole)}"', FILE, {})

    assert written.polling.max_age == whole


def test_thresholds_are_read_from_the_file_and_the_environment() -> None:
    text = '[stories]\nsame = 1\nwindow = "24h"'

    config = load(text, FILE, {"RASID_STORIES_KIN": "0.25"})

    assert config.thresholds == Thresholds(1.0, 0.25, timedelta(hours=24))
    with pytest.raises(ConfigError, match="RASID_STORIES_KIN: expected a number"):
        load("", FILE, {"RASID_STORIES_KIN": "a lot"})


def test_publishers_are_told_who_asks() -> None:
    named = load('[polling]\ncontact = "https://desk.example/bot"', FILE, {})

    assert user_agent(named).startswith("Rasid/")
    assert "https://desk.example/bot" in user_agent(named)
    assert "the operator gave no contact" in user_agent(load("", FILE, {}))


def test_the_sources_that_ship_say_who_they_are() -> None:
    feeds = read(EXAMPLE, {}).feeds

    assert len(feeds) >= 60
    assert len({feed.url for feed in feeds}) == len(feeds)
    assert all(feed.source and feed.language and feed.country and feed.kind for feed in feeds)
    assert {"AZ", "AM", "GE", "TR", "RU", "IR", "IL", "EG", "LB"} <= {
        feed.country for feed in feeds
    }
    assert {feed.kind for feed in feeds} == {"public", "state", "private", "exile"}
