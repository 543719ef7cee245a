"""A stand-in for each test, and the real python-telegram-bot on it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot
from telegram.ext import Application

from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from tests.demo.example_bot import client, running


@pytest.fixture
async def stand_in() -> AsyncIterator[TelegramStandIn]:
    async with TelegramStandIn("4242:demo") as server:
        yield server


@pytest.fixture
async def api(stand_in: TelegramStandIn) -> AsyncIterator[Bot]:
    async with client(stand_in) as bot:
        yield bot


@pytest.fixture
async def leyla(stand_in: TelegramStandIn) -> Person:
    """Somebody who has written to the bot, so that it may write back."""
    person = stand_in.person("Leyla", "az")
    await person.say("hello")
    return person


@pytest.fixture
async def example(
    stand_in: TelegramStandIn,
) -> AsyncIterator["Application[Any, Any, Any, Any, Any, Any]"]:
    async with running(stand_in) as application:
        yield application
