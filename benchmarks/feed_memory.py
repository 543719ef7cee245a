"""Ten thousand polls by the real poller, and the memory of the process and its reader along the way.

`python -m benchmarks.feed_memory --polls 10000`: a hundred feeds on a loopback server in this process, of
which every second answer is new (an item more) and the others say that nothing changed.
"""

import argparse
import asyncio
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from bot.config import read
from bot.log import configure
from bot.ports import Unit
from bot.wiring import House, house

FEEDS = 100
ITEMS = 10


def resident() -> tuple[float, float]:
    """Megabytes of this process, and of its children together."""
    return _megabytes("self"), sum(map(_megabytes, Path("/proc/self/task").glob("*/children")))


def _megabytes(process: str | Path) -> float:
    if isinstance(process, Path):
        return sum(map(_megabytes, process.read_text().split()))
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


async def play(polls: int) -> None:
    asked: Counter[int] = Counter()

    async def answer(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        asked[number] += 1
        edition = asked[number] // 2
        etag = f'"{edition}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        items = "".join(
            f"<item><guid>{n}</guid><title>News {number} of edition {n}</title>"
            f"<description>Outlet {number} has told the story number {n}.</description></item>"
            for n in range(edition, edition + ITEMS)
        )
        body = f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'
        return web.Response(text=body, headers={"ETag": etag})

    application = web.Application()
    application.router.add_get(r"/{number:\d+}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    with TemporaryDirectory() as name:
        config = Path(name) / "config.toml"
        config.write_text(
            '[store]\npath = "memory.db"\n[polling]\nprivate_addresses = true\n'
            + "".join(f'[[feeds]]\nurl = "{address}/{n}"\nname = "O{n}"\n' for n in range(FEEDS))
        )
        async with house(read(config, {})) as parts:
            for done in range(FEEDS, polls + 1, FEEDS):
                await _poll_all(parts)
                if done % max(polls // 10, FEEDS) == 0 or done == FEEDS:
                    own, readers = resident()
                    print(f"{done} polls: {own:.0f} MB, reader {readers:.0f} MB", flush=True)
    await runner.cleanup()


async def _poll_all(parts: House) -> None:
    def all_due(unit: Unit) -> None:
        for feed in unit.feeds.all():
            unit.feeds.save(feed.id, replace(feed.state, next_check=parts.clock.now()))

    await parts.store.run(all_due)
    poller = parts.poller()
    while await poller.start():
        await poller.finish()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polls", type=int, default=10_000)
    configure("error", "text", sys.stderr)
    asyncio.run(play(parser.parse_args().polls))
    return 0


if __name__ == "__main__":
    sys.exit(main())
