"""Muting by typing and by buttons, the list, taking it back."""

from datetime import timedelta

import pytest

from bot.core.ids import AlertId, MuteId, WatchId
from bot.core.mute import MuteKind
from bot.core.story import IdentityKey, Story
from bot.core.subscriber import Address, Subscriber
from bot.flows.mute import (
    Muted,
    MuteNotUnderstood,
    mute,
    mute_typed,
    mutes,
    named,
    story_of,
    unmute,
)
from bot.ports import Unit
from bot.store.memory import MemoryStore
from tests.fakes import StepClock
from tests.flows.conftest import open_story, tell


@pytest.fixture
async def story(store: MemoryStore, leyla: Subscriber, clock: StepClock) -> Story:
    def work(unit: Unit) -> Story:
        story = open_story(unit, "Story", clock)
        unit.stories.remember(story.id, [IdentityKey("url", "", "https://a.example/5")])
        tell(unit, leyla, story, clock)
        unit.watches.add(leyla.id, "Gaza Strip", "Gaza", None, "active", clock.now())
        return story

    return await store.run(work)


@pytest.mark.parametrize(
    ("typed", "kind", "target", "hours"),
    [
        ("all 2h", "everything", "", 2),
        ("1d", "everything", "", 24),
        ("Everything", "everything", "", None),
        ("8h site:www.Aljazeera.net", "source", "aljazeera.net", 8),
        ('source:"Al Jazeera" forever', "source", "Al Jazeera", None),
        ("always source:Wire", "source", "Wire", None),
        ("gaza strip 2w", "watch", "1", 14 * 24),
        ("watch:Gaza Strip", "watch", "1", None),
        ("https://www.a.example/5 8h", "story", "1", 8),
    ],
)
async def test_what_is_typed_is_understood(
    store: MemoryStore,
    leyla: Subscriber,
    story: Story,
    clock: StepClock,
    typed: str,
    kind: MuteKind,
    target: str,
    hours: int | None,
) -> None:
    done = await store.run(lambda unit: mute_typed(unit, leyla.id, typed, clock.now()))

    until = None if hours is None else clock.now() + timedelta(hours=hours)
    assert (done.kind, done.target, done.until) == (kind, target, until)


@pytest.mark.parametrize(
    "typed", ["nonsense", "site:", "lang:ar", "https://a.example/77", "8 hours"]
)
async def test_what_is_not_understood_is_said(
    store: MemoryStore, leyla: Subscriber, story: Story, clock: StepClock, typed: str
) -> None:
    with pytest.raises(MuteNotUnderstood):
        await store.run(lambda unit: mute_typed(unit, leyla.id, typed, clock.now()))


async def test_mutes_have_names_as_long_as_there_are_any(
    store: MemoryStore, leyla: Subscriber, story: Story, clock: StepClock
) -> None:
    def work(unit: Unit) -> list[str]:
        for kind, target in (
            ("story", "1"),
            ("story", "77"),
            ("watch", "1"),
            ("watch", "77"),
            ("source", "Wire"),
            ("everything", ""),
        ):
            mute(unit, leyla.id, kind, target, None, clock.now())  # type: ignore[arg-type]
        return [muted.name for muted in mutes(unit, leyla.id, clock.now())]

    assert await store.run(work) == ["Story", "77", "Gaza Strip", "77", "Wire", ""]


async def test_a_mute_is_taken_back_by_its_owner_alone(
    store: MemoryStore, leyla: Subscriber, story: Story, clock: StepClock
) -> None:
    def work(unit: Unit) -> None:
        other = unit.subscribers.add(
            Address("telegram", "8"), "private", "Samir", "ar", "UTC", clock.now()
        )
        done = mute(unit, leyla.id, "everything", "", None, clock.now())
        assert unmute(unit, other.id, done.id) is None
        assert mutes(unit, leyla.id, clock.now()) == (Muted(done, ""),)
        assert unmute(unit, leyla.id, done.id) == done
        assert unmute(unit, leyla.id, done.id) is None
        assert unmute(unit, leyla.id, MuteId(77)) is None

    await store.run(work)


async def test_the_story_of_an_alert_is_its_owners(
    store: MemoryStore, leyla: Subscriber, story: Story, clock: StepClock
) -> None:
    def work(unit: Unit) -> None:
        assert story_of(unit, leyla.id, AlertId(1)) == story
        assert story_of(unit, leyla.id, AlertId(77)) is None
        other = unit.subscribers.add(
            Address("telegram", "8"), "private", "Samir", "ar", "UTC", clock.now()
        )
        assert story_of(unit, other.id, AlertId(1)) is None
        assert named(unit, mute(unit, leyla.id, "watch", "9", None, clock.now())).name == "9"
        assert unit.watches.get(WatchId(9)) is None

    await store.run(work)
