"""The contract of a store: what waits for a digest, and what is muted."""

from dataclasses import replace

import pytest

from bot.core.alert import AlertRecord, HeldReason
from bot.core.digest import DigestPart
from bot.core.errors import StoreError
from bot.core.ids import AlertId, DeliveryId, MuteId, SubscriberId
from bot.core.mute import Mute
from bot.core.subscriber import Subscriber
from bot.ports import Unit
from tests.contracts.world import (
    MICROSECOND,
    MINUTE,
    NOW,
    a_match,
    a_story,
    a_subscriber,
    an_alert,
    inside,
)

SOON = NOW + MINUTE


def held(unit: Unit, to: Subscriber, reason: HeldReason = "quiet_hours") -> AlertRecord:
    return unit.alerts.record(to.id, a_story(unit).id, reason, [a_match()], NOW, SOON)


@inside
def test_what_is_held_waits_for_its_time(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    first, second = held(unit, to), held(unit, to, "over_cap")
    held(unit, other)
    unit.alerts.record(to.id, a_story(unit).id, "muted", [], NOW)
    an_alert(unit, to, a_story(unit))
    assert first.until == SOON
    assert unit.digests.due(SOON - MICROSECOND, 9) == []
    assert unit.digests.waiting(to.id, SOON - MICROSECOND) == []
    assert unit.digests.due(SOON, 9) == [to.id, other.id]
    assert unit.digests.due(SOON, 1) == [to.id]
    assert unit.digests.due(SOON, -1) == []
    assert unit.digests.waiting(to.id, SOON) == [first, second]


@inside
def test_nobody_who_has_left_is_due(unit: Unit) -> None:
    to = a_subscriber(unit)
    held(unit, to)
    unit.subscribers.save(replace(to, state="stopped"))
    assert unit.digests.due(SOON, 9) == []


@inside
def test_what_is_carried_waits_no_longer_and_stays_as_it_is(unit: Unit) -> None:
    to = a_subscriber(unit)
    first, second, third = (held(unit, to) for _ in range(3))
    part = DigestPart(1, 2, 3)
    delivery = unit.outbox.add(first, "telegram", NOW, part)
    assert unit.outbox.get(delivery.id) == delivery
    assert delivery.digest == part
    unit.digests.carry(delivery.id, [second.id, first.id])
    carried = [replace(record, carrier=delivery.id) for record in (first, second)]
    assert unit.digests.carried(delivery.id) == carried
    assert unit.digests.carried(DeliveryId(9)) == []
    assert unit.digests.waiting(to.id, SOON) == [third]
    assert carried[0].told
    assert unit.alerts.record(to.id, first.story_id, None, [], SOON) == carried[0]
    assert unit.outbox.claim(NOW, 1, MINUTE)[0].digest == part


@inside
def test_the_fate_of_what_is_carried_is_that_of_the_digest(unit: Unit) -> None:
    to = a_subscriber(unit)
    first, second = held(unit, to), held(unit, to)
    delivery = unit.outbox.add(first, "telegram", NOW, DigestPart(1, 1, 2))
    unit.digests.carry(delivery.id, [first.id, second.id])
    unit.outbox.save(replace(delivery, state="dead", error="blocked"))
    fates = [(item.delivery, item.error) for item in unit.alerts.history(to.id, 9)]
    assert fates == [("dead", "blocked"), ("dead", "blocked")]


@inside
def test_a_digest_needs_its_delivery_and_alerts(unit: Unit) -> None:
    to = a_subscriber(unit)
    record = held(unit, to)
    delivery = unit.outbox.add(record, "telegram", NOW, DigestPart(1, 1, 1))
    with pytest.raises(StoreError):
        unit.digests.carry(DeliveryId(9), [record.id])
    with pytest.raises(StoreError):
        unit.digests.carry(delivery.id, [record.id, AlertId(9)])
    assert unit.digests.waiting(to.id, SOON) == [record]


@inside
def test_an_alert_that_is_withdrawn_waits(unit: Unit) -> None:
    to, story = a_subscriber(unit), a_story(unit)
    alert = an_alert(unit, to, story)
    delivery = unit.outbox.add(alert, "telegram", NOW)
    unit.digests.withdraw(delivery.id, "burst", SOON)
    waits = replace(alert, held="burst", until=SOON)
    assert unit.outbox.get(delivery.id) is None
    assert unit.digests.waiting(to.id, SOON) == [waits]
    again = unit.outbox.add(waits, "telegram", NOW, DigestPart(1, 1, 1))
    unit.digests.carry(again.id, [waits.id])
    assert again.id > delivery.id
    with pytest.raises(StoreError):
        unit.digests.withdraw(again.id, "burst", SOON)
    with pytest.raises(StoreError):
        unit.digests.withdraw(delivery.id, "burst", SOON)


@inside
def test_alerts_are_counted_from_a_moment_on(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    alert = an_alert(unit, to, a_story(unit))
    burst = held(unit, to, "burst")
    held(unit, to, "digest")
    an_alert(unit, other, a_story(unit))
    earlier = NOW - MICROSECOND
    assert unit.digests.told_since(to.id, earlier) == 1
    assert unit.digests.told_since(to.id, NOW) == 0
    assert unit.digests.recent(to.id, earlier, 9) == [alert, burst]
    assert unit.digests.recent(to.id, NOW, 9) == []
    later = unit.alerts.record(to.id, a_story(unit).id, None, [], NOW - MINUTE)
    assert unit.digests.recent(to.id, NOW - 2 * MINUTE, 9) == [later, alert, burst]
    assert unit.digests.recent(to.id, NOW - 2 * MINUTE, 2) == [alert, burst]
    assert unit.digests.recent(to.id, NOW - 2 * MINUTE, -1) == []


@inside
def test_a_dismissal_is_kept_until_the_story_is_told_anew(unit: Unit) -> None:
    record = held(unit, a_subscriber(unit))
    unit.digests.dismiss(record.id, True)
    assert unit.alerts.get(record.id) == replace(record, dismissed=True)
    unit.digests.dismiss(record.id, False)
    assert unit.alerts.get(record.id) == record
    with pytest.raises(StoreError):
        unit.digests.dismiss(AlertId(9), True)


@inside
def test_mutes_come_in_their_order_until_their_time_is_over(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    always = unit.mutes.add(to.id, "source", "Wire", None, NOW)
    short = unit.mutes.add(to.id, "everything", "", SOON, NOW)
    unit.mutes.add(other.id, "everything", "", None, NOW)
    assert always == Mute(MuteId(1), to.id, "source", "Wire", None, NOW)
    assert unit.mutes.of(to.id, SOON - MICROSECOND) == [always, short]
    assert unit.mutes.of(to.id, SOON) == [always]
    assert unit.mutes.get(short.id) == short
    with pytest.raises(StoreError):
        unit.mutes.add(SubscriberId(9), "everything", "", None, NOW)


@inside
def test_the_same_is_muted_once(unit: Unit) -> None:
    to = a_subscriber(unit)
    first = unit.mutes.add(to.id, "watch", "3", SOON, NOW)
    unit.mutes.add(to.id, "story", "3", None, NOW)
    again = unit.mutes.add(to.id, "watch", "3", None, NOW + MICROSECOND)
    assert again == replace(first, until=None, created=NOW + MICROSECOND)
    assert unit.mutes.of(to.id, NOW)[0] == again


@inside
def test_what_is_over_is_forgotten_when_something_is_muted(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    over = unit.mutes.add(to.id, "watch", "3", SOON, NOW)
    others = unit.mutes.add(other.id, "watch", "3", SOON, NOW)
    new = unit.mutes.add(to.id, "watch", "3", None, SOON)
    assert new.id > over.id
    assert unit.mutes.get(over.id) is None
    assert unit.mutes.get(others.id) == others


@inside
def test_a_mute_is_taken_back(unit: Unit) -> None:
    to = a_subscriber(unit)
    mute = unit.mutes.add(to.id, "everything", "", None, NOW)
    unit.mutes.drop(mute.id)
    unit.mutes.drop(mute.id)
    assert unit.mutes.of(to.id, NOW) == []
    assert unit.mutes.add(to.id, "everything", "", None, NOW).id > mute.id
