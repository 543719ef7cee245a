"""Alerts on the operator's terminal: what runs when no token is set, and in tests of the pipeline."""

from typing import TextIO

from bot.core.delivery import Receipt
from bot.core.message import Message, Span
from bot.core.subscriber import Address

RULE = "─" * 60


class ConsoleChannel:
    """Writes messages to a stream; an edit is written again, with its number."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._sent = 0

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        """Write the message."""
        self._sent += 1
        answers = f", in reply to {reply_to.message}" if reply_to is not None else ""
        self._write(f"{RULE}\n[{self._sent}{answers}]", message)
        return Receipt(str(self._sent))

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        """Write the message as it reads now."""
        self._write(f"{RULE}\n[{receipt.message}, edited]", message)
        return receipt

    def _write(self, head: str, message: Message) -> None:
        body = "".join(_words(span) for span in message.spans)
        file = f"[{message.attachment.name}]\n" if message.attachment is not None else ""
        self._stream.write(f"{head}\n{file}{body}\n")
        self._stream.flush()


def _words(span: Span) -> str:
    return f"{span.text}\n{span.url}" if span.url else span.text
