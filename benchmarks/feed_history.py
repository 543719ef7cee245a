"""Saved versions of feeds, poll by poll through the real ingest on a memory store.

One subscriber watches for everything and nothing is too old, so every alert that could be repeated is. What
is new, and what was there before, is told by feedparser's ids and not by ours.
"""

import asyncio
import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser

from bot.core.entry import Entry
from bot.core.feed import FeedOffer, Fetched, Rhythm
from bot.core.ids import SubscriberId, WatchId
from bot.core.match import Document, Finding, Match
from bot.core.subscriber import Address
from bot.feeds.kinds import parse
from bot.flows.ingest import IngestReport, IngestRules, ingest
from bot.flows.placing import LivingStories
from bot.flows.standing import StandingWatches
from bot.ports import Unit
from bot.store.memory import MemoryStore

RULES = IngestRules(
    Rhythm(timedelta(minutes=5), timedelta(minutes=30)), timedelta(days=3650), timedelta(seconds=20)
)


class Everything(StandingWatches):
    """One subscriber who is told of every entry."""

    def __init__(self, owner: SubscriberId) -> None:
        super().__init__({})
        self._owner = owner

    def matches(
        self, unit: Unit, document: Document, source: str
    ) -> Sequence[tuple[SubscriberId, Match]]:
        return [(self._owner, Match(WatchId(1), "everything", None, Finding(())))]


def replay(history: Path) -> list[str]:
    """Replay each feed, print its numbers, give what was repeated or folded."""
    listed: list[str] = []
    for folder in sorted(path for path in history.iterdir() if path.is_dir()):
        listed += asyncio.run(_replay(folder.name, sorted(folder.iterdir())))
    return listed


async def _replay(name: str, versions: Sequence[Path]) -> list[str]:
    store = MemoryStore()
    address = Address("telegram", "1")
    offer = FeedOffer(f"https://{name}.example/rss", name, "en")
    start = _moment(versions[0])

    def prepare(unit: Unit) -> Everything:
        unit.feeds.sync([offer], start)
        return Everything(unit.subscribers.add(address, "private", "x", "en", "UTC", start).id)

    standing, living = await store.run(prepare), LivingStories()
    seen: dict[str, tuple[str, str]] = {}
    counts = dict.fromkeys(("items", "new", "edited", "repeats", "missed", "folded"), 0)
    listed: list[str] = []
    for version in versions:
        now, raw = _moment(version), version.read_bytes()
        entries = parse(raw, None, offer.url, now)
        peers = feedparser.parse(io.BytesIO(raw)).entries
        ids = [str(peer.get("id") or peer.get("link")) for peer in peers]
        if len(entries) != len(ids):  # one guid twice in a document
            ids = [entry.guid for entry in entries]
        for known_as, entry in reversed(list(zip(ids, entries, strict=True))):

            def work(unit: Unit, entry: Entry = entry, now: datetime = now) -> IngestReport:
                (feed,) = unit.feeds.all()
                return ingest(unit, feed, Fetched((entry,)), standing, living, RULES, now, 0.0)

            report = await store.run(work)
            known = known_as in seen
            counts["items"] += 1
            counts["new"] += not known
            counts["edited"] += report.edited
            counts["repeats"] += known and report.alerts > 0
            counts["missed"] += not known and report.new == 0
            counts["folded"] += not known and report.new > 0 and report.alerts == 0
            if known == (report.alerts > 0):
                before = seen.get(known_as)
                listed.append(
                    f"history\t{version.name}\t{known_as}\t{entry.title}\tbefore {before}"
                )
            seen[known_as] = (entry.title, entry.url)
    numbers = ", ".join(f"{what} {count}" for what, count in counts.items())
    print(f"history of {name}, {len(versions)} versions: {numbers} (goal: repeats 0, missed 0)")
    return listed


def _moment(version: Path) -> datetime:
    return datetime.strptime(version.stem, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
