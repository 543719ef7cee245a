"""Stories in SQLite."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.errors import StoreError
from bot.core.ids import StoryId
from bot.core.story import Coverage, Follows, IdentityKey, Story, outlets
from bot.store.sqlite.placements import placement_of
from bot.store.sqlite.session import Row, Session, Value
from bot.store.sqlite.values import micros, micros_or_null, moment, moment_or_none

_FIND = """
SELECT story_id FROM story_keys JOIN stories ON stories.id = story_id
WHERE kind = ? AND scope = ? AND value = ? AND last_seen >= ?
ORDER BY story_id LIMIT 1"""

_REMEMBER = """
INSERT INTO story_keys (kind, scope, value, story_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"""


class SqliteStories:
    """See `ports.Stories`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(
        self,
        headline: str,
        lead: str,
        url: str,
        language: str,
        source: str,
        published: datetime | None,
        now: datetime,
        follows: Follows | None = None,
        woke: datetime | None = None,
    ) -> Story:
        """See `ports.Stories.open`."""
        if follows is not None and self.get(follows.story_id) is None:
            raise StoreError(f"there is no story {follows.story_id}")
        told = (headline, lead, url, language, source, published)
        story = Story(StoryId(0), *told, now, now, follows=follows, woke=woke)
        story_id = self._session.insert("stories", _columns(story) | _follows_columns(follows))
        return replace(story, id=StoryId(story_id))

    def get(self, story_id: StoryId) -> Story | None:
        """See `ports.Stories.get`."""
        row = self._session.row("SELECT * FROM stories WHERE id = ?", (story_id,))
        return None if row is None else story_of(row)

    def save(self, story: Story) -> None:
        """See `ports.Stories.save`."""
        if not self._session.update("stories", story.id, _columns(story)):
            raise StoreError(f"there is no story {story.id}")

    def find(self, keys: Sequence[IdentityKey], since: datetime) -> Mapping[IdentityKey, StoryId]:
        """See `ports.Stories.find`."""
        found = (
            (key, self._session.row(_FIND, (key.kind, key.scope, key.value, micros(since))))
            for key in keys
        )
        return {key: StoryId(row["story_id"]) for key, row in found if row is not None}

    def remember(self, story_id: StoryId, keys: Sequence[IdentityKey]) -> None:
        """See `ports.Stories.remember`."""
        self._session.change_many(
            _REMEMBER, [(key.kind, key.scope, key.value, story_id) for key in keys]
        )

    def carries(self, source: str, story_id: StoryId) -> bool:
        """See `ports.Stories.carries`."""
        sql = "SELECT 1 FROM entries WHERE story_id = ? AND source = ? LIMIT 1"
        return self._session.row(sql, (story_id, source)) is not None

    def coverage(self, story_id: StoryId) -> Sequence[Coverage]:
        """See `ports.Stories.coverage`."""
        rows = self._session.rows(
            "SELECT * FROM entries WHERE story_id = ? ORDER BY first_seen, id", (story_id,)
        )
        return outlets(map(_coverage, rows))


def story_of(row: Row) -> Story:
    """The story in a row of `stories`, or of a join whose `id` and `source` are the story's."""
    return Story(
        id=StoryId(row["id"]),
        headline=row["headline"],
        lead=row["lead"],
        url=row["url"],
        language=row["language"],
        source=row["source"],
        published=moment_or_none(row["published"]),
        first_seen=moment(row["first_seen"]),
        last_seen=moment(row["last_seen"]),
        revision=row["revision"],
        follows=_follows(row),
        woke=moment_or_none(row["woke"]),
    )


def _follows(row: Row) -> Follows | None:
    if row["follows"] is None:
        return None
    return Follows(
        story_id=StoryId(row["follows"]),
        line=StoryId(row["line"]),
        turn=row["turn"],
        evidence=row["turn_evidence"],
        before=row["turn_before"],
    )


def _follows_columns(follows: Follows | None) -> dict[str, Value]:
    """Written once: what a story follows never changes."""
    if follows is None:
        return {}
    return {
        "follows": follows.story_id,
        "line": follows.line,
        "turn": follows.turn,
        "turn_evidence": follows.evidence,
        "turn_before": follows.before,
    }


def _columns(story: Story) -> dict[str, Value]:
    return {
        "headline": story.headline,
        "lead": story.lead,
        "url": story.url,
        "language": story.language,
        "source": story.source,
        "published": micros_or_null(story.published),
        "first_seen": micros(story.first_seen),
        "last_seen": micros(story.last_seen),
        "revision": story.revision,
        "woke": micros_or_null(story.woke),
    }


def _coverage(row: Row) -> Coverage:
    return Coverage(
        row["source"],
        row["language"],
        row["url"],
        row["title"],
        moment(row["first_seen"]),
        placement_of(row["placement"]),
    )
