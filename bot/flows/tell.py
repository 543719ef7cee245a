"""News that a subscriber's watches meet becomes an alert on its way, or a held decision with its reason.

Called by `ingest` inside its one transaction.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.alert import Alert, AlertRecord, Decision, Held, new_matches, supersedes
from bot.core.ids import WatchId
from bot.core.match import Match
from bot.core.mute import News
from bot.core.policy import BURST_SPAN, Policy, of_burst, settle
from bot.core.subscriber import Subscriber
from bot.core.watch import WatchMode, most_insistent
from bot.ports import Unit

HOUR = timedelta(hours=1)
LOOKED_BACK = 40
"""Decisions that are read again to see a burst: a heap of hundreds costs no more than one of forty."""


@dataclass(frozen=True, slots=True)
class TellRules:
    """What the operator has decided."""

    group_wait: timedelta = timedelta(0)
    """From a story to its alert, so that copies arrive together; urgent watches do not wait."""
    most_in_hour: int | None = None
    """Alerts that a subscriber gets in an hour; what is more comes as a digest."""


AT_ONCE = TellRules()


def tell(
    unit: Unit,
    news: News,
    subscriber: Subscriber,
    found: Sequence[Match],
    record: AlertRecord | None,
    decision: Decision,
    rules: TellRules,
    now: datetime,
) -> Decision | None:
    """Decide on a story that was not told yet, and keep the decision; None where the earlier one stays.

    `record` is that earlier one; `decision` says whether the entry is news at all.
    """
    recent: Sequence[AlertRecord] = ()
    if isinstance(decision, Alert):
        policy = policy_of(unit, subscriber, found, rules, now)
        decision, recent = settle(policy, news, found, now), policy.recent
    if not supersedes(decision, record):
        if record is not None and (more := new_matches(record.matches, found)):
            unit.alerts.add_matches(record.id, more)
        return None
    _keep(unit, news, subscriber, found, decision, rules, now)
    if isinstance(decision, Held) and decision.reason == "burst" and decision.until is not None:
        _gather_burst(unit, of_burst(recent, found), decision.until)
    return decision


def policy_of(
    unit: Unit, subscriber: Subscriber, found: Sequence[Match], rules: TellRules, now: datetime
) -> Policy:
    """What there is to know for a decision on news that these watches have found."""
    return Policy(
        zone=ZoneInfo(subscriber.time_zone),
        quiet=subscriber.quiet,
        digest=subscriber.digest,
        mutes=unit.mutes.of(subscriber.id, now),
        modes=modes_of(unit, (match.watch_id for match in found)),
        told_in_hour=unit.digests.told_since(subscriber.id, now - HOUR),
        most_in_hour=rules.most_in_hour,
        recent=unit.digests.recent(subscriber.id, now - BURST_SPAN, LOOKED_BACK),
    )


def modes_of(unit: Unit, watches: Iterable[WatchId]) -> dict[WatchId, WatchMode]:
    """How these watches tell, those that are still there."""
    known = (unit.watches.get(watch_id) for watch_id in watches)
    return {watch.id: watch.mode for watch in known if watch is not None}


def _keep(
    unit: Unit,
    news: News,
    subscriber: Subscriber,
    found: Sequence[Match],
    decision: Decision,
    rules: TellRules,
    now: datetime,
) -> None:
    if isinstance(decision, Held):
        unit.alerts.record(
            subscriber.id, news.story_id, decision.reason, found, now, decision.until
        )
        return
    alert = unit.alerts.record(subscriber.id, news.story_id, None, found, now)
    due = now if decision.urgent else now + rules.group_wait
    unit.outbox.add(alert, subscriber.address.channel, due, urgent=decision.urgent)


def _gather_burst(unit: Unit, recent: Sequence[AlertRecord], until: datetime) -> None:
    """What a burst has put on its way already, and was not sent yet, comes with the rest of it."""
    for record in recent:
        modes = modes_of(unit, (match.watch_id for match in record.matches))
        if record.told and most_insistent(modes.values()) != "urgent":
            for delivery in unit.outbox.of_alert(record.id):
                unsent = delivery.receipt is None and delivery.state in ("due", "failed")
                if unsent and delivery.digest is None:
                    unit.digests.withdraw(delivery.id, "burst", until)
