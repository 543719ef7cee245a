"""Reading feeds: the corpus of the shared folder against what is expected of it and against feedparser.

The archive is unpacked to a temporary folder; nothing of it is kept. `--list FILE` names each disagreement.
"""

import argparse
import csv
import io
import json
import re
import sys
import tarfile
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser

from benchmarks import feed_history
from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import FetchFailed
from bot.feeds.body import unpacked
from bot.feeds.dates import read_date
from bot.feeds.kinds import parse
from bot.feeds.repair import undoubled
from bot.text.html import plain_text

ARCHIVE = Path("eval") / "feeds" / "corpus_dev.tar.xz"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
URL = "https://corpus.example/feed"
SLOW = 5.0
"""CPU seconds after which a document counts as a hang; a reader process is killed after ten."""


class Report:
    """Counts of agreement, and the list of disagreements."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.listed: list[str] = []

    def judge(self, what: str, name: str, got: object, want: object, right: bool) -> None:
        self.all[what] += 1
        self.right[what] += right
        if not right:
            self.listed.append(f"{what}\t{name}\tgot {got!r}\twant {want!r}")

    def line(self, what: str, goal: str) -> str:
        right, of = self.right[what], self.all[what]
        return f"{what}: {right} of {of} ({100 * right / max(of, 1):.1f} %; goal {goal})"


def entries_of(path: Path, content_type: str | None = None) -> tuple[Entry, ...]:
    """Unpack and read a document as the poller does; what is no feed has no entries."""
    body = unpacked(path.read_bytes(), 50_000_000)
    try:
        return () if isinstance(body, FetchFailed) else parse(body, content_type, URL, NOW)
    except NotAFeed:
        return ()


def plain(text: str) -> str:
    """Letters and digits of a text without its markup, for comparison as the consensus was made."""
    return re.sub(r"[\W_]+", "", undoubled(plain_text(text)))


def read_all(root: Path, report: Report) -> None:
    """Every file: exceptions and hangs."""
    files = [path for path in sorted(root.rglob("*")) if path.is_file()]
    raised = slow = 0
    start = time.process_time()
    for path in files:
        before = time.process_time()
        try:
            entries_of(path)
        except Exception as error:  # what is counted here
            raised += 1
            report.listed.append(f"exception\t{path.relative_to(root)}\t{error!r}")
        slow += time.process_time() - before > SLOW
    spent = time.process_time() - start
    print(f"{len(files)} files: {raised} exceptions, {slow} hangs, {spent:.1f} CPU-s")


def agree(root: Path, report: Report) -> None:
    """Items of the real feeds against the consensus, their texts against it and feedparser."""
    expected: dict[str, dict[str, Any]] = json.loads((root / "expected.json").read_text("utf-8"))
    found = best = 0
    for path in sorted((root / "real").iterdir()):
        name = f"real/{path.name}"
        want = expected.get(name, {})
        entries = entries_of(path)
        peer = feedparser.parse(io.BytesIO(path.read_bytes())).entries
        most = len(distinct(peer)) if peer else want.get("items", 0)
        found, best = found + len(entries), best + most
        report.judge("items", name, len(entries), most, len(entries) >= most)
        for place, entry in (("first", entries[:1]), ("last", entries[-1:])):
            for one in entry:
                judge_entry(report, f"{name} {place}", one, want, place)
        if len(peer) == len(entries):
            for number, (entry_, other) in enumerate(zip(entries, peer, strict=True)):
                texts = [dict.get(other, "summary") or ""]
                texts += [part.get("value", "") for part in dict.get(other, "content") or ()]
                right = plain(entry_.summary) in {plain(text[:100_000]) for text in texts}
                report.judge("summary", f"{name} {number}", entry_.summary, texts[0], right)
    print(f"real feeds: {found} items, the best single parser {best}")


def distinct(peer: list[Any]) -> set[tuple[str, ...]]:
    """Items that say something, each once: some feeds hold one twice, letter by letter."""
    names = ("id", "link", "title", "summary")
    items = {tuple(str(dict.get(item, name) or "") for name in names) for item in peer}
    return {item for item in items if item[2] or item[3]}


def judge_entry(report: Report, name: str, entry: Entry, want: dict[str, Any], place: str) -> None:
    """Judge title, link and date where the consensus states them."""
    if (title := want.get(f"{place}_title")) is not None:
        report.judge("title", name, entry.title, title, plain(entry.title) == plain(title))
    if (link := want.get(f"{place}_link")) is not None:
        link = urljoin(URL, link.strip())
        report.judge("link", name, entry.url, link, entry.url == link)
    if (moment := want.get(f"{place}_ts")) is not None:
        got = entry.published.timestamp() if entry.published else None
        report.judge("date", name, got, moment, got == moment)


def made(root: Path, report: Report) -> None:
    """The made cases: every title must be the expected one."""
    expected = json.loads((root / "made" / "expected.json").read_text("utf-8"))
    for name, want in expected.items():
        if want["expected_title"] is not None:
            kind = want["response_headers"].get("content-type")
            titles = {plain(entry.title) for entry in entries_of(root / name, kind)}
            report.judge(
                "made",
                name,
                titles,
                want["expected_title"],
                titles == {plain(want["expected_title"])},
            )


def dates(root: Path, report: Report) -> None:
    """The thirty ways to write a date: right, unknown, wrong."""
    wrong = 0
    for row in csv.DictReader((root / "made" / "dates.csv").open(encoding="utf-8")):
        read = read_date(row["pubDate"])
        got = read.replace(second=0) if read else None  # expected to the minute
        want = datetime.fromisoformat(row["expected_utc"]).replace(tzinfo=UTC)
        report.judge("dates", row["pubDate"], got, want, got == want)
        wrong += got is not None and got != want
    print(f"dates read wrong: {wrong} (goal 0)")


def speed(root: Path) -> None:
    """CPU a feed, ours beside feedparser's default, the better of three interleaved rounds."""
    documents = [path.read_bytes() for path in sorted((root / "real").iterdir())][::2]
    ours, theirs = [], []
    for _ in range(3):
        start = time.process_time()
        for raw in documents:
            try:
                parse(raw, None, URL, NOW)
            except NotAFeed:
                continue
        middle = time.process_time()
        for raw in documents:
            feedparser.parse(io.BytesIO(raw))
        ours.append(middle - start)
        theirs.append(time.process_time() - middle)
    each = 1000 / len(documents)
    print(
        f"CPU a feed, of {len(documents)}: {min(ours) * each:.2f} ms, feedparser's default "
        f"{min(theirs) * each:.2f} ms; ratio {min(ours) / min(theirs):.3f} (goal 0.15)"
    )


def corpus(shared: Path, folder: str) -> Path:
    """Unpack the corpus."""
    with tarfile.open(shared / ARCHIVE) as archive:
        archive.extractall(folder, filter="data")
    return Path(folder) / "corpus_dev"


def play(shared: Path, listed: Path | None) -> int:
    """Run everything, print the numbers."""
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        root = corpus(shared, folder)
        read_all(root, report)
        agree(root, report)
        made(root, report)
        dates(root, report)
        goals = {"items": "100", "title": "99", "link": "99", "date": "99", "summary": "97"}
        for what, goal in {**goals, "made": "37 of 38", "dates": "29 of 30"}.items():
            print(report.line(what, goal))
        report.listed += feed_history.replay(root / "history")
        speed(root)
    if listed is not None:
        listed.write_text("\n".join(report.listed) + "\n", encoding="utf-8")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--list", type=Path, default=None)
    given = parser.parse_args()
    return play(given.shared, given.list)


if __name__ == "__main__":
    sys.exit(main())
