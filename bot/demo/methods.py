"""The Bot API methods that write into chats, with the checks and the wording of the real server.

The stand-in is strict where Telegram is: a bot that passes here must not meet a 400 for the
first time in front of its owner. The table at the end also names the methods of
`bot/demo/profile.py`.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from bot.demo import profile
from bot.demo.calls import Parameters, bad_request, forbidden
from bot.demo.conversation import Answer, Chat, Conversations, Message
from bot.demo.markup import Formatted, Json, MarkupError, finish, parse_html, units

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
DATA_LIMIT = 64
ANSWER_LIMIT = 200
BUTTONS_LIMIT = 100
TYPING_SECONDS = 5
"""How long a chat action is shown."""

Method = Callable[[Conversations, Parameters], Any]


def send_message(state: Conversations, given: Parameters) -> Json:
    """sendMessage: a text into a chat."""
    chat = writable(state, given)
    body = formatted(given, "text", TEXT_LIMIT, "message is too long")
    if not body.text:
        raise bad_request("message text is empty")
    content = _content(body, "text")
    if (preview := given.nested("link_preview_options")) is not None:
        content["link_preview_options"] = preview
    return _post(state, chat, given, content)


def send_file(state: Conversations, given: Parameters, field: str) -> Json:
    """SendDocument and sendPhoto: a file with a caption; the bytes are kept for the page."""
    chat = writable(state, given)
    upload = given.upload(field)
    stored = state.files.get(given.text(field))
    if upload is not None:
        stored = state.store(upload.name, upload.kind, upload.content)
    if stored is None:
        raise bad_request(f"there is no {field} in the request")
    size = {"file_id": stored.id, "file_unique_id": stored.id, "file_size": len(stored.content)}
    content: Json = {"document": {**size, "file_name": stored.name, "mime_type": stored.kind}}
    if field == "photo":
        content = {"photo": [{**size, "width": 640, "height": 360}]}
    caption = formatted(given, "caption", CAPTION_LIMIT, "message caption is too long")
    return _post(state, chat, given, content | _content(caption, "caption"))


def send_document(state: Conversations, given: Parameters) -> Json:
    """SendDocument."""
    return send_file(state, given, "document")


def send_photo(state: Conversations, given: Parameters) -> Json:
    """SendPhoto."""
    return send_file(state, given, "photo")


def edit_message_text(state: Conversations, given: Parameters) -> Json:
    """editMessageText: new text; without a keyboard the old one goes."""
    message = _own(state, given)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    body = formatted(given, "text", TEXT_LIMIT, "MESSAGE_TOO_LONG")
    if not body.text:
        raise bad_request("message text is empty")
    content = _content(body, "text")
    if (preview := given.nested("link_preview_options")) is not None:
        content["link_preview_options"] = preview
    return _edit(state, message, content, keyboard(given))


def edit_message_reply_markup(state: Conversations, given: Parameters) -> Json:
    """editMessageReplyMarkup: another keyboard under the same text."""
    message = _own(state, given)
    return _edit(state, message, message.content, keyboard(given))


def delete_message(state: Conversations, given: Parameters) -> bool:
    """deleteMessage: the bot's own; anything in private or where it is administrator."""
    chat = find_chat(state, given)
    message = chat.messages.get(given.number("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    rules = chat.members.get(state.bot.id) == "administrator"
    if not (message.from_bot or chat.kind == "private" or rules):
        raise bad_request("message can't be deleted")
    state.delete(message)
    return True


def answer_callback_query(state: Conversations, given: Parameters) -> bool:
    """answerCallbackQuery: stops the button's spinner, with a toast or an alert."""
    callback = state.callbacks.get(given.text("callback_query_id"))
    if callback is None or callback.answer is not None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(given.text("text")) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    callback.answer = Answer(given.text("text"), given.flag("show_alert"), given.text("url"))
    state.ring()
    return True


def send_chat_action(state: Conversations, given: Parameters) -> bool:
    """sendChatAction: "typing…" under the bot's name."""
    chat = writable(state, given)
    if not given.text("action"):
        raise bad_request("wrong parameter action in request")
    chat.typing = state.clock() + TYPING_SECONDS
    state.ring()
    return True


def find_chat(state: Conversations, given: Parameters) -> Chat:
    """The chat that a call names by id or @username."""
    name = given.text("chat_id")
    for chat in state.chats.values():
        if name == str(chat.id) or (chat.username and name.lower() == f"@{chat.username}".lower()):
            return chat
    raise bad_request("chat not found")


def writable(state: Conversations, given: Parameters) -> Chat:
    """The chat of a call that sends, if the bot may write there."""
    chat = find_chat(state, given)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.kind == "private":
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    status = chat.members.get(state.bot.id, "left")
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    if chat.kind == "channel" and status != "administrator":
        raise bad_request("need administrator rights in the channel chat")
    return chat


def formatted(given: Parameters, field: str, limit: int, too_long: str) -> Formatted:
    """The text of a call with its entities, checked."""
    text, mode = given.text(field), given.text("parse_mode").lower()
    listed = given.nested("entities" if field == "text" else "caption_entities") or []
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    try:
        body = parse_html(text) if mode else Formatted(text, tuple(_checked(text, listed)))
    except MarkupError as error:
        raise bad_request(f"can't parse entities: {error}") from error
    body = finish(body)
    if len(body.text) > limit:
        raise bad_request(too_long)
    if text and not body.text:
        raise bad_request("text must be non-empty")
    return body


def keyboard(given: Parameters) -> Json | None:
    """The reply markup of a call, checked."""
    markup: Json | None = given.nested("reply_markup")
    if markup is None or "inline_keyboard" not in markup:
        return markup
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > BUTTONS_LIMIT:
        raise bad_request("reply markup is too long")
    for button in (button for row in rows for button in row):
        _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    data, url = button.get("callback_data", ""), button.get("url", "")
    if not data and not url:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(data.encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if url and not (urlsplit(url).scheme in {"http", "https", "tg"} and urlsplit(url).netloc):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _checked(text: str, entities: list[Json]) -> list[Json]:
    size = units(text)
    for entity in entities:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if begin < 0 or begin > size:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {begin}")
        if end > size:
            raise bad_request(
                f"entity beginning at UTF-16 offset {begin} ends after the end of the text "
                f"at UTF-16 offset {end}"
            )
    return entities


def _content(body: Formatted, field: str) -> Json:
    if not body.text:
        return {}
    name = "entities" if field == "text" else "caption_entities"
    return {field: body.text, **({name: list(body.entities)} if body.entities else {})}


def _post(state: Conversations, chat: Chat, given: Parameters, content: Json) -> Json:
    target, quote = _reply_target(chat, given)
    if quote:
        content["quote"] = {"text": quote, "position": 0, "is_manual": True}
    message = state.post(
        chat,
        state.bot,
        content,
        markup=keyboard(given),
        reply_to=target,
        thread_id=given.number("message_thread_id") or None,
        silent=given.flag("disable_notification"),
    )
    return message.as_json()


def _reply_target(chat: Chat, given: Parameters) -> tuple[Message | None, str]:
    reply: Json = given.nested("reply_parameters") or {}
    if not reply:
        return None, ""
    target = chat.messages.get(reply.get("message_id", 0))
    if target is None or target.deleted:
        if reply.get("allow_sending_without_reply"):
            return None, ""
        raise bad_request("message to be replied not found")
    quote = str(reply.get("quote", ""))
    if quote not in target.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return target, quote


def _own(state: Conversations, given: Parameters) -> Message:
    chat = find_chat(state, given)
    message = chat.messages.get(given.number("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _edit(state: Conversations, message: Message, content: Json, markup: Json | None) -> Json:
    if (content, markup) == (message.content, message.markup):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    state.edit(message, content, markup)
    return message.as_json()


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getChat": lambda state, given: profile.get_chat(find_chat(state, given)),
    "getChatMember": lambda state, given: profile.get_chat_member(
        state, find_chat(state, given), given
    ),
    "getChatAdministrators": lambda state, given: profile.get_chat_administrators(
        state, find_chat(state, given)
    ),
    **profile.METHODS,
}
"""Every method but getUpdates, which waits and so belongs to the server."""
