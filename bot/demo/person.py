"""The people of the stand-in: tests, the scripted demo, the page and the terminal act as them.

A `Seat` is one person in one chat. It waits for the bot by the state's bell, never by sleeping.
"""

from collections.abc import Iterable, Iterator

from bot.demo.conversation import Answer, Button, Chat, Conversations, Message, User, words
from bot.demo.markup import Json
from bot.demo.profile import member

PATIENCE = 5.0
"""Seconds to wait for the bot before a test gives up."""


class Seat:
    """One person in one chat with the bot."""

    def __init__(self, state: Conversations, user: User, chat: Chat) -> None:
        self.state = state
        self.user = user
        self.chat = chat
        self.since = 0

    @property
    def id(self) -> int:
        """The user's id."""
        return self.user.id

    @property
    def messages(self) -> list[Message]:
        """All messages of the chat that still stand, oldest first."""
        return [message for message in self.chat.messages.values() if not message.deleted]

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        return [message for message in self.messages if message.from_bot][-1]

    async def say(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Type a text and send it."""
        return self._say(words(text), reply_to)

    async def send_file(self, name: str, content: bytes, caption: str = "") -> Message:
        """Send a document to the bot."""
        stored = self.state.store(name, "application/octet-stream", content)
        document = {"file_id": stored.id, "file_unique_id": stored.id, "file_name": name}
        body: Json = {"document": {**document, "file_size": len(content)}}
        return self._say(body | ({"caption": caption} if caption else {}), None)

    async def edit(self, message: Message, text: str) -> None:
        """Change one's own message; the bot gets `edited_message`."""
        self.since = self.state.revision
        self.state.edit(message, words(text), None)
        self._tell("edited_message", message)

    async def press(
        self, label: str, message: Message | None = None, *, timeout: float = PATIENCE
    ) -> Answer:
        """Press a button and wait for the bot's answer to it.

        Without a message, the newest one with such a button is meant. Raises LookupError if
        there is none, TimeoutError if the bot leaves it spinning. A link answers its address.
        """
        message, button = self._button(label, message)
        if button.url:
            return Answer(url=button.url)
        return await self.forge(button.data, message, timeout=timeout)

    async def forge(self, data: str, message: Message, *, timeout: float = PATIENCE) -> Answer:
        """Send callback data that no button has to have, as a modified client can."""
        self.since = self.state.revision
        callback = self.state.press(self.user, message, data)
        return await self.state.until(lambda: callback.answer, timeout)

    async def wait_for(self, text: str = "", *, timeout: float = PATIENCE) -> Message:
        """The newest bot message or edit since this seat's last action that contains the text."""

        def newest() -> Message | None:
            found = [m for m in self.messages if self._fresh(m) and text in m.text]
            return max(found, key=lambda m: m.revision, default=None)

        try:
            return await self.state.until(newest, timeout)
        except TimeoutError:
            seen = [m.text for m in self.messages if self._fresh(m)]
            raise TimeoutError(f"the bot did not say {text!r}; since then it said {seen}") from None

    def _fresh(self, message: Message) -> bool:
        return message.from_bot and message.revision > self.since

    def _button(self, label: str, message: Message | None) -> tuple[Message, Button]:
        where = [message] if message else [m for m in reversed(self.messages) if m.from_bot]
        for fits in (str.__eq__, str.__contains__):
            for candidate in where:
                for button in (button for row in candidate.buttons for button in row):
                    if fits(button.text, label):
                        return candidate, button
        shown = [button.text for m in where[:1] for row in m.buttons for button in row]
        raise LookupError(f"no button {label!r}; the newest message has {shown}")

    def _say(self, content: Json, reply_to: Message | None) -> Message:
        self.since = self.state.revision
        message = self.state.post(self.chat, self.user, content, reply_to=reply_to)
        self.chat.started = True
        if self._heard(message):
            self._tell("message", message)
        return message

    def _tell(self, kind: str, message: Message) -> None:
        post = kind.replace("message", "channel_post")
        self.state.tell(post if self.chat.kind == "channel" else kind, message.as_json())

    def _heard(self, message: Message) -> bool:
        """Privacy mode: as a mere member of a group the bot hears only what is meant for it."""
        if self.chat.kind == "private":
            return not self.chat.blocked
        status = self.chat.members.get(self.state.bot.id, "left")
        if self.chat.kind == "channel" or status != "member":
            return status == "administrator"
        named = f"@{self.state.bot.username}" in message.text
        answers = message.reply_to is not None and message.reply_to.from_bot
        return message.text.startswith("/") or named or answers


class Person(Seat):
    """A person in a private chat with the bot."""

    def __init__(self, state: Conversations, name: str, language: str, username: str = "") -> None:
        user = state.add_user(name, language, username)
        chat = Chat(user.id, "private", name, username, members={user.id: "member"})
        chat.members[state.bot.id] = "member"
        super().__init__(state, user, state.add_chat(chat))

    async def block(self) -> None:
        """Stop the bot: every send is a 403 from now on."""
        self.chat.blocked = True
        _change_bot(self.state, self.user, self.chat, "kicked")

    async def unblock(self) -> None:
        """Let the bot write again."""
        self.chat.blocked = False
        _change_bot(self.state, self.user, self.chat, "member")


class Group:
    """A group or channel with people and the bot in it."""

    def __init__(self, state: Conversations, chat: Chat, people: Iterable[User]) -> None:
        self.state = state
        self.chat = state.add_chat(chat)
        self.people = {user.id: user for user in people}

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """All messages that still stand, oldest first."""
        return [message for message in self.chat.messages.values() if not message.deleted]

    def seat(self, person: Person) -> Seat:
        """The chat as this person sees it: say, press, wait_for."""
        return Seat(self.state, person.user, self.chat)

    def set_bot(self, status: str, by: Person | None = None) -> None:
        """Make the bot `member`, `administrator`, `left` or `kicked`; it gets `my_chat_member`."""
        user = by.user if by else next(self._admins())
        _change_bot(self.state, user, self.chat, status)

    def _admins(self) -> Iterator[User]:
        ruling = {"creator", "administrator"}
        return (u for u in self.people.values() if self.chat.members[u.id] in ruling)


def _change_bot(state: Conversations, user: User, chat: Chat, status: str) -> None:
    before = chat.members.get(state.bot.id, "left")
    chat.members[state.bot.id] = status
    change = {
        "chat": chat.as_json(),
        "from": user.as_json(),
        "date": int(state.clock()),
        "old_chat_member": member(state, state.bot.id, before),
        "new_chat_member": member(state, state.bot.id, status),
    }
    state.tell("my_chat_member", change)
