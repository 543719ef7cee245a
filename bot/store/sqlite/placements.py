"""How the reason of a placement stands in a column: JSON with the names of the noun's own fields."""

import json
from dataclasses import asdict
from typing import Any

from bot.core.story import Development, IdentityKey, Likeness, NewStory, Placement, SameStory

_KINDS = {"same": SameStory, "development": Development, "new": NewStory}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def placement_json(placement: Placement | None) -> str | None:
    """The text that is kept for a placement."""
    if placement is None:
        return None
    kind = _NAMES[type(placement)]
    return json.dumps({"kind": kind, **asdict(placement)}, ensure_ascii=False)


def placement_of(text: str | None) -> Placement | None:
    """The placement that a text stands for."""
    if text is None:
        return None
    fields = json.loads(text)
    kind = fields.pop("kind")
    for name in ("shared", "likeness", "nearest"):
        if fields.get(name) is not None:
            fields[name] = _evidence(fields[name])
    placement: Placement = _KINDS[kind](**fields)
    return placement


def _evidence(fields: dict[str, Any]) -> IdentityKey | Likeness:
    if "score" in fields:
        return Likeness(fields["story_id"], fields["score"], tuple(fields["shared"]))
    return IdentityKey(**fields)
