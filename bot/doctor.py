"""What `rasid doctor` looks at beside `rasid check`: the machine, the file, the clock, the pulse."""

import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp

from bot.clock import WallClock
from bot.config import Config
from bot.core.errors import StoreError
from bot.flows.pulse import ROUNDS
from bot.ports import Unit
from bot.report import Finding, check
from bot.store.sqlite import SqliteStore
from bot.store.sqlite.copies import damage

LEAST_FREE = 200 * 1024 * 1024
"""Bytes: room for a copy of the database of a year's feeds and for the log of its writes."""
CLOCK_OFF = timedelta(minutes=2)
"""A clock that is further off makes news old or of tomorrow."""


async def examine(config: Config, file: Path, *, offline: bool) -> Sequence[Finding]:
    """Everything that keeps a bot from working, for people and programs."""
    findings = [_permissions(config, file), *await check(config, offline=offline), _disk(config)]
    if config.store_path.exists():
        findings.append(_integrity(config))
    if findings[-1].good and config.store_path.exists():
        findings.extend(await _inside(config))
    if not offline:
        findings.append(await _clock(config))
    return findings


def _permissions(config: Config, file: Path) -> Finding:
    folder = config.store_path.parent
    known = folder if folder.exists() else config.folder
    try:
        probe = known / ".rasid-doctor"
        probe.touch()
        probe.unlink()
    except OSError as error:
        return Finding("permissions", False, f"{known} cannot be written to: {error.strerror}")
    named = config.telegram.token and config.telegram.token in file.read_text(encoding="utf-8")
    if named and file.stat().st_mode & 0o044:
        problem = f"others on this machine can read the token in {file}; chmod 600 {file}"
        return Finding("permissions", False, problem)
    return Finding("permissions", True, f"{known} can be written to")


def _disk(config: Config) -> Finding:
    known = config.store_path.parent if config.store_path.parent.exists() else config.folder
    free = shutil.disk_usage(known).free
    told = f"{free // 1024**2:,} MiB free at {known}"
    return Finding("disk", free >= LEAST_FREE, told)


def _integrity(config: Config) -> Finding:
    try:
        found = damage(config.store_path)
    except StoreError as error:
        return Finding("integrity", False, str(error))
    return Finding("integrity", not found, found or "every page and every reference is whole")


async def _inside(config: Config) -> Sequence[Finding]:
    now = WallClock().now()
    try:
        store = SqliteStore.open_as_is(config.store_path)
    except StoreError as error:
        return [Finding("schema", False, str(error))]
    try:
        return await store.read(lambda unit: _told(unit, now))
    finally:
        await store.close()


def _told(unit: Unit, now: datetime) -> Sequence[Finding]:
    marks = [unit.marks.get(f"pulse-{name}") for name in ROUNDS]
    last = max((datetime.fromisoformat(mark) for mark in marks if mark), default=None)
    ahead = last is not None and last > now + CLOCK_OFF
    pulse = f"last work {last.isoformat(timespec='seconds')}" if last else "the bot has never run"
    if ahead:
        pulse += ": that is in the future, so the clock was set back"
    counts = unit.outbox.count()
    states = ", ".join(f"{state} {many}" for state, many in counts.items())
    gone = unit.subscribers.all("gone")
    reasons = sorted({one.gone_reason for one in gone})
    return [
        Finding("pulse", not ahead, pulse),
        Finding("outbox", True, states),
        Finding("subscribers", True, f"{len(unit.subscribers.all('active'))} active"),
        Finding("gone", True, f"{len(gone)}" + (f": {', '.join(reasons)}" if reasons else "")),
    ]


async def _clock(config: Config) -> Finding:
    """The clock of the machine beside that of the Bot API server."""
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(config.telegram.api_url, allow_redirects=False) as answer,
        ):
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError) as error:
        return Finding("clock", False, f"no time from {config.telegram.api_url}: {error!r}")
    off = WallClock().now() - theirs
    return Finding("clock", abs(off) <= CLOCK_OFF, f"{off.total_seconds():+.0f} s from Telegram's")
