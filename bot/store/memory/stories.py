"""Stories in memory."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.ids import StoryId
from bot.core.story import Coverage, Follows, IdentityKey, Story, outlets
from bot.store.memory.tables import Tables, must_be


class MemoryStories:
    """See `ports.Stories`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

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
        tables = self._tables.writing
        if follows is not None:
            must_be(follows.story_id in tables.stories, "story", follows.story_id)
        story_id = StoryId(tables.next("story"))
        told = (headline, lead, url, language, source, published)
        story = Story(story_id, *told, now, now, follows=follows, woke=woke)
        tables.stories[story_id] = story
        return story

    def get(self, story_id: StoryId) -> Story | None:
        """See `ports.Stories.get`."""
        return self._tables.stories.get(story_id)

    def save(self, story: Story) -> None:
        """See `ports.Stories.save`."""
        tables = self._tables.writing
        must_be(story.id in tables.stories, "story", story.id)
        tables.stories[story.id] = story

    def find(self, keys: Sequence[IdentityKey], since: datetime) -> Mapping[IdentityKey, StoryId]:
        """See `ports.Stories.find`."""
        found: dict[IdentityKey, StoryId] = {}
        for key in keys:
            fresh = [
                story_id
                for story_id in self._tables.story_ids.get(key, ())
                if self._tables.stories[story_id].last_seen >= since
            ]
            if fresh:
                found[key] = min(fresh)
        return found

    def remember(self, story_id: StoryId, keys: Sequence[IdentityKey]) -> None:
        """See `ports.Stories.remember`."""
        tables = self._tables.writing
        for key in keys:
            must_be(story_id in tables.stories, "story", story_id)
            known = tables.story_ids.get(key, ())
            if story_id not in known:
                tables.story_ids[key] = (*known, story_id)

    def carries(self, source: str, story_id: StoryId) -> bool:
        """See `ports.Stories.carries`."""
        wanted = (source, story_id)
        return any((row.source, row.story_id) == wanted for row in self._tables.entries.values())

    def coverage(self, story_id: StoryId) -> Sequence[Coverage]:
        """See `ports.Stories.coverage`."""
        carried = [row for row in self._tables.entries.values() if row.story_id == story_id]
        carried.sort(key=lambda row: (row.first_seen, row.id))
        return outlets(
            Coverage(
                row.source,
                row.language,
                row.entry.url,
                row.entry.title,
                row.first_seen,
                row.placement,
            )
            for row in carried
        )
