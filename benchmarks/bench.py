"""Speed and crash safety: `make bench`. Each row beside a named baseline of the same run; trust ratios.

match      raw text → watches met, beside other engines (`python -m benchmarks.match_speed` for more watches)
parse      the worst of the hostile queries of the tests
ingest     feeds of new entries into the store, SQLite beside memory
feeds      CPU a feed, ours beside feedparser (needs --shared)
replay     a day of news with known stories: alerts, edits, answers; in one go and with ten kills
kill       kill -9 at random moments (a short run; `python -m benchmarks.kill` for the long one)
"""

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import feeds, kill, replay
from benchmarks.corpus import documents
from benchmarks.match_speed import measure
from bot.core.entry import Entry
from bot.core.errors import QueryError
from bot.core.feed import FeedOffer, Fetched, Rhythm
from bot.core.subscriber import Address
from bot.flows.ingest import IngestRules, ingest
from bot.flows.placing import LivingStories
from bot.flows.standing import StandingWatches
from bot.matching.parse import parse
from bot.matching.syntax import LONGEST_QUERY
from bot.ports import Store, Unit
from bot.store.memory import MemoryStore
from bot.store.sqlite import SqliteStore
from bot.topics import load_topics
from tests.matching.hostile import HOSTILE

RHYTHM = Rhythm(timedelta(minutes=5), timedelta(minutes=30))
RULES = IngestRules(RHYTHM, timedelta(hours=24), timedelta(seconds=20))
NOW = datetime(2026, 1, 6, 8, 41, tzinfo=UTC)


async def fill(store: Store, entries: int) -> float:
    standing, living = StandingWatches(load_topics()), LivingStories()
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
            ingest(unit, feed, Fetched(items), standing, living, RULES, NOW, 0.0)

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


MILLISECONDS = 10
"""What no query may take."""


def bench_parse() -> int:
    """The hostile query that takes longest, beside a usual one. 1 if the least of its runs is too long."""

    def milliseconds(text: str) -> list[float]:
        taken = []
        for _ in range(5):
            before = time.process_time()
            with contextlib.suppress(QueryError):
                parse(text[:LONGEST_QUERY])
            taken.append((time.process_time() - before) * 1000)
        return taken

    runs = {text: milliseconds(text) for text in HOSTILE}
    worst = max(runs, key=lambda text: min(runs[text]))
    usual = min(milliseconds("Gaza stabilisation force, (Azerbaijan OR Baku) troops"))
    print(
        f"parse: worst of {len(runs)} hostile queries {min(runs[worst]):.1f} ms ({worst[:12]}), "
        f"when first seen {max(taken[0] for taken in runs.values()):.1f}, usual {usual:.2f}"
    )
    return int(min(runs[worst]) > MILLISECONDS)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", choices=["match", "parse", "ingest", "feeds", "replay", "kill"], default=None
    )
    parser.add_argument("--shared", type=Path, default=None)
    parser.add_argument("--kills", type=int, default=5)
    given = parser.parse_args()
    if given.only in (None, "match"):
        texts = documents(4_000, None, random.Random(1))
        measure(1_000, texts, 100_000)
        measure(10_000, texts, 100_000)
        measure(10_000, texts, 100_000, common=True)
    too_long = bench_parse() if given.only in (None, "parse") else 0
    if given.only in (None, "ingest"):
        asyncio.run(bench_ingest(1_500))
    if given.only in (None, "feeds") and given.shared is not None:
        with tempfile.TemporaryDirectory() as folder:
            feeds.speed(feeds.corpus(given.shared, folder))
    astray = 0
    if given.only in (None, "replay"):
        astray = replay.play(replay.KILLS, seed=1)
    if given.only in (None, "kill"):
        astray |= kill.world(given.kills, seed=1).tell()
    return astray or too_long


if __name__ == "__main__":
    sys.exit(main())
