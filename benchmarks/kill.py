"""kill -9 at random moments of ingest, delivery and chat: nothing is lost, what was in flight may repeat.

`python -m benchmarks.kill --kills 100` runs the real program against a feed that grows all the time, people
who ask it something all the time and a Bot API server on loopback, kills it again and again, lets the last
one finish, and counts what arrived. A message is in flight from its arrival at the server until its receipt
is written: a repeat is accounted for where its first copy arrived within `IN_FLIGHT` seconds before a kill.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable
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
EVERY, ASK_EVERY = 1.0, 0.4
"""Seconds between two new stories, and between two commands, at the least."""
DRAIN = 900.0
"""Seconds for what is due to go out after the last kill, at one message a second and chat."""
LATENCY = 0.05
"""Seconds from a message's arrival to the answer, as over a real network: kills fall in between."""
IN_FLIGHT, LOOKED_BACK = 0.3, 10.0
ASKERS = 5
FEED_HOLDS = 900
"""Stories that stay in the feed: more than come while the bot is killed before it has read any."""
KILLS_A_MESSAGE = 250
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
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    growing: bool = True
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        items = "".join(
            f"<item><guid>{n}</guid><title>Story {n} about marker {n}</title>"
            f"<link>https://wire.example/{n}</link><description>Lead {n}.</description></item>"
            for n in range(max(0, self.stories - FEED_HOLDS), self.stories)
        )
        text = f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'
        self.asked.set()
        return web.Response(text=text, content_type="application/rss+xml")

    async def grow(self) -> None:
        while self.growing:
            self.stories += 1
            await asyncio.sleep(self.every)


@dataclass
class Tally:
    """What arrived, and what was under way at each kill."""

    newest: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=1000))
    in_flight: dict[tuple[int, int], str] = field(default_factory=dict)
    instants: Counter[str] = field(default_factory=Counter)
    repeats: Counter[str] = field(default_factory=Counter)
    ages: dict[tuple[int, int], float] = field(default_factory=dict)
    """Of messages that came within `LOOKED_BACK` before a kill, how long before it."""
    late: list[float] = field(default_factory=list)
    """The ages of what was repeated though it was not counted as in flight; infinite where older."""

    async def watch(self, everybody: list[Person]) -> None:
        """Remember which message was the newest when."""
        while True:
            self.newest.append((time.monotonic(), everybody[0].state.revision))
            await asyncio.sleep(0.02)

    def killed(self, everybody: list[Person], asked: int, answered: int, age: float) -> None:
        """Name the instant of a kill and the messages that were in flight."""
        now = time.monotonic()
        before = [number for at, number in self.newest if at < now - IN_FLIGHT]
        first = before[-1] if before else 0
        for person in everybody:
            for message in person.messages[-40:]:
                came = next((at for at, known in self.newest if known >= message.revision), now)
                if message.from_bot and now - came < LOOKED_BACK:
                    self.ages.setdefault((person.id, message.id), now - came)
        own = {
            (p.id, m.id): p
            for p in everybody
            for m in p.messages[-40:]
            if m.from_bot and m.revision > first
        }
        asking = {id(p) for p in everybody[:ASKERS]}
        if not age:
            instant = "start"
        elif any(id(p) not in asking for p in own.values()):
            instant = "delivery"
        elif asked > answered or own:
            instant = "chat"
        else:
            instant = "between"
        self.instants[instant] += 1
        self.in_flight.update(dict.fromkeys(own, instant))

    def count(self, person: Person, texts: list[str]) -> tuple[int, int]:
        """Of texts that each should have arrived once: lost, and repeats that nothing excuses."""
        copies: dict[str, list[int]] = defaultdict(list)
        for message in person.messages:
            for line in message.text.splitlines() if message.from_bot else ():
                # An alert is known by a line of its own, an answer by the last word of one.
                copies[line if line.startswith("Story ") else words(line)].append(message.id)
        lost = other = 0
        for text in texts:
            ids = copies.get(text, [])
            lost += not ids
            for number in sorted(ids)[:-1]:
                if (person.id, number) in self.in_flight:
                    self.repeats[self.in_flight[person.id, number]] += 1
                else:
                    other += 1
                    self.late.append(self.ages.get((person.id, number), float("inf")))
        return lost, other


def words(line: str) -> str:
    return "".join(c for c in line.rpartition(" ")[2] if c.isalnum())


@dataclass
class Asking:
    """People who search their history for a word of their own, one after the other."""

    people: list[Person]
    every: float
    asked: list[str] = field(default_factory=list)
    going: bool = True

    async def go(self) -> None:
        while self.going:
            word = f"subject{len(self.asked)}x"
            await self.people[len(self.asked) % ASKERS].say(f"/history {word}")
            self.asked.append(word)
            await asyncio.sleep(self.every)

    def of(self, number: int) -> list[str]:
        """What the person with this number has asked."""
        return self.asked[number::ASKERS]

    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(
            any(word in m.text for m in self.people[n].messages[-40:] if m.from_bot)
            for n in range(ASKERS)
            for word in self.of(n)[-8:]
        )

    def recent(self) -> int:
        return sum(len(self.of(n)[-8:]) for n in range(ASKERS))


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
            print(f"{left} left", flush=True)
        await asyncio.sleep(1)
        left = await waiting(path, stories)
    return left


async def play(kills: int, seed: int) -> int:
    chance = random.Random(seed)
    feed, tally = GrowingFeed(max(EVERY, kills / KILLS_A_MESSAGE)), Tally()
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
            asking = Asking(
                [telegram.person(f"A{n}") for n in range(ASKERS)], max(ASK_EVERY, kills / 300)
            )
            people = [telegram.person(f"P{n}") for n in range(PEOPLE)]
            everybody = [*asking.people, *people]
            for person in people:
                await person.say("/help")
            for person in asking.people:
                await person.say("/start")
            await subscribe(folder / "kill.db", people)
            # The first fetch is undated and held by design; the stories that count come after it.
            feed.stories = 1
            process = await start(config, telegram)
            await asyncio.wait_for(feed.asked.wait(), 60)
            await asyncio.sleep(2)
            growing = asyncio.create_task(feed.grow())
            talking = asyncio.create_task(asking.go())
            watching = asyncio.create_task(tally.watch(everybody))
            for number in range(kills):
                polls, began = telegram.polls, time.monotonic()
                if number % 4:  # every fourth kill may meet the start of the program
                    await until(lambda: telegram.polls > polls)  # noqa: B023
                await asyncio.sleep(chance.uniform(0.1, 3.0))
                age = time.monotonic() - began if telegram.polls > polls else 0.0
                process.send_signal(signal.SIGKILL)
                tally.killed(everybody, asking.recent(), asking.answered(), age)
                await process.wait()
                process = await start(config, telegram)
                if number % 50 == 49:
                    print(f"{number + 1} kills", flush=True)
            feed.growing = asking.going = False
            await asyncio.gather(growing, talking)
            early = sum(len(person.messages) for person in people)
            left = await drained(folder / "kill.db", feed.stories)
            process.send_signal(signal.SIGTERM)
            begun = time.monotonic()
            code = await process.wait()
            ended = time.monotonic() - begun
            watching.cancel()
    await runner.cleanup()
    stories = [f"Story {n} about marker {n}" for n in range(1, feed.stories)]
    alerts = [tally.count(person, stories) for person in people]
    answers = [tally.count(person, asking.of(n)) for n, person in enumerate(asking.people)]
    due = len(stories) * PEOPLE
    print(f"kills {kills} (seed {seed}) · by instant {dict(tally.instants)}")
    print(f"stories {len(stories)} · alerts due {due} · out before the last start {early}")
    print(f"alerts still waiting {left} · lost {sum(lost for lost, _ in alerts)}")
    print(f"commands {len(asking.asked)} · without an answer {sum(lost for lost, _ in answers)}")
    print(f"repeats of what was in flight, by instant of the kill {dict(tally.repeats)}")
    print(f"messages in flight at kills {len(tally.in_flight)}")
    print(
        f"other repeats: alerts {sum(n for _, n in alerts)}, answers {sum(n for _, n in answers)}"
    )
    if tally.late:
        # A receipt waits for its turn at the one writer: on a busy machine for longer than `IN_FLIGHT`.
        print(
            "their first copies came so long before a kill:",
            *(f"{age:.2f}" for age in sorted(tally.late)),
        )
    print(f"SIGTERM: exit {code} after {ended:.1f} s")
    bad = left or code or ended > 10 or any(map(any, [*alerts, *answers]))
    return int(bool(bad))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    return asyncio.run(play(given.kills, given.seed))


if __name__ == "__main__":
    sys.exit(main())
