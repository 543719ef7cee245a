"""The catalogues of the interface languages: one Fluent file each, found by listing the folder.

A phrase may hold <b>, <i> and <code>; what is put into it is never read as markup, and is isolated where
it runs against the direction of the language.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import parse
from fluent.syntax.ast import Message
from fluent.syntax.serializer import FluentSerializer

from bot.core.message import Span, Style, shortened
from bot.text.bidi import base_direction, clean, isolate

FALLBACK = "en"
LONGEST_ARGUMENT = 2000
"""UTF-16 units of what is put into a phrase; Fluent refuses 2,500."""
_MARKUP = "&<>"
_HIDDEN = "\ue0f0\ue0f1\ue0f2"
"""Private letters that stand for signs of markup in what is put into a phrase, one for one."""
_HIDE, _SHOW = str.maketrans(_MARKUP, _HIDDEN), str.maketrans(_HIDDEN, _MARKUP)
_TAG = re.compile(r"</?(b|i|code)>")
_LATIN_SIGN = re.compile(r"(?:<code>)?(?<![\w<])/(?=[a-z])|<code>\+(?=\d)")
"""A sign that begins a Latin word or a figure. Signs have no direction: between Arabic letters and Latin
ones that of /start would go to the wrong end of it."""
_LEFT_TO_RIGHT_MARK = "\u200e"
_GLUED = re.compile(r"<code>(?:[a-z]+:\{[^}]*\}|\{[^}]*\}:)</code>")
"""A field and its colon, one of them put in: from right to left the colon would go to the wrong side."""
_STYLES: Mapping[str, Style] = {"b": "bold", "i": "italic", "code": "code"}


class Catalogues:
    """The phrasebook that ships."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """`texts` holds the Fluent source of each language by its two letters."""
        self._texts = texts
        self._bundles = {code: _bundle(code, text) for code, text in texts.items()}

    @classmethod
    def load(cls) -> "Catalogues":
        """Every catalogue of this folder."""
        return cls(dict(sorted(catalogue_texts())))

    @cached_property
    def _sources(self) -> Mapping[str, Mapping[str, str]]:
        # Not at the start: it is what takes longest there, and the running bot has no use for it.
        return {code: _sources(text) for code, text in self._texts.items()}

    @cached_property
    def _codes(self) -> tuple[str, ...]:
        return tuple(sorted(self._bundles))

    def languages(self) -> tuple[str, ...]:
        """Two-letter codes, sorted."""
        return self._codes

    def keys(self, language: str) -> Sequence[str]:
        """The keys of a catalogue, in its order."""
        return tuple(self._sources[language])

    def source(self, language: str, key: str) -> str:
        """A phrase as it stands in its catalogue, on one line."""
        return self._sources[language][key]

    def say(self, language: str, key: str, /, **details: object) -> str:
        """The phrase as plain text."""
        return "".join(span.text for span in self.spans(language, key, **details))

    def spans(self, language: str, key: str, /, **details: object) -> tuple[Span, ...]:
        """The phrase with its styles."""
        code = language if language in self._bundles else FALLBACK
        bundle = self._bundles[code]
        if not bundle.has_message(key):
            code, bundle = FALLBACK, self._bundles[FALLBACK]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"phrase {key} in {code} says nothing")
        base = base_direction(code)
        arguments = {name: _argument(value, base) for name, value in details.items()}
        text, errors = bundle.format_pattern(pattern, arguments)
        if errors:
            raise LookupError(f"phrase {key} in {code}: {errors[0]}")
        return tuple(_styled(str(text)))


def catalogue_texts() -> Iterator[tuple[str, str]]:
    """Code and Fluent source of each catalogue that ships."""
    for file in files(__name__).iterdir():
        code, _, ending = file.name.partition(".")
        if ending == "ftl":
            yield code, file.read_text(encoding="utf-8")


def _bundle(code: str, text: str) -> FluentBundle:
    if base_direction(code) == "rtl":
        # Before the tag, so that who copies what stands in <code> copies no mark.
        text = _LATIN_SIGN.sub(rf"{_LEFT_TO_RIGHT_MARK}\g<0>", text)
        text = _GLUED.sub("\u2066\\g<0>\u2069", text)
    bundle = FluentBundle([code], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return bundle


def _sources(text: str) -> dict[str, str]:
    return {
        entry.id.name: " ".join(FluentSerializer().serialize_entry(entry).split("=", 1)[1].split())
        for entry in parse(text).body
        if isinstance(entry, Message)
    }


def _argument(value: object, base: str) -> object:
    if isinstance(value, str):
        return isolate(clean(shortened(value, LONGEST_ARGUMENT)), base).translate(_HIDE)
    return value


def _styled(text: str) -> Iterator[Span]:
    style: Style = "plain"
    at = 0
    for tag in _TAG.finditer(text):
        if tag.start() > at:
            yield Span(_plain(text[at : tag.start()]), style)
        style = "plain" if tag.group().startswith("</") else _STYLES[tag.group(1)]
        at = tag.end()
    if at < len(text):
        yield Span(_plain(text[at:]), style)


def _plain(text: str) -> str:
    return html.unescape(text).translate(_SHOW)
