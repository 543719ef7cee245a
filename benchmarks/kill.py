"""kill -9 at random moments of ingest, delivery and chat: nothing is lost, what was in flight may repeat.

`python -m benchmarks.kill --kills 1000 --parallel 3` runs the real program against a feed that grows all the
time, people who ask it something all the time and a Bot API server on loopback, kills it again and again,
lets the last one finish, and counts what arrived. `--parallel` worlds run beside each other, each with its
own program, database and server. What was in flight is what the bot had not yet written down: `kill_tally`.
The program is forked from a process that has imported it, so that kills meet its work and not its imports.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path

from aiohttp import web

from benchmarks.forks import Forks
from benchmarks.kill_tally import Outcome, Tally, fetched, written
from bot.clock import WallClock
from bot.core.subscriber import Address
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn
from bot.flows.subscribe import join
from bot.ports import Unit
from bot.store.sqlite import SqliteStore

PEOPLE = 12
EVERY, ASK_EVERY = 1.0, 0.4
"""Seconds between two new stories, and between two commands, at the least."""
DRAIN = 900.0
"""Seconds for what is due to go out after the last kill, at one message a second and chat."""
LATENCY = 0.05
"""Seconds from a message's arrival to the answer, as over a real network: kills fall in between."""
SOONEST, LATEST = 0.05, 2.0
"""Seconds from the first poll of updates to the kill; every fourth kill does not wait for that poll."""
INGEST = 0.25
"""A kill meets an ingest so many seconds after the feed was read, unless messages are in flight."""
ASKERS = 5
FEED_HOLDS = 900
"""Stories that stay in the feed: more than come while the bot is killed before it has read any."""
KILLS_A_MESSAGE = 160
"""The server keeps a thousand messages a chat: with many kills, stories and questions come more slowly."""
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

    every: float
    stories: int = 0
    read_at: float = 0.0
    growing: bool = True
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        items = "".join(
            f"<item><guid>{n}</guid><title>Story {n} about marker {n}</title>"
            f"<link>https://wire.example/{n}</link><description>Lead {n}.</description></item>"
            for n in range(max(0, self.stories - FEED_HOLDS), self.stories)
        )
        text = f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'
        self.read_at = time.monotonic()
        return web.Response(text=text, content_type="application/rss+xml")

    async def grow(self) -> None:
        while self.growing:
            self.stories += 1
            await asyncio.sleep(self.every)


@dataclass
class Asking:
    """People who search their history for a word of their own, one after the other."""

    people: list[Person]
    every: float
    telegram: TelegramStandIn
    tally: Tally
    asked: list[str] = field(default_factory=list)
    going: bool = True

    async def go(self) -> None:
        while self.going:
            word = f"subject{len(self.asked)}x"
            person = self.people[len(self.asked) % ASKERS]
            await person.say(f"/history {word}")
            update = self.telegram.state.mailbox.pending[-1]["update_id"]
            self.tally.updates[person.id, word] = update
            self.asked.append(word)
            await asyncio.sleep(self.every)

    def of(self, number: int) -> list[str]:
        """What the person with this number has asked."""
        return self.asked[number::ASKERS]


async def until(happened: Callable[[], bool]) -> None:
    for _ in range(1200):
        if happened():
            return
        await asyncio.sleep(0.05)


async def subscribe(path: Path, people: list[Person]) -> None:
    store = SqliteStore.open(path)
    now = WallClock().now()

    def work(unit: Unit) -> None:
        for person in people:
            address = Address("telegram", str(person.id))
            one = join(unit, address, "private", "x", "en", "UTC", now)
            watch = unit.watches.add(one.id, "marker", "marker", None, "active", now)
            # So many stories of one watch would else come as digests, which have their own test.
            unit.watches.save(replace(watch, mode="urgent"))

    await store.run(work)
    await store.close()


async def waiting(path: Path, stories: int) -> int:
    """How many deliveries are not out yet, those of stories that were not even polled among them."""
    store = SqliteStore.open(path)
    counts = await store.read(lambda unit: unit.outbox.count())
    await store.close()
    return (stories - 1) * PEOPLE - counts["sent"] - counts["dead"]


async def drained(path: Path, stories: int) -> int:
    """Wait until everything due is out; how much is left after `DRAIN` seconds."""
    left = await waiting(path, stories)
    for second in range(int(DRAIN)):
        if left == 0:
            break
        if second % 30 == 29:
            print(f"{left} left", file=sys.stderr, flush=True)
        await asyncio.sleep(1)
        left = await waiting(path, stories)
    return left


async def watch(tally: Tally, everybody: list[Person]) -> None:
    while True:
        tally.look(everybody)
        await asyncio.sleep(0.02)


async def polled(telegram: TelegramStandIn, polls: int) -> None:
    """Wait until the bot has asked for updates once more."""
    await until(lambda: telegram.polls > polls)


async def kill_again_and_again(
    forks: Forks,
    config: Path,
    telegram: TelegramStandIn,
    feed: GrowingFeed,
    kills: int,
    chance: random.Random,
    killed: Callable[[str], None],
) -> int:
    """So many kills; the answer is the process that lives on."""
    child = await forks.start(str(config))
    for number in range(kills):
        polls = telegram.polls
        if number % 4 and number:
            await polled(telegram, polls)
        await asyncio.sleep(chance.uniform(SOONEST, LATEST))
        started = telegram.polls > polls or not number
        os.kill(child, signal.SIGKILL)
        await forks.wait(child)
        ingest = time.monotonic() - feed.read_at < INGEST
        killed("start" if not started else "ingest" if ingest else "")
        child = await forks.start(str(config))
        if number % 25 == 24:
            print(f"{number + 1} kills", file=sys.stderr, flush=True)
    return child


async def play(kills: int, seed: int) -> Outcome:
    chance = random.Random(seed)
    feed, tally = GrowingFeed(max(EVERY, kills / KILLS_A_MESSAGE)), Tally()
    application = web.Application()
    application.router.add_get("/rss", feed.answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/rss"
    with tempfile.TemporaryDirectory() as name:
        async with TelegramStandIn(latency=LATENCY) as telegram:
            config, database = Path(name) / "config.toml", Path(name) / "kill.db"
            config.write_text(CONFIG.format(url=url))
            askers = [telegram.person(f"A{n}") for n in range(ASKERS)]
            asking = Asking(askers, max(ASK_EVERY, kills / 300), telegram, tally)
            people = [telegram.person(f"P{n}") for n in range(PEOPLE)]
            everybody = [*askers, *people]
            for person in everybody:
                await person.say("/help" if person in people else "/start")
            await subscribe(database, people)
            # The first fetch is undated and held by design; the stories that count come after it.
            feed.stories = 1
            forks = await Forks.open(environment(telegram))
            first = await forks.start(str(config))
            await until(lambda: fetched(database))
            os.kill(first, signal.SIGKILL)
            await forks.wait(first)
            work = [asyncio.create_task(one) for one in (feed.grow(), asking.go())]
            watching = asyncio.create_task(watch(tally, everybody))

            def killed(instant: str) -> None:
                tally.look(everybody)
                tally.killed(everybody, written(database), instant)

            child = await kill_again_and_again(forks, config, telegram, feed, kills, chance, killed)
            feed.growing = asking.going = False
            await asyncio.gather(*work)
            left = await drained(database, feed.stories)
            await asyncio.sleep(3)
            os.kill(child, signal.SIGTERM)
            begun = time.monotonic()
            code = await forks.wait(child)
            ended = time.monotonic() - begun
            watching.cancel()
            await forks.close()
    await runner.cleanup()
    stories = [f"Story {n} about marker {n}" for n in range(1, feed.stories)]
    lost = sum(tally.count(person, stories) for person in people)
    unanswered = sum(tally.count(one, asking.of(n)) for n, one in enumerate(askers))
    return Outcome(
        kills,
        tally.instants,
        tally.repeats,
        len(stories) * PEOPLE,
        left,
        lost,
        len(asking.asked),
        unanswered,
        len(tally.in_flight),
        tally.most,
        tally.ages,
        tally.others,
        [code],
        ended,
    )


def environment(telegram: TelegramStandIn) -> dict[str, str]:
    return {
        **os.environ,
        "RASID_TELEGRAM_TOKEN": telegram.token,
        "RASID_TELEGRAM_API_URL": telegram.api_url,
        "RASID_LOG_LEVEL": "error",
    }


def world(kills: int, seed: int) -> Outcome:
    return asyncio.run(play(kills, seed))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parallel", type=int, default=1)
    given = parser.parse_args()
    begun, many = time.monotonic(), given.parallel
    shares = [len(range(number, given.kills, many)) for number in range(many)]
    with ProcessPoolExecutor(many, mp_context=get_context("spawn")) as pool:
        worlds = pool.map(world, shares, range(given.seed, given.seed + many))
        together = Outcome()
        for one in worlds:
            together = together.plus(one)
    print(
        f"seeds {given.seed} to {given.seed + many - 1}, {(time.monotonic() - begun) / 60:.0f} min"
    )
    return together.tell()


if __name__ == "__main__":
    sys.exit(main())
