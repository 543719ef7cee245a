"""The contract of a store: subscribers and their watches."""

from dataclasses import replace
from datetime import time

import pytest

from bot.core.digest import DigestPlan
from bot.core.errors import StoreError
from bot.core.ids import SubscriberId, TopicId, WatchId
from bot.core.inbox import Received
from bot.core.quiet import QuietHours
from bot.core.subscriber import Address, Question, Subscriber
from bot.core.watch import Following, Narrowing, Watch
from bot.ports import Unit
from tests.contracts.world import (
    MICROSECOND,
    MINUTE,
    NOW,
    a_match,
    a_story,
    a_subscriber,
    a_watch,
    an_alert,
    inside,
)


@inside
def test_a_new_subscriber_is_active(unit: Unit) -> None:
    address = Address("telegram", "-100", 7)
    added = unit.subscribers.add(address, "group", "Newsroom", "en", "Europe/Paris", NOW)
    assert added == Subscriber(
        SubscriberId(1), address, "group", "Newsroom", "en", "Europe/Paris", "active", NOW
    )
    assert unit.subscribers.get(added.id) == added
    assert unit.subscribers.get(SubscriberId(2)) is None


@inside
def test_an_address_is_one_subscriber(unit: Unit) -> None:
    addresses = [
        Address("telegram", "1"),
        Address("telegram", "1", 0),
        Address("telegram", "1", 5),
        Address("telegram", "2"),
        Address("console", "1"),
    ]
    added = [
        unit.subscribers.add(address, "private", "", "en", "UTC", NOW) for address in addresses
    ]
    for subscriber in added:
        assert unit.subscribers.by_address(subscriber.address) == subscriber
        with pytest.raises(StoreError):
            unit.subscribers.add(subscriber.address, "private", "", "en", "UTC", NOW)
    assert unit.subscribers.by_address(Address("telegram", "3")) is None


@inside
def test_a_subscriber_is_saved_with_all_its_fields(unit: Unit) -> None:
    subscriber, other = a_subscriber(unit), a_subscriber(unit, "200")
    moved = Subscriber(
        subscriber.id,
        Address("telegram", "-1001", 3),
        "group",
        "Desk",
        "tr",
        "Europe/Istanbul",
        "gone",
        NOW + MINUTE,
        "blocked",
        QuietHours(time(22), time(7, 30), frozenset({4, 5})),
        DigestPlan("daily", time(6, 15)),
    )
    unit.subscribers.save(moved)
    assert unit.subscribers.by_address(moved.address) == moved
    assert unit.subscribers.by_address(subscriber.address) is None
    unit.subscribers.save(moved)
    with pytest.raises(StoreError):
        unit.subscribers.save(replace(moved, address=other.address))
    with pytest.raises(StoreError):
        unit.subscribers.save(replace(moved, id=SubscriberId(9), address=Address("a", "b")))


@inside
def test_subscribers_come_by_id_and_by_state(unit: Unit) -> None:
    one, two, three = (a_subscriber(unit, chat) for chat in "123")
    stopped = replace(two, state="stopped")
    unit.subscribers.save(stopped)
    assert unit.subscribers.all() == [one, stopped, three]
    assert unit.subscribers.all("stopped") == [stopped]
    assert unit.subscribers.all("gone") == []


@inside
def test_there_is_one_question_at_a_time(unit: Unit) -> None:
    subscriber = a_subscriber(unit)
    assert unit.subscribers.question(subscriber.id, NOW) is None
    unit.subscribers.ask(subscriber.id, Question("watch", 0, NOW + MINUTE))
    second = Question("rename", 4, NOW + MINUTE, "77")
    unit.subscribers.ask(subscriber.id, second)
    assert unit.subscribers.question(subscriber.id, NOW) == second
    unit.subscribers.ask(subscriber.id, None)
    unit.subscribers.ask(subscriber.id, None)
    assert unit.subscribers.question(subscriber.id, NOW) is None
    with pytest.raises(StoreError):
        unit.subscribers.ask(SubscriberId(9), second)


@inside
def test_a_question_ends_with_its_time(unit: Unit) -> None:
    subscriber = a_subscriber(unit)
    question = Question("edit", 4, NOW + MINUTE)
    unit.subscribers.ask(subscriber.id, question)
    assert unit.subscribers.question(subscriber.id, NOW + MINUTE - MICROSECOND) == question
    assert unit.subscribers.question(subscriber.id, NOW + MINUTE) is None


@inside
def test_erasing_leaves_nothing_of_a_subscriber(unit: Unit) -> None:
    story = a_story(unit)
    gone, stays = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    watches = [a_watch(unit, owner.id) for owner in (stays, gone)]
    alerts = [an_alert(unit, owner, story) for owner in (stays, gone)]
    deliveries = [unit.outbox.add(alert, "telegram", NOW) for alert in alerts]
    mutes = [unit.mutes.add(owner.id, "everything", "", None, NOW) for owner in (stays, gone)]
    for owner in (gone, stays):
        unit.subscribers.ask(owner.id, Question("edit", 1, NOW + MINUTE))
    unit.subscribers.erase(gone.id)
    unit.subscribers.erase(gone.id)
    assert unit.subscribers.all() == [stays]
    assert unit.subscribers.by_address(gone.address) is None
    assert unit.subscribers.question(gone.id, NOW) is None
    assert unit.subscribers.question(stays.id, NOW) is not None
    assert unit.watches.changed_since(0) == watches[:1]
    assert [unit.mutes.get(mute.id) for mute in mutes] == [mutes[0], None]
    assert unit.watches.get(watches[1].id) is None
    assert unit.alerts.about(story.id) == {stays.id: alerts[0]}
    assert unit.alerts.get(alerts[1].id) is None
    assert unit.alerts.history(gone.id, 9) == []
    assert unit.outbox.of_story(story.id) == deliveries[:1]
    assert unit.outbox.get(deliveries[1].id) is None
    assert unit.outbox.count()["due"] == 1


@inside
def test_ids_and_revisions_of_the_erased_do_not_return(unit: Unit) -> None:
    story, gone = a_story(unit), a_subscriber(unit)
    watch, alert = a_watch(unit, gone.id), an_alert(unit, gone, story)
    delivery = unit.outbox.add(alert, "telegram", NOW)
    revision = unit.watches.revision()
    unit.subscribers.erase(gone.id)
    assert unit.watches.revision() == revision
    returned = a_subscriber(unit)
    assert returned.id > gone.id
    again = a_watch(unit, returned.id)
    assert again.id > watch.id
    assert unit.watches.changed_since(revision) == [again]
    second = an_alert(unit, returned, story)
    assert second.id > alert.id
    assert unit.outbox.add(second, "telegram", NOW).id > delivery.id


@inside
def test_a_new_watch_comes_back_as_it_was_added(unit: Unit) -> None:
    owner = a_subscriber(unit)
    words = unit.watches.add(owner.id, "gas", "gas OR qaz", None, "draft", NOW)
    topic = unit.watches.add(owner.id, "Pipes", "", TopicId("pipelines"), "active", NOW + MINUTE)
    assert words == Watch(WatchId(1), owner.id, "gas", "gas OR qaz", None, "draft", NOW, 1)
    assert unit.watches.get(words.id) == words
    assert unit.watches.get(topic.id) == topic
    assert topic.topic == "pipelines"
    assert unit.watches.get(WatchId(9)) is None
    with pytest.raises(StoreError):
        a_watch(unit, SubscriberId(9))


@inside
def test_of_a_subscriber_are_the_active_and_the_paused(unit: Unit) -> None:
    owner, other = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    active = a_watch(unit, owner.id, "active")
    a_watch(unit, owner.id, "draft")
    a_watch(unit, other.id, "active")
    paused = a_watch(unit, owner.id, "paused")
    a_watch(unit, owner.id, "deleted")
    active = unit.watches.save(active)
    assert unit.watches.of(owner.id) == [active, paused]


@inside
def test_every_change_of_a_watch_moves_the_revision_on(unit: Unit) -> None:
    assert unit.watches.revision() == 0
    assert unit.watches.changed_since(0) == []
    owner = a_subscriber(unit)
    one, two = a_watch(unit, owner.id), a_watch(unit, owner.id)
    seen = unit.watches.revision()
    wanted = replace(
        one,
        name="oil",
        query="oil",
        state="deleted",
        mode="urgent",
        narrowing=Narrowing(frozenset({"ar", "he"}), frozenset({"Wire", "وكالة"})),
    )
    changed = unit.watches.save(wanted)
    assert changed == replace(wanted, revision=changed.revision)
    assert unit.watches.get(one.id) == changed
    assert changed.revision == unit.watches.revision() > seen
    assert unit.watches.changed_since(0) == [two, changed]
    assert unit.watches.changed_since(seen) == [changed]
    with pytest.raises(StoreError):
        unit.watches.save(replace(one, id=WatchId(9)))
    assert unit.watches.revision() == changed.revision


@inside
def test_matches_outlive_the_watch_they_name(unit: Unit) -> None:
    owner = a_subscriber(unit)
    alert = unit.alerts.record(owner.id, a_story(unit).id, None, [a_match(77)], NOW)
    assert unit.alerts.get(alert.id) == alert


@inside
def test_what_was_received_waits_until_it_is_handled(unit: Unit) -> None:
    unit.inbox.keep([Received(5, "five"), Received(3, "three")], NOW)
    unit.inbox.keep([Received(5, "five")], NOW + MINUTE)
    assert unit.inbox.waiting() == [Received(3, "three"), Received(5, "five")]
    three, four = Received(3, "three"), Received(4, "four")
    assert set(unit.inbox.known([three, four, Received(5, "another")])) == {3}
    assert not unit.inbox.known([])
    unit.inbox.handled(3, NOW)
    unit.inbox.handled(4, NOW)
    assert unit.inbox.waiting() == [Received(5, "five")]
    assert set(unit.inbox.known([three])) == {3}
    unit.inbox.keep([three], NOW)
    assert unit.inbox.waiting() == [Received(5, "five")]
    unit.inbox.keep([Received(3, "of another bot")], NOW)
    assert unit.inbox.waiting() == [Received(3, "of another bot"), Received(5, "five")]


@inside
def test_what_was_received_is_forgotten_only_once_it_is_handled(unit: Unit) -> None:
    unit.inbox.keep([Received(1, "a"), Received(2, "b")], NOW)
    unit.inbox.keep([Received(3, "c")], NOW + MINUTE)
    for number in (1, 3):
        unit.inbox.handled(number, NOW)
    assert unit.inbox.forget(NOW + MINUTE) == 1
    known = unit.inbox.known([Received(1, "a"), Received(2, "b"), Received(3, "c")])
    assert set(known) == {2, 3}


@inside
def test_followers_of_topics_are_counted(unit: Unit) -> None:
    one, two = a_subscriber(unit, "1"), a_subscriber(unit, "2")
    gas, force = TopicId("gas"), TopicId("force")
    assert unit.watches.following() == {}
    a_watch(unit, one.id)
    unit.watches.add(one.id, "Gas", "", gas, "paused", NOW)
    first = unit.watches.add(one.id, "Gas", "", gas, "active", NOW)
    unit.watches.add(two.id, "Gas", "", gas, "active", NOW)
    other = unit.watches.add(two.id, "Force", "", force, "active", NOW)
    assert unit.watches.following() == {gas: Following(2, first.id), force: Following(1, other.id)}
    unit.subscribers.erase(two.id)
    assert unit.watches.following() == {gas: Following(1, first.id)}
