"""What the index asks about an entry, whatever its plan."""

from bot.core.ids import TopicId
from bot.core.match import Finding
from bot.matching.analysed import AnalysedText
from bot.matching.anchors import is_fact
from bot.matching.cues import Chain, Entry, Term
from bot.matching.evaluate import find
from bot.matching.plans import All, Close, Followed, Some, Without, cues_in
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


def look(entry: Entry, text: AnalysedText) -> Finding | None:
    """Ask the evaluator."""
    if isinstance(entry.plan, Followed):
        return find_topic(entry.plan.compiled, text)
    assert entry.query is not None
    return find(entry.query, text)
