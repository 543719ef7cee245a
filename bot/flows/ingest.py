"""What came of a poll becomes entries, stories, matches, alerts and deliveries, in one transaction.

All of it or none of it: a crash at any instruction loses nothing and alerts nothing twice.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.core.alert import Alert, AlertRecord, Decision, Held, decide, new_matches
from bot.core.entry import Entry, Meaning, StoredEntry
from bot.core.errors import required
from bot.core.feed import Feed, Fetched, FetchFailed, FetchOutcome, Rhythm, after
from bot.core.health import Health, health_of
from bot.core.ids import SubscriberId
from bot.core.match import Document, Match, document
from bot.core.mute import News
from bot.core.story import SameStory, Story
from bot.core.subscriber import Subscriber
from bot.flows.placing import LivingStories, arrival, language_of, story_of
from bot.flows.standing import StandingWatches
from bot.flows.tell import AT_ONCE, TellRules, tell
from bot.ports import Unit
from bot.stories.identity import identity_keys
from bot.text.lead import lead_sentence

LISTED = timedelta(days=14)
"""An entry that was let go, and that its feed has not listed for so long, is not expected to come back."""


@dataclass(frozen=True, slots=True)
class IngestRules:
    """What the operator has decided."""

    rhythm: Rhythm
    max_age: timedelta
    """How long an entry is news."""
    edit_wait: timedelta
    """From a change of a story to the edit of what was sent, so that several copies make one edit."""
    telling: TellRules = AT_ONCE


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one ingest did, in numbers."""

    new: int = 0
    joined: int = 0
    edited: int = 0
    alerts: int = 0
    held: int = 0
    problem: FetchFailed | None = None
    health: Health | None = None
    """Of the feed, where its word has changed."""


def ingest(
    unit: Unit,
    feed: Feed,
    outcome: FetchOutcome,
    standing: StandingWatches,
    living: LivingStories,
    rules: IngestRules,
    now: datetime,
    chance: float,
) -> IngestReport:
    """Take in what a poll of `feed` brought, and set when it is polled next; once a unit of work."""
    work = _Work(unit, feed, standing, living, rules, now)
    if isinstance(outcome, FetchFailed):
        work.report = IngestReport(problem=outcome)
    elif isinstance(outcome, Fetched):
        _take(work, outcome)
    state = after(feed.state, outcome, now, rules.rhythm, chance, work.report.new)
    health = health_of(state, now, rules.rhythm.slowest)
    if state.told != health.word:
        state = replace(state, told=health.word)
    unit.feeds.save(feed.id, state)
    # Against what was told, and not against the state of before: that is as quiet as this one by now.
    # That a new feed is well is what one expects.
    expected = ("new", "well") if feed.state.told in (None, "new") else (feed.state.told,)
    return work.report if health.word in expected else replace(work.report, health=health)


def _take(work: "_Work", outcome: Fetched) -> None:
    unit, feed, now = work.unit, work.feed, work.now
    guids = {entry.guid for entry in outcome.entries}
    known = unit.entries.known(feed.id, guids)
    forgotten = unit.archive.forgotten(feed.id, guids - known.keys())
    unit.archive.listed(feed.id, forgotten, now, now - LISTED)
    work.living.catch_up(unit, now)
    for entry in _oldest_first(outcome.entries, now):
        before = known.get(entry.guid)
        if entry.guid in forgotten:
            continue
        if before is None:
            _take_new(work, entry, outcome.meanings.get(entry.guid))
        elif _edited(before.entry, entry):
            _take_edit(work, before, entry)


def _oldest_first(entries: Sequence[Entry], now: datetime) -> list[Entry]:
    # Half of the news feeds are not sorted (measured). Undated entries come last and keep the order of
    # the feed, whose first item is as a rule the newest.
    backwards = entries[::-1]
    return sorted(backwards, key=lambda entry: entry.published or now)


def _edited(before: Entry, entry: Entry) -> bool:
    # A moved date alone is no edit: up to 20 % of dates move (measured), and no reader sees it.
    return (before.title, before.summary, before.content, before.url) != (
        entry.title,
        entry.summary,
        entry.content,
        entry.url,
    )


def _take_new(work: "_Work", entry: Entry, meaning: Meaning | None) -> None:
    feed, unit = work.feed, work.unit
    language = language_of(feed, entry)
    lead = lead_sentence((entry.summary, entry.content), language, entry.title)
    new = arrival(feed, entry, language, lead, work.now, meaning)
    placement = work.living.place(unit, new)
    story = story_of(unit, new, placement)
    outlet_known = unit.stories.carries(feed.offer.source, story.id)
    work.living.keep(unit, new, story.id, placement)
    work.count(new=1)
    if isinstance(placement, SameStory):
        story = _join(work, story, outlet_known=outlet_known)
    _alert(
        work, story, document(entry, lead, language, feed.offer.country, work.now), entry.published
    )


def _join(work: "_Work", story: Story, *, outlet_known: bool) -> Story:
    if not outlet_known:
        work.count(joined=1)
    elif story.woke != work.now:
        return story
    return _revise(work, story)


def _take_edit(work: "_Work", before: StoredEntry, entry: Entry) -> None:
    language = language_of(work.feed, entry)
    lead = lead_sentence((entry.summary, entry.content), language, entry.title)
    work.unit.entries.edit(before.id, entry, lead, work.now)
    work.count(edited=1)
    story = required(work.unit.stories.get(before.story_id), "a story")
    if (story.source, story.headline) == (before.source, before.entry.title):
        told = (story.headline, story.lead, story.url)
        story = replace(story, headline=entry.title, lead=lead, url=entry.url)
        if (story.headline, story.lead, story.url) != told:
            story = _revise(work, story)
    keys = identity_keys(entry, str(work.feed.id), work.feed.offer.source)
    work.unit.stories.remember(story.id, keys)
    # Whoever has been told is told nothing; a watch that the first version did not meet may be met now.
    _alert(
        work,
        story,
        document(entry, lead, language, work.feed.offer.country, work.now),
        entry.published,
    )


def _revise(work: "_Work", story: Story) -> Story:
    """Keep a change that readers see, and let what was sent be edited."""
    revised = replace(story, revision=story.revision + 1)
    work.unit.stories.save(revised)
    work.unit.outbox.revise(story.id, work.now + work.rules.edit_wait)
    return revised


def _alert(work: "_Work", story: Story, text: Document, published: datetime | None) -> None:
    by_subscriber: dict[SubscriberId, list[Match]] = defaultdict(list)
    source = work.feed.offer.source
    for subscriber_id, match in work.standing.matches(work.unit, text, source):
        by_subscriber[subscriber_id].append(match)
    if not by_subscriber:
        return
    told = work.unit.alerts.about(story.id)
    news = News(story.id, source, text.site)
    decision = decide(published, work.now, work.rules.max_age, first_fetch=work.first_fetch)
    grown = False
    for subscriber_id, found in by_subscriber.items():
        subscriber = work.unit.subscribers.get(subscriber_id)
        # An erased subscriber's watches leave no trace in the store; the index still has them.
        if subscriber is not None and subscriber.state == "active":
            grown |= _tell(work, news, subscriber, found, told.get(subscriber_id), decision)
    if grown:
        _revise(work, required(work.unit.stories.get(story.id), "a story"))


def _tell(
    work: "_Work",
    news: News,
    subscriber: Subscriber,
    found: Sequence[Match],
    record: AlertRecord | None,
    decision: Decision,
) -> bool:
    """Decide for one subscriber; whether what was told has grown by further watches."""
    if record is not None and record.told:
        more = new_matches(record.matches, found)
        if more:
            work.unit.alerts.add_matches(record.id, more)
        return bool(more)
    rules, now = work.rules.telling, work.now
    taken = tell(work.unit, news, subscriber, found, record, decision, rules, now)
    work.count(alerts=isinstance(taken, Alert), held=isinstance(taken, Held))
    return False


@dataclass(slots=True)
class _Work:
    """One ingest under way."""

    unit: Unit
    feed: Feed
    standing: StandingWatches
    living: LivingStories
    rules: IngestRules
    now: datetime
    report: IngestReport = field(default_factory=IngestReport)

    @property
    def first_fetch(self) -> bool:
        return self.feed.state.last_success is None

    def count(self, **more: int) -> None:
        self.report = replace(
            self.report, **{name: getattr(self.report, name) + n for name, n in more.items()}
        )
