"""The Bot API methods about the bot itself and about who is in a chat.

Commands and descriptions are kept by scope and language, because that is what people see in the
menu: `menu` picks the list in the order that Telegram documents.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from bot.demo.calls import Parameters, bad_request
from bot.demo.conversation import Chat, Conversations
from bot.demo.markup import Json

COMMANDS_LIMIT = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}", re.ASCII)
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def get_me(state: Conversations, given: Parameters) -> Json:
    """GetMe."""
    return {
        **state.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def get_chat(chat: Chat) -> Json:
    """getChat: the fields that `ChatFullInfo` always has."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return {
        **chat.as_json(),
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
    }


def member(state: Conversations, user_id: int, status: str) -> Json:
    """The Bot API's `ChatMember` of a user with this status."""
    body: Json = {"status": status, "user": state.users[user_id].as_json()}
    if status == "creator":
        body["is_anonymous"] = False
    elif status == "administrator":
        rights = dict.fromkeys(_RIGHTS, True)
        posting = {"can_post_messages": True, "can_edit_messages": True}
        body |= {"can_be_edited": False, "is_anonymous": False, **rights, **posting}
    elif status == "kicked":
        body["until_date"] = 0
    return body


def get_chat_member(state: Conversations, chat: Chat, given: Parameters) -> Json:
    """getChatMember: a known user who is not there has status "left"."""
    user_id = given.number("user_id")
    if user_id not in state.users:
        raise bad_request("member not found")
    return member(state, user_id, chat.members.get(user_id, "left"))


def get_chat_administrators(state: Conversations, chat: Chat) -> list[Json]:
    """getChatAdministrators: without other bots, as Telegram does."""
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    found = {u: s for u, s in chat.members.items() if s in {"creator", "administrator"}}
    return [member(state, user_id, status) for user_id, status in found.items()]


def set_my_commands(state: Conversations, given: Parameters) -> bool:
    """SetMyCommands for one scope and language."""
    commands: list[Json] = given.nested("commands") or []
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    state.commands[_shelf(given)] = commands
    return True


def get_my_commands(state: Conversations, given: Parameters) -> list[Json]:
    """GetMyCommands of exactly one scope and language."""
    return state.commands.get(_shelf(given), [])


def delete_my_commands(state: Conversations, given: Parameters) -> bool:
    """DeleteMyCommands of one scope and language."""
    state.commands.pop(_shelf(given), None)
    return True


def menu(state: Conversations, chat: Chat, language: str) -> list[Json]:
    """The commands that a person with this language sees in a private chat.

    The order is https://core.telegram.org/bots/api#determining-list-of-commands.
    """
    scopes: tuple[Json, ...] = (
        {"type": "chat", "chat_id": chat.id},
        {"type": "all_private_chats"},
        {},
    )
    for scope in scopes:
        for spoken in (language, ""):
            if found := state.commands.get((_scope(scope), spoken)):
                return found
    return []


def _shelf(given: Parameters) -> tuple[str, str]:
    return _scope(given.nested("scope") or {}), given.text("language_code")


def _scope(scope: Json) -> str:
    named = {k: str(v) for k, v in scope.items() if v != "default"}
    return json.dumps(named, sort_keys=True)


def _set_text(field: str, limit: int) -> Callable[[Conversations, Parameters], bool]:
    def method(state: Conversations, given: Parameters) -> bool:
        if len(given.text(field)) > limit:
            raise bad_request(f"{field.upper()}_TOO_LONG")
        state.profile[field, given.text("language_code")] = given.text(field)
        state.ring()
        return True

    return method


def _get_text(field: str) -> Callable[[Conversations, Parameters], Json]:
    def method(state: Conversations, given: Parameters) -> Json:
        return {field: said(state, field, given.text("language_code"))}

    return method


def said(state: Conversations, field: str, language: str) -> str:
    """The bot's name or description in a language, or else in the default one."""
    fallback = state.bot.name if field == "name" else ""
    return state.profile.get((field, language)) or state.profile.get((field, ""), "") or fallback


def delete_webhook(state: Conversations, given: Parameters) -> bool:
    """deleteWebhook: there never is one, but pending updates may be dropped."""
    if given.flag("drop_pending_updates"):
        state.mailbox.pending.clear()
    return True


def get_webhook_info(state: Conversations, given: Parameters) -> Json:
    """GetWebhookInfo."""
    waiting = len(state.mailbox.pending)
    return {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}


def get_file(state: Conversations, given: Parameters) -> Json:
    """getFile: the path below `/file/bot<token>/` where the bytes are."""
    stored = state.files.get(given.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    size = len(stored.content)
    names = {"file_id": stored.id, "file_unique_id": stored.id, "file_path": f"files/{stored.id}"}
    return {**names, "file_size": size}


METHODS: dict[str, Callable[[Conversations, Parameters], Any]] = {
    "getMe": get_me,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _set_text("name", 64),
    "getMyName": _get_text("name"),
    "setMyDescription": _set_text("description", 512),
    "getMyDescription": _get_text("description"),
    "setMyShortDescription": _set_text("short_description", 120),
    "getMyShortDescription": _get_text("short_description"),
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
