"""What has arrived, what the bot had written down of it at each kill, and what came a second time.

A message is in flight from its arrival at the server until the bot has committed that it went: an alert's
receipt, the mark of a command that it is handled. That is read from the database as each kill has left it,
so no guess of how long it may take stands in between.
"""

import shutil
import sqlite3
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import quantiles

from bot.demo.conversation import Message
from bot.demo.person import Person

Key = tuple[int, str]
"""A person and the text that they should get once."""


@dataclass
class Written:
    """What a database says that has gone out."""

    receipts: set[tuple[int, int]]
    """Chats and messages."""
    handled: set[int]
    """Updates."""


def written(path: Path) -> Written:
    """As a kill has left it; read from a copy, so that the next process finds it just so."""
    with tempfile.TemporaryDirectory() as folder:
        for end in ("", "-wal"):
            if path.with_name(path.name + end).exists():
                shutil.copy(path.with_name(path.name + end), Path(folder) / f"copy.db{end}")
        copy = sqlite3.connect(Path(folder) / "copy.db")
        sent = copy.execute(
            "SELECT chat, receipt FROM deliveries JOIN subscribers"
            " ON subscribers.id = subscriber_id WHERE receipt IS NOT NULL"
        )
        receipts = {(int(chat), int(receipt)) for chat, receipt in sent}
        done = copy.execute("SELECT id FROM inbox WHERE handled IS NOT NULL")
        handled = {number for (number,) in done}
        copy.close()
    return Written(receipts, handled)


def fetched(path: Path) -> bool:
    """Whether the feed has been read once."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    (many,) = database.execute("SELECT count(*) FROM entries").fetchone()
    database.close()
    return bool(many)


def wanted_text(message: Message) -> str:
    """The text by which a message is known: an alert's line of its own, the word an answer ends with."""
    for line in message.text.splitlines() if message.from_bot else ():
        if line.startswith("Story "):
            return line
        word = "".join(c for c in line.rpartition(" ")[2] if c.isalnum())
        if word.startswith("subject"):
            return word
    return ""


@dataclass
class Tally:
    """Counts over the life of one world."""

    updates: dict[Key, int] = field(default_factory=dict)
    """The update by which each word was asked for."""
    came: dict[tuple[int, int], float] = field(default_factory=dict)
    in_flight: dict[tuple[int, int], str] = field(default_factory=dict)
    """Messages, and the instant of the first kill that met them so."""
    ages: list[float] = field(default_factory=list)
    """Of what was in flight at a kill, how long it had been."""
    most: int = 0
    """In flight at one kill."""
    instants: Counter[str] = field(default_factory=Counter)
    repeats: Counter[str] = field(default_factory=Counter)
    others: list[str] = field(default_factory=list)
    """Repeats of what the database had said to be done, or with no kill between."""
    _last: dict[int, int] = field(default_factory=dict)
    _sure: set[Key] = field(default_factory=set)

    def look(self, everybody: list[Person]) -> None:
        """Remember when each message came."""
        now = time.monotonic()
        for person in everybody:
            newest = person.chat.last_id
            for number in range(self._last.get(person.id, 0) + 1, newest + 1):
                self.came[person.id, number] = now
            self._last[person.id] = newest

    def killed(self, everybody: list[Person], known: Written, instant: str) -> None:
        """Keep what was in flight at a kill, and the name of its instant."""
        now = time.monotonic()
        flying = []
        for person in everybody:
            copies = defaultdict(list)
            for message in person.messages[-200:]:
                text = wanted_text(message)
                if text and (person.id, text) not in self._sure:
                    copies[text].append(message.id)
            for text, ids in copies.items():
                update = self.updates.get((person.id, text))
                if update in known.handled or known.receipts.intersection(
                    (person.id, number) for number in ids
                ):
                    self._sure.add((person.id, text))
                else:
                    flying += [(person.id, number, update is None) for number in ids]
        if not instant:
            alerts = any(alert for *_, alert in flying)
            instant = "delivery" if alerts else "chat" if flying else "between"
        self.instants[instant] += 1
        self.most = max(self.most, len(flying))
        for person_id, number, _ in flying:
            if (person_id, number) not in self.in_flight:
                self.in_flight[person_id, number] = instant
                self.ages.append(now - self.came.get((person_id, number), now))

    def count(self, person: Person, texts: list[str]) -> int:
        """How many of texts that should have arrived once have not; keeps what came again."""
        copies: dict[str, list[int]] = defaultdict(list)
        for message in person.messages:
            copies[wanted_text(message)].append(message.id)
        for text in texts:
            ids = sorted(copies.get(text, []))
            for number, after in pairwise(ids):
                if (person.id, number) in self.in_flight:
                    self.repeats[self.in_flight[person.id, number]] += 1
                else:
                    gap = self.came[person.id, after] - self.came[person.id, number]
                    self.others.append(f"{text} again after {gap:.1f} s")
        return sum(not copies.get(text) for text in texts)


@dataclass
class Outcome:
    """What one world, or several together, have come to."""

    kills: int = 0
    instants: Counter[str] = field(default_factory=Counter)
    repeats: Counter[str] = field(default_factory=Counter)
    due: int = 0
    waiting: int = 0
    lost: int = 0
    commands: int = 0
    unanswered: int = 0
    in_flight: int = 0
    most: int = 0
    ages: list[float] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    slowest_end: float = 0.0

    def plus(self, other: "Outcome") -> "Outcome":
        sums = {
            name: getattr(self, name) + getattr(other, name)
            for name in self.__dataclass_fields__
            if name not in ("most", "slowest_end")
        }
        most = max(self.most, other.most)
        return Outcome(**sums, most=most, slowest_end=max(self.slowest_end, other.slowest_end))

    def tell(self) -> int:
        """Print it; 1 where something was lost, or came again though it was written down."""
        cut = quantiles(self.ages, n=20) if len(self.ages) > 1 else [0.0] * 19
        longest = max(self.ages, default=0.0)
        again = sum(self.repeats.values())
        print(f"kills {self.kills} · by instant {dict(self.instants)}")
        print(f"alerts due {self.due} · lost {self.lost} · still waiting {self.waiting}")
        print(f"commands {self.commands} · without an answer {self.unanswered}")
        print(f"in flight at kills {self.in_flight}, at one {self.most} at most")
        print(f"for so many seconds: half {cut[9]:.2f}, p95 {cut[18]:.2f}, longest {longest:.2f}")
        print(f"came twice {again}, by instant of the kill {dict(self.repeats)}")
        print(f"other repeats {len(self.others)} {self.others[:20]}")
        print(f"SIGTERM: exit {set(self.codes)}, slowest after {self.slowest_end:.1f} s")
        bad = self.lost or self.waiting or self.unanswered or self.others or any(self.codes)
        return int(bool(bad) or self.slowest_end > 10)
