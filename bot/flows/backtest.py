"""What a watch would have brought: a query tried on the stored news before anybody waits for it.

The store names the entries that have what the query needs, the evaluator decides about those. It is done
in small pieces, read by the store's thread and judged by another one, so that whoever else speaks with
the bot meanwhile does not wait.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.entry import StoredEntry
from bot.core.ids import EntryId, StoryId, TopicId
from bot.core.match import Field, Finding, document_of
from bot.core.topic import Topic
from bot.core.watch import Watch
from bot.flows.indexing import index_all
from bot.matching.index import StandingQueries
from bot.matching.needs import Needs, any_key, needs_of
from bot.matching.parse import parse_saved
from bot.matching.syntax import Advice, topics_in
from bot.matching.topics import compile_topic
from bot.ports import Store

BACK_TEST_DAYS = 7
MOST_JUDGED = 400
"""Entries that are judged; of more candidates every second, third … is, and the figures are estimates.
What meets so many is far too broad whatever its exact number, and nobody should wait for it."""
PIECE = 100
"""Entries that are read and judged at a time: some 20 ms."""
SAMPLES = 3
MANY_A_DAY = 50
"""Stories a day from which on a watch is called too broad: nobody reads so many alerts."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An entry that was found, with the words that were met."""

    stored: StoredEntry
    finding: Finding

    def text_of(self, name: Field) -> str:
        """The text that evidence of this field points into."""
        found = document_of(self.stored)
        return {"title": found.title, "lead": found.lead, "summary": found.summary}[name]


@dataclass(frozen=True, slots=True)
class BackTest:
    """What a watch would have brought in the last days."""

    stories: int
    looked_at: int
    """Entries of these days."""
    samples: tuple[Sample, ...] = ()
    """The newest entries found, one a story."""
    days: tuple[tuple[date, int], ...] = ()
    """Stories by day of the subscriber's calendar, from the first stored entry on, oldest day first."""
    a_day: int = 0
    """Stories a day."""
    feeds: int = 0
    """Feeds that are read."""
    estimated: bool = False
    """There was too much to count it."""


async def back_test(
    store: Store, watch: Watch, topics: Mapping[TopicId, Topic], time_zone: str, now: datetime
) -> BackTest:
    """What the watch would have brought from the entries of the last days, copies counted once."""
    since = now - timedelta(days=BACK_TEST_DAYS)
    trial = await asyncio.to_thread(_Trial, watch, dict(topics))
    needs = trial.needs
    looked_at, oldest = await store.study(lambda unit: unit.entries.extent(since))
    feeds = await store.study(lambda unit: len(unit.feeds.all()))
    await index_all(store)
    candidates = await store.study(lambda unit: unit.entries.candidates(needs, since))
    step = -(-len(candidates) // MOST_JUDGED) or 1
    judged = candidates[::step]
    for start in range(0, len(judged), PIECE):
        piece = await _read(store, judged[start : start + PIECE])
        await asyncio.to_thread(trial.judge, piece)
    samples = await asyncio.to_thread(trial.samples)
    return _result(trial.first_seen, step, looked_at, oldest or now, feeds, samples, time_zone, now)


def too_broad(tested: BackTest) -> Advice | None:
    """What there is to say about a watch that would bring more than anybody reads."""
    if tested.a_day < MANY_A_DAY:
        return None
    return Advice("query-too-broad", 1, None, (("n", tested.a_day), ("feeds", tested.feeds)))


async def _read(store: Store, ids: Sequence[EntryId]) -> Sequence[StoredEntry]:
    return await store.study(lambda unit: unit.entries.some(ids))


def _result(
    first_seen: Mapping[StoryId, datetime],
    step: int,
    looked_at: int,
    oldest: datetime,
    feeds: int,
    samples: tuple[Sample, ...],
    time_zone: str,
    now: datetime,
) -> BackTest:
    zone = ZoneInfo(time_zone)
    by_day = Counter(at.astimezone(zone).date() for at in first_seen.values())
    first, last = oldest.astimezone(zone).date(), now.astimezone(zone).date()
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    stories = len(first_seen) * step
    # A first fetch brings the entries of several days at once.
    a_day = stories * timedelta(days=1) / max(now - oldest, timedelta(days=1))
    return BackTest(
        stories,
        looked_at,
        samples,
        tuple((day, by_day[day] * step) for day in days),
        round(a_day),
        feeds,
        step > 1,
    )


class _Trial:
    """One query alone, and what it has found so far."""

    def __init__(self, watch: Watch, topics: Mapping[TopicId, Topic]) -> None:
        self.first_seen: dict[StoryId, datetime] = {}
        self._found: list[StoredEntry] = []
        self._narrowing = watch.narrowing
        self._queries = StandingQueries()
        """Without any where the topic was withdrawn."""
        self.needs: Needs | None = None
        """What an entry needs to be found."""
        if watch.topic is None:
            query = parse_saved(watch.query).query
            asked = [topics[name] for name in sorted(topics_in(query)) if name in topics]
            self._queries.offer(asked)
            self._queries.set(watch.id, watch.name, watch.query)
            anchors = {topic.id: compile_topic(topic).anchors for topic in asked}
            self.needs = needs_of(query, anchors)
        elif (topic := topics.get(watch.topic)) is not None:
            self._queries.offer([topic])
            self._queries.follow(watch.id, watch.name, topic.id)
            self.needs = any_key(compile_topic(topic).anchors)
        else:
            self.needs = any_key(())

    def judge(self, entries: Sequence[StoredEntry]) -> None:
        """Take note of those that the query fits, newest first."""
        for stored in entries:
            if self._narrowing.lacking(stored.language, stored.source) is not None:
                continue
            known = stored.story_id in self.first_seen
            if not known and not self._queries.met(document_of(stored)):
                continue
            if not known and len(self._found) < SAMPLES:
                self._found.append(stored)
            # Later ones are older: a story counts for the day on which it would have been told first.
            self.first_seen[stored.story_id] = stored.first_seen

    def samples(self) -> tuple[Sample, ...]:
        """The newest ones found, with the words that were met."""
        return tuple(
            Sample(stored, match.finding)
            for stored in self._found
            for match in self._queries.match(document_of(stored))
        )
