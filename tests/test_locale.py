"""The catalogues: complete and translated, every key in use, the placeholders of English, our own markup."""

import re
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import ast, parse, visitor
from telegram.constants import BotCommandLimit, BotDescriptionLimit

from bot.cards.lookback import KINDS
from bot.chat.commands import COMMANDS
from bot.chat.start import LANGUAGE_NAMES
from bot.core.feed import SourceKind
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
    r"|lack|filter-by|source|reading-in|reading-near|reading-sentence)(-|$)"
)
"""Keys that the code puts together from a word of its own."""
SYNTAX = re.compile(r"\{ \$\w+ ->|\*?\[\w+\]|\{[^}]*\}|</?\w+>")
AS_IN_ENGLISH = {code: {"button-opml"} for code in ("az", "ru", "tr")} | {
    "fr": {"button-opml", "button-sources", "kind-console", "button-mode-urgent"}
}
"""Phrases with words in them that are rightly the same in a language as in English."""
MISPRINTS = {
    "fr": re.compile(r"(?<!\u202f)[;!?»]|«(?!\u202f)|(?<![\u202f\d]):|[\"“”']"),
    "ru": re.compile(r"[\"“”']|\s[-–]\s|(?<!\u00a0)— "),
}
"""What a printer of the language would mend, outside of `<code>`."""


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


def test_the_languages_are_there_and_have_their_names() -> None:
    assert {"en", "ar", "he", "tr", "az", "ru", "fa", "fr"} == set(PHRASES.languages())
    assert set(PHRASES.languages()) <= set(LANGUAGE_NAMES)


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


def test_russian_counts_as_russian_does() -> None:
    said = [PHRASES.say("ru", "users-watches", n=n) for n in (0, 1, 2, 5, 21, 22)]

    assert said == [
        "нет подписок",
        "1 подписка",
        "2 подписки",
        "5 подписок",
        "21 подписка",
        "22 подписки",
    ]


def test_french_counts_as_french_does() -> None:
    said = [PHRASES.say("fr", "users-title", n=n) for n in (0, 1, 2, 1_000_000)]

    assert said == [
        "0 abonnement",
        "1 abonnement",
        "2 abonnements",
        "1\u202f000\u202f000 d’abonnements",
    ]


@pytest.mark.parametrize("code", PHRASES.languages())
def test_menu_and_profile_fit_where_telegram_shows_them(code: str) -> None:
    longest = {f"menu-{command.name}": int(BotCommandLimit.MAX_DESCRIPTION) for command in COMMANDS}
    longest["profile-about"] = int(BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)
    longest["profile-short"] = int(BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH)

    assert not [key for key, most in longest.items() if len(PHRASES.say(code, key)) > most]
    assert all(len(PHRASES.spans(code, key)) == 1 for key in longest), "shown without markup"


@pytest.mark.parametrize("code", sorted(set(PHRASES.languages()) - {"en"}))
def test_no_phrase_with_words_in_it_is_left_in_english(code: str) -> None:
    left = {
        key
        for key in PHRASES.keys("en")
        if PHRASES.source(code, key) == PHRASES.source("en", key)
        and any(letter.isalpha() for letter in SYNTAX.sub("", PHRASES.source("en", key)))
    }

    assert left == AS_IN_ENGLISH.get(code, set())


@pytest.mark.parametrize("code", sorted(MISPRINTS))
def test_signs_are_set_as_the_language_sets_them(code: str) -> None:
    lines = [line for line in TEXTS[code].splitlines() if not line.startswith("#")]
    texts = (re.sub(r"<code>.*?</code>", "x", line) for line in lines)

    assert not [text for text in texts if MISPRINTS[code].search(text)]


@pytest.mark.parametrize("code", ["az", "tr"])
def test_what_is_put_in_takes_no_suffix(code: str) -> None:
    """A suffix follows the vowels of its word, and those are not known."""
    glued = re.compile(r"\}(</\w+>)?[”\"]?['’-]?[^\W\d_]")

    assert not [key for key in PHRASES.keys(code) if glued.search(PHRASES.source(code, key))]


def test_hebrew_has_a_dual_and_persian_nothing_where_there_is_nothing() -> None:
    hebrew = [PHRASES.say("he", "digest-title", n=n) for n in (1, 2, 3)]
    persian = [PHRASES.say("fa", "users-watches", n=n) for n in (0, 1, 2)]

    assert hebrew == ["🗞 תקציר: ידיעה אחת", "🗞 תקציר: שתי ידיעות", "🗞 תקציר: 3 ידיעות"]
    assert persian == ["بدون دیده‌بان", "یک دیده‌بان", "2 دیده‌بان"]


@pytest.mark.parametrize("key", PHRASES.keys("en"))
def test_every_key_is_in_use(key: str) -> None:
    assert f'"{key}"' in CODE or COMPUTED.match(key)


def test_every_computed_key_is_there() -> None:
    keys = set(PHRASES.keys("en"))

    assert {f"menu-{command.name}" for command in COMMANDS} <= keys
    assert {f"kind-{kind}" for kind in get_args(SubscriberKind)} <= keys
    assert {f"feed-{word}" for word in get_args(HealthWord)} <= keys
    assert {f"source-{kind}" for kind in get_args(SourceKind)} <= keys
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


@pytest.mark.parametrize("code", ["ar", "he", "fa"])
def test_a_line_of_a_right_to_left_catalogue_begins_from_the_right(code: str) -> None:
    syntax = r"^[\w-]+ =|\{ \$\w+ ->|\*?\[\w+\]|\{[^}]*\}|</?\w+>"
    for line in TEXTS[code].splitlines():
        if not line.startswith("#"):
            assert direction(re.sub(syntax, "", line)) in ("rtl", "neutral"), line


@pytest.mark.parametrize("code", ["ar", "he", "fa"])
def test_a_sign_before_latin_letters_stays_before_them(code: str) -> None:
    assert "\u200e/start" in PHRASES.say(code, "erased")
    spans = PHRASES.spans(code, "welcome-how-chat", name="")
    assert Span("/watch", "code") in spans
    assert any(span.text.endswith(" \u200e") for span in spans)
    assert "\u200e+5" in PHRASES.say(code, "zone-ask")
    assert "\u200e" not in PHRASES.say("en", "erased")


@pytest.mark.parametrize("code", ["ar", "he", "fa"])
def test_a_field_keeps_its_colon_on_its_right(code: str) -> None:
    named = PHRASES.say(code, "query-language-name", typed="x", position=1, code="he")
    spaced = PHRASES.say(code, "query-space-after-field", field="title", repair="x")

    assert "\u2066lang:\u2068he\u2069\u2069" in named
    assert "\u2066\u2068title\u2069:\u2069" in spaced
    assert "\u2066" not in PHRASES.say("en", "query-space-after-field", field="title", repair="x")


def test_a_language_or_phrase_that_is_missing_falls_back_to_english() -> None:
    two = Catalogues({"en": "a = One\nb = Two", "ar": "a = واحد\n"})

    assert (two.say("ar", "a"), two.say("ar", "b"), two.say("xx", "a")) == ("واحد", "Two", "One")


def test_a_mistake_in_a_phrase_is_a_mistake() -> None:
    broken = Catalogues({"en": "a = { $missing }\nb =\n    .attribute = only\n"})

    with pytest.raises(LookupError, match="phrase a in en"):
        broken.say("en", "a")
    with pytest.raises(LookupError, match="says nothing"):
        broken.say("en", "b")
