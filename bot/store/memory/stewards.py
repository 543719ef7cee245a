"""Who looks after a chat from a private one, in memory."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.ids import SubscriberId
from bot.core.subscriber import Subscriber
from bot.store.memory.tables import Tables, must_be


class MemoryStewards:
    """See `ports.Stewards`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def entrust(self, chat: SubscriberId, person: str) -> None:
        """See `ports.Stewards.entrust`."""
        tables = self._tables.writing
        must_be(chat in tables.subscribers, "subscriber", chat)
        tables.stewards.setdefault((chat, person), False)

    def chats_of(self, person: str) -> Sequence[Subscriber]:
        """See `ports.Stewards.chats_of`."""
        mine = sorted(chat for chat, who in self._tables.stewards if who == person)
        return [self._tables.subscribers[chat] for chat in mine]

    def speak_for(self, person: str, chat: SubscriberId | None) -> None:
        """See `ports.Stewards.speak_for`."""
        tables = self._tables.writing
        if chat is not None:
            self.entrust(chat, person)
        for key in tables.stewards:
            if key[1] == person:
                tables.stewards[key] = key[0] == chat

    def spoken_for(self, person: str) -> Subscriber | None:
        """See `ports.Stewards.spoken_for`."""
        for (chat, who), speaks in self._tables.stewards.items():
            if speaks and who == person:
                return self._tables.subscribers[chat]
        return None

    def forget(self, person: str) -> None:
        """See `ports.Stewards.forget`."""
        tables = self._tables.writing
        tables.stewards = {
            key: speaks for key, speaks in tables.stewards.items() if key[1] != person
        }
        tables.questions = {
            chat: question
            for chat, question in tables.questions.items()
            if question.asked_by != person
        }
        tables.invitations = {
            word: replace(one, made_by="") if one.made_by == person else one
            for word, one in tables.invitations.items()
        }
