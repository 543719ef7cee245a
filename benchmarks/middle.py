"""The middle of headlines as the model of `rasid[semantic]` has it: `python -m benchmarks.middle` prints it.

From the titles and descriptions of the shipped topics, each language counted alike; `bot/embedding/middle.py`
keeps it. A bot leans on it until it knows enough headlines of its own.
"""

import tomllib
from operator import add
from pathlib import Path

from bot.core.entry import Meaning
from bot.embedding import load

TOPICS = Path(__file__).parent.parent / "bot" / "topics"
LINE = 16


def middle() -> Meaning:
    embedder = load()
    by_language: dict[str, list[str]] = {}
    for file in sorted(TOPICS.glob("*.toml")):
        topic = tomllib.loads(file.read_text(encoding="utf-8"))
        for part in ("title", "about"):
            for language, text in topic[part].items():
                by_language.setdefault(language, []).append(text)
    total: list[float] = []
    for texts in by_language.values():
        share = 1 / len(texts) / len(by_language)
        for meaning in embedder.embed(texts):
            told = [value * share for value in meaning]
            total = list(map(add, total, told)) if total else told
    return tuple(map(round, total))


def main() -> None:
    values = middle()
    for start in range(0, len(values), LINE):
        print(f"    {', '.join(map(str, values[start : start + LINE]))},")


if __name__ == "__main__":
    main()
