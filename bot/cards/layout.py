"""Lines of a card, with every name and number in its place whatever the direction of its script.

Telegram gives each line the direction of its first strong letter. A line of a right-to-left interface
that could begin with a Latin name is therefore opened by a right-to-left mark, and a piece of the other
direction stands between isolates.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.core.message import Attachment, Button, Message, Span, shortened
from bot.ports import Phrasebook
from bot.text.bidi import base_direction, clean, isolate

RIGHT_TO_LEFT_MARK = "\u200f"
SEPARATOR = " · "


@dataclass(slots=True)
class Card:
    """A message under construction."""

    phrases: Phrasebook
    language: str
    _lines: list[tuple[Span, ...]] = field(default_factory=list)

    @property
    def opening(self) -> str:
        """What opens a line that may begin with a foreign name."""
        return RIGHT_TO_LEFT_MARK if base_direction(self.language) == "rtl" else ""

    def say(self, key: str, /, **details: object) -> "Card":
        """Add a phrase."""
        self._lines.append(self.phrases.spans(self.language, key, **details))
        return self

    def gap(self) -> "Card":
        """Add an empty line, unless one is there or nothing is."""
        if self._lines and self._lines[-1] != ():
            self._lines.append(())
        return self

    def line(self, *spans: Span) -> "Card":
        """Add spans as they are, on a line of their own."""
        self._lines.append(spans)
        return self

    def facts(self, parts: Sequence[str | Span]) -> "Card":
        """Add names and figures side by side, parted by a dot."""
        base = base_direction(self.language)
        spans: list[Span] = [Span(self.opening)] if self.opening else []
        for number, part in enumerate(parts):
            if number:
                spans.append(Span(SEPARATOR))
            if isinstance(part, Span):
                spans.append(Span(isolate(clean(part.text), base), part.style, part.url))
            else:
                spans.append(Span(isolate(clean(part), base)))
        self._lines.append(tuple(spans))
        return self

    def message(
        self,
        *rows: Sequence[Button],
        silent: bool = False,
        preview: str = "",
        attachment: Attachment | None = None,
    ) -> Message:
        """The card, with rows of buttons given in reading order."""
        spans: list[Span] = []
        for number, line in enumerate(self._trimmed()):
            if number:
                spans.append(Span("\n"))
            spans.extend(line)
        mirrored = base_direction(self.language) == "rtl"
        buttons = tuple(tuple(reversed(row) if mirrored else row) for row in rows if row)
        return Message(tuple(spans), buttons, silent, preview, attachment=attachment)

    def button(self, key: str, data: str, /, **details: object) -> Button:
        """A button with a phrase on it."""
        return Button(self.phrases.say(self.language, key, **details), data)

    def listed(self, names: Iterable[str]) -> str:
        """Names in a row, parted by the comma of the language: Arabic and Persian have their own."""
        comma = self.phrases.say(self.language, "comma")
        return side_by_side(names, self.language, f"{comma} ")

    def _trimmed(self) -> list[tuple[Span, ...]]:
        lines = list(self._lines)
        while lines and lines[-1] == ():
            lines.pop()
        return lines


def side_by_side(names: Iterable[str], language: str, separator: str) -> str:
    """Names in a row, each in its own direction."""
    base = base_direction(language)
    return separator.join(isolate(clean(name), base) for name in names)


def lead(text: str, limit: int) -> Span:
    """A foreign sentence in at most `limit` UTF-16 units, cleaned of overriding direction marks."""
    return Span(clean(shortened(text, limit)))


def link(text: str, url: str, *, bold: bool = False) -> Span:
    """A foreign text as a link where it has one, cleaned of overriding direction marks."""
    if url.startswith(("http://", "https://")):
        return Span(clean(text), "bold-link" if bold else "link", url)
    return Span(clean(text), "bold" if bold else "plain")
