"""A mute: do not tell me of this story, watch, source, or of anything, for a time."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.ids import MuteId, StoryId, SubscriberId, WatchId

MuteKind = Literal["story", "watch", "source", "everything"]

LONGEST_SPAN = timedelta(days=365)
"""What lasts longer is "until revoked"."""
_UNITS = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_SPAN = re.compile(r"(\d{1,4})\s?([mhdw])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mute:
    """What a subscriber does not want to hear of."""

    id: MuteId
    subscriber_id: SubscriberId
    kind: MuteKind
    target: str
    """The id of a story or watch in digits; of a source its name, or its host as `site:` takes it; ""."""
    until: datetime | None
    """None: until it is taken back."""
    created: datetime

    def holds(self, now: datetime) -> bool:
        """Whether its time is not over."""
        return self.until is None or now < self.until


@dataclass(frozen=True, slots=True)
class News:
    """What a mute may be about: one entry of a story."""

    story_id: StoryId
    source: str
    site: str = ""
    """Host of the entry's link, without `www.`."""


def muted_whole(mutes: Sequence[Mute], news: News) -> bool:
    """Whether a mute covers this entry, whatever watch it meets."""
    return any(_covers(mute, news) for mute in mutes)


def muted_watches(mutes: Sequence[Mute]) -> Collection[WatchId]:
    """The watches that are muted."""
    return {WatchId(int(mute.target)) for mute in mutes if mute.kind == "watch"}


def _covers(mute: Mute, news: News) -> bool:
    match mute.kind:
        case "everything":
            return True
        case "story":
            return mute.target == str(news.story_id)
        case "source":
            return is_of_source(mute.target, news.source, news.site)
        case _:
            return False


def is_of_source(target: str, source: str, site: str) -> bool:
    """Whether a source goes by this name, or its articles stand at this host or under it."""
    wanted = target.casefold()
    return wanted == source.casefold() or site == wanted or site.endswith(f".{wanted}")


def read_span(text: str) -> timedelta | None:
    """The time that `30m`, `8h`, `1d` or `2w` stands for; None for anything else, or nothing."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    span = int(found[1]) * _UNITS[found[2].lower()]
    return span if timedelta(0) < span <= LONGEST_SPAN else None
