"""All standing queries at once: raw text → watches met, beside other engines of the same run.

    python -m benchmarks.match_speed --watches 100000 [--corpus FILE] [--compare 10000000]

Process CPU time of one core; machines are shared and noisy, so trust the ratios. `--compare` asks the
plain evaluator about so many pairs of a document and a watch, and counts disagreements.
"""

import argparse
import gc
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.baselines import Engine, aho_corasick, hyperscan, substring_loop
from benchmarks.corpus import Asked, Mix, documents
from bot.core.ids import WatchId
from bot.core.match import Document
from bot.matching.analysed import AnalysedText
from bot.matching.evaluate import find
from bot.matching.index import StandingQueries
from bot.matching.parse import parse

_PAGE = 4096 / 1e6
_LOOP_SECONDS = 4e-6
"""About what the loop needs for a watch and a text: tells how many texts it can be asked to do."""


Result = TypeVar("Result")


def cpu(work: Callable[..., Result], *given: object) -> tuple[float, Result]:
    """Give the seconds of this process that some work took, and its result."""
    start = time.process_time()
    result = work(*given)
    return time.process_time() - start, result


def memory() -> float:
    """Megabytes of memory in use now."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE


def built(asked: Sequence[Asked]) -> tuple[StandingQueries, str]:
    before = memory()
    standing = StandingQueries()

    def fill_in() -> None:
        for number, one in enumerate(asked):
            standing.set(WatchId(number), one.query, one.query)

    gc.disable()  # ten million small objects without a cycle; as flows/standing.py does
    seconds, _ = cpu(fill_in)
    gc.enable()
    gc.freeze()
    return standing, f"built in {seconds:.1f} CPU-s, {memory() - before:.0f} MB more"


def speed(engine: Callable[[Document], object], texts: Sequence[Document]) -> float:
    """Give documents a second."""
    seconds, _ = cpu(lambda: [engine(text) for text in texts])
    return len(texts) / seconds


def slowest(engine: Callable[[Document], object], texts: Sequence[Document]) -> float:
    """Give the milliseconds that 99 of 100 documents stay under."""
    times = sorted(cpu(engine, text)[0] for text in texts)
    return 1000 * times[int(0.99 * len(times))]


def edits(standing: StandingQueries, words: Sequence[str], text: Document) -> tuple[float, float]:
    """Give the milliseconds of an edit to a new word, and until the next document has met it."""
    watch = WatchId(1 << 40)
    changing = visible = 0.0
    for word in words:
        document = Document(f"{text.title} {word}", "", "", text.language)
        seconds, _ = cpu(standing.set, watch, word, word)
        changing += seconds
        seconds, met = cpu(standing.met, document)
        visible += seconds
        assert watch in met
    standing.drop(watch)
    return 1000 * changing / len(words), 1000 * visible / len(words)


def disagreements(
    standing: StandingQueries, asked: Sequence[Asked], texts: Sequence[Document], pairs: int
) -> str:
    """Ask the evaluator about pairs of a document and a watch."""
    some = texts[: max(min(pairs // len(asked), len(texts)), 1)]
    some = sorted(
        some, key=lambda text: text.language
    )  # what queries ask for is remembered by that
    each = range(0, len(asked), max(1, len(asked) * len(some) // pairs))
    queries = [(WatchId(number), parse(asked[number].query).query) for number in each]
    wrong = met = 0
    for text in some:
        analysed = AnalysedText(text)
        ours = set(standing.met(text)).intersection(watch for watch, _ in queries)
        plain = {watch for watch, query in queries if find(query, analysed) is not None}
        wrong += len(ours ^ plain)
        met += len(plain)
    return f"{wrong} disagreements in {len(some) * len(queries):,} pairs, {met:,} of them met"


def on_titles(engine: Engine) -> Callable[[Document], int]:
    return lambda document: engine(document.title)


def row(name: str, ours: float, theirs: float) -> str:
    return f"  {name:<48}{theirs:>12,.1f}   ours is {ours / theirs:,.2f} times that"


def measure(watches: int, texts: list[Document], pairs: int, *, common: bool = False) -> None:
    chance = random.Random(2)
    mix = Mix(texts, chance, common=common)
    asked = list(mix.queries(watches))
    kind = "of the 800 commonest words" if common else "in the mix"
    standing, how = built(asked)
    print(f"{watches:,} watches {kind}: {how}")
    half = len(texts) // 2
    first, rest = texts[:half], texts[half:]
    speed(standing.met, first)
    fresh = speed(standing.met, rest)
    ours = speed(standing.met, rest)
    met = sum(len(standing.met(text)) for text in rest) / len(rest)
    print(
        f"  {'ours, raw text to watches met':<48}{ours:>12,.1f} documents/CPU-s, {met:.1f} met each"
    )
    print(f"  {'ours, a quarter of all words never seen before':<48}{fresh:>12,.1f}")
    print(f"  {'ours, with the evidence of each match':<48}{speed(standing.match, rest):>12,.1f}")
    few = rest[: max(3, min(len(rest), int(2 / (_LOOP_SECONDS * watches))))]
    print(row("substring loop", ours, speed(on_titles(substring_loop(asked)), few)))
    for name, make in (("hyperscan", hyperscan), ("pyahocorasick", aho_corasick)):
        seconds, engine = cpu(make, asked)
        if engine is None:
            print(f"  {name} is not installed")
            continue
        plain = on_titles(engine)
        speed(plain, first)
        theirs_fresh, theirs = speed(plain, rest), speed(plain, rest)
        print(row(f"{name}, built in {seconds:.1f} s", ours, theirs))
        print(row("  words never seen before", fresh, theirs_fresh))
    changing, visible = edits(standing, [mix.never() for _ in range(50)], rest[0])
    print(
        f"  p99 of a document {slowest(standing.met, rest):.2f} ms, with evidence "
        f"{slowest(standing.match, rest):.2f}; an edit {changing:.3f} ms, the next document "
        f"{visible:.3f} ms"
    )
    if pairs:
        print(f"  {disagreements(standing, asked, rest, pairs)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--watches", type=int, default=10_000)
    parser.add_argument("--texts", type=int, default=8_000)
    parser.add_argument("--corpus", type=Path, default=None)
    parser.add_argument("--compare", type=int, default=200_000)
    parser.add_argument("--common", action="store_true", help="only the 800 commonest words")
    given = parser.parse_args()
    texts = documents(given.texts, given.corpus, random.Random(1))
    measure(given.watches, texts, given.compare, common=given.common)
    return 0


if __name__ == "__main__":
    sys.exit(main())
