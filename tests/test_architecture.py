"""What import-linter cannot say: pure floors, short files, a docstring at each head, banned names."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "bot").rglob("*.py"))
PURE = ("core", "text", "matching", "stories")
STANDARD = frozenset(
    {
        "array",
        "bisect",
        "collections",
        "collections.abc",
        "contextlib",
        "copy",
        "dataclasses",
        "datetime",
        "difflib",
        "enum",
        "functools",
        "hashlib",
        "heapq",
        "html",
        "html.entities",
        "importlib",
        "itertools",
        "math",
        "operator",
        "re",
        "string",
        "sys",
        "tomllib",
        "types",
        "typing",
        "unicodedata",
        "urllib.parse",
        "zoneinfo",
    }
)
"""Modules of the standard library that compute and do nothing else."""
PURE_LIBRARIES = frozenset(
    {
        "babel",
        "selectolax.lexbor",
        "selectolax.parser",
        "simplemma.strategies.dictionaries.dictionary_factory",
        "simplemma.strategies.dictionaries.frontcode",
        "yarl",
    }
)
"""Computing libraries: values in, values out."""
MOST_LINES = 300
BANNED = ("util", "helper", "manager", "misc", "data", "service")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def pure_files() -> list[Path]:
    return [path for path in FILES if path.relative_to(ROOT / "bot").parts[0] in PURE]


@pytest.mark.parametrize("path", pure_files(), ids=name)
def test_a_pure_floor_imports_nothing_that_does_anything(path: Path) -> None:
    foreign = {
        module
        for module in imports(path)
        if not module.startswith("bot.") and module not in STANDARD | PURE_LIBRARIES
    }

    assert not foreign


@pytest.mark.parametrize("path", pure_files(), ids=name)
def test_a_pure_floor_opens_no_file_and_prints_nothing(path: Path) -> None:
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert not calls & {"open", "print", "input", "exec", "eval"}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_opens_with_a_docstring(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= MOST_LINES


@pytest.mark.parametrize("path", FILES, ids=name)
def test_names_say_what_is_meant(path: Path) -> None:
    parts = path.relative_to(ROOT).with_suffix("").parts

    assert not [part for part in parts for word in BANNED if word in part.split("_")]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_import_is_declared(path: Path) -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = {line.split(">")[0].split("[")[0] for line in project["dependencies"]}
    modules = {module.split(".")[0] for module in imports(path)}
    foreign = {m for m in modules if m != "bot" and m not in sys.stdlib_module_names}
    known = {
        "prometheus-client": "prometheus_client",
        "backports.zstd": "backports",
        "python-telegram-bot": "telegram",
        "sqlite-utils": "sqlite_utils",
        "fluent.runtime": "fluent",
        "resvg-py": "resvg_py",
        # yarl and multidict come with aiohttp and are part of its interface; compression is Python's
        # own from 3.14 on.
        "aiohttp": "aiohttp",
    }
    names = {known.get(line, line) for line in declared} | {"yarl", "multidict", "compression"}

    assert foreign <= names
