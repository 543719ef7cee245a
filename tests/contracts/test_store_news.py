"""The contract of a store: feeds, entries, stories."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.entry import Told
from bot.core.errors import StoreError
from bot.core.feed import Feed, FeedOffer, FeedState
from bot.core.ids import EntryId, FeedId, StoryId
from bot.core.story import (
    Coverage,
    Development,
    Follows,
    IdentityKey,
    Likeness,
    NewStory,
    Placement,
    SameStory,
    Story,
)
from bot.ports import Store, Unit
from tests.contracts.world import MICROSECOND, MINUTE, NOW, a_feed, a_story, an_entry, inside

A, B, C = (FeedOffer(f"https://example.org/{name}", name.upper()) for name in "abc")


@inside
def test_new_feeds_are_due_at_once_and_come_by_id(unit: Unit) -> None:
    unit.feeds.sync([B, A], NOW)
    assert unit.feeds.all() == [
        Feed(FeedId(1), B, FeedState(next_check=NOW)),
        Feed(FeedId(2), A, FeedState(next_check=NOW)),
    ]


@inside
def test_known_feeds_take_the_new_offer_and_keep_their_state(unit: Unit) -> None:
    unit.feeds.sync([A], NOW)
    state = FeedState(
        next_check=NOW + MINUTE,
        etag='"x"',
        last_modified="Sun, 01 Mar 2026 12:00:00 GMT",
        body_hash="ff",
        failures=2,
        last_success=NOW - MICROSECOND,
        last_error="timeout: 10 s",
    )
    unit.feeds.save(FeedId(1), state)
    renamed = FeedOffer(A.url, "The A", "az", "AZ")
    unit.feeds.sync([renamed], NOW + MINUTE)
    assert unit.feeds.all() == [Feed(FeedId(1), renamed, state)]


@inside
def test_absent_feeds_are_not_polled_and_keep_entries_and_state(unit: Unit) -> None:
    unit.feeds.sync([A, B], NOW)
    state = FeedState(next_check=NOW, etag='"x"')
    unit.feeds.save(FeedId(1), state)
    feed = Feed(FeedId(1), A, state)
    unit.entries.add(an_entry(), feed, a_story(unit).id, "en", "Lead.", NOW)
    unit.feeds.sync([B], NOW)
    assert [feed.id for feed in unit.feeds.all()] == [2]
    assert unit.feeds.get(FeedId(1)) == feed
    assert [feed.id for feed in unit.feeds.claim_due(NOW, 9, MINUTE)] == [2]
    assert list(unit.entries.known(FeedId(1), ["1"])) == ["1"]
    unit.feeds.sync([B, A], NOW + MINUTE)
    assert unit.feeds.all()[0] == feed


@inside
def test_feeds_added_by_hand_stay_whatever_the_config_says(unit: Unit) -> None:
    unit.feeds.sync([A], NOW)
    added = unit.feeds.add(replace(B, kind="exile"), NOW)
    unit.feeds.sync([A], NOW + MINUTE)
    assert unit.feeds.all()[1] == added == Feed(FeedId(2), replace(B, kind="exile"), FeedState(NOW))
    unit.feeds.sync([A, B], NOW)
    unit.feeds.sync([A], NOW)
    assert [feed.id for feed in unit.feeds.all()] == [1]


@inside
def test_a_dropped_feed_is_not_polled_until_it_is_named_again(unit: Unit) -> None:
    unit.feeds.sync([A], NOW)
    state = replace(FeedState(NOW), etag='"x"')
    unit.feeds.save(FeedId(1), state)
    unit.feeds.drop(FeedId(1))
    assert unit.feeds.all() == []
    assert unit.feeds.add(A, NOW + MINUTE).state == state
    with pytest.raises(StoreError):
        unit.feeds.drop(FeedId(9))


@inside
def test_of_a_url_offered_twice_the_last_offer_counts(unit: Unit) -> None:
    unit.feeds.sync([A, replace(A, source="Again")], NOW)
    assert [feed.offer.source for feed in unit.feeds.all()] == ["Again"]


@inside
def test_without_offers_nothing_is_polled(unit: Unit) -> None:
    unit.feeds.sync([A], NOW)
    unit.feeds.sync([], NOW)
    assert unit.feeds.all() == []
    assert unit.feeds.get(FeedId(2)) is None


@inside
def test_due_feeds_are_claimed_earliest_first_up_to_the_limit(unit: Unit) -> None:
    unit.feeds.sync([A, B, C], NOW)
    unit.feeds.save(FeedId(1), FeedState(next_check=NOW))
    unit.feeds.save(FeedId(2), FeedState(next_check=NOW + MICROSECOND))
    unit.feeds.save(FeedId(3), FeedState(next_check=NOW - MINUTE))
    assert unit.feeds.claim_due(NOW, 0, MINUTE) == []
    assert unit.feeds.claim_due(NOW, -1, MINUTE) == []
    assert [feed.id for feed in unit.feeds.claim_due(NOW, 1, MINUTE)] == [3]
    assert [feed.id for feed in unit.feeds.claim_due(NOW, 9, MINUTE)] == [1]
    assert unit.feeds.claim_due(NOW, 9, MINUTE) == []


@inside
def test_a_claimed_feed_is_taken_again_once_its_lease_has_run_out(unit: Unit) -> None:
    unit.feeds.sync([A], NOW)
    (claimed,) = unit.feeds.claim_due(NOW, 1, MINUTE)
    assert claimed == Feed(FeedId(1), A, FeedState(next_check=NOW))
    assert unit.feeds.claim_due(NOW + MINUTE - MICROSECOND, 1, MINUTE) == []
    assert unit.feeds.claim_due(NOW + MINUTE, 1, MINUTE) == [claimed]


@inside
def test_saving_a_feed_ends_its_lease(unit: Unit) -> None:
    unit.feeds.sync([A], NOW)
    unit.feeds.claim_due(NOW, 1, timedelta(days=1))
    unit.feeds.save(FeedId(1), FeedState(next_check=NOW))
    assert len(unit.feeds.claim_due(NOW, 1, MINUTE)) == 1


@inside
def test_only_feeds_that_are_there_can_be_saved(unit: Unit) -> None:
    with pytest.raises(StoreError):
        unit.feeds.save(FeedId(1), FeedState(next_check=NOW))


@inside
def test_entries_come_back_as_they_were(unit: Unit) -> None:
    feed, story = a_feed(unit), a_story(unit)
    bare = replace(an_entry("2"), language=None, published=None, tags=(), author="")
    entry_id = unit.entries.add(an_entry("1"), feed, story.id, "en", "Lead.", NOW)
    unit.entries.add(bare, feed, story.id, "az", "", NOW)
    known = unit.entries.known(feed.id, ["2", "nowhere", "1"])
    assert list(known) == ["2", "1"]
    assert known["1"].entry == an_entry("1")
    assert known["2"].entry == bare
    first = known["1"]
    assert (first.id, first.feed_id, first.story_id) == (entry_id, feed.id, story.id)
    assert (first.source, first.country, first.language) == ("Example", "GB", "en")
    assert (first.lead, first.first_seen) == ("Lead.", NOW)


@inside
def test_a_guid_is_unique_in_its_feed_only(unit: Unit) -> None:
    story = a_story(unit)
    one, other = a_feed(unit), a_feed(unit, "https://example.org/other")
    unit.entries.add(an_entry(), one, story.id, "en", "", NOW)
    with pytest.raises(StoreError):
        unit.entries.add(an_entry(), one, story.id, "en", "", NOW)
    unit.entries.add(an_entry(), other, story.id, "en", "", NOW)
    assert len(unit.entries.recent(NOW, 9)) == 2
    assert unit.entries.known(other.id, ["1"])["1"].feed_id == other.id


@inside
def test_an_entry_needs_its_feed_and_its_story(unit: Unit) -> None:
    feed, story = a_feed(unit), a_story(unit)
    with pytest.raises(StoreError):
        unit.entries.add(an_entry(), feed, StoryId(9), "en", "", NOW)
    with pytest.raises(StoreError):
        unit.entries.add(an_entry(), replace(feed, id=FeedId(9)), story.id, "en", "", NOW)


@inside
def test_an_edit_keeps_the_former_text_beside(unit: Unit) -> None:
    feed, story = a_feed(unit), a_story(unit)
    entry_id = unit.entries.add(an_entry(), feed, story.id, "en", "First.", NOW)
    first = unit.entries.known(feed.id, ["1"])["1"]
    assert list(unit.entries.former(entry_id)) == []
    changed = replace(an_entry(title="Talks fail"), published=None, guid="not the same")
    unit.entries.edit(entry_id, changed, "Second.", NOW + MINUTE)
    second = unit.entries.known(feed.id, ["1"])["1"]
    assert second == replace(first, lead="Second.", entry=replace(changed, guid="1"))
    unit.entries.edit(entry_id, an_entry(title="Talks go on"), "Third.", NOW + MINUTE)
    assert list(unit.entries.former(entry_id)) == [first, second]
    with pytest.raises(StoreError):
        unit.entries.edit(EntryId(9), changed, "", NOW)


@inside
def test_recent_entries_come_newest_first(unit: Unit) -> None:
    feed, story = a_feed(unit), a_story(unit)
    for guid, seen in [("old", -1), ("b", 2), ("a", 0), ("c", 2)]:
        unit.entries.add(an_entry(guid), feed, story.id, "en", "", NOW + seen * MICROSECOND)

    def recent(limit: int) -> list[str]:
        return [stored.entry.guid for stored in unit.entries.recent(NOW, limit)]

    assert recent(9) == ["c", "b", "a"]
    assert recent(2) == ["c", "b"]
    assert recent(-1) == []


@inside
def test_a_story_opens_at_revision_one(unit: Unit) -> None:
    story = unit.stories.open(
        "Talks", "They met.", "https://e.org", "en", "Example", NOW - MINUTE, NOW
    )
    expected = Story(
        StoryId(1), "Talks", "They met.", "https://e.org", "en", "Example", NOW - MINUTE, NOW, NOW
    )
    assert story == expected
    assert story.revision == 1
    assert unit.stories.get(story.id) == expected
    assert unit.stories.get(StoryId(2)) is None


@inside
def test_a_story_is_saved_with_all_its_fields(unit: Unit) -> None:
    later = NOW + MINUTE
    changed = Story(
        a_story(unit).id, "H", "L", "https://b.org", "tr", "B", later, later, later, revision=7
    )
    unit.stories.save(changed)
    assert unit.stories.get(changed.id) == changed
    with pytest.raises(StoreError):
        unit.stories.save(replace(changed, id=StoryId(9)))


@inside
def test_keys_lead_to_the_story_that_opened_first_among_the_fresh(unit: Unit) -> None:
    old, first, second = (a_story(unit) for _ in range(3))
    unit.stories.save(replace(old, last_seen=NOW - MICROSECOND))
    shared = IdentityKey("url", "", "e.org/1")
    stale = IdentityKey("headline", "en", "talks")
    own = IdentityKey("guid", "1", "e.org/1")
    unit.stories.remember(second.id, [shared, own])
    unit.stories.remember(first.id, [shared])
    unit.stories.remember(old.id, [shared, stale])
    unknown = IdentityKey("url", "2", "e.org/1")
    assert unit.stories.find([own, stale, unknown, shared], NOW) == {
        own: second.id,
        shared: first.id,
    }
    assert unit.stories.find([stale], NOW - MICROSECOND) == {stale: old.id}


@inside
def test_remembering_a_key_twice_changes_nothing(unit: Unit) -> None:
    story, key = a_story(unit), IdentityKey("url", "", "e.org/1")
    unit.stories.remember(story.id, [key, key])
    unit.stories.remember(story.id, [key])
    assert unit.stories.find([key], NOW) == {key: story.id}
    with pytest.raises(StoreError):
        unit.stories.remember(StoryId(9), [key])
    unit.stories.remember(StoryId(9), [])


@inside
def test_coverage_has_one_row_a_source_in_order_of_time(unit: Unit) -> None:
    story, elsewhere = a_story(unit), a_story(unit)
    one = a_feed(unit, "https://a.org/1", "A")
    two = a_feed(unit, "https://a.org/2", "A")
    other = a_feed(unit, "https://b.org/1", "B")
    unit.entries.add(an_entry("late"), one, story.id, "en", "", NOW + 2 * MINUTE)
    unit.entries.add(an_entry("mid"), other, story.id, "az", "", NOW + MINUTE)
    unit.entries.add(an_entry("early", "First!"), two, story.id, "tr", "", NOW)
    unit.entries.add(an_entry("x"), one, elsewhere.id, "en", "", NOW)
    assert unit.stories.coverage(story.id) == [
        Coverage("A", "tr", "https://example.org/early", "First!", NOW),
        Coverage("B", "az", "https://example.org/mid", "Talks resume", NOW + MINUTE),
    ]
    assert list(unit.stories.coverage(StoryId(9))) == []


LIKE = Likeness(StoryId(1), 0.25, ("gaza", "هدنة"))


@pytest.mark.parametrize(
    "placement",
    [
        None,
        NewStory(),
        NewStory(LIKE),
        Development(StoryId(1), "number", "52 people", LIKE, "40"),
        SameStory(StoryId(1), LIKE),
        SameStory(StoryId(1), IdentityKey("headline", "Example", "talks resume")),
    ],
    ids=repr,
)
async def test_the_reason_of_a_placement_comes_back_as_it_was(
    store: Store, placement: Placement | None
) -> None:
    def work(unit: Unit) -> None:
        feed, story = a_feed(unit), a_story(unit)
        entry_id = unit.entries.add(an_entry(), feed, story.id, "en", "", NOW, placement)
        unit.entries.edit(entry_id, an_entry(title="Changed"), "", NOW)
        assert unit.entries.known(feed.id, ["1"])["1"].placement == placement
        assert unit.entries.former(entry_id)[0].placement == placement
        assert unit.stories.coverage(story.id)[0].placement == placement

    await store.run(work)


@inside
def test_what_was_told_comes_by_id_as_it_was_first_published(unit: Unit) -> None:
    feed, quiet, living = a_feed(unit), a_story(unit), a_story(unit)
    unit.entries.add(an_entry("1"), feed, quiet.id, "en", "Lead.", NOW)
    unit.stories.save(replace(living, last_seen=NOW + MINUTE))
    edited = unit.entries.add(an_entry("2"), feed, living.id, "az", "First.", NOW + MINUTE)
    undated = replace(an_entry("3"), published=None)
    meaning = (3, -2, 32_767, -32_767)
    late = unit.entries.add(undated, feed, living.id, "en", "", NOW, None, meaning)
    for title in ("Second", "Third"):
        later = replace(an_entry("2", title), published=NOW)
        unit.entries.edit(edited, later, f"{title}.", NOW + 2 * MINUTE)
    unit.entries.edit(late, an_entry("3"), "", NOW)

    told = unit.entries.told(NOW + MINUTE, EntryId(0), 9)

    published = NOW - MINUTE
    assert told == [
        Told(edited, living.id, "Example", "az", "Talks resume", "First.", published, NOW + MINUTE),
        Told(late, living.id, "Example", "en", "Talks resume", "", None, NOW, meaning),
    ]
    assert unit.entries.told(NOW + MINUTE, edited, 9) == told[1:]
    assert unit.entries.told(NOW + MINUTE, EntryId(0), 1) == told[:1]
    assert unit.entries.told(NOW + MINUTE, EntryId(0), -1) == []
    assert len(unit.entries.told(NOW, EntryId(0), 9)) == 3
    assert unit.entries.told(NOW + 2 * MINUTE, EntryId(0), 9) == []


@inside
def test_a_story_keeps_what_it_follows_and_when_it_woke(unit: Unit) -> None:
    first = a_story(unit)
    follows = Follows(first.id, first.id, "number", "52 people", "40")
    second = unit.stories.open("More", "", "", "en", "A", None, NOW, follows, NOW)
    assert (second.follows, second.woke) == (follows, NOW)
    assert unit.stories.get(second.id) == second
    unit.stories.save(replace(second, woke=NOW + MINUTE, revision=2))
    woken = unit.stories.get(second.id)
    assert woken == replace(second, woke=NOW + MINUTE, revision=2)
    assert unit.stories.get(first.id) == first


@inside
def test_which_sources_carry_a_story(unit: Unit) -> None:
    feed, story, other = a_feed(unit), a_story(unit), a_story(unit)
    unit.entries.add(an_entry(), feed, story.id, "en", "", NOW)
    assert unit.stories.carries("Example", story.id)
    assert not unit.stories.carries("Example", other.id)
    assert not unit.stories.carries("Elsewhere", story.id)


async def test_a_story_follows_only_what_is_there(store: Store) -> None:
    def work(unit: Unit) -> None:
        follows = Follows(StoryId(9), a_story(unit).id, "denial", "denies")
        unit.stories.open("More", "", "", "en", "A", None, NOW, follows)

    with pytest.raises(StoreError):
        await store.run(work)
