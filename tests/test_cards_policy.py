"""Cards of policy: digests that fit whatever is in them, reasons in words, zones and days as typed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.alert import alert
from bot.cards.days import read_days
from bot.cards.digest import digest, pack
from bot.cards.held import held_in_words
from bot.cards.history import history, why
from bot.cards.outgoing import outgoing
from bot.cards.zones import OFFERED, read_zone, zone_name, zone_with_clock
from bot.core.alert import AlertRecord, AlertView, DigestItem, DigestView, HeldReason, HistoryItem
from bot.core.digest import DigestPart
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import AlertId, DeliveryId, StoryId, ViewId, WatchId
from bot.core.match import Finding, Match
from bot.core.message import utf16_length
from bot.core.story import Story
from bot.flows.review import HistoryPage
from tests.chat.world import PHRASES, TOPICS
from tests.fakes import NOW, StepClock
from tests.test_cards import LEYLA, MATCH, STORY

ARABIC = replace(LEYLA, language="ar")


def record(held: HeldReason | None = "quiet_hours", number: int = 1, **more: object) -> AlertRecord:
    until = NOW + timedelta(hours=9) if held else None
    made = AlertRecord(AlertId(number), LEYLA.id, STORY.id, NOW, held, (MATCH,), until)
    return replace(made, **more)  # type: ignore[arg-type]


def view(*items: DigestItem, part: DigestPart | None = None, language: str = "en") -> DigestView:
    whom = replace(LEYLA, language=language)
    return DigestView(whom, items, part or DigestPart(1, 1, len(items)))


def item(held: HeldReason, number: int = 1, **more: object) -> DigestItem:
    return DigestItem(record(held, number, **more), replace(STORY, id=StoryId(number)), 1)


@pytest.mark.parametrize(
    ("reasons", "heading"),
    [
        (["quiet_hours"], "🌙 While it was quiet: one story"),
        (["quiet_hours", "quiet_hours"], "🌙 While it was quiet: 2 stories"),
        (["digest"], "🗞 Digest: one story"),
        (["digest", "over_cap"], "🗞 Digest: 2 stories"),
        (["over_cap"], "📦 One more story: more came within an hour than I send one by one."),
        (["burst"] * 3, "⚡ 3 stories on City within a minute"),
    ],
)
def test_a_digest_says_why_it_comes(reasons: list[HeldReason], heading: str) -> None:
    items = [item(reason, number) for number, reason in enumerate(reasons, 1)]

    assert digest(view(*items), PHRASES, TOPICS, NOW).text.split("\n")[0] == heading


def test_a_burst_is_named_by_what_most_of_it_has_met() -> None:
    topic = Match(WatchId(2), "x", next(iter(TOPICS)), Finding(()))
    later = NOW + timedelta(minutes=4)
    items = [
        item("burst", 1, matches=(MATCH, topic)),
        item("burst", 2, matches=(topic,), decided=later),
    ]
    title = TOPICS[next(iter(TOPICS))].title["en"]

    text = digest(view(*items), PHRASES, TOPICS, NOW).text

    assert text.startswith(f"⚡ 2 stories on {title} in 4 minutes\n\n• ")


def test_later_parts_are_numbered_and_silent() -> None:
    last = digest(view(item("digest"), part=DigestPart(3, 3, 45)), PHRASES, TOPICS, NOW)
    first = digest(view(item("digest"), part=DigestPart(1, 3, 45)), PHRASES, TOPICS, NOW)

    assert last.text.startswith("🗞 Digest, part 3 of 3\n")
    assert (first.silent, last.silent) == (False, True)
    assert (len(first.buttons), len(last.buttons)) == (0, 1)


headlines = st.text(min_size=1, max_size=400) | st.sampled_from(
    ["🏴" * 300, "غزة " * 90, "x" * 400]
)


@given(st.lists(headlines, min_size=1, max_size=80), st.sampled_from(["en", "ar"]))
def test_whatever_is_held_fits_and_every_story_is_in_one_part(
    titles: list[str], language: str
) -> None:
    items = tuple(
        DigestItem(
            record("digest", number),
            Story(StoryId(number), title, "", "https://a.example", "en", title, None, NOW, NOW),
            number,
        )
        for number, title in enumerate(titles, 1)
    )

    parts = pack(view(*items, language=language), PHRASES, StepClock())

    assert [one for part in parts for one in part] == list(items)
    a_year_later = NOW + timedelta(days=400)
    for number, part in enumerate(parts, 1):
        place = DigestPart(number, len(parts), len(items))
        shown = view(*part, part=place, language=language)
        assert utf16_length(digest(shown, PHRASES, TOPICS, a_year_later).text) <= 4096


def test_a_line_from_the_right_keeps_names_and_figures_in_place() -> None:
    shown = replace(item("digest"), sources=4)

    text = digest(view(shown, language="ar"), PHRASES, TOPICS, NOW).text

    line = text.split("\n")[-1]
    assert line == "\u200f• \u2068Headline\u2069 · \u2068Wire\u2069 \u2066+3\u2069 · 12:41"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (record(None), ""),
        (record("muted"), "held: muted"),
        (record("too_old"), "held: too old to be news"),
        (record("quiet_hours"), "held until 21:41: quiet hours"),
        (record("digest"), "held until 21:41: you asked for a digest"),
        (record("over_cap"), "held until 21:41: more alerts than fit into an hour"),
        (record("burst"), "held until 21:41: many stories of one watch at once"),
        (record("burst", until=NOW + timedelta(days=1)), "held until Jan 7 12:41: many stories of"),
        (record("digest", carrier=DeliveryId(1)), "came in a digest: you asked for a digest"),
    ],
)
def test_a_held_story_says_why_and_until_when(kept: AlertRecord, said: str) -> None:
    assert held_in_words(kept, LEYLA, PHRASES).startswith(said)
    assert bool(held_in_words(kept, ARABIC, PHRASES)) == bool(said)


def test_history_and_why_tell_of_digests() -> None:
    carried = record("digest", carrier=DeliveryId(1))

    def fate(kept: AlertRecord, state: str | None) -> str:
        shown = HistoryItem(kept, STORY, state, "blocked" if state == "dead" else None)  # type: ignore[arg-type]
        view = HistoryView(ViewId(4), LEYLA.id, HistoryFilter(), NOW)
        card = history(HistoryPage(view, (shown,), True, None), LEYLA, {}, PHRASES, TOPICS, NOW)
        return card.text.rpartition(" · ")[2]

    assert fate(carried, "sent") == "came in a digest: you asked for a digest"
    assert fate(carried, "dead") == "could not be delivered (blocked)"
    assert fate(record(), None) == "held until 21:41: quiet hours"
    told = [
        why(kept, STORY, (), None, LEYLA, PHRASES, TOPICS).text.split("\n")[-1]
        for kept in (carried, record())
    ]
    assert told == [
        "Not sent by itself; it came in a digest: you asked for a digest",
        "Not sent. held until 21:41: quiet hours",
    ]


def test_what_goes_out_is_an_alert_or_a_digest() -> None:
    one = AlertView(record(None), STORY, (), LEYLA, ("City",), silent=True)

    assert outgoing(one, PHRASES, TOPICS, NOW) == alert(one, PHRASES, TOPICS, NOW)
    assert outgoing(one, PHRASES, TOPICS, NOW).silent
    many = view(item("digest"))
    assert outgoing(many, PHRASES, TOPICS, NOW) == digest(many, PHRASES, TOPICS, NOW)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Baku", "Asia/Baku"),
        ("باكو", "Asia/Baku"),
        ("asia/baku", "Asia/Baku"),
        ("new york", "America/New_York"),
        ("America/New_York", "America/New_York"),
        ("utc", "UTC"),
        ("+4", "Etc/GMT-4"),
        ("UTC-5", "Etc/GMT+5"),
        ("GMT +0", "UTC"),
        ("+03:30", "Asia/Tehran"),
        ("+٤", "Etc/GMT-4"),
        ("+15", None),
        ("+2:10", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_zone_as_it_is_typed(typed: str, zone: str | None) -> None:
    assert read_zone(typed, "ar", NOW) == zone


def test_zones_are_named_in_the_language() -> None:
    assert zone_with_clock("Asia/Baku", "ar", NOW) == "باكو 12:41"
    assert zone_name("Etc/GMT-4", "en") == "UTC+4"
    assert zone_name("Etc/GMT+5", "en") == "UTC-5"
    assert zone_name("UTC", "en") == "UTC"
    for language in PHRASES.languages():
        for zone in OFFERED:
            assert read_zone(zone_name(zone, language), language, NOW) == zone


@pytest.mark.parametrize(
    ("typed", "language", "days"),
    [
        ("mon-fri", "en", {0, 1, 2, 3, 4}),
        ("sat - mon", "en", {5, 6, 0}),
        ("Friday", "ar", {4}),
        ("الأحد-الخميس", "ar", {6, 0, 1, 2, 3}),
        ("الجمعة، السبت", "ar", {4, 5}),
        ("lun-ven", "fr", {0, 1, 2, 3, 4}),
        ("sam., dim.", "fr", {5, 6}),
        ("пн-пт", "ru", {0, 1, 2, 3, 4}),
        ("א׳-ה׳", "he", {6, 0, 1, 2, 3}),
        ("א–ג, שבת", "he", {6, 0, 1, 5}),
        ("ראשון - חמישי", "he", {6, 0, 1, 2, 3}),
        ("יום ראשון-יום שני; Friday", "he", {6, 0, 4}),
        ("שנבת", "he", None),
        ("شنبه-چهارشنبه", "fa", {5, 6, 0, 1, 2}),
        ("یک‌شنبه، جمعه", "fa", {6, 4}),
        ("Bazar, bazar ertəsi", "az", {6, 0}),
        ("lun-mer", "fr", {0, 1, 2}),
        ("mon-mon", "en", {0}),
        ("someday", "en", None),
        ("mon-someday", "en", None),
        (" ", "en", None),
    ],
)
def test_days_as_they_are_typed(typed: str, language: str, days: set[int] | None) -> None:
    assert read_days(typed, language) == days
