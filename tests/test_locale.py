"""The catalogues: complete, with the same placeholders, every key in use, markup only of our own."""

import re
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import ast, parse, visitor

from bot.cards.lookback import KINDS
from bot.chat.commands import COMMANDS
from bot.core.health import HealthWord
from bot.core.message import Span
from bot.core.subscriber import SubscriberKind
from bot.flows.pulse import ROUNDS, SIGNS
from bot.locale import Catalogues, catalogue_texts
from bot.matching.lacking import LackKind
from bot.text.bidi import direction

PHRASES = Catalogues.load()
TEXTS = dict(catalogue_texts())
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (Path(__file__).parent.parent / "bot").rglob("*.py")
)
COMPUTED = re.compile(
    r"(alert-turn|why-same|menu|held|field|rule|fate|kind|feed|work|query-near-needs"
    r"|lack|filter-by|reading-in|reading-near|reading-sentence)(-|$)"
)
"""Keys that the code puts together from a word of its own."""


class Placeholders(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def placeholders(code: str) -> dict[str, set[str]]:
    found = {}
    for entry in parse(TEXTS[code]).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            reader = Placeholders()
            reader.visit(entry)
            found[entry.id.name] = reader.names
    return found


def test_english_and_arabic_are_there() -> None:
    assert {"en", "ar"} <= set(PHRASES.languages())


@pytest.mark.parametrize("code", PHRASES.languages())
def test_a_catalogue_has_every_key_and_placeholder_of_english(code: str) -> None:
    assert placeholders(code) == placeholders("en")


@pytest.mark.parametrize("code", PHRASES.languages())
def test_plural_forms_are_those_of_the_language(code: str) -> None:
    for n in (0, 1, 2, 3, 11, 100):
        assert PHRASES.say(code, "watches-title", n=n)


def test_arabic_counts_as_arabic_does() -> None:
    said = [PHRASES.say("ar", "watches-title", n=n) for n in (1, 2, 3, 11, 100)]

    assert len(set(said)) == 5


@pytest.mark.parametrize("key", PHRASES.keys("en"))
def test_every_key_is_in_use(key: str) -> None:
    assert f'"{key}"' in CODE or COMPUTED.match(key)


def test_every_computed_key_is_there() -> None:
    keys = set(PHRASES.keys("en"))

    assert {f"menu-{command.name}" for command in COMMANDS} <= keys
    assert {f"kind-{kind}" for kind in get_args(SubscriberKind)} <= keys
    assert {f"feed-{word}" for word in get_args(HealthWord)} <= keys
    assert {f"work-{name}" for name in (*ROUNDS, *SIGNS)} <= keys
    assert {"held-too-old", "held-first-fetch", "fate-sent", "fate-waiting", "fate-dead"} <= keys
    assert {
        f"rule-{rule}" for rule in ("equal", "folded", "clitic", "inflection", "wildcard")
    } <= keys
    assert {f"field-{field}" for field in ("title", "lead", "summary")} <= keys
    assert {f"lack-{kind}" for kind in get_args(LackKind)} <= keys
    assert {f"filter-by-{name}" for _, name in KINDS} <= keys
    assert {f"reading-in-{scope}" for scope in ("title", "lead", "text")} <= keys


def test_what_is_put_in_is_never_read_as_markup() -> None:
    spans = PHRASES.spans("en", "watch-title", name="<b>x</b> & <code>")

    assert spans == (Span("<b>x</b> & <code>", "bold"),)


def test_what_is_put_in_may_be_of_any_length() -> None:
    said = PHRASES.say("en", "watch-title", name="<&> " * 2000)

    assert said.startswith("<&> <&>")
    assert said.endswith("…")


def test_a_name_of_the_other_direction_stands_between_isolates() -> None:
    assert PHRASES.say("ar", "watch-deleted", name="Gaza") == "حُذفت: \u2068Gaza\u2069"
    assert PHRASES.say("en", "watch-deleted", name="Gaza") == "Deleted: Gaza"
    assert PHRASES.say("en", "watch-deleted", name="\u202eغزة") == "Deleted: \u2068غزة\u2069"


@pytest.mark.parametrize("code", ["ar"])
def test_a_line_of_a_right_to_left_catalogue_begins_from_the_right(code: str) -> None:
    for key in PHRASES.keys(code):
        syntax = r"\{ \$\w+ ->|\*?\[\w+\]|\{[^}]*\}|</?\w+>"
        text = re.sub(syntax, "", PHRASES.source(code, key))
        if key not in ("alert-met", "watch-title"):
            assert direction(text) in ("rtl", "neutral"), key


def test_a_language_or_phrase_that_is_missing_falls_back_to_english() -> None:
    two = Catalogues({"en": "a = One\nb = Two", "ar": "a = واحد\n"})

    assert (two.say("ar", "a"), two.say("ar", "b"), two.say("xx", "a")) == ("واحد", "Two", "One")


def test_a_mistake_in_a_phrase_is_a_mistake() -> None:
    broken = Catalogues({"en": "a = { $missing }\nb =\n    .attribute = only\n"})

    with pytest.raises(LookupError, match="phrase a in en"):
        broken.say("en", "a")
    with pytest.raises(LookupError, match="says nothing"):
        broken.say("en", "b")
