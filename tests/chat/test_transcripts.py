"""Dialogs as golden transcripts, through the real python-telegram-bot.

    > what is typed        > [a button that is pressed]
    < what the bot says    ~ what an edited message says    (a notice)    [buttons]    … a question
    $ Outlet | language | headline | summary     what a feed brings
    @ 5h    time goes by
    = Root  from here on another person, or Desk, a group
    ^ feeds.opml | <opml …>     a file is sent
    % 403 Forbidden     how Telegram will answer the next call

RASID_GOLDEN=write writes what is said as what is expected; read the difference before you commit it.
"""

import asyncio
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.chat.commands import BUTTONS, COMMANDS
from bot.core.message import Span
from bot.core.mute import read_span
from tests.chat.person import Actor
from tests.chat.world import PHRASES, World

WHOLE = ("en", "ar")
"""Languages in which every dialog is written out."""
DAY = "everyday"
"""The dialog of all the others: a subscriber's day, mistakes in queries, the operator's cards."""
FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def time_of(spans: str) -> timedelta:
    return sum((read_span(span) or timedelta() for span in spans.split()), timedelta())


SCRIPT = ("> ", "$ ", "@ ", "= ", "^ ", "% ", "#")
GROUP = {"id": -100, "type": "supergroup", "title": "Desk"}
SITE = b"<link rel='alternate' type='application/rss+xml' title='Port news' href='/rss'>"
RSS = (
    b"<rss version='2.0'><channel><language>az</language><item><title>Port opens</title>"
    b"<guid>1</guid><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>"
)


def actors(world: World, language: str) -> dict[str, Actor]:
    """Who speaks in transcripts: a reader, the operator, an admin of a group and its member."""
    return {
        "Leyla": Actor(world, 7, "Leyla", language),
        "Root": Actor(world, 99, "Root", language),
        "Desk": Actor(world, 7, "Leyla", language, chat=GROUP),
        "Member": Actor(world, 8, "Omar", language, chat=GROUP),
    }


async def play(script: list[str], language: str, world: World | None = None) -> list[str]:
    played: list[str] = []
    async with world or World() as world:
        world.wire.members = {7: "administrator"}
        world.pages = {"https://port.example": SITE, "https://port.example/rss": RSS}
        people = actors(world, language)
        person = people["Leyla"]
        for line in script:
            played.append(line)
            told = line[2:]
            if line.startswith("= "):
                person = people[told]
                person.lines()
            else:
                played += await act(line, world, person)
    assert "chat.crashed" not in world.meter.names(), world.meter.events
    return played


async def act(line: str, world: World, person: Actor) -> list[str]:
    told = line[2:]
    if line.startswith("> ["):
        return await person.press(told[1:-1])
    if line.startswith("> "):
        return await person.say(told.replace("\\n", "\n"))
    if line.startswith("^ "):
        name, content = (part.strip() for part in told.split("|"))
        return await person.send_file(name, content.encode())
    if line.startswith("% "):
        code, words = told.split(" ", 1)
        world.wire.failures.append((int(code), words))
    elif line.startswith("$ "):
        source, code, title, summary = (part.strip() for part in told.split("|"))
        await world.publish(source, code, title, summary)
        said = person.lines()
        world.clock.step(minutes=1)
        return said
    elif line.startswith("@ "):
        world.clock.at += time_of(told)
        await world.go_out()
        return person.lines()
    return []


def script_of(path: Path) -> list[str]:
    written = path.read_text(encoding="utf-8").splitlines()
    return [line for line in written if line.startswith(SCRIPT) or not line]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_dialog_goes_as_written(path: Path) -> None:
    language = path.stem.rpartition(".")[2]

    played = asyncio.run(play(script_of(path), language))

    if os.environ.get("RASID_GOLDEN") == "write":
        path.write_text("\n".join(played) + "\n", encoding="utf-8")
    assert played == path.read_text(encoding="utf-8").splitlines()


def test_every_dialog_is_in_english_and_arabic_and_one_day_in_every_other_language() -> None:
    names = {path.stem.rpartition(".")[0] for path in FILES} - {DAY}
    others = set(PHRASES.languages()) - set(WHOLE)

    assert {path.stem for path in FILES} == {
        f"{name}.{code}" for name in names for code in WHOLE
    } | {f"{DAY}.{code}" for code in others}


class Hearing:
    """A phrasebook that remembers which phrases were said."""

    def __init__(self) -> None:
        self.said: set[str] = set()

    def languages(self) -> Sequence[str]:
        return PHRASES.languages()

    def say(self, language: str, key: str, /, **details: object) -> str:
        self.said.add(key)
        return PHRASES.say(language, key, **details)

    def spans(self, language: str, key: str, /, **details: object) -> tuple[Span, ...]:
        self.said.add(key)
        return PHRASES.spans(language, key, **details)


REFUSALS = {
    "admins-only",
    "announce-how",
    "announce-too-long",
    "button-outdated",
    "digest-unclear",
    "edit-nothing-left",
    "erase-sure",
    "invite-not-needed",
    "invite-number",
    "mute-unclear",
    "no-entry",
    "not-subscribed",
    "only-in-private",
    "opml-none",
    "opml-too-large",
    "quiet-last-day",
    "quiet-unclear",
    "search-nothing",
    "something-wrong",
    "unknown-command",
    "watch-quota",
    "zone-unclear",
}
ELSEWHERE = {
    "announce-too-long": "a line of 3,500 letters: test_announce",
    "button-outdated": "a transcript presses what is there: test_walks, test_feeds",
    "invite-number": "in mode invite alone: test_operator",
    "no-entry": "in mode invite alone: test_places",
    "opml-too-large": "a file of 2 MB: test_feeds",
    "query-too-broad": "needs thousands of entries: tests/test_cards.py",
    "query-too-long": "a line of 1,000 letters: tests/matching/test_parse.py",
}
"""What no transcript says, and where it is tested."""


def test_every_command_button_and_error_is_in_a_transcript() -> None:
    hearing, pressed, typed = Hearing(), set[str](), set[str]()
    for path in FILES:
        if path.stem.endswith(".en"):
            world = World(phrases=hearing)
            asyncio.run(play(script_of(path), "en", world))
            pressed |= world.pressed
            typed |= {
                line[3:].split()[0].split("@")[0]
                for line in script_of(path)
                if line.startswith("> /")
            }
    errors = REFUSALS | {key for key in PHRASES.keys("en") if key.startswith("query-")}

    assert {command.name for command in COMMANDS} - typed == set()
    assert set(BUTTONS) - pressed == {
        "so",
        "us",
    }  # long lists are paged in test_feeds, test_operator
    assert errors - hearing.said == set(ELSEWHERE)
