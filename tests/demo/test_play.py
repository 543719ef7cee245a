"""The demo plays its script to the end, on the whole real program."""

import asyncio
from pathlib import Path

import pytest

from bot.clock import WallClock
from bot.config import Config
from bot.core.errors import ConfigError
from bot.demo.newsroom import Newsroom
from bot.demo.play import play
from bot.demo.rundown import load_stories
from bot.demo.script import act
from bot.demo.telegram import TelegramStandIn
from bot.running import run


async def test_the_script_goes_as_promised(capsys: pytest.CaptureFixture[str]) -> None:
    assert await play(run, "script", 0, 1.0) == 0

    transcript = capsys.readouterr().out
    assert "All went as promised" in transcript
    assert "< 🔔 Gaza stabilisation force · Azerbaijan–Israel relations" in transcript


async def test_a_bot_that_cannot_start_ends_the_demo() -> None:
    async def broken(config: Config, stop: asyncio.Event, ready: object) -> None:
        raise ConfigError("no way")

    with pytest.raises(ConfigError, match="no way"):
        await play(broken, "script", 0, 1.0)


async def test_a_demo_that_goes_wrong_says_so_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    async with (
        TelegramStandIn() as telegram,
        Newsroom(stories=load_stories(), clock=WallClock().now, pace=0.0) as newsroom,
    ):
        assert await act(telegram.person("Leyla"), newsroom, print, patience=0.1) == 1

    assert "did not go as promised" in capsys.readouterr().out


async def test_the_terminal_ends_with_its_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = tmp_path / "lines"
    lines.write_text("/start\nquit\n")
    with lines.open() as typed:
        monkeypatch.setattr("sys.stdin", typed)
        assert await play(run, "terminal", 0, 1.0) == 0

    out = capsys.readouterr().out
    assert "Rasid is running" in out
    assert "type here" in out
