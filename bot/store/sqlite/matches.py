"""How matches stand in a column: JSON with the names of the nouns' own fields."""

import json
from collections.abc import Sequence

from bot.core.match import Evidence, Finding, Match


def matches_json(matches: Sequence[Match]) -> str:
    """The text that is kept for matches."""
    return json.dumps(list(matches), ensure_ascii=False, default=_fields)


def _fields(noun: Match | Finding | Evidence) -> dict[str, object]:
    # Not `asdict`: a story that meets thousands of watches writes as many of these, and it copies each
    # value by itself.
    return {name: getattr(noun, name) for name in noun.__slots__}


def matches_of(text: str) -> tuple[Match, ...]:
    """The matches that a text stands for."""
    return tuple(
        Match(
            watch_id=match["watch_id"],
            label=match["label"],
            topic=match["topic"],
            finding=Finding(
                evidence=tuple(Evidence(**evidence) for evidence in match["finding"]["evidence"]),
                score=match["finding"]["score"],
                facets=tuple(match["finding"]["facets"]),
            ),
        )
        for match in json.loads(text)
    )
