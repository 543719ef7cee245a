"""The demo: the real program on a newsroom and a Telegram of its own, for a person or by a script.

News begins to arrive when the first watch stands, so that nobody misses the first story while reading.
"""

import asyncio
import contextlib
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, Protocol

from bot.clock import WallClock
from bot.config import Config
from bot.core.feed import FeedOffer
from bot.demo.newsroom import Newsroom
from bot.demo.rundown import load_stories
from bot.demo.script import act
from bot.demo.telegram import TelegramStandIn
from bot.demo.terminal import Terminal, typed_lines
from bot.ports import Store
from bot.sections import DeliverySection, PollingSection, StoreSection, TelegramSection

How = Literal["page", "terminal", "script"]
PERSON = "Leyla"
"""Who the visitor is."""
TICK = 0.5

INVITATION = """
Rasid is running: a newsroom of {outlets} invented outlets, and a chat like Telegram's.

    {where}

Try there:
  /start                  and tap a topic: its first story, in Arabic, comes within seconds
  Zangezur, Зангезур      a line of words is a watch: see what it would have brought, then save it
  /watches                edit keywords, rename, pause, delete
  /history                what was sent, and what was held and why
Other outlets pick the story up later: the alert is edited in place. Ctrl-C ends the demo.
"""


class Run(Protocol):
    """The program: runs until `stop`, and tells `ready` its store."""

    def __call__(
        self, config: Config, stop: asyncio.Event, ready: Callable[[Store], None]
    ) -> Awaitable[None]:
        """Run the bot."""


async def play(run: Run, how: How, port: int, pace: float) -> int:
    """Play the demo; the answer is the exit code."""
    stories = load_stories()
    clock = WallClock()
    with tempfile.TemporaryDirectory(prefix="rasid-demo-") as folder:
        async with (
            Newsroom(stories=stories, clock=clock.now, pace=0.0) as newsroom,
            TelegramStandIn(port=port) as telegram,
        ):
            config = demo_config(Path(folder), newsroom, telegram)
            stop = asyncio.Event()
            opened: asyncio.Future[Store] = asyncio.get_running_loop().create_future()
            bot = asyncio.ensure_future(run(config, stop, opened.set_result))
            bot.add_done_callback(lambda task: stop.set())
            try:
                waiting: set[asyncio.Future[Any]] = {bot, opened}
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                if bot.done():
                    return await _ended(bot)
                return await _visit(how, telegram, newsroom, opened.result(), stop, pace)
            finally:
                stop.set()
                await asyncio.wait({bot})


async def _ended(bot: "asyncio.Future[None]") -> int:
    await bot  # shows why it could not start
    return 1


async def _visit(
    how: How,
    telegram: TelegramStandIn,
    newsroom: Newsroom,
    store: Store,
    stop: asyncio.Event,
    pace: float,
) -> int:
    person = telegram.person(PERSON, language="en")
    if how == "script":
        return await act(person, newsroom, print)
    news = asyncio.create_task(_publish(newsroom, store, pace))
    try:
        outlets = len({feed.name for feed in newsroom.feeds})
        where = (
            telegram.page_url(person) if how == "page" else "type here; a number presses a button"
        )
        print(INVITATION.format(outlets=outlets, where=where), flush=True)
        if how == "terminal":
            terminal = Terminal(person, print, colour=sys.stdout.isatty())
            await terminal.run(typed_lines(sys.stdin.readline))
        else:
            await _until_interrupted(stop)
    finally:
        news.cancel()
    return 0


async def _until_interrupted(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    await stop.wait()


async def _publish(newsroom: Newsroom, store: Store, pace: float) -> None:
    seconds = 0.0
    while True:
        watched = await store.read(lambda unit: unit.watches.revision() > 0)
        if watched:
            newsroom.publish_until(seconds)
            seconds += TICK * pace
        await asyncio.sleep(TICK)


def demo_config(folder: Path, newsroom: Newsroom, telegram: TelegramStandIn) -> Config:
    """The settings of a bot that reads this newsroom and talks to this Telegram."""
    offers = [FeedOffer(f.url, f.name, f.language, f.country) for f in newsroom.feeds]
    return Config(
        folder=folder,
        telegram=TelegramSection(telegram.token, telegram.api_url),
        store=StoreSection("demo.db"),
        # What the first documents tell of their rate would else make a demo wait for minutes.
        polling=PollingSection(
            interval=timedelta(seconds=2), slowest=timedelta(seconds=2), private_addresses=True
        ),
        delivery=DeliverySection(edit_wait=timedelta(seconds=1), group_wait=timedelta(0)),
        feeds=tuple(offers),
    )
