"""Random walks over commands, buttons and nonsense, several people at once: nothing breaks or leaks.

RASID_WALKS=10000 walks longer than a test run has time for.
"""

import asyncio
import os
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.commands import BUTTONS, COMMANDS
from bot.core.message import utf16_length
from tests.chat.person import Actor
from tests.chat.world import World

WALKS = int(os.environ.get("RASID_WALKS", "20"))
GROUP = {"id": -100, "type": "supergroup", "title": "Desk"}
SECRETS = ("zebra", "okapi", "tapir", "lemur")
"""One a place; a word that only there is watched for, and that no news holds."""
NEWS = (
    (
        "Cairo24",
        "ar",
        "حليف بارز لـ إسرائيل.. أذربيجان تعلن موقفها",
        "أعلن الرئيس الأذربيجاني موقفه.",
    ),
    ("Report", "az", "Bakıda yeni liman açıldı", "Liman bu gün açılıb."),
    ("Wire", "en", "Baku opens a port", "The port is new. It is large."),
    ("Wire", "en", "Baku " + "opens " * 900, "x" * 5000),
    ("<b>Odd</b> & co", "he", "באקו: נמל חדש", "הנמל נפתח."),
)
ODD = (
    "",
    " ",
    "(",
    '"',
    "-",
    "*",
    "Baku -Ganja",
    "NEAR/9999 x",
    "lang:xx",
    "min:",
    "\u202e\u0000",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 40,
    "x" * 4096,
    "8h all",
    "site:wire",
    "22:00-07:00",
    "08:00",
    "off",
    "1",
    "https://wire.example/1",
)
TEXT_LIMIT, DATA_LIMIT, BUTTON_LIMIT = 4096, 64, 100
"""The Bot API's: UTF-16 units of a text, bytes of a button's data, buttons of a message."""


@dataclass(frozen=True)
class Step:
    """Who does what; `argument` is a line, data of a button, or a number."""

    who: int
    what: str
    argument: Any


_names = st.sampled_from([*(command.name for command in COMMANDS), "nosuch", ""])
_arguments = st.sampled_from(ODD) | st.text(max_size=20) | st.just("SECRET, Baku")
_lines = st.builds("/{} {}".format, _names, _arguments) | _arguments
_kinds = st.sampled_from([*BUTTONS, "nosuch"])
_ids = st.sampled_from(
    ["", "0", "1", "2", "3", "x", "-1", "99999999999999999999", "yes", "1@1", "@2"]
)
_who = st.integers(0, 3)
steps = st.one_of(
    st.builds(Step, _who, st.just("say"), _lines),
    st.builds(Step, _who, st.just("press"), st.integers(0, 200)),
    st.builds(Step, _who, st.just("press"), st.integers(0, 200)),
    st.builds(Step, _who, st.just("forge"), st.builds("{}:{}".format, _kinds, _ids)),
    st.builds(Step, _who, st.just("news"), st.integers(0, len(NEWS) - 1)),
    st.builds(Step, _who, st.just("wait"), st.sampled_from([1, 60, 3600, 90_000])),
)


async def take(step: Step, world: World, people: list[Actor]) -> int:
    """Take a step; the answer is the number of buttons that were pressed."""
    who = people[step.who]
    if step.what == "say":
        # What is announced is for everybody: no secret.
        secret = "word" if "/announce" in step.argument else SECRETS[step.who]
        await who.say(step.argument.replace("SECRET", secret) or "?")
    elif step.what == "forge":
        await who.forge(step.argument[:DATA_LIMIT])
        return 1
    elif step.what == "news":
        await world.publish(*NEWS[step.argument])
    elif step.what == "wait":
        world.clock.step(seconds=step.argument)
        await world.go_out()
    else:
        return await press_one(who, world, step.argument)
    return 0


async def press_one(who: Actor, world: World, number: int) -> int:
    """Press one of the buttons that stand in this person's chat."""
    chat = str(who.chat["id"])
    there = [
        (message, button["callback_data"])
        for message, rows in world.wire.markups.items()
        if world.wire.chats.get(message) == chat
        for row in rows
        for button in row
        if "callback_data" in button
    ]
    if not there:
        return 0
    message, data = there[number % len(there)]
    await who.forge(data, message)
    return 1


def check(world: World, pressed: int) -> None:
    """What must hold of everything that was sent."""
    broken = {"chat.crashed", "chat.silent", "delivery.dead"} & set(world.meter.names())
    assert not broken, world.meter.events
    answered = [name for name, _ in world.wire.calls if name == "answerCallbackQuery"]
    assert len(answered) == pressed
    for name, given_ in world.wire.calls:
        if name in ("sendMessage", "editMessageText"):
            check_message(given_)


def check_message(given_: dict[str, Any]) -> None:
    text = given_["text"]
    assert 0 < utf16_length(text) <= TEXT_LIMIT
    for entity in given_.get("entities", []):
        assert entity["offset"] + entity["length"] <= utf16_length(text)
    buttons = [
        button
        for row in given_.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    ]
    assert len(buttons) <= BUTTON_LIMIT
    for button in buttons:
        assert button["text"].strip()
        assert len(button.get("callback_data", "x").encode()) <= DATA_LIMIT
    chat = str(given_["chat_id"])
    for place, secret in zip(("7", "8", "99", "-100"), SECRETS, strict=True):
        # Leyla is an admin of the group, so that she may read there and here what is watched for there.
        assert chat == place or (chat, place) == ("7", "-100") or secret not in text


async def walk(taken: list[Step], language: str) -> None:
    async with World() as world:
        world.wire.members = {7: "administrator"}
        people = [
            Actor(world, 7, "Leyla", language),
            Actor(world, 8, "Omar <i>", "ar"),
            Actor(world, 99, "Root"),
            Actor(world, 7, "Leyla", language, chat=GROUP),
        ]
        pressed = 0
        for step in taken:
            pressed += await take(step, world, people)
            check(world, pressed)


@given(st.lists(steps, min_size=1, max_size=30), st.sampled_from(["en", "ar", "he", "xx"]))
@settings(max_examples=WALKS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_breaks_or_leaks(taken: list[Step], language: str) -> None:
    asyncio.run(walk(taken, language))
