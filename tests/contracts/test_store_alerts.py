"""The contract of a store: decisions and deliveries."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.alert import AlertRecord, HistoryItem
from bot.core.delivery import Delivery, Receipt
from bot.core.digest import DigestPart
from bot.core.errors import StoreError
from bot.core.ids import AlertId, DeliveryId, StoryId, SubscriberId
from bot.core.story import Follows
from bot.ports import Unit
from tests.contracts.world import (
    MICROSECOND,
    MINUTE,
    NOW,
    a_delivery,
    a_match,
    a_story,
    a_subscriber,
    an_alert,
    inside,
)


@inside
def test_a_decision_is_kept_with_its_evidence(unit: Unit) -> None:
    to, story = a_subscriber(unit), a_story(unit)
    kept = unit.alerts.record(to.id, story.id, "too_old", [a_match(1), a_match(2)], NOW)
    matches = (a_match(1), a_match(2))
    assert kept == AlertRecord(AlertId(1), to.id, story.id, NOW, "too_old", matches)
    assert unit.alerts.get(kept.id) == kept
    assert unit.alerts.get(AlertId(2)) is None


@inside
def test_a_later_decision_takes_the_place_of_a_held_one(unit: Unit) -> None:
    to, story = a_subscriber(unit), a_story(unit)
    held = unit.alerts.record(to.id, story.id, "first_fetch", [a_match(1)], NOW)
    still = unit.alerts.record(to.id, story.id, "too_old", [], NOW + MINUTE)
    assert still == replace(held, held="too_old", matches=(), decided=NOW + MINUTE)
    told = unit.alerts.record(to.id, story.id, None, [a_match(2)], NOW + 2 * MINUTE)
    assert told == replace(held, held=None, matches=(a_match(2),), decided=NOW + 2 * MINUTE)
    assert unit.alerts.get(held.id) == told


@inside
def test_an_alert_stays_as_it_is(unit: Unit) -> None:
    to, story = a_subscriber(unit), a_story(unit)
    told = an_alert(unit, to, story)
    assert unit.alerts.record(to.id, story.id, "too_old", [], NOW + MINUTE) == told
    assert unit.alerts.get(told.id) == told


@inside
def test_a_decision_needs_its_subscriber_and_story(unit: Unit) -> None:
    to, story = a_subscriber(unit), a_story(unit)
    with pytest.raises(StoreError):
        unit.alerts.record(SubscriberId(9), story.id, None, [], NOW)
    with pytest.raises(StoreError):
        unit.alerts.record(to.id, StoryId(9), None, [], NOW)


@inside
def test_decisions_on_a_story_come_by_subscriber(unit: Unit) -> None:
    one, two = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    story, other = a_story(unit), a_story(unit)
    first, second = an_alert(unit, one, story), an_alert(unit, two, story)
    an_alert(unit, one, other)
    assert unit.alerts.about(story.id) == {one.id: first, two.id: second}
    assert unit.alerts.about(StoryId(9)) == {}


@inside
def test_further_matches_are_added(unit: Unit) -> None:
    alert = an_alert(unit, a_subscriber(unit), a_story(unit))
    unit.alerts.add_matches(alert.id, [a_match(2), a_match(3)])
    known = unit.alerts.get(alert.id)
    assert known == replace(alert, matches=(*alert.matches, a_match(2), a_match(3)))
    with pytest.raises(StoreError):
        unit.alerts.add_matches(AlertId(9), [])


@inside
def test_history_is_paged_newest_first_by_id(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    story, *_ = stories = [a_story(unit, f"Headline {number}") for number in range(5)]
    alerts = [an_alert(unit, to, story) for story in stories]
    an_alert(unit, other, story)
    newest = unit.alerts.history(to.id, 2)
    assert newest == [
        HistoryItem(alerts[4], stories[4], None, None),
        HistoryItem(alerts[3], stories[3], None, None),
    ]
    an_alert(unit, to, a_story(unit, "Meanwhile"))
    rest = unit.alerts.history(to.id, 9, before=newest[-1].record.id)
    assert [item.record for item in rest] == alerts[2::-1]
    assert unit.alerts.history(to.id, 9, before=alerts[0].id) == []
    assert unit.alerts.history(to.id, -1) == []


@inside
def test_history_shows_the_fate_of_the_delivery_added_last(unit: Unit) -> None:
    to = a_subscriber(unit)
    alert = an_alert(unit, to, a_story(unit))
    first = unit.outbox.add(alert, "telegram", NOW)
    second = unit.outbox.add(alert, "webhook", NOW)
    unit.outbox.save(replace(second, state="dead", error="no such address"))
    unit.outbox.save(replace(first, state="sent"))
    (item,) = unit.alerts.history(to.id, 9)
    assert (item.delivery, item.error) == ("dead", "no such address")


@inside
def test_a_new_delivery_is_due_now(unit: Unit) -> None:
    to, story = a_subscriber(unit), a_story(unit)
    alert = an_alert(unit, to, story)
    added = unit.outbox.add(alert, "telegram", NOW)
    assert added == Delivery(
        DeliveryId(1), alert.id, to.id, story.id, "telegram", state="due", due=NOW
    )
    assert unit.outbox.get(added.id) == added
    assert unit.outbox.get(DeliveryId(9)) is None


@inside
def test_an_alert_goes_through_a_channel_once(unit: Unit) -> None:
    alert = an_alert(unit, a_subscriber(unit), a_story(unit))
    first = unit.outbox.add(alert, "telegram", NOW)
    sent = replace(first, state="sent", receipt=Receipt("55"))
    unit.outbox.save(sent)
    assert unit.outbox.add(alert, "telegram", NOW + MINUTE) == sent
    assert unit.outbox.add(alert, "webhook", NOW).id != first.id
    with pytest.raises(StoreError):
        unit.outbox.add(replace(alert, id=AlertId(9)), "console", NOW)


@inside
def test_what_is_due_is_claimed_earliest_first_up_to_the_limit(unit: Unit) -> None:
    late = a_delivery(unit, "1", NOW)
    early = a_delivery(unit, "2", NOW - MINUTE)
    future = a_delivery(unit, "3", NOW + MICROSECOND)
    failed = replace(a_delivery(unit, "4"), state="failed", due=NOW - MICROSECOND)
    unit.outbox.save(failed)
    assert unit.outbox.claim(NOW, 0, MINUTE) == []
    assert unit.outbox.claim(NOW, -1, MINUTE) == []
    claimed = unit.outbox.claim(NOW, 2, MINUTE)
    assert claimed == [
        replace(early, state="claimed", lease_until=NOW + MINUTE),
        replace(failed, state="claimed", lease_until=NOW + MINUTE),
    ]
    assert unit.outbox.get(early.id) == claimed[0]
    assert [delivery.id for delivery in unit.outbox.claim(NOW, 9, MINUTE)] == [late.id]
    assert unit.outbox.get(future.id) == future


@inside
def test_what_is_urgent_overtakes_what_waits_for_the_same_chat_and_for_others(unit: Unit) -> None:
    first = a_delivery(unit, "1", NOW - MINUTE)
    other = a_delivery(unit, "2", NOW - MINUTE)
    to = unit.subscribers.all()[0]
    waiting = unit.outbox.add(an_alert(unit, to, a_story(unit)), "telegram", NOW - MINUTE)
    stories = [a_story(unit) for _ in range(2)]
    urgent, more = (
        unit.outbox.add(an_alert(unit, to, story), "telegram", NOW, urgent=True)
        for story in stories
    )
    assert (urgent.urgent, first.urgent) == (True, False)
    taken = [unit.outbox.claim(NOW, 1, MINUTE) for _ in range(3)]
    assert [[one.id for one in claimed] for claimed in taken] == [[urgent.id], [other.id], []]
    order = []
    for _ in range(3):
        unit.outbox.save(replace(taken[0][0], state="sent", receipt=Receipt("5")))
        taken = [unit.outbox.claim(NOW, 1, MINUTE)]
        order += [one.id for one in taken[0]]
    assert order == [more.id, first.id, waiting.id]


@inside
def test_since_when_the_longest_waiting_one_is_due(unit: Unit) -> None:
    assert unit.outbox.oldest_due() is None
    early, late = a_delivery(unit, "1", NOW), a_delivery(unit, "2", NOW + MINUTE)
    assert unit.outbox.oldest_due() == NOW
    unit.subscribers.save(replace(unit.subscribers.all()[0], state="gone"))
    assert unit.outbox.oldest_due() == NOW + MINUTE
    unit.outbox.save(replace(late, state="sent", receipt=Receipt("5")))
    assert unit.outbox.oldest_due() is None
    assert early.due == NOW


@inside
def test_of_the_messages_to_one_subscriber_the_first_is_claimed(unit: Unit) -> None:
    to = a_subscriber(unit)
    first, second, third = (
        unit.outbox.add(an_alert(unit, to, a_story(unit)), "telegram", NOW) for _ in range(3)
    )
    unit.outbox.save(replace(third, state="sent", receipt=Receipt("9")))
    unit.outbox.save(replace(third, state="due", receipt=Receipt("9")))
    assert [one.id for one in unit.outbox.claim(NOW, 9, MINUTE)] == [first.id, third.id]
    assert unit.outbox.claim(NOW, 9, MINUTE) == []
    unit.outbox.save(replace(first, state="failed", due=NOW + MINUTE))
    assert unit.outbox.claim(NOW, 9, MINUTE) == []
    unit.outbox.save(replace(first, state="dead"))
    assert [one.id for one in unit.outbox.claim(NOW, 9, MINUTE)] == [second.id]


@inside
def test_news_goes_before_edits(unit: Unit) -> None:
    edit = replace(a_delivery(unit, "1", NOW - MINUTE), receipt=Receipt("9"))
    unit.outbox.save(edit)
    news = a_delivery(unit, "2")
    assert [one.id for one in unit.outbox.claim(NOW, 1, MINUTE)] == [news.id]
    assert [one.id for one in unit.outbox.claim(NOW, 1, MINUTE)] == [edit.id]


@inside
def test_a_lease_that_ran_out_makes_a_delivery_due(unit: Unit) -> None:
    delivery = a_delivery(unit)
    unit.outbox.claim(NOW, 1, MINUTE)
    assert unit.outbox.claim(NOW + MINUTE - MICROSECOND, 1, MINUTE) == []
    (again,) = unit.outbox.claim(NOW + MINUTE, 1, timedelta(minutes=5))
    assert again == replace(delivery, state="claimed", lease_until=NOW + 6 * MINUTE)


@inside
def test_what_is_sent_or_dead_is_not_claimed(unit: Unit) -> None:
    unit.outbox.save(replace(a_delivery(unit, "1"), state="sent"))
    unit.outbox.save(replace(a_delivery(unit, "2"), state="dead"))
    assert unit.outbox.claim(NOW + MINUTE, 9, MINUTE) == []


@inside
def test_only_active_subscribers_are_delivered_to(unit: Unit) -> None:
    delivery = a_delivery(unit)
    subscriber = unit.subscribers.get(delivery.subscriber_id)
    assert subscriber is not None
    unit.subscribers.save(replace(subscriber, state="stopped"))
    assert unit.outbox.claim(NOW, 9, MINUTE) == []
    unit.subscribers.save(replace(subscriber, state="gone"))
    assert unit.outbox.claim(NOW, 9, MINUTE) == []
    unit.subscribers.save(subscriber)
    assert len(unit.outbox.claim(NOW, 9, MINUTE)) == 1


@inside
def test_a_delivery_is_saved_with_all_its_fields(unit: Unit) -> None:
    changed = replace(
        a_delivery(unit),
        state="failed",
        due=NOW + MINUTE,
        lease_until=NOW - MICROSECOND,
        attempts=3,
        receipt=Receipt("55:2"),
        revision=2,
        plain=True,
        error="refused",
    )
    unit.outbox.save(changed)
    assert unit.outbox.get(changed.id) == changed


@inside
def test_a_delivery_whose_subscriber_was_erased_is_let_go(unit: Unit) -> None:
    delivery = a_delivery(unit)
    unit.subscribers.erase(delivery.subscriber_id)
    unit.outbox.save(replace(delivery, state="sent"))
    assert unit.outbox.get(delivery.id) is None


@inside
def test_deliveries_of_a_story_come_by_id(unit: Unit) -> None:
    story = a_story(unit)
    alerts = [an_alert(unit, a_subscriber(unit, chat), story) for chat in "12"]
    deliveries = [unit.outbox.add(alert, "telegram", NOW) for alert in alerts]
    a_delivery(unit, "3")
    assert unit.outbox.of_story(story.id) == deliveries
    assert unit.outbox.of_story(StoryId(9)) == []


@inside
def test_deliveries_of_an_alert_come_by_id(unit: Unit) -> None:
    story = a_story(unit)
    alerts = [an_alert(unit, a_subscriber(unit, chat), story) for chat in "12"]
    deliveries = [unit.outbox.add(alert, "telegram", NOW) for alert in alerts]
    assert unit.outbox.of_alert(alerts[1].id) == deliveries[1:]
    assert unit.outbox.of_alert(AlertId(9)) == []


@inside
def test_a_story_that_changes_is_edited_where_somebody_has_it(unit: Unit) -> None:
    story, due = a_story(unit), NOW + MINUTE
    people = [a_subscriber(unit, chat) for chat in "1234"]
    alerts = [an_alert(unit, one, story) for one in people]
    part = DigestPart(1, 1, 1)
    fresh, digest, gone, had = [
        unit.outbox.add(alert, "telegram", NOW, part if number == 1 else None)
        for number, alert in enumerate(alerts)
    ]
    for one in (digest, gone, had):
        unit.outbox.save(replace(one, state="sent", receipt=Receipt("1")))
    unit.subscribers.save(replace(people[2], state="gone"))
    before = [unit.outbox.get(one.id) for one in (fresh, digest, gone)]

    unit.outbox.revise(story.id, due)
    edited = unit.outbox.get(had.id)
    assert edited == replace(had, state="due", due=due, receipt=Receipt("1"))
    assert [unit.outbox.get(one.id) for one in (fresh, digest, gone)] == before


@inside
def test_a_delivery_is_found_by_its_receipt(unit: Unit) -> None:
    ours, other = a_delivery(unit, "1"), a_delivery(unit, "2")
    for delivery in (ours, other):
        unit.outbox.save(replace(delivery, state="sent", receipt=Receipt("55")))
    found = unit.outbox.received(ours.subscriber_id, Receipt("55"))
    assert found is not None
    assert found.id == ours.id
    assert unit.outbox.received(ours.subscriber_id, Receipt("56")) is None


@inside
def test_deliveries_are_counted_by_state(unit: Unit) -> None:
    assert unit.outbox.count() == {"due": 0, "claimed": 0, "sent": 0, "failed": 0, "dead": 0}
    for chat in "123":
        a_delivery(unit, chat)
    unit.outbox.claim(NOW, 1, MINUTE)
    assert unit.outbox.count() == {"due": 2, "claimed": 1, "sent": 0, "failed": 0, "dead": 0}


@inside
def test_the_latest_message_of_a_line_of_stories(unit: Unit) -> None:
    to, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    first = a_story(unit)
    follows = Follows(first.id, first.id, "denial", "denies")
    second = unit.stories.open("More", "", "", "en", "A", None, NOW, follows)
    third = unit.stories.open(
        "Most", "", "", "en", "A", None, NOW, replace(follows, story_id=second.id)
    )
    elsewhere = a_story(unit)

    def latest(line: StoryId = first.id, channel: str = "telegram") -> Delivery | None:
        return unit.outbox.latest_of_line(to.id, channel, line)

    told = {
        story.id: unit.outbox.add(an_alert(unit, to, story), "telegram", NOW)
        for story in (first, second, third, elsewhere)
    }
    unit.outbox.save(
        replace(
            unit.outbox.add(an_alert(unit, other, third), "telegram", NOW), receipt=Receipt("9")
        )
    )
    assert latest() is None
    for number, story in enumerate((elsewhere, first, second), start=1):
        sent = replace(told[story.id], receipt=Receipt(str(number)), reply_to=Receipt("7"))
        unit.outbox.save(sent)
        assert unit.outbox.get(sent.id) == sent
    found = latest()
    assert found is not None
    assert (found.story_id, found.receipt) == (second.id, Receipt("3"))
    assert latest(channel="console") is None
    assert latest(StoryId(99)) is None
