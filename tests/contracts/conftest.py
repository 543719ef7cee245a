"""The stores that pass the contract: a new adapter is one more row here."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.ports import Store
from bot.store.memory import MemoryStore
from bot.store.sqlite import SqliteStore


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened: Store = (
        MemoryStore() if request.param == "memory" else SqliteStore.open(tmp_path / "rasid.sqlite")
    )
    yield opened
    await opened.close()
