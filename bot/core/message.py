"""A message: words, links and buttons, before any channel has formatted them."""

from dataclasses import dataclass, field, replace
from typing import Literal

Style = Literal["plain", "bold", "italic", "code", "link", "bold-link"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; `url` belongs to the two kinds of link."""

    text: str
    style: Style = "plain"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: `data` comes back when it is pressed, or `url` is opened."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a message brings; its words are then the caption."""

    name: str
    content: bytes = field(repr=False)
    kind: Literal["document", "picture"] = "document"


@dataclass(frozen=True, slots=True)
class Message:
    """What is said to a subscriber."""

    spans: tuple[Span, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    """Rows of buttons, from left to right; right-to-left languages have theirs mirrored already."""
    silent: bool = False
    preview: str = ""
    """The link to show a preview of, or ""."""
    asks: bool = False
    """The next line of text is the answer to this message."""
    attachment: Attachment | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)

    def plain(self) -> "Message":
        """The same without styles and links."""
        return replace(self, spans=(Span(self.text),))


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit in which Telegram counts."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def shortened(text: str, limit: int) -> str:
    """`text` in at most `limit` UTF-16 units, cut between words, an ellipsis where it was cut."""
    if utf16_length(text) <= limit:
        return text
    kept = text
    while utf16_length(kept) > limit - 1:
        kept = kept[: len(kept) - max(1, (utf16_length(kept) - limit + 1) // 2)]
    at_word = kept.rsplit(None, 1)[0] if " " in kept else kept
    return (at_word if len(at_word) * 2 > len(kept) else kept).rstrip(" ،,;:–—-") + "…"
