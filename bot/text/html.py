"""Markup to clean text, as feeds carry it: in titles, summaries and full articles.

What a reader would not call text goes (scripts, captions, pictures), every block becomes a line of its
own, and entities are resolved as often as publishers escape them. Whoever shows the text escapes anew.
"""

import re
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

_SILENT_TAGS = (
    "script style noscript template figcaption img svg picture video audio iframe object button form "
    "select textarea title head"
)
_BLOCK_TAGS = (
    "address article aside blockquote br caption center dd div dl dt fieldset figure footer h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section table tbody td th tfoot thead tr ul"
)
_SILENT = frozenset(_SILENT_TAGS.split())
_BLOCKS = frozenset(_BLOCK_TAGS.split())
# What looks like a tag: news text holds "<" for other reasons, too ("a < b", "<3").
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:[\s/][^<>]*)?>|<!--")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LAYERS = 3
"""How often entities are resolved: publishers escape in the article, in the template and in the feed."""


def plain_text(markup: str) -> str:
    """Give the text of a piece of HTML: one line a paragraph, single spaces, no empty lines.

    Text without any tag keeps its paragraphs where it has blank lines; a single line break in it is a
    space, as in HTML.
    """
    text = _whole(markup)
    if "<" not in text and "&" not in text and "\n" not in text:
        return " ".join(text.split())
    lines = [text] if _TAG.search(text) else _BLANK_LINE.split(text)
    for _ in range(_LAYERS):
        if not any(map(_is_marked, lines)):
            break
        lines = [piece for line in lines for piece in _resolved(line)]
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _whole(text: str) -> str:
    """The text without halves of pairs, which come with JSON and are no letters."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode("utf-8")
    return text


def _is_marked(line: str) -> bool:
    tagged = "<" in line and _TAG.search(line) is not None
    return tagged or ("&" in line and _ENTITY.search(line) is not None)


def _resolved(line: str) -> list[str]:
    """One layer of markup off; several lines where there were several blocks."""
    if "<" in line and _TAG.search(line):
        return _blocks(line)
    return [_ENTITY.sub(lambda entity: unescape(entity[0]), line)]


def _blocks(markup: str) -> list[str]:
    """The text of each block, walked without recursion: hostile markup nests tens of thousands deep."""
    lines: list[list[str]] = [[]]
    body = LexborHTMLParser(markup).body
    walk: list[LexborNode | None] = [body.child if body else None]
    while walk:
        node = walk.pop()
        if node is None:
            lines.append([])
            continue
        if node.next is not None:
            walk.append(node.next)
        if node.is_text_node:
            lines[-1].append((node.text_content or "").replace("\n", " "))
        elif node.tag not in _SILENT:
            if node.tag in _BLOCKS:
                lines.append([])
                walk.append(None)  # once its children are done, the block ends
            if node.child is not None:
                walk.append(node.child)
    return ["".join(line) for line in lines]
