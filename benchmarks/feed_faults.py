"""A round of feeds of which some are slow, broken, gone or hanging: the others must not notice.

`python -m benchmarks.feed_faults [--feeds 200]`: 5 % slow, 3 % answer 500, 2 % 404, 1 % each 410, 429, 301,
hang, break off in the body, know no validators; the rest is well. The real poller on SQLite, two feeds a host
(addresses of 127/8, so that the limits of a host hold as they do outside); first the good alone, then all.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import web

from benchmarks.polling import poll_all
from bot.config import read
from bot.core.feed import Feed, Fetched, FetchOutcome
from bot.core.health import health_of
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.log import configure
from bot.ports import Unit
from bot.wiring import House, house

SHARES = {
    "slow": 5, "500": 3, "404": 2, "410": 1, "429": 1, "301": 1, "hangs": 1, "breaks off": 1,
    "no validators": 1,
}  # fmt: skip
"""Percent of each kind of trouble."""
BAD = ("500", "404", "410", "429", "hangs", "breaks off")
SLOW = 2.0
TIMEOUT = 5.0
RETRY_AFTER = 7200
RSS = (
    '<rss version="2.0"><channel><title>x</title><item><guid>1</guid><title>News of outlet {n}</title>'
    "<description>Something was said today by outlet {n}.</description></item></channel></rss>"
)


def mix(feeds: int) -> list[str]:
    """The kind of each feed, the troubles first: that is the worst order."""
    kinds = [kind for kind, share in SHARES.items() for _ in range(feeds * share // 100)]
    return kinds + ["well"] * (feeds - len(kinds))


@dataclass(frozen=True, slots=True)
class Told:
    """What was recorded of a feed in the end."""

    kind: str
    arrived: float | None
    """Seconds from the start of the round; None: nothing came."""
    waits: timedelta
    word: str
    detail: str


class Publishers:
    """Servers on 127/8, two feeds each."""

    def __init__(self, kinds: Sequence[str], slow: float) -> None:
        self._kinds, self._slow = kinds, slow
        self._stop = asyncio.Event()

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[list[str]]:
        """Serve while the block lasts; gives the addresses of the feeds."""
        application = web.Application()
        application.router.add_get(r"/{number:\d+}", self._answer)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        hosts = [f"127.0.1.{n // 2 + 1}" for n in range(len(self._kinds))]
        await web.TCPSite(runner, hosts[0], 0).start()
        port = runner.addresses[0][1]
        for host in dict.fromkeys(hosts[1:]):
            if host != hosts[0]:
                await web.TCPSite(runner, host, port).start()
        yield [f"http://{host}:{port}/{n}" for n, host in enumerate(hosts)]
        self._stop.set()
        await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        number = int(request.match_info["number"])
        kind = self._kinds[number]
        body = RSS.format(n=number).encode()
        validators = {} if kind == "no validators" else {"ETag": '"1"'}
        if kind == "slow":
            await asyncio.sleep(self._slow)
        elif kind == "hangs":
            await self._stop.wait()
        elif kind == "301" and "moved" not in request.query:
            return web.Response(status=301, headers={"Location": f"/{number}?moved"})
        elif kind == "breaks off":
            broken = web.StreamResponse(headers={"Content-Length": str(len(body) + 99)})
            await broken.prepare(request)
            await broken.write(body)
            if request.transport is not None:
                request.transport.close()
            return broken
        elif kind == "429":
            return web.Response(status=429, headers={"Retry-After": str(RETRY_AFTER)})
        elif kind.isdigit() and kind != "301":
            return web.Response(status=int(kind))
        return web.Response(body=body, headers=validators, content_type="application/xml")


async def play(kinds: Sequence[str], timeout: float, slow: float = SLOW) -> list[Told]:
    """One round over feeds of these kinds; both times are seconds."""
    async with AsyncExitStack() as stack:
        urls = await stack.enter_async_context(Publishers(kinds, slow).serving())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "config.toml").write_text(
            f'[store]\npath = "faults.db"\n[polling]\nprivate_addresses = true\ntimeout = "{timeout:g}s"\n'
            + "".join(f'[[feeds]]\nurl = "{url}"\nname = "{url}"\n' for url in urls)
        )
        parts = await stack.enter_async_context(house(read(folder / "config.toml", {})))
        arrived: dict[str, float] = {}
        await _round(parts, arrived)
        now = parts.clock.now()
        feeds = await parts.store.read(lambda unit: unit.feeds.all())
    told = []
    for kind, feed in zip(kinds, feeds, strict=True):
        health = health_of(feed.state, now, parts.config.polling.slowest)
        wait = feed.state.next_check - now
        told.append(Told(kind, arrived.get(feed.url), wait, health.word, health.detail))
    return told


async def _round(parts: House, arrived: dict[str, float]) -> None:
    clock = asyncio.get_running_loop().time
    start = clock()
    rules = IngestRules(parts.config.rhythm, parts.config.polling.max_age, timedelta(0))

    def take(unit: Unit, feed: Feed, outcome: FetchOutcome, now: datetime) -> IngestReport:
        if isinstance(outcome, Fetched):
            arrived[feed.url] = clock() - start
        return ingest(unit, feed, outcome, parts.standing, parts.living, rules, now, 0.0)

    await poll_all(parts, take)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=200)
    kinds = mix(parser.parse_args().feeds)
    configure("error", "text", sys.stderr)
    good = [kind for kind in kinds if kind not in BAD]
    alone = asyncio.run(play(good, TIMEOUT))
    among = asyncio.run(play(kinds, TIMEOUT))
    for name, told in (("the good alone", alone), ("among the bad", among)):
        times = sorted(one.arrived for one in told if one.arrived is not None)
        print(
            f"{name}: {len(times)} of {len(good)} good feeds arrived, half of them after "
            f"{times[len(times) // 2]:.2f} s, the last after {times[-1]:.2f} s"
        )
    for kind in dict.fromkeys(kinds):
        one = next(told for told in among if told.kind == kind)
        minutes = one.waits.total_seconds() / 60
        print(f"{kind}: {one.word}, asked again in {minutes:.0f} min. {one.detail}")
    return int(sum(told.arrived is not None for told in among) != len(good))


if __name__ == "__main__":
    sys.exit(main())
