"""A small web face for whoever looks after the bot: is it alive, and what does it count.

`/healthz` answers 200, or 503 where polling or sending has stalled, or Telegram is away; `/metrics` is for
Prometheus. It listens where the config says, by default nowhere; what it tells holds no names, texts or chat
ids.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar, get_args

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.core.delivery import DeliveryState
from bot.core.health import HealthWord, health_of
from bot.flows.pulse import rounds, stalled
from bot.listening import listening
from bot.ports import Clock, Store, Unit

Counts = Callable[[], Mapping[str, int]]
_Family = TypeVar("_Family", CounterMetricFamily, GaugeMetricFamily)


class Web:
    """Serves until it is closed."""

    def __init__(self, store: Store, clock: Clock, counts: Counts, slowest: timedelta) -> None:
        """`slowest` is the longest wait between two polls of a feed that is well."""
        self._store, self._clock, self._counts, self._slowest = store, clock, counts, slowest
        self._runner: web.AppRunner | None = None

    async def start(self, listen: str) -> str:
        """Listen on `host:port`; the answer is the address. Raises `ConfigError` where that cannot be."""
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._metrics)
        self._runner, address = await listening(app, listen, "[web] listen")
        return address

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
        now = self._clock.now()
        gauges = await self._store.read(lambda unit: _gauges(unit, self._slowest, now))
        registry = CollectorRegistry()
        registry.register(_Figures(self._counts(), gauges))
        body = generate_latest(registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})


@dataclass(frozen=True, slots=True)
class _Gauges:
    """How the house is at one moment."""

    outbox: Mapping[DeliveryState, int]
    waiting: float
    """Seconds for which the longest waiting delivery has been due."""
    feeds: Mapping[HealthWord, int]
    rounds: Mapping[str, datetime | None]


def _gauges(unit: Unit, slowest: timedelta, now: datetime) -> _Gauges:
    due = unit.outbox.oldest_due()
    waiting = max((now - due).total_seconds(), 0.0) if due else 0.0
    words = Counter(health_of(feed.state, now, slowest).word for feed in unit.feeds.all())
    feeds: dict[HealthWord, int] = {word: words[word] for word in get_args(HealthWord)}
    return _Gauges(unit.outbox.count(), waiting, feeds, rounds(unit))


class _Figures:
    """The figures of one moment, as the client library collects them."""

    def __init__(self, counts: Mapping[str, int], gauges: _Gauges) -> None:
        self._counts, self._gauges = counts, gauges

    def collect(self) -> Iterable[Metric]:
        """Every event by its name; how the house is."""
        yield _family(
            CounterMetricFamily("rasid_events", "Events since the start.", labels=["event"]),
            dict(sorted(self._counts.items())),
        )
        yield _family(
            GaugeMetricFamily("rasid_deliveries", "Deliveries by state.", labels=["state"]),
            self._gauges.outbox,
        )
        yield _family(
            GaugeMetricFamily("rasid_feeds", "Feeds by health.", labels=["health"]),
            self._gauges.feeds,
        )
        yield GaugeMetricFamily(
            "rasid_oldest_waiting_seconds",
            "For how long the longest waiting delivery has been due.",
            value=self._gauges.waiting,
        )
        seen = {name: at.timestamp() for name, at in self._gauges.rounds.items() if at}
        yield _family(
            GaugeMetricFamily(
                "rasid_last_round_timestamp_seconds", "Last good round of a work.", labels=["work"]
            ),
            seen,
        )


def _family(family: _Family, values: Mapping[Any, float]) -> _Family:
    for label, value in values.items():
        family.add_metric([label], value)
    return family


def _text(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else "never"
