"""A history as a file to take away: CSV for spreadsheets, JSON Lines for programs."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Literal

from bot.core.alert import HistoryItem
from bot.core.message import Attachment

ExportForm = Literal["csv", "jsonl"]
COLUMNS = (
    "decided",
    "headline",
    "url",
    "source",
    "language",
    "published",
    "lead",
    "watches",
    "held",
    "delivery",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula; a headline can begin so and is none."""


def exported(items: Iterable[HistoryItem], form: ExportForm) -> Attachment:
    """The file."""
    rows = map(row_of, items)
    text = _csv(rows) if form == "csv" else "".join(map(_line, rows))
    return Attachment(f"rasid-history.{form}", text.encode())


def row_of(item: HistoryItem) -> dict[str, object]:
    """What is told of a decision, by column."""
    story = item.story
    return {
        "decided": item.record.decided.isoformat(timespec="seconds"),
        "headline": story.headline,
        "url": story.url,
        "source": story.source,
        "language": story.language,
        "published": story.published.isoformat(timespec="seconds") if story.published else None,
        "lead": story.lead,
        "watches": [match.label for match in item.record.matches],
        "held": item.record.held,
        "delivery": item.delivery,
    }


def _line(row: dict[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _csv(rows: Iterable[dict[str, object]]) -> str:
    file = io.StringIO(newline="")
    # The mark tells Excel that this is UTF-8; without it Arabic becomes signs.
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row[column]) for column in COLUMNS] for row in rows)
    return file.getvalue()


def _cell(value: object) -> str:
    text = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
