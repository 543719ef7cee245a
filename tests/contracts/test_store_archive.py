"""The contract of a store: what is let go when its time is over, and what stays."""

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest

from bot.core.alert import AlertRecord
from bot.core.delivery import Receipt
from bot.core.history import HistoryFilter
from bot.core.ids import EntryId, FeedId
from bot.core.invitation import Invitation
from bot.core.story import Follows, IdentityKey, Story
from bot.core.swept import Swept
from bot.matching.needs import needs_of_words
from bot.ports import Store, Unit
from tests.contracts.world import (
    MICROSECOND,
    MINUTE,
    NOW,
    a_delivery,
    a_feed,
    a_match,
    a_story,
    a_subscriber,
    a_watch,
    an_alert,
    an_entry,
    inside,
)

LATER = NOW + MINUTE
KEY = IdentityKey("url", "", "example.org/1")


def told_story(unit: Unit, guid: str, title: str = "Talks resume") -> tuple[Story, EntryId]:
    """A story with one entry."""
    story = a_story(unit)
    entry = unit.entries.add(an_entry(guid, title), a_feed(unit), story.id, "en", "Lead.", NOW)
    return story, entry


def forget(unit: Unit, limit: int = 9, since: datetime = NOW) -> Swept:
    return unit.archive.forget_stories(since, LATER, limit, LATER)


def sent(unit: Unit, alert: AlertRecord) -> None:
    delivery = unit.outbox.add(alert, "telegram", NOW)
    unit.outbox.save(replace(delivery, state="sent", receipt=Receipt("5")))


@pytest.mark.parametrize("indexed", ["not", "before the edit", "after the edit"])
async def test_a_silent_story_goes_with_all_that_is_of_it(store: Store, indexed: str) -> None:
    await store.run(partial(_goes_with_all_that_is_of_it, indexed=indexed))


def _goes_with_all_that_is_of_it(unit: Unit, indexed: str) -> None:
    story, entry_id = told_story(unit, "1", "Harbours reopen")
    unit.entries.index(9 if indexed == "before the edit" else 0)
    unit.entries.edit(entry_id, an_entry("1", "Quays reopen"), "Lead.", NOW)
    unit.entries.index(9 if indexed == "after the edit" else 0)
    unit.stories.remember(story.id, [KEY])
    told_story(unit, "2", "Trains stop")
    before = {word: unit.entries.spellings(word, 4, 9) for word in ("harb", "quay", "trai")}
    assert all(before.values())

    assert forget(unit) == Swept(1, 1)

    assert unit.stories.get(story.id) is None
    assert unit.entries.of_story(story.id) == []
    assert unit.entries.former(entry_id) == ()
    assert unit.stories.find([KEY], NOW) == {}
    for word in ("harbours", "quays"):
        assert unit.entries.candidates(needs_of_words(word), NOW) == []
    assert not unit.entries.spellings("harb", 4, 9)
    assert not unit.entries.spellings("quay", 4, 9)
    assert unit.entries.spellings("trai", 4, 9) == before["trai"]


@inside
def test_what_is_of_use_stays(unit: Unit) -> None:
    alerted, _ = told_story(unit, "1")
    an_alert(unit, a_subscriber(unit), alerted)
    living, _ = told_story(unit, "2")
    unit.stories.save(replace(living, last_seen=LATER))
    newest, _ = told_story(unit, "3")
    assert forget(unit) == Swept()
    assert forget(unit, since=NOW + MICROSECOND) == Swept()
    a_story(unit)
    assert forget(unit) == Swept()  # the newest entry is of `newest`
    assert unit.stories.get(newest.id) == newest


@inside
def test_a_story_with_many_entries_goes_in_portions(unit: Unit) -> None:
    story, _ = told_story(unit, "1")
    for guid in "23":
        unit.entries.add(an_entry(guid), a_feed(unit), story.id, "en", "", NOW)
    told_story(unit, "4")
    assert forget(unit, 0) == Swept()
    assert forget(unit, -1) == Swept()
    assert forget(unit, 2) == Swept(0, 2, NOW)
    assert forget(unit, 2) == Swept(1, 1, NOW)
    assert forget(unit, 2, NOW) == Swept()
    assert unit.stories.get(story.id) is None


@inside
def test_each_portion_tells_where_the_next_goes_on(unit: Unit) -> None:
    first, second = a_story(unit), a_story(unit)
    unit.stories.save(replace(second, last_seen=NOW + MICROSECOND))
    a_story(unit)
    assert forget(unit, 1) == Swept(1, 0, first.last_seen)
    assert forget(unit, 9, first.last_seen) == Swept(1, 0)


@inside
def test_what_a_story_goes_on_with_may_go_before_it(unit: Unit) -> None:
    first = a_story(unit)
    follows = Follows(first.id, first.id, "number", "52 people", "40")
    second = unit.stories.open("More", "", "", "en", "A", None, LATER, follows)
    assert forget(unit) == Swept(1, 0)
    assert unit.stories.get(second.id) == second
    third = unit.stories.open(
        "More", "", "", "en", "A", None, LATER, replace(follows, story_id=second.id)
    )
    assert unit.stories.get(third.id) == third


@inside
def test_what_was_let_go_stays_known_as_long_as_it_is_listed(unit: Unit) -> None:
    told_story(unit, "1")
    told_story(unit, "2")
    told_story(unit, "3")
    feed = a_feed(unit)
    assert forget(unit) == Swept(2, 2)
    assert unit.entries.known(feed.id, ["1"]) == {}
    assert set(unit.archive.forgotten(feed.id, ["1", "2", "3", "4"])) == {"1", "2"}
    assert not unit.archive.forgotten(FeedId(9), ["1"])

    unit.archive.listed(feed.id, ["1"], LATER + MINUTE, LATER)
    assert set(unit.archive.forgotten(feed.id, ["1", "2"])) == {"1", "2"}
    unit.archive.listed(feed.id, [], LATER + MINUTE, LATER + MICROSECOND)
    assert set(unit.archive.forgotten(feed.id, ["1", "2"])) == {"1"}


@inside
def test_old_decisions_go_with_their_deliveries(unit: Unit) -> None:
    to = a_subscriber(unit)
    told, held = an_alert(unit, to, a_story(unit)), a_story(unit)
    sent(unit, told)
    muted = unit.alerts.record(to.id, held.id, "muted", [a_match()], NOW)
    late = unit.alerts.record(to.id, a_story(unit).id, None, [a_match()], LATER)
    assert unit.archive.forget_alerts(NOW, 9) == 0
    assert unit.archive.forget_alerts(LATER, -1) == 0
    assert unit.archive.forget_alerts(LATER, 1) == 1
    assert (unit.alerts.get(told.id), unit.alerts.get(muted.id)) == (None, muted)
    assert unit.outbox.of_story(told.story_id) == []
    assert unit.archive.forget_alerts(LATER, 9) == 1
    assert [item.record for item in unit.alerts.history(to.id, 9)] == [late]
    assert an_alert(unit, to, held).id > late.id


@inside
def test_what_is_on_its_way_or_waits_stays(unit: Unit) -> None:
    delivery = a_delivery(unit)
    to = unit.subscribers.all()[0]
    waiting = unit.alerts.record(to.id, a_story(unit).id, "digest", [], NOW, LATER + MINUTE)
    assert unit.archive.forget_alerts(LATER, 9) == 0
    unit.outbox.save(replace(delivery, state="dead"))
    assert unit.archive.forget_alerts(LATER, 9) == 1
    assert unit.alerts.get(waiting.id) == waiting
    # Of somebody who has left for so long that nobody will ask for it.
    assert unit.archive.forget_alerts(LATER + MINUTE + MICROSECOND, 9) == 1


@inside
def test_what_is_on_its_way_to_somebody_who_has_left_does_not_stay_for_ever(unit: Unit) -> None:
    delivery = a_delivery(unit)
    (to,) = unit.subscribers.all()
    unit.subscribers.save(replace(to, state="gone"))
    assert unit.archive.forget_alerts(NOW, 9) == 0
    assert unit.archive.forget_alerts(LATER, 9) == 1
    assert unit.outbox.get(delivery.id) is None


@inside
def test_a_digest_goes_after_all_that_it_told(unit: Unit) -> None:
    to = a_subscriber(unit)
    first = unit.alerts.record(to.id, a_story(unit).id, "digest", [], NOW, LATER)
    second = unit.alerts.record(to.id, a_story(unit).id, "digest", [], LATER, LATER)
    digest = unit.outbox.add(first, "telegram", LATER)
    unit.digests.carry(digest.id, [first.id, second.id])
    past = LATER + 2 * MINUTE
    assert unit.archive.forget_alerts(past, 9) == 0  # it is still to be sent
    unit.outbox.save(replace(digest, state="sent", receipt=Receipt("5")))
    assert unit.archive.forget_alerts(LATER, 9) == 0  # the second is still in it
    assert unit.archive.forget_alerts(past, 9) == 1
    assert unit.archive.forget_alerts(past, 9) == 1
    assert unit.alerts.history(to.id, 9) == []
    assert unit.outbox.get(digest.id) is None


@inside
def test_leftovers(unit: Unit) -> None:
    to = a_subscriber(unit)
    draft, kept = a_watch(unit, to.id, "draft"), a_watch(unit, to.id)
    unit.mutes.add(to.id, "source", "A", LATER, NOW)
    forever = unit.mutes.add(to.id, "source", "B", None, NOW)
    unit.invitations.add(Invitation("come", "9", LATER, 1))
    unit.views.keep(to.id, HistoryFilter("gas"), NOW)
    again = unit.views.keep(to.id, HistoryFilter("oil"), LATER)
    assert unit.archive.forget_leftovers(NOW, NOW) == 0
    assert unit.archive.forget_leftovers(LATER, LATER) == 4
    assert unit.views.of(to.id) == [again]
    assert (unit.watches.get(draft.id), unit.watches.get(kept.id)) == (None, kept)
    assert unit.mutes.of(to.id, NOW) == [forever]
