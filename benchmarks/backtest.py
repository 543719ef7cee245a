"""How long a back-test takes, whether others wait meanwhile, and what the index of words costs.

`python -m benchmarks.backtest` fills a database with 50,000 entries of the last seven days (texts of 60
words in eight languages, see corpus.py) and times back-tests of queries from rare to far too broad, with a
/help asked every 20 ms beside each; then the search in a history of 10,000 alerts against LIKE.
"""

import argparse
import asyncio
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from benchmarks.corpus import documents
from bot.chat.dispatch import answer
from bot.chat.turn import Access, Desk, Request, Sender
from bot.core.alert import HistoryItem
from bot.core.entry import Entry
from bot.core.feed import FeedOffer, FetchFailed
from bot.core.history import HistoryFilter
from bot.core.ids import FeedId, SubscriberId, WatchId
from bot.core.match import Document
from bot.core.subscriber import Address
from bot.core.watch import Watch
from bot.feeds.finder import FeedFinder
from bot.flows.backtest import BACK_TEST_DAYS, back_test
from bot.flows.indexing import index_all
from bot.gazetteer import CldrGazetteer
from bot.locale import Catalogues
from bot.matching.needs import needs_of_words
from bot.ports import Unit
from bot.store.sqlite import SqliteStore
from bot.store.sqlite.words import expression
from bot.text.fold import fold
from bot.topics import load_topics
from tests.fakes import NOW, ListMeter, StepClock

LIMIT, HELP_LIMIT = 1.0, 0.3
ALERTS = 10_000


async def fill(store: SqliteStore, texts: list[Document]) -> float:
    spent = 0.0
    span = timedelta(days=BACK_TEST_DAYS) * 0.99

    def some(unit: Unit, first: int) -> None:
        for number, text in enumerate(texts[first : first + 1000], first):
            words = text.title.split()
            at = NOW - span + span * number / len(texts)
            entry = Entry(f"g{number}", f"https://e.example/{number}", " ".join(words[:12]),
                          " ".join(words[12:]), published=at)  # fmt: skip
            feed = unit.feeds.get(FeedId(1 + number % 40))
            assert feed is not None
            lead = " ".join(words[12:24])
            story = unit.stories.open(entry.title, lead, entry.url, text.language, "E", at, at)
            unit.entries.add(entry, feed, story.id, text.language, lead, at)

    offers = [FeedOffer(f"https://e{n}.example/rss", f"Outlet {n}") for n in range(40)]
    await store.run(lambda unit: unit.feeds.sync(offers, NOW))
    for first in range(0, len(texts), 1000):
        before = time.process_time()
        await store.run(partial(some, first=first))
        await index_all(store)
        spent += time.process_time() - before
    return spent


async def people(store: SqliteStore) -> None:
    def work(unit: Unit) -> None:
        for chat in "12":
            unit.subscribers.add(Address("telegram", chat), "private", "A", "en", "UTC", NOW)
        count = unit.entries.extent(NOW - timedelta(days=9))[0]
        for story in range(1, count, max(count // ALERTS, 1)):
            unit.alerts.record(SubscriberId(1), story, None, [], NOW)  # type: ignore[arg-type]

    await store.run(work)


async def no_page(url: str) -> FetchFailed:
    return FetchFailed("soft", "http-404", url)


def desk(store: SqliteStore) -> Desk:
    clock, phrases = StepClock(), Catalogues.load()
    return Desk(
        store,
        clock,
        ListMeter(),
        phrases,
        load_topics(),
        Access("open", frozenset()),
        time_zone="UTC",
        most_watches=50,
        new_word=lambda: "word",
        finder=FeedFinder(no_page, clock),
        slowest=timedelta(hours=1),
        places=CldrGazetteer(phrases.languages()),
    )


async def ask_for_help(store: SqliteStore, done: asyncio.Event) -> list[float]:
    waited = []
    at = desk(store)
    request = Request(Address("telegram", "2"), "private", "B", Sender("2", "B", "en"), "", "help")
    while not done.is_set():
        before = time.perf_counter()
        await answer(request, at)
        waited.append(time.perf_counter() - before)
        await asyncio.sleep(0.02)
    return waited


async def one(store: SqliteStore, query: str) -> tuple[float, float, float, str]:
    watch = Watch(WatchId(1), SubscriberId(1), query, query, None, "draft", NOW, 1)
    before = time.process_time()
    tested = await back_test(store, watch, {}, "UTC", NOW)
    busy = time.process_time() - before
    done = asyncio.Event()
    helping = asyncio.create_task(ask_for_help(store, done))
    await asyncio.sleep(0.05)
    began = time.perf_counter()
    await back_test(store, watch, {}, "UTC", NOW)
    spent = time.perf_counter() - began
    done.set()
    worst = max(await helping)
    about = "about " if tested.estimated else ""
    return busy, spent, worst, f"{about}{tested.stories} of {tested.looked_at}"


def looked_back(unit: Unit, wanted: HistoryFilter) -> Sequence[HistoryItem]:
    return unit.alerts.history(SubscriberId(1), 6, None, wanted)


async def search(store: SqliteStore, path: Path, words: list[str]) -> None:
    print("\nsearch in a history of 10,000 alerts, ms: index / LIKE over folded texts / found")
    with closing(sqlite3.connect(path)) as db:
        db.create_function("fold", 1, fold)
        db.execute("CREATE TEMP TABLE folded (id INTEGER PRIMARY KEY, text TEXT)")
        db.execute(
            "INSERT INTO folded SELECT id, fold(headline || ' ' || lead) FROM stories "
            "WHERE id IN (SELECT story_id FROM alerts)"
        )
        for word in words:
            wanted = HistoryFilter(words=word)
            before = time.perf_counter()
            found = await store.study(partial(looked_back, wanted=wanted))
            by_index = time.perf_counter() - before
            before = time.perf_counter()
            db.execute(
                "SELECT alerts.id FROM alerts CROSS JOIN folded ON folded.id = story_id "
                "WHERE subscriber_id = 1 AND text LIKE ? ORDER BY alerts.id DESC LIMIT 6",
                (f"%{fold(word)}%",),
            ).fetchall()
            by_like = time.perf_counter() - before
            print(f"{1000 * by_index:8.1f} {1000 * by_like:8.1f}  {len(found)}  {word}")
        asked = expression(needs_of_words(words[0]))
        print("asked:", asked)


async def measure(entries: int, file: Path | None) -> bool:
    chance = random.Random(4)
    texts = documents(entries, None, chance)
    counts = Counter(word.strip(".,") for text in texts[:5000] for word in text.title.split())
    ranked = [word for word, _ in counts.most_common() if len(word) > 3]
    common, middle, rare = ranked[3], ranked[200], ranked[4000]
    with tempfile.TemporaryDirectory() as folder:
        path = file or Path(folder) / "news.sqlite"
        is_new = not path.exists()
        store = SqliteStore.open(path)
        if is_new:
            spent = await fill(store, texts)
            await people(store)
            print(f"{entries} entries, filled in {spent:.1f} CPU s, {path.stat().st_size >> 20} MB")
        with closing(sqlite3.connect(path)) as db:
            index = db.execute("SELECT sum(length(block)) FROM words_data").fetchone()[0]
        print(f"the index of words has {index >> 20} MB of that")
        fine = True
        for query in (rare, middle, common, f"{middle} {common}", f"{ranked[300]}, {ranked[301]}",
                      f'"{ranked[40]} {ranked[41]}"', f"{ranked[50][:3]}*", f"{middle} -{common}",
                      f"{ranked[60]} NEAR/10 {ranked[61]}", f"title:{common}", "lang:ar",
                      f"{ranked[80]}^3 {ranked[81]}^2 min:3", ", ".join(ranked[100:130])):  # fmt: skip
            busy, took, worst, found = await one(store, query)
            good = busy <= LIMIT and worst <= HELP_LIMIT
            fine = fine and good
            mark = "" if good else "  TOO SLOW"
            print(
                f"{busy:5.2f} CPU s; beside /help {took:5.2f} s, {1000 * worst:4.0f} ms: "
                f"{found}  {query[:40]}{mark}",
                flush=True,
            )
        await search(store, path, [rare, middle, common])
        await store.close()
    return fine


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument(
        "--file", type=Path, help="keep the database here, or use the one that is here"
    )
    given = parser.parse_args()
    return int(not asyncio.run(measure(given.entries, given.file)))


if __name__ == "__main__":
    sys.exit(main())
