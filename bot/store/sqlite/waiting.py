"""Texts that are not in the index of words yet: whoever asks the index reads them themselves.

To cut words and find their keys costs more than all else that is done for a new entry, and nobody's alert
shall wait for it.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.core.entry import StoredEntry
from bot.core.ids import EntryId
from bot.core.match import document_of
from bot.matching.needs import Needs, are_met, keys_of
from bot.store.sqlite.session import Session
from bot.store.sqlite.stored import stored_of
from bot.store.sqlite.words import words_of

_ALL = "SELECT entries.* FROM unindexed JOIN entries ON entries.id = entry_id ORDER BY entry_id"
_THESE = """
SELECT entries.* FROM json_each(?) AS asked CROSS JOIN entries ON entries.id = asked.value
ORDER BY asked.key"""


class Waiting:
    """The texts that wait, each as its entry says it now; former texts are indexed before an edit."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, entry_id: EntryId) -> None:
        """Let the text of an entry wait."""
        self._session.change("INSERT INTO unindexed (entry_id) VALUES (?)", (entry_id,))

    def has(self, entry_id: EntryId) -> bool:
        """Whether the text of an entry waits."""
        sql = "SELECT 1 FROM unindexed WHERE entry_id = ?"
        return self._session.row(sql, (entry_id,)) is not None

    def first(self, limit: int) -> Sequence[EntryId]:
        """Up to so many entries whose texts wait, those first that have waited longest."""
        sql = "SELECT entry_id FROM unindexed ORDER BY entry_id LIMIT ?"
        return [EntryId(row["entry_id"]) for row in self._session.rows(sql, (max(limit, 0),))]

    def index(self, ids: Sequence[EntryId]) -> int:
        """Put the texts of these entries into the index; how many there were."""
        for stored in map(stored_of, self._session.rows(_THESE, (json.dumps(ids),))):
            words = words_of(stored.entry, stored.lead, stored.language, stored.country)
            text = self._session.insert("texts", {"entry_id": stored.id})
            self._session.change("INSERT INTO words (rowid, keys) VALUES (?, ?)", (text, words))
        self._session.change_many(
            "DELETE FROM unindexed WHERE entry_id = ?", [(entry_id,) for entry_id in ids]
        )
        return len(ids)

    def meeting(self, needs: Needs) -> Sequence[EntryId]:
        """The entries whose texts wait and have what is needed."""
        return [stored.id for stored in self._all() if are_met(needs, keys_of(document_of(stored)))]

    def spellings(self, beginning: str, shortest: int, longest: int) -> Counter[str]:
        """See `ports.Entries.spellings`: of the texts that wait."""
        return Counter(
            key
            for stored in self._all()
            for key in keys_of(document_of(stored))
            if key.startswith(beginning) and shortest <= len(key) <= longest
        )

    def _all(self) -> Iterator[StoredEntry]:
        return map(stored_of, self._session.rows(_ALL))
