"""Curated topics: one TOML file each, shipped in this folder or kept by the operator in another."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from bot.core.errors import TopicError
from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.matching.topic_file import load_topic, topic_of

Source = tuple[str, Callable[[], Topic]]
"""Where a topic stands, for errors, and how to read it."""


def load_topics(
    folder: Path | None = None, tables: Sequence[Mapping[str, Any]] = ()
) -> Mapping[TopicId, Topic]:
    """The topics of a folder, or those that ship, in the order of file names, then those of `tables`.

    A table of the config takes the place of a file with its id. Raises `TopicError` for a folder that is
    not there, what is no topic, an id used twice.
    """
    topics, errors = read_topics(folder, tables)
    if errors:
        raise errors[0]
    return topics


def read_topics(
    folder: Path | None = None, tables: Sequence[Mapping[str, Any]] = ()
) -> tuple[Mapping[TopicId, Topic], Sequence[TopicError]]:
    """The same, and of every file or table that is no topic the error."""
    errors: list[TopicError] = []
    try:
        paths: Sequence[Traversable] = _shipped() if folder is None else files_of(folder)
    except TopicError as error:
        paths, errors = [], [error]
    from_files = one_of_each_id([(path.name, partial(read_file, path)) for path in paths], errors)
    from_tables = one_of_each_id(sources_of(tables), errors)
    return {**from_files, **from_tables}, errors


def one_of_each_id(sources: Sequence[Source], errors: list[TopicError]) -> dict[TopicId, Topic]:
    """Read the sources in their order; what cannot be taken is added to `errors`."""
    topics: dict[TopicId, Topic] = {}
    for name, read in sources:
        try:
            topic = read()
        except TopicError as error:
            errors.append(error)
            continue
        if topic.id in topics:
            problem = f"{name}: the id {topic.id} is used by another topic already"
            errors.append(TopicError(problem, file=name))
        else:
            topics[topic.id] = topic
    return topics


def sources_of(tables: Sequence[Mapping[str, Any]]) -> Sequence[Source]:
    """Topics that stand in the config."""
    heads = [(f"[[topics]] {number}", table) for number, table in enumerate(tables, 1)]
    return [(head, partial(topic_of, table, head)) for head, table in heads]


def files_of(folder: Path) -> Sequence[Path]:
    """The topic files of a folder, in the order of their names. Raises TopicError."""
    if not folder.is_dir():
        raise TopicError(f"topics_dir: there is no folder {folder}", file=str(folder))
    return sorted(folder.glob("*.toml"))


def read_file(path: Traversable) -> Topic:
    """The topic in a file. Raises TopicError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TopicError(f"{path.name} cannot be read: {error}", file=path.name) from error
    return load_topic(text, path.name)


def _shipped() -> Sequence[Traversable]:
    inside = sorted(files(__name__).iterdir(), key=lambda file: file.name)
    return [file for file in inside if file.name.endswith(".toml")]
