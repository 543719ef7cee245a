"""A person in a chat, who reads lines of a transcript and acts them."""

from typing import Any

from tests.chat.world import BOT, World


class Actor:
    """One person in one chat; `lines` is what was said since the last look."""

    def __init__(
        self,
        world: World,
        number: int,
        name: str,
        language: str = "en",
        chat: dict[str, Any] | None = None,
    ) -> None:
        self.world = world
        self.user = {
            "id": number,
            "is_bot": False,
            "first_name": name,
            "language_code": language,
        }
        self.chat = chat or {"id": number, "type": "private", "first_name": name}
        self._messages = 10_000
        self._seen = 0

    async def say(self, text: str, **more: Any) -> list[str]:
        """Type a line."""
        kind = "channel_post" if self.chat["type"] == "channel" else "message"
        await self.world.update(**{kind: self.message(text, **more)})
        return self.lines()

    def message(self, text: str, **more: Any) -> dict[str, Any]:
        """A line as it travels."""
        self._messages += 1
        message: dict[str, Any] = {
            "message_id": self._messages,
            "date": 1,
            "chat": self.chat,
            "from": self.user,
            "text": text,
            **more,
        }
        if not text:
            del message["text"]
        if text.startswith("/"):
            length = len(text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if self.chat["type"] == "channel":
            del message["from"]
        return message

    async def send_file(self, name: str, content: bytes, size: int | None = None) -> list[str]:
        """Send a document."""
        self.world.wire.files[name] = content
        document = {
            "file_id": name,
            "file_unique_id": name,
            "file_name": name,
            "file_size": len(content) if size is None else size,
        }
        return await self.say("", document=document)

    async def press(self, label: str) -> list[str]:
        """Press the newest button with this label."""
        for number, rows in sorted(self.world.wire.markups.items(), reverse=True):
            for row in rows:
                for button in row:
                    if button["text"] == label:
                        return await self.forge(button["callback_data"], number)
        raise LookupError(f"no button {label!r} in {self.world.wire.markups}")

    async def forge(self, data: str, message: int = 100) -> list[str]:
        """Send data of a button, real or not."""
        self.world.pressed.add(data.partition("@")[0].partition(":")[0])
        pressed = {
            "message_id": message,
            "date": 1,
            "chat": self.chat,
            "from": BOT,
            "text": "x",
        }
        await self.world.update(
            callback_query={
                "id": "1",
                "from": self.user,
                "chat_instance": "1",
                "data": data,
                "message": pressed,
            }
        )
        return self.lines()

    def lines(self) -> list[str]:
        """What the bot has done since the last look, as lines of a transcript."""
        calls = self.world.wire.calls[self._seen :]
        self._seen = len(self.world.wire.calls)
        lines = []
        for name, given in calls:
            if name == "answerCallbackQuery" and given.get("text"):
                lines.append(f"({given['text']})")
            elif name in ("sendDocument", "sendPhoto"):
                sign = "<"
                lines.append("< {file}" if name == "sendDocument" else "< {picture}")
                lines += [f"< {line}".rstrip() for line in given["caption"].split("\n")]
                lines += self._markup(given, sign)
            elif name in ("sendMessage", "editMessageText"):
                sign = "~" if name == "editMessageText" else "<"
                lines += [f"{sign} {line}".rstrip() for line in given["text"].split("\n")]
                lines += self._markup(given, sign)
        return lines

    @staticmethod
    def _markup(given: dict[str, Any], sign: str) -> list[str]:
        markup = given.get("reply_markup", {})
        lines = [
            sign + " " + " ".join(f"[{button['text']}]" for button in row)
            for row in markup.get("inline_keyboard", [])
        ]
        return [*lines, f"{sign} …"] if markup.get("force_reply") else lines
