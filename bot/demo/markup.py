"""Formatted text as the Bot API has it: plain text plus entities counted in UTF-16 units.

Telegram takes either entities or HTML and always gives back entities; it also finds commands,
links, mentions and hashtags by itself. The stand-in must do the same, or a bot that works here
fails there.
"""

import html
import re
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
"""HTML tag → entity type, after https://core.telegram.org/bots/api#html-style."""

_TOKEN = re.compile(
    r"""<(?P<end>/?)(?P<name>[^\s<>/]*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>"""
    r"|&(?P<reference>#\d{1,7}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot);|(?P<bare><)"
)
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?""")
_FOUND = (
    (
        "url",
        re.compile(r"https?://[^\s<>\"\u2066-\u2069]*[^\s<>\"\u2066-\u2069.,;:!?)\]}'»،؛؟]"),
    ),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#/&])#\w*[^\W\d]\w*")),
    (
        "bot_command",
        re.compile(r"(?<![\w/@<])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ),
)
_OPAQUE = {"code", "pre", "text_link", "text_mention", "url", "mention", "hashtag", "bot_command"}


class MarkupError(ValueError):
    """HTML that Telegram would not take; the text is Telegram's own wording."""


@dataclass(frozen=True)
class Formatted:
    """A text and its entities (offset and length in UTF-16 units)."""

    text: str
    entities: tuple[Json, ...] = ()


def units(text: str) -> int:
    """Length of a text in UTF-16 units, the way Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def parse_html(source: str) -> Formatted:
    """Turn Telegram's HTML into text and entities.

    Raises:
        MarkupError: unknown, unclosed or crossed tags.
    """
    reader = _Reader(source)
    position = 0
    for token in _TOKEN.finditer(source):
        reader.text(source[position : token.start()])
        reader.token(token)
        position = token.end()
    reader.text(source[position:])
    return reader.close()


def finish(body: Formatted) -> Formatted:
    """Strip the ends of a text and add the entities that Telegram finds by itself."""
    left = len(body.text) - len(body.text.lstrip())
    shift, text = units(body.text[:left]), body.text.strip()
    size = units(text)
    kept = []
    for entity in body.entities:
        begin = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] - shift + entity["length"], size)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    kept += _found(text, kept)
    return Formatted(text, tuple(sorted(kept, key=lambda e: (e["offset"], -e["length"]))))


def _found(text: str, given: list[Json]) -> list[Json]:
    taken = [_span(entity) for entity in given if entity["type"] in _OPAQUE]
    found: list[Json] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            entity = {
                "type": kind,
                "offset": units(text[: match.start()]),
                "length": units(match.group()),
            }
            begin, end = _span(entity)
            if all(end <= other[0] or begin >= other[1] for other in taken):
                taken.append((begin, end))
                found.append(entity)
    return found


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


@dataclass
class _Tag:
    name: str
    begin: int
    extra: Json


class _Reader:
    """Collects text and entities while the tokens go by."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._units = 0
        self._open: list[_Tag] = []
        self._entities: list[Json] = []

    def text(self, part: str) -> None:
        self._parts.append(part)
        self._units += units(part)

    def token(self, token: re.Match[str]) -> None:
        at = len(self._source[: token.start()].encode())
        if token["reference"]:
            self.text(html.unescape(token.group()))
        elif token["bare"]:
            raise MarkupError(f"Unclosed start tag at byte offset {at}")
        elif token["end"]:
            self._end(token["name"].lower(), at)
        else:
            self._begin(token["name"].lower(), token["rest"], at)

    def close(self) -> Formatted:
        if self._open:
            name = self._open[-1].name
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{name}"')
        ordered = sorted(self._entities, key=lambda e: (e["offset"], -e["length"]))
        return Formatted("".join(self._parts), tuple(ordered))

    def _begin(self, name: str, rest: str, at: int) -> None:
        attributes = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(rest)}
        if name not in TAGS:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {at}')
        extra: Json = {"type": TAGS[name]}
        if name == "a":
            extra["url"] = html.unescape(attributes.get("href", ""))
        elif name == "blockquote" and "expandable" in attributes:
            extra["type"] = "expandable_blockquote"
        elif name == "code" and attributes.get("class", "").startswith("language-"):
            extra["language"] = attributes["class"].removeprefix("language-")
        self._open.append(_Tag(name, self._units, extra))

    def _end(self, name: str, at: int) -> None:
        if not self._open:
            raise MarkupError(f"Unexpected end tag at byte offset {at}")
        tag = self._open.pop()
        if name != tag.name:
            raise MarkupError(
                f"Unmatched end tag at byte offset {at}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        language = tag.extra.get("language") if tag.name == "code" else None
        if language and self._open and self._open[-1].name == "pre":
            self._open[-1].extra["language"] = (
                language  # <pre><code class="language-x"> is one entity
            )
            return
        if tag.name == "code":
            tag.extra.pop("language", None)
        if self._units == tag.begin or tag.extra.get("url") == "":
            return
        self._entities.append({"offset": tag.begin, "length": self._units - tag.begin, **tag.extra})
