"""Polling end to end, side by side in one run: a thousand feeds of 30 items, all new, then all unchanged.

`python -m benchmarks.feed_speed --feeds 1000 [--saved FOLDER] [--reader PYTHON] [--newsboat PROGRAM]`:
each contender in a process of its own against the same loopback server; what counts is processor time, of the
process and its children, without the start of Python. Ours twice: what all of them do (`kept`: fetched, read,
entries kept in SQLite by the real poller) and the whole way (`rasid`: folded into stories, lead sentences,
matched against the topics that ship besides; the words of eight languages are all new to it). The plain loop
is aiohttp and feedparser in a process pool, and keeps nothing. FOLDER holds real feeds to serve instead of
invented ones; PYTHON is an interpreter that has the package `reader`; newsboat sends its validators from the
third fetch on, so that its third is the one that counts, and its start is counted with it.
"""

import argparse
import asyncio
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import aiohttp

from benchmarks.publishers import ITEMS, publishing
from bot.config import read
from bot.core.feed import Feed, Fetched, FetchFailed, FetchOutcome, after
from bot.flows.indexing import index_all
from bot.flows.ingest import IngestReport
from bot.flows.poll import Poller
from bot.log import configure
from bot.ports import Unit
from bot.wiring import House, house

Round = Callable[[], Awaitable[int]]


def spent() -> float:
    """Processor seconds of this process and of its children that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


async def rasid(address: str, feeds: int, folder: Path) -> dict[str, float]:
    """Ours, the whole way."""
    return await _ours(address, feeds, folder, House.poller)


async def kept(address: str, feeds: int, folder: Path) -> dict[str, float]:
    """Ours, as far as the others go: no stories by identity, no matching."""
    return await _ours(address, feeds, folder, _keeping)


def _keeping(parts: House) -> Poller:
    config = parts.config

    def keep(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        new = 0
        if isinstance(outcome, Fetched):
            known = unit.entries.known(feed.id, {entry.guid for entry in outcome.entries})
            fresh = [entry for entry in outcome.entries if entry.guid not in known]
            new = len(fresh)
            if fresh:
                story = unit.stories.open("all", "", "", "en", feed.offer.source, None, now)
            for entry in fresh:
                unit.entries.add(entry, feed, story.id, "en", "", now)
        problem = outcome if isinstance(outcome, FetchFailed) else None
        unit.feeds.save(feed.id, after(feed.state, outcome, now, config.rhythm, 0.5, new))
        return IngestReport(new=new, problem=problem)

    return Poller(
        parts.store,
        parts.fetcher,
        keep,
        parts.clock,
        parts.meter,
        at_once=config.polling.at_once,
        lease=config.polling.lease,
    )


async def _ours(
    address: str, feeds: int, folder: Path, poller: Callable[[House], Poller]
) -> dict[str, float]:
    config = folder / "config.toml"
    listed = "".join(
        f'[[feeds]]\nurl = "{address}/feed/{n}"\nname = "Outlet {n}"\n' for n in range(feeds)
    )
    config.write_text('[store]\npath = "bench.db"\n[polling]\nprivate_addresses = true\n' + listed)
    took: dict[str, float] = {}
    async with house(read(config, {})) as parts:
        for name in ("cold", "warm"):
            await parts.store.run(_all_due(parts))
            before = spent()
            new = await _polled(poller(parts))
            await parts.fetcher.close()  # its readers end, and are counted
            took[name] = spent() - before
            assert (new > 0) == (name == "cold"), new
        before = spent()
        await index_all(parts.store)
        took["words indexed behind it"] = spent() - before
    return took


def _all_due(parts: House) -> Callable[[Unit], None]:
    def work(unit: Unit) -> None:
        now = parts.clock.now()
        for feed in unit.feeds.all():
            unit.feeds.save(feed.id, replace(feed.state, next_check=now))

    return work


async def _polled(poller: Poller) -> int:
    new = 0
    while await poller.start():
        new += (await poller.finish()).new
    return new


def parsed(body: bytes) -> int:
    """Call feedparser as it comes, in a process of the pool."""
    import feedparser

    return len(feedparser.parse(BytesIO(body)).entries)


async def plain_loop(address: str, feeds: int, folder: Path) -> dict[str, float]:
    """Call aiohttp, twenty at once, and feedparser in a pool of two processes."""
    etags: dict[str, str] = {}
    took: dict[str, float] = {}
    for name in ("cold", "warm"):
        before = spent()
        pool = ProcessPoolExecutor(2, multiprocessing.get_context("spawn"))
        places = asyncio.Semaphore(20)
        async with aiohttp.ClientSession() as session:

            async def one(
                url: str,
                places: asyncio.Semaphore = places,
                pool: ProcessPoolExecutor = pool,
                session: aiohttp.ClientSession = session,
            ) -> int:
                known = {"If-None-Match": etags[url]} if url in etags else {}
                async with places, session.get(url, headers=known) as response:
                    body = await response.read()
                    etags[url] = response.headers["ETag"]
                if response.status == 304:
                    return 0
                return await asyncio.get_running_loop().run_in_executor(pool, parsed, body)

            found = await asyncio.gather(*(one(f"{address}/feed/{n}") for n in range(feeds)))
        pool.shutdown()
        took[name] = spent() - before
        assert (sum(found) > 0) == (name == "cold")
    return took


READER = """
import json, resource, sys
from reader import make_reader
address, feeds, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
def spent():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
reader = make_reader(path)
for n in range(feeds):
    reader.add_feed(f"{address}/feed/{n}")
took = {}
for name in ("cold", "warm"):
    before = spent()
    reader.update_feeds(scheduled=False, workers=10)
    took[name] = spent() - before
took["entries"] = reader.get_entry_counts().total
print(json.dumps(took))
"""


def with_reader(python: str, address: str, feeds: int, folder: Path) -> dict[str, float]:
    """The package `reader`, as its own guide says."""
    command = [python, "-c", READER, address, str(feeds), str(folder / "reader.db")]
    answer: dict[str, float] = json.loads(subprocess.run(command, check=True, stdout=-1).stdout)
    return answer


def with_newsboat(program: str, address: str, feeds: int, folder: Path) -> dict[str, float]:
    """Run newsboat, reloading as from cron."""
    urls, config = folder / "urls", folder / "config"
    urls.write_text("".join(f"{address}/feed/{n}\n" for n in range(feeds)))
    config.write_text("reload-threads 10\n")
    command = [program, "-x", "reload", "-u", str(urls), "-C", str(config)]
    command += ["-c", str(folder / "cache.db")]
    rounds: list[float] = []
    for _ in range(4):
        before = spent()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        rounds.append(spent() - before)
    return {"cold": rounds[0], "warm": min(rounds[2:])}


CONTENDERS = {"rasid": rasid, "kept": kept, "loop": plain_loop}


async def play(feeds: int, times: int, saved: Path | None, reader: str, newsboat: str) -> None:
    best: dict[str, dict[str, float]] = {}
    async with publishing(feeds, saved) as address:
        for _ in range(times):
            for name in CONTENDERS:
                command = [sys.executable, "-m", "benchmarks.feed_speed", "--run", name]
                command += ["--address", address, "--feeds", str(feeds)]
                process = await asyncio.create_subprocess_exec(*command, stdout=-1)
                answer, _ = await process.communicate()
                _keep(best, name, json.loads(answer))
            for name, program, run in (
                ("reader", reader, with_reader),
                ("newsboat", newsboat, with_newsboat),
            ):
                if program:
                    with tempfile.TemporaryDirectory() as folder:
                        took = await asyncio.to_thread(run, program, address, feeds, Path(folder))
                        _keep(best, name, took)
    loop = best["loop"]
    for name, took in best.items():
        shares = ", ".join(
            f"{kind} {took[kind]:.2f} CPU-s ({took[kind] / loop[known]:.3f} x the plain loop)"
            for kind, known in (
                ("cold", "cold"),
                ("words indexed behind it", "cold"),
                ("warm", "warm"),
            )
            if kind in took
        )
        print(f"{name}, {feeds} feeds of {ITEMS} items: {shares}")


def _keep(best: dict[str, dict[str, float]], name: str, took: dict[str, float]) -> None:
    print(f"  {name}: {took}", flush=True)
    known = best.setdefault(name, took)
    best[name] = {kind: min(seconds, known[kind]) for kind, seconds in took.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--saved", type=Path, help="a folder of real feeds to serve instead")
    parser.add_argument("--reader", default="", help="an interpreter that has the package reader")
    parser.add_argument("--newsboat", default="", help="the program newsboat")
    parser.add_argument("--run", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("--address", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run is None:
        asyncio.run(play(given.feeds, given.times, given.saved, given.reader, given.newsboat))
        return 0
    configure("error", "text", sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        run = CONTENDERS[given.run]
        print(json.dumps(asyncio.run(run(given.address, given.feeds, Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
