"""Muting, and taking it back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.errors import RasidError
from bot.core.ids import AlertId, MuteId, StoryId, SubscriberId, WatchId
from bot.core.mute import Mute, MuteKind, read_span
from bot.core.story import IdentityKey, Story
from bot.ports import Unit
from bot.stories.identity import canonical_url

FOREVER = ("forever", "always")
EVERYTHING = ("all", "everything")
LINK_AGE = timedelta(days=30)
"""How long ago a story may have been seen last that is named by a link."""


class MuteNotUnderstood(RasidError):
    """What is to be muted cannot be read, or is not there."""

    key = "mute-unclear"


@dataclass(frozen=True, slots=True)
class Muted:
    """A mute with what it is about, in words that mean something to its owner."""

    mute: Mute
    name: str
    """Headline of a story, name of a watch or source; "" for everything."""


def mute(
    unit: Unit,
    subscriber_id: SubscriberId,
    kind: MuteKind,
    target: str,
    span: timedelta | None,
    now: datetime,
) -> Mute:
    """Mute for a time, or until it is taken back."""
    until = None if span is None else now + span
    return unit.mutes.add(subscriber_id, kind, target, until, now)


def unmute(unit: Unit, subscriber_id: SubscriberId, mute_id: MuteId) -> Mute | None:
    """Take a mute back; None where it is not this subscriber's, or not there any more."""
    known = unit.mutes.get(mute_id)
    if known is None or known.subscriber_id != subscriber_id:
        return None
    unit.mutes.drop(mute_id)
    return known


def mutes(unit: Unit, subscriber_id: SubscriberId, now: datetime) -> tuple[Muted, ...]:
    """What is muted, in the order in which it was."""
    return tuple(named(unit, mute) for mute in unit.mutes.of(subscriber_id, now))


def named(unit: Unit, mute: Mute) -> Muted:
    """A mute with the name of what it is about; what is gone meanwhile goes by its target."""
    name = mute.target
    if mute.kind == "story":
        story = unit.stories.get(StoryId(int(mute.target)))
        name = name if story is None else story.headline
    elif mute.kind == "watch":
        watch = unit.watches.get(WatchId(int(mute.target)))
        name = name if watch is None else watch.name
    return Muted(mute, name)


def story_of(unit: Unit, subscriber_id: SubscriberId, alert_id: AlertId) -> Story | None:
    """The story of an alert; None where the alert is not this subscriber's."""
    record = unit.alerts.get(alert_id)
    if record is None or record.subscriber_id != subscriber_id:
        return None
    return unit.stories.get(record.story_id)


def mute_typed(unit: Unit, subscriber_id: SubscriberId, text: str, now: datetime) -> Mute:
    """Mute what was typed after /mute; raises `MuteNotUnderstood`.

    A time (`8h`, `1d`, `forever`) at the beginning or end, and `all`, `site:HOST`, `source:NAME`, a link
    to a story, or the name of a watch.
    """
    span, rest = _span(text.split())
    kind, target = _target(unit, subscriber_id, rest, now)
    return mute(unit, subscriber_id, kind, target, span, now)


def _span(words: list[str]) -> tuple[timedelta | None, str]:
    """The time and the other words; without a time, until it is taken back."""
    for place in (0, -1)[: len(words)]:
        span = read_span(words[place])
        if span is not None or words[place].lower() in FOREVER:
            del words[place]
            return span, " ".join(words)
    return None, " ".join(words)


def _target(
    unit: Unit, subscriber_id: SubscriberId, words: str, now: datetime
) -> tuple[MuteKind, str]:
    if not words or words.lower() in EVERYTHING:
        return "everything", ""
    field, colon, value = words.partition(":")
    if colon and field.lower() in ("site", "source") and value.strip():
        name = value.strip().strip('"')
        return "source", name.lower().removeprefix("www.") if field.lower() == "site" else name
    if words.startswith(("http://", "https://")):
        key = IdentityKey("url", "", canonical_url(words))
        found = unit.stories.find([key], now - LINK_AGE)
        if key in found:
            return "story", str(found[key])
    for watch in unit.watches.of(subscriber_id):
        if watch.name.casefold() == words.removeprefix("watch:").strip().casefold():
            return "watch", str(watch.id)
    raise MuteNotUnderstood(f"cannot mute {words!r}", words=words)
