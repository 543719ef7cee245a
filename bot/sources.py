"""The operator's work on feeds: finding, adding, listing with their health, removing, lists in and out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.config import Config
from bot.core.discovery import Discovery
from bot.core.errors import ConfigError
from bot.core.feed import Feed, FeedOffer, SourceKind
from bot.core.health import health_of
from bot.feeds.opml import read_opml
from bot.ports import Unit
from bot.wiring import House, house


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One feed, for the operator."""

    url: str
    name: str
    language: str
    country: str
    kind: str
    health: str
    detail: str
    next_check: str

    def __str__(self) -> str:
        facts = " ".join(filter(None, (self.language, self.country, self.kind)))
        return f"{self.health:8} {self.name} ({facts})  {self.url}  {self.detail}".rstrip()


async def listed(config: Config) -> Sequence[FeedRow]:
    """The feeds that are polled."""
    async with house(config) as parts:
        now = parts.clock.now()
        feeds = await parts.store.read(lambda unit: unit.feeds.all())
    return [_row(feed, now, config.polling.slowest) for feed in feeds]


def _row(feed: Feed, now: datetime, slowest: timedelta) -> FeedRow:
    health = health_of(feed.state, now, slowest)
    offer = feed.offer
    return FeedRow(
        feed.polled_at,
        offer.source,
        offer.language or "",
        offer.country or "",
        offer.kind or "",
        health.word,
        health.detail,
        feed.state.next_check.isoformat(timespec="seconds"),
    )


async def find(config: Config, address: str) -> Discovery:
    """Look for feeds at an address; nothing is kept."""
    async with house(config) as parts:
        return await parts.finder.find(address)


async def add(
    config: Config, address: str, name: str, language: str, country: str, kind: SourceKind | None
) -> Discovery:
    """Poll the first feed found at an address from now on; the answer holds that one alone."""
    async with house(config) as parts:
        told = await parts.finder.find(address)
        if not told.found:
            return told
        found = told.found[0]
        offer = replace(
            found.offer,
            source=name or found.offer.source,
            language=language.lower() or found.language,
            country=country.upper() or None,
            kind=kind,
        )
        await _keep(parts, [offer])
        return told.first(1)


async def _keep(parts: House, offers: Sequence[FeedOffer]) -> None:
    now = parts.clock.now()

    def work(unit: Unit) -> None:
        for offer in offers:
            unit.feeds.add(offer, now)

    await parts.store.run(work)


async def remove(config: Config, url: str) -> None:
    """Stop polling a feed."""
    async with house(config) as parts:
        feeds = await parts.store.read(lambda unit: unit.feeds.all())
        known = next((feed for feed in feeds if url in (feed.url, feed.polled_at)), None)
        if known is None:
            raise ConfigError(f"{url} is not polled; `rasid feeds list` shows what is")
        await parts.store.run(lambda unit: unit.feeds.drop(known.id))


def read_list(file: Path) -> Sequence[FeedOffer]:
    """The feeds of an OPML file."""
    try:
        return read_opml(file.read_bytes())
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}") from error


async def imported(config: Config, offers: Sequence[FeedOffer]) -> int:
    """Add these feeds; how many they are."""
    async with house(config) as parts:
        await _keep(parts, offers)
    return len(offers)


async def exported(config: Config) -> bytes:
    """The feeds that are polled, as OPML."""
    async with house(config) as parts:
        feeds = await parts.store.read(lambda unit: unit.feeds.all())
        return parts.finder.listing([feed.offer_now for feed in feeds])
