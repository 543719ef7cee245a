"""The demo by itself: a short dialog, printed as a transcript, that must go as the product promises."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.conversation import Button, Message
from bot.demo.newsroom import Newsroom
from bot.demo.person import Person

TOPICS = ("Gaza stabilisation force", "Azerbaijan–Israel relations")
HEADLINE = "حليف بارز لـ إسرائيل.. أذربيجان تعلن عدم المشاركة في قوات السلام المزمع نشرها في غزة"
LEAD = (
    "أعلن الرئيس الأذربيجاني إلهام علييف رسميًا أن بلاده لن ترسل قوات تابعة لها إلى القوة التي تخطط "
    "إدارة الرئيس الأمريكي دونالد ترامب لنشرها في قطاع غزة، قائلًا إن شؤون الدول العربية يجب أن تُحل "
    "من قبل الدول نفسها، مبديا تعاطفه مع فلسطين"
)
DENIAL = "أذربيجان تنفي تعرضها لضغوط أمريكية للمشاركة في قوات السلام المزمع نشرها في غزة"
SEED_AT, COPY_AT, RETOLD_AT, DENIAL_AT = 3.0, 16.0, 29.0, 39.0
"""Seconds of demo time at which the first story is out, its copy, the same in other words, what goes on."""
PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Dialog:
    """A person at the chat who says what it does."""

    person: Person
    write: Callable[[str], None]
    patience: float

    async def say(self, text: str, expect: str) -> Message:
        """Type, and wait for the answer."""
        self.write(f"\n> {text}")
        await self.person.say(text)
        return await self.hear(expect)

    async def press(self, label: str, expect: str) -> Message:
        """Press a button, and wait for what comes of it."""
        self.write(f"\n> [{label}]")
        answer = await self.person.press(label)
        if answer.text:
            self.write(f"  ({answer.text})")
        return await self.hear(expect)

    async def hear(self, expect: str) -> Message:
        """Wait for a message or edit that contains the words."""
        message = await self.person.wait_for(expect, timeout=self.patience)
        mark = " (edited)" if message.edits else ""
        lines = message.text.splitlines()
        lines += [
            "".join(f"[{button.text}] " for button in row).rstrip() for row in message.buttons
        ]
        if message.reply_to is not None:
            lines.insert(0, f"↪ {message.reply_to.text.splitlines()[1]}")
        self.write("\n".join(f"< {line}" for line in lines) + mark)
        return message


class ScriptFailed(Exception):
    """The demo did not go as promised."""


async def act(
    person: Person, newsroom: Newsroom, write: Callable[[str], None], patience: float = PATIENCE
) -> int:
    """Play the dialog; the answer is the exit code. `patience` is in seconds, for each answer."""
    dialog = Dialog(person, write, patience)
    try:
        await _subscribe(dialog)
        await _first_alert(dialog, newsroom)
        await _edit_keywords(dialog)
        await _look_back(dialog)
    except (ScriptFailed, TimeoutError) as error:
        write(f"\nThe demo did not go as promised: {error}")
        return 1
    write(
        "\nAll went as promised: subscribed, alerted once, copies folded in, what is new told as a reply, "
        "keywords edited, reviewed."
    )
    return 0


async def _subscribe(dialog: Dialog) -> None:
    await dialog.say("/start", "Welcome")
    for topic in TOPICS:
        await dialog.press(f"➕ {topic}", topic)
        _demand(
            any(button.text == f"✅ {topic}" for button in _buttons(dialog)), f"following {topic}"
        )


async def _first_alert(dialog: Dialog, newsroom: Newsroom) -> None:
    dialog.write("\n… the newsroom publishes the first story")
    newsroom.publish_until(SEED_AT)
    alert = await dialog.hear(HEADLINE)
    _demand(LEAD in alert.text, "the whole lead sentence")
    for topic in TOPICS:
        _demand(topic in alert.text, f"the alert names {topic}")
    dialog.write("\n… another outlet carries it: no new message, the alert is edited")
    newsroom.publish_until(COPY_AT)
    await dialog.hear("+1: ")
    dialog.write("\n… a third one tells it in its own words: folded in as well")
    newsroom.publish_until(RETOLD_AT)
    await dialog.hear("+2: ")
    told = [message for message in dialog.person.messages if HEADLINE in message.text]
    _demand(len(told) == 1, "one message for the story and its copies")
    dialog.write("\n… the story goes on with a denial: an alert of its own, in reply to the first")
    newsroom.publish_until(DENIAL_AT)
    denial = await dialog.hear(DENIAL)
    _demand(denial.reply_to is not None and denial.reply_to.id == alert.id, "a reply to the alert")


async def _edit_keywords(dialog: Dialog) -> None:
    await dialog.say("/watch Zangezur corridor, Зангезур", "I watch for")
    await dialog.press("✅ Save", "Saved")
    await dialog.press("✏️ Edit keywords", "Send the new words")
    await dialog.say("+ TRIPP", "TRIPP")
    await dialog.press("✏️ Edit keywords", "Send the new words")
    await dialog.say("- Зангезур", "Changed")
    await dialog.press("🗑 Delete", "Deleted")


async def _look_back(dialog: Dialog) -> None:
    history = await dialog.say("/history", "History")
    _demand(HEADLINE in history.text, "the history lists the alert")


def _buttons(dialog: Dialog) -> list[Button]:
    return [button for row in dialog.person.last.buttons for button in row]


def _demand(kept: bool, promise: str) -> None:
    if not kept:
        raise ScriptFailed(promise)
