"""The step of the schema that lets a store look back; see `schema`. Released steps are never changed."""

import json

from sqlite_utils import Database

from bot.core.entry import Entry
from bot.store.sqlite.words import words_of


def look_back(db: Database) -> None:
    """Make the index of words, with those of all entries there are, and the views of histories."""
    for statement in _LOOKING_BACK:
        db.execute(statement)
    # The keys are those of the version that takes the step; a later one may index anew.
    rows = db.execute(
        "SELECT id, title, summary, content, url, author, tags, lead, language, country FROM entries"
        " ORDER BY id"
    )
    for row in rows:
        entry = Entry(
            guid="",
            url=row["url"],
            title=row["title"],
            summary=row["summary"],
            content=row["content"],
            author=row["author"],
            tags=tuple(json.loads(row["tags"])),
        )
        words = words_of(entry, row["lead"], row["language"], row["country"])
        text = db.conn.execute("INSERT INTO texts (entry_id) VALUES (?)", (row["id"],)).lastrowid
        db.conn.execute("INSERT INTO words (rowid, keys) VALUES (?, ?)", (text, words))


_LOOKING_BACK = (
    # A text of an entry: as it is, and as it was before each edit. The index of words has no content of
    # its own and cannot delete, so an edit adds a text.
    """
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE
) STRICT""",
    "CREATE INDEX texts_of ON texts (entry_id)",
    """
CREATE VIRTUAL TABLE words USING fts5 (
    keys, content='', detail=none, columnsize=0, tokenize='ascii'
)""",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row)",
    """
CREATE TABLE views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
    wanted TEXT NOT NULL,
    UNIQUE (subscriber_id, wanted)
) STRICT""",
    # What the search in the history read before.
    "ALTER TABLE stories DROP COLUMN folded",
    "CREATE INDEX deliveries_received ON deliveries (subscriber_id, receipt)",
)
