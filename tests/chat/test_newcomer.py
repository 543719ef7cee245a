"""A newcomer's way: from /start to a watch that is saved and was tried on the stored news."""

import pytest

from tests.chat.person import Actor
from tests.chat.world import PHRASES, World

MOST_TAPS = 4
"""Telegram's own "Start" counts as one."""
WAYS = {
    "as typed": ("Meghri bridge", ("button-save",)),
    "in every language": ("Gaza", ("button-all-languages", "button-save")),
    "with a mistake": ("(Meghri", ("button-use-repair", "button-save")),
    "with a mistake, in every language": (
        "(Gaza",
        ("button-use-repair", "button-all-languages", "button-save"),
    ),
}
"""One line that is typed, and what is tapped after it."""


@pytest.mark.parametrize("language", PHRASES.languages())
@pytest.mark.parametrize("way", WAYS)
async def test_a_newcomer_has_a_tried_watch_after_a_line_and_four_taps(
    way: str, language: str
) -> None:
    typed, buttons = WAYS[way]
    tried = PHRASES.say(language, "back-test", n=0, days=7, entries=0, about="no")
    async with World() as world:
        leyla = Actor(world, 7, "Leyla", language)

        await leyla.say("/start")
        seen = await leyla.say(typed)
        for button in buttons:
            seen += await leyla.press(PHRASES.say(language, button))

        assert 1 + len(buttons) <= MOST_TAPS
        assert any(line.endswith(tried) for line in seen)
        (watch,) = await world.store.read(
            lambda unit: [
                each for (to,) in [unit.subscribers.all()] for each in unit.watches.of(to.id)
            ]
        )
        assert watch.state == "active"
