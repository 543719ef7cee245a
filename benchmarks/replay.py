"""A day of 2,000 entries through ingest, SQLite and delivery, once in one go and once with ten kills.

`python -m benchmarks.replay` makes the day up (`benchmarks.day`), so every story and development is known.
Time is simulated; the kills are real: a worker process gets SIGKILL at random moments of ingest and delivery
and the next one goes on from the same database.
"""

import argparse
import asyncio
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.day import DAY, POLL, START, Poll, Told, day, plain, polls, told_of
from bot.cards.outgoing import outgoing
from bot.core.delivery import Receipt
from bot.core.feed import FeedOffer, Fetched, Rhythm
from bot.core.ids import SubscriberId, WatchId
from bot.core.match import Document, Finding, Match
from bot.core.message import Message
from bot.core.subscriber import Address
from bot.flows.deliver import Sender
from bot.flows.ingest import IngestRules, ingest
from bot.flows.pace import Pacer
from bot.flows.placing import LivingStories
from bot.flows.standing import StandingWatches
from bot.locale import Catalogues
from bot.ports import Store, Unit
from bot.store.sqlite import SqliteStore

ENTRIES, KILLS = 2_000, 10
MOST_ALERTS = 1.1
"""Alerts for each story and each development."""
MOST_WRONG = 0.02
"""Share of answers to what is no development: the rules of novelty are measured elsewhere, on real news."""
EDIT_WAIT, LEASE, STEP = timedelta(seconds=20), timedelta(seconds=60), timedelta(seconds=5)
EDITS_WITHIN = EDIT_WAIT + timedelta(seconds=40)
"""From a change to its edit: the wait, and a minute's share of one message a second."""
RULES = IngestRules(Rhythm(POLL, POLL), DAY, EDIT_WAIT)
POSITION = "replay.polls"


class Everything(StandingWatches):
    """Subscribers who are told of every entry."""

    def __init__(self, subscribers: Sequence[SubscriberId]) -> None:
        super().__init__({})
        self._subscribers = subscribers

    def matches(
        self, unit: Unit, document: Document, source: str
    ) -> Sequence[tuple[SubscriberId, Match]]:
        match = Match(WatchId(1), "everything", None, Finding(()))
        return [(subscriber, match) for subscriber in self._subscribers]


class Unheard:
    """Four thousand lines of log tell nobody anything here."""

    def event(self, name: str, **fields: object) -> None:
        pass


@dataclass
class SimulatedClock:
    at: datetime = START

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class Journal:
    """The way out: a line in a file for each message, which outlives its writer."""

    def __init__(self, path: Path, clock: SimulatedClock) -> None:
        self._file, self._clock = path.open("a", encoding="utf-8"), clock
        self._number = len(path.read_text(encoding="utf-8").splitlines())

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        return self._write("send", to, message, None if reply_to is None else reply_to.message)

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        self._write("edit", to, message, receipt.message)
        return receipt

    def _write(self, kind: str, to: Address, message: Message, about: str | None) -> Receipt:
        self._number += 1
        headline = next(span.text for span in message.spans if span.style.startswith("bold"))
        line = {"id": str(self._number), "kind": kind, "to": to.chat, "headline": headline}
        line |= {"about": about or "", "at": self._clock.at.isoformat()}
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()
        return Receipt(line["id"])


async def work(folder: Path, told: Sequence[Told]) -> None:
    """Go on from where the database is."""
    clock = SimulatedClock()
    store = SqliteStore.open(folder / "replay.db")
    subscribers, done = await store.run(lambda unit: _prepare(unit, told))
    phrases, living, standing = Catalogues.load(), LivingStories(), Everything(subscribers)
    sender = Sender(
        store,
        {"journal": Journal(folder / "journal", clock)},
        lambda view: outgoing(view, phrases, {}, clock.now()),
        clock,
        Unheard(),
        random.random,
        LEASE,
        Pacer(clock),
    )
    todo = list(polls(told))[done:]
    if done:
        clock.at = list(polls(told))[done - 1].at
    for number, poll in enumerate(todo, start=done + 1):
        await _deliver_until(poll.at, store, sender, clock)

        def take(unit: Unit, poll: Poll = poll, number: int = number) -> None:
            unit.marks.set(POSITION, str(number))
            feed = unit.feeds.all()[poll.outlet]
            brought = Fetched(poll.entries)
            ingest(unit, feed, brought, standing, living, RULES, poll.at, 0.0)

        await store.run(take)
    await _deliver_until(None, store, sender, clock)
    await store.close()


def _prepare(unit: Unit, told: Sequence[Told]) -> tuple[list[SubscriberId], int]:
    outlets = max(one.outlet for one in told) + 1
    unit.feeds.sync(
        [FeedOffer(f"https://outlet{n}.example/rss", f"Outlet {n}", "en") for n in range(outlets)],
        START,
    )
    for language in ("en", "ar"):
        address = Address("journal", language)
        if unit.subscribers.by_address(address) is None:
            one = unit.subscribers.add(address, "private", language, language, "UTC", START)
            # Urgent: a burst or a heap would gather what is counted here one by one.
            watch = unit.watches.add(one.id, "everything", "everything", None, "active", START)
            unit.watches.save(replace(watch, mode="urgent"))
    return [one.id for one in unit.subscribers.all()], int(unit.marks.get(POSITION) or 0)


async def _deliver_until(
    until: datetime | None, store: Store, sender: Sender, clock: SimulatedClock
) -> None:
    """Send what falls due before `until`; without it, everything."""
    while until is None or clock.at < until:
        await sender.deliver()
        counts = await store.read(lambda unit: unit.outbox.count())
        if counts["due"] + counts["failed"] + counts["claimed"] == 0:
            break
        clock.at += STEP
    if until is not None:
        clock.at = max(clock.at, until)


def run(folder: Path, stream: Path, moments: Sequence[int], chance: random.Random) -> int:
    """Let workers go through the stream, killing one after each of so many messages; how many it met."""
    kills = 0
    journal = folder / "journal"
    journal.touch()
    for line in [*sorted(moments), None]:
        command = [sys.executable, "-m", "benchmarks.replay", "--worker", str(folder), str(stream)]
        process = subprocess.Popen(command)
        while line is not None and process.poll() is None:
            if journal.read_bytes().count(b"\n") >= line:
                time.sleep(chance.uniform(0, 0.2))
                process.send_signal(signal.SIGKILL)
                kills += 1
                break
            time.sleep(0.02)
        code = process.wait()
        if line is None and code:
            raise SystemExit(f"the worker ended with {code}")
    return kills


def sent(folder: Path) -> list[dict[str, str]]:
    text = (folder / "journal").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def alerts(lines: Sequence[dict[str, str]]) -> Counter[tuple[str, str, str]]:
    """Each alert: to whom, its headline, and the headline of the message that it answers."""
    headlines = {line["id"]: line["headline"] for line in lines if line["kind"] == "send"}
    return Counter(
        (line["to"], line["headline"], headlines.get(line["about"], ""))
        for line in lines
        if line["kind"] == "send"
    )


async def records(folder: Path) -> list[tuple[int, str, int, str]]:
    """Every decision in the database: subscriber, headline, revision, what its story follows."""
    store = SqliteStore.open(folder / "replay.db")

    def read(unit: Unit) -> list[tuple[int, str, int, str]]:
        rows = []
        for one in unit.subscribers.all():
            for item in unit.alerts.history(one.id, 10**6):
                story = item.story
                rows.append((one.id, story.headline, story.revision, str(story.follows)))
        return sorted(rows)

    found = await store.read(read)
    await store.close()
    return found


def slowest_edit(lines: Sequence[dict[str, str]], told: Sequence[Told]) -> timedelta:
    """The longest from the poll that brought a change to the edit that shows it, by simulated time."""
    brought = sorted({poll.at for poll in polls(told)})
    longest = timedelta(0)
    for line in lines:
        if line["kind"] == "edit":
            at = datetime.fromisoformat(line["at"])
            change = max(poll for poll in brought if poll <= at - EDIT_WAIT)
            longest = max(longest, at - change)
    return longest


def play(kills: int, seed: int) -> int:
    """Both runs; 0 where they go as they must."""
    told, chance = day(ENTRIES, seed), random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        stream = Path(name) / "day.json"
        stream.write_text(json.dumps([plain(one) for one in told]), encoding="utf-8")
        whole, killed = Path(name) / "whole", Path(name) / "killed"
        whole.mkdir()
        killed.mkdir()
        begun = time.monotonic()
        run(whole, stream, (), chance)
        seconds = time.monotonic() - begun
        lines = sent(whole)
        failed = _judge(told, lines)
        late = slowest_edit(lines, told)
        print(
            f"slowest edit {late.total_seconds():.0f} s after its poll · {seconds:.0f} s of our time"
        )
        kills = run(killed, stream, [chance.randrange(len(lines)) for _ in range(kills)], chance)
        equal = asyncio.run(records(whole)) == asyncio.run(records(killed))
        one, other = alerts(lines), alerts(sent(killed))
        repeats = sum((other - one).values())
        print(
            f"with {kills} kills: decisions {'equal' if equal else 'DIFFER'} · alerts and answers "
            f"{'equal' if set(one) == set(other) else 'DIFFER'} · messages repeated {repeats}"
        )
    failed |= late > EDITS_WITHIN or not equal or set(one) != set(other) or repeats > kills
    return int(failed)


def _judge(told: Sequence[Told], lines: Sequence[dict[str, str]]) -> bool:
    mine = [line for line in lines if line["to"] == "en" and line["kind"] == "send"]
    by_title = {one.title: one for one in told} | {one.corrected: one for one in told}
    stories = len({one.story for one in told})
    developments = len({one.story for one in told if one.development})
    replies = [line for line in mine if line["about"]]
    wrong = sum(not by_title[line["headline"]].development for line in replies)
    ratio = len(mine) / (stories + developments)
    edits = sum(line["kind"] == "edit" for line in lines if line["to"] == "en")
    print(
        f"replay: {len(told)} entries, {stories} stories, {developments} developments: {len(mine)} alerts, "
        f"{ratio:.3f} for each · {edits} edits · {len(replies)} answers, {wrong} to what is no development"
    )
    return ratio > MOST_ALERTS or wrong > MOST_WRONG * len(replies)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worker", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.worker:
        folder, stream = given.worker
        rows = json.loads(stream.read_text(encoding="utf-8"))
        asyncio.run(work(folder, [told_of(row) for row in rows]))
        return 0
    return play(given.kills, given.seed)


if __name__ == "__main__":
    sys.exit(main())
