"""One contract for every channel: what is sent arrives, edits take its place, failures are sorted."""

import io
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram import Bot

from bot.channels import CHANNELS
from bot.channels.console import ConsoleChannel
from bot.channels.telegram import TelegramChannel, entities
from bot.core.delivery import Receipt
from bot.core.errors import MessageRefused, RecipientGone, RecipientMoved, SendError
from bot.core.message import Button, Message, Span
from bot.core.subscriber import Address
from bot.demo.calls import Fault
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn

TEXT = Message(
    (
        Span("🔔 "),
        Span("غزة & <Gaza>", "bold-link", "https://a.example/1?x=1&y=2"),
        Span("\n"),
        Span("lead", "italic"),
        Span(" "),
        Span("code", "code"),
    ),
    ((Button("Why?", "why:1"), Button("Open", url="https://a.example/1")),),
    preview="https://a.example/1",
)
OTHER = Message((Span("changed", "bold"),))


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramStandIn]:
    async with TelegramStandIn() as stand_in:
        yield stand_in


@pytest.fixture
async def leyla(telegram: TelegramStandIn) -> Person:
    person = telegram.person("Leyla")
    await person.say("/start")
    return person


@pytest.fixture
async def channel(telegram: TelegramStandIn) -> AsyncIterator[TelegramChannel]:
    async with Bot(telegram.token, base_url=f"{telegram.api_url}/bot") as bot:
        yield TelegramChannel(bot)


def address(person: Person) -> Address:
    return Address("telegram", str(person.id))


def test_every_channel_is_in_the_table_by_the_name_of_its_file() -> None:
    assert {"telegram": TelegramChannel, "console": ConsoleChannel} == CHANNELS


async def test_console_writes_words_and_links() -> None:
    stream = io.StringIO()
    channel = ConsoleChannel(stream)

    receipt = await channel.send(Address("console", "me"), TEXT)
    again = await channel.edit(Address("console", "me"), receipt, OTHER)
    await channel.send(Address("console", "me"), OTHER, receipt)

    assert receipt == again == Receipt("1")
    written = stream.getvalue()
    assert "[1]\n🔔 غزة & <Gaza>\nhttps://a.example/1?x=1&y=2\nlead code\n" in written
    assert "[1, edited]\nchanged\n" in written
    assert "[2, in reply to 1]\nchanged\n" in written


async def test_telegram_shows_text_and_styles_as_they_are(
    channel: TelegramChannel, leyla: Person
) -> None:
    receipt = await channel.send(address(leyla), TEXT)

    message = leyla.last
    assert receipt == Receipt(str(message.id))
    assert message.text == TEXT.text
    assert list(message.spans("bold")) == list(message.spans("text_link")) == ["غزة & <Gaza>"]
    assert (list(message.spans("italic")), list(message.spans("code"))) == (["lead"], ["code"])
    assert [[button.text for button in row] for row in message.buttons] == [["Why?", "Open"]]


async def test_telegram_edits_in_place_and_takes_the_buttons_away(
    channel: TelegramChannel, leyla: Person
) -> None:
    receipt = await channel.send(address(leyla), TEXT)

    assert await channel.edit(address(leyla), receipt, OTHER) == receipt

    assert (leyla.last.text, leyla.last.edits, list(leyla.last.buttons)) == ("changed", 1, [])


async def test_an_edit_that_changes_nothing_or_finds_nothing_is_done(
    channel: TelegramChannel, leyla: Person
) -> None:
    receipt = await channel.send(address(leyla), OTHER)

    assert await channel.edit(address(leyla), receipt, OTHER) == receipt
    assert await channel.edit(address(leyla), Receipt("987654"), OTHER) == Receipt("987654")


async def test_an_edit_that_is_refused_says_so(
    telegram: TelegramStandIn, channel: TelegramChannel, leyla: Person
) -> None:
    receipt = await channel.send(address(leyla), TEXT)
    telegram.fail("editMessageText", Fault.refused(400, "Bad Request: ENTITY_BOUNDS_INVALID"))

    with pytest.raises(MessageRefused, match=r"(?i)entity_bounds_invalid"):
        await channel.edit(address(leyla), receipt, OTHER)


async def test_a_question_opens_the_keyboard_for_its_answer(
    channel: TelegramChannel, leyla: Person
) -> None:
    await channel.send(address(leyla), Message((Span("Which words?"),), asks=True))

    assert (leyla.last.markup or {}).get("force_reply") is True


async def test_silence_and_replies_reach_telegram(channel: TelegramChannel, leyla: Person) -> None:
    first = await channel.send(address(leyla), OTHER)
    await channel.send(address(leyla), Message((Span("more"),), silent=True), reply_to=first)

    assert leyla.last.silent
    assert leyla.last.reply_to is not None


@pytest.mark.parametrize(
    ("code", "words", "kind", "reason"),
    [
        (403, "Forbidden: bot was blocked by the user", RecipientGone, "blocked"),
        (403, "Forbidden: user is deactivated", RecipientGone, "deactivated"),
        (403, "Forbidden: bot was kicked from the supergroup chat", RecipientGone, "kicked"),
        (403, "Forbidden: something new", RecipientGone, "forbidden"),
        (400, "Bad Request: chat not found", RecipientGone, "chat not found"),
        (400, "Bad Request: TOPIC_CLOSED", RecipientGone, "topic closed"),
        (400, "Bad Request: message thread not found", RecipientGone, "topic gone"),
        (400, "Bad Request: not enough rights to send", RecipientGone, "no right to post"),
        (400, "Bad Request: can't parse entities", MessageRefused, ""),
        (500, "Internal Server Error", SendError, ""),
    ],
)
async def test_refusals_are_sorted_by_their_words(
    telegram: TelegramStandIn,
    channel: TelegramChannel,
    leyla: Person,
    code: int,
    words: str,
    kind: type[SendError],
    reason: str,
) -> None:
    telegram.fail("sendMessage", Fault.refused(code, words))

    with pytest.raises(SendError) as caught:
        await channel.send(address(leyla), TEXT)

    assert type(caught.value) is kind
    assert getattr(caught.value, "reason", "") == reason


async def test_a_flood_says_how_long_to_wait(
    telegram: TelegramStandIn, channel: TelegramChannel, leyla: Person
) -> None:
    telegram.fail("sendMessage", Fault.flood(7))

    with pytest.raises(SendError) as caught:
        await channel.send(address(leyla), TEXT)

    assert (caught.value.retry_after, caught.value.everyone) == (timedelta(seconds=7), True)


@pytest.mark.parametrize("fault", [Fault.gateway(), Fault.dropped()])
async def test_a_broken_way_is_tried_again_later(
    telegram: TelegramStandIn, channel: TelegramChannel, leyla: Person, fault: Fault
) -> None:
    telegram.fail("sendMessage", fault)

    with pytest.raises(SendError) as caught:
        await channel.send(address(leyla), TEXT)

    assert type(caught.value) is SendError
    assert caught.value.retry_after is None


def test_entities_count_in_utf_16() -> None:
    found = [(e.type, e.offset, e.length) for e in entities(TEXT)]

    assert found[:2] == [("bold", 3, 12), ("text_link", 3, 12)]
    assert entities(Message((Span("", "bold"), Span("x")))) == []


def test_a_group_that_moved_carries_its_new_address() -> None:
    assert RecipientMoved("migrated", "-1001").chat == "-1001"
