"""A small web face for whoever looks after the bot: is it alive, and what does it count.

`/healthz` answers 200, or 503 where polling or sending has stalled; `/metrics` is for Prometheus. It listens
where the config says, by default nowhere; what it tells holds no names, texts or chat ids.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.core.delivery import DeliveryState
from bot.core.errors import ConfigError
from bot.flows.pulse import stalled
from bot.ports import Clock, Store

Counts = Callable[[], Mapping[str, int]]


class Web:
    """Serves until it is closed."""

    def __init__(self, store: Store, clock: Clock, counts: Counts) -> None:
        self._store, self._clock, self._counts = store, clock, counts
        self._runner: web.AppRunner | None = None

    async def start(self, listen: str) -> str:
        """Listen on `host:port`; the answer is the address. Raises `ConfigError` where that cannot be."""
        host, _, port = listen.rpartition(":")
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host.strip("[]"), int(port)).start()
        except (OSError, ValueError, OverflowError) as error:
            await self.close()
            raise ConfigError(
                f"[web] listen: cannot listen on {listen!r}: {error}. Expected host:port, such as "
                "127.0.0.1:8080, and a port that is free."
            ) from error
        bound = self._runner.addresses[0]
        return f"http://{host}:{bound[1]}"

    async def close(self) -> None:
        """No longer listen."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        now = self._clock.now()
        late = await self._store.read(lambda unit: stalled(unit, now))
        body = {"ok": not late, "stalled": {name: _text(last) for name, last in late.items()}}
        return web.json_response(body, status=503 if late else 200)

    async def _metrics(self, request: web.Request) -> web.Response:
        outbox = await self._store.read(lambda unit: unit.outbox.count())
        registry = CollectorRegistry()
        registry.register(_Figures(self._counts(), outbox))
        body = generate_latest(registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})


class _Figures:
    """The figures of one moment, as the client library collects them."""

    def __init__(self, counts: Mapping[str, int], outbox: Mapping[DeliveryState, int]) -> None:
        self._counts, self._outbox = counts, outbox

    def collect(self) -> Iterable[Metric]:
        """Every event by its name, every delivery by its state."""
        events = CounterMetricFamily("rasid_events", "Events since the start.", labels=["event"])
        for name, count in sorted(self._counts.items()):
            events.add_metric([name], count)
        yield events
        outbox = GaugeMetricFamily("rasid_deliveries", "Deliveries by state.", labels=["state"])
        for state, count in self._outbox.items():
            outbox.add_metric([state], count)
        yield outbox


def _text(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else "never"
