"""Dialogs as golden transcripts, through the real python-telegram-bot.

    > what is typed        > [a button that is pressed]
    < what the bot says    ~ what an edited message says    (a notice)    [buttons]    … a question
    $ Outlet | language | headline | summary     what a feed brings
    @ 5h    time goes by

RASID_GOLDEN=write writes what is said as what is expected; read the difference before you commit it.
"""

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.mute import read_span
from tests.chat.person import Actor
from tests.chat.world import World

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def time_of(spans: str) -> timedelta:
    return sum((read_span(span) or timedelta() for span in spans.split()), timedelta())


async def play(script: list[str], language: str) -> list[str]:
    played: list[str] = []
    async with World() as world:
        person = Actor(world, 7, "Leyla", language)
        for line in script:
            played.append(line)
            if line.startswith("> ["):
                played += await person.press(line[3:-1])
            elif line.startswith("> "):
                played += await person.say(line[2:].replace("\\n", "\n"))
            elif line.startswith("$ "):
                source, code, title, summary = (part.strip() for part in line[2:].split("|"))
                await world.publish(source, code, title, summary)
                played += person.lines()
                world.clock.step(minutes=1)
            elif line.startswith("@ "):
                world.clock.at += time_of(line[2:])
                await world.go_out()
                played += person.lines()
    assert "chat.crashed" not in world.meter.names(), world.meter.events
    return played


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_dialog_goes_as_written(path: Path) -> None:
    written = path.read_text(encoding="utf-8").splitlines()
    script = [line for line in written if line.startswith(("> ", "$ ", "@ ", "#")) or not line]
    language = path.stem.rpartition(".")[2]

    played = asyncio.run(play(script, language))

    if os.environ.get("RASID_GOLDEN") == "write":
        path.write_text("\n".join(played) + "\n", encoding="utf-8")
    assert played == path.read_text(encoding="utf-8").splitlines()


def test_every_dialog_is_played_in_every_language_that_is_done() -> None:
    names = {path.stem.rpartition(".")[0] for path in FILES}

    assert {path.stem for path in FILES} == {
        f"{name}.{code}" for name in names for code in ("en", "ar")
    }
