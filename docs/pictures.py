"""Draws docs/pictures/: each card as the demo's page shows it, in English and in Arabic.

`make pictures` needs a Chromium on PATH. The real program speaks, on a newsroom of invented outlets.
"""

import asyncio
import base64
import dataclasses
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from bot.clock import WallClock
from bot.demo.newsroom import Newsroom
from bot.demo.play import demo_config
from bot.demo.rundown import load_stories
from bot.demo.script import COPY_AT, DENIAL_AT, HEADLINE
from bot.demo.telegram import TelegramStandIn
from bot.locale import Catalogues
from bot.running import run
from bot.sections import AccessSection
from bot.topics import load_topics
from tests.demo.chromium import Chromium, chromium, found

FOLDER = Path(__file__).parent / "pictures"
WIDTH, HEIGHT = 440, 1700
"""Of a phone, and higher than any card."""
MARGIN = 8
FIRST = "gaza-stabilisation-force"
WORDS = "Azerbaijan, أذربيجان"
MORE_WORDS = ("Baku, باكو", "Lebanon, Hormuz")
QUIET_UNTIL = 112.0
"""Seconds of demo time: until then the stories come that the digest tells of."""
ENOUGH = timedelta(seconds=20)
"""For them to be read, before quiet hours are over."""
PHRASES = Catalogues.load()
PLAIN = """(() => { const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, *::before, *::after {
        animation: none !important; transition: none !important; }
        main, main > *, #log, #keys, .keys { background: #8fb98a !important; }
        .row, .keys { background: none !important; }`);
    document.adoptedStyleSheets = [sheet]; })()"""
LAST = "[...document.querySelectorAll('.row')].pop()"


@dataclasses.dataclass
class Photographer:
    """Talks with the bot in one language and keeps what it answers."""

    page: Chromium
    language: str

    def word(self, key: str) -> str:
        return PHRASES.say(self.language, key)

    async def say(self, text: str, name: str = "") -> None:
        """Type, wait for the answer, keep it under a name."""
        await self.page.run("document.querySelector('#text').focus()")
        rows = await self._rows()
        await self.page.type(text)
        await self._after(rows + 1, name)

    async def press(self, label: str, name: str = "", *, edits: bool = False) -> None:
        """Press the newest key with this label."""
        keys = "[...document.querySelectorAll('.key')].reverse()"
        newest = f"{keys}.find(key => key.innerText.includes({label!r}))"
        await self.page.until(newest, 20)
        rows = await self._rows()
        before = await self.page.run(f"{LAST}.innerText")
        await self.page.click(newest)
        if edits:
            await self.page.until(f"{LAST}.innerText !== {before!r}", 20)
        await self._after(rows if edits else rows + 1, name, least=rows + (not edits))

    async def see(self, text: str, name: str = "") -> None:
        """Wait for words, and keep the last card."""
        await self.page.until(f"document.querySelector('#log').innerText.includes({text!r})", 30)
        if name:
            await self.keep(name, text)

    async def _rows(self) -> int:
        return int(await self.page.run("document.querySelectorAll('.row').length"))

    async def _after(self, rows: int, name: str, least: int = 0) -> None:
        await self.page.until(
            f"document.querySelectorAll('.row').length > {rows - (least == rows)}", 20
        )
        if name:
            await self.keep(name)

    async def keep(self, name: str, holding: str = "") -> None:
        """Write the last card that holds these words as a picture."""
        row = f"[...document.querySelectorAll('.row')].findLast(r => r.innerText.includes({holding!r}))"
        await self.page.until("[...document.images].every(one => one.complete)", 20)
        await self.page.until("document.querySelector('#toast').hidden", 20)
        box = await self.page.run(
            f"(() => {{ const row = {row}; row.scrollIntoView({{block: 'end'}});"
            " const box = row.getBoundingClientRect();"
            " return {x: box.x, y: box.y, width: box.width, height: box.height}; })()"
        )
        clip = {
            "x": max(box["x"] - MARGIN, 0),
            "y": max(box["y"] - MARGIN, 0),
            "width": box["width"] + 2 * MARGIN,
            "height": box["height"] + 2 * MARGIN,
            "scale": 1,
        }
        image = await self.page.call("Page.captureScreenshot", format="png", clip=clip)
        target = FOLDER / f"{name}-{self.language}.png"
        target.write_bytes(base64.b64decode(image["data"]))
        print(target.name, target.stat().st_size // 1024, "KB")


async def tour(shown: Photographer, newsroom: Newsroom) -> None:
    """From the first word to the operator's list, a picture of each card."""
    topic = load_topics()[FIRST].title[shown.language]
    await shown.say("/start", "welcome")
    await shown.press(topic, edits=True)
    await shown.say("/help", "help")
    newsroom.publish_until(COPY_AT)
    await shown.see(HEADLINE)
    await shown.see("+1", "alert")
    await shown.press(shown.word("button-why"), "why")
    newsroom.publish_until(DENIAL_AT)
    await shown.see("🔸", "development")
    await shown.press(shown.word("button-mute"))
    await shown.say("/mute", "mute")
    await shown.say(WORDS, "watch")
    await shown.press(shown.word("button-save"), edits=True)
    for name in ("history", "quiet", "digest", "settings", "stats", "topics", "feeds"):
        await shown.say(f"/{name}", name)
    await receive_a_digest(shown, newsroom)


async def receive_a_digest(shown: Photographer, newsroom: Newsroom) -> None:
    """What comes in quiet hours that end with this minute, or with the next where it is nearly over."""
    for words in MORE_WORDS:
        await shown.say(words)
        await shown.press(shown.word("button-save"), edits=True)
    now = WallClock().now()
    end = (now + timedelta(minutes=1) + ENOUGH).replace(second=0)
    await shown.say(f"/quiet {now - timedelta(hours=1):%H:%M}-{end:%H:%M}")
    newsroom.publish_until(QUIET_UNTIL)
    heading = PHRASES.say(shown.language, "digest-quiet", n=3).partition(":")[0]
    await asyncio.sleep((end - WallClock().now()).total_seconds())
    await shown.see(heading, "digest-received")


async def draw(language: str, folder: Path, binary: str) -> None:
    """All pictures of one language."""
    async with (
        Newsroom(stories=load_stories(), clock=WallClock().now, pace=0.0) as newsroom,
        TelegramStandIn() as telegram,
        chromium(binary, folder / "profile") as page,
    ):
        await page.open(telegram.api_url, WIDTH, HEIGHT)
        await page.until("location.hash")
        if language != "en":
            before = await page.run("location.hash")
            await page.run(
                f"(() => {{ const p = document.querySelector('#language'); p.value = '{language}';"
                "p.dispatchEvent(new Event('change')); })()"
            )
            await page.until(f"location.hash !== '{before}'")
        # A plain ground: the page's own is a gradient, which makes pictures large.
        await page.run(PLAIN)
        person = await page.run("location.hash.slice(1)")
        config = demo_config(folder, newsroom, telegram)
        access = AccessSection(admins=(str(person),))
        stop = asyncio.Event()
        bot = asyncio.create_task(run(dataclasses.replace(config, access=access), stop))
        await tour(Photographer(page, language), newsroom)
        stop.set()
        await bot


def main() -> None:
    binary = found()
    if binary is None:
        sys.exit("no chromium, chromium-browser or google-chrome on PATH")
    for language in ("en", "ar"):
        with tempfile.TemporaryDirectory(prefix="rasid-pictures-") as folder:
            asyncio.run(draw(language, Path(folder), binary))


if __name__ == "__main__":
    main()
