"""The chat in a terminal, as a transcript."""

import io
from collections.abc import AsyncIterator
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import Application

from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from bot.demo.terminal import Terminal, styled, typed_lines

Example = Application[Any, Any, Any, Any, Any, Any]


async def lines(*typed: str) -> AsyncIterator[str]:
    for line in typed:
        yield line + "\n"


async def test_a_transcript(stand_in: TelegramStandIn, example: Example) -> None:
    written: list[str] = []
    person = stand_in.person("Leyla")
    terminal = Terminal(person, written.append)
    await terminal.run(lines("/start", "9", "3", "2", "1", "", "1", "bye", "quit", "never said"))
    assert "\n".join(written).split("\n") == [
        "Rasid:",
        "Welcome to Rasid 🛰",
        "I watch the news and tell you once per story.",
        "",
        "Ministers agree on a water treaty",
        "Reuters · read",
        "Your query: water AND (treaty OR accord)",
        "Send /help for more.",
        "[1] Save  [2] Delete  [3] Read the story",
        "there is no button 9",
        "→ https://example.org/story",
        "!! Sure?",
        "Rasid (edited):",
        "✅ Saved",
        "حُفظ",
        "» Saved",
        "Rasid (silent):",
        "echo: 1",
        "Rasid (silent):",
        "echo: bye",
    ]


async def test_a_bot_that_is_away(api: Bot, stand_in: TelegramStandIn, leyla: Person) -> None:
    written: list[str] = []
    row = [InlineKeyboardButton("Go", callback_data="go")]
    await api.send_message(leyla.id, "x", reply_markup=InlineKeyboardMarkup([row]))
    await api.send_document(leyla.id, b"", filename="feeds.opml")
    terminal = Terminal(leyla, written.append, colour=True, patience=0.01)
    await terminal.run(lines("anybody?", "1"))
    assert written == [
        "Rasid:\nx\n[1] Go",
        "Rasid:\n📎 feeds.opml",
        "the bot did not answer [1] Go",
    ]


def test_styles() -> None:
    entities = [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "italic", "offset": 2, "length": 2},
        {"type": "hashtag", "offset": 5, "length": 2},
    ]
    assert styled("😀ab #c", entities) == "\x1b[1m😀\x1b[0m\x1b[1;3mab\x1b[0m #c"


async def test_lines_from_a_keyboard() -> None:
    keyboard = io.StringIO("one\ntwo\n")
    assert [line async for line in typed_lines(keyboard.readline)] == ["one\n", "two\n"]
