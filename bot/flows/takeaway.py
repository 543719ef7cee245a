"""Everything that is kept of a subscriber, as one file to take away: JSON Lines, one line a thing.

What each line is stands in its `kind`. The history comes last, as it is exported elsewhere.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.core.alert import HistoryItem
from bot.core.history import HistoryView
from bot.core.message import Attachment
from bot.core.mute import Mute
from bot.core.subscriber import Subscriber
from bot.core.watch import Watch
from bot.flows.export import row_of
from bot.ports import EVERYTHING, Unit

NAME = "rasid-everything.jsonl"


def possessions(unit: Unit, subscriber: Subscriber, now: datetime) -> list[dict[str, Any]]:
    """All but the history: what the subscriber has settled, watches for, has muted, searched, looks after."""
    rows = [_settings(subscriber)]
    rows += [_watch(watch) for watch in unit.watches.of(subscriber.id)]
    rows += [_mute(mute) for mute in unit.mutes.of(subscriber.id, now)]
    rows += [_view(view) for view in unit.views.of(subscriber.id) if view.wanted != EVERYTHING]
    if subscriber.kind == "private":
        chats = unit.stewards.chats_of(subscriber.address.chat)
        rows += [{"kind": "looks-after", "title": chat.title} for chat in chats]
    return rows


def taken_away(rows: Sequence[dict[str, Any]], history: Sequence[HistoryItem]) -> Attachment:
    """The file."""
    lines = [*rows, *({"kind": "story", **row_of(item)} for item in history)]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return Attachment(NAME, text.encode())


def _settings(subscriber: Subscriber) -> dict[str, Any]:
    return {
        "kind": "subscriber",
        **asdict(subscriber.address),
        "chat_kind": subscriber.kind,
        "title": subscriber.title,
        "language": subscriber.language,
        "time_zone": subscriber.time_zone,
        "state": subscriber.state,
        "created": _at(subscriber.created),
        "gone_reason": subscriber.gone_reason,
        "quiet": "" if subscriber.quiet is None else subscriber.quiet.written(),
        "digest": subscriber.digest.written(),
        "style": subscriber.style,
    }


def _watch(watch: Watch) -> dict[str, Any]:
    return {
        "kind": "watch",
        "name": watch.name,
        "query": watch.query,
        "topic": watch.topic,
        "state": watch.state,
        "mode": watch.mode,
        "languages": sorted(watch.narrowing.languages),
        "left_out": sorted(watch.narrowing.left_out),
        "created": _at(watch.created),
    }


def _mute(mute: Mute) -> dict[str, Any]:
    until = None if mute.until is None else _at(mute.until)
    return {"kind": "mute", "of": mute.kind, "target": mute.target, "until": until}


def _view(view: HistoryView) -> dict[str, Any]:
    """What a history was searched for or narrowed to; only what was asked for."""
    asked = {
        name: _at(value) if isinstance(value, datetime) else value
        for name, value in asdict(view.wanted).items()
        if value not in ("", None)
    }
    return {"kind": "search", "asked": _at(view.asked), **asked}


def _at(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
