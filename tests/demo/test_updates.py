"""Updates and their offsets, two pollers, planned faults: where a bot learns to be careful."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.demo.calls import Fault
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from tests.demo.example_bot import client


async def test_an_unconfirmed_update_comes_again(api: Bot, leyla: Person) -> None:
    await leyla.say("again")
    first, second = await api.get_updates()
    assert await api.get_updates() == (first, second)
    assert await api.get_updates(limit=1) == (first,)
    assert await api.get_updates(offset=second.update_id) == (second,)
    assert await api.get_updates() == (second,)
    assert await api.get_updates(offset=second.update_id + 1) == ()


async def test_a_negative_offset_keeps_the_newest(api: Bot, leyla: Person) -> None:
    await leyla.say("newest")
    (update,) = await api.get_updates(offset=-1)
    assert update.message is not None
    assert update.message.text == "newest"
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "az"


async def test_a_long_poll_ends_with_the_first_update(
    api: Bot, stand_in: TelegramStandIn, leyla: Person
) -> None:
    await api.delete_webhook(drop_pending_updates=True)
    assert (await api.get_webhook_info()).pending_update_count == 0
    poll = asyncio.create_task(api.get_updates(timeout=10))
    await stand_in.state.until(lambda: stand_in.polls or None, 5)
    await leyla.say("wake up")
    (update,) = await poll
    assert update.message is not None
    assert update.message.text == "wake up"


async def test_a_quiet_poll_ends_by_itself(api: Bot) -> None:
    assert await api.get_updates(timeout=1) == ()


async def test_the_older_of_two_pollers_is_sent_away(api: Bot, stand_in: TelegramStandIn) -> None:
    older = asyncio.create_task(api.get_updates(timeout=10))
    await stand_in.state.until(lambda: stand_in.polls or None, 5)
    async with client(stand_in) as twin:
        newer = asyncio.create_task(twin.get_updates(timeout=10))
        with pytest.raises(Conflict, match="only one bot instance"):
            await older
        await stand_in.person("Late").say("hi")
        assert len(await newer) == 1


async def test_allowed_updates(api: Bot, leyla: Person) -> None:
    await api.get_updates(offset=-1, allowed_updates=["callback_query"])
    await leyla.say("unheard")
    await leyla.block()
    updates = await api.get_updates(allowed_updates=[])
    assert [update.message.text for update in updates if update.message] == ["hello"]
    await leyla.unblock()
    assert (await api.get_updates())[-1].my_chat_member is not None


async def test_planned_faults(
    api: Bot, stand_in: TelegramStandIn, leyla: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # or else PTB warns of its own attribute
    stand_in.fail(
        "sendMessage",
        Fault.flood(3),
        Fault.gateway(),
        Fault.dropped(),
        Fault.refused(403, "Forbidden: bot was blocked by the user"),
        Fault.refused(400, "Bad Request: chat not found"),
        Fault.refused(401, "Unauthorized"),
    )
    with pytest.raises(RetryAfter, match="in 0:00:03"):
        await api.send_message(leyla.id, "x")
    for error in (NetworkError, NetworkError, Forbidden, BadRequest, InvalidToken):
        with pytest.raises(error):
            await api.send_message(leyla.id, "x")
    assert [m.text for m in leyla.messages] == ["hello"]
    await api.send_message(leyla.id, "x")


async def test_a_connection_may_drop_after_the_work(
    api: Bot, stand_in: TelegramStandIn, leyla: Person
) -> None:
    stand_in.fail("sendMessage", Fault.dropped(after_the_work=True))
    with pytest.raises(NetworkError):
        await api.send_message(leyla.id, "did it arrive?")
    assert leyla.last.text == "did it arrive?"
