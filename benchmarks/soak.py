"""Days of polling, telling and tidying in simulated time: nothing may grow that should not.

`python -m benchmarks.soak --days 12`: 200 feeds of 30 items that change as made-up news comes
(`benchmarks.day`), 20 subscribers with watches, half of them with a daily digest, SQLite, retention of a few
days, the real flows. The network and the parser are left out; `benchmarks.feed_memory` has them.
"""

import argparse
import asyncio
import gc
import random
import sys
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import mean

from benchmarks.day import DAY, START, VERBS, Told, day
from benchmarks.feed_memory import resident
from benchmarks.replay import SimulatedClock
from bot.cards.digest import pack
from bot.cards.outgoing import outgoing
from bot.core.delivery import Receipt
from bot.core.digest import DigestPlan
from bot.core.entry import Entry
from bot.core.feed import Feed, FeedOffer, Fetched, FetchOutcome, Rhythm, Unchanged
from bot.core.message import Message
from bot.core.subscriber import Address
from bot.flows.deliver import Sender
from bot.flows.digest import Digester
from bot.flows.ingest import IngestRules, ingest
from bot.flows.pace import Pacer
from bot.flows.placing import LivingStories
from bot.flows.poll import Poller
from bot.flows.standing import StandingWatches
from bot.flows.tidy import KeepRules, Tidier
from bot.locale import Catalogues
from bot.ports import Unit
from bot.store.sqlite import SqliteStore

FEEDS, ITEMS, ENTRIES, SUBSCRIBERS, OUTLETS = 200, 30, 1_000, 20, 40
POLL, STEP, MINUTE = timedelta(minutes=15), timedelta(seconds=5), timedelta(minutes=1)
KEEP = KeepRules(news=timedelta(days=4), history=timedelta(days=4))
AWAKE = timedelta(minutes=2)
"""From an alert on, deliveries are looked for at every step; else, to save our time, once a minute."""
MOST_GROWTH = 1.05
"""The last third of the time beside the second."""
RULES = IngestRules(Rhythm(POLL, POLL), DAY, timedelta(seconds=20))


@dataclass
class Newsroom:
    """The feeds, and what was asked of them."""

    clock: SimulatedClock
    items: dict[str, deque[Entry]] = field(default_factory=dict)
    fresh: defaultdict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    """By feed, when that came which nobody has fetched yet."""
    asked: dict[str, datetime] = field(default_factory=dict)
    late: int = 0
    polls: int = 0
    lags: dict[datetime, timedelta] = field(default_factory=dict)
    """By the moment of a poll, how long the oldest news in it had been in its feed."""

    def publish(self, one: Told, number: int) -> None:
        # Two hundred outlets out of forty: the stories are dealt out among five of each.
        url = url_of(one.outlet + OUTLETS * (one.story % (FEEDS // OUTLETS)))
        entry = Entry(
            f"{number}-{one.guid}",
            f"{url}/{number}-{one.guid}",
            one.title,
            one.summary,
            published=self.clock.at,
        )
        self.items.setdefault(url, deque(maxlen=ITEMS)).append(entry)
        self.fresh[url].append(self.clock.at)

    async def fetch(self, feed: Feed) -> FetchOutcome:
        now, before = self.clock.at, self.asked.get(feed.url)
        self.polls += 1
        if before is not None and now - before > 1.1 * POLL + 2 * STEP:
            self.late += 1
        self.asked[feed.url] = now
        fresh = self.fresh.pop(feed.url, [])
        if not fresh and before is not None:
            return Unchanged()
        if fresh:
            self.lags[now] = max(now - fresh[0], self.lags.get(now, timedelta(0)))
        return Fetched(tuple(self.items.get(feed.url, ())))

    async def summary(self, url: str) -> str:
        return ""


@dataclass
class Listener:
    """A meter that remembers how long alerts took, and what should not happen."""

    clock: SimulatedClock
    newsroom: Newsroom
    waits: list[float] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    tidied: int = 0

    def event(self, name: str, **fields: object) -> None:
        if name == "delivery.sent":
            seconds = float(str(fields["seconds"]))
            decided = self.clock.at - timedelta(seconds=seconds)
            lag = self.newsroom.lags.get(decided)
            if lag is not None:  # a digest is told at its own time
                self.waits.append(seconds + lag.total_seconds())
        elif name == "store.tidied":
            self.tidied += 1
        elif name not in ("feed.polled", "digest.made", "delivery.edited", "feed.ill", "feed.well"):
            self.bad.append(f"{name} {fields}")


class Chats:
    """The way out, which takes everything."""

    sent = 0

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        self.sent += 1
        return Receipt(str(self.sent))

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        return receipt


@dataclass(frozen=True, slots=True)
class Evening:
    """How things stand at the end of a day."""

    memory: float
    database: float
    stories: int
    alerts: int


class Names:
    """The invented words of one day, for all days: caches fill with words, and a language has so many."""

    def __init__(self) -> None:
        first, second = ({word for one in day(ENTRIES, n) for word in _words(one)} for n in (0, 1))
        self._names, self._common = sorted(first - second), first & second

    def told(self, one: Told, number: int) -> Told:
        """The same, in these words; another choice of them each day."""
        return replace(
            one,
            title=self._said(one.title, number),
            summary=self._said(one.summary, number),
        )

    def _said(self, text: str, number: int) -> str:
        return " ".join(self._word(word, number) for word in text.split())

    def _word(self, word: str, number: int) -> str:
        if word in self._common:
            return word
        return random.Random(f"{number} {word}").choice(self._names)


def _words(one: Told) -> list[str]:
    return f"{one.title} {one.summary}".split()


def url_of(number: int) -> str:
    return f"https://outlet{number}.example/rss"


def prepare(unit: Unit) -> None:
    unit.feeds.sync([FeedOffer(url_of(n), f"Outlet {n}", "en") for n in range(FEEDS)], START)
    for feed in unit.feeds.all():
        chance = random.Random(feed.id).random()
        unit.feeds.save(feed.id, replace(feed.state, next_check=START + POLL * chance))
    for number in range(SUBSCRIBERS):
        address = Address("soak", str(number))
        someone = unit.subscribers.add(address, "private", address.chat, "en", "UTC", START)
        if number % 2:
            unit.subscribers.save(replace(someone, digest=DigestPlan("daily")))
        for verbs in VERBS[number % 16], VERBS[(number + 5) % 16]:
            query = " OR ".join(verbs)
            unit.watches.add(someone.id, query, query, None, "active", START)


class Soak:
    """The bot, put together as `bot.wiring` does, on a clock of its own."""

    def __init__(self, path: Path) -> None:
        self.path, self.clock, self.chats = path, SimulatedClock(), Chats()
        self.newsroom = Newsroom(self.clock)
        self.meter = Listener(self.clock, self.newsroom)
        self.awake, self.names = START, Names()
        self.store = SqliteStore.open(path)
        phrases, standing, living = Catalogues.load(), StandingWatches({}), LivingStories()

        def take(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> object:
            return ingest(unit, feed, outcome, standing, living, RULES, now, random.random())

        lease = timedelta(minutes=2)
        self.poller = Poller(
            self.store,
            self.newsroom,
            take,  # type: ignore[arg-type]
            self.clock,
            self.meter,
            at_once=FEEDS,
            lease=lease,
        )
        self.sender = Sender(
            self.store,
            {"soak": self.chats},
            lambda view: outgoing(view, phrases, {}, self.clock.now()),
            self.clock,
            self.meter,
            random.random,
            lease,
            Pacer(self.clock),
        )
        packed = partial(pack, phrases=phrases, clock=self.clock)
        self.digester = Digester(self.store, packed, self.clock, self.meter)
        self.tidier = Tidier(self.store, self.clock, self.meter, KEEP)

    async def day(self, number: int) -> Evening:
        begun = START + number * DAY
        todo = deque(self.names.told(one, number) for one in day(ENTRIES, number))
        minute = self.clock.at
        while self.clock.at < begun + DAY:
            while todo and todo[0].at + number * DAY <= self.clock.at:
                self.newsroom.publish(todo.popleft(), number)
            await self.poller.start()
            if (await self.poller.finish()).alerts:
                self.awake = self.clock.at + AWAKE
            if self.clock.at >= minute or self.clock.at < self.awake:
                await self.sender.deliver()
            if self.clock.at >= minute:
                minute = self.clock.at + MINUTE
                await self.digester.release()
                await self.tidier.round()
            self.clock.at += STEP
        self.newsroom.lags.clear()
        return await self._evening()

    async def _evening(self) -> Evening:
        gc.collect()
        alerts = sum((await self.store.read(lambda unit: unit.outbox.count())).values())
        stories, _ = await self.store.read(lambda unit: unit.entries.extent(START))
        log = self.path.with_name(f"{self.path.name}-wal")
        size = self.path.stat().st_size + (log.stat().st_size if log.exists() else 0)
        return Evening(resident()[0], size / 1e6, stories, alerts)


def thirds(values: Sequence[float]) -> float:
    """How the last third of them stands to the second."""
    third = len(values) // 3
    return mean(values[-third:]) / mean(values[-2 * third : -third])


async def play(days: int) -> int:
    evenings, begun = [], time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(Path(folder) / "soak.db")
        await soak.store.run(prepare)
        for number in range(days):
            evening = await soak.day(number)
            evenings.append(evening)
            print(
                f"day {number + 1}: {evening.memory:.1f} MB · database {evening.database:.1f} MB · "
                f"{evening.stories} entries, {evening.alerts} deliveries kept · "
                f"{time.monotonic() - begun:.0f} s",
                flush=True,
            )
        await soak.store.close()
    waits = sorted(soak.meter.waits)
    slow = waits[int(len(waits) * 0.95)]
    allowed = POLL.total_seconds() + 5
    memory = thirds([evening.memory for evening in evenings])
    database = thirds([evening.database for evening in evenings])
    print(
        f"soak: {days} days, {soak.newsroom.polls:,} polls, {soak.newsroom.late} late · "
        f"{soak.chats.sent:,} messages · from feed to alert p95 {slow:.0f} s, longest {waits[-1]:.0f} s, "
        f"allowed {allowed:.0f} s · last third to the second: memory {memory:.3f}, database {database:.3f} · "
        f"{soak.meter.tidied} sweeps · {len(soak.meter.bad)} bad events {soak.meter.bad[:3]}"
    )
    wrong = soak.newsroom.late or soak.meter.bad or slow > allowed
    return int(bool(wrong) or max(memory, database) > MOST_GROWTH)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=12)
    return asyncio.run(play(parser.parse_args().days))


if __name__ == "__main__":
    sys.exit(main())
