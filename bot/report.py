"""What the operator's commands tell: checks, health, the history of everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from telegram.error import TelegramError

from bot.clock import WallClock
from bot.config import Config
from bot.core.alert import HistoryItem
from bot.core.errors import ConfigError, RasidError, StoreError
from bot.core.feed import FetchFailed
from bot.core.ids import SubscriberId
from bot.core.topic import ANY_LANGUAGE
from bot.flows.poll import PollReport
from bot.flows.pulse import ROUNDS, stalled
from bot.ports import Unit
from bot.store.sqlite import SqliteStore
from bot.topics import read_topics
from bot.wiring import House, build, house


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked."""

    what: str
    good: bool
    detail: str

    def __str__(self) -> str:
        return f"{'ok  ' if self.good else 'FAIL'} {self.what}: {self.detail}"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One decision, for the operator."""

    at: str
    subscriber: int
    title: str
    verdict: str
    source: str
    headline: str
    met: tuple[str, ...]

    def __str__(self) -> str:
        met = ", ".join(self.met)
        who = f"{self.title} ({self.subscriber})"
        return f"{self.at}  {who}  {self.verdict}  {self.source}: {self.headline}  [{met}]"


async def poll_once(parts: House) -> PollReport:
    """Poll every feed that is due now, however many."""
    poller = parts.poller()
    total = PollReport()
    while await poller.start():
        total = total.plus(await poller.finish())
    return total


async def check(config: Config, *, offline: bool) -> Sequence[Finding]:
    """Everything that can be known to be wrong before the start."""
    findings = [Finding("config", True, f"{len(config.feeds)} feeds")]
    findings.extend(_topics(config))
    if config.store_path.exists():
        findings.append(_database(config))
    if not offline:
        findings.append(await _token(config))
        findings.extend(await _feeds(config))
    return findings


def _topics(config: Config) -> Sequence[Finding]:
    topics, errors = read_topics(config.topics_folder, config.topics)
    findings = [Finding("topics", False, str(error)) for error in errors]
    for topic in topics.values():
        tables = list(topic.concepts.values())
        languages = sorted({name for table in tables for name in table} - {ANY_LANGUAGE})
        patterns = sum(len(some) for table in tables for some in table.values())
        found = f"{topic.id}: {patterns} patterns, {' '.join(languages) or ANY_LANGUAGE}"
        findings.append(Finding("topics", True, found))
    return findings


def _database(config: Config) -> Finding:
    try:
        version = SqliteStore.version_of(config.store_path)
    except RasidError as error:
        return Finding("database", False, str(error))
    return Finding("database", True, f"{config.store_path.name}, schema {version}")


async def _token(config: Config) -> Finding:
    if not config.telegram.token:
        return Finding("token", True, "none is set; alerts go to the console")
    application = build(config)
    try:
        await application.bot.initialize()
        name = application.bot.username
    except TelegramError as error:
        return Finding("token", False, f"Telegram says: {error}")
    finally:
        await application.bot.shutdown()
    return Finding("token", True, f"@{name}")


async def _feeds(config: Config) -> Sequence[Finding]:
    findings = []
    async with house(config) as parts:
        for feed in await parts.store.read(lambda unit: unit.feeds.all()):
            outcome = await parts.fetcher.fetch(feed)
            if isinstance(outcome, FetchFailed):
                finding = Finding(feed.url, False, f"{outcome.code}: {outcome.detail}")
            else:
                entries = getattr(outcome, "entries", ())
                finding = Finding(feed.url, True, f"{len(entries)} entries")
            findings.append(finding)
    return findings


async def runs(config: Config) -> bool:
    """Whether a bot has worked on this database in the last minutes."""
    try:
        # It runs, too, where the chat network is away.
        return config.store_path.exists() and not set(await health(config)) & set(ROUNDS)
    except StoreError:
        return False  # a damaged database, for which the copy is wanted


def _latest(subscriber: SubscriberId, limit: int, unit: Unit) -> Sequence[HistoryItem]:
    return unit.alerts.history(subscriber, limit)


async def health(config: Config) -> dict[str, datetime | None]:
    """The kinds of work that have stalled, with the time of their last round."""
    if not config.store_path.exists():
        raise ConfigError(f"there is no database at {config.store_path}: the bot has never run")
    store = SqliteStore.open_as_is(config.store_path)
    try:
        return await store.read(lambda unit: stalled(unit, WallClock().now()))
    finally:
        await store.close()


async def history(config: Config, subscriber: int | None, limit: int) -> Sequence[HistoryRow]:
    """The latest decisions, newest first."""
    async with house(config) as parts:
        everybody = await parts.store.read(lambda unit: unit.subscribers.all())
        wanted = [one for one in everybody if subscriber in (None, one.id)]
        if subscriber is not None and not wanted:
            raise ConfigError(f"there is no subscriber {subscriber}")
        rows = []
        for one in wanted:
            items = await parts.store.read(partial(_latest, one.id, limit))
            for item in items:
                verdict = f"held: {item.record.held}" if item.record.held else str(item.delivery)
                rows.append(
                    HistoryRow(
                        item.record.decided.isoformat(timespec="seconds"),
                        one.id,
                        one.title,
                        verdict,
                        item.story.source,
                        item.story.headline,
                        tuple(match.label for match in item.record.matches),
                    )
                )
    return sorted(rows, key=lambda row: row.at, reverse=True)[:limit]
