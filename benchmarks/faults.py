"""Faults around a running bot, one after the other, on the strict Bot API server; each says what came of it.

`python -m benchmarks.faults --shared ../shared`: Telegram away at the start, then away while alerts are due;
a second bot with the same token; a database that another program has locked; a feed with 5,000 new entries,
of which the reader takes the first 1,000; a backup under load, restored.
"""

import argparse
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.flood import subscribe
from benchmarks.live_bot import feed, static_server

TOKEN = "123456:FAULTS"
PEOPLE = 20
AWAY = 40
"""Seconds without Telegram; what it costs grows no further after that, see `flows.pace`."""
ENTRIES = 5_000
CONFIG = """
[store]
path = "faults.db"
[polling]
interval = "2s"
private_addresses = true
max_bytes = 50000000
[[feeds]]
url = "{url}"
name = "Wire"
language = "en"
"""


@dataclass
class Scene:
    """A bot, its Telegram, its feed."""

    sim: Any
    folder: Path
    people: list[int]
    items: list[tuple[str, str, str]] = field(default_factory=lambda: [("0", "Weather", "Sunny.")])
    ill: int = 0

    def publish(self, *titles: str) -> None:
        self.items.extend((title, title, "Lead.") for title in titles)
        feed(self.folder / "wire.xml", "wire.example", self.items)

    def environment(self) -> dict[str, str]:
        told = {"RASID_TELEGRAM_TOKEN": TOKEN, "RASID_TELEGRAM_API_URL": self.sim.url}
        return {**os.environ, **told, "RASID_LOG_LEVEL": "error"}

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "bot", *words, "--config", str(self.folder / "config.toml")]

    def got(self, title: str) -> Counter[str]:
        calls = self.sim.calls("sendMessage")
        return Counter(
            str(call["params"]["chat_id"])
            for call in calls
            if f"{title}\n" in str(call["params"].get("text")) and not call.get("error")
        )

    def arrives(self, title: str, seconds: float = 120) -> str:
        """Wait until everybody has it; how long that took, and whether anybody has it twice."""
        begun = time.monotonic()
        self.wait(lambda: len(self.got(title)) == len(self.people), seconds)
        took, copies = time.monotonic() - begun, self.got(title)
        lost, twice = len(self.people) - len(copies), sum(copies.values()) - len(copies)
        self.ill += lost + twice
        return f"lost {lost}, twice {twice}, all there after {took:.0f} s"

    def wait(self, done: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not done():
            time.sleep(0.5)

    def check(self, what: str, good: bool, told: str) -> None:
        self.ill += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}: {told}", flush=True)


def away_at_start(scene: Scene) -> subprocess.Popen[bytes]:
    scene.sim.fault("gateway", "getMe", code=502, times=4)
    begun = time.monotonic()
    process = subprocess.Popen(scene.command("run"), env=scene.environment())
    scene.sim.wait_bot(timeout=120)
    told = f"polls after {time.monotonic() - begun:.0f} s"
    scene.check("Telegram away at the start", process.poll() is None, told)
    time.sleep(6)  # the first fetch
    return process


def away_later(scene: Scene) -> None:
    scene.sim.fault("gateway", "*", code=502, times=None)
    scene.publish("Marker: away")
    time.sleep(AWAY)
    tries = scene.sim.call("counts").get("sendMessage", 0)
    scene.sim.clear_faults()
    told = scene.arrives("Marker: away")
    scene.check(f"Telegram away for {AWAY} s", not scene.ill, f"{tries} tries meanwhile; {told}")


def second_bot(scene: Scene, first: subprocess.Popen[bytes]) -> None:
    second = subprocess.run(
        scene.command("run"), env=scene.environment(), capture_output=True, timeout=120, check=False
    )
    said = second.stderr.decode().strip().splitlines()[-1:] or [""]
    good = second.returncode == 2 and first.poll() is None
    scene.check("a second bot with the token", good, f"exit {second.returncode}: {said[0]}")
    scene.publish("Marker: alone again")
    scene.check("and the first goes on", True, scene.arrives("Marker: alone again"))


def many_entries(scene: Scene) -> None:
    leyla = scene.sim.user("Leyla", language_code="en")
    leyla.send("/start")
    leyla.wait_for("Welcome", timeout=30)
    scene.publish(
        "Marker: among many", *(f"Story {number} of a large feed" for number in range(ENTRIES))
    )
    answers = []
    begun = time.monotonic()
    while time.monotonic() - begun < 60 and len(scene.got("Marker: among many")) < PEOPLE:
        asked = time.monotonic()
        leyla.ask("/help", timeout=30)
        answers.append(time.monotonic() - asked)
        time.sleep(1)
    told = scene.arrives("Marker: among many", 60)
    scene.check(
        f"a feed of {ENTRIES:,} new entries", True, f"{told}; slowest answer {max(answers):.2f} s"
    )
    scene.items[:] = scene.items[:1]


def locked(scene: Scene) -> None:
    with closing(sqlite3.connect(scene.folder / "faults.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        scene.publish("Marker: locked")
        time.sleep(15)
        other.rollback()
    told = scene.arrives("Marker: locked")
    scene.check("a database locked by another program for 15 s", True, told)


def copied(scene: Scene, process: subprocess.Popen[bytes]) -> None:
    scene.publish("Marker: copied")
    time.sleep(2.5)
    copy = scene.folder / "copy.db"
    made = subprocess.run([*scene.command("backup"), str(copy)], check=False)
    told = scene.arrives("Marker: copied")
    process.send_signal(signal.SIGTERM)
    begun = time.monotonic()
    code = process.wait(20)
    scene.check("SIGTERM", code == 0, f"exit {code} after {time.monotonic() - begun:.1f} s")
    put = subprocess.run([*scene.command("restore"), str(copy), "--force"], check=False)
    with closing(sqlite3.connect(scene.folder / "faults.db")) as restored:
        whole = restored.execute("PRAGMA integrity_check").fetchone()[0]
    good = made.returncode == put.returncode == 0 and whole == "ok"
    scene.check("a backup under load, restored", good, f"{told}; integrity {whole}")


def play(shared: Path) -> int:
    sys.path.insert(0, str(shared / "tg_sim"))
    import tg_sim

    with tempfile.TemporaryDirectory() as name, tg_sim.start() as sim:
        folder = Path(name)
        sim.add_bot("rasid_bot", token=TOKEN)
        scene = Scene(sim, folder, sim.add_users(PEOPLE))
        subscribe(folder / "faults.db", scene.people)
        scene.publish()
        with static_server(folder) as base:
            (folder / "config.toml").write_text(CONFIG.format(url=f"{base}/wire.xml"))
            process = away_at_start(scene)
            try:
                away_later(scene)
                second_bot(scene, process)
                locked(scene)
                many_entries(scene)
                copied(scene, process)
            finally:
                if process.poll() is None:
                    process.kill()
        others = sim.violations("conflict")  # two polls at once are the second bot's doing
        scene.check("violations", not others, str(others[:2]))
        return int(scene.ill > 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds tg_sim")
    return play(parser.parse_args().shared)


if __name__ == "__main__":
    sys.exit(main())
