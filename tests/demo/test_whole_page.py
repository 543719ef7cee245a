"""The whole bot in the demo's page: a newcomer follows a topic, the alert comes, its copy edits it.

RASID_PICTURES=FOLDER writes what is seen there; the first picture of the README is made so.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clock import WallClock
from bot.demo.newsroom import Newsroom
from bot.demo.play import demo_config
from bot.demo.rundown import load_stories
from bot.demo.script import COPY_AT, HEADLINE, LEAD, SEED_AT
from bot.demo.telegram import TelegramStandIn
from bot.running import run
from tests.demo.chromium import Chromium, chromium, found

pytestmark = pytest.mark.browser


@dataclass
class Visit:
    """A browser at the demo's page."""

    page: Chromium
    newsroom: Newsroom
    url: str
    folder: Path

    async def say(self, text: str) -> None:
        await self.page.run("document.querySelector('#text').focus()")
        await self.page.type(text)

    async def press(self, label: str) -> None:
        keys = "[...document.querySelectorAll('.key')].reverse()"
        newest = f"{keys}.find(key => key.innerText.includes('{label}'))"
        await self.page.until(newest)
        await self.page.click(newest)

    async def see(self, text: str) -> None:
        await self.page.until(f"document.querySelector('#log').innerText.includes({text!r})", 20)

    async def picture(self, name: str) -> None:
        target = Path(os.environ.get("RASID_PICTURES", self.folder)) / f"{name}.png"
        await self.page.until("document.querySelector('#toast').hidden", 20)
        await self.page.screenshot(target)


@pytest.fixture
async def visit(tmp_path: Path) -> AsyncIterator[Visit]:
    binary = found()
    if binary is None:
        pytest.skip("no chromium, chromium-browser or google-chrome on PATH")
    async with (
        Newsroom(stories=load_stories(), clock=WallClock().now, pace=0.0) as newsroom,
        TelegramStandIn() as telegram,
        chromium(binary, tmp_path / "profile") as page,
    ):
        stop = asyncio.Event()
        bot = asyncio.create_task(run(demo_config(tmp_path, newsroom, telegram), stop))
        yield Visit(page, newsroom, telegram.api_url, tmp_path)
        stop.set()
        await bot


async def test_a_newcomer_sees_the_story_become_an_alert(visit: Visit) -> None:
    await visit.page.open(visit.url, width=760, height=900)
    await visit.page.until("!document.querySelector('#start').hidden")
    await visit.say("/start")
    await visit.press("Gaza stabilisation force")
    await visit.see("✅ Gaza stabilisation force")
    await visit.press("Azerbaijan–Israel relations")
    await visit.see("✅ Azerbaijan–Israel relations")
    visit.newsroom.publish_until(SEED_AT)
    await visit.see(HEADLINE)
    await visit.see(LEAD)
    visit.newsroom.publish_until(COPY_AT)
    await visit.see("+1: ")

    row = "[...document.querySelectorAll('.row')].pop()"
    assert await visit.page.run(f"{row}.querySelector('.edited') !== null")
    lines = await visit.page.run(
        f"[...{row}.querySelectorAll('.line')].map(l => [l.innerText, getComputedStyle(l).direction])"
    )
    directions = {text.strip(): direction for text, direction in lines}
    assert directions[HEADLINE] == directions[LEAD] == "rtl"
    assert directions["🔔 Gaza stabilisation force · Azerbaijan–Israel relations"] == "ltr"
    await visit.picture("alert")

    await visit.say("Zangezur corridor, TRIPP")
    await visit.see("I watch for: (Zangezur AND corridor) OR TRIPP")
    await visit.press("Save")
    await visit.say("/history")
    await visit.see("History")
    await visit.picture("history")


async def test_an_arabic_reader_reads_from_right_to_left(visit: Visit) -> None:
    await visit.page.open(visit.url, width=420, height=860, dark=True)
    await visit.page.until("location.hash")
    before = await visit.page.run("location.hash")
    await visit.page.run(
        "(() => { const p = document.querySelector('#language'); p.value = 'ar';"
        "p.dispatchEvent(new Event('change')); })()"
    )
    await visit.page.until(f"location.hash !== '{before}'")
    await visit.say("/start")
    await visit.press("قوة الاستقرار")
    await visit.see("✅ قوة الاستقرار")
    visit.newsroom.publish_until(COPY_AT)
    await visit.see(LEAD)
    await visit.see("+1")
    await visit.picture("alert-ar")
    await visit.press("لماذا؟")
    await visit.see("الدرجة")
    await visit.picture("why-ar")

    assert await visit.page.run("document.documentElement.scrollWidth <= 420")
