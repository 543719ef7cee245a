"""Reading typed settings out of TOML and the environment, with errors that say where and what.

Weighed and left: pydantic-settings and msgspec tell neither the line nor a likely spelling.
"""

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any, TypeVar

from bot.core.errors import ConfigError

T = TypeVar("T")

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
EXPECTED = {
    str: "text in quotes",
    int: "a whole number",
    float: "a number such as 0.3",
    bool: "true or false",
    timedelta: 'a time such as "30s", "5m", "24h" or "7d"',
    tuple: 'a list such as ["123", "456"]',
}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
PREFIX = "RASID"


class Reader:
    """One TOML text with the environment over it."""

    def __init__(self, text: str, file: str, environment: Mapping[str, str]) -> None:
        self._text, self._file, self._environment = text, file, environment
        try:
            self._tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{file}: this is no TOML: {error}", file=file) from error

    def expect(self, section: str, known: Collection[str]) -> None:
        """Refuse keys that are not known, with the one that was probably meant."""
        self.expect_table(section, self._section(section), known)

    def expect_table(self, where: str, table: Mapping[str, Any], known: Collection[str]) -> None:
        """The same for one table of a list."""
        for key in table:
            if key not in known:
                meant = difflib.get_close_matches(key, known, 1)
                hint = (
                    f" Did you mean {meant[0]}?"
                    if meant
                    else f" Known: {', '.join(sorted(known))}."
                )
                raise self.error(where, key, f"unknown key.{hint}")

    def value(self, section: str, key: str, default: T, kind: type[T]) -> T:
        """The value of a key, of the given type; the environment wins over the file."""
        name = "_".join(filter(None, (PREFIX, section, key))).upper()
        if name in self._environment:
            return self._from_environment(name, kind)
        table = self._section(section)
        if key not in table:
            return default
        try:
            return _typed(table[key], kind)
        except ValueError as error:
            raise self.error(section, key, f"expected {error}, not {table[key]!r}") from error

    def tables(self, name: str) -> Sequence[Mapping[str, Any]]:
        """A list of tables (`[[name]]`)."""
        found = self._tables.get(name, [])
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            raise self.error("", name, f"expected tables headed [[{name}]]")
        return found

    def text(
        self, where: str, table: Mapping[str, Any], key: str, *, required: bool = False
    ) -> str:
        """A text of one table of a list, "" where it is absent."""
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self.error(where, key, f"expected text in quotes, not {value!r}", table)
        if required and not value:
            raise self.error(where, key, "is missing", table)
        return value

    def error(
        self, section: str, key: str, problem: str, table: Mapping[str, Any] | None = None
    ) -> ConfigError:
        """An error that says where."""
        line = self._line(section, key, table)
        place = f"{self._file}:{line}" if line else self._file
        name = f"{section} {key}" if "[" in section else f"[{section}] {key}" if section else key
        return ConfigError(f"{place}: {name}: {problem}", file=self._file, line=line, setting=key)

    def _section(self, section: str) -> Mapping[str, Any]:
        table = self._tables if not section else self._tables.get(section, {})
        if not isinstance(table, dict):
            raise self.error("", section, f"expected a table headed [{section}]")
        return table

    def _from_environment(self, name: str, kind: type[T]) -> T:
        raw = self._environment[name]
        value: Any = raw
        if kind is bool:
            value = {"true": True, "1": True, "false": False, "0": False}.get(raw.lower(), raw)
        elif kind is int and raw.lstrip("-").isdigit():
            value = int(raw)
        elif kind is float and _NUMBER.fullmatch(raw):
            value = float(raw)
        elif kind is tuple:
            value = [part.strip() for part in raw.split(",") if part.strip()]
        try:
            return _typed(value, kind)
        except ValueError as error:
            raise ConfigError(f"environment {name}: expected {error}", setting=name) from error

    def _line(self, section: str, key: str, table: Mapping[str, Any] | None) -> int:
        """The line on which a key stands, 0 where it cannot be told."""
        number = re.fullmatch(r"(\w+)\[(\d+)\]", section)
        head = f"[[{number[1]}]]" if number else (f"[{section}]" if section else "")
        skip = int(number[2]) if number else 0
        lines = self._text.splitlines()
        start = 0
        if head:
            starts = [n for n, line in enumerate(lines, 1) if line.strip().startswith(head)]
            if len(starts) <= skip:
                return 0
            start = starts[skip]
        for n, line in enumerate(lines[start:], start + 1):
            if re.match(rf"\s*\[*\"?{re.escape(key)}\"?\]*\s*(=|$)", line):
                return n
            if head and n > start and line.lstrip().startswith("["):
                break
        return start


def duration(value: timedelta) -> str:
    """A time as it is written in the config: `90s`, `5m`, `24h`."""
    seconds = value.total_seconds()
    for letter, size in (("d", 86_400), ("h", 3_600), ("m", 60)):
        if seconds >= size and seconds % size == 0 and not (letter == "d" and seconds == size):
            return f"{seconds / size:.0f}{letter}"
    return f"{seconds:.0f}s" if seconds.is_integer() else f"{seconds:f}s"


def _typed(value: Any, kind: type[T]) -> T:
    """The value as `kind`; `ValueError` says what was expected."""
    result: Any = None
    if kind is timedelta and isinstance(value, str):
        match = _DURATION.fullmatch(value.strip())
        if match:
            result = timedelta(**{_UNITS[match[2]]: float(match[1])})
    elif kind is tuple and isinstance(value, list):
        if all(isinstance(item, str | int) and not isinstance(item, bool) for item in value):
            result = tuple(str(item) for item in value)
    elif type(value) is kind:
        result = value
    elif kind is float and type(value) is int:
        result = float(value)
    if result is None:
        raise ValueError(EXPECTED[kind])
    return result  # type: ignore[no-any-return]
