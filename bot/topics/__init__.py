"""Curated topics: one TOML file each, shipped in this folder or kept by the operator in another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from bot.core.errors import TopicError
from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.matching.topic_file import load_topic, topic_of


def load_topics(
    folder: Path | None = None, tables: Sequence[Mapping[str, Any]] = ()
) -> Mapping[TopicId, Topic]:
    """The topics of a folder, or those that ship, in the order of file names, then those of `tables`.

    A table of the config takes the place of a file with its id. Raises `TopicError` for a folder that is
    not there, what is no topic, an id used twice.
    """
    texts = _shipped() if folder is None else _in_folder(folder)
    heads = ((f"[[topics]] {number}", table) for number, table in enumerate(tables, 1))
    return {
        **_by_id((name, load_topic(text, name)) for name, text in texts),
        **_by_id((head, topic_of(table, head)) for head, table in heads),
    }


def _by_id(read: Iterable[tuple[str, Topic]]) -> dict[TopicId, Topic]:
    topics: dict[TopicId, Topic] = {}
    for name, topic in read:
        if topic.id in topics:
            problem = f"{name}: the id {topic.id} is used by another topic already"
            raise TopicError(problem, file=name)
        topics[topic.id] = topic
    return topics


def _shipped() -> Iterator[tuple[str, str]]:
    for file in sorted(files(__name__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield file.name, file.read_text(encoding="utf-8")


def _in_folder(folder: Path) -> Iterator[tuple[str, str]]:
    if not folder.is_dir():
        raise TopicError(f"topics_dir: there is no folder {folder}", file=str(folder))
    for path in sorted(folder.glob("*.toml")):
        try:
            yield path.name, path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TopicError(f"{path.name} cannot be read: {error}", file=path.name) from error
