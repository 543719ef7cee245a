"""The pulse of a running bot: each kind of work leaves a mark when a round of it is done.

Health is read from the marks by another process (`rasid health`, the health check of the container).
"""

from datetime import datetime, timedelta

from bot.ports import Unit

ROUNDS = ("poll", "deliver")
STALLED = timedelta(minutes=3)
"""A round takes seconds; with every feed timing out a round of polling may take most of a minute."""


def beat(unit: Unit, name: str, now: datetime) -> None:
    """A round of this kind of work is done."""
    unit.marks.set(f"pulse-{name}", now.isoformat())


def stalled(unit: Unit, now: datetime) -> dict[str, datetime | None]:
    """The kinds of work whose last round was too long ago, with its time; None where there was none."""
    late: dict[str, datetime | None] = {}
    for name in ROUNDS:
        mark = unit.marks.get(f"pulse-{name}")
        last = datetime.fromisoformat(mark) if mark is not None else None
        if last is None or now - last > STALLED:
            late[name] = last
    return late
