"""A filter of the history as conditions of SQL."""

import json

from bot.core.history import HistoryFilter
from bot.matching.needs import needs_of_words
from bot.store.sqlite.session import Value
from bot.store.sqlite.values import micros
from bot.store.sqlite.waiting import Waiting
from bot.store.sqlite.words import expression

_WORDS = """
AND alerts.story_id IN (
    SELECT entries.story_id FROM words
    CROSS JOIN texts ON texts.id = words.rowid CROSS JOIN entries ON entries.id = texts.entry_id
    WHERE words MATCH ?
    UNION ALL
    SELECT entries.story_id FROM json_each(?) AS waiting JOIN entries ON entries.id = waiting.value
)"""

_WATCH = """
AND EXISTS (
    SELECT 1 FROM json_each(alerts.matches) WHERE json_extract(json_each.value, '$.watch_id') = ?
)"""

_OUTLET = """
AND EXISTS (SELECT 1 FROM entries WHERE entries.story_id = alerts.story_id AND entries.{column} = ?)"""


def conditions(wanted: HistoryFilter, waiting: Waiting) -> tuple[str, list[Value]] | None:
    """Give conditions on `alerts` with their values, or None where nothing can meet them."""
    clauses: list[str] = []
    values: list[Value] = []
    if wanted.words:
        needs = needs_of_words(wanted.words)
        asked = expression(needs)
        if asked is None:
            return None
        clauses.append(_WORDS)
        values += [asked, json.dumps(waiting.meeting(needs))]
    if wanted.watch is not None:
        clauses.append(_WATCH)
        values.append(wanted.watch)
    for column, value in (("source", wanted.source), ("language", wanted.language)):
        if value:
            clauses.append(_OUTLET.format(column=column))
            values.append(value)
    for sign, at in ((">=", wanted.since), ("<", wanted.until)):
        if at is not None:
            clauses.append(f"AND alerts.decided {sign} ?")
            values.append(micros(at))
    if wanted.held is not None:
        clauses.append(f"AND alerts.held IS {'NOT ' if wanted.held else ''}NULL")
    return " ".join(clauses), values
