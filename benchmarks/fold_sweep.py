"""Share of repeats folded against first stories swallowed, at every threshold, beside two baselines.

`python -m benchmarks.fold_sweep STREAM.jsonl` prints the table that `bot.stories.cluster.Thresholds` was
chosen by. `--shuffles N` adds the same stories at other hours, as many times, so that no single accident of
which story follows which decides. `--crowd N` measures speed and memory on made-up entries instead.
"""

import argparse
import itertools
import json
import math
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.adapters import fold_stories, fold_stories_semantic
from bot.stories.similarity import WINDOW, read
from bot.stories.thresholds import Thresholds

Item = dict[str, Any]
Folder = Callable[[Iterable[Item], float], Iterator[int]]
LIMITS = (0.01, 0.02, 0.05)
STEPS = [step / 100 for step in range(12, 61, 2)]
COARSE = [step / 100 for step in range(16, 71, 4)]
GOLD = ("story", "topic", "cat")


def shipped(items: Iterable[Item], same: float) -> Iterator[int]:
    """What ships: a development has an id of its own, so it counts as an alert."""
    yield from fold_stories(items, Thresholds(same, min(Thresholds().kin, same)))


def semantic(items: Iterable[Item], same: float) -> Iterator[int]:
    """What ships, with the extra, as if every item had met a watch."""
    yield from fold_stories_semantic(items, Thresholds(same, min(Thresholds().kin, same)))


def title_jaccard(items: Iterable[Item], same: float) -> Iterator[int]:
    """The nearest title within the window, by the share of terms in common."""
    latest: list[tuple[datetime, frozenset[str], int]] = []
    fresh = itertools.count()
    for item in items:
        now = datetime.fromisoformat(item["time"])
        mine = frozenset(read(item["title"], "", item["lang"]).weights)
        latest = [row for row in latest if now - row[0] <= WINDOW]
        scored = [
            (len(mine & terms) / max(1, len(mine | terms)), story) for _, terms, story in latest
        ]
        best = max(scored, default=(0.0, -1))
        story = best[1] if best[0] >= same else next(fresh)
        latest.append((now, mine, story))
        yield story


def centroid(items: Iterable[Item], same: float) -> Iterator[int]:
    """TF-IDF cosine to the mean of a story within the window, frequencies learnt on the way."""
    carried: Counter[str] = Counter()
    stories: list[tuple[datetime, Counter[str]]] = []
    by_term: defaultdict[str, set[int]] = defaultdict(set)
    for seen, item in enumerate(items, start=1):
        now = datetime.fromisoformat(item["time"])
        mine = list(read(item["title"], "", item["lang"]).weights)
        carried.update(mine)
        rarity = {term: math.log(1 + seen / carried[term]) for term in mine}
        norm = math.sqrt(sum(weight**2 for weight in rarity.values())) or 1.0
        best = (0.0, -1)
        for number in set[int]().union(*(by_term[term] for term in mine)):
            last, terms = stories[number]
            if now - last > WINDOW:
                continue
            dot = sum(terms[term] * rarity[term] ** 2 for term in mine)
            length = math.sqrt(
                sum((n * math.log(1 + seen / carried[term])) ** 2 for term, n in terms.items())
            )
            best = max(best, (dot / (norm * length), number))
        if best[0] < same:
            stories.append((now, Counter()))
        story = best[1] if best[0] >= same else len(stories) - 1
        stories[story] = (now, stories[story][1] + Counter(mine))
        for term in mine:
            by_term[term].add(story)
        yield story


def score(rows: list[Item], given: list[int]) -> tuple[float, float, float]:
    """First stories swallowed, repeats folded into their own story, B³ F1."""
    gold = [row["story"] for row in rows]
    both, of_gold, of_given = Counter(zip(gold, given, strict=True)), Counter(gold), Counter(given)
    precision = sum(n * n / of_given[g] for (_, g), n in both.items()) / len(rows)
    recall = sum(n * n / of_gold[s] for (s, _), n in both.items()) / len(rows)
    holds: defaultdict[int, set[str]] = defaultdict(set)
    met: set[str] = set()
    swallowed = folded = 0
    for story, cluster in zip(gold, given, strict=True):
        if story in met:
            folded += story in holds[cluster]
        else:
            swallowed += bool(holds[cluster])
        met.add(story)
        holds[cluster].add(story)
    repeats = max(1, len(rows) - len(met))
    f1 = 2 * precision * recall / (precision + recall)
    return swallowed / len(met), folded / repeats, f1


def shuffled(rows: list[Item], seed: int) -> list[Item]:
    """The same stories, each at the hour at which another began."""
    stories: defaultdict[str, list[Item]] = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(row)
    begun = [datetime.fromisoformat(told[0]["time"]) for told in stories.values()]
    hours = random.Random(seed).sample(begun, len(begun))
    moved = [
        {**row, "time": (datetime.fromisoformat(row["time"]) - first + hour).isoformat()}
        for told, first, hour in zip(stories.values(), begun, hours, strict=True)
        for row in told
    ]
    return sorted(moved, key=lambda row: str(row["time"]))


def sweep(name: str, fold: Folder, streams: list[list[Item]], *, table: bool) -> None:
    points = []
    for same in STEPS if table else COARSE:
        scores = []
        for rows in streams:
            items = ({k: v for k, v in row.items() if k not in GOLD} for row in rows)
            scores.append(score(rows, list(fold(items, same))))
        swallowed, folded, f1 = (sum(column) / len(streams) for column in zip(*scores, strict=True))
        points.append((same, swallowed, folded, f1))
        if table:
            print(f"{same:6.2f} {swallowed:10.3f} {folded:8.3f} {f1:6.3f}")
    cells = []
    for limit in LIMITS:
        allowed = [(folded, same) for same, swallowed, folded, _ in points if swallowed <= limit]
        folded, same = max(allowed, default=(0.0, 0.0))
        cells.append(f"{folded:.3f} (from {same:.2f})")
    best = max(f1 for *_, f1 in points)
    print(f"| {name} | {' | '.join(cells)} | {best:.3f} |", flush=True)


def made_up(entries: int) -> Iterator[Item]:
    """Entries at the pace that makes `entries` in a window, half of them told again in other words."""
    chance = random.Random(5)
    letters = [a + b for a in "bcdfghklmnprstvz" for b in "aeiou"]
    syllables = itertools.product(letters, letters, letters[::8])
    # Every fourth is a name, which is compared across languages too.
    words = [
        "".join(parts).title() if number % 4 == 0 else "".join(parts)
        for number, parts in enumerate(syllables)
    ]
    weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(words))))
    now, told = datetime(2026, 1, 1, tzinfo=UTC), list[list[str]]()
    for number in range(entries + entries // 10):
        now += WINDOW / entries
        if told and chance.random() < 0.5:
            kept = [word for word in chance.choice(told[-2000:]) if chance.random() < 0.7]
            title = kept + chance.choices(words, cum_weights=weights, k=3)
        else:
            title = chance.choices(words, cum_weights=weights, k=10)
            told.append(title)
        lead = chance.choices(words, cum_weights=weights, k=20) if number % 2 else []
        yield {
            "id": str(number), "time": now.isoformat(), "source": f"s{chance.randrange(300)}",
            "lang": "en", "title": " ".join(title), "lead": " ".join(lead),
        }  # fmt: skip


def crowd(entries: int) -> None:
    items = list(made_up(entries))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    placed = fold_stories(iter(items))
    for _ in itertools.islice(placed, entries):
        pass
    start = time.process_time()
    rest = sum(1 for _ in placed)
    speed = rest / (time.process_time() - start)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(
        f"{entries} entries in {WINDOW / timedelta(hours=1):g} h: {speed:.0f}/CPU-s, {memory:.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stream", type=Path, nargs="?")
    parser.add_argument("--shuffles", type=int, default=0)
    parser.add_argument("--semantic", action="store_true", help="with the extra")
    parser.add_argument("--crowd", type=int, default=0)
    given = parser.parse_args()
    if given.crowd:
        crowd(given.crowd)
    if given.stream:
        rows = [json.loads(line) for line in given.stream.read_text(encoding="utf-8").splitlines()]
        streams = [rows, *(shuffled(rows, seed) for seed in range(1, given.shuffles + 1))]
        print("  same  swallowed   folded     B³")
        ships = semantic if given.semantic else shipped
        sweep("what ships", ships, streams, table=True)
        print(
            "\n| | folded at 1 % swallowed | at 2 % | at 5 % | best B³ F1 |\n|---|---|---|---|---|"
        )
        sweep("TF-IDF centroid", centroid, streams, table=False)
        sweep("title Jaccard", title_jaccard, streams, table=False)


if __name__ == "__main__":
    main()
