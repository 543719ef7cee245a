"""How fast a channel may be used, as arithmetic: how far ahead of its pace a writer may run, and is.

Telegram does not publish its limits; its FAQ names 30 messages a second in all, one a second in a chat
(short bursts are let through) and 20 a minute in a group. What we keep stays below, which leaves room for
replies.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Allowance:
    """So much time between two messages; up to `burst` of them may be early at once."""

    between: timedelta
    burst: int = 1

    def free_at(self, spent_until: datetime) -> datetime:
        """When the next message may go, after those that have spent the time until `spent_until`."""
        return spent_until - self.between * (self.burst - 1)

    def spend(self, spent_until: datetime, now: datetime) -> datetime:
        """What is spent once a message goes out now."""
        return max(spent_until, now) + self.between

    def slower(self, share: float) -> "Allowance":
        """The same at a share of the rate."""
        return Allowance(self.between / share, self.burst)


@dataclass(frozen=True, slots=True)
class Pace:
    """The allowances of one channel."""

    overall: Allowance = Allowance(timedelta(seconds=1 / 28), 5)
    """The burst lets a busy moment of this machine be caught up with; 28 + 5 stay below what was seen to
    be allowed at once (30, refilled at 30 a second)."""
    chat: Allowance = Allowance(timedelta(minutes=1) / 57, 3)
    group: Allowance = Allowance(timedelta(minutes=1) / 18, 2)
    """18 a minute and one ahead: at most 20 in any minute."""


PACE = Pace()


def paced(per_second: int, per_minute_in_chat: int, per_minute_in_group: int) -> Pace:
    """So many messages in all, to a person, to a group, with the bursts of the usual pace."""
    minute = timedelta(minutes=1)
    return Pace(
        replace(PACE.overall, between=timedelta(seconds=1) / per_second),
        replace(PACE.chat, between=minute / per_minute_in_chat),
        replace(PACE.group, between=minute / per_minute_in_group),
    )
