"""kill -9 at random moments of ingest and delivery: nothing may be lost, and only what was in flight repeats.

`python -m benchmarks.kill --kills 100` runs the real program against a feed that grows all the time and a
Bot API server on loopback, kills it again and again, lets the last one finish, and counts what arrived: as
alerts with one half of the subscribers (urgent watches), in digests with the others (so many stories of one
watch are a burst).
A repeat is accounted for where its first copy was the last message sent before a kill.
"""

import argparse
import asyncio
import os
import random
import re
import signal
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from aiohttp import web

from bot.clock import WallClock
from bot.core.subscriber import Address
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from bot.flows.subscribe import join
from bot.ports import Unit
from bot.store.sqlite import SqliteStore

PEOPLE = 12
EVERY = 1.0
"""Seconds between two new stories."""
DRAIN = 900.0
"""Seconds for what is due to go out after the last kill: a burst is told ten minutes after it began."""
TOLD = re.compile(r"(?:• )?(Story \d+ about marker \d+)(?: · .*)?")
LATENCY = 0.05
"""Seconds from a message's arrival to the answer, as over a real network: kills fall in between."""
CONFIG = """
[store]
path = "kill.db"
[polling]
interval = "1s"
lease = "2s"
private_addresses = true
[delivery]
lease = "1s"
group_wait = "0s"
most_an_hour = 0
[[feeds]]
url = "{url}"
name = "Wire"
language = "en"
"""


@dataclass
class GrowingFeed:
    """A feed with a new story every now and then."""

    stories: int = 0
    growing: bool = True
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        items = "".join(
            f"<item><guid>{n}</guid><title>Story {n} about marker {n}</title>"
            f"<link>https://wire.example/{n}</link><description>Lead {n}.</description></item>"
            for n in range(max(0, self.stories - 150), self.stories)
        )
        text = f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'
        return web.Response(text=text, content_type="application/rss+xml")

    async def grow(self) -> None:
        while self.growing:
            self.stories += 1
            await asyncio.sleep(EVERY)


@dataclass
class Tally:
    """What arrived."""

    last_before_kill: set[int] = field(default_factory=set)
    kills: int = 0

    def newest(self, people: list[Person]) -> int:
        return max((m.id for p in people for m in p.messages), default=0)

    def count(self, people: list[Person], stories: int) -> tuple[int, int, int]:
        """Lost, repeats in flight at a kill, other repeats."""
        lost = in_flight = other = 0
        for person in people:
            copies: dict[str, list[int]] = defaultdict(list)
            for message in person.messages:
                for line in message.text.splitlines():
                    story = TOLD.fullmatch(line)
                    if story is not None:
                        copies[story[1]].append(message.id)
            for n in range(1, stories):
                ids = copies.get(f"Story {n} about marker {n}", [])
                lost += not ids
                for first in ids[:-1]:
                    if first in self.last_before_kill:
                        in_flight += 1
                    else:
                        other += 1
        return lost, in_flight, other


async def start(config: Path, telegram: TelegramStandIn) -> asyncio.subprocess.Process:
    environment = {
        **os.environ,
        "RASID_TELEGRAM_TOKEN": telegram.token,
        "RASID_TELEGRAM_API_URL": telegram.api_url,
        "RASID_LOG_LEVEL": "error",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", "--config", str(config), env=environment
    )


async def subscribe(path: Path, people: list[Person]) -> None:
    store = SqliteStore.open(path)
    now = WallClock().now()

    def work(unit: Unit) -> None:
        for number, person in enumerate(people):
            address = Address("telegram", str(person.id))
            one = join(unit, address, "private", "x", "en", "UTC", now)
            watch = unit.watches.add(one.id, "marker", "marker", None, "active", now)
            unit.watches.save(replace(watch, mode="loud" if number % 2 else "urgent"))

    await store.run(work)
    await store.close()


async def first_poll(path: Path) -> None:
    """Wait for the first fetch, however slow the machine: what it brings is held by design."""
    store = SqliteStore.open(path)
    for _ in range(300):
        feeds = await store.read(lambda unit: unit.feeds.all())
        if any(feed.state.last_success for feed in feeds):
            break
        await asyncio.sleep(0.2)
    await store.close()


async def drained(tally: Tally, people: list[Person], stories: int) -> int:
    """Wait until every story has arrived with everybody; how many are missing after `DRAIN` seconds."""
    left, _, _ = tally.count(people, stories)
    for _ in range(int(DRAIN)):
        if left == 0:
            break
        await asyncio.sleep(1)
        left, _, _ = tally.count(people, stories)
    return left


async def play(kills: int, seed: int) -> int:
    chance = random.Random(seed)
    feed, tally = GrowingFeed(), Tally()
    application = web.Application()
    application.router.add_get("/rss", feed.answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/rss"
    with tempfile.TemporaryDirectory() as name:
        async with TelegramStandIn(latency=LATENCY) as telegram:
            folder = Path(name)
            config = folder / "config.toml"
            config.write_text(CONFIG.format(url=url))
            people = [telegram.person(f"P{n}") for n in range(PEOPLE)]
            for person in people:
                await person.say("/help")
            await subscribe(folder / "kill.db", people)
            # The first fetch is undated and held by design; the stories that count come after it.
            feed.stories = 1
            process = await start(config, telegram)
            await first_poll(folder / "kill.db")
            growing = asyncio.create_task(feed.grow())
            for _ in range(kills):
                await asyncio.sleep(chance.uniform(0.3, 3.0))
                process.send_signal(signal.SIGKILL)
                await process.wait()
                tally.last_before_kill.add(tally.newest(people))
                tally.kills += 1
                process = await start(config, telegram)
            feed.growing = False
            await growing
            early = sum(len(person.messages) for person in people)
            left = await drained(tally, people, feed.stories)
            process.send_signal(signal.SIGTERM)
            code = await process.wait()
            lost, in_flight, other = tally.count(people, feed.stories)
            messages = sum(len(person.messages) for person in people)
    await runner.cleanup()
    alerts = (feed.stories - 1) * PEOPLE
    print(f"kills {kills} (seed {seed}) · stories {feed.stories - 1} · alerts due {alerts}")
    print(f"messages {messages}, in which digests count once")
    print(f"messages that were out before the last start {early}")
    print(f"still waiting {left} · lost {lost} · last exit {code}")
    print(f"repeats of what was in flight at a kill {in_flight} · other repeats {other}")
    return int(left > 0 or lost > 0 or other > 0 or code != 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    return asyncio.run(play(given.kills, given.seed))


if __name__ == "__main__":
    sys.exit(main())
