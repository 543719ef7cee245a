"""What the index asks about an entry, whatever its plan."""

from functools import lru_cache

from bot.core.ids import TopicId
from bot.core.match import Finding
from bot.matching.anchors import is_fact
from bot.matching.cues import Chain, Entry, Term
from bot.matching.evaluate import find
from bot.matching.parse import parse_saved
from bot.matching.plans import All, Close, Followed, Judged, Some, Without, cues_in, shown_part
from bot.matching.scene import Scene
from bot.matching.syntax import Or, Query
from bot.matching.topics import find_topic


def topic_of(entry: Entry) -> TopicId | None:
    """Give the topic that an entry follows."""
    return entry.plan.compiled.topic.id if isinstance(entry.plan, Followed) else None


def is_found_by_facts(entry: Entry) -> bool:
    """Say whether an entry is found by where a text comes from."""
    return any(isinstance(cue, Term) and is_fact(cue.folded) for cue in entry.cues)


def uses_of(entry: Entry) -> tuple[Term | Chain, ...]:
    """Give all cues that an entry needs, as often as it uses them."""
    if isinstance(entry.plan, All | Some | Without | Close):
        return tuple(cues_in(entry.plan))
    return entry.cues


@lru_cache(maxsize=1 << 15)
def _read(text: str) -> Query:
    """Read a query that was read before, for it is met."""
    return parse_saved(text).query


def look(entry: Entry, scene: Scene) -> Finding | None:
    """Ask the evaluator what an entry that fits has found."""
    if isinstance(entry.plan, Followed):
        return find_topic(entry.plan.compiled, scene.text)
    if isinstance(entry.plan, Judged):
        return find(entry.plan.query, scene.text)
    query = _read(entry.name)
    if entry.plan is None and isinstance(query, Or):
        query = shown_part(query, Some(entry.cues), scene)
    elif isinstance(entry.plan, All | Some):
        query = shown_part(query, entry.plan, scene)
    return find(query, scene.text)
