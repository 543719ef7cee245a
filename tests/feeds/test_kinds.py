"""What no sample shows: bounds, and bytes that nobody meant as a feed."""

import time
from datetime import UTC, datetime

import chardet
import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import NotAFeed
from bot.feeds.items import MOST_ITEMS
from bot.feeds.kinds import parse
from bot.feeds.repair import decode

NOW = datetime(2026, 1, 7, tzinfo=UTC)
URL = "https://news.example/feed"


def test_an_archive_is_cut() -> None:
    items = "".join(f"<item><title>t{n}</title><guid>{n}</guid></item>" for n in range(20_000))
    raw = f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
    start = time.process_time()

    entries = parse(raw, None, URL, NOW)

    assert [entry.guid for entry in entries] == [str(n) for n in range(MOST_ITEMS)]
    assert time.process_time() - start < 5


def test_a_parser_that_breaks_is_no_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(feedparser, "parse", broken)

    with pytest.raises(NotAFeed) as caught:
        parse(b"<rss/>", None, URL, NOW)
    assert caught.value.looks_like == "xml"


def test_bytes_that_no_detector_knows_are_western() -> None:
    assert decode(b"caf\xe9 \x81", None).startswith("caf")


def test_a_detector_that_names_what_python_lacks_is_not_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chardet, "detect", lambda _: {"encoding": "EUC-TW"})

    assert decode(b"caf\xe9", None) == "café"


def test_a_seven_bit_name_that_fails_is_passed_over() -> None:
    raw = '<?xml version="1.0" encoding="iso-2022-jp"?><rss>é</rss>'.encode()

    assert decode(raw, None).endswith("<rss>é</rss>")


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"<rss>", b"<feed", b"{", b"<?xml", b"\xff\xfe<"]),
)
def test_any_bytes_are_entries_or_no_feed(raw: bytes, head: bytes) -> None:
    try:
        entries = parse(head + raw, "text/xml; charset=\udcff", URL, NOW)
    except NotAFeed:
        return
    assert all(entry.guid for entry in entries)


def test_an_index_of_sitemaps_that_breaks_off_is_told_up_to_there() -> None:
    raw = b"<sitemapindex><sitemap><loc>https://a.example/1</loc></sitemap><sitemap\x01 <<>"
    with pytest.raises(NotAFeed) as refused:
        parse(raw, None, "https://a.example/", NOW)
    assert refused.value.children == ("https://a.example/1",)


@pytest.mark.parametrize(
    ("language", "read"), [("iw", True), ("AR-EG", True), ("fil-PH", False), ("en", False)]
)
def test_the_language_of_a_feed_says_whether_the_day_comes_first(language: str, read: bool) -> None:
    item = "<item><title>Port opens</title><pubDate>05/01/2026 10:00</pubDate></item>"
    raw = f"<rss version='2.0'><channel><language>{language}</language>{item}</channel></rss>"

    (entry,) = parse(raw.encode(), None, URL, NOW)

    assert entry.published == (datetime(2026, 1, 5, 10, tzinfo=UTC) if read else None)
