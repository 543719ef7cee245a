"""The live bot against the strict Bot API server: the story of the demo, its feed from a static server.

`python -m benchmarks.live_bot --shared ../shared` starts `rasid run` as its users would, on tg_sim and on a
feed served by Python's own http.server, plays the dialog and fails on any violation of the Bot API.
"""

import argparse
import http.server
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.demo.script import HEADLINE, LEAD, TOPICS

TOKEN = "123456:LIVE"
CONFIG = """
[store]
path = "live.db"
[polling]
interval = "2s"
private_addresses = true
[delivery]
edit_wait = "1s"
group_wait = "0s"
[[feeds]]
url = "{first}"
name = "Cairo24"
language = "ar"
country = "EG"
[[feeds]]
url = "{second}"
name = "Sada"
language = "ar"
"""
ITEM = """<item><title>{title}</title><link>https://{host}/news/{guid}</link><guid>{guid}</guid>
<description>{lead}</description><pubDate>{date}</pubDate></item>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the library's)
        pass


@contextmanager
def static_server(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def feed(path: Path, host: str, items: list[tuple[str, str, str]]) -> None:
    date = format_datetime(datetime.now(UTC) - timedelta(minutes=5))
    body = "".join(
        ITEM.format(title=title, lead=lead, guid=guid, host=host, date=date)
        for guid, title, lead in items
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{host}</title>{body}</channel></rss>'
    temporary = path.with_suffix(".new")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def play(shared: Path) -> int:
    sys.path.insert(0, str(shared / "tg_sim"))
    import tg_sim

    with tempfile.TemporaryDirectory() as name, tg_sim.start() as sim:
        folder = Path(name)
        (folder / "www").mkdir()
        for host in ("first", "second"):
            feed(folder / "www" / f"{host}.xml", f"{host}.example", [("0", "Weather", "Sunny.")])
        with static_server(folder / "www") as base:
            config = folder / "config.toml"
            config.write_text(CONFIG.format(first=f"{base}/first.xml", second=f"{base}/second.xml"))
            sim.add_bot("rasid_bot", token=TOKEN)
            environment = {
                **os.environ,
                "RASID_TELEGRAM_TOKEN": TOKEN,
                "RASID_TELEGRAM_API_URL": sim.url,
            }
            command = [sys.executable, "-m", "bot", "run", "--config", str(config)]
            with sim.run_bot(command, environment) as process:
                dialog(sim, folder / "www")
                code = process.stop()
                log = process.output(100_000)
        violations = sim.violations()
        print(f"exit code of the bot after SIGTERM: {code}")
        print(f"tracebacks in its log: {log.count('Traceback')}")
        print(f"violations: {violations}")
        return int(bool(violations) or code != 0 or "Traceback" in log)


def dialog(sim: Any, www: Path) -> None:
    alice = sim.user("Alice", language_code="en")
    alice.send("/start")
    alice.wait_for("Welcome")
    for topic in TOPICS:
        alice.tap(f"➕ {topic}")
    feed(www / "first.xml", "first.example", [("0", "Weather", "Sunny."), ("1", HEADLINE, LEAD)])
    alert = alice.wait_for(HEADLINE, timeout=30)
    assert LEAD in alert.text, "the whole lead sentence"
    assert all(topic in alert.text for topic in TOPICS), "both topics are named"
    feed(www / "second.xml", "second.example", [("9", HEADLINE, LEAD)])
    folded = alice.wait_for("+1: ", timeout=30)
    assert folded.id == alert.id, "the copy edits the alert"
    alice.send("/watch Zangezur corridor")
    alice.wait_for("I watch for")
    alice.tap("✅ Save")
    alice.tap("✏️ Edit keywords")
    alice.send("+ TRIPP")
    alice.wait_for("TRIPP")
    alice.tap("🗑 Delete")
    alice.send("/history")
    assert HEADLINE in alice.wait_for("History").text, "the history lists the alert"
    print(f"alert: {alert.text!r}")
    print(f"folded: {folded.text.splitlines()[-1]!r} (edits: {folded.edits})")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds tg_sim")
    return play(parser.parse_args().shared)


if __name__ == "__main__":
    sys.exit(main())
