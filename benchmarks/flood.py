"""One breaking story to many subscribers, through the strict Bot API server with its limits on.

`python -m benchmarks.flood --shared ../shared` sends to 10,000 subscribers (six minutes at 28 a second), of
whom one in a hundred has blocked the bot and one in a hundred has deleted the account; `--faults` lets 5 % of
the sends be answered by 429, 5 % by 502 and drops 1 % before they are carried out; `--unanswered` drops 1 %
after that, when nobody can know whether they were.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.kill_tally import fetched
from benchmarks.live_bot import feed, static_server
from bot.clock import WallClock
from bot.core.subscriber import Address
from bot.flows.subscribe import join
from bot.ports import Unit
from bot.store.sqlite import SqliteStore

TOKEN = "123456:FLOOD"
HEADLINE = "Marker: a strait is closed to ships"
ALLOWED = 28.0
"""Messages a second: the default of `[delivery] per_second`."""
ASK_EVERY = 5.0
"""Seconds between two commands of the one who talks to the bot meanwhile."""
CONFIG = """
[store]
path = "flood.db"
[polling]
interval = "2s"
private_addresses = true
[delivery]
group_wait = "0s"
[[feeds]]
url = "{url}"
name = "Wire"
language = "en"
"""


@dataclass
class Outcome:
    """What arrived."""

    wanted: set[int]
    sends: list[dict[str, Any]] = field(default_factory=list)
    refusals: list[tuple[float, float]] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    answers: list[float] = field(default_factory=list)

    def copies(self) -> Counter[int]:
        return Counter(int(send["params"]["chat_id"]) for send in self.sends)

    def lost(self) -> int:
        return len(self.wanted - self.copies().keys())

    def twice(self) -> int:
        return sum(many - 1 for many in self.copies().values())

    def waited(self) -> float:
        """Seconds in which somebody had asked to wait."""
        total, end = 0.0, 0.0
        for start, seconds in sorted(self.refusals):
            total += max(0.0, start + seconds - max(start, end))
            end = max(end, start + seconds)
        return total

    def within_a_wait(self) -> int:
        """Sends begun during a wait, those aside that were on their way when it was asked for."""
        times = [send["time"] for send in self.sends]
        return sum(
            start + 0.1 < at < start + seconds for start, seconds in self.refusals for at in times
        )


def subscribe(path: Path, people: list[int]) -> None:
    async def work() -> None:
        store = SqliteStore.open(path)
        now = WallClock().now()

        def write(unit: Unit) -> None:
            for number in people:
                language = "ar" if number % 2 else "en"
                address = Address("telegram", str(number))
                one = join(unit, address, "private", "x", language, "UTC", now)
                unit.watches.add(one.id, f"ships {number % 50}", "marker", None, "active", now)

        await store.run(write)
        await store.close()

    asyncio.run(work())


def trouble(sim: Any, people: int, *, unanswered: bool) -> None:
    """Faults at random among the sends to come."""
    chance = random.Random(7)
    kinds: list[dict[str, Any]] = []
    for _ in range(people * 6 // 5):
        at = chance.random()
        if at < 0.05:
            kinds.append({"kind": "error", "retry_after": 1})
        elif at < 0.10:
            kinds.append({"kind": "gateway", "code": 502})
        elif at < 0.11:
            kinds.append({"kind": "drop_after" if unanswered else "drop"})
        else:
            kinds.append({})
    quiet = 0
    for fault in kinds:
        if not fault:
            quiet += 1
            continue
        # Each counts the sends that no fault before it has met.
        sim.fault(method="sendMessage", skip=quiet, **fault)


def wait_until(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(1)
    return False


def play(shared: Path, people: int, *, faults: bool, unanswered: bool) -> int:
    sys.path.insert(0, str(shared / "tg_sim"))
    import tg_sim

    with tempfile.TemporaryDirectory() as name, tg_sim.start() as sim:
        folder = Path(name)
        (folder / "www").mkdir()
        feed(folder / "www" / "wire.xml", "wire.example", [("0", "Weather", "Sunny.")])
        sim.add_bot("rasid_bot", token=TOKEN)
        everybody = sim.add_users(people)
        gone = people // 100
        for number in everybody[:gone]:
            sim.call("block", user=number)
        for number in everybody[gone : 2 * gone]:
            sim.call("delete_user", user=number)
        with static_server(folder / "www") as base:
            config = folder / "config.toml"
            config.write_text(CONFIG.format(url=f"{base}/wire.xml"))
            subscribe(folder / "flood.db", everybody)
            environment = {
                **os.environ,
                "RASID_TELEGRAM_TOKEN": TOKEN,
                "RASID_TELEGRAM_API_URL": sim.url,
                "RASID_LOG_LEVEL": "error",
            }
            command = [sys.executable, "-m", "bot", "run", "--config", str(config)]
            with sim.run_bot(command, environment) as process:
                outcome = flood(sim, folder, everybody, gone, faults, unanswered)
                code = process.stop()
                log = process.output(100_000)
        return tell(outcome, sim.violations(), code, log.count("Traceback"), unanswered)


def flood(
    sim: Any, folder: Path, everybody: list[int], gone: int, faults: bool, unanswered: bool
) -> Outcome:
    outcome = Outcome(set(everybody[2 * gone :]))
    leyla = sim.user("Leyla", language_code="en")
    leyla.send("/start")
    leyla.wait_for("Welcome")
    wait_until(lambda: fetched(folder / "flood.db"), 60)
    after = sim.seq
    if faults or unanswered:
        trouble(sim, len(everybody), unanswered=unanswered)
    news = folder / "www" / "wire.xml"
    feed(news, "wire.example", [("0", "Weather", "Sunny."), ("1", HEADLINE, "Lead.")])
    counts = sim.call("counts")
    before, seen, still = counts.get("sendMessage", 0), 0, 0.0
    while still < 30:
        time.sleep(ASK_EVERY)
        begun = time.monotonic()
        leyla.ask("/help", timeout=30)
        outcome.answers.append(time.monotonic() - begun)
        now = sim.call("counts").get("sendMessage", 0) - before - len(outcome.answers)
        still = 0 if now > seen else still + ASK_EVERY
        seen = now
    for event in sim.events(after=after):
        collect(outcome, event)
    return outcome


def collect(outcome: Outcome, event: dict[str, Any]) -> None:
    if event["kind"] == "fault":
        kind = event["fault"]
        outcome.faults[kind] += 1
        if kind == "error":
            outcome.refusals.append((event["time"], 1.0))
    elif event["kind"] == "call" and event["method"] == "sendMessage":
        mine = HEADLINE in str(event["params"].get("text"))
        if mine and not event.get("error"):
            outcome.sends.append(event)


def tell(
    outcome: Outcome, violations: list[Any], code: int | None, tracebacks: int, unanswered: bool
) -> int:
    times = sorted(send["time"] for send in outcome.sends)
    span = times[-1] - times[0]
    waited = outcome.waited()
    rate = len(times) / (span - waited)
    longest = max((b - a for a, b in pairwise(times)), default=0.0)
    slow = max(outcome.answers)
    print(
        f"to {len(outcome.wanted)} · sent {len(times)} in {span:.1f} s, {len(times) / span:.1f}/s"
    )
    print(
        f"asked to wait {waited:.1f} s; outside of it {rate:.1f}/s = {rate / ALLOWED:.1%} of 28/s"
    )
    print(f"longest gap {longest:.2f} s · faults {dict(outcome.faults)}")
    print(f"lost {outcome.lost()} · twice {outcome.twice()} · in a wait {outcome.within_a_wait()}")
    print(f"commands meanwhile {len(outcome.answers)}, slowest answer {slow:.2f} s")
    print(f"violations {violations[:3]} · exit {code} · tracebacks {tracebacks}")
    most_twice = outcome.faults["drop_after"] if unanswered else 0
    bad = (
        outcome.lost() > 0
        or outcome.twice() > most_twice
        or outcome.within_a_wait() > 0
        or rate < 0.95 * ALLOWED
        or bool(violations)
        or code != 0
        or tracebacks > 0
    )
    return int(bad)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds tg_sim")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--unanswered", action="store_true")
    given = parser.parse_args()
    return play(given.shared, given.people, faults=given.faults, unanswered=given.unanswered)


if __name__ == "__main__":
    sys.exit(main())
