"""Cards of looking back: samples with their words in bold, evidence, why something did not come, figures."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.evidence import show_evidence
from bot.cards.history import limits_of
from bot.cards.inquiry import missed, not_read
from bot.cards.layout import Card
from bot.cards.stats import stats
from bot.cards.trial import Trial, marked, show_test
from bot.cards.watch import watch_draft
from bot.core.entry import Entry, StoredEntry
from bot.core.feed import Feed, FeedOffer, FeedState
from bot.core.history import HistoryFilter
from bot.core.ids import EntryId, FeedId, StoryId, TopicId, WatchId
from bot.core.match import Evidence, Finding, Match
from bot.core.message import Span
from bot.core.watch import Watch
from bot.flows.alternatives import Spelling
from bot.flows.backtest import BackTest, Sample
from bot.flows.figures import DAYS, Figures
from bot.flows.inquire import Missed, NotRead
from bot.matching.lacking import Lack
from tests.chat.world import PHRASES, TOPICS
from tests.fakes import NOW
from tests.test_cards import LEYLA

LONG = (
    "Words before. " * 12 + "Then Baku opens its port at last, and more is told. " + "After. " * 20
)
ENTRY = StoredEntry(
    EntryId(1),
    FeedId(1),
    StoryId(1),
    "Wire",
    None,
    "en",
    "",
    NOW,
    Entry("1", "https://e.org/1", "Baku wins", LONG),
)
WATCH = Watch(WatchId(1), LEYLA.id, "City", "Baku", None, "active", NOW, 1)


def evidence(field: str, text: str, word: str = "Baku", concept: str = "") -> Evidence:
    at = text.index(word)
    return Evidence(word, field, at, at + len(word), word, "equal", concept, 2.0)  # type: ignore[arg-type]


def test_what_was_met_is_bold_in_the_link() -> None:
    met = [evidence("title", "Baku wins"), evidence("title", "Baku wins", "wins")]
    assert list(marked("Baku wins", met, "https://e.org")) == [
        Span("Baku", "bold-link", "https://e.org"),
        Span(" ", "link", "https://e.org"),
        Span("wins", "bold-link", "https://e.org"),
    ]
    assert list(marked("Baku wins", [*met, *met], "")) == [
        Span("Baku", "bold"),
        Span(" ", "plain"),
        Span("wins", "bold"),
    ]


def shown(*met: Evidence) -> Card:
    tested = BackTest(1, 3, (Sample(ENTRY, Finding(met)),), ((NOW.date(), 1),))
    card = Card(PHRASES, "en")
    show_test(card, tested, LEYLA, NOW)
    return card


def test_words_below_the_headline_are_shown_with_what_is_around() -> None:
    message = shown(evidence("summary", LONG), evidence("summary", LONG, "port")).message()

    assert "… " in message.text
    assert " …" in message.text
    assert [span.text for span in message.spans if span.style == "bold"][-2:] == ["Baku", "port"]


def test_a_sample_without_words_is_shown_without() -> None:
    assert "Baku wins" in shown().message().text


def test_an_estimate_says_so() -> None:
    card = Card(PHRASES, "en")
    show_test(card, BackTest(900, 5000, estimated=True, days=((NOW.date(), 900),)), LEYLA, NOW)
    assert "about 900 stories" in card.message().text


def test_further_words_are_a_tap_away() -> None:
    spelling = Spelling("bakoo", "Baku", 3)
    trial = Trial(BackTest(0, 1), {"ar": "باكو"}, [spelling])
    draft = replace(WATCH, state="draft")
    buttons = watch_draft(draft, (), trial, LEYLA, PHRASES, TOPICS, NOW).buttons
    assert [row[0].data for row in buttons] == [
        "sv:1",
        f"wl:1.{spelling.number}",
        "wa:1.ar",
        "we:1",
    ]
    assert all(len(button.data) <= 64 for row in buttons for button in row)


def test_the_sentence_is_that_of_the_entry_with_the_words() -> None:
    card = Card(PHRASES, "en")
    other = replace(ENTRY, entry=replace(ENTRY.entry, title="Other", summary="Nothing."))
    match = Match(WatchId(1), "City", None, Finding((evidence("summary", LONG),)))
    show_evidence(card, match, [other, ENTRY])
    assert "» Then Baku opens its port at last, and more is told." in card.message().text


def test_a_topic_is_told_by_concept() -> None:
    card = Card(PHRASES, "en")
    met = (
        evidence("title", "Baku wins", concept="some_place"),
        evidence("summary", LONG, "port", "sea"),
    )
    show_evidence(card, Match(WatchId(1), "x", TopicId("t"), Finding(met)), [])
    assert card.message().text == "• sea +2: port\n• some place +2: Baku"


@pytest.mark.parametrize(
    ("watch", "lacking", "said"),
    [
        (None, (), "You have no watches"),
        (WATCH, (Lack("word", "Ganja"),), "• Ganja is not in the text."),
        (replace(WATCH, state="paused"), (), "City fits, but it is paused."),
        (replace(WATCH, created=NOW + timedelta(minutes=1)), (), "you made it later"),
        (WATCH, (), "fits as it is now"),
    ],
)
def test_why_nothing_came(watch: Watch | None, lacking: tuple[Lack, ...], said: str) -> None:
    text = missed(Missed(ENTRY, watch, lacking), LEYLA, PHRASES, TOPICS, NOW).text

    assert said in text
    assert "Read at 12:41 in the feed of Wire" in text


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (FeedState(NOW), "never read so far"),
        (FeedState(NOW, last_success=NOW), "read at 12:41, without this article"),
        (FeedState(NOW, last_success=NOW, failures=2), "cannot be read at the moment"),
    ],
)
def test_how_the_feeds_of_a_site_are(state: FeedState, said: str) -> None:
    feed = Feed(1, FeedOffer("https://e.org/rss", "Wire"), state)  # type: ignore[arg-type]
    text = not_read("https://e.org/9", NotRead((feed,)), LEYLA, PHRASES, NOW).text

    assert f"• Wire: {said}" in text


def test_a_filter_is_told_in_words() -> None:
    wanted = HistoryFilter("", WatchId(1), "Wire", "ar", NOW, NOW, True)
    named = limits_of(wanted, {WatchId(1): "City"}, LEYLA, PHRASES)
    assert named == ["City", "Wire", "Arabic", "Tue, Jan 6", "Held"]
    other = HistoryFilter(watch=WatchId(9), held=False)
    assert limits_of(other, {}, LEYLA, PHRASES) == ["#9", "Sent"]


@pytest.mark.parametrize("language", ["en", "ar", "he", "fa"])
def test_figures_are_a_picture_with_a_caption(language: str) -> None:
    topical = Match(WatchId(1), "x", TopicId("caucasus"), Finding(()))
    other = Match(WatchId(2), "<Baku> & \u202ex", None, Finding(()))
    days = [(NOW.date() - timedelta(days=n), n) for n in range(DAYS)]
    by_watch = [(topical, 2), (other, 1)]
    counted = Figures(3, 1, days, [("وكالة", 2), ("Wire", 1)], [("ar", 3)], by_watch)

    message = stats(counted, replace(LEYLA, language=language), PHRASES, TOPICS)

    assert message.attachment is not None
    assert message.attachment.content.startswith(b"\x89PNG")
    assert "3" in message.text
    nothing = Figures(0, 0, days, [], [], [])
    assert stats(nothing, LEYLA, PHRASES, TOPICS).attachment is None
