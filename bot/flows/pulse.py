"""The pulse of a running bot: each kind of work leaves a mark when a round of it is done.

Health is read from the marks by another process (`rasid health`, the health check of the container).
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.ports import Unit

ROUNDS = ("poll", "deliver")
"""Work that every running bot does."""
SIGNS = ("listen", "send")
"""Signs of the chat network, where there is one: it answers when asked for news, and takes what is sent."""
STALLED = timedelta(minutes=3)
"""A round takes seconds; with every feed timing out a round of polling may take most of a minute."""


def begin(unit: Unit, signs: Collection[str], now: datetime) -> None:
    """The bot starts: of the signs these are to be seen from now on, the others are not waited for."""
    for name in SIGNS:
        unit.marks.set(f"pulse-{name}", now.isoformat() if name in signs else "")


def beat(unit: Unit, name: str, now: datetime) -> None:
    """A round of this kind of work is done, or this sign was seen."""
    unit.marks.set(f"pulse-{name}", now.isoformat())


def rounds(unit: Unit) -> dict[str, datetime | None]:
    """When each was last seen; None where it never was. Signs that are not waited for are left out."""
    found = {}
    for name in (*ROUNDS, *SIGNS):
        mark = unit.marks.get(f"pulse-{name}")
        if mark or name in ROUNDS:
            found[name] = datetime.fromisoformat(mark) if mark else None
    return found


def stalled(unit: Unit, now: datetime) -> dict[str, datetime | None]:
    """What was seen too long ago, with its time; None where it never was."""
    return {
        name: last for name, last in rounds(unit).items() if last is None or now - last > STALLED
    }
