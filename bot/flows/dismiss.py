"""Not relevant: which word to leave out, what else that would have removed, and leaving it out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zlib import crc32

from bot.core.alert import AlertRecord
from bot.core.entry import StoredEntry
from bot.core.errors import QueryError, required
from bot.core.ids import AlertId, StoryId, SubscriberId, TopicId
from bot.core.match import Document, document_of
from bot.core.story import Story
from bot.core.topic import Topic
from bot.core.watch import Watch
from bot.matching.exclusion import Unwanted, excluding, no_longer_excluding, words_to_exclude
from bot.matching.index import StandingQueries
from bot.matching.parse import parse_saved
from bot.matching.printing import write
from bot.matching.syntax import Word, all_of, topics_in
from bot.matching.weights import unweighed
from bot.ports import Unit
from bot.text.tokens import tokenize

DAYS = 7
ENTRIES = 3_000
"""The newest entries that are looked at, as for the back-test of a watch."""
ALERTS = 200
"""The newest decisions of the subscriber that are looked at for what was wanted."""
OTHERS = 500
"""Texts that show which words are everyday ones."""
OFFERED = 3
SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A word that can be left out, and what that would have removed."""

    word: str
    stories: int
    """Other stories of the last days that would not have come."""
    samples: tuple[StoredEntry, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What can be done about an alert that is not relevant."""

    record: AlertRecord
    story: Story
    watches: tuple[Watch, ...]
    """Those with words of the subscriber's own that have brought it."""
    by_topic: bool
    """A curated topic has brought it, too: its words are not the subscriber's."""
    best: Exclusion | None
    others: tuple[str, ...]
    """More words that would do."""


def propose(
    unit: Unit,
    subscriber_id: SubscriberId,
    alert_id: AlertId,
    mark: str,
    topics: Mapping[TopicId, Topic],
    now: datetime,
) -> Proposal | None:
    """The word to leave out, or the one that `mark` names; None where there is no such alert."""
    record = unit.alerts.get(alert_id)
    if record is None or record.subscriber_id != subscriber_id:
        return None
    story = required(unit.stories.get(record.story_id), "a story")
    watches = _own_watches(unit, record)
    by_topic = any(match.topic is not None for match in record.matches)
    if not watches:
        return Proposal(record, story, (), by_topic, None, ())
    entries = unit.entries.recent(now - timedelta(days=DAYS), ENTRIES)
    words = words_to_exclude(_unwanted(unit, record, story, entries))
    if mark:
        words.sort(key=lambda word: mark_of(word) != mark)
    best = _effect(words[0], watches, topics, story, entries) if words else None
    return Proposal(record, story, watches, by_topic, best, tuple(words[1:OFFERED]))


def dismiss(unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId) -> bool:
    """Keep that the subscriber does not want such an alert; False where it is not theirs."""
    record = unit.alerts.get(alert_id)
    if record is None or record.subscriber_id != subscriber_id:
        return False
    unit.digests.dismiss(alert_id, True)
    return True


def exclude(
    unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId, mark: str
) -> tuple[str, tuple[Watch, ...]] | None:
    """Leave the word out in every watch that has brought the alert; None where the button is outdated.

    Raises `QueryError` where a query would grow too long.
    """
    return _changed(unit, subscriber_id, alert_id, mark, excluding_word=True)


def include(
    unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId, mark: str
) -> tuple[str, tuple[Watch, ...]] | None:
    """Undo `exclude`."""
    return _changed(unit, subscriber_id, alert_id, mark, excluding_word=False)


def mark_of(word: str) -> str:
    """What stands for a word in the data of a button, which can hold no keyword."""
    return f"{crc32(word.encode()):08x}"


def _changed(
    unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId, mark: str, *, excluding_word: bool
) -> tuple[str, tuple[Watch, ...]] | None:
    record = unit.alerts.get(alert_id)
    if record is None or record.subscriber_id != subscriber_id:
        return None
    story = required(unit.stories.get(record.story_id), "a story")
    tokens = (*tokenize(story.headline), *tokenize(story.lead))
    word = next((token.printed for token in tokens if mark_of(token.printed) == mark), None)
    watches = _own_watches(unit, record)
    if word is None or not watches:
        return None
    change = excluding if excluding_word else no_longer_excluding
    # The name stays, even where it was the query: it is how the subscriber knows the watch.
    changed = (replace(watch, query=change(watch.query, word)) for watch in watches)
    return word, tuple(unit.watches.save(watch) for watch in changed)


def _own_watches(unit: Unit, record: AlertRecord) -> tuple[Watch, ...]:
    """The watches with words of their own that have brought it, as far as they can be read."""
    known = (unit.watches.get(match.watch_id) for match in record.matches)
    return tuple(
        watch
        for watch in known
        if watch is not None
        and watch.topic is None
        and watch.state in ("active", "paused")
        and _is_read(watch.query)
    )


def _is_read(query: str) -> bool:
    try:
        parse_saved(query)
    except QueryError:
        return False
    return True


def _unwanted(
    unit: Unit, record: AlertRecord, story: Story, entries: Sequence[StoredEntry]
) -> Unwanted:
    """The text with what the same watches have brought else, wanted and not."""
    texts: dict[StoryId, Document] = {}
    for stored in reversed(entries):
        texts.setdefault(stored.story_id, document_of(stored))
    brought = {match.watch_id for match in record.matches}
    kept, unwanted, known = [], [], {story.id}
    for item in unit.alerts.history(record.subscriber_id, ALERTS):
        if item.story.id != story.id and brought & {m.watch_id for m in item.record.matches}:
            known.add(item.story.id)
            text = texts.get(item.story.id) or _told(item.story)
            if item.record.dismissed:
                unwanted.append(text)
            elif item.record.told:
                kept.append(text)
    evidence = (e.printed for match in record.matches for e in match.finding.evidence)
    asked = {token.folded for printed in evidence for token in tokenize(printed)}
    others = [text for story_id, text in texts.items() if story_id not in known]
    return Unwanted(_told(story), asked, kept, unwanted, others[-OTHERS:])


def _effect(
    word: str,
    watches: Iterable[Watch],
    topics: Mapping[TopicId, Topic],
    story: Story,
    entries: Sequence[StoredEntry],
) -> Exclusion:
    """What else has the word, of what these watches would have brought."""
    queries = {watch: unweighed(parse_saved(watch.query).query)[0] for watch in watches}
    asked = frozenset().union(*map(topics_in, queries.values()))
    removed = StandingQueries([topics[name] for name in sorted(asked) if name in topics])
    for watch, query in queries.items():
        removed.set(watch.id, watch.name, write(all_of([query, Word(word)])))
    stories: dict[StoryId, StoredEntry] = {}
    for stored in entries:
        if stored.story_id in stories or stored.story_id == story.id:
            continue
        if removed.match(document_of(stored)):
            stories[stored.story_id] = stored
    return Exclusion(word, len(stories), tuple(stories.values())[:SAMPLES])


def _told(story: Story) -> Document:
    return Document(story.headline, story.lead, "", story.language)
