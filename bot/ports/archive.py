"""What a store lets go when its time is over: a part of the store, see `ports.store`."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.core.ids import FeedId
from bot.core.swept import Swept


class Archive(Protocol):
    """Old rows that nothing needs any more. Each call writes few of them, so that nobody waits long."""

    def forget_alerts(self, before: datetime, limit: int) -> int:
        """Let go of up to `limit` decisions of before `before`, with their deliveries; how many these were.

        What an active subscriber is still to be told stays, and a digest as long as something that it told.
        """

    def forget_stories(
        self, silent_since: datetime, before: datetime, limit: int, now: datetime
    ) -> Swept:
        """Let go of up to `limit` stories and entries, of stories last seen from `silent_since` to `before`.

        A story goes with its entries, their former texts and the keys that lead to it, unless a decision
        is about it; the guids of the entries stay known. The newest story and the newest entry of all stay,
        so that no id is given out again.
        """

    def forgotten(self, feed_id: FeedId, guids: Collection[str]) -> Collection[str]:
        """Which of these a feed has brought before, in entries that were let go."""

    def listed(
        self, feed_id: FeedId, guids: Collection[str], now: datetime, before: datetime
    ) -> None:
        """The feed lists these now: what it has not listed since `before` is no longer known."""

    def forget_leftovers(self, before: datetime, now: datetime) -> int:
        """Let go of drafts and views of before `before`, and of mutes and invitations that are over."""
