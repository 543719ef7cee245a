"""Making watches, and editing the keywords of those there are."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.errors import QueryError, RasidError
from bot.core.ids import SubscriberId, TopicId
from bot.core.message import shortened
from bot.core.watch import Watch
from bot.matching.needs import words_asked
from bot.matching.parse import parse, parse_saved
from bot.matching.printing import write
from bot.matching.provenance import plain
from bot.matching.reuse import Reusable
from bot.matching.syntax import Advice, Or, Query, any_of
from bot.matching.weights import unweighed, weighed
from bot.ports import Unit

NAME_LENGTH = 60


class TooManyWatches(RasidError):
    """The quota of watches is used up."""

    key = "watch-quota"


class NothingLeft(RasidError):
    """The words taken away were the last ones, or were not there."""

    key = "edit-nothing-left"


@dataclass(frozen=True, slots=True)
class Edited:
    """A watch with new words, and what there is to say about them as they were typed."""

    watch: Watch
    advice: tuple[Advice, ...]


def draft(
    unit: Unit,
    subscriber_id: SubscriberId,
    words: str,
    most: int,
    topics: Collection[TopicId],
    now: datetime,
) -> Edited:
    """A watch for these words, not yet saved. Raises `QueryError`, or `TooManyWatches` beyond `most`."""
    reading = parse(words, reusable(unit, subscriber_id, topics))
    query = _kept(reading.query)
    if len(unit.watches.of(subscriber_id)) >= most:
        raise TooManyWatches(f"{most} watches are the most", most=most)
    watch = unit.watches.add(subscriber_id, _name(words), query, None, "draft", now)
    return Edited(watch, reading.advice)


def reusable(unit: Unit, subscriber_id: SubscriberId, topics: Collection[TopicId]) -> Reusable:
    """What `topic:` and `search:` of a subscriber's query may name."""
    searches = {
        plain(watch.name): watch.query if watch.topic is None else f"topic:{watch.topic}"
        for watch in unit.watches.of(subscriber_id)
    }
    subscriber = unit.subscribers.get(subscriber_id)
    return Reusable(frozenset(topics), searches, subscriber.language if subscriber else "")


def save(unit: Unit, watch: Watch) -> Watch:
    """A draft becomes active; one with the same query that is active already stays the only one."""
    for other in unit.watches.of(watch.subscriber_id):
        if other.topic is None and other.query == watch.query and other.id != watch.id:
            unit.watches.save(replace(watch, state="deleted"))
            return unit.watches.save(replace(other, state="active"))
    return unit.watches.save(replace(watch, state="active"))


def pause(unit: Unit, watch: Watch) -> Watch:
    """Switch a watch off and on again."""
    return unit.watches.save(
        replace(watch, state="paused" if watch.state == "active" else "active")
    )


def delete(unit: Unit, watch: Watch) -> Watch:
    """Delete a watch; `restore` undoes it."""
    return unit.watches.save(replace(watch, state="deleted"))


def restore(unit: Unit, watch: Watch) -> Watch:
    """Undo a deletion."""
    return unit.watches.save(replace(watch, state="active"))


def rename(unit: Unit, watch: Watch, name: str) -> Watch:
    """Give a watch another name."""
    return unit.watches.save(replace(watch, name=_name(name)))


def change(unit: Unit, watch: Watch, words: str, topics: Collection[TopicId]) -> Edited:
    """Edit the keywords: `+ words` adds an alternative, `- words` takes one away, else they are replaced.

    A name that was the query itself follows it.
    """
    known = reusable(unit, watch.subscriber_id, topics)
    query, advice = changed_query(watch.query, words, known)
    return Edited(reword(unit, watch, query), advice)


def reword(unit: Unit, watch: Watch, query: str) -> Watch:
    """Give a watch another query; a name that was the query, or words of it that are gone, follows it."""
    name = _name(query) if _named_after_its_query(watch, query) else watch.name
    return unit.watches.save(replace(watch, query=query, name=name))


def widen(unit: Unit, watch: Watch, query: str) -> Watch:
    """Look for the same under more names; what the watch is called stays."""
    return unit.watches.save(replace(watch, query=query))


def repaired(
    unit: Unit, watch: Watch, typed: str, repair: str, topics: Collection[TopicId], now: datetime
) -> Watch:
    """Keep, beside a watch, what it would be with the repair of what was typed; see `take_over`."""
    sign = typed[:1]
    signed = sign if sign and sign in "+-−–" and not repair.startswith(sign) else ""
    words = f"{signed} {repair}".strip()
    known = reusable(unit, watch.subscriber_id, topics)
    query, _ = changed_query(watch.query, words, known)
    return unit.watches.add(watch.subscriber_id, watch.name, query, None, "draft", now)


def take_over(unit: Unit, watch: Watch, draft: Watch) -> Watch:
    """Give a watch the query of a draft, which is then needed no more."""
    unit.watches.save(replace(draft, state="deleted"))
    return reword(unit, watch, draft.query)


def changed_query(
    query: str, words: str, reusable: Reusable | None = None
) -> tuple[str, tuple[Advice, ...]]:
    """The query that `words` make of `query`, see `change`, with what there is to say about the words.

    `min:` stays unless another is given.
    """
    sign, rest = words[:1], words[1:].strip()
    if sign == "+" and rest:
        before, least = unweighed(parse_saved(query).query)
        reading = parse(rest, reusable)
        more, other_least = unweighed(reading.query)
        together = weighed(any_of([before, more]), least if other_least is None else other_least)
        return _kept(together), reading.advice
    if sign and sign in "-−–" and rest and words[1].isspace():
        before, least = unweighed(parse_saved(query).query)
        gone = _alternatives(unweighed(parse(rest, reusable).query)[0])
        now = _alternatives(before)
        left = [part for part in now if part not in gone]
        if not left or len(left) == len(now):
            raise NothingLeft(f"cannot take {rest!r} away", words=rest)
        return _kept(weighed(any_of(left), least)), ()
    reading = parse(words, reusable)
    return _kept(reading.query), reading.advice


def _named_after_its_query(watch: Watch, query: str) -> bool:
    """Whether the name was the query, or was of its words and `query` does not ask for all of them."""
    try:
        named = parse(watch.name).query
        if write(named) == watch.query:
            return True
        before, now = (set(words_asked(parse_saved(each).query)) for each in (watch.query, query))
    except QueryError:
        return False
    words = set(words_asked(named))
    return words <= before and not words <= now


def _kept(query: Query) -> str:
    """The query as it is saved, which must be read again."""
    written = write(query)
    parse_saved(written)
    return written


def _alternatives(query: Query) -> tuple[Query, ...]:
    return query.items if isinstance(query, Or) else (query,)


def _name(words: str) -> str:
    return shortened(" ".join(words.split()), NAME_LENGTH)
