"""A topic as it is written in TOML, with errors that say where and what was expected.

Reading the file itself is others' work; here its text becomes a `Topic`.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from bot.core.errors import QueryError, TopicError
from bot.core.ids import TopicId
from bot.core.topic import ANY_LANGUAGE, Pattern, Patterns, Topic
from bot.matching.parse import parse_pattern
from bot.text.languages import TABLE

_KEYS = frozenset(
    (
        "id",
        "title",
        "about",
        "version",
        "require",
        "near",
        "threshold",
        "title_boost",
        "concept",
        "exclude",
        "facet",
    )
)


def load_topic(toml_text: str, name: str) -> Topic:
    """Read a topic from the text of its file; `name` is the file, for errors. Raises TopicError."""
    try:
        tree = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as error:
        raise TopicError(f"{name}: not TOML: {error}", file=name, key="") from error
    return _TopicFile(name, tree, toml_text).topic()


def topic_of(tree: Mapping[str, Any], name: str) -> Topic:
    """Read a topic that is TOML tables already; `name` says where they stand, for errors."""
    return _TopicFile(name, tree).topic()


def _most(concepts: Mapping[str, Patterns]) -> float:
    """The highest sum of weights that a text can reach, whatever its language."""
    languages = {language for patterns in concepts.values() for language in patterns}
    return max(
        sum(
            pattern.weight
            for patterns in concepts.values()
            for pattern in {*patterns.get(language, ()), *patterns.get(ANY_LANGUAGE, ())}
            if pattern.weight > 0
        )
        for language in languages | {ANY_LANGUAGE}
    )


def _line_of(toml_text: str, key: str) -> int | None:
    """The line where a key stands, or else the nearest table around it; rows of a list are not told apart."""
    wanted = key.partition("[")[0]
    while wanted:
        table = ""
        for number, line in enumerate(toml_text.splitlines(), 1):
            header = re.match(r"\s*\[+([^\]]+)\]", line)
            name = line.partition("=")[0].strip()
            here = f"{table}.{name}" if table else name
            if header:
                here = table = header[1].strip()
            if here == wanted:
                return number
        wanted = wanted.rpartition(".")[0]
    return None


class _TopicFile:
    """One file while it is read; knows its name, for errors."""

    def __init__(self, name: str, tree: Mapping[str, Any], toml_text: str = "") -> None:
        self.name = name
        self.toml_text = toml_text
        self.tree = tree

    def topic(self) -> Topic:
        for key in self.tree:
            if key not in _KEYS:
                raise self.error(key, f"one of {', '.join(sorted(_KEYS))}")
        concepts = {
            name: self.patterns(f"concept.{name}", table)
            for name, table in self.table("concept", self.tree.get("concept")).items()
        }
        require = self.strings("require", self.tree.get("require"))
        for name in require:
            if name not in concepts:
                raise self.error("require", f"names of concepts, and there is no concept.{name}")
        if not require:
            raise self.error("require", "the name of at least one concept")
        threshold = self.number("threshold", self.tree.get("threshold"))
        boost = self.number("title_boost", self.tree.get("title_boost", 1.0))
        most = max(boost, 1.0) * _most(concepts)
        if threshold > most:
            raise self.error("threshold", f"a sum that the patterns can reach, at most {most:g}")
        return Topic(
            id=TopicId(self.text("id", self.tree.get("id"))),
            title=self.words("title"),
            about=self.words("about"),
            version=int(self.number("version", self.tree.get("version"))),
            require=require,
            near=int(self.number("near", self.tree.get("near", 0))),
            threshold=threshold,
            title_boost=boost,
            concepts=concepts,
            exclude=self.patterns("exclude", self.tree.get("exclude", {})),
            facets={
                name: self.facet(f"facet.{name}", some)
                for name, some in self.table("facet", self.tree.get("facet", {})).items()
            },
        )

    def error(self, key: str, expected: str) -> TopicError:
        line = _line_of(self.toml_text, key)
        where = f"{self.name}, line {line}" if line else self.name
        message = f"{where}: {key}: expected {expected}"
        return TopicError(message, file=self.name, key=key, expected=expected)

    def _typed(self, key: str, value: object, kind: type[Any], expected: str) -> Any:
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.error(key, expected)
        return value

    def text(self, key: str, value: object) -> str:
        text: str = self._typed(key, value, str, "a text")
        if not text.strip():
            raise self.error(key, "a text")
        return text

    def number(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(key, "a number")
        return value

    def table(self, key: str, value: object) -> Mapping[str, object]:
        table: Mapping[str, object] = self._typed(key, value, dict, "a table")
        return table

    def strings(self, key: str, value: object) -> tuple[str, ...]:
        some: list[object] = self._typed(key, value, list, "a list of texts")
        return tuple(self.text(key, item) for item in some)

    def words(self, key: str) -> dict[str, str]:
        words = {
            language: self.text(f"{key}.{language}", text)
            for language, text in self.table(key, self.tree.get(key)).items()
        }
        if "en" not in words:
            raise self.error(key, "at least en")
        return words

    def patterns(self, key: str, value: object) -> Patterns:
        read: dict[str, tuple[Pattern, ...]] = {}
        for language, some in self.table(key, value).items():
            where = f"{key}.{language}"
            if language != ANY_LANGUAGE and language not in TABLE:
                raise self.error(
                    where, f"a language ({', '.join(sorted(TABLE))}) or {ANY_LANGUAGE}"
                )
            rows: list[object] = self._typed(where, some, list, "a list of [pattern, weight]")
            read[language] = tuple(
                self.pattern(f"{where}[{at}]", row) for at, row in enumerate(rows)
            )
        return read

    def pattern(self, key: str, row: object) -> Pattern:
        pair: list[object] = self._typed(key, row, list, "[pattern, weight]")
        if len(pair) != 2:
            raise self.error(key, "[pattern, weight]")
        return Pattern(self.query(key, pair[0]), self.number(key, pair[1]))

    def facet(self, key: str, value: object) -> tuple[str, ...]:
        return tuple(self.query(key, text) for text in self.strings(key, value))

    def query(self, key: str, value: object) -> str:
        text = self.text(key, value)
        try:
            parse_pattern(text)
        except QueryError as error:
            raise self.error(
                key,
                f"a pattern of the watch language, and in {text}, character {error.position}: {error}",
            ) from error
        return text
