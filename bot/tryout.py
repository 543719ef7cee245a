"""Queries and topics tried on texts by hand: what they meet there, and how often they are right."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from bot.clock import WallClock
from bot.core.entry import Entry
from bot.core.errors import ConfigError, NotAFeed
from bot.core.ids import TopicId, WatchId
from bot.core.match import Match, document
from bot.core.topic import Topic
from bot.feeds.kinds import parse
from bot.matching.index import StandingQueries
from bot.matching.parse import parse_saved
from bot.matching.syntax import topics_in
from bot.text.languages import guess
from bot.text.lead import lead_sentence
from bot.topics import load_topics

_ONE = WatchId(1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, or the id of a topic, and where the topics are; None for those that ship."""

    query: str
    topic: bool = False
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class MatchResult:
    """What a query found in one text."""

    source: str
    headline: str
    matches: bool
    score: float
    evidence: tuple[str, ...]

    def __str__(self) -> str:
        score = f" (score {self.score:g})" if self.score else ""
        return "\n  ".join((f"{self.source}: {self.headline}{score}", *self.evidence))


@dataclass(slots=True)
class Score:
    """How often a query or a topic is right on labelled texts."""

    asked: str
    right: int = 0
    false_alarms: int = 0
    missed: int = 0
    mistakes: list[str] = field(default_factory=list)
    """One line each, with the file, the number of the line there, and the headline."""

    @property
    def precision(self) -> float:
        """Of what it meets, the share that it should; 1 where it meets nothing."""
        return self.right / (self.right + self.false_alarms) if self.false_alarms else 1.0

    @property
    def recall(self) -> float:
        """Of what it should meet, the share that it does; 1 where there is nothing to meet."""
        return self.right / (self.right + self.missed) if self.missed else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        figures = f"precision {self.precision:.3f} · recall {self.recall:.3f} · F1 {self.f1:.3f}"
        counts = f"{self.right} right, {self.false_alarms} false alarms, {self.missed} missed"
        return "\n  ".join((f"{self.asked}: {figures} ({counts})", *self.mistakes))

    def count(self, met: Sequence[Match], wanted: bool, where: str) -> None:
        """Take note of one text."""
        if met and wanted:
            self.right += 1
        elif met:
            self.false_alarms += 1
            words = ", ".join(repr(each.printed) for each in met[0].finding.evidence)
            self.mistakes.append(f"false alarm: {where} ({words})")
        elif wanted:
            self.missed += 1
            self.mistakes.append(f"missed: {where}")


def match(
    asked: Asked, files: Sequence[Path], stdin: TextIO, language: str | None
) -> Iterator[MatchResult]:
    """Try a query or a topic on files, or on standard input."""
    queries = _compiled(asked)
    for source, entry in _entries(files, stdin):
        found = _met(queries, entry, language)
        evidence = found[0].finding.evidence if found else ()
        yield MatchResult(
            source,
            entry.title,
            bool(found),
            found[0].finding.score if found else 0.0,
            tuple(f"{e.printed!r} in the {e.field} met {e.atom!r} ({e.rule})" for e in evidence),
        )


def score(asked: Asked, files: Sequence[Path]) -> Score:
    """How often a query or a topic is right on labelled texts: JSON Lines of `text`, `meets`, `lang`."""
    queries, counted = _compiled(asked), Score(asked.query)
    for file in files:
        for number, line in enumerate(_read(file).decode("utf-8", "replace").splitlines(), 1):
            if line.strip():
                text, wanted, language = _label(line, f"{file}:{number}")
                entry = _text(text)
                met = _met(queries, entry, language)
                counted.count(met, wanted, f"{file.name}:{number} {entry.title}")
    return counted


def _compiled(asked: Asked) -> StandingQueries:
    named = asked.topic or bool(topics_in(parse_saved(asked.query).query))
    topics: Mapping[TopicId, Topic] = load_topics(asked.folder) if named else {}
    queries = StandingQueries(tuple(topics.values()))
    if not asked.topic:
        queries.set(_ONE, asked.query, asked.query)
    elif TopicId(asked.query) in topics:
        queries.follow(_ONE, asked.query, TopicId(asked.query))
    else:
        raise ConfigError(f"there is no topic {asked.query!r}; there are {', '.join(topics)}")
    return queries


def _met(queries: StandingQueries, entry: Entry, language: str | None) -> Sequence[Match]:
    told = language or entry.language or guess(f"{entry.title} {entry.summary}")
    lead = lead_sentence((entry.summary, entry.content), told, entry.title)
    return queries.match(document(entry, lead, told, None, WallClock().now()))


def _label(line: str, where: str) -> tuple[str, bool, str | None]:
    """The text, whether it should be met, and its language where that is told."""
    expected = 'expected {"text": "…", "meets": true or false, "lang": "two letters, or left out"}'
    try:
        row: Any = json.loads(line)
    except ValueError as error:
        raise ConfigError(f"{where}: this is no JSON ({error}); {expected}") from error
    if not isinstance(row, dict) or set(row) - {"text", "meets", "lang"}:
        raise ConfigError(f"{where}: {expected}")
    text, wanted, language = row.get("text"), row.get("meets"), row.get("lang")
    if not isinstance(text, str) or not isinstance(wanted, bool):
        raise ConfigError(f"{where}: {expected}")
    if language is not None and not isinstance(language, str):
        raise ConfigError(f"{where}: {expected}")
    return text, wanted, language


def _entries(files: Sequence[Path], stdin: TextIO) -> Iterator[tuple[str, Entry]]:
    if not files:
        yield "standard input", _text(stdin.read())
    for file in files:
        raw = _read(file)
        try:
            for entry in parse(raw, None, f"file:///{file.name}", WallClock().now()):
                yield file.name, entry
        except NotAFeed:
            yield file.name, _text(raw.decode("utf-8", errors="replace"))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}") from error


def _text(text: str) -> Entry:
    headline, _, rest = text.strip().partition("\n")
    return Entry(guid="", url="", title=headline.strip(), summary=rest.strip())
