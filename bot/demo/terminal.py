"""The chat in a terminal, for those who would rather not open a browser.

Bot messages are printed with their buttons numbered; a line is sent as a message, a bare number
presses that button of the newest message with buttons, and `quit` ends.
"""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from itertools import pairwise

from bot.demo.conversation import Answer, Button, Message
from bot.demo.markup import Json, cut, units
from bot.demo.person import Seat

STYLES = {
    "bold": "1",
    "italic": "3",
    "underline": "4",
    "strikethrough": "9",
    "code": "36",
    "pre": "36",
    "blockquote": "2",
    "url": "4",
    "text_link": "4",
}
"""Entity type → ANSI SGR code."""
QUIT = "quit"


class Terminal:
    """One person's chat, written line by line."""

    def __init__(
        self,
        seat: Seat,
        write: Callable[[str], None],
        *,
        colour: bool = False,
        patience: float = 3.0,
    ) -> None:
        self.seat = seat
        self.write = write
        self.colour = colour
        self.patience = patience
        self.buttons: list[Button] = []
        self.where: Message | None = None
        self._seen = 0

    async def run(self, lines: AsyncIterator[str]) -> None:
        """Talk until the lines end or say `quit`."""
        printing = asyncio.create_task(self._print_news())
        try:
            async for line in lines:
                if line.strip() == QUIT:
                    break
                await self._do(line.strip())
        finally:
            printing.cancel()
            await asyncio.gather(printing, return_exceptions=True)
        self._show_news()

    async def _do(self, line: str) -> None:
        if line.isdecimal() and self.where is not None:
            await self._press(int(line))
        elif line:
            await self.seat.say(line)
            with contextlib.suppress(TimeoutError):  # piped lines must not outrun the bot
                await self.seat.wait_for(timeout=self.patience)
            self._show_news()

    async def _press(self, number: int) -> None:
        if self.where is None or not 1 <= number <= len(self.buttons):
            self.write(f"there is no button {number}")
            return
        button = self.buttons[number - 1]
        if button.url:
            self.write(f"→ {button.url}")
            return
        try:
            answer = await self.seat.forge(button.data, self.where)
        except TimeoutError:
            self.write(f"the bot did not answer [{number}] {button.text}")
            return
        self._show_news()
        self._show_answer(answer)

    def _show_answer(self, answer: Answer) -> None:
        if answer.text:
            self.write(f"{'!!' if answer.alert else '»'} {answer.text}")

    async def _print_news(self) -> None:
        while True:
            self._show(await self.seat.state.until(self._news, None))

    def _news(self) -> list[Message] | None:
        fresh = [m for m in self.seat.messages if m.from_bot and m.revision > self._seen]
        return sorted(fresh, key=lambda message: message.revision) or None

    def _show_news(self) -> None:
        self._show(self._news() or [])

    def _show(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._seen = message.revision
            self.write("\n".join(self._lines(message)))

    def _lines(self, message: Message) -> list[str]:
        marks = ["edited"] * bool(message.edits) + ["silent"] * message.silent
        head = self.seat.state.bot.name + (f" ({', '.join(marks)}):" if marks else ":")
        lines = [head, self._text(message)] if message.text else [head]
        if "document" in message.content:
            lines.append(f"📎 {message.content['document']['file_name']}")
        buttons = [button for row in message.buttons for button in row]
        if buttons:
            self.buttons, self.where = buttons, message
            numbered = (f"[{n}] {button.text}" for n, button in enumerate(buttons, 1))
            lines.append("  ".join(numbered))
        elif message is self.where:
            self.buttons, self.where = [], None
        return lines

    def _text(self, message: Message) -> str:
        return styled(message.text, message.entities) if self.colour else message.text


def styled(text: str, entities: list[Json]) -> str:
    """The text with ANSI codes where its entities begin and end."""
    edges = {0, units(text)}
    spans = [(e["offset"], e["offset"] + e["length"], STYLES.get(e["type"])) for e in entities]
    for begin, end, _ in spans:
        edges |= {begin, end}
    ordered = sorted(edges)
    parts = []
    for begin, end in pairwise(ordered):
        codes = [code for b, e, code in spans if code and b <= begin and e >= end]
        part = cut(text, begin, end - begin)
        parts.append(f"\x1b[{';'.join(codes)}m{part}\x1b[0m" if codes else part)
    return "".join(parts)


async def typed_lines(read: Callable[[], str]) -> AsyncIterator[str]:
    """Lines from a blocking reader such as `sys.stdin.readline`, until it gives an empty string."""
    loop, queue = asyncio.get_running_loop(), asyncio.Queue[str]()

    def pump() -> None:
        with contextlib.suppress(RuntimeError):  # the loop ended while we waited for the keyboard
            while line := read():
                loop.call_soon_threadsafe(queue.put_nowait, line)
            loop.call_soon_threadsafe(queue.put_nowait, "")

    threading.Thread(target=pump, daemon=True).start()  # to_thread would block the exit
    while line := await queue.get():
        yield line
