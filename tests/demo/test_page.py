"""The chat page in a real browser: what a person sees, presses and reads from right to left."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot
from telegram.ext import Application

from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from tests.demo.chromium import Chromium, chromium, found

pytestmark = pytest.mark.browser

Example = Application[Any, Any, Any, Any, Any, Any]
BOT_ROW = "document.querySelector('.row:not(.mine)')"


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Chromium]:
    binary = found()
    if binary is None:
        pytest.skip("no chromium, chromium-browser or google-chrome on PATH")
    async with chromium(binary, tmp_path / "profile") as browser:
        yield browser


async def say(page: Chromium, text: str) -> None:
    await page.run("document.querySelector('#text').focus()")
    await page.type(text)


async def speak(page: Chromium, language: str) -> None:
    """Choose a language in the picker; that opens a fresh chat."""
    before = await page.run("location.hash")
    await page.run(
        f"""(() => {{ const picker = document.querySelector('#language');
            picker.value = '{language}';
            picker.dispatchEvent(new Event('change')); }})()"""
    )
    await page.until(
        f"location.hash !== '{before}' && document.documentElement.lang === '{language}'"
    )


async def test_start_press_edit(
    page: Chromium, stand_in: TelegramStandIn, example: Example, tmp_path: Path
) -> None:
    await page.open(stand_in.api_url)
    await page.until("!document.querySelector('#start').hidden")
    await say(page, "/start")
    assert (await page.until(f"{BOT_ROW}.innerText")).startswith("Welcome to Rasid 🛰")
    assert await page.run(f"{BOT_ROW}.querySelector('b').innerText") == "Welcome to Rasid"
    assert await page.run(f"{BOT_ROW}.querySelector('code').innerText") == (
        "water AND (treaty OR accord)"
    )
    assert (
        await page.run(f"{BOT_ROW}.querySelector('blockquote a').href") == "https://example.org/a"
    )
    await page.click(f"{BOT_ROW}.querySelectorAll('.key')[1]")
    await page.until("document.querySelector('#alert').open")
    assert await page.run("document.querySelector('#alert-text').innerText") == "Sure?"
    await page.run("document.querySelector('#alert').close()")
    await page.click(f"{BOT_ROW}.querySelector('.key')")
    await page.until(f"{BOT_ROW}.querySelector('.edited')")
    await page.until("document.querySelector('#toast').innerText === 'Saved'")
    assert await page.run("document.querySelectorAll('.row:not(.mine)').length") == 1
    picture = tmp_path / "chat.png"
    await page.screenshot(picture)
    assert picture.read_bytes().startswith(b"\x89PNG")


async def test_arabic_stands_right(
    page: Chromium, stand_in: TelegramStandIn, example: Example
) -> None:
    await page.open(stand_in.api_url, width=390)
    await page.until("location.hash")
    await speak(page, "ar")
    await say(page, "/start")
    lines = await page.until(
        f"""{BOT_ROW} && [...{BOT_ROW}.querySelectorAll('.line')].map((line) =>
            [line.innerText.trim(), getComputedStyle(line).direction])"""
    )
    directions = {text: direction for text, direction in lines if text}
    assert directions["أهلًا بك في راصد 🛰"] == "rtl"
    assert directions["English line stays left."] == "ltr"
    assert await page.run("document.documentElement.scrollWidth <= 390")
    placeholder = "getComputedStyle(document.querySelector('#text')).direction"
    assert await page.run(placeholder) == "rtl"


async def test_markup_of_strangers_stays_text(
    page: Chromium, stand_in: TelegramStandIn, api: Bot, leyla: Person
) -> None:
    nasty = "<img src=x onerror=alert(1)> \u2068/go\u2069"
    await api.send_message(leyla.id, nasty)
    await page.open(stand_in.page_url(leyla))
    assert nasty in await page.until(f"{BOT_ROW}.innerText")
    assert await page.run("document.querySelectorAll('#log img').length") == 0


async def test_the_command_menu(
    page: Chromium, stand_in: TelegramStandIn, example: Example
) -> None:
    await page.open(stand_in.api_url)
    await page.until("location.hash")
    await page.click("document.querySelector('#commands')")
    items = await page.until(
        """!document.querySelector('#menu').hidden &&
            [...document.querySelectorAll('#menu button')].map((item) => item.innerText)"""
    )
    assert [item.split("\n") for item in items] == [["/start", "Begin"], ["/help", "What I can do"]]
    await page.click("document.querySelector('#menu button')")
    await page.until(BOT_ROW)
    assert await page.run("document.querySelector('.row.mine .line').innerText") == "/start"


async def test_new_messages_while_reading_old_ones(
    page: Chromium, stand_in: TelegramStandIn, api: Bot, leyla: Person
) -> None:
    for number in range(30):
        await api.send_message(leyla.id, f"old {number}", disable_notification=number == 0)
    await page.open(stand_in.page_url(leyla))
    await page.until("document.querySelectorAll('.row').length === 31")
    assert await page.run("document.querySelectorAll('.bell-off').length") == 1
    await page.run("document.querySelector('#log').scrollTop = 0")
    await page.until("!document.querySelector('#jump').hidden")
    await api.send_message(leyla.id, "new")
    await page.until("document.querySelector('#unread').innerText === '1'")
    await page.click("document.querySelector('#jump')")
    await page.until("document.querySelector('#jump').hidden")
