"""Leads drawn at random from the real feeds of the corpus, for a person to read.

Every feed is read as the poller reads it, and every lead is made as ingest makes it. Printed are the
headline, the text as the feed has it, the text without markup, and the lead. What was drawn by an earlier
seed of `leads_read.tsv` is not drawn again, so that a later sample holds nothing that a rule was made from.
"""

import argparse
import csv
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.feeds import NOW, URL, corpus
from bot.core.entry import Entry
from bot.core.errors import NotAFeed
from bot.core.feed import Feed, FeedOffer, FeedState, FetchFailed
from bot.core.ids import FeedId
from bot.feeds.body import unpacked
from bot.feeds.items import Item, entries_of
from bot.feeds.kinds import sniff
from bot.feeds.repair import decode, sound
from bot.flows.placing import language_of
from bot.text.lead import lead_sentence

READ = Path(__file__).with_name("leads_read.tsv")
A_FEED = 2
"""Items drawn of one feed at most, so that the languages spread."""
SHOWN = 600
"""Characters that are shown of a text; where it goes on, the reader looks into the feed."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One item: its feed's file and its number there, as the feed has it and as the bot reads it."""

    file: str
    number: int
    raw: str
    entry: Entry
    language: str

    @property
    def lead(self) -> str:
        texts = (self.entry.summary, self.entry.content)
        return lead_sentence(texts, self.language, self.entry.title)


def items_of(path: Path) -> list[Drawn]:
    """The items of a document; what is no feed has none."""
    body = unpacked(path.read_bytes(), 50_000_000)
    if isinstance(body, FetchFailed):
        return []
    text = decode(body, None)
    try:
        kind, start = sniff(text)
        document = kind.read(sound(text[start:]) if kind.markup else text)
    except NotAFeed:
        return []
    raw = {_key(item.title, item.link): item for item in document.items}
    feed = Feed(FeedId(1), FeedOffer(URL, "corpus"), FeedState(NOW))
    entries = entries_of(document, URL, NOW)
    # Where two are one entry, or an address was made absolute, the raw text is found by the place.
    placed = document.items if len(document.items) == len(entries) else ()
    drawn = []
    for number, entry in enumerate(entries):
        item = placed[number] if placed else raw.get(_key(entry.title, entry.url), Item())
        text = item.summary or item.content
        drawn.append(Drawn(path.name, number, text, entry, language_of(feed, entry)))
    return drawn


def _key(title: str, link: str) -> tuple[str, str]:
    return " ".join(title.split()), link.strip()


def draw(folder: Path, seed: int, size: int, earlier: set[tuple[str, int]]) -> list[Drawn]:
    """Draw items that have a text, at most `A_FEED` of each feed; print how many have none."""
    chance = random.Random(seed)
    feeds = items = bare = 0
    kept: list[Drawn] = []
    for path in sorted(folder.iterdir()):
        every = items_of(path)
        usable = [item for item in every if item.entry.summary or item.entry.content]
        feeds, items, bare = feeds + 1, items + len(every), bare + len(every) - len(usable)
        fresh = [item for item in usable if (item.file, item.number) not in earlier]
        kept += chance.sample(fresh, min(A_FEED, len(fresh)))
    print(f"{feeds} feeds, {items} items, {bare} without any text; {len(kept)} could be drawn")
    return chance.sample(kept, min(size, len(kept)))


def drawn_before(seed: int) -> set[tuple[str, int]]:
    """What the list holds of the seeds that came before this one."""
    before: set[tuple[str, int]] = set()
    if READ.exists():
        for row in csv.DictReader(_rows(READ), delimiter="\t"):
            if int(row["seed"]) == seed:
                break
            before.add((row["feed"], int(row["item"])))
    return before


def _rows(path: Path) -> Sequence[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def show(place: int, item: Drawn) -> None:
    """Print one item with all that is needed to judge its lead."""
    entry = item.entry
    print(f"\n=== {place} {item.file} #{item.number} [{item.language}]")
    print(f"HEAD {entry.title}")
    print(f"RAW  {' '.join(item.raw.split())[:SHOWN]}")
    print(f"TEXT {(entry.summary or entry.content)[:SHOWN]}".replace("\n", " ¶ "))
    print(f"LEAD {item.lead}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="the shared folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        real = corpus(given.shared, folder) / "real"
        drawn = draw(real, given.seed, given.size, drawn_before(given.seed))
    print("languages:", dict(Counter(item.language for item in drawn).most_common()))
    for place, item in enumerate(drawn, 1):
        show(place, item)
    return 0


if __name__ == "__main__":
    sys.exit(main())
