"""Speed and crash safety: `make bench`. Each row beside a named baseline of the same run; trust ratios.

match      raw text → watches met, against the loop of substring tests that feed bots run
ingest     feeds of new entries into the store, SQLite beside memory
feeds      CPU a feed, ours beside feedparser (needs --shared)
kill       kill -9 at random moments (a short run; `python -m benchmarks.kill` for the long one)
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import feeds, kill
from bot.core.entry import Entry
from bot.core.feed import FeedOffer, Fetched, Rhythm
from bot.core.ids import WatchId
from bot.core.match import Document
from bot.core.subscriber import Address
from bot.flows.ingest import IngestRules, ingest
from bot.flows.standing import StandingWatches
from bot.matching.index import StandingQueries
from bot.ports import Store, Unit
from bot.store.memory import MemoryStore
from bot.store.sqlite import SqliteStore
from bot.topics import load_topics

RHYTHM = Rhythm(timedelta(minutes=5), timedelta(minutes=30))
RULES = IngestRules(RHYTHM, timedelta(hours=24), timedelta(seconds=20))
NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)
SYLLABLES = [
    "ba",
    "ku",
    "ga",
    "za",
    "mar",
    "le",
    "vi",
    "than",
    "kar",
    "chin",
    "zan",
    "zur",
    "sha",
    "aviv",
]


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def bench_match(watches: int, documents: int) -> None:
    chance = random.Random(1)
    words = [word(chance) for _ in range(30_000)]
    texts = [" ".join(chance.choices(words, k=60)) for _ in range(documents)]
    keywords = chance.sample(sorted(set(words)), min(watches, len(set(words))))
    queries = StandingQueries()

    def fill_in() -> None:
        for number, keyword in enumerate(keywords):
            queries.set(WatchId(number), keyword, keyword)

    build = timed(fill_in)
    ours = timed(lambda: [queries.match(Document(text, "", "", "en")) for text in texts])
    some = texts[: max(1, documents // 20)]
    loop = timed(lambda: [[k for k in keywords if k.lower() in t.lower()] for t in some])
    loop *= len(texts) / len(some)
    speed, plain = documents / ours, documents / loop
    print(f"match: {len(keywords)} watches, {documents} documents of 60 words, build {build:.1f} s")
    print(f"  {speed:.0f} documents/CPU-s · substring loop {plain:.0f} · ratio {speed / plain:.1f}")


async def fill(store: Store, entries: int) -> float:
    standing = StandingWatches(load_topics())
    offer = FeedOffer("https://wire.example/rss", "Wire", "en")

    def prepare(unit: Unit) -> None:
        unit.feeds.sync([offer], NOW)
        for n in range(20):
            address = Address("telegram", str(n))
            one = unit.subscribers.add(address, "private", "x", "en", "UTC", NOW)
            unit.watches.add(one.id, "marker", "marker", None, "active", NOW)

    await store.run(prepare)
    start = time.perf_counter()
    for batch in range(entries // 30):
        items = tuple(
            Entry(
                f"{batch}-{n}",
                f"https://wire.example/{batch}/{n}",
                f"Headline {batch} {n} about {'marker' if n < 3 else 'nothing'}",
                f"The lead of {batch} {n} is here. And more.",
                published=NOW,
            )
            for n in range(30)
        )

        def work(unit: Unit, items: tuple[Entry, ...] = items) -> None:
            (feed,) = unit.feeds.all()
            ingest(unit, feed, Fetched(items), standing, RULES, NOW, 0.0)

        await store.run(work)
    return time.perf_counter() - start


async def bench_ingest(entries: int) -> None:
    memory = await fill(MemoryStore(), entries)
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore.open(Path(folder) / "bench.db")
        sqlite = await fill(store, entries)
        await store.close()
    print(
        f"ingest: {entries} entries in feeds of 30, 3 of them alerting 20 subscribers: SQLite "
        f"{entries / sqlite:.0f} entries/s, memory {entries / memory:.0f}; ratio {memory / sqlite:.2f}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=["match", "ingest", "feeds", "kill"], default=None)
    parser.add_argument("--shared", type=Path, default=None)
    parser.add_argument("--kills", type=int, default=5)
    given = parser.parse_args()
    if given.only in (None, "match"):
        for watches in (1_000, 20_000):
            bench_match(watches, 1_000)
    if given.only in (None, "ingest"):
        asyncio.run(bench_ingest(1_500))
    if given.only in (None, "feeds") and given.shared is not None:
        with tempfile.TemporaryDirectory() as folder:
            feeds.speed(feeds.corpus(given.shared, folder))
    if given.only in (None, "kill"):
        return asyncio.run(kill.play(given.kills, seed=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
