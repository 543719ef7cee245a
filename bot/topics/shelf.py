"""The topics that are on offer now: a folder of them is followed while the bot runs."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, Sequence, ValuesView
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.core.errors import TopicError
from bot.core.ids import TopicId
from bot.core.topic import Topic
from bot.topics import Source, files_of, load_topics, one_of_each_id, read_file, sources_of

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a look at the folder has found."""

    changed: Sequence[str] = ()
    """Ids of topics that are new, other than before, or gone."""
    broken: Sequence[TopicError] = ()
    """Errors that were not there at the last look."""


class TopicShelf(Mapping[TopicId, Topic]):
    """The current topics as a live mapping.

    A new state takes the place of the former one whole: whoever iterates over `items()` or `values()`
    in another thread sees one state to its end. At the start nothing may be wrong: raises `TopicError`.
    """

    def __init__(
        self, folder: Path | None = None, tables: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        self._folder = folder
        self._tables = tables
        self._topics: Mapping[TopicId, Topic] = {}
        self._read: dict[str, tuple[Stamp, Topic | None]] = {}
        self._told: set[str] = set()
        if folder is None:
            self._topics = load_topics(None, tables)
        elif broken := self.refresh().broken:
            raise broken[0]

    def __getitem__(self, topic_id: TopicId) -> Topic:
        return self._topics[topic_id]

    def __iter__(self) -> Iterator[TopicId]:
        return iter(self._topics)

    def __len__(self) -> int:
        return len(self._topics)

    def keys(self) -> KeysView[TopicId]:
        """Of one state."""
        return self._topics.keys()

    def items(self) -> ItemsView[TopicId, Topic]:
        """Of one state."""
        return self._topics.items()

    def values(self) -> ValuesView[Topic]:
        """Of one state."""
        return self._topics.values()

    def refresh(self) -> Refreshed:
        """Read the files of the folder that have changed; a broken one keeps its former version.

        Blocks on the disk: to be run off the event loop.
        """
        if self._folder is None:
            return Refreshed()
        errors: list[TopicError] = []
        try:
            paths = files_of(self._folder)
        except TopicError as error:
            return Refreshed(broken=self._new([error]))
        self._read = {path.name: self._look(path, errors) for path in paths}
        sources: list[Source] = [
            (name, partial(_as_read, topic))
            for name, (_, topic) in self._read.items()
            if topic is not None
        ]
        now = one_of_each_id(sources, errors)
        now |= one_of_each_id(sources_of(self._tables), errors)
        before, self._topics = self._topics, now
        changed = [id_ for id_ in {**before, **now} if before.get(id_) != now.get(id_)]
        return Refreshed(changed, self._new(errors))

    def _look(self, path: Path, errors: list[TopicError]) -> tuple[Stamp, Topic | None]:
        """The topic of a file as it is now, or as it was when it could last be read."""
        stamp, topic = self._read.get(path.name, ((0, 0), None))
        try:
            found = path.stat()
            seen = (found.st_mtime_ns, found.st_size)
            if seen == stamp and topic is not None:
                return stamp, topic
            return seen, read_file(path)
        except OSError:
            return stamp, topic  # taken away since the folder was listed; the next look will know
        except TopicError as error:
            errors.append(error)
            return (0, 0), topic  # no stamp: it is tried again, and told again only if it differs

    def _new(self, errors: Sequence[TopicError]) -> Sequence[TopicError]:
        """The errors that were not there at the last look."""
        told, self._told = self._told, {str(error) for error in errors}
        return [error for error in errors if str(error) not in told]


def _as_read(topic: Topic) -> Topic:
    return topic
