"""The command menus and the profile of the bot, by language; sent only when they have changed.

These calls are rate-limited by Telegram, and a menu set once stays.
"""

import hashlib
import json

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from bot.chat.commands import COMMANDS, Command
from bot.ports import Phrasebook, Store

FALLBACK = "en"


async def set_menus(bot: Bot, phrases: Phrasebook, store: Store) -> bool:
    """Tell Telegram the menus and texts where they differ from the last time; True if they were sent."""
    wanted = {code: _texts(phrases, code) for code in phrases.languages()}
    digest = hashlib.sha256(json.dumps([bot.base_url, wanted]).encode()).hexdigest()
    if await store.read(lambda unit: unit.marks.get("telegram-menus")) == digest:
        return False
    for code in phrases.languages():
        # What is set without a language is what a reader of any other language sees.
        languages = [None, code] if code == FALLBACK else [code]
        for language in languages:
            await _set(bot, phrases, code, language)
    await store.run(lambda unit: unit.marks.set("telegram-menus", digest))
    return True


def _texts(phrases: Phrasebook, code: str) -> list[str]:
    keys = [f"menu-{command.name}" for command in COMMANDS]
    return [phrases.say(code, key) for key in [*keys, "profile-about", "profile-short"]]


async def _set(bot: Bot, phrases: Phrasebook, code: str, language: str | None) -> None:
    scopes: list[tuple[BotCommandScope, list[Command]]] = [
        (BotCommandScopeAllPrivateChats(), list(COMMANDS)),
        (BotCommandScopeAllGroupChats(), [c for c in COMMANDS if not c.edits]),
        (BotCommandScopeAllChatAdministrators(), list(COMMANDS)),
    ]
    for scope, commands in scopes:
        menu = [BotCommand(c.name, phrases.say(code, f"menu-{c.name}")) for c in commands]
        await bot.set_my_commands(menu, scope=scope, language_code=language)
    await bot.set_my_description(phrases.say(code, "profile-about"), language_code=language)
    await bot.set_my_short_description(phrases.say(code, "profile-short"), language_code=language)
