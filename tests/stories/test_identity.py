"""Two entries are the same news when they share a guid, an address or a telling headline."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.entry import Entry
from bot.core.ids import StoryId
from bot.core.story import IdentityKey, NewStory, SameStory
from bot.stories.headline import headline_words, is_telling
from bot.stories.identity import (
    WINDOW,
    WORLD_WINDOW,
    canonical_url,
    identity_keys,
    place,
    window,
)

TITLE = "Azerbaijan will not send troops to Gaza, Aliyev says"
ENTRY = Entry(guid="id-1", url="https://news.example/world/1", title=TITLE)
CANONICAL = "https://news.example/world/1"


@pytest.mark.parametrize(
    "url",
    [
        CANONICAL,
        " HTTP://WWW.News.Example:80/world/1/ ",
        "https://news.example:443/world/1#comments",
        "https://m.news.example/world/1",
        "https://www.m.news.example/world/1",
        "https://amp.news.example/world/1",
        "https://news.example/amp/world/1",
        "https://news.example/world/1/amp/",
        "https://news.example/world/1/amp/amp",
        "https://news.example/world/1.amp",
        "https://news.example/world/1?utm_source=rss&UTM_medium=feed&fbclid=x&at_campaign=y&CMP=z&",
        "https://user@news.example/world/1?outputType=amp",
    ],
)
def test_one_address_of_an_article(url: str) -> None:
    assert canonical_url(url) == CANONICAL


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://news.example/?p=7&id=3", "https://news.example?id=3&p=7"),
        ("https://news.example/a.amp.html?v=1", "https://news.example/a.html?v=1"),
        ("https://news.example:8080/a", "https://news.example:8080/a"),
        ("https://news.example/غزة", "https://news.example/%D8%BA%D8%B2%D8%A9"),
        ("https://news.example/%d8%ba%d8%b2%d8%a9", "https://news.example/%D8%BA%D8%B2%D8%A9"),
        ("https://news.example/World", "https://news.example/World"),
        ("https://www.com/a", "https://www.com/a"),
        ("ftp://news.example/a", "ftp://news.example/a"),
        ("http://[broken", "http://[broken"),
        ("https:///a", "https:///a"),
        ("", ""),
    ],
)
def test_what_tells_articles_apart_stays(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


PIECES = st.text(alphabet="abwm.:/?&=%#@-_0٣غ[ ", max_size=30)


@given(PIECES | PIECES.map(lambda tail: "https://www.m.news.example/" + tail) | st.text())
def test_applying_it_twice_changes_nothing(url: str) -> None:
    once = canonical_url(url)

    assert canonical_url(once) == once


def test_keys_come_surest_first() -> None:
    words = "azerbaijan will not send troops to gaza aliyev says"

    assert identity_keys(ENTRY, "feed-1", "Trend") == (
        IdentityKey("guid", "feed-1", "id-1"),
        IdentityKey("url", "", CANONICAL),
        IdentityKey("headline", "Trend", words),
        IdentityKey("headline", "", words),
    )


@pytest.mark.parametrize(
    "url", ["", "https://news.example", "https://news.example/ar/", "https://news.example/index.html?utm_a=1"]
)  # fmt: skip
def test_a_home_page_is_no_key(url: str) -> None:
    keys = identity_keys(replace(ENTRY, url=url), "feed-1", "Trend")

    assert "url" not in {key.kind for key in keys}


@pytest.mark.parametrize(
    ("title", "scopes"),
    [
        (TITLE, ["Trend", ""]),
        ("Oil prices fall", ["Trend"]),
        ("A b c d e f", ["Trend"]),
        ("Gaza", []),
        ("", []),
    ],
)
def test_how_far_a_headline_is_trusted(title: str, scopes: list[str]) -> None:
    keys = identity_keys(replace(ENTRY, title=title), "feed-1", "Trend")

    assert [key.scope for key in keys if key.kind == "headline"] == scopes


@pytest.mark.parametrize(
    "title",
    [
        "Live: Israel and Hamas agree on the first phase of a deal",
        "Gaza war live updates: what we know about the deal so far",
        "Your Tuesday Briefing: troops for Gaza and oil for Europe",
        "Weather in Baku: rain is expected in the coming days again",
        "حالة الطقس اليوم في مصر ودرجات الحرارة المتوقعة",
        "Курс валют Центробанка на сегодня доллар евро юань",
        "מזג האוויר: עלייה בטמפרטורות וירידה בלחות מחר",
        "What to read in the papers of January 6, 2026",
        "Обзор печати за 6 января 2026 года в Баку",
        "Baku stock exchange closing prices on 06.01.2026",
    ],
)
def test_a_title_that_comes_back_is_no_key(title: str) -> None:
    assert headline_words(title) == ""


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "AZERBAIJAN WILL NOT SEND TROOPS TO GAZA: ALIYEV SAYS!",
        "UPDATE 3-Azerbaijan will not send troops to Gaza, Aliyev says",
        "BREAKING: Azerbaijan will not send troops to Gaza, Aliyev says",
        "Azerbaijan will not send troops to Gaza, Aliyev says | Trend News",
        "Azerbaijan will not send troops to Gaza, Aliyev says - Reuters",
    ],
)
def test_labels_and_outlets_are_not_the_news(title: str) -> None:
    assert headline_words(title) == "azerbaijan will not send troops to gaza aliyev says"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Oil - Reuters", "oil reuters"),
        ("Strike hits hospital in Gaza camp - 12 killed", "strike hits hospital in gaza camp 12 killed"),
        (
            "Azerbaijan sends no troops to Gaza - and here is why that is",
            "azerbaijan sends no troops to gaza and here is why that is",
        ),
    ],
)  # fmt: skip
def test_what_stands_behind_a_dash_may_be_news(title: str, words: str) -> None:
    assert headline_words(title) == words


def test_numbers_are_no_letters() -> None:
    assert not is_telling("1111111111 2222222222 3333333333 4 5")


GUID, URL, HERE, WORLD = identity_keys(ENTRY, "feed-1", "Trend")


def test_nothing_shared_opens_a_story() -> None:
    assert place((GUID, URL), {WORLD: StoryId(1)}) == NewStory()


@pytest.mark.parametrize(
    ("found", "shared"),
    [
        ({GUID: StoryId(1), URL: StoryId(2), HERE: StoryId(3)}, GUID),
        ({WORLD: StoryId(4), HERE: StoryId(3), URL: StoryId(2)}, URL),
        ({WORLD: StoryId(4), HERE: StoryId(3)}, HERE),
        ({WORLD: StoryId(4)}, WORLD),
    ],
)
def test_the_surest_key_decides(found: dict[IdentityKey, StoryId], shared: IdentityKey) -> None:
    for keys in ((GUID, URL, HERE, WORLD), (WORLD, HERE, URL, GUID)):
        assert place(keys, found) == SameStory(found[shared], shared)


ENTRIES = st.builds(
    Entry,
    guid=st.sampled_from(["1", "2"]),
    url=st.sampled_from(["", CANONICAL, CANONICAL + "/amp", "https://news.example/world/2"]),
    title=st.sampled_from([TITLE, TITLE.upper(), "Oil prices fall", "Gaza"]),
)


@given(ENTRIES, ENTRIES, st.sampled_from(["Trend", "Report"]))
def test_being_the_same_is_mutual(one: Entry, other: Entry, source: str) -> None:
    ones = identity_keys(one, "feed-1", "Trend")
    others = identity_keys(other, source, source)

    there = place(others, dict.fromkeys(ones, StoryId(1)))
    back = place(ones, dict.fromkeys(others, StoryId(1)))

    assert type(there) is type(back)


def test_a_headline_of_the_world_is_forgotten_first() -> None:
    assert window(WORLD) == WORLD_WINDOW < WINDOW == timedelta(days=7)
    assert {window(key) for key in (GUID, URL, HERE)} == {WINDOW}
