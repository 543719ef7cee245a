"""Cards: what is known, put into words; every line in its direction."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.alert import alert as alert_card
from bot.cards.alert import others_named
from bot.cards.history import history, why
from bot.cards.layout import Card, lead, link
from bot.cards.narrow import sources_card
from bot.cards.paging import page_of
from bot.cards.trial import Trial
from bot.cards.watch import watch_draft, watch_list
from bot.cards.when import moment
from bot.core.alert import AlertRecord, AlertView, HeldReason, HistoryItem
from bot.core.delivery import DeliveryState
from bot.core.history import HistoryFilter, HistoryView
from bot.core.ids import AlertId, FeedId, StoryId, SubscriberId, TopicId, ViewId, WatchId
from bot.core.match import Evidence, Finding, Match
from bot.core.message import Button, Message, Span, utf16_length
from bot.core.story import (
    Coverage,
    Development,
    Follows,
    IdentityKey,
    Likeness,
    NewStory,
    Placement,
    SameStory,
    Story,
    Turn,
)
from bot.core.subscriber import Address, MessageStyle, Subscriber
from bot.core.watch import Narrowing, Watch
from bot.flows.backtest import BackTest
from bot.flows.review import HistoryPage
from bot.matching.parse import parse
from bot.matching.syntax import Advice
from tests.chat.world import PHRASES, TOPICS
from tests.fakes import NOW

LEYLA = Subscriber(
    SubscriberId(1), Address("telegram", "7"), "private", "Leyla", "en", "Asia/Baku", "active", NOW
)
STORY = Story(StoryId(1), "Headline", "Lead.", "", "en", "Wire", None, NOW, NOW)
EVIDENCE = Evidence("Baku", "title", 0, 4, "Baku", "equal")
MATCH = Match(WatchId(1), "City", None, Finding((EVIDENCE,)))


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOW, "12:41"),
        (NOW - timedelta(days=1), "Jan 5 12:41"),
        (NOW - timedelta(days=9), "Dec 28, 2025"),
    ],
)
def test_a_moment_is_told_in_the_time_of_the_reader(at: datetime, said: str) -> None:
    assert moment(at, NOW, "Asia/Baku", "en") == said


def test_a_moment_is_told_in_the_language_of_the_reader() -> None:
    assert "يناير" in moment(NOW - timedelta(days=1), NOW, "UTC", "ar")


def record(held: HeldReason | None = None, *matches: Match) -> AlertRecord:
    return AlertRecord(AlertId(5), LEYLA.id, STORY.id, NOW, held, matches or (MATCH,))


def page(
    record: AlertRecord,
    delivery: DeliveryState | None,
    error: str | None = None,
    older: int | None = None,
    words: str = "",
) -> str:
    item = HistoryItem(record, STORY, delivery, error)
    return shown(item, older, words=words).text


def shown(
    item: HistoryItem, older: int | None = None, *, newest: bool = True, words: str = ""
) -> Message:
    view = HistoryView(ViewId(4), LEYLA.id, HistoryFilter(words=words), NOW)
    page = HistoryPage(view, (item,), newest, None if older is None else AlertId(older))
    return history(page, LEYLA, {}, PHRASES, TOPICS, NOW)


@pytest.mark.parametrize(
    ("state", "error", "said"),
    [
        ("due", None, "on its way"),
        ("claimed", None, "on its way"),
        ("failed", "502", "on its way"),
        ("sent", None, "sent"),
        ("dead", "Forbidden", "could not be delivered (Forbidden)"),
        ("dead", None, "could not be delivered"),
        (None, None, "on its way"),
    ],
)
def test_the_history_tells_the_fate(
    state: DeliveryState | None, error: str | None, said: str
) -> None:
    assert page(record(), state, error).endswith(f"Wire · 12:41 · City · {said}")


def test_the_history_tells_why_something_was_held() -> None:
    assert page(record("too_old"), None).endswith("held: too old to be news")


def test_a_search_says_what_was_searched() -> None:
    assert page(record(), "sent", older=3, words="gaza").startswith("History: gaza")


def test_pages_are_turned_both_ways() -> None:
    item = HistoryItem(record(), STORY, "sent", None)

    rows = shown(item, 3, newest=False).buttons

    assert rows[:2] == (
        (Button("1", "hs:5"),),
        (Button("Newest", "h:4.0"), Button("Older »", "h:4.3")),
    )


def test_why_tells_held_and_what_was_met() -> None:
    topical = Match(WatchId(2), "gone", TopicId("withdrawn"), Finding((), 20.0))

    text = why(record("too_old", MATCH, topical), STORY, [], None, LEYLA, PHRASES, TOPICS).text

    assert "Watch City:" in text
    assert "• “Baku” in the headline met Baku (the same word)" in text
    assert "Topic gone, score 20:" in text
    assert "Not sent. held: too old to be news" in text


def test_why_tells_what_each_word_has_added() -> None:
    counted = replace(MATCH, finding=Finding((replace(EVIDENCE, weight=4.5),), 4.5))

    text = why(record(None, counted), STORY, [], None, LEYLA, PHRASES, TOPICS).text

    assert "Watch City, score 4.5:" in text
    assert "• “Baku” in the headline met Baku (the same word): +4.5" in text


def card_of(query: str, tested: BackTest, *advice: Advice) -> str:
    watch = Watch(WatchId(1), LEYLA.id, query, query, None, "draft", NOW, 1)
    return watch_draft(watch, advice, Trial(tested), LEYLA, PHRASES, TOPICS, NOW).text


def test_a_draft_tells_that_it_is_too_broad_and_not_all_there_is_to_say() -> None:
    advice = parse("Gaza AND AND AND AND").advice
    text = card_of(
        "Gaza", BackTest(2884, 3000, days=((NOW.date(), 2884),), a_day=412, feeds=312), *advice
    )

    assert "About 412 stories a day from 312 feeds" in text
    assert text.count("I left out") == 1
    assert card_of("Gaza", BackTest(0, 0), *(advice * 5)).count("I left out") == 3


def test_a_query_that_another_version_saved_is_shown_with_its_error() -> None:
    text = card_of("(Gaza", BackTest(0, 0))

    assert "I watch for: (Gaza" in text
    assert "never closed" in text


def test_a_long_query_leaves_room_for_the_rest_of_the_card() -> None:
    words = " OR ".join(f"word{number}" for number in range(300))

    assert len(card_of(words, BackTest(0, 0))) < 2500


def test_others_are_named_as_far_as_there_is_room() -> None:
    rows = tuple(Coverage(name, "en", "", "", NOW) for name in ("Wire", "A", "B", "C", "D"))

    assert others_named(rows, "Wire", Card(PHRASES, "en")) == "+4: A, B, C…"
    assert others_named(rows[:2], "Wire", Card(PHRASES, "en")) == "+1: A"
    assert others_named(rows[:1], "Wire", Card(PHRASES, "en")) == ""


def test_the_sign_before_other_outlets_stays_before_them() -> None:
    rows = tuple(Coverage(name, "ar", "", "", NOW) for name in ("Wire", "صدى"))

    assert others_named(rows, "Wire", Card(PHRASES, "en")) == "+1: \u2068صدى\u2069"
    assert Card(PHRASES, "en").facts(
        ["x", others_named(rows, "Wire", Card(PHRASES, "en"))]
    ).message().text == ("x · +1: \u2068صدى\u2069")


def test_a_card_has_no_gap_at_its_ends() -> None:
    card = Card(PHRASES, "en").gap().line(Span("a")).gap().gap().line(Span("b")).gap()

    assert card.message().text == "a\n\nb"


def test_facts_keep_their_places_from_right_to_left() -> None:
    card = Card(PHRASES, "ar").facts(["Wire", Span("قلم", "bold"), "08:41"])

    assert card.message().text == "\u200f\u2068Wire\u2069 · قلم · 08:41"


def test_buttons_are_mirrored_from_right_to_left() -> None:
    row = [Button("1", "a"), Button("2", "b")]

    assert Card(PHRASES, "ar").message(row, []).buttons == ((row[1], row[0]),)
    assert Card(PHRASES, "en").message(row, []).buttons == ((row[0], row[1]),)


def test_only_web_addresses_become_links() -> None:
    assert link("a\u202eb", "https://a.example").text == "ab"
    assert link("a", "javascript:alert(1)", bold=True) == Span("a", "bold")
    assert link("a", "") == Span("a")


def test_a_paused_watch_is_marked_in_the_list() -> None:
    def watch(state: str, topic: str | None = None) -> Watch:
        return Watch(WatchId(1), LEYLA.id, "n", "q", topic and TopicId(topic), state, NOW, 1)  # type: ignore[arg-type]

    rows = watch_list(
        [watch("paused"), watch("active"), watch("active", "x")], "en", PHRASES, {}
    ).buttons

    assert [row[0].label for row in rows[:3]] == ["⏸ n", "🔎 n", "📚 n"]


def test_utc_is_a_place() -> None:
    assert moment(datetime(2026, 1, 6, 8, 41, tzinfo=UTC), NOW, "UTC", "en") == "08:41"


def alert_text(story: Story, language: str = "en", earlier: Story | None = None) -> str:
    to = replace(LEYLA, language=language)
    return alert_card(
        AlertView(record(), story, (), to, ("City",), earlier), PHRASES, TOPICS, NOW
    ).text


@pytest.mark.parametrize(
    ("turn", "evidence", "before", "en", "ar"),
    [
        ("number", "52 people", "40", "a number, 40 → 52", "رقم، من 40 إلى 52"),
        ("number", "2400 soldier", "900", "a number, 900 → 2,400", "رقم، من 900 إلى 2,400"),
        (
            "number",
            "2500000000 money",
            "2000000000",
            "a number, 2 billion → 2.5 billion",
            "إلى 2.5 مليار",
        ),
        ("number", "7.5 %", "7", "a number, 7% → 7.5%", "رقم، من 7% إلى 7.5%"),
        ("number", "x people", "y", "a number, y → x", "رقم، من ⁨y⁩ إلى ⁨x⁩"),
        ("denial", "denies", "", "a denial, “denies”", "نفي، «⁨denies⁩»"),
        ("actor", "Kremlin", "", "a new voice, “Kremlin”", "طرف جديد يتكلم، «⁨Kremlin⁩»"),
        ("action", "arrested", "", "a step, “arrested”", "خطوة، «⁨arrested⁩»"),
    ],
)
def test_a_development_says_what_is_new(
    turn: Turn, evidence: str, before: str, en: str, ar: str
) -> None:
    story = replace(STORY, follows=Follows(StoryId(9), StoryId(9), turn, evidence, before))

    assert alert_text(story).splitlines()[1] == f"🔸 New in this story: {en}"
    assert alert_text(story, "ar").splitlines()[1].endswith(ar)


def test_an_alert_names_the_earlier_headline_where_it_answers_nothing() -> None:
    follows = Follows(StoryId(9), StoryId(9), "denial", "denies")
    story, earlier = replace(STORY, follows=follows), replace(STORY, headline="What was said")

    assert "Earlier: What was said" in alert_text(story, earlier=earlier).splitlines()
    assert "مما سبق: ⁨What was said⁩" in alert_text(story, "ar", earlier).splitlines()
    assert "What was said" not in alert_text(story)


def test_a_story_that_woke_is_marked() -> None:
    story = replace(STORY, woke=NOW)

    assert "🔁 Again, after a day without news of it" in alert_text(story)
    assert "🔁 عاد هذا الخبر بعد يوم لم يُذكر فيه" in alert_text(story, "ar")


def test_the_history_tells_what_goes_on_with_a_story() -> None:
    follows = Follows(StoryId(9), StoryId(9), "denial", "denies")
    item = HistoryItem(record(), replace(STORY, follows=follows), "sent", None)

    text = shown(item).text

    assert text.endswith("City · goes on with an earlier story · sent")


def why_text(
    *placements: Placement | None, story: Story = STORY, language: str = "en"
) -> list[str]:
    rows = [
        Coverage(name, "en", "", "", NOW, placed)
        for name, placed in zip(("Wire", "Sada", "Paper"), placements, strict=False)
    ]
    nearest = replace(STORY, headline="What was said")
    to = replace(LEYLA, language=language)
    return why(record(), story, rows, nearest, to, PHRASES, TOPICS).text.splitlines()


LIKE = Likeness(StoryId(9), 0.273, ("izmir", "quak"))


def test_why_tells_what_a_new_story_was_compared_with() -> None:
    assert (
        "Compared with “What was said”: likeness 0.27, not the same; words in common: izmir, quak"
        in why_text(NewStory(LIKE))
    )
    assert not any("What was said" in line for line in why_text(NewStory()))
    assert not any("What was said" in line for line in why_text())


def test_why_tells_what_a_development_goes_on_with() -> None:
    follows = Follows(StoryId(9), StoryId(9), "denial", "denies")
    placed = Development(StoryId(9), "denial", "deni", LIKE)

    lines = why_text(placed, story=replace(STORY, follows=follows))

    assert "🔸 New in this story: a denial, “denies”" in lines
    assert "Goes on with “What was said”: likeness 0.27, words in common: izmir, quak" in lines


@pytest.mark.parametrize(
    ("shared", "en", "ar"),
    [
        (
            Likeness(StoryId(1), 0.5, ("izmir",)),
            "told in other words, likeness 0.50; words in common: izmir",
            "الخبر نفسه بكلمات أخرى، درجة التشابه 0.50؛ الكلمات المشتركة: ⁨izmir⁩",
        ),
        (
            Likeness(StoryId(1), 0.5, ()),
            "told in other words, likeness 0.50; words in common: none, but they mean the same",
            "الخبر نفسه بكلمات أخرى، درجة التشابه 0.50؛ الكلمات المشتركة: لا شيء، لكن المعنى واحد",
        ),
        (
            Likeness(StoryId(1), 0.5, ("@TR", "Erdoğan", "12")),
            "told in other words, likeness 0.50; words in common: Türkiye, Erdoğan, 12",
            "الخبر نفسه بكلمات أخرى، درجة التشابه 0.50؛ الكلمات المشتركة: تركيا، ⁨Erdoğan⁩، 12",
        ),
        (IdentityKey("guid", "1", "x"), "the same entry of the feed", "المادة نفسها في المصدر"),
        (IdentityKey("url", "", "x"), "the same address", "الرابط نفسه"),
        (IdentityKey("headline", "", "x"), "the same headline", "العنوان نفسه"),
    ],
)
def test_why_tells_what_made_an_outlet_join(
    shared: IdentityKey | Likeness, en: str, ar: str
) -> None:
    joined = SameStory(StoryId(1), shared)

    assert why_text(NewStory(), joined, None)[-1] == f"• Sada: {en}"
    assert why_text(NewStory(), joined, language="ar")[-1] == f"• ‏⁨Sada⁩: {ar}"


def test_a_lead_has_its_bound_and_turns_no_line_around() -> None:
    shown = lead("\u202e" + "word " * 500, 600)

    assert utf16_length(shown.text) <= 600
    assert "\u202e" not in shown.text


@pytest.mark.parametrize(
    ("style", "lines", "preview"),
    [("full", True, "https://e.org/1"), ("lead", True, ""), ("headline", False, "")],
)
def test_an_alert_shows_as_much_as_its_reader_wants(
    style: MessageStyle, lines: bool, preview: str
) -> None:
    to, story = replace(LEYLA, style=style), replace(STORY, url="https://e.org/1")
    told = alert_card(AlertView(record(), story, (), to, ("City",)), PHRASES, TOPICS, NOW)
    assert "Headline" in told.text
    assert ("Lead." in told.text) == lines
    assert told.preview == preview


def test_sources_of_a_watch_are_paged() -> None:
    watch = Watch(WatchId(1), LEYLA.id, "n", "q", None, "active", NOW, 1)
    watch = replace(watch, narrowing=Narrowing(left_out=frozenset({"Source 16"})))
    offered = [(FeedId(number), f"Source {number}") for number in range(33)]
    pages = [
        sources_card(watch, "n", page_of(offered, page, 16), "en", PHRASES) for page in (0, 1, 2, 9)
    ]
    assert [len(sum(page.buttons[:-2], ())) for page in pages] == [16, 16, 1, 1]
    assert [button.label for button in pages[1].buttons[0]] == ["Source 16", "✅ Source 17"]
    assert [[button.data for button in page.buttons[-2]] for page in pages] == [
        ["ns:1.1"],
        ["ns:1.0", "ns:1.2"],
        ["ns:1.1"],
        ["ns:1.1"],
    ]
    assert pages[1].buttons[0][0].data == "no:1.16.1"
    (only,) = sources_card(watch, "n", page_of([], 0, 16), "en", PHRASES).buttons
    assert [button.data for button in only] == ["w:1"]


@pytest.mark.parametrize(("outlets", "said"), [(3, False), (4, True)])
def test_breaking_news_is_marked(outlets: int, said: bool) -> None:
    coverage = tuple(Coverage(f"S{n}", "en", "", f"H{n}", NOW) for n in range(outlets))
    told = alert_card(AlertView(record(), STORY, coverage, LEYLA, ("City",)), PHRASES, TOPICS, NOW)
    assert ("⚡ Breaking: 4 outlets within half an hour" in told.text) == said
