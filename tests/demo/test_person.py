"""People with a bot that polls: what they do reaches it, and its answers reach them."""

from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest
from telegram.ext import Application

from bot.demo.conversation import Answer
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn

Example = Application[Any, Any, Any, Any, Any, Any]


async def test_a_dialogue(stand_in: TelegramStandIn, example: Example) -> None:
    person = stand_in.person("Leyla", "en")
    await person.say("/start")
    message = await person.wait_for("Welcome")
    assert message.spans("blockquote") == ["Ministers agree on a water treaty\nReuters · read"]
    assert [[b.text for b in row] for row in message.buttons] == [
        ["Save", "Delete"],
        ["Read the story"],
    ]
    assert await person.press("Delete") == Answer("Sure?", alert=True)
    assert await person.press("Read") == Answer(url="https://example.org/story")
    assert await person.press("Save", message) == Answer("Saved")
    edited = await person.wait_for("✅")
    assert edited is message
    assert edited.edits == 1
    with pytest.raises(LookupError, match="no button 'Save'"):
        await person.press("Save", message)


async def test_the_language_of_a_person(stand_in: TelegramStandIn, example: Example) -> None:
    person = stand_in.person("ليلى", "ar")
    await person.say("/start")
    assert (await person.wait_for("راصد")).spans("bot_command") == ["/help"]


async def test_replies_edits_and_silence(stand_in: TelegramStandIn, example: Example) -> None:
    person = stand_in.person("Leyla")
    said = await person.say("one")
    answer = await person.wait_for("echo: one")
    assert answer.silent
    assert answer.reply_to is said
    await person.edit(said, "two")
    assert (await person.wait_for("echo: two")).reply_to is said


async def test_waiting_gives_up_and_tells_what_was_said(
    stand_in: TelegramStandIn, example: Example
) -> None:
    person = stand_in.person("Leyla")
    await person.say("one")
    await person.wait_for("one")
    with pytest.raises(TimeoutError, match="echo: one"):
        await person.wait_for("nothing of the kind", timeout=0.01)


async def test_a_forged_button_spins(stand_in: TelegramStandIn, example: Example) -> None:
    person = stand_in.person("Leyla")
    await person.say("/start")
    message = await person.wait_for("Welcome")
    with pytest.raises(TimeoutError):
        await person.forge("no such data", message, timeout=0.2)


async def test_answers_have_rules(api: Bot, leyla: Person) -> None:
    message = await leyla.say("x")
    leyla.state.press(leyla.user, message, "data")
    query = (await api.get_updates())[-1].callback_query
    assert query is not None
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await api.answer_callback_query(query.id, "x" * 201)
    await api.answer_callback_query(query.id, "once")
    with pytest.raises(BadRequest, match="Query is too old"):
        await api.answer_callback_query(query.id, "twice")


async def test_a_group_in_privacy_mode(api: Bot, stand_in: TelegramStandIn) -> None:
    leyla = stand_in.person("Leyla")
    group = stand_in.group("Desk", [leyla])
    seat = group.seat(leyla)
    await seat.say("between us")
    await seat.say("/start")
    await seat.say("hey @rasid_bot")
    posted = await api.send_message(group.id, "I am here")
    await seat.say("thanks", reply_to=await seat.wait_for("here"))
    group.set_bot("administrator")
    await seat.say("between us, and the bot")
    group.set_bot("left")
    await seat.say("alone")
    updates = await api.get_updates()
    texts = [update.message.text for update in updates if update.message]
    assert texts == ["/start", "hey @rasid_bot", "thanks", "between us, and the bot"]
    changes = [u.my_chat_member.new_chat_member.status for u in updates if u.my_chat_member]
    assert changes == ["member", "administrator", "left"]
    assert posted.chat.title == "Desk"


async def test_a_channel(api: Bot, stand_in: TelegramStandIn) -> None:
    editor = stand_in.person("Editor")
    channel = stand_in.channel("News", admins=[editor])
    await channel.seat(editor).say("/follow water")
    updates = await api.get_updates()
    assert updates[0].my_chat_member is not None
    assert updates[1].channel_post is not None
    assert updates[1].channel_post.sender_chat is not None
    assert updates[1].channel_post.text == "/follow water"
    await api.send_message(channel.id, "Following")
    assert channel.messages[-1].text == "Following"


async def test_a_blocked_bot_hears_nothing(api: Bot, leyla: Person) -> None:
    await leyla.block()
    await leyla.say("can you hear me")
    updates = await api.get_updates()
    assert [u.message.text for u in updates if u.message] == ["hello"]
    assert updates[-1].my_chat_member is not None
    assert updates[-1].my_chat_member.new_chat_member.status == "kicked"


async def test_a_person_sends_a_file(api: Bot, leyla: Person) -> None:
    await leyla.send_file("feeds.opml", b"<opml/>", caption="mine")
    message = (await api.get_updates())[-1].message
    assert message is not None
    assert message.caption == "mine"
    assert message.document is not None
    file = await message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"<opml/>"


async def test_old_things_are_forgotten(
    stand_in: TelegramStandIn, leyla: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("MESSAGES_KEPT", "CALLBACKS_KEPT", "FILES_KEPT"):
        monkeypatch.setattr(f"bot.demo.conversation.{limit}", 2)
    for number in range(4):
        message = await leyla.send_file(f"{number}", b"")
        leyla.state.press(leyla.user, message, "x")
    assert [m.content["document"]["file_name"] for m in leyla.messages] == ["2", "3"]
    assert (len(stand_in.state.callbacks), len(stand_in.state.files)) == (2, 2)
