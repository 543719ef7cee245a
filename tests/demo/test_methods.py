"""The stand-in under the real python-telegram-bot: what it sends, edits and asks."""

import re
from contextlib import AbstractContextManager

import pytest
from aiohttp import ClientSession
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.demo.conversation import Button
from bot.demo.person import Person
from bot.demo.profile import menu
from bot.demo.telegram import TelegramStandIn


def refused(complaint: str) -> AbstractContextManager[object]:
    """A 400 with these words; PTB changes the case of the server's text."""
    return pytest.raises(BadRequest, match=re.compile(complaint, re.IGNORECASE))


def board(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([list(buttons)])


async def test_entities_go_out_and_come_back(api: Bot, leyla: Person) -> None:
    text = "😀 Dəmir yolu"
    entity = MessageEntity(MessageEntity.BOLD, offset=3, length=5)
    sent = await api.send_message(leyla.id, text, entities=[entity])
    assert sent.parse_entities() == {entity: "Dəmir"}
    assert leyla.last.spans("bold") == ["Dəmir"]
    assert leyla.last.id == sent.message_id
    assert sent.from_user is not None
    assert sent.from_user.is_bot


async def test_options_of_a_message(api: Bot, leyla: Person) -> None:
    sent = await api.send_message(
        leyla.id,
        "<b>x</b>",
        parse_mode="HTML",
        disable_notification=True,
        message_thread_id=7,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(leyla.messages[0].id, quote="hell"),
        reply_markup=board(
            InlineKeyboardButton("Save", callback_data="s:1"),
            InlineKeyboardButton("Read", url="https://example.org"),
        ),
    )
    assert leyla.last.silent
    assert sent.message_thread_id == 7
    assert sent.link_preview_options is not None
    assert sent.link_preview_options.is_disabled
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "hello"
    assert sent.quote is not None
    assert sent.quote.text == "hell"
    assert leyla.last.buttons == [
        [Button("Save", data="s:1"), Button("Read", url="https://example.org")]
    ]


async def test_other_keyboards_are_kept_but_not_given_back(api: Bot, leyla: Person) -> None:
    sent = await api.send_message(leyla.id, "Name?", reply_markup=ForceReply(selective=True))
    assert sent.reply_markup is None
    assert leyla.last.markup == {"force_reply": True, "selective": True}
    assert leyla.last.buttons == []


async def test_edit_and_delete(api: Bot, leyla: Person) -> None:
    keyboard = board(InlineKeyboardButton("a", callback_data="a"))
    sent = await api.send_message(leyla.id, "one", reply_markup=keyboard)
    edited = await api.edit_message_text(
        "two",
        leyla.id,
        sent.message_id,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    assert (leyla.last.text, leyla.last.edits, leyla.last.buttons) == ("two", 1, [])
    await api.edit_message_reply_markup(leyla.id, sent.message_id, reply_markup=keyboard)
    assert leyla.last.buttons == [[Button("a", data="a")]]
    with refused("not modified"):
        await api.edit_message_reply_markup(leyla.id, sent.message_id, reply_markup=keyboard)
    with refused("message text is empty"):
        await api.edit_message_text("", leyla.id, sent.message_id)
    await api.delete_message(leyla.id, sent.message_id)
    assert [m.text for m in leyla.messages] == ["hello"]
    for call in (
        api.edit_message_text("x", leyla.id, sent.message_id),
        api.delete_message(leyla.id, sent.message_id),
    ):
        with refused("not found"):
            await call
    with refused("can't be edited"):
        await api.edit_message_text("x", leyla.id, leyla.messages[0].id)


async def test_documents_and_photos(api: Bot, leyla: Person) -> None:
    sent = await api.send_document(leyla.id, b"<opml/>", filename="feeds.opml", caption="Yours")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("feeds.opml", 7)
    assert (leyla.last.text, leyla.last.edits) == ("Yours", 0)
    file = await api.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"<opml/>"
    again = await api.send_document(leyla.id, sent.document.file_id)
    assert again.document == sent.document
    photo = await api.send_photo(
        leyla.id, b"\x89PNG\r\n\x1a\n", caption="<i>p</i>", parse_mode="HTML"
    )
    assert photo.photo
    assert leyla.last.spans("italic") == ["p"]
    with refused("no text in the message"):
        await api.edit_message_text("x", leyla.id, sent.message_id)
    with refused("no document"):
        await api.send_document(leyla.id, "unknown")
    with refused("file_id"):
        await api.get_file("unknown")


async def test_a_strange_file_address_is_not_found(stand_in: TelegramStandIn) -> None:
    async with (
        ClientSession() as web,
        web.get(f"{stand_in.api_url}/file/bot{stand_in.token}/files/none") as answer,
    ):
        assert answer.status == 404


@pytest.mark.parametrize(
    ("text", "options", "complaint"),
    [
        ("", {}, "message text is empty"),
        ("   ", {}, "text must be non-empty"),
        ("x" * 4097, {}, "message is too long"),
        ("<b>" + "x" * 4097 + "</b>", {"parse_mode": "HTML"}, "message is too long"),
        ("<x>", {"parse_mode": "HTML"}, "can't parse entities"),
        ("x", {"parse_mode": "Markdown"}, "unsupported parse_mode"),
        ("x", {"entities": [MessageEntity("bold", 5, 1)]}, "begins after the end"),
        ("x", {"entities": [MessageEntity("bold", 0, 2)]}, "ends after the end"),
        ("x", {"reply_parameters": ReplyParameters(99)}, "replied not found"),
        ("x", {"reply_parameters": ReplyParameters(1, quote="no")}, "QUOTE_TEXT_INVALID"),
        ("x", {"reply_markup": board(InlineKeyboardButton("a", callback_data="é" * 33))}, "DATA"),
        ("x", {"reply_markup": board(InlineKeyboardButton(" ", callback_data="a"))}, "non-empty"),
        ("x", {"reply_markup": board(InlineKeyboardButton("a", url="nowhere"))}, "Wrong HTTP URL"),
        ("x", {"reply_markup": board(InlineKeyboardButton("a", callback_data=""))}, "unallowed"),
        (
            "x",
            {"reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("a", "tg://a")]] * 101)},
            "markup is too long",
        ),
    ],
)
async def test_what_telegram_refuses(
    api: Bot, leyla: Person, text: str, options: dict[str, object], complaint: str
) -> None:
    with refused(complaint):
        await api.send_message(leyla.id, text, **options)  # type: ignore[arg-type]


async def test_the_longest_text_and_a_lost_reply_target(api: Bot, leyla: Person) -> None:
    lost = ReplyParameters(99, allow_sending_without_reply=True)
    sent = await api.send_message(leyla.id, "😀" * 4096, reply_parameters=lost)
    assert sent.reply_to_message is None


async def test_chats_that_cannot_be_written_to(
    api: Bot, stand_in: TelegramStandIn, leyla: Person
) -> None:
    with refused("Chat not found"):
        await api.send_message(1, "x")
    with pytest.raises(Forbidden, match="initiate conversation"):
        await api.send_message(stand_in.person("Shy").id, "x")
    await leyla.block()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await api.send_message(leyla.id, "x")
    await leyla.unblock()
    await api.send_message(leyla.id, "x")
    for status, complaint in (("kicked", "kicked"), ("left", "not a member")):
        group = stand_in.group("Desk", [leyla], bot=status)
        with pytest.raises(Forbidden, match=complaint):
            await api.send_message(group.id, "x")
    channel = stand_in.channel("News", admins=[leyla], bot="member")
    with refused("administrator rights"):
        await api.send_message(channel.id, "x")


async def test_commands_by_scope_and_language(api: Bot, leyla: Person) -> None:
    commands = [BotCommand("start", "Begin")]
    await api.set_my_commands(commands)
    assert list(await api.get_my_commands()) == commands
    await api.set_my_commands([BotCommand("start", "Başla")], language_code="az")
    assert menu(leyla.state, leyla.chat, "az")[0]["description"] == "Başla"
    assert menu(leyla.state, leyla.chat, "fr")[0]["description"] == "Begin"
    await api.set_my_commands([BotCommand("p", "Private")], BotCommandScopeAllPrivateChats())
    assert menu(leyla.state, leyla.chat, "az")[0]["command"] == "p"
    await api.set_my_commands([BotCommand("own", "Hers")], BotCommandScopeChat(leyla.id))
    assert menu(leyla.state, leyla.chat, "az")[0]["command"] == "own"
    for scope in (BotCommandScopeChat(leyla.id), BotCommandScopeAllPrivateChats(), None):
        await api.delete_my_commands(scope)
    await api.delete_my_commands(language_code="az")
    assert menu(leyla.state, leyla.chat, "az") == []
    for wrong, complaint in (
        ([BotCommand("Start", "x")], "BOT_COMMAND_INVALID"),
        ([BotCommand("start", "")], "DESCRIPTION_INVALID"),
        (commands * 101, "TOO_MUCH"),
    ):
        with refused(complaint):
            await api.set_my_commands(wrong)


async def test_what_the_bot_says_of_itself(api: Bot) -> None:
    assert api.username == "rasid_bot"
    assert (await api.get_my_name()).name == "Rasid"
    await api.set_my_name("راصد", language_code="ar")
    assert (await api.get_my_name("ar")).name == "راصد"
    await api.set_my_description("Watches the news")
    assert (await api.get_my_description("ar")).description == "Watches the news"
    await api.set_my_short_description("Watches")
    assert (await api.get_my_short_description()).short_description == "Watches"
    with refused("TOO_LONG"):
        await api.set_my_short_description("x" * 121)


async def test_chats_and_members(api: Bot, stand_in: TelegramStandIn, leyla: Person) -> None:
    boss, stranger = stand_in.person("Boss"), stand_in.person("Stranger")
    group = stand_in.group("Desk", members=[leyla], admins=[boss], bot="administrator")
    assert (await api.get_chat(group.id)).title == "Desk"
    statuses = {m.user.id: m.status for m in await api.get_chat_administrators(group.id)}
    assert statuses == {boss.id: "creator", api.id: "administrator"}
    assert (await api.get_chat_member(group.id, leyla.id)).status == "member"
    assert (await api.get_chat_member(group.id, stranger.id)).status == "left"
    group.set_bot("kicked", by=boss)
    assert (await api.get_chat_member(group.id, api.id)).status == "kicked"
    with refused("member not found"):
        await api.get_chat_member(group.id, 5)
    with refused("no administrators"):
        await api.get_chat_administrators(leyla.id)


async def test_deleting_in_a_group_needs_rights(
    api: Bot, stand_in: TelegramStandIn, leyla: Person
) -> None:
    group = stand_in.group("Desk", [leyla])
    said = await group.seat(leyla).say("mine")
    with refused("can't be deleted"):
        await api.delete_message(group.id, said.id)
    group.set_bot("administrator")
    await api.delete_message(group.id, said.id)
    assert group.messages == []


async def test_a_chat_by_its_username(api: Bot, stand_in: TelegramStandIn) -> None:
    person = stand_in.person("Leyla", username="leyla_x")
    await person.say("hi")
    assert (await api.get_chat("@Leyla_X")).id == person.id


async def test_chat_actions(api: Bot, leyla: Person) -> None:
    await api.send_chat_action(leyla.id, "typing")
    assert leyla.chat.typing > 0
    await api.send_message(leyla.id, "done")
    assert leyla.chat.typing == 0
    with refused("wrong parameter action"):
        await api.send_chat_action(leyla.id, "")


async def test_raw_calls(stand_in: TelegramStandIn, leyla: Person) -> None:
    base = f"{stand_in.api_url}/bot{stand_in.token}"
    async with ClientSession() as web:
        async with web.post(f"{base}/nosuchmethod") as answer:
            assert answer.status == 404
            assert (await answer.json())["error_code"] == 404
        async with web.get(f"{stand_in.api_url}/bot1:wrong/getMe") as answer:
            assert answer.status == 401
        body = {"chat_id": leyla.id, "text": "x", "reply_markup": {"inline_keyboard": []}}
        async with web.post(f"{base}/SENDMESSAGE", json=body) as answer:
            assert (await answer.json())["result"]["text"] == "x"
        for wrong in (
            {"data": b"{", "headers": {"Content-Type": "application/json"}},
            {"data": {"chat_id": leyla.id, "text": "x", "reply_markup": "{"}},
            {"data": {"chat_id": leyla.id, "text": "x", "message_thread_id": "y"}},
        ):
            async with web.post(f"{base}/sendMessage", **wrong) as answer:
                assert answer.status == 400
    assert [name for name, _ in stand_in.calls] == ["sendmessage"] * 3
