"""Curated topics: one TOML file each, shipped in this folder or kept by the operator in another."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from bot.core.errors import TopicError
from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.matching.topic_file import load_topic


def load_topics(folder: Path | None = None) -> Mapping[TopicId, Topic]:
    """The topics of a folder, or those that ship, by id in the order of file names.

    Raises `TopicError` for a folder that is not there, a file that is no topic, an id used twice.
    """
    topics: dict[TopicId, Topic] = {}
    for name, text in _shipped() if folder is None else _in_folder(folder):
        topic = load_topic(text, name)
        if topic.id in topics:
            raise TopicError(
                f"{name}: the id {topic.id} is used by another topic already", file=name
            )
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
