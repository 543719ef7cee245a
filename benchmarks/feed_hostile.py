"""Hostile feeds through the real poller, beside feeds that are well: what they cost, and whom.

`python -m benchmarks.feed_hostile`: each input once, and first, beside thirty feeds that are well. A watchdog
on the event loop notes the longest time between two of its turns, by the clock (which others on the machine
lengthen) and by the processor time that the loop's own thread spent in it (which bounds what any one call
held it for).
"""

import asyncio
import gc
import gzip
import sys
import time
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from benchmarks.polling import poll_all
from bot.config import read
from bot.core.feed import Feed, Fetched, FetchFailed, FetchOutcome
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.log import configure
from bot.ports import Unit
from bot.wiring import House, house

WELL = 30
LONGEST = 0.05
"""Seconds for which nothing may hold the event loop."""
TURN = 0.005


def item(inside: str) -> bytes:
    """A feed with one item, which brings it to feedparser where `inside` is broken."""
    head = '<rss version="2.0"><channel><item><title>Port opens</title>'
    return f"{head}{inside}</item></channel></rss>".encode()


def _bomb() -> bytes:
    names = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdef", "bcdefg", strict=True)
    )
    return f'<!DOCTYPE rss [<!ENTITY a "ha">{names}]>'.encode() + item(
        "<description>&g;</description>"
    )


def cdata(sign: str, size: int) -> bytes:
    return item(f"<description><![CDATA[{sign * (size // len(sign))}]]></description>")


def inputs() -> dict[str, bytes]:
    """The inputs that held other parsers for seconds, and more of their kind."""
    items = "".join(f"<item><title>t{n}</title><guid>{n}</guid></item>" for n in range(20_000))
    return {
        "entity bomb": _bomb(),
        "62 KB of <!--": cdata("<!--", 62_000),
        "16 KB author": item(f"<author>{'a' * 16_000}</author>"),
        "16 KB author, broken": item(f"<x:y/><author>{'a' * 16_000}</author>"),
        "900 KB author, broken": item(f"<x:y/><author>{'a' * 900_000}</author>"),
        "195 KB of <": cdata("<", 195_000),
        "195 KB of &": cdata("&", 195_000),
        "195 KB of <a ": cdata("<a ", 195_000),
        "195 KB of <div>": cdata("<div>", 195_000),
        "900 KB of words": cdata("word ", 900_000),
        "900 KB of one word": cdata("w", 900_000),
        "900 KB of stops": cdata("A. ", 900_000),
        "60,000 nested": item("<b>" * 60_000),
        "20,000 items": f"<rss><channel>{items}</channel></rss>".encode(),
        "external entity": b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + item("&x;"),
        "nested JSON": b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 450_000,
        "gzip bomb": gzip.compress(b" " * 900_000_000),
        "900 KB of text": b"x" * 900_000,
        "900 KB of HTML": b"<html><body>" + b"<div>" * 180_000,
    }


@dataclass
class Watchdog:
    """The longest turn of the event loop."""

    wall: float = 0.0
    held: float = 0.0

    async def watch(self) -> None:
        while True:
            clock, thread = time.perf_counter(), time.thread_time()
            await asyncio.sleep(TURN)
            self.wall = max(self.wall, time.perf_counter() - clock - TURN)
            self.held = max(self.held, time.thread_time() - thread)


async def play(bodies: Mapping[str, bytes]) -> tuple[Watchdog, dict[str, tuple[float, str]]]:
    """One round; per input the seconds that it took and what came of it."""
    names = list(bodies)

    async def answer(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if number < len(names):
            body = bodies[names[number]]
            packed = {"Content-Encoding": "gzip"} if body.startswith(b"\x1f\x8b") else {}
            return web.Response(body=body, headers=packed)
        return web.Response(body=item(f"<guid>{number}</guid>"))

    application = web.Application()
    application.router.add_get(r"/{number:\d+}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    port = 0
    hosts = [f"127.0.1.{n // 2 + 1}" for n in range(len(names) + WELL)]
    for host in dict.fromkeys(hosts):
        await web.TCPSite(runner, host, port).start()
        port = runner.addresses[0][1]
    urls = [f"http://{host}:{port}/{n}" for n, host in enumerate(hosts)]
    taken: dict[str, tuple[float, str]] = {}
    watchdog = Watchdog()
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        (folder / "config.toml").write_text(
            '[store]\npath = "hostile.db"\n[polling]\nprivate_addresses = true\n'
            + "".join(f'[[feeds]]\nurl = "{url}"\nname = "{url}"\n' for url in urls)
        )
        parts = await stack.enter_async_context(house(read(folder / "config.toml", {})))
        gc.collect()
        gc.freeze()  # as the running bot does
        watching = asyncio.create_task(watchdog.watch())
        await _round(parts, taken)
        watching.cancel()
    await runner.cleanup()
    labels = names + ["well"] * WELL
    told: dict[str, tuple[float, str]] = {}
    for url, label in zip(urls, labels, strict=True):
        told[label] = max(told.get(label, (0.0, "")), taken[url])
    return watchdog, told


async def _round(parts: House, taken: dict[str, tuple[float, str]]) -> None:
    clock = asyncio.get_running_loop().time
    start = clock()
    rules = IngestRules(parts.config.rhythm, parts.config.polling.max_age, timedelta(0))

    def take(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        word = f"{outcome.code}: {outcome.detail[:50]}" if isinstance(outcome, FetchFailed) else "?"
        if isinstance(outcome, Fetched):
            word = f"{len(outcome.entries)} entries"
        report = ingest(unit, feed, outcome, parts.standing, parts.living, rules, now, 0.0)
        taken[feed.url] = (clock() - start, word)
        return report

    await poll_all(parts, take)


def main() -> int:
    configure("error", "text", sys.stderr)
    watchdog, told = asyncio.run(play(inputs()))
    for label, (seconds, word) in told.items():
        print(f"{label}: {seconds:.2f} s after the start, {word}")
    print(
        f"longest turn of the event loop {watchdog.wall * 1000:.0f} ms by the clock, "
        f"{watchdog.held * 1000:.0f} ms of its own work (goal {LONGEST * 1000:.0f})"
    )
    return int(watchdog.held > LONGEST)


if __name__ == "__main__":
    sys.exit(main())
