"""The updates a bot has not confirmed yet, with the offsets of `getUpdates`.

An update stays until a later call asks for a higher offset: a bot that dies between reading and
handling gets it again, and that is the behaviour our bot is tested against.
"""

from collections import deque

from bot.demo.markup import Json

UPDATES_KEPT = 10_000
OPT_IN = {"chat_member", "message_reaction", "message_reaction_count"}
"""Kinds of updates that Telegram sends only to those who name them."""


class Mailbox:
    """Pending updates, oldest first."""

    def __init__(self) -> None:
        self.pending: deque[Json] = deque(maxlen=UPDATES_KEPT)
        self.allowed: set[str] = set()
        self._next_id = 1

    def put(self, kind: str, payload: Json) -> None:
        """Queue one update, if the bot wants this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in OPT_IN
        if wanted:
            self.pending.append({"update_id": self._next_id, kind: payload})
            self._next_id += 1

    def confirm(self, offset: int) -> None:
        """Forget all before `offset`; a negative one keeps only the last -offset updates."""
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while offset > 0 and self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()

    def head(self, limit: int) -> list[Json]:
        """The oldest updates, at most `limit`."""
        return [update for update, _ in zip(self.pending, range(limit), strict=False)]
