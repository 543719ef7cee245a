"""When a subscriber is told of news that its watches meet: at once, later in a digest, or never."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from bot.core.alert import Alert, AlertRecord, Decision, Held, HeldReason
from bot.core.digest import NO_DIGEST, DigestPlan, next_digest, next_hour
from bot.core.ids import WatchId
from bot.core.match import Match
from bot.core.mute import Mute, News, muted_watches, muted_whole
from bot.core.quiet import QuietHours, after_quiet, quiet_until
from bot.core.watch import WatchMode, most_insistent

BURST_SPAN = timedelta(minutes=10)
"""The time over which the Europe Media Monitor measures whether a story breaks."""
BURST_FROM = 5
"""With so many stories of one watch in that time the rest comes in one message: a screen of a phone holds
that many lines of a list, and not two alerts. Our own choice; nobody has published a measured one."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a subscriber and the operator have settled, and what the subscriber was told of late."""

    zone: tzinfo
    quiet: QuietHours | None = None
    digest: DigestPlan = NO_DIGEST
    mutes: Sequence[Mute] = ()
    """Those whose time is not over."""
    modes: Mapping[WatchId, WatchMode] = field(default_factory=dict)
    """Of the watches that are met; `loud` where one is missing."""
    told_in_hour: int = 0
    """Alerts of the last hour, each a message."""
    most_in_hour: int | None = None
    """None: as many as there are."""
    recent: Sequence[AlertRecord] = ()
    """Alerts of the last `BURST_SPAN`, and what was held of a burst, oldest first."""


def settle(policy: Policy, news: News, matches: Sequence[Match], now: datetime) -> Decision:
    """Whether news that is worth an alert is told now."""
    silenced = muted_watches(policy.mutes)
    met = [match.watch_id for match in matches if match.watch_id not in silenced]
    if not met or muted_whole(policy.mutes, news):
        return Held("muted")
    mode = most_insistent(policy.modes.get(watch_id, "loud") for watch_id in met)
    held = None if mode == "urgent" else _waiting(policy, mode, met, now)
    if held is not None:
        return held
    if policy.most_in_hour is not None and policy.told_in_hour >= policy.most_in_hour:
        return _later(policy, "over_cap", next_hour(policy.zone, now))
    return Alert(urgent=mode == "urgent")


def _waiting(policy: Policy, mode: WatchMode, met: Sequence[WatchId], now: datetime) -> Held | None:
    """For which digest news waits that is not urgent; None where it need not."""
    morning = quiet_until(policy.quiet, policy.zone, now)
    if morning is not None:
        return Held("quiet_hours", morning)
    if policy.digest.rhythm != "off" or mode == "digest":
        return _later(policy, "digest", next_digest(policy.digest, policy.zone, now))
    end = _end_of_burst(policy.recent, met)
    return None if end is None else _later(policy, "burst", end)


def of_burst(recent: Sequence[AlertRecord], matches: Sequence[Match]) -> list[AlertRecord]:
    """Those of the recent alerts that a watch has brought which is among `matches`."""
    met = {match.watch_id for match in matches}
    return [record for record in recent if met & {match.watch_id for match in record.matches}]


def _end_of_burst(recent: Sequence[AlertRecord], met: Sequence[WatchId]) -> datetime | None:
    """When the heap is told that one of the watches brings, or None where there is none."""
    for watch_id in met:
        brought = [
            record
            for record in recent
            if any(match.watch_id == watch_id for match in record.matches)
        ]
        if len(brought) >= BURST_FROM - 1:
            waiting = [record.until for record in brought if record.until and not record.told]
            return min(waiting, default=brought[0].decided + BURST_SPAN)
    return None


def _later(policy: Policy, reason: HeldReason, at: datetime) -> Held:
    """Held until `at`, or until the quiet hours that `at` falls into are over."""
    return Held(reason, after_quiet(policy.quiet, policy.zone, at))
