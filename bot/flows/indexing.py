"""The words of new entries go into the index behind their alerts: that costs more than the news itself."""

from bot.ports import Store

PORTION = 40
"""Entries a unit of work: some 20 ms of processor time, for which nobody else can write."""
PORTIONS = 50
"""Units of work a round."""


async def index_some(store: Store) -> None:
    """A round in the background: some portions, and room for others between two of them."""
    for _ in range(PORTIONS):
        if not await _portion(store):
            return


async def index_all(store: Store) -> None:
    """Whatever waits: somebody asks, and reading it unindexed would take as long each time."""
    while await _portion(store):
        pass


async def _portion(store: Store) -> bool:
    """One unit of work; whether there may be more to do."""
    return await store.run(lambda unit: unit.entries.index(PORTION)) == PORTION
