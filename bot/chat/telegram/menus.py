"""The command menus and the profile of the bot, by language; sent only when they have changed.

These calls are rate-limited by Telegram, and a menu set once stays.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest

from bot.chat.commands import COMMANDS, Command
from bot.ports import Phrasebook, Store

FALLBACK = "en"


async def set_menus(bot: Bot, phrases: Phrasebook, store: Store, admins: Iterable[str]) -> bool:
    """Tell Telegram the menus and texts where they differ from the last time; True if they were sent.

    `admins` are the operator's people, whose private chats show the commands that are theirs alone.
    """
    people = sorted(admins)
    wanted = {code: _texts(phrases, code) for code in phrases.languages()}
    digest = hashlib.sha256(json.dumps([bot.base_url, people, wanted]).encode()).hexdigest()
    if await store.read(lambda unit: unit.marks.get("telegram-menus")) == digest:
        return False
    for code in phrases.languages():
        # What is set without a language is what a reader of any other language sees.
        languages = [None, code] if code == FALLBACK else [code]
        for language in languages:
            await _set(bot, phrases, code, language, people)
    await store.run(lambda unit: unit.marks.set("telegram-menus", digest))
    return True


def _texts(phrases: Phrasebook, code: str) -> list[str]:
    keys = [f"menu-{command.name}" for command in COMMANDS]
    return [phrases.say(code, key) for key in [*keys, "profile-about", "profile-short"]]


async def _set(
    bot: Bot, phrases: Phrasebook, code: str, language: str | None, admins: Sequence[str]
) -> None:
    everybody = [command for command in COMMANDS if not command.admin]
    in_groups = [command for command in everybody if not command.private]
    scopes: list[tuple[BotCommandScope, list[Command]]] = [
        (BotCommandScopeAllPrivateChats(), everybody),
        (BotCommandScopeAllGroupChats(), [c for c in in_groups if not c.edits]),
        (BotCommandScopeAllChatAdministrators(), in_groups),
    ]
    for scope, commands in scopes:
        await bot.set_my_commands(_menu(commands, phrases, code), scope, language)
    for admin in admins:
        # Who has not spoken with the bot yet has no chat to set a menu for.
        with suppress(BadRequest):
            whole = _menu(COMMANDS, phrases, code)
            await bot.set_my_commands(whole, BotCommandScopeChat(admin), language)
    await bot.set_my_description(phrases.say(code, "profile-about"), language_code=language)
    await bot.set_my_short_description(phrases.say(code, "profile-short"), language_code=language)


def _menu(commands: Iterable[Command], phrases: Phrasebook, code: str) -> list[BotCommand]:
    return [BotCommand(c.name, phrases.say(code, f"menu-{c.name}")) for c in commands]
