"""Texts and standing queries to measure with, made from a seed or read from a file.

Without a file: the words of the demo's stories in 8 languages, extended by invented ones with the same
endings to 33,000 a language, and texts of 60 words in which rank r has a share of 1/r, as in any
language. The mix of queries is that of the 17 engines measured before (docs/adr/0014): 30 % words,
25 % phrases of 2 or 3 words, 15 % AND, 15 % OR (a third of its operands phrases), 7.5 % NOT, 7.5 %
NEAR/10; half of the words come from the texts, log-uniform over their rank, half never occur.
"""

import json
import random
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bot.core.errors import QueryError
from bot.core.match import Document
from bot.matching.parse import parse

STORIES = Path(__file__).parent.parent / "bot" / "demo" / "stories"
LANGUAGES = ("ar", "az", "en", "fa", "fr", "he", "ru", "tr")
COMMONEST = 800
"""Nobody watches for the commonest words; the adversarial set does."""
FIRST_RANK = 2_500
"""Of the words that queries take from texts: without the commonest ones a document meets some
watches and not thousands. It is a denser mix than that of the 17 measurements: of 100,000 watches a
document meets 35 to 42, there 22.6."""
_WORDS_OF_A_TEXT = 60
_VOCABULARY = 33_000
_TAG = re.compile("<[^>]*>")


class Asked(NamedTuple):
    """A standing query, and its words for engines that have no query language."""

    query: str
    kind: str
    groups: tuple[tuple[str, ...], ...]
    """Words or phrases: one of each group; the last group is the excluded one of a NOT."""


def documents(count: int, file: Path | None, chance: random.Random) -> list[Document]:
    """Give documents of about 60 words, each in one language, in random order."""
    made = _read(file) if file else _invented(count, chance)
    found = [Document(text, "", "", language) for language, text in made]
    chance.shuffle(found)
    return found[:count]


def _read(file: Path) -> Iterator[tuple[str, str]]:
    """Join the texts of a file of JSON lines with `text` and `lang` until they have 60 words."""
    waiting: dict[str, list[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        words = waiting.setdefault(item["lang"], [])
        words += item["text"].split()
        if len(words) >= _WORDS_OF_A_TEXT:
            yield item["lang"], " ".join(words[:_WORDS_OF_A_TEXT])[:600]
            waiting[item["lang"]] = words[_WORDS_OF_A_TEXT:]


def _invented(count: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        words = _vocabulary(language, chance)
        for _ in range(count // len(LANGUAGES) + 1):
            ranks = (int(len(words) ** chance.random()) - 1 for _ in range(_WORDS_OF_A_TEXT))
            printed = [
                words[rank] + chance.choices(("", ",", "."), (10, 1, 1))[0] for rank in ranks
            ]
            yield language, " ".join(printed)


def _vocabulary(language: str, chance: random.Random) -> list[str]:
    stories = tomllib.loads((STORIES / f"{language}.toml").read_text(encoding="utf-8"))["item"]
    text = " ".join(
        f"{item['headline']} {_TAG.sub(' ', item.get('summary', ''))}" for item in stories
    )
    words = [word for word, _ in Counter(re.findall(r"[\w'’]+", text)).most_common()]
    long = [word for word in words if len(word) > 3]
    known = dict.fromkeys(words)
    while len(known) < _VOCABULARY:
        stem = chance.choice(long)[:3] + chance.choice(long)[1:3]
        for _ in range(chance.randint(1, 4)):
            known[stem + chance.choice(long)[-chance.randint(1, 3) :]] = None
    return list(known)


class Mix:
    """Draws queries."""

    def __init__(self, texts: list[Document], chance: random.Random, *, common: bool) -> None:
        self._chance = chance
        self._texts: list[list[str]] = [re.findall(r"\w+", document.title) for document in texts]
        counts = Counter(word for words in self._texts for word in words if len(word) > 1)
        ranked = [word for word, _ in counts.most_common()]
        self._common = common
        self._ranked = ranked[:COMMONEST] if common else ranked[FIRST_RANK:]
        self._where = {word: n for n, words in enumerate(self._texts) for word in words}

    def queries(self, count: int) -> Iterator[Asked]:
        """Give so many queries that the watch language takes."""
        kinds: dict[Callable[[], Asked], float] = {
            self._word: 30, self._phrase: 25, self._and: 15, self._or: 15, self._not: 7.5,
            self._near: 7.5,
        }  # fmt: skip
        given = 0
        while given < count:
            (draw,) = self._chance.choices(list(kinds), list(kinds.values()))
            asked = draw()
            try:
                parse(asked.query)
            except QueryError:
                continue
            given += 1
            yield asked

    def _term(self) -> str:
        if self._common:
            return self._chance.choice(self._ranked)
        if self._chance.random() < 0.5:
            return self.never()
        farthest = len(self._ranked) / FIRST_RANK + 1
        return self._ranked[int(FIRST_RANK * (farthest ** self._chance.random() - 1))]

    def never(self) -> str:
        """Give a word that is in no text."""
        letters = "abcdefghiklmnoprstuvz" if self._chance.random() < 0.6 else "абвгдежзиклмнопрстуя"
        return (
            "".join(self._chance.choices(letters, k=self._chance.randint(4, 9)))
            + "qщ"[letters[0] == "а"]
        )

    def _row(self) -> str:
        """Give a phrase: words in a row of a text, or with one that never occurs."""
        term, length = self._term(), self._chance.randint(2, 3)
        if term not in self._where or self._common:
            return " ".join([term, *(self._term() for _ in range(length - 1))])
        words = self._texts[self._where[term]]
        return " ".join(words[words.index(term) :][:length])

    def _word(self) -> Asked:
        term = self._term()
        return Asked(term, "or", ((term,),))

    def _phrase(self) -> Asked:
        row = self._row()
        return Asked(f'"{row}"', "or", ((row,),))

    def _and(self) -> Asked:
        terms = [self._term() for _ in range(self._chance.randint(2, 3))]
        return Asked(" ".join(terms), "and", tuple((term,) for term in terms))

    def _or(self) -> Asked:
        terms = [
            self._row() if self._chance.random() < 0.3 else self._term()
            for _ in range(self._chance.randint(2, 4))
        ]
        typed = (f'"{term}"' if " " in term else term for term in terms)
        return Asked(" OR ".join(typed), "or", (tuple(terms),))

    def _not(self) -> Asked:
        term, without = self._term(), self._term()
        return Asked(f"{term} -{without}", "not", ((term,), (without,)))

    def _near(self) -> Asked:
        left, right = self._term(), self._term()
        if left in self._where:
            words = self._texts[self._where[left]]
            right = self._chance.choice(words[words.index(left) :][:12])
        return Asked(f"{left} NEAR/10 {right}", "near", ((left,), (right,)))
